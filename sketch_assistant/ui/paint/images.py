"""A stroke under the pen together with its images on the other sides of a symmetry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTransform

from ...sketch.document import Floats
from ...sketch.lines.affine import Affine
from .dry import Dry
from .held import Held
from .live_stroke import LiveStroke, Looks
from .over.straight import Straight
from .pixels import Parts, around, numbers, sides

Live = LiveStroke | Held | Straight


class Seen(NamedTuple):
    """Maps from a stroke to pixels, the same as numbers (n, 6), and back."""

    there: list[QTransform]
    back: list[QTransform]
    numbers: Floats


class Maps:
    """From a stroke to itself and to each of its images.

    images: what maps it to the others; none, and it is alone.
    """

    def __init__(self, images: Sequence[Affine] = ()) -> None:
        self.images = tuple(images)
        others = (QTransform(each.a, each.b, each.c, each.d, each.e, each.f) for each in images)
        self._maps = (QTransform(), *others)
        self._view: QTransform | None = None
        self._seen = Seen([], [], np.empty((0, 6)))

    @property
    def is_bare(self) -> bool:
        """Whether there are no images."""
        return len(self._maps) == 1

    def imaged(self, box: QRectF) -> list[QRectF]:
        """A box of the page, and where images have what is in it."""
        return [each.mapRect(box) for each in self._maps]

    def seen(self, transform: QTransform) -> Seen:
        """How they are seen under a transform, page units to pixels."""
        if transform != self._view:
            there = [each * transform for each in self._maps]
            back = [each.inverted()[0] for each in there]
            self._view, self._seen = QTransform(transform), Seen(there, back, numbers(there))
        return self._seen


class Imaged:
    """bare: what the pen draws, or has drawn, seen by way of all maps."""

    def __init__(self, bare: Live | Dry, maps: Maps) -> None:
        self.bare, self._maps = bare, maps
        self._boxes: tuple[QTransform, QRectF, Floats] | None = None

    def paint(self, painter: QPainter, transform: QTransform, parts: Parts) -> None:
        """Ink what is seen of all of them in parts of the pixels. transform: page units to
        these."""
        looks = (self._alone if self._maps.is_bare else self._each)(transform, parts)
        if looks:
            self.bare.paint(painter, looks)

    def _alone(self, transform: QTransform, parts: Parts) -> Looks:
        """Of a stroke without images, in fewer steps: every event of the pen takes them."""
        near = transform.mapRect(self.bare.box()).adjusted(-1.0, -1.0, 1.0, 1.0)
        met = [each for each in parts.rectangles if near.intersects(each)]
        back = transform.inverted()[0] if met else transform
        return [(transform, [back.mapRect(each) for each in met])] if met else []

    def _each(self, transform: QTransform, parts: Parts) -> Looks:
        seen = self._maps.seen(transform)
        boxes = self._around(transform, seen)
        met = (boxes[..., :2] < parts.boxes[:, 2:] + 1.0) & (
            boxes[..., 2:] > parts.boxes[:, :2] - 1
        )
        looks: dict[int, list[QRectF]] = {}
        for each in np.flatnonzero(met[..., 0] & met[..., 1]).tolist():
            place, part = divmod(each, len(parts.rectangles))
            looks.setdefault(place, []).append(seen.back[place].mapRect(parts.rectangles[part]))
        return [(seen.there[place], some) for place, some in looks.items()]

    def _around(self, transform: QTransform, seen: Seen) -> Floats:
        """The box of the pixels of each of them (n, 1, 4); of ink that rests they stay the same."""
        box = self.bare.box()
        if self._boxes is None or self._boxes[:2] != (transform, box):
            boxes = around(seen.numbers, sides(box))[:, None]
            self._boxes = QTransform(transform), box, boxes
        return self._boxes[2]

    def boxes(self) -> list[QRectF]:
        """The boxes of the page that each of them lies in."""
        return self._maps.imaged(self.bare.box())
