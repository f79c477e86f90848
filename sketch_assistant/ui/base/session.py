"""The one mutable thing: the current drawing, its history, its file and the ghosts beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from ...sketch.document import Exchange, Sketch, Stroke, in_turn
from ...sketch.layering import drawn_on_alike
from ...sketch.origins import changed_after
from ...sketch.past import Past
from ...sketch.symmetry import OFF, Images
from .change import Cause, Change
from .ghost import Ghost
from .pen_state import PenState

Strokes = tuple[Stroke, ...]
ALONE = -1  # an undo step of no run, as Qt has it


class _Edit(QUndoCommand):
    """Every edit, present and future: the value before and the value after.

    cause: of the change that it is when it is pushed; None: it is none then, only later by undo
    and redo. chosen: strokes that are selected after it, where it also changes which are. run: one
    that follows another one of the same run becomes one step with it; ALONE: it stays by itself.
    """

    def __init__(
        self,
        session: Session,
        text: str,
        before: Sketch,
        after: Sketch,
        cause: Cause | None,
        chosen: Strokes | None = None,
        run: int = ALONE,
    ) -> None:
        super().__init__(text)
        self._cause, self._run = cause, run
        self._session, self._past = session, session.past
        self._before, self._after = self._past.keep(before), self._past.keep(after)
        self._leaves_layer = drawn_on_alike(before, after)
        self._selections = None if chosen is None else (session.selection, chosen)

    def id(self) -> int:
        return self._run

    def mergeWith(self, other: QUndoCommand) -> bool:
        assert isinstance(other, _Edit)
        self._after = other._after
        if self._selections and other._selections:
            self._selections = self._selections[0], other._selections[1]
        return True

    def redo(self) -> None:
        cause, self._cause = self._cause, Cause.HISTORY
        if cause is not None:
            chosen = self._selections and self._selections[1]
            after = self._past.take(self._after)
            came = self._drawn_on(after) if cause is Cause.HISTORY else after
            self._session._show(came, cause, chosen)

    def undo(self) -> None:
        chosen = self._selections and self._selections[0]
        before = self._drawn_on(self._past.take(self._before))
        self._session._show(before, Cause.HISTORY, chosen)

    def _drawn_on(self, sketch: Sketch) -> Sketch:
        """Drawn on where it is now, if the step is none of the layers': choosing one is no step."""
        place = self._session.sketch.place
        if not self._leaves_layer or sketch.place == place:
            return sketch
        return replace(sketch, active=place)


class Session(QObject):
    """Holds the current sketch; everything else watches its signals."""

    sketch_changed = Signal(object)  # Change
    settling = Signal()  # what was let go and is on its way has to be in the drawing now
    ghosts_changed = Signal()  # the candidates or the current one changed
    selection_changed = Signal()
    symmetry_changed = Signal()
    layer_chosen = Signal()  # another layer is drawn on; the drawing is the same
    loaded = Signal()  # another drawing took the place of the last one
    ghost_history_size = 30

    def __init__(self, sketch: Sketch | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sketch = sketch or Sketch()
        self.path: Path | None = None
        self.pen = PenState(self)
        self.history = QUndoStack(self)
        self.past = Past()
        self.ghosts: tuple[Ghost, ...] = ()
        self.current = 0
        self.selection: tuple[Stroke, ...] = ()  # strokes of the sketch, in painting order
        self.symmetry = OFF
        self._runs = 0

    def edit(
        self,
        text: str,
        sketch: Sketch,
        chosen: Strokes | None = None,
        cause: Cause = Cause.EDIT,
    ) -> None:
        """Replace the drawing as one undo step named text.

        chosen: what is selected after it; None for what is left of what was. Undo selects again
        what was selected before it.
        """
        if sketch is not self.sketch:
            chosen = self._left(sketch) if chosen is None else chosen
            self.history.push(_Edit(self, text, self.sketch, sketch, cause, chosen))

    def edit_by_way_of(self, step: str, between: Sketch, text: str, sketch: Sketch) -> None:
        """Replace the drawing as two undo steps; the one in between is seen when the last of them
        is undone."""
        self.history.push(_Edit(self, step, self.sketch, between, None))
        chosen = self._left(sketch)
        self.history.push(_Edit(self, text, between, sketch, Cause.EDIT, chosen))

    def leave_to_redo(self, text: str, sketch: Sketch) -> None:
        """The drawing stays as it is; redo makes this of it."""
        self.history.push(_Edit(self, text, self.sketch, sketch, None))
        self.history.undo()

    def exchange(
        self,
        text: str,
        exchange: Exchange,
        keep: bool = False,
        run: int = ALONE,
        cause: Cause = Cause.EDIT,
    ) -> None:
        """Exchange strokes as one undo step; what takes the place of selected ones is selected.

        keep: the old ones stay under the new ones. run: a number that steps share which become one.
        """
        exchange = in_turn(exchange, self.sketch) if keep else changed_after(exchange)
        after, chosen = self.sketch.exchanging(exchange, keep), self._following(exchange)
        self.history.push(_Edit(self, text, self.sketch, after, cause, chosen, run))

    def settle(self) -> None:
        """Returns once everything that was done is in the drawing."""
        self.settling.emit()

    def undo(self) -> None:
        """Take the last step back, also one that is still on its way."""
        self.settle()
        self.history.undo()

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        self.settle()
        self.history.redo()

    def new_run(self) -> int:
        """A number for steps that become one."""
        self._runs += 1
        return self._runs

    def load(self, sketch: Sketch, path: Path | None) -> None:
        """Start over with another drawing; the history is emptied."""
        self.path = path
        self.history.clear()
        self.past.clear()
        self.set_ghosts(())
        self.set_symmetry(middle=None)
        self._show(sketch, Cause.LOAD)
        self.loaded.emit()

    @property
    def ghost(self) -> Ghost | None:
        """The candidate shown in place, if any."""
        return self.ghosts[self.current] if self.ghosts else None

    def draw_on(self, place: int) -> None:
        """Draw on another layer, by its number, from now on: no edit, and no step of undo."""
        self.sketch = replace(self.sketch, active=place)
        self.layer_chosen.emit()

    def set_symmetry(self, **changes: Any) -> None:
        """Draw along guides that differ in these of their fields from now on: no edit."""
        before, self.symmetry = self.symmetry, replace(self.symmetry, **changes)
        if self.symmetry != before:
            self.symmetry_changed.emit()

    @property
    def images(self) -> Images:
        """What maps a stroke to the others that are drawn with it now."""
        return self.symmetry.images(self.sketch)

    def set_ghosts(self, ghosts: tuple[Ghost, ...], current: int = 0) -> None:
        """Show these candidates; an empty tuple dismisses."""
        self.ghosts, self.current = ghosts, current if ghosts else 0
        self.ghosts_changed.emit()

    def select(self, strokes: Iterable[Stroke]) -> None:
        """Select these strokes of the drawing, compared by identity; none: select nothing."""
        wanted = {id(stroke) for stroke in strokes}
        there = self.sketch.open_strokes if wanted else ()
        chosen = tuple(each for each in there if id(each) in wanted)
        if list(map(id, chosen)) != list(map(id, self.selection)):
            self.selection = chosen
            self.selection_changed.emit()

    def _left(self, sketch: Sketch) -> Strokes | None:
        """What of the selection is in a drawing; None: all of it."""
        if not self.selection:
            return None
        there = set(map(id, sketch.open_strokes))
        left = tuple(each for each in self.selection if id(each) in there)
        return None if len(left) == len(self.selection) else left

    def _following(self, exchange: Exchange) -> Strokes | None:
        """What is selected after strokes were exchanged; None: the same as before."""
        places = {id(old): new for old, new in exchange}
        if not any(id(each) in places for each in self.selection):
            return None
        return tuple(new for old in self.selection for new in places.get(id(old), (old,)))

    def _show(self, sketch: Sketch, cause: Cause, chosen: Strokes | None = None) -> None:
        before, self.sketch = self.sketch, sketch
        if sketch is not before or cause is not Cause.HISTORY:
            self.sketch_changed.emit(Change(before, sketch, cause))
        if chosen or self.selection:
            self.select(self.selection if chosen is None else chosen)
