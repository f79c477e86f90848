"""Rectangles of whole pixels."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QRegion


def rectangles(region: QRegion) -> list[QRect]:
    """The rectangles a region is made of; they do not overlap."""
    # Iterable, only its type stub does not say so.
    found: list[QRect] = list(region)  # type: ignore[call-overload]
    return found


def scaled(rectangle: QRect, factor: float) -> QRect:
    """The whole pixels that a rectangle touches at another scale."""
    box = QRectF(rectangle)
    return QRectF(box.topLeft() * factor, box.size() * factor).toAlignedRect()
