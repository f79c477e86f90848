"""Whole pixels of the device."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QRegion, QTransform

from ...sketch.document import Floats


def rectangles(region: QRegion) -> list[QRect]:
    """The rectangles a region is made of; they do not overlap.

    Qt cuts them all wherever one of them begins or ends; here they are as few as before that.
    """
    found: list[QRect] = []
    growing: dict[tuple[int, int], int] = {}  # where in `found` the last one of these columns is
    # Iterable, only its type stub does not say so.
    for each in region:  # type: ignore[attr-defined]
        columns = each.left(), each.right()
        at = growing.get(columns)
        if at is not None and found[at].bottom() + 1 == each.top():
            found[at].setBottom(each.bottom())
        else:
            growing[columns] = len(found)
            found.append(each)
    return found


class Parts:
    """Whole pixels, as rectangles and as left, top, right, bottom (k, 4)."""

    def __init__(self, parts: Sequence[QRect]) -> None:
        self.rectangles = [QRectF(each) for each in parts]
        self.boxes = np.array([sides(each) for each in self.rectangles]).reshape(-1, 4)


def sides(box: QRectF) -> tuple[float, float, float, float]:
    """left, top, right, bottom."""
    return box.left(), box.top(), box.right(), box.bottom()


def numbers(maps: Sequence[QTransform]) -> Floats:
    """Maps of the plane as rows (k, 6)."""
    return np.array([(m.m11(), m.m12(), m.m21(), m.m22(), m.dx(), m.dy()) for m in maps])


def mapped(transform: QTransform, boxes: Floats) -> Floats:
    """The boxes around boxes (k, 4), left, top, right, bottom, under a map of the plane."""
    return around(numbers([transform]), boxes)


def around(maps: Floats, boxes: ArrayLike) -> Floats:
    """The boxes (k, 4) around what boxes (4,) or (k, 4) become; maps (k, 6), or one for all."""
    boxes = np.asarray(boxes)
    across = maps[:, :2, None] * boxes[..., None, ::2]
    down = maps[:, 2:4, None] * boxes[..., None, 1::2]
    low = across.min(axis=-1) + down.min(axis=-1) + maps[:, 4:]
    high = across.max(axis=-1) + down.max(axis=-1) + maps[:, 4:]
    made: Floats = np.concatenate([low, high], axis=-1)
    return made


def scaled(rectangle: QRect, factor: float) -> QRect:
    """The whole pixels that a rectangle touches at another scale."""
    box = QRectF(rectangle)
    return QRectF(box.topLeft() * factor, box.size() * factor).toAlignedRect()


def scaled_region(region: QRegion, factor: float) -> QRegion:
    """The whole pixels that a region touches at another scale."""
    if factor == 1.0:
        return region
    whole = QRegion()
    for each in rectangles(region):
        whole += scaled(each, factor)
    return whole


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
