"""Pixels that show the drawing under one transform, painted in slices and mended in place."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QRegion, QTransform

from ...sketch.document import Floats, Ink, Stroke
from .ink_paths import Paths, inking, lay
from .pixels import mapped, rectangles
from .scene import Inked, Scene
from .unpainted import Unpainted
from .veil import Glass, Veil

OPAQUE = QImage.Format.Format_RGB32
# More boxes than this are joined, neighbours along the stroke with neighbours.
_MOST_RECTANGLES = 64
_BLEED = 1.0  # pixels by which smooth edges reach beyond the ink
_OUTWARDS = np.array([-1.0, -1.0, 1.0, 1.0])

Saved = list[tuple[QPoint, QImage]]


class Surface:
    """An opaque image of a part of the scene.

    transform: page units to its pixels. image: null until first finished, then never unfinished:
    what takes several slices is painted aside. dirty: the pixels that are not yet right.
    """

    def __init__(self, size: QSize, transform: QTransform) -> None:
        self.transform = transform
        self._inverse, _ = transform.inverted()
        self.rect = QRect(QPoint(), size)
        self.image = QImage()
        self.dirty = QRegion(self.rect)
        self._next = QImage()
        self._unpainted: Unpainted | None = None
        self._adding = False  # what is to do only adds to the image
        self._glass: Glass | None = None  # of the layer that is just being painted

    @classmethod
    def showing(cls, image: QImage, transform: QTransform) -> Surface:
        """A surface with its image already finished."""
        surface = cls(image.size(), transform)
        surface.image, surface.dirty = image, QRegion()
        return surface

    def sees(self, box: QRectF) -> bool:
        """Whether a box of the page may lie in it."""
        return self.transform.mapRect(box).intersects(QRectF(self.rect))

    def touched(self, boxes: Floats) -> list[QRect]:
        """The whole pixels that ink in these boxes (k, 4) of the page may touch."""
        room = np.array([0.0, 0.0, self.rect.width(), self.rect.height()])
        around = mapped(self.transform, boxes) + _BLEED * _OUTWARDS
        low, high = np.maximum(around[:, :2], room[:2]), np.minimum(around[:, 2:], room[2:])
        seen = (low < high).all(axis=1)
        if not seen.any():
            return []
        low, high = np.floor(low[seen]), np.ceil(high[seen])
        groups = np.arange(0, len(low), -(-len(low) // _MOST_RECTANGLES))
        low, high = np.minimum.reduceat(low, groups), np.maximum.reduceat(high, groups)
        sides = np.hstack([low, high - low]).astype(int).tolist()
        return _joined([QRect(*each) for each in sides])

    def region(self, boxes: Floats) -> QRegion:
        """The same as one region."""
        whole = QRegion()
        for each in self.touched(boxes):
            whole += each
        return whole

    def invalidate(self, pixels: list[QRect]) -> None:
        """These pixels no longer show what is drawn."""
        for each in pixels:
            self.dirty += each
        self._unpainted, self._adding, self._glass = None, False, None

    @property
    def growing(self) -> QImage:
        """The first picture as far as it is painted; none where there is a whole one."""
        return self._next if self.image.isNull() else QImage()

    def work(self, scene: Scene, deadline: float) -> bool:
        """Paint what is dirty until the deadline; True when all is right."""
        if self._unpainted is None:
            self._unpainted = Unpainted()
            self._unpainted.add(self._begin(scene))
        painter = inking(QPainter(self._next))
        if not self._adding:  # what is added lies within it anyway
            painter.setClipRegion(self.dirty)
        painter.setTransform(self.transform)
        finished = self._fill(painter, self._unpainted, scene, deadline)
        painter.end()
        if finished:
            self.image, self._next, self._unpainted = self._next, QImage(), None
            self.dirty, self._adding = QRegion(), False
        return finished

    def _fill(self, painter: QPainter, unpainted: Unpainted, scene: Scene, deadline: float) -> bool:
        """Fill paths, one at least, until the deadline or the end; True at the end."""
        start = now = scene.clock()
        count = 0
        while not (count and now >= deadline) and unpainted:
            ink, paths, veil = unpainted.take()
            seen = tuple(path for path in paths if self.sees(path.controlPointRect()))
            if seen:
                self._lay(painter, ink, seen, veil)
            count, now = count + 1, scene.clock()
        if count:
            scene.seconds_a_stroke += 0.1 * ((now - start) / count - scene.seconds_a_stroke)
        if not unpainted:
            self._lay_glass_down(painter)
        return not unpainted

    def _lay(self, painter: QPainter, ink: Ink, paths: Paths, veil: Veil | None) -> None:
        """On the picture, or on the glass of a layer."""
        if self._glass and self._glass.veil != veil:
            self._lay_glass_down(painter)
        if veil is None:
            lay(painter, ink, paths)
            return
        self._glass = self._glass or Glass(veil, self.rect.size())
        self._glass.add(painter, self.dirty, ink, paths)

    def _lay_glass_down(self, painter: QPainter) -> None:
        if self._glass:
            self._glass.lay_down(painter)
            self._glass = None

    def _begin(self, scene: Scene) -> Inked:
        blank = self.image.isNull()
        self._next = QImage(self.rect.size(), OPAQUE) if blank else self.image.copy()
        painter = QPainter(self._next)
        painter.setClipRegion(self.dirty)
        scene.paint_ground(painter, self.rect, self.transform)
        painter.end()
        return scene.inked(scene.index.meeting(self._page_boxes()))

    def _page_boxes(self) -> Floats:
        """Boxes (k, 4) in page units around what is dirty."""
        shapes = rectangles(self.dirty)
        if len(shapes) > _MOST_RECTANGLES:
            shapes = [self.dirty.boundingRect()]
        mapped = (self._inverse.mapRect(QRectF(each)) for each in shapes)
        return np.array([[b.left(), b.top(), b.right(), b.bottom()] for b in mapped])

    def add(self, scene: Scene, strokes: tuple[Stroke, ...], pixels: list[QRect]) -> None:
        """Further strokes lie on top, in these pixels; `work` paints them."""
        if not (self.dirty.isEmpty() or self._adding):
            self.invalidate(pixels)
        elif pixels:
            if not self._adding:
                self._next, self._unpainted, self._adding = QImage(self.image), Unpainted(), True
            assert self._unpainted is not None
            self._unpainted.add(scene.inked(strokes))
            for each in pixels:
                self.dirty += each

    def cover(self, paint: Callable[[QPainter], None], corner: QPoint) -> None:
        """Paint something over the image where it is not right; corner: where its own lies in the
        painter's pixels."""
        if not (self.image.isNull() or self.dirty.isEmpty()):
            painter = QPainter(self.image)
            painter.setClipRegion(self.dirty)
            painter.translate(-corner)
            paint(painter)
            painter.end()

    def saved(self, pixels: list[QRect]) -> Saved:
        """Copies of the pixels in these rectangles; of all of them only once one is painted."""
        whole = QImage(self.image)
        return [
            (each.topLeft(), whole if each == self.rect else whole.copy(each)) for each in pixels
        ]

    def restore(self, saved: Saved) -> None:
        """Put copies back."""
        painter = QPainter(self.image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        for place, pixels in saved:
            painter.drawImage(place, pixels)
        painter.end()


def _joined(rectangles: list[QRect]) -> list[QRect]:
    """The rectangles, or the one around them where they overlap so much that it is less."""
    around = QRect()
    for each in rectangles:
        around |= each
    area = sum(each.width() * each.height() for each in rectangles)
    return [around] if area > around.width() * around.height() else rectangles
