"""Whole pixels of the device."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QRegion, QTransform


def rectangles(region: QRegion) -> list[QRect]:
    """The rectangles a region is made of; they do not overlap."""
    # Iterable, only its type stub does not say so.
    found: list[QRect] = list(region)  # type: ignore[call-overload]
    return found


def scaled(rectangle: QRect, factor: float) -> QRect:
    """The whole pixels that a rectangle touches at another scale."""
    box = QRectF(rectangle)
    return QRectF(box.topLeft() * factor, box.size() * factor).toAlignedRect()


def window_of(painter: QPainter) -> QRect:
    """All pixels of the device that a painter paints on."""
    device = painter.device()
    return scaled(QRect(0, 0, device.width(), device.height()), device.devicePixelRatioF())


def use_device_pixels(painter: QPainter, ratio: float) -> None:
    """From here on one unit is one pixel of the device, and whole numbers lie on its grid.

    At a fractional scale factor the widget's corner may lie between two device pixels; drawing
    there would blur every cached pixel and shift new ink against old.
    """
    base = painter.deviceTransform()
    back, _ = base.inverted()
    zoom = base.m11() / ratio  # not 1 when the widget is rendered at another size
    wanted = QTransform(zoom, 0, 0, zoom, round(base.dx()), round(base.dy()))
    painter.setTransform(wanted * back)
