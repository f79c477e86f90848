"""What lies under the ink: a sheet of paper on a desk."""

from __future__ import annotations

import math

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF, QTransform

PAPER = QColor("#fdfdfb")
DESK_LIGHT, DESK_DARK = QColor("#dfe1e5"), QColor("#35373c")
EDGE_LIGHT, EDGE_DARK = QColor(0, 0, 0, 28), QColor(0, 0, 0, 90)
# The shadow, in window pixels: soft, a little below the sheet.
SHADOW_REACH, SHADOW_DROP, SHADOW_STEPS = 18.0, 5.0, 9
SHADOW_LIGHT, SHADOW_DARK = 6, 15  # alpha of each step


def paint_paper(
    painter: QPainter,
    area: QRect,
    transform: QTransform,
    page: QRectF,
    dark: bool,
    pixel_ratio: float,
) -> None:
    """Fill an area of the painter's pixels with desk, shadow and sheet.

    transform: page units to these pixels. pixel_ratio: device pixels a window pixel.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(area, DESK_DARK if dark else DESK_LIGHT)
    sheet = QPainterPath()
    sheet.addPolygon(transform.map(QPolygonF(page)))
    sheet.closeSubpath()
    if not _covers(transform, page, area):
        _paint_shadow(painter, transform, page, sheet, dark, pixel_ratio)
    painter.fillPath(sheet, PAPER)
    painter.restore()


def _covers(transform: QTransform, page: QRectF, area: QRect) -> bool:
    """Whether nothing but paper is seen there."""
    back, _ = transform.inverted()
    return page.contains(back.mapRect(QRectF(area)))


def _paint_shadow(
    painter: QPainter,
    transform: QTransform,
    page: QRectF,
    sheet: QPainterPath,
    dark: bool,
    pixel_ratio: float,
) -> None:
    """Rings around the sheet only: filling the whole sheet again for each would be slow."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, SHADOW_DARK if dark else SHADOW_LIGHT))
    reach = SHADOW_REACH * pixel_ratio / _scale(transform)
    for step in range(SHADOW_STEPS):
        grown = reach * ((step + 1) / SHADOW_STEPS) ** 1.6
        ring = QPainterPath()
        ring.addRoundedRect(page.adjusted(-grown, -grown, grown, grown), grown, grown)
        ring = transform.map(ring).translated(0, SHADOW_DROP * pixel_ratio)
        ring.addPath(sheet)
        ring.setFillRule(Qt.FillRule.OddEvenFill)
        painter.drawPath(ring)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(EDGE_DARK if dark else EDGE_LIGHT)
    painter.drawPath(sheet)


def _scale(transform: QTransform) -> float:
    """Pixels a page unit."""
    return math.hypot(transform.m11(), transform.m12())
