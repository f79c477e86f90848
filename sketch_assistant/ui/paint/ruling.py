"""Dots and lines on the paper, in the window alone: faint, and gone where they would be dense."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from ...sketch.document import Floats
from ...sketch.paper import Paper

DENSEST, FAINT = 5.0, 14.0  # window pixels between lines: none are seen, all of their ink is
STRENGTH = 0.17  # of the ink of a line
DOT = 1.8  # window pixels across
# Which way lines run, degrees from the horizontal.
_WAYS = {"grid": (0.0, 90.0), "lines": (0.0,), "isometric": (30.0, 90.0, 150.0)}


def paint_ruling(
    painter: QPainter, area: QRect, transform: QTransform, paper: Paper, pixel_ratio: float
) -> None:
    """In an area of the painter's pixels. transform: page units to these pixels."""
    scale = math.hypot(transform.m11(), transform.m12())
    apart = paper.spacing * scale / pixel_ratio
    if paper.ruling == "plain" or apart <= DENSEST:
        return
    ink = QColor("#ffffff" if _is_dark(paper) else "#1c2340")
    ink.setAlphaF(STRENGTH * min(1.0, (apart - DENSEST) / (FAINT - DENSEST)))
    back, _ = transform.inverted()
    seen = back.mapRect(QRectF(area))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if paper.ruling == "dots":
        ink.setAlphaF(min(2.2 * ink.alphaF(), 1.0))
        round_pen = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(QPen(ink, DOT * pixel_ratio, *round_pen))
        painter.drawPoints([transform.map(at) for at in _dots(seen, paper.spacing)])
        return
    painter.setPen(QPen(ink, pixel_ratio))
    for degrees in _WAYS[paper.ruling]:
        painter.drawLines([transform.map(each) for each in _lines(seen, degrees, paper.spacing)])


def _is_dark(paper: Paper) -> bool:
    return bool(paper.colour) and QColor(paper.colour).lightnessF() < 0.45


def _dots(box: QRectF, spacing: float) -> list[QPointF]:
    across, down = (
        _steps(box.left(), box.right(), spacing),
        _steps(box.top(), box.bottom(), spacing),
    )
    return [QPointF(x, y) for x in across.tolist() for y in down.tolist()]


def _lines(box: QRectF, degrees: float, spacing: float) -> list[QLineF]:
    """Lines through a box of the page, one of them through the page's corner."""
    along = np.array([math.cos(math.radians(degrees)), math.sin(math.radians(degrees))])
    across = np.array([-along[1], along[0]])
    corners = np.array([[box.left(), box.top()], [box.right(), box.top()],
                        [box.left(), box.bottom()], [box.right(), box.bottom()]])  # fmt: skip
    start, end = (corners @ along).min(), (corners @ along).max()
    heights = corners @ across
    return [
        QLineF(*(h * across + start * along).tolist(), *(h * across + end * along).tolist())
        for h in _steps(heights.min(), heights.max(), spacing).tolist()
    ]


def _steps(low: float, high: float, spacing: float) -> Floats:
    first, last = math.ceil(low / spacing), math.floor(high / spacing)
    return np.arange(first, last + 1, dtype=np.float64) * spacing
