"""The committed ink as finished pixels: tiles of device pixels at the present zoom and rotation.

A new stroke is painted on top, undo puts saved pixels back, an erased stroke repaints its own
rectangles, panning moves the tiles. Only a new zoom or rotation needs all the ink again: that is
painted in short slices, and until then the last picture is shown, stretched to fit.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QRegion, QTransform

from ...sketch.document import Exchange, Floats, Sketch
from ...sketch.paper import Paper
from .difference import Difference, difference, exchanged
from .stand_in import StandIn
from .stroke_index import StrokeIndex, rectangle, span_boxes
from .surface import OPAQUE, Saved, Scene, Surface
from .undo_pixels import UndoPixels
from .veil import Veil, Veils, veils

SIDE = 512  # pixels of a tile's side
_SPARE_TILES = 12  # kept beyond those in sight
MEND_SECONDS = 0.005  # what an edit may take before the rest is left to slices
_REWORK_SECONDS = 0.0025  # what one of very many edits in a drag may
_ADD_SECONDS = 0.012  # what new strokes may, which nothing else shows until then
_LIGHT_SECONDS = 0.006  # a view painted in this time needs no stand-in
_RESTART_STROKES = 400  # an edit of more strokes than this paints all anew

Key = tuple[int, int]
Paint = Callable[[QPainter], None]


class InkCache:
    """Shows one sketch at a time. All pixels are device pixels, (0, 0) the window's corner.

    clock: seconds, monotonic.
    """

    def __init__(self, sketch: Sketch, clock: Callable[[], float] = time.perf_counter) -> None:
        self.sketch = sketch
        self.scene = Scene(sketch, clock)
        self._tiles: dict[Key, Surface] = {}
        self._stand_in = StandIn()
        self._undo_pixels = UndoPixels()
        self._transform, self._size = QTransform(), QSize()

    def show(
        self,
        sketch: Sketch,
        over: Paint | None = None,
        seconds: float = _ADD_SECONDS,
        within: Floats | None = None,
        exchange: Exchange | None = None,
    ) -> QRegion:
        """Show another sketch, usually an edit of the last one; returns what to paint again.

        over: paints what lies over the ink. An edit of very many strokes leaves the picture with
        that on it until the new one is painted; without, such a sketch starts with blank paper.
        seconds: for strokes on top; what is not painted by then is left to `work`. within: a box
        (1, 4) of the page beside which all stays as it is to the eye. exchange: what makes this
        sketch of the last one shown, where that is known.
        """
        before, self.sketch = self.sketch, sketch
        if _page(sketch) != _page(before):
            self.scene.use_page(sketch)
            self.scene.index = StrokeIndex(sketch.strokes)
            self.scene.veils = veils(sketch)
            return self._restart()
        self.scene.use_page(sketch)
        if exchange is None:
            change = difference(before.strokes, sketch.strokes)
        else:
            change = exchanged(before.strokes, exchange)
        veiled, self.scene.veils = self.scene.veils, veils(sketch)
        self.scene.index.change(change.runs, sketch.strokes)
        many = len(change.touched) > _RESTART_STROKES and within is None
        if many or _otherwise_veiled(veiled, self.scene.veils, change):
            return self._paint_anew(over) if over else self._restart()
        boxes = span_boxes(change.touched)[0] if within is None else within
        if not change.on_top:
            seconds = min(seconds, MEND_SECONDS if within is None else _REWORK_SECONDS)
        if not change.touched:
            return QRegion()
        # Nobody undoes what is just one of very many edits in a drag.
        return self._mend(before, change, boxes, seconds, undone=within is None)

    def paint_anew(self) -> QRegion:
        """What lies under the ink has changed."""
        return self._restart()

    def set_dark(self, dark: bool) -> None:
        """The desk follows the theme."""
        self.scene.dark = dark
        self._restart()

    def look(self, transform: QTransform, size: QSize, pixel_ratio: float) -> None:
        """Look through another transform (page units to pixels), in a window of `size` pixels."""
        turned = _unshifted(transform) != _unshifted(self._transform)
        if pixel_ratio != self.scene.pixel_ratio:
            self.scene.pixel_ratio = pixel_ratio
            self._restart()
        elif turned:
            self._stand_in.snapshot = self._snapshot()
            self._tiles.clear()
            self._undo_pixels.clear()
        self._transform, self._size = transform, size
        self._drop_far_tiles()

    def paint(self, painter: QPainter, parts: Sequence[QRect]) -> None:
        """Paint paper and ink into parts of the window."""
        missing = QRegion()
        for part in parts:
            for key, place in self._places(part):
                shown, picture = place & part, self._picture(key)
                if picture.isNull():
                    missing += shown
                else:
                    source = shown.translated(-place.topLeft())
                    painter.drawImage(shown.topLeft(), picture, source)
        if not missing.isEmpty():
            self._stand_in.paint(painter, self.scene, missing, self._transform)

    def _picture(self, key: Key) -> QImage:
        """Of a tile; of a drawing that was just opened also one that is not finished."""
        tile = self._tiles.get(key)
        if tile is None:
            return QImage()
        return tile.growing if self._grows(tile) else tile.image

    def _grows(self, tile: Surface) -> bool:
        """Whether a tile is seen while it is painted, for there is nothing older to be shown."""
        return self._stand_in.is_blank and not tile.growing.isNull()

    @property
    def busy(self) -> bool:
        """Whether there is something left for `work`."""
        return next(self._unfinished(), None) is not None or self._wants_overview

    def unready(self, parts: Sequence[QRect]) -> QRegion:
        """What in parts of the window is not yet right."""
        found = QRegion()
        for part in parts:
            for key, place in self._places(part):
                tile = self._tiles.get(key)
                if tile is None:
                    found += place & part
                elif not tile.dirty.isEmpty():
                    found += tile.dirty.translated(place.topLeft()) & part
        return found

    @property
    def light(self) -> bool:
        """Whether all in sight is painted so quickly that no stand-in is needed."""
        most = _LIGHT_SECONDS / self.scene.seconds_a_stroke
        if len(self.scene.index.strokes) < most:
            return True
        back, _ = self._transform.inverted()
        seen = back.mapRect(QRectF(QRect(QPoint(), self._size)))
        box = np.array([[seen.left(), seen.top(), seen.right(), seen.bottom()]])
        return len(self.scene.index.meeting(box)) < most

    def work(self, seconds: float) -> QRegion:
        """Refine for about so long; returns what to paint again."""
        deadline = self.scene.clock() + seconds
        changed = QRegion()
        for key in self._unfinished():
            tile = self._tiles.setdefault(key, self._blank_tile(key))
            dirty = tile.dirty
            if tile.work(self.scene, deadline) or self._grows(tile):
                changed += dirty.translated(self._place(key).topLeft())
            if self.scene.clock() >= deadline:
                return changed
        self._stand_in.snapshot = None
        if self._wants_overview:
            self._stand_in.work(self.scene, deadline)
        return changed

    def _mend(
        self, before: Sketch, change: Difference, boxes: Floats, seconds: float, undone: bool
    ) -> QRegion:
        """undone: whether the way back may be asked for."""
        deadline = self.scene.clock() + seconds
        known = self._undo_pixels.take(before, self.sketch)
        replaced: dict[Surface, Saved] = {}
        whole = rectangle(boxes)
        for surface in filter(lambda each: each.sees(whole), self._surfaces()):
            rectangles = surface.touched(boxes)
            clean = surface.dirty.isEmpty()
            if clean and undone:
                replaced[surface] = surface.saved(rectangles)
            if clean and surface in known:
                surface.restore(known[surface])
                continue
            if change.on_top and not any(id(each) in self.scene.veils for each in change.added):
                surface.add(self.scene, change.added, rectangles)
            else:
                surface.invalidate(rectangles)
            if surface is not self._stand_in.overview and self.scene.clock() < deadline:
                surface.work(self.scene, deadline)
        if undone:
            self._undo_pixels.keep(self.sketch, before, replaced)
        return Surface(self._size, self._transform).region(boxes)

    def _surfaces(self) -> Iterator[Surface]:
        """All that show ink; tiles in sight first."""
        seen = [key for key in self._keys(QRect(QPoint(), self._size)) if key in self._tiles]
        yield from (self._tiles[key] for key in seen)
        yield from (self._tiles[key] for key in self._tiles.keys() - set(seen))
        yield from self._stand_in.surfaces()

    def _keys(self, area: QRect) -> Iterator[Key]:
        """Tiles that an area of the window touches."""
        return (key for key, _ in self._places(area))

    def _places(self, area: QRect) -> Iterator[tuple[Key, QRect]]:
        """The same, with where they lie in the window."""
        origin = self._origin
        left, top = origin.x(), origin.y()
        for row in range((area.top() - top) // SIDE, (area.bottom() - top) // SIDE + 1):
            for column in range((area.left() - left) // SIDE, (area.right() - left) // SIDE + 1):
                yield (column, row), QRect(left + SIDE * column, top + SIDE * row, SIDE, SIDE)

    def _unfinished(self) -> Iterator[Key]:
        """Tiles in sight that are missing or not right, those in the middle first."""
        window = QRect(QPoint(), self._size)
        if window.isEmpty():
            return
        tiles = self._tiles
        keys = (k for k in self._keys(window) if k not in tiles or not tiles[k].dirty.isEmpty())
        middle = window.center()
        yield from sorted(
            keys, key=lambda key: (self._place(key).center() - middle).manhattanLength()
        )

    @property
    def _wants_overview(self) -> bool:
        quick = len(self.scene.index.strokes) * self.scene.seconds_a_stroke < _LIGHT_SECONDS
        return not quick and self._stand_in.wants_overview

    @property
    def _origin(self) -> QPoint:
        """Where in the window the tiles are counted from: the corner of the page."""
        return QPoint(round(self._transform.dx()), round(self._transform.dy()))

    def _place(self, key: Key) -> QRect:
        return QRect(SIDE * key[0], SIDE * key[1], SIDE, SIDE).translated(self._origin)

    def _blank_tile(self, key: Key) -> Surface:
        shift = QTransform.fromTranslate(-SIDE * key[0], -SIDE * key[1])
        return Surface(QSize(SIDE, SIDE), _unshifted(self._transform) * shift)

    def _drop_far_tiles(self) -> None:
        """Memory holds what is in sight and a little more."""
        window = QRect(QPoint(), self._size)
        spare = len(self._tiles) - len(list(self._keys(window))) - _SPARE_TILES
        if spare > 0:
            centre = window.center()
            far = sorted(
                self._tiles,
                key=lambda key: (self._place(key).center() - centre).manhattanLength(),
            )
            for key in far[-spare:]:
                del self._tiles[key]

    def _snapshot(self) -> Surface | None:
        """The picture now in sight; an unfinished one only where there is no older one."""
        if self._size.isEmpty() or not self._tiles or self.light:
            return self._stand_in.snapshot
        if self._stand_in.snapshot and next(self._unfinished(), None):
            return self._stand_in.snapshot
        image = QImage(self._size, OPAQUE)
        painter = QPainter(image)
        self.paint(painter, [image.rect()])
        painter.end()
        return Surface.showing(image, self._transform)

    def _paint_anew(self, over: Paint) -> QRegion:
        """What is seen stays, with something painted over it, until it is right again."""
        window = QRect(QPoint(), self._size)
        seen = [key for key in self._keys(window) if key in self._tiles]
        self._tiles = {key: self._tiles[key] for key in seen}
        for key, tile in self._tiles.items():
            tile.cover(over, self._place(key).topLeft())
            tile.invalidate([tile.rect])
        self._undo_pixels.clear()
        self._stand_in.overview = None
        return QRegion(window)

    def _restart(self) -> QRegion:
        self._tiles.clear()
        self._undo_pixels.clear()
        self._stand_in = StandIn()
        return QRegion(QRect(QPoint(), self._size))


def _page(sketch: Sketch) -> tuple[float, float, Paper, object]:
    return sketch.width, sketch.height, sketch.paper, _below(sketch)


def _below(sketch: Sketch) -> object:
    """What of a reference is painted with the ground."""
    return None if sketch.reference is None or sketch.reference.above else sketch.reference


def _otherwise_veiled(before: Veils, after: Veils, change: Difference) -> bool:
    """Whether strokes that stay show through more or less than before."""
    differ = {each for each, _ in before.items() ^ after.items()} - set(map(id, change.touched))
    opaque = Veil(0, 1.0)
    return any(
        before.get(each, opaque).opacity != after.get(each, opaque).opacity for each in differ
    )


def _unshifted(transform: QTransform) -> QTransform:
    return QTransform(transform.m11(), transform.m12(), transform.m21(), transform.m22(), 0.0, 0.0)
