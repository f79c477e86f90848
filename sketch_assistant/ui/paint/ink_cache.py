"""The committed ink as finished pixels: tiles of device pixels at the present zoom and rotation.

A new stroke is painted on top, undo puts saved pixels back, an erased stroke repaints its own
rectangles, panning moves the tiles. Only a new zoom or rotation needs all the ink again: that is
painted in short slices, and until then the last picture is shown, stretched to fit.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from itertools import chain

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QRegion, QTransform

from ...sketch.document import Exchange, Floats, Sketch
from .difference import Difference, difference
from .scene import Scene, ground
from .stand_in import StandIn
from .stroke_index import rectangle, span_boxes
from .surface import OPAQUE, Saved, Surface
from .tiles import Grid, Key, unshifted
from .undo_pixels import UndoPixels
from .veil import otherwise_veiled, veils
from .window_tiles import WindowTiles

MEND_SECONDS = 0.005  # what an edit may take before the rest is left to slices
_REWORK_SECONDS = 0.0025  # what one of very many edits in a drag may
_ADD_SECONDS = 0.012  # what new strokes may, which nothing else shows until then
_LIGHT_SECONDS = 0.006  # a view painted in this time needs no stand-in
_RESTART_STROKES = 400  # an edit of more strokes than this paints all anew

Paint = Callable[[QPainter], None]


class InkCache:
    """Shows one sketch at a time. All pixels are device pixels, (0, 0) the window's corner.

    clock: seconds, monotonic.
    """

    def __init__(self, sketch: Sketch, clock: Callable[[], float] = time.perf_counter) -> None:
        self.sketch = sketch
        self.scene = Scene(sketch, clock)
        self._tiles = WindowTiles()
        self._stand_in = StandIn()
        self._undo_pixels = UndoPixels()

    @property
    def _grid(self) -> Grid:
        return self._tiles.grid

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
        if ground(sketch) != ground(before):
            self.scene.show(sketch)
            return self._restart()
        self.scene.use_page(sketch)
        change = difference(before.strokes, sketch.strokes, exchange)
        veiled, self.scene.veils = self.scene.veils, veils(sketch)
        self.scene.index.change(change.runs, sketch.strokes)
        many = len(change.touched) > _RESTART_STROKES and within is None
        if many or otherwise_veiled(veiled, self.scene.veils, change.touched):
            return self._paint_anew(over) if over else self._restart()
        if not change.touched:
            return QRegion()
        boxes = span_boxes(change.touched)[0] if within is None else within
        if not change.on_top:
            seconds = min(seconds, MEND_SECONDS if within is None else _REWORK_SECONDS)
        # Nobody undoes what is just one of very many edits in a drag.
        return self._mend(before, change, boxes, seconds, undone=within is None)

    def cover(self, paint: Paint) -> None:
        """What is painted is in sight where the picture is not right, until it is."""
        for key, tile in self._tiles.items():
            tile.cover(paint, self._grid.place(key).topLeft())

    def picture(self) -> QImage:
        """All that is in sight, opaque."""
        image = QImage(self._grid.window.size(), OPAQUE)
        painter = QPainter(image)
        self.paint(painter, [image.rect()])
        painter.end()
        return image

    def paint_anew(self) -> QRegion:
        """What lies under the ink has changed."""
        return self._restart()

    def set_dark(self, dark: bool) -> None:
        """The desk follows the theme."""
        self.scene.dark = dark
        self._restart()

    def look(self, transform: QTransform, size: QSize, pixel_ratio: float) -> None:
        """Look through another transform (page units to pixels), in a window of `size` pixels."""
        turned = unshifted(transform) != unshifted(self._grid.transform)
        if pixel_ratio != self.scene.pixel_ratio:
            self.scene.pixel_ratio = pixel_ratio
            self._restart()
        elif turned:
            self._stand_in.snapshot = self._snapshot()
            self._tiles.clear()
            self._undo_pixels.clear()
        self._tiles.look(Grid(transform, size))

    def paint(self, painter: QPainter, parts: Sequence[QRect]) -> None:
        """Paint paper and ink into parts of the window."""
        missing = QRegion()
        for part in parts:
            for key, place in self._grid.places(part):
                shown, picture = place & part, self._picture(key)
                if picture.isNull():
                    missing += shown
                else:
                    source = shown.translated(-place.topLeft())
                    painter.drawImage(shown.topLeft(), picture, source)
        if not missing.isEmpty():
            self._stand_in.paint(painter, self.scene, missing, self._grid.transform)

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
        return next(self._tiles.unfinished(), None) is not None or self._wants_overview

    def unready(self, parts: Sequence[QRect]) -> QRegion:
        """What in parts of the window is not yet right."""
        return self._tiles.unready(parts)

    @property
    def light(self) -> bool:
        """Whether all in sight is painted so quickly that no stand-in is needed."""
        if self.scene.paints_all_within(_LIGHT_SECONDS):
            return True
        back, _ = self._grid.transform.inverted()
        return self.scene.paints_within(_LIGHT_SECONDS, back.mapRect(QRectF(self._grid.window)))

    def work(self, seconds: float) -> QRegion:
        """Refine for about so long; returns what to paint again."""
        deadline = self.scene.clock() + seconds
        changed = QRegion()
        for key in self._tiles.unfinished():
            tile = self._tiles.setdefault(key, self._grid.blank(key))
            dirty = tile.dirty
            if tile.work(self.scene, deadline) or self._grows(tile):
                changed += dirty.translated(self._grid.place(key).topLeft())
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
        whole, surfaces = rectangle(boxes), chain(self._tiles.in_turn(), self._stand_in.surfaces())
        for surface in filter(lambda each: each.sees(whole), surfaces):
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
        return Surface(self._grid.window.size(), self._grid.transform).region(boxes)

    @property
    def _wants_overview(self) -> bool:
        quick = self.scene.paints_all_within(_LIGHT_SECONDS)
        return not quick and self._stand_in.wants_overview

    def _snapshot(self) -> Surface | None:
        """The picture now in sight; an unfinished one only where there is no older one."""
        if self._grid.window.isEmpty() or not self._tiles or self.light:
            return self._stand_in.snapshot
        if self._stand_in.snapshot and next(self._tiles.unfinished(), None):
            return self._stand_in.snapshot
        return Surface.showing(self.picture(), self._grid.transform)

    def _paint_anew(self, over: Paint) -> QRegion:
        """What is seen stays, with something painted over it, until it is right again."""
        window = self._grid.window
        self._tiles.keep_seen()
        for tile in self._tiles.values():
            tile.invalidate([tile.rect])
        self.cover(over)
        self._undo_pixels.clear()
        self._stand_in.overview = None
        return QRegion(window)

    def _restart(self) -> QRegion:
        self._tiles.clear()
        self._undo_pixels.clear()
        self._stand_in = StandIn()
        return QRegion(self._grid.window)
