"""The ghost over the drawing: the same ink in a soft accent colour, never in the cached ink."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import (
    QAbstractAnimation,
    QObject,
    QRectF,
    QTimer,
    QVariantAnimation,
)
from PySide6.QtGui import QColor, QPainter, QTransform

from ....sketch.document import Floats, Stroke
from ...base.ghost import Ghost
from ...base.motion import moves
from ..brushes import WASHED, wash
from ..ink_paths import InkPaths
from ..paper import PAPER
from .ghost_dabs import REST_OPACITY, dabs
from .ghost_strokes import GhostStrokes, roomy
from .overlay import Dab, Overlay
from .shown_paths import ShownPaths

WHOLE_OPACITY = 0.9  # of what is taken as a whole: it is judged as a line, not as an offer
MOST_POINTS = 6000  # a ghost of more is painted once, as a picture; so is what a slider moves
FADE_MILLISECONDS = 100
SLICE_SECONDS = 0.001  # of preparing between two turns of the event loop


class GhostLayer(QObject):
    """Shows one ghost. changed: called with the box of the page to paint again.

    clock: seconds, monotonic. paths: of the ink, which has at once what is kept of a ghost.
    """

    def __init__(
        self,
        changed: Callable[[QRectF], None],
        clock: Callable[[], float],
        parent: QObject,
        paper: Callable[[], QColor] = lambda: PAPER,
        paths: InkPaths | None = None,
    ) -> None:
        super().__init__(parent)
        self.ghost: Ghost | None = None
        self._paths = paths or InkPaths()
        self._shown = ShownPaths(self._paths)
        self._strokes = self._made(None)
        self._before: GhostStrokes | None = None  # on show until there is a picture of what follows
        self._left = QRectF()  # where what was before may still be on show
        self._later: Ghost | None = None  # the newest position of a slider
        self._old: tuple[Stroke, ...] = ()  # ink that the ghost would take the place of
        self._replaced = QRectF()
        self.washed = Overlay(wash(paper), self._again, clock, self)
        self.picture = Overlay(self._brush, self._pictured, clock, self)
        self._is_picture = self._held = False
        self._changed, self.clock = changed, clock
        self.opacity = 1.0
        self.fade = QVariantAnimation(self)
        self.fade.setDuration(FADE_MILLISECONDS)
        self.fade.setStartValue(0.0)
        self.fade.setEndValue(1.0)
        self.fade.valueChanged.connect(self._fade_to)
        self._unprepared: Iterator[object] = iter(())
        self.slices = QTimer(self, singleShot=True, interval=0)
        self.slices.timeout.connect(self._prepare)

    def show(self, ghost: Ghost | None) -> None:
        """Show another ghost. A new one fades in; what is left of the last one just stays. What a
        slider moves waits until its last position is on show, or a quick hand would see none."""
        self._later = None
        if ghost is self.ghost:
            return
        if ghost is not None and ghost.at_once and self.picture.is_busy:
            self._later = ghost
            return
        stays = ghost is not None and (
            ghost.goes_on_from(self.ghost) or _share(self._strokes.strokes, ghost.seen)
        )
        self.slices.stop()
        self.fade.stop()
        self._again()
        self.ghost = ghost
        self._lay(ghost)
        if ghost is None or ghost.at_once or stays:
            self.opacity = 1.0
            self._again()
        else:
            self.opacity = 0.0
            self._again()
            if not self._is_picture:
                self._unprepared = map(self._shown.of, ghost.seen)
                self.slices.start()  # the cards have taken their share of this turn

    @property
    def overlays(self) -> tuple[Overlay, ...]:
        """The pictures that it is made of, besides what is painted each time."""
        return self.washed, self.picture

    @property
    def is_preparing(self) -> bool:
        """Whether it is being outlined, before any of it is seen."""
        return self.slices.isActive()

    def hold(self, held: bool) -> None:
        """While the pen is down nothing changes, not even a fading in that has begun."""
        self._held = held
        for overlay in self.overlays:
            overlay.hold(held)
        if self._is_picture and not held and self.opacity == 0.0:
            self._again()
        running = QAbstractAnimation.State.Running if held else QAbstractAnimation.State.Paused
        if self.fade.state() == running:
            self.fade.setPaused(held)
        elif self.fade.state() != QAbstractAnimation.State.Stopped:
            return
        elif self.ghost and self.opacity == 0.0 and not self._is_picture:
            self.slices.stop() if held else self.slices.start()

    def _prepare(self) -> None:
        """Outline a large ghost in slices; fade in when it is complete."""
        deadline = self.clock() + SLICE_SECONDS
        for _ in self._unprepared:
            if self.clock() >= deadline:
                self.slices.start()
                return
        self._appear()

    def box(self) -> QRectF:
        """The box of the page that it lies in, and what is still shown of the one before."""
        return self._strokes.whole | self._replaced | self._left

    def paint(self, painter: QPainter, transform: QTransform, seen: QRectF, unit: float) -> None:
        """Paint what is seen of it (a box of the page).

        transform: page units to pixels. unit: page units a window pixel.
        """
        if self.ghost is None or not self.box().intersects(seen):
            return
        painter.setOpacity(WASHED * self.opacity)
        self.washed.paint(painter, transform, unit)
        painter.setOpacity(self.opacity)
        # As if under the ink: drawing along a ghost must not look tinted.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        if self._is_picture:
            self.picture.paint(painter, transform, unit)
            self._fade_in_a_picture()
            if self.picture.is_ready:
                self._before = None
            elif self._before is not None:
                self._before.paint(painter, transform, seen, unit)
        elif self.opacity > 0.0:
            self._strokes.paint(painter, transform, seen, unit)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setOpacity(1.0)

    def touched(self, at: Floats, reach: float) -> int | None:
        """The ghost stroke nearest to a point (1, 2) of the page, if within `reach` of its ink."""
        found = self._strokes.touched(at, reach)
        return None if found is None or self.ghost is None else self.ghost.shown[found][0]

    def _made(self, ghost: Ghost | None) -> GhostStrokes:
        strokes = ghost.seen if ghost else ()
        # Of what is taken as a whole nothing comes first.
        part = ghost.inked(range(ghost.part)) if ghost and not ghost.whole else ()
        rest = REST_OPACITY if part else WHOLE_OPACITY
        whole = ghost.rooms[0] if ghost and ghost.rooms else roomy(strokes)
        paths = self._paths.of if _is_large(strokes) else self._shown.of
        return GhostStrokes(strokes, partial(dabs, part, rest, paths), whole)

    def _brush(self, stroke: Stroke, unit: float) -> Iterator[Dab]:
        return self._strokes.brush(stroke, unit)

    def _lay(self, ghost: Ghost | None) -> None:
        """Where the ghost lies, how it is painted, and the ink that it would take the place of."""
        moves = ghost is not None and ghost.at_once
        self._left = self._left | self._strokes.whole if moves else QRectF()
        if not (moves and self._is_picture):
            self._before = self._strokes if moves else None
        self._shown.keep(ghost.seen if ghost else ())
        self._strokes = self._made(ghost)
        self._is_picture = moves or _is_large(self._strokes.strokes)
        shown = self._strokes.strokes if self._is_picture else ()
        self.picture.show(shown, self._strokes.whole, keep=moves)
        old = tuple(old for old, _ in ghost.exchange or ()) if ghost else ()
        if list(map(id, old)) != list(map(id, self._old)):
            self._old = old
            self._replaced = ghost.rooms[1] if ghost and ghost.rooms else roomy(old)
            self.washed.show(old, self._replaced)

    def _fade_in_a_picture(self) -> None:
        """A large ghost is ready, not before it is to be painted."""
        waits = self.opacity == 0.0 and self.fade.state() == QAbstractAnimation.State.Stopped
        if waits and not self._held and self.picture.is_ready:
            self._appear()

    def _pictured(self) -> None:
        """A picture is ready, and nothing is shown any more of what was before."""
        self._again()
        if self.picture.is_ready:
            self._before, self._left = None, QRectF()
        if self._later is not None:
            self.show(self._later)

    def _again(self) -> None:
        self._changed(self.box())

    def _appear(self) -> None:
        """Fade in; at once where nothing may move by itself."""
        if moves():
            self.fade.start()
        else:
            self._fade_to(1.0)

    def _fade_to(self, opacity: float) -> None:
        self.opacity = opacity
        self._again()


def _is_large(strokes: Sequence[Stroke]) -> bool:
    return sum(map(len, strokes)) > MOST_POINTS


def _share(some: Sequence[Stroke], others: Sequence[Stroke]) -> bool:
    """Whether a stroke is among both."""
    return bool(some and others) and not set(map(id, some)).isdisjoint(map(id, others))
