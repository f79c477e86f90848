"""A stroke under the pen together with its images on the other sides of a symmetry."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QRegion, QTransform

from ...sketch.lines.affine import Affine
from .held import Held
from .live_stroke import LiveStroke
from .over.straight import Straight
from .pixels import rectangles

Live = LiveStroke | Held | Straight


class Imaged:
    """bare: what the pen draws. images: what maps it to the others; none, and it is alone."""

    def __init__(self, bare: Live, images: Sequence[Affine] = ()) -> None:
        self.bare, self._images = bare, tuple(images)

    def paint(self, painter: QPainter, transform: QTransform, region: QRegion) -> None:
        """Ink what is seen of all of them in a region of pixels. transform: page units to these."""
        box = self.bare.box()
        for image in _maps(self._images):
            total = image * transform
            met = region & total.mapRect(box).toAlignedRect().adjusted(-1, -1, 1, 1)
            if not met.isEmpty():
                back, _ = total.inverted()
                seen = [back.mapRect(QRectF(each)) for each in rectangles(met)]
                self.bare.paint(painter, total, seen)

    def boxes(self) -> list[QRectF]:
        """The boxes of the page that each of them lies in."""
        return imaged(self.bare.box(), self._images)


def imaged(box: QRectF, images: Sequence[Affine]) -> list[QRectF]:
    """A box of the page, and where images have what is in it."""
    return [each.mapRect(box) for each in _maps(tuple(images))]


@lru_cache(maxsize=4)
def _maps(images: tuple[Affine, ...]) -> list[QTransform]:
    """Of the stroke itself and of each of its images."""
    maps = (QTransform(each.a, each.b, each.c, each.d, each.e, each.f) for each in images)
    return [QTransform(), *maps]
