"""Bottom middle when asked for: two drawings, and everything in between."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...base.session import Session
from ...base.theme import Theme
from ...base.words import figure, mark, tr
from ..widgets.asking_card import AskingCard
from ..widgets.buttons import ActionButton
from ..widgets.film import Film
from ..widgets.heading import heading
from ..widgets.slider import Slider
from ..widgets.slot import Slot

WIDTH = 700


class BlendCard(AskingCard):
    """Shows; `ui.assists.blending` decides."""

    filled = Signal()  # a slot changed
    moved = Signal(float)  # 0 the first drawing … 1 the second
    laid_out = Signal()  # all frames on the page, please
    low = True
    hint = mark("Put one drawing on each side: select strokes and tap, or drop a file.")

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.first, self.second = (Slot(name, session, theme, self) for name in "AB")
        self.film = Film(theme, self)
        self.position = self._position()
        self._row = self._action(
            tr("Lay out on the page"), tr("All of the row as one ghost, to be kept")
        )
        self._row.triggered.connect(self.laid_out)
        close = self._action(tr("Close"), tr("Close   Esc"))
        close.triggered.connect(self.closed)
        for slot in (self.first, self.second):
            slot.changed.connect(self.filled)
            slot.refused.connect(self.refused)
        self.film.picked.connect(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 12, 16)
        column.setSpacing(8)
        column.addLayout(heading(tr("In-between"), close, theme, self))
        column.addLayout(self._middle())
        self.hold_width(WIDTH)
        self.show_ready(False)

    def show_ready(self, ready: bool) -> None:
        """Whether there is something in between to choose from."""
        self.position.setEnabled(ready)
        self._row.setEnabled(ready)
        self.about.setVisible(not ready)
        if not ready:
            self.film.show_frames(())

    def show_position(self, position: float) -> None:
        """Where the ghost is, on the slider and in the film."""
        self.position.set_value(position)
        self.film.show_position(position)

    def _middle(self) -> QHBoxLayout:
        between = QVBoxLayout()
        between.setSpacing(8)
        between.addWidget(self.film)
        between.addWidget(self.position)
        between.addWidget(self.about)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(ActionButton(self._row, "film", self.theme, self, self._row.text()))
        between.addLayout(row)
        whole = QHBoxLayout()
        whole.setSpacing(14)
        whole.addWidget(self.first)
        whole.addLayout(between, 1)
        whole.addWidget(self.second)
        whole.setContentsMargins(0, 0, 8, 0)
        return whole

    def _position(self) -> Slider:
        slider = Slider(
            tr("Position"),
            (0.0, 1.0, 0.005),
            lambda value: figure(value, ".0%"),
            tr("From A to B; keep what you see"),
            self.theme,
            self,
        )
        slider.moved.connect(self._pick)
        return slider

    def _pick(self, position: float) -> None:
        self.show_position(position)
        self.moved.emit(position)

    def _action(self, words: str, tip: str) -> QAction:
        action = QAction(words, self)
        action.setToolTip(tip)
        return action
