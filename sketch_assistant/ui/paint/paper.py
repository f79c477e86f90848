"""What lies under the ink: the page, of paper, on a desk."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QGradient,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPolygonF,
    QRadialGradient,
    QTransform,
)

from ...sketch.paper import Paper
from .ruling import paint_ruling

PAPER = QColor("#fdfdfb")
DESK_LIGHT, DESK_DARK = QColor("#e3e4e8"), QColor("#35373c")
# The shadow in window pixels: soft, a little below the page; its alpha where the page begins.
SHADOW_REACH, SHADOW_DROP = 30.0, 5.0
SHADOW_LIGHT, SHADOW_DARK = 46, 120
_STOPS = 8


def paint_paper(
    painter: QPainter,
    area: QRect,
    transform: QTransform,
    page: QRectF,
    paper: Paper,
    dark: bool,
    pixel_ratio: float,
) -> None:
    """Fill an area of the painter's pixels with desk, shadow and page, and what the page bears.

    transform: page units to these pixels. pixel_ratio: device pixels a window pixel.
    """
    painter.save()
    if paper.endless or _covers(transform, page, area):
        painter.fillRect(area, colour_of(paper))
    else:
        _paint_page(painter, area, transform, page, paper, dark, pixel_ratio)
    paint_ruling(painter, area, transform, paper, pixel_ratio)
    painter.restore()


def colour_of(paper: Paper) -> QColor:
    """Of the page."""
    return QColor(paper.colour) if paper.colour else PAPER


def _paint_page(
    painter: QPainter,
    area: QRect,
    transform: QTransform,
    page: QRectF,
    paper: Paper,
    dark: bool,
    pixel_ratio: float,
) -> None:
    """The page on the desk; from then on nothing is painted beside the page."""
    painter.fillRect(area, DESK_DARK if dark else DESK_LIGHT)
    _paint_shadow(painter, transform, page, dark, pixel_ratio)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    outline.addPolygon(transform.map(QPolygonF(page)))
    outline.closeSubpath()
    painter.fillPath(outline, colour_of(paper))
    painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)


def _covers(transform: QTransform, page: QRectF, area: QRect) -> bool:
    """Whether nothing but paper is seen there."""
    back, _ = transform.inverted()
    return page.contains(back.mapRect(QRectF(area)))


def _paint_shadow(
    painter: QPainter, transform: QTransform, page: QRectF, dark: bool, pixel_ratio: float
) -> None:
    """Four fading edges and four fading corners around the page.

    They begin a little inside, where the page will hide them, as the shadow lies lower than it.
    """
    scale = math.hypot(transform.m11(), transform.m12())
    drop, reach = SHADOW_DROP * pixel_ratio, (SHADOW_REACH + SHADOW_DROP) * pixel_ratio
    painter.save()
    painter.translate(0.0, drop)
    painter.setTransform(transform, True)
    painter.scale(1.0 / scale, 1.0 / scale)
    outline = QRectF(page.topLeft() * scale, page.size() * scale)
    core = outline.adjusted(drop, drop, -drop, -drop)
    black = QColor(0, 0, 0, SHADOW_DARK if dark else SHADOW_LIGHT)
    for corner, across, down in _corners(core):
        fading = _fading(QRadialGradient(corner, reach), black)
        far = corner + QPointF(across * reach, down * reach)
        painter.fillRect(QRectF(corner, far).normalized(), fading)
    for start, end, outward in _edges(core):
        fading = _fading(QLinearGradient(start, start + outward * reach), black)
        painter.fillRect(QRectF(start, end + outward * reach).normalized(), fading)
    painter.restore()


def _corners(box: QRectF) -> list[tuple[QPointF, float, float]]:
    """Each corner, and which way is out."""
    return [
        (box.topLeft(), -1.0, -1.0),
        (box.topRight(), 1.0, -1.0),
        (box.bottomLeft(), -1.0, 1.0),
        (box.bottomRight(), 1.0, 1.0),
    ]


def _edges(box: QRectF) -> list[tuple[QPointF, QPointF, QPointF]]:
    """Start and end of each edge, and which way is out."""
    return [
        (box.topLeft(), box.topRight(), QPointF(0.0, -1.0)),
        (box.bottomLeft(), box.bottomRight(), QPointF(0.0, 1.0)),
        (box.topLeft(), box.bottomLeft(), QPointF(-1.0, 0.0)),
        (box.topRight(), box.bottomRight(), QPointF(1.0, 0.0)),
    ]


def _fading(gradient: QGradient, colour: QColor) -> QBrush:
    """From the colour to nothing, as the edge of a soft shadow does."""
    for step in range(_STOPS + 1):
        at = step / _STOPS
        gradient.setColorAt(at, QColor(0, 0, 0, round(colour.alpha() * (1.0 - at) ** 2.2)))
    return QBrush(gradient)
