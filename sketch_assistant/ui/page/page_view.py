"""Shows the drawing: paper and ink from the cache, over them the live stroke and the ghost."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion, QResizeEvent, QTransform
from PySide6.QtWidgets import QWidget

from ...sketch.document import Exchange, Floats, Sketch, Stroke
from ...sketch.symmetry import Images
from ..base.change import Cause, Change
from ..base.ghost import Ghost
from ..base.session import Session
from ..paint.images import Imaged, Live, Maps
from ..paint.ink_cache import InkCache
from ..paint.over.ghost_layer import GhostLayer
from ..paint.over.guides import Guides
from ..paint.over.handles import Handles
from ..paint.over.selection_layer import SPARE, SelectionLayer
from ..paint.paper import colour_of
from ..paint.pixels import Parts, rectangles, scaled, use_device_pixels
from ..paint.view import View
from .landing import Landing
from .rope import RopeLine
from .viewing import Viewing

# Between two turns of the event loop: of refinement, and of painting a light drawing at once.
SLICE_SECONDS, AT_ONCE_SECONDS = 0.0045, 0.010
LANDING_SECONDS = 0.0015  # of painting a stroke just drawn: the next one may be about to begin
UNDER_PEN_SECONDS = 0.002  # of refinement, while a drag changes what is there
REST_MILLISECONDS = 110  # without zooming or turning, before what was stretched is painted anew


class PageView(QWidget):
    """It paints, and knows what lies where; it hears no pen.

    clock: seconds, monotonic. over_ghosts: paint what lies over them, where a window pixel is so
    many of the painter's. live: the stroke under the pen. reworks: whether a drag changes ink that
    is there: painting that cannot wait for its end.
    """

    ghost_shown = Signal()  # another ghost is shown, or none

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
        self.reworks = False
        self.over_ghosts: list[Callable[[QPainter, float], None]] = []
        self.viewing = Viewing(self, self.whole, self._look)
        self.view_changed = self.viewing.changed
        self._cache = InkCache(session.sketch, clock)
        self._ghosts = GhostLayer(self.repaint_page, clock, self, self._paper)
        paths = self._cache.scene.paths
        self.selected = SelectionLayer(paths, self._repaint_around, clock, self, self._paper)
        self._guides = Guides()
        self._preview: Ghost | None = None
        self._rope = RopeLine(self.update)
        self._landing = Landing(self._land, self._rested, self)
        self._slices = QTimer(self, singleShot=True, interval=0)
        self._slices.timeout.connect(self._refine)
        self._rest = QTimer(self, singleShot=True, interval=REST_MILLISECONDS)
        self._rest.timeout.connect(self.end_gesture)
        session.sketch_changed.connect(self._sketch_changed)
        session.ghosts_changed.connect(self._show_ghost)
        session.selection_changed.connect(self._show_selection)
        session.loaded.connect(self.viewing.zoom_to_fit)
        session.symmetry_changed.connect(self.update)
        self._cache.scene.reference.arrived.connect(self._show_anew)
        session.pen.came.connect(self._pen_came)
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

    # The view

    @property
    def view(self) -> View:
        """How the page is looked at."""
        return self.viewing.view

    def set_view(self, view: View, gesture: bool = False) -> None:
        """Look at the page another way. gesture: more will follow, so a stand-in will do."""
        self.viewing.set_view(view, gesture)

    def end_gesture(self) -> None:
        """Zooming and turning have ended: what was stretched is painted anew."""
        self._rest.stop()
        self._refine_soon()

    def whole(self) -> QRectF:
        """The page and all ink near it, page units."""
        self._landing.now()
        return self._cache.scene.whole()

    def ink(self) -> QRectF:
        """The box of all ink, page units."""
        self._landing.now()
        return self._cache.scene.index.bounds()

    # The drawing and its ghost

    @property
    def dark(self) -> bool:
        """Whether the desk is dark; the paper is always light."""
        return self._cache.scene.dark

    @dark.setter
    def dark(self, dark: bool) -> None:
        if dark != self.dark:
            self._cache.set_dark(dark)
            self._look()

    def show_preview(self, ghost: Ghost | None) -> None:
        """Show this ghost in place of the session's; None ends the preview."""
        self._preview = ghost
        self._show_ghost()

    @property
    def ghost_is_shown(self) -> bool:
        """Whether the session's ghost is on the canvas, not a preview or nothing."""
        return self._ghosts.ghost is not None and self._ghosts.ghost is self.session.ghost

    def ghost_at(self, x: float, y: float, reach: float) -> int | None:
        """The stroke of the session's ghost that is shown within `reach` window pixels."""
        if not self.ghost_is_shown:
            return None
        at = np.array([self.view.to_page(x, y)])
        return self._ghosts.touched(at, reach / self.view.scale)

    def strokes_near(self, box: Floats) -> list[Stroke]:
        """Strokes that can be changed and may have ink in a box (1, 4) of the page."""
        locked, near = self._locked(), self._near(box)
        return [each for each in near if id(each) not in locked] if locked else near

    def locked_near(self, box: Floats) -> list[Stroke]:
        """Strokes of locked layers that may have ink in a box (1, 4) of the page."""
        locked = self._locked()
        return [each for each in self._near(box) if id(each) in locked] if locked else []

    def _paper(self) -> QColor:
        return colour_of(self._cache.scene.paper)

    def _near(self, box: Floats) -> list[Stroke]:
        self._landing.now()
        return self._cache.scene.index.meeting(box)

    def _locked(self) -> set[int]:
        """The identities of strokes that show and cannot be changed."""
        layers = (layer for layer in self.session.sketch.layers if layer.shown and layer.locked)
        return {id(stroke) for layer in layers for stroke in layer.strokes}

    def show_ink(
        self,
        sketch: Sketch,
        within: Floats | None = None,
        exchange: Exchange | None = None,
    ) -> None:
        """Show this drawing's ink, be it in the session yet or not.

        within: a box (1, 4) of the page beside which all stays as it is to the eye. exchange: what
        makes this drawing of the last one shown, where that is known.
        """
        # What moves or a ghost that is kept stays in sight until its ink is there.
        self._show_ink(sketch, self._paint_over, within, exchange)

    def _show_ink(
        self,
        sketch: Sketch,
        over: Callable[[QPainter], None] | None,
        within: Floats | None = None,
        exchange: Exchange | None = None,
    ) -> None:
        self._landing.now()
        self._landing.show(sketch)
        if sketch.reference is not self._cache.sketch.reference:
            self.update()
        self._update_pixels(self._cache.show(sketch, over, within=within, exchange=exchange))
        self._refine_soon()

    def _show_anew(self) -> None:
        """The picture of the reference has come."""
        self._update_pixels(self._cache.paint_anew())
        self._refine_soon()

    def edit_with(
        self, live: Live, stroke: Stroke, sketch: Sketch, raw: Sketch | None = None
    ) -> None:
        """The live stroke becomes this one of the drawing; what is on the screen stays as it is.

        raw: what the drawing is in between, a step of its own that nobody sees before undoing.
        """
        self._landing.expect(Imaged(live, self._maps), stroke, sketch)
        if raw is None:
            self.session.edit("Draw", sketch)
        else:
            self.session.edit_by_way_of("Draw", raw, "Snap", sketch)

    def _sketch_changed(self, change: Change) -> None:
        if not self._landing.expects(change.after):
            over = None if change.cause is Cause.LOAD else self._paint_over
            self._show_ink(change.after, over)

    def _land(self, live: Imaged, sketch: Sketch) -> bool:
        """A stroke drawn moves into the cached ink; whether that is to be painted further."""
        changed = self._cache.show(sketch, seconds=LANDING_SECONDS)
        changed += self._page_pixels(live.boxes())
        unready = self._cache.unready([self._window()])
        self._update_pixels(changed - unready)  # there the screen has it, and what is painted not
        return not (changed & unready).isEmpty()

    def _pen_came(self) -> None:
        """What may not change under the pen."""
        self._ghosts.hold(True)
        self.selected.hold(True)

    def _pen_left(self) -> None:
        """What had to wait for the pen."""
        self._ghosts.hold(False)
        self.selected.hold(False)
        self._show_ghost()
        self._show_selection()
        self._refine_soon()
        self._landing.wait()

    def _show_ghost(self) -> None:
        """What is under the pen does not change."""
        if not self.is_pen_down:
            self._ghosts.show(self._preview or self.session.ghost)
            self.ghost_shown.emit()

    def _show_selection(self) -> None:
        if not self.is_pen_down:
            self.selected.show(self.session.selection)

    def show_rope(self, rope: QLineF | None) -> None:
        """What pulls the line, from its end to the pen, window pixels; None for nothing."""
        self._rope.show(rope)

    # Painting

    @property
    def handles(self) -> Handles | None:
        """Of what is selected, window pixels; None where there are none to take hold of."""
        return self._handles(1.0)

    def _handles(self, ratio: float) -> Handles | None:
        if not (self.selected.has_handles and self.selected.strokes) or self._is_exchanging:
            return None
        room = self.viewing.room()
        made = self.selected.handles(self.view.transform(ratio), 1.0 / self.view.scale, ratio)
        return made.seen_in(QRectF(room.topLeft() * ratio, room.size() * ratio))

    def repaint_page(self, box: QRectF, spare: float = 2.0) -> None:
        """Paint a box of the page again. spare: pixels around it."""
        if not box.isEmpty():
            self._update_pixels(self._page_pixels([box], spare))

    def repaint_live(self, box: QRectF) -> None:
        """Paint a box of the page again, and where images have what the pen draws in it."""
        if not box.isEmpty():
            self._update_pixels(self._page_pixels(self._maps.imaged(box)))

    def _page_pixels(self, boxes: Sequence[QRectF], spare: float = 2.0) -> QRegion:
        transform, window, region = self._transform(), self._pixels(), QRegion()
        for box in boxes:
            pixels = transform.mapRect(box).adjusted(-spare, -spare, spare, spare)
            region += pixels.intersected(window).toAlignedRect()
        return region

    def _repaint_around(self, box: QRectF) -> None:
        self.repaint_page(box, SPARE * self.devicePixelRatioF())

    def _rested(self) -> None:
        """The pen has lifted a moment ago."""
        if not self.is_pen_down:
            self._landing.one()
            self._refine_soon()

    def _refine_soon(self) -> None:
        """Paint in slices what is not right yet, unless it has to wait."""
        if not self._slices.isActive() and self._may_refine() and self._cache.busy:
            self._slices.start()

    @property
    def is_refining(self) -> bool:
        """Whether some ink in sight is still to be painted as sharply as it can be."""
        return bool(self._landing.strokes) or self._cache.busy

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        use_device_pixels(painter, ratio)
        region = _scaled(event.region(), ratio)
        parts = rectangles(region)
        self._cache.paint(painter, parts)
        transform, unit = self._transform(), 1.0 / self.view.scale
        back, _ = transform.inverted()
        seen = back.mapRect(QRectF(region.boundingRect()))
        self.selected.paint_below(painter, transform, unit, self._is_exchanging)
        self._paint_settling(painter, transform, parts)
        self._paint_wet(painter, transform, parts)
        self._cache.scene.reference.paint(painter, transform, above=True)
        symmetry, sketch = self.session.symmetry, self.session.sketch
        self._guides.paint(painter, parts, symmetry, sketch, transform, ratio)
        self._rope.paint(painter, ratio)
        self._ghosts.paint(painter, transform, seen, unit)
        for paint in self.over_ghosts:
            paint(painter, ratio)
        self.selected.paint_above(painter, transform, seen, unit, self._handles(ratio))
        painter.end()

    def _paint_wet(self, painter: QPainter, transform: QTransform, parts: list[QRect]) -> None:
        """What the pen draws, and has drawn just now."""
        under_pen = [Imaged(self.live, self._maps)] if self.live else []
        if wet := [*self._landing.strokes, *under_pen]:
            seen = Parts(parts)
            for live in wet:
                live.paint(painter, transform, seen)

    def _paint_settling(self, painter: QPainter, transform: QTransform, parts: list[QRect]) -> None:
        """Strokes that the cache is just painting, where it has not done so yet."""
        if not self._landing.settling:
            return
        unready = self._cache.unready(parts)
        if not unready.isEmpty():
            painter.save()
            painter.setClipRegion(unready)
            seen = Parts([unready.boundingRect()] if len(parts) == 1 else rectangles(unready))
            for live, _ in self._landing.settling:
                live.paint(painter, transform, seen)
            painter.restore()

    @property
    def _is_exchanging(self) -> bool:
        """Whether a ghost is shown that takes the place of ink."""
        return self._ghosts.ghost is not None and self._ghosts.ghost.exchange is not None

    def _paint_over(self, painter: QPainter) -> None:
        """What looks like ink and is not in the cache."""
        transform, unit = self._transform(), 1.0 / self.view.scale
        self.selected.paint_moved(painter, transform, unit)
        if self._is_exchanging:
            back, _ = transform.inverted()
            self._ghosts.paint(painter, transform, back.mapRect(self._pixels()), unit)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._look()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.viewing.fit_again()
        self._look()

    def _look(self, gesture: bool = False) -> None:
        pixels = self._pixels().size().toSize()
        self._cache.look(self._transform(), pixels, self.devicePixelRatioF())
        self.update()
        if self._cache.light and not self.is_pen_down:
            self._cache.work(AT_ONCE_SECONDS)
        if gesture:
            self._slices.stop()
            self._rest.start()
        else:
            self._refine_soon()

    def _may_refine(self) -> bool:
        return (self.reworks or not self.is_pen_down) and not self._rest.isActive()

    def _refine(self) -> None:
        if self._may_refine():
            seconds = UNDER_PEN_SECONDS if self.is_pen_down else SLICE_SECONDS
            self._update_pixels(self._cache.work(seconds))
            if not self._cache.busy:
                self._landing.settling.clear()
            self._refine_soon()

    def _transform(self) -> QTransform:
        """Page units to device pixels."""
        return self.view.transform(self.devicePixelRatioF())

    def _pixels(self) -> QRectF:
        """The window in device pixels."""
        return QRectF(self._window())

    def _window(self) -> QRect:
        return scaled(self.rect(), self.devicePixelRatioF())

    def _update_pixels(self, region: QRegion) -> None:
        """Ask for a region of device pixels to be painted."""
        self.update(_scaled(region, 1.0 / self.devicePixelRatioF()))


def _scaled(region: QRegion, factor: float) -> QRegion:
    """The whole pixels that a region touches at another scale."""
    if factor == 1.0:
        return region
    whole = QRegion()
    for each in rectangles(region):
        whole += scaled(each, factor)
    return whole
