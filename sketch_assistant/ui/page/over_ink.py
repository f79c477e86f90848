"""What lies over the ink and under it without being ink: ghost, selection, guides and marks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLineF, QObject, QRect, QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QTransform
from PySide6.QtWidgets import QWidget

from ..base.ghost import Ghost
from ..base.session import Session
from ..paint.over.ghost_layer import GhostLayer
from ..paint.over.guides import Guides
from ..paint.over.handles import Handles
from ..paint.over.selection_layer import SPARE, SelectionLayer
from ..paint.paper import colour_of
from ..paint.scene import Scene
from .rope import RopeLine

Mark = Callable[[QPainter, float], None]


class OverInk(QObject):
    """marks: paint what lies over the ghosts, where a window pixel is so many of the painter's.

    scene: the paper and the ink. repaint: paints a box of the page again, with so many of
    the painter's pixels around it. clock: seconds, monotonic.
    """

    ghost_shown = Signal()  # another ghost is shown, or none

    def __init__(
        self,
        page: QWidget,
        session: Session,
        scene: Scene,
        repaint: Callable[[QRectF, float], None],
        clock: Callable[[], float],
    ) -> None:
        super().__init__(page)
        self._session = session

        def around(box: QRectF) -> None:
            repaint(box, SPARE * page.devicePixelRatioF())

        def paper() -> QColor:
            return colour_of(scene.paper)

        self.ghosts = GhostLayer(lambda box: repaint(box, 2.0), clock, page, paper, scene.paths)
        self.selected = SelectionLayer(scene.paths, around, clock, page, paper)
        self._guides, self.rope = Guides(), RopeLine(page.update)
        self.marks: list[Mark] = []
        self.preview: Ghost | None = None
        session.ghosts_changed.connect(self.show_ghost)
        session.selection_changed.connect(self.show_selection)

    def hold(self, held: bool) -> None:
        """Whether the pen is down, under which nothing changes; what had to wait comes after it."""
        self.ghosts.hold(held)
        self.selected.hold(held)
        if not held:
            self.show_ghost()
            self.show_selection()

    def show_preview(self, ghost: Ghost | None) -> None:
        """Show this ghost in place of the session's; None ends the preview."""
        self.preview = ghost
        self.show_ghost()

    def show_ghost(self) -> None:
        """That of the session, or the preview."""
        if self._session.pen.is_down:
            return
        before = self.is_exchanging
        self.ghosts.show(self.preview or self._session.ghost)
        if self.is_exchanging != before:  # there are no handles meanwhile
            self.selected.paint_again()
        self.ghost_shown.emit()

    def show_selection(self) -> None:
        """That of the session."""
        if not self._session.pen.is_down:
            self.selected.show(self._session.selection)

    def show_rope(self, rope: QLineF | None) -> None:
        """What pulls the line, from its end to the pen, window pixels; None for nothing."""
        self.rope.show(rope)

    @property
    def ghost_is_shown(self) -> bool:
        """Whether the session's ghost is on the canvas, not a preview or nothing."""
        return self.ghosts.ghost is not None and self.ghosts.ghost is self._session.ghost

    @property
    def is_exchanging(self) -> bool:
        """Whether a ghost is shown that takes the place of ink."""
        return self.ghosts.ghost is not None and self.ghosts.ghost.exchange is not None

    def handles(
        self, transform: QTransform, unit: float, ratio: float, room: QRectF
    ) -> Handles | None:
        """Of what is selected, within room; None where there are none to take hold of. unit: window
        pixels in page units; ratio: the painter's pixels in a window pixel."""
        if not (self.selected.has_handles and self.selected.strokes) or self.is_exchanging:
            return None
        made = self.selected.handles(transform, unit, ratio)
        return made.seen_in(QRectF(room.topLeft() * ratio, room.size() * ratio))

    def paint_below(self, painter: QPainter, transform: QTransform, unit: float) -> None:
        """What lies over the ink that is finished, and under what is still wet."""
        self.selected.paint_below(painter, transform, unit, self.is_exchanging)

    def paint_above(
        self,
        painter: QPainter,
        parts: list[QRect],
        transform: QTransform,
        ratio: float,
        unit: float,
        seen: QRectF,
        handles: Handles | None,
    ) -> None:
        """What lies over all ink; parts: of the painter's pixels; seen: a box of the page."""
        symmetry, sketch = self._session.symmetry, self._session.sketch
        self._guides.paint(painter, parts, symmetry, sketch, transform, ratio)
        self.rope.paint(painter, ratio)
        self.ghosts.paint(painter, transform, seen, unit)
        for mark in self.marks:
            mark(painter, ratio)
        self.selected.paint_above(painter, transform, seen, unit, handles)

    def paint_like_ink(
        self, painter: QPainter, transform: QTransform, unit: float, window: QRectF
    ) -> None:
        """What looks like ink and is none yet: what is moved, and what would take ink's place.
        window: the painter's pixels in sight."""
        self.selected.paint_moved(painter, transform, unit)
        if self.is_exchanging:
            back, _ = transform.inverted()
            self.ghosts.paint(painter, transform, back.mapRect(window), unit)
