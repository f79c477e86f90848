"""Keeps the card beside what is selected, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QDrag

from ...sketch.selection.groups import at_least
from ..base.commands.command import NOTHING_SELECTED
from ..base.commands.table import COMMANDS
from ..paint.over.ghost_dabs import ACCENT
from ..paint.over.handles import KNOB
from ..panels.widgets.thumbnail import picture
from ..shell.window import Window

NEED_SELECTION = tuple(command.name for command in COMMANDS if command.missing == NOTHING_SELECTED)
PICTURE = 96  # logical pixels of what hangs at the pointer


class SelectionShowing:
    """Nothing of it is there while the pen is down, nor while ghosts take the selection's place."""

    def __init__(self, window: Window) -> None:
        self._canvas, self._session = window.canvas, window.canvas.session
        self._cards, self._actions = window.cards, window.actions_
        for signal in (
            self._session.selection_changed,
            self._session.ghosts_changed,
            self._canvas.session.pen.left,
            self._cards.resized,
        ):
            signal.connect(self.show)
        self._session.sketch_changed.connect(lambda _: self._sketch_changed())
        self._canvas.session.pen.came.connect(self._cards.selection.hide)
        for moved in (self._canvas.view_changed, self._cards.settled):
            moved.connect(lambda *_: self._place())
        self._cards.selection.grip.dragged.connect(self.drag)
        self.show()

    def show(self) -> None:
        """What there is now."""
        session, cards = self._session, self._cards
        selected = bool(session.selection)
        for name in NEED_SELECTION:
            self._actions[name].setEnabled(selected)
        for name in ("spread_across", "spread_down"):
            self._actions[name].setEnabled(at_least(3, session.selection))
        for name in ("select_all", "invert", "steady"):
            self._actions[name].setEnabled(bool(session.sketch.open_strokes))
        exchanging = session.ghost is not None and session.ghost.exchange is not None
        shown = selected and not exchanging and not self._canvas.is_pen_down
        cards.selection.setVisible(shown)
        self._place()

    def _sketch_changed(self) -> None:
        """Under the pen it is enough to look once, when the pen has left."""
        if not self._canvas.is_pen_down:
            self.show()

    def drag(self) -> None:
        """Carry the selection away, to a slot or into another program."""
        from ..document.clipboard import SelectionData  # writers that the start need not wait for

        strokes = self._session.selection
        if strokes:
            drag = QDrag(self._cards.selection.grip)
            drag.setMimeData(SelectionData(strokes, self._session.sketch))
            size, ratio = QSizeF(PICTURE, PICTURE), self._cards.devicePixelRatioF()
            drag.setPixmap(picture(strokes, size, 6, ratio, ACCENT, 1.6))
            drag.setHotSpot(QPoint(PICTURE // 2, PICTURE // 2))
            drag.exec(Qt.DropAction.CopyAction)

    def _place(self) -> None:
        cards = self._cards
        if cards.selection.isHidden():
            return
        others = cards.in_the_way(cards.ghost)
        cards.selection.place_beside(self._around(), cards.free(), others)
        cards.selection.raise_()

    def _around(self) -> QRect:
        """The frame and its handles, window pixels."""
        view, handles = self._canvas.view, self._canvas.handles
        frame = self._canvas.selected.frame(1.0 / view.scale)
        around = view.transform().mapRect(frame)
        if handles and handles.has_size:
            knob = QRectF(-KNOB, -KNOB, 2 * KNOB, 2 * KNOB).translated(handles.knob)
            around = around.united(knob)
        return around.toAlignedRect()
