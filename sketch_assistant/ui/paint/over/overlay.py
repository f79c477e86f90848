"""Strokes laid over the drawing as one transparent picture, however many they are.

A picture is made once for a zoom and rotation, in short slices, and then it is copied: panning
moves it, zooming stretches it until the new one is ready. The cached ink is never touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtWidgets import QWidget

from ....sketch.document import Stroke
from ..ink_paths import inking
from ..pixels import window_of

SLICE_SECONDS = 0.004
REST_MILLISECONDS = 110  # without zooming or turning, before a picture that took long is made anew
SPARE = 256  # pixels around the window that a picture also covers, so that panning has time

Dab = Callable[[QPainter], None]
# The quick steps that paint a stroke, page units; with it goes the length of a window pixel there.
Brush = Callable[[Stroke, float], Iterator[Dab]]


class Overlay(QObject):
    """Shows strokes painted by a brush.

    changed: called when a picture is ready. clock: seconds, monotonic. reach: how far the brush
    paints beside the ink, window pixels.
    """

    def __init__(
        self,
        brush: Brush,
        changed: Callable[[], None],
        clock: Callable[[], float],
        parent: QObject,
        reach: float = 0.0,
    ) -> None:
        super().__init__(parent)
        self._brush, self._changed, self.clock = brush, changed, clock
        self._reach = reach + 2.0  # and the soft edge
        self._strokes: Sequence[Stroke] = ()
        self._box = QRectF()
        self.picture: _Picture | None = None
        self._next: _Picture | None = None
        self._todo: Iterator[Dab] = iter(())
        self._held = self._waits = False
        self._took_long = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MILLISECONDS)
        self._rest.timeout.connect(self._rested)
        self._slices = QTimer(self, singleShot=True, interval=0)
        self._slices.timeout.connect(self._prepare)

    @property
    def is_ready(self) -> bool:
        """Whether these strokes, not those before, are on show."""
        return self._next is None and self.picture is not None and not self.picture.stale

    @property
    def is_busy(self) -> bool:
        """Whether a picture is being made."""
        return self._next is not None

    def show(self, strokes: Sequence[Stroke], box: QRectF, keep: bool = False) -> None:
        """Show other strokes, that lie in a box of the page.

        keep: the last picture stays until the new one is ready.
        """
        self._slices.stop()
        self._strokes, self._box = strokes, box
        self._next = None
        if self.picture and keep and strokes:
            self.picture.stale = True
        else:
            self.picture = None

    def hold(self, held: bool) -> None:
        """While held, nothing is prepared."""
        self._held = held
        if held:
            self._slices.stop()
        elif self._next:
            self._slices.start()
        elif self._waits:
            self._waits = False
            self._changed()

    def paint(self, painter: QPainter, transform: QTransform, unit: float) -> None:
        """Paint what there is of it; what is missing in a window will be prepared.

        transform: page units to pixels of the device. unit: page units a window pixel.
        """
        if not self._strokes:
            return
        if isinstance(painter.device(), QWidget):
            self._see_to(transform, window_of(painter), unit)
        if self.picture:
            self.picture.paint(painter, transform)

    def _see_to(self, transform: QTransform, window: QRect, unit: float) -> None:
        """Have a picture of what is in sight, as soon as that may be."""
        wanted = self._area(transform, unit) & window
        if wanted.isEmpty() and self.picture and self.picture.stale:
            self.picture = None  # what it would give way to is out of sight
        pictures = (self.picture, self._next)
        if wanted.isEmpty() or any(each and each.covers(wanted, transform) for each in pictures):
            return
        if self._held:
            self._waits = True
        elif self._is_stretched(transform) and self._took_long:
            self._rest.start()
        else:
            self._begin(transform, window, unit)

    def _begin(self, transform: QTransform, window: QRect, unit: float) -> None:
        area = self._area(transform, unit) & window.adjusted(-SPARE, -SPARE, SPARE, SPARE)
        self._next = _Picture(transform, area)
        self._todo = (dab for stroke in self._strokes for dab in self._brush(stroke, unit))
        self._took_long = False
        self._slices.start()  # not now: what else the window paints has taken its time

    def _area(self, transform: QTransform, unit: float) -> QRect:
        spare = self._reach * unit
        box = self._box.adjusted(-spare, -spare, spare, spare)
        return transform.mapRect(box).toAlignedRect()

    def _is_stretched(self, transform: QTransform) -> bool:
        """Whether there is a picture for another zoom or rotation."""
        picture = self.picture
        return bool(picture and not picture.stale and picture.shift(transform) is None)

    def _rested(self) -> None:
        """Zooming and turning seem to have ended."""
        self._took_long = False
        self._changed()

    def _prepare(self) -> None:
        self._work()
        if self._next:
            self._took_long = True
            self._slices.start()
        else:
            self._changed()

    def _work(self) -> None:
        """One slice; at the end the new picture takes the place of the old one."""
        assert self._next
        painter = self._next.painter()
        deadline = self.clock() + SLICE_SECONDS
        finished = False
        for dab in self._todo:
            dab(painter)
            if self.clock() >= deadline:
                break
        else:
            finished = True
        painter.end()
        if finished:
            self.picture, self._next = self._next, None


class _Picture:
    """An image of an area of the device under a transform."""

    def __init__(self, transform: QTransform, area: QRect) -> None:
        self._transform, self._area = transform, area
        self._image = QImage()  # room is made when painting begins: it takes its time
        self.stale = False

    def covers(self, wanted: QRect, transform: QTransform) -> bool:
        """Whether it is right for an area of the device under a transform."""
        shift = None if self.stale else self.shift(transform)
        return shift is not None and self._area.translated(shift).contains(wanted)

    def painter(self) -> QPainter:
        """A painter on it for page units."""
        if self._image.isNull():
            self._image = QImage(self._area.size(), QImage.Format.Format_ARGB32_Premultiplied)
            self._image.fill(Qt.GlobalColor.transparent)
        painter = inking(QPainter(self._image))
        corner = self._area.topLeft()
        painter.setTransform(self._transform * QTransform.fromTranslate(-corner.x(), -corner.y()))
        return painter

    def paint(self, painter: QPainter, transform: QTransform) -> None:
        """Copy it to where it belongs under another transform."""
        corner = self._area.topLeft()
        shift = self.shift(transform)
        if shift is not None:
            painter.drawImage(corner + shift, self._image)
            return
        painter.save()
        back, _ = self._transform.inverted()
        painter.setTransform(back * transform, True)
        painter.drawImage(corner, self._image)
        painter.restore()

    def shift(self, transform: QTransform) -> QPoint | None:
        """By how many pixels everything has moved; None where it was zoomed or turned."""
        before = self._transform
        for element in ("m11", "m12", "m21", "m22"):
            if getattr(before, element)() != getattr(transform, element)():
                return None
        return QPoint(round(transform.dx() - before.dx()), round(transform.dy() - before.dy()))
