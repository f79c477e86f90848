"""What the actions do that select, and those that do something with what is selected."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from ...sketch.document import SketchError, Stroke
from ..base.words import mark, tr, translated
from ..document.opening import Outcome
from ..document.pasting import read_apart
from ..pen.tools.selecting import Shape
from ..shell.window import Window
from .selection_showing import SelectionShowing

SAID = {
    Shape.LASSO: mark("A drag selects with a lasso."),
    Shape.RECTANGLE: mark("A drag selects with a rectangle."),
    Shape.LINE: mark("A drag selects what its line touches."),
}
COPIED_SELECTION = mark("The selection is on the clipboard, as SVG and as a picture.")
COPIED_ALL = mark("The drawing is on the clipboard, as SVG and as a picture.")


class SelectionBindings:
    """set_tool: takes up a tool by its name. paste_picture: what a copied picture is for, where
    there are no strokes; whether it was one."""

    def __init__(
        self,
        window: Window,
        set_tool: Callable[[str], None],
        paste_picture: Callable[[QMimeData], bool] = lambda _: False,
    ) -> None:
        self._paste_picture = paste_picture
        self._window, self._canvas = window, window.canvas
        self._session, self._set_tool = window.canvas.session, set_tool
        self._showing = SelectionShowing(window)
        bind = window.actions_.bind
        bind("select", self.take_up)
        bind("select_all", self.select_all)
        bind("copy", self.copy)
        bind("paste", self._unless_drawing(self.paste))
        bind("deselect", self._unless_drawing(self._deselect))
        bind("erase_selection", self._unless_drawing(self.erase))
        bind("hold_snaps", self._toggle_hold)
        self._canvas.stroke_drawn.connect(lambda _: self._deselect())

    def take_up(self) -> None:
        """The tool that selects; where it is taken up already, its other shape."""
        selecting = self._canvas.tools.selecting
        if self._canvas.tool == "select":
            shapes = tuple(Shape)
            other = shapes[(shapes.index(selecting.shape) + 1) % len(shapes)]
            selecting.shape = other
            self._window.cards.tools.show_shape(other)
            self._window.say(tr(SAID[other]))
        self._set_tool("select")

    def select_all(self) -> None:
        """Every stroke; the tool that can move them is taken up."""
        if not self._canvas.is_pen_down:
            self._session.select(self._session.sketch.open_strokes)
            self._set_tool("select")

    def copy(self) -> None:
        """What is selected, or all of it, to the clipboard."""
        from ..document.clipboard import (  # writers that the start need not load
            SelectionData,
            drawing_data,
        )

        session = self._session
        data: QMimeData
        if session.selection:
            data, said = SelectionData(session.selection, session.sketch), COPIED_SELECTION
        else:
            data, said = drawing_data(session.sketch), COPIED_ALL
        QApplication.clipboard().setMimeData(data)
        self._window.say(tr(said))

    def paste(self) -> None:
        """Strokes from the clipboard, one undo step; they are selected, to be moved."""
        from ..document.clipboard import STROKES
        from ..document.dropped import large_form, strokes_in

        data = QApplication.clipboard().mimeData()
        where = data.hasFormat(STROKES)  # they remember where they were
        large = large_form(data)
        if large is not None:
            read_apart(large, self._window.documents.opening, partial(self._take, where))
            return
        try:
            self._place(strokes_in(data), where)
        except SketchError as error:
            if not self._paste_picture(data):
                self._window.complain(translated(error))

    def _take(self, where: bool, outcome: Outcome) -> bool:
        """What came of a large one."""
        if isinstance(outcome, Exception):
            self._window.complain(translated(outcome))
            return False
        strokes = outcome.reading.sketch.strokes
        if strokes:
            self._place(strokes, where)
        else:
            self._window.complain(tr("There are no strokes in what was copied."))
        return bool(strokes)

    def _place(self, strokes: tuple[Stroke, ...], where: bool) -> None:
        """where: they lie where they were, else in the middle of the page."""
        from ...sketch.placing import beside_copies, in_the_middle
        from ...sketch.selection.groups import copied

        session = self._session
        if not where:
            strokes = tuple(in_the_middle(strokes, session.sketch))
        placed = copied(beside_copies(strokes, session.sketch), session.sketch)
        session.edit("Paste", session.sketch.adding(*placed), tuple(placed))
        self._set_tool("select")

    def erase(self) -> None:
        """One undo step."""
        session = self._session
        if session.selection:
            session.edit("Erase", session.sketch.without(session.selection))

    def _deselect(self) -> None:
        self._session.select(())

    def _toggle_hold(self) -> None:
        self._canvas.hold_snaps = self._window.actions_["hold_snaps"].isChecked()

    def _unless_drawing(self, act: Callable[[], object]) -> Callable[[], object]:
        return lambda: None if self._canvas.is_pen_down else act()
