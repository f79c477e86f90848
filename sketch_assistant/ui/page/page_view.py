"""Shows the drawing: paper and ink from the cache, over them the live stroke and the ghost."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from ...sketch.document import Exchange, Floats, Sketch, Stroke
from ...sketch.symmetry import Images
from ..base.change import Cause, Change
from ..base.session import Session
from ..paint.dry import Dry
from ..paint.images import Imaged, Live, Maps
from ..paint.ink_cache import InkCache
from ..paint.over.handles import Handles
from ..paint.pixels import rectangles, scaled_region, use_device_pixels
from ..paint.view import View
from .device_pixels import DevicePixels
from .in_turn import InTurn
from .landing import Landing
from .near import Near
from .over_ink import OverInk
from .refining import Refining
from .viewing import Viewing
from .warping import Warping

LANDING_SECONDS = 0.0015  # of painting a stroke just drawn: the next one may be about to begin


class PageView(QWidget):
    """It paints, and knows what lies where; it hears no pen.

    clock: seconds, monotonic. live: the stroke under the pen.
    """

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.session, self.clock = session, clock
        self.live: Live | None = None
        self._maps = Maps()
        self.viewing = Viewing(self, self.whole, self._look)
        self.view_changed = self.viewing.changed
        self._pixels = DevicePixels(self, self.viewing)
        self._in_turn = InTurn(lambda boxes: self._pixels.update(self._pixels.region(boxes)), self)
        self.cache = InkCache(session.sketch, clock)
        self.warping = Warping(self.cache, self._pixels)
        self.over = OverInk(self, session, self.cache.scene, self.repaint_page, clock)
        self.selected = self.over.selected
        self.near = Near(session, self._meeting)
        self.landing = Landing(self._land, self._rested, self)
        self.refining = Refining(
            self.cache, session.pen, self._pixels.update, self.landing.settled, self
        )
        session.sketch_changed.connect(self._sketch_changed)
        session.loaded.connect(self.viewing.zoom_to_fit)
        session.symmetry_changed.connect(self.update)
        self.cache.scene.reference.setParent(self)
        self.cache.scene.reference.arrived.connect(lambda: self._refine(self.cache.paint_anew()))
        session.pen.came.connect(lambda: self.over.hold(True))
        session.pen.left.connect(self._pen_left)

    @property
    def is_pen_down(self) -> bool:
        """Whether a stroke, an erasure or a selection is under way."""
        return self.session.pen.is_down

    @property
    def images(self) -> Images:
        """In which the stroke under the pen is seen, too."""
        return self._maps.images

    @images.setter
    def images(self, images: Images) -> None:
        if images != self.images:
            self._maps = Maps(images)

    @property
    def view(self) -> View:
        """How the page is looked at."""
        return self.viewing.view

    def set_view(self, view: View, gesture: bool = False) -> None:
        """Look at the page another way. gesture: more will follow, so a stand-in will do."""
        self.viewing.set_view(view, gesture)

    def whole(self) -> QRectF:
        """The page and all ink near it, page units."""
        self.landing.now()
        return self.cache.scene.whole()

    def ink(self) -> QRectF:
        """The box of all ink, page units."""
        self.landing.now()
        return self.cache.scene.index.bounds()

    @property
    def dark(self) -> bool:
        """Whether the desk is dark; the paper is always light."""
        return self.cache.scene.dark

    @dark.setter
    def dark(self, dark: bool) -> None:
        if dark != self.dark:
            self.cache.set_dark(dark)
            self._look()

    def ghost_at(self, x: float, y: float, reach: float) -> int | None:
        """The stroke of the session's ghost that is shown within `reach` window pixels."""
        if not self.over.ghost_is_shown:
            return None
        at = np.array([self.view.to_page(x, y)])
        return self.over.ghosts.touched(at, reach / self.view.scale)

    def _meeting(self, box: Floats) -> list[Stroke]:
        self.landing.now()
        return self.cache.scene.index.meeting(box)

    def show_ink(
        self,
        sketch: Sketch,
        within: Floats | None = None,
        exchange: Exchange | None = None,
        blank: bool = False,
    ) -> None:
        """Show this drawing's ink, be it in the session yet or not.

        within: a box (1, 4) of the page beside which all stays as it is to the eye. exchange: what
        makes this drawing of the last one shown, where that is known. blank: it is another one;
        else what moves or a ghost that is kept stays in sight until its ink is there.
        """
        self.landing.now()
        self.landing.show(sketch)
        if sketch.reference is not self.cache.sketch.reference:
            self.update()
        over = None if blank else self._paint_over
        self._refine(self.cache.show(sketch, over, within=within, exchange=exchange))

    def _refine(self, changed: QRegion) -> None:
        self._pixels.update(changed)
        self.refining.soon()

    def edit_with(
        self, live: Live, stroke: Stroke, sketch: Sketch, raw: Sketch | None = None
    ) -> None:
        """The live stroke becomes this one of the drawing; what is on the screen stays as it is.

        raw: what the drawing is in between, a step of its own that nobody sees before undoing.
        """
        self.landing.expect(Imaged(live, self._maps), stroke, sketch)
        if raw is None:
            self.session.edit("Draw", sketch)
        else:
            self.session.edit_by_way_of("Draw", raw, "Snap", sketch)

    def _sketch_changed(self, change: Change) -> None:
        kept = change.on_top if change.cause is Cause.ACCEPT else ()
        if kept:
            dry = Imaged(Dry(kept, self.cache.scene.paths), Maps())
            self.landing.expect(dry, kept[-1], change.after)
            self._pixels.update(self._pixels.region(dry.boxes()))
        if self.landing.expects(change.after):
            return
        if gone := self.landing.taken_back(change.after, self.cache.sketch):
            self._pixels.update(self._pixels.region([box for each in gone for box in each.boxes()]))
        else:
            self.show_ink(change.after, blank=change.cause is Cause.LOAD)

    def _land(self, live: Imaged, sketch: Sketch) -> bool:
        """A stroke drawn moves into the cached ink; whether that is to be painted further."""
        changed = self.cache.show(sketch, seconds=LANDING_SECONDS)
        changed += self._pixels.region(live.boxes())
        unready = self.cache.unready([self._pixels.window])
        self._pixels.update(changed - unready)  # there the screen has it, and what is painted not
        return not (changed & unready).isEmpty()

    def _pen_left(self) -> None:
        """What had to wait for the pen."""
        self._in_turn.all()
        self.over.hold(False)
        self.refining.soon()
        self.landing.wait()

    @property
    def handles(self) -> Handles | None:
        """Of what is selected, window pixels; None where there are none to take hold of."""
        return self._handles(1.0)

    def _handles(self, ratio: float) -> Handles | None:
        room = self.viewing.room()
        return self.over.handles(self.view.transform(ratio), 1.0 / self.view.scale, ratio, room)

    def repaint_page(self, box: QRectF, spare: float = 2.0) -> None:
        """Paint a box of the page again. spare: pixels around it."""
        if not box.isEmpty():
            self._pixels.update(self._pixels.region([box], spare))

    def repaint_live(self, box: QRectF) -> None:
        """Paint a box of the page again, and soon where images have what the pen draws in it."""
        self._in_turn.changed([] if box.isEmpty() else self._maps.imaged(box))

    def _rested(self) -> None:
        """The pen has lifted a moment ago."""
        if not self.is_pen_down:
            self.landing.one()
            self.refining.soon()

    @property
    def is_refining(self) -> bool:
        """Whether some ink in sight is still to be painted as sharply as it can be."""
        return bool(self.landing.strokes or self.warping.picture) or self.cache.busy

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        use_device_pixels(painter, ratio)
        region = scaled_region(event.region(), ratio)
        parts = rectangles(region)
        (self.warping.picture or self.cache).paint(painter, parts)
        transform, unit = self._pixels.transform, 1.0 / self.view.scale
        back, _ = transform.inverted()
        seen = back.mapRect(QRectF(region.boundingRect()))
        self.over.paint_below(painter, transform, unit)
        if self.landing.settling:
            self.landing.paint_settling(painter, transform, parts, self.cache.unready(parts))
        under_pen = [Imaged(self.live, self._maps)] if self.live else []
        self.landing.paint_wet(painter, transform, parts, under_pen)
        self.cache.scene.reference.paint(painter, transform, above=True)
        handles = self._handles(ratio)
        self.over.paint_above(painter, parts, transform, ratio, unit, seen, handles)
        painter.end()

    def _paint_over(self, painter: QPainter) -> None:
        """What looks like ink and is not in the cache."""
        pixels, unit = self._pixels, 1.0 / self.view.scale
        self.over.paint_like_ink(painter, pixels.transform, unit, QRectF(pixels.window))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._look()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.viewing.fit_again()
        self._look()

    def _look(self, gesture: bool = False) -> None:
        pixels = self._pixels
        self.warping.picture = None
        self.cache.look(pixels.transform, pixels.window.size(), self.devicePixelRatioF())
        self.update()
        self.refining.looked(gesture)
