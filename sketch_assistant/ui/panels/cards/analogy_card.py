"""Bottom middle when asked for: A is to B as C is to …"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ...base.session import Session
from ...base.theme import Theme
from ...base.words import figure, mark, tr
from ..widgets.asking_card import AskingCard
from ..widgets.buttons import ActionButton
from ..widgets.heading import heading
from ..widgets.rows.feature_row import FeatureRow
from ..widgets.slider import Slider
from ..widgets.slot import SIDE, Slot

WIDTH = 700
STRENGTHS = (0.0, 1.5, 0.05)


class AnalogyCard(AskingCard):
    """Shows; `ui.assists.analogies` decides."""

    filled = Signal()
    strength_moved = Signal(float)
    saved = Signal(str)  # the name for B − A
    feature_chosen = Signal(str)  # applied to the selection
    feature_dropped = Signal(str)  # forget it
    low = True
    hint = mark("Select strokes and tap a place, drag a selection there, or drop a file.")

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.a, self.b, self.c = (Slot(name, session, theme, self) for name in "ABC")
        for slot in (self.a, self.b, self.c):
            slot.changed.connect(self.filled)
            slot.refused.connect(self.refused)
        self.strength = self._strength()
        self.left.connect(self.typed)
        self._name = QLineEdit(self)
        self._name.setAccessibleName(tr("Name of the step from A to B"))
        self._name.setPlaceholderText(tr("Keep “A to B” as …"))
        self._name.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._name.returnPressed.connect(self._save)
        self._keep = self._action(tr("Keep"), tr("Keep the step from A to B by this name   Return"))
        self._keep.triggered.connect(self._save)
        self.features = FeatureRow(theme, self)
        self.features.chosen.connect(self.feature_chosen)
        self.features.dropped.connect(self.feature_dropped)
        close = self._action(tr("Close"), tr("Close   Esc"))
        close.triggered.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 12, 16)
        column.setSpacing(10)
        column.addLayout(heading(tr("Analogy"), close, theme, self))
        column.addLayout(self._slots())
        column.addLayout(self._below())
        self.hold_width(WIDTH)
        self.show_ready(False, False)

    def show_ready(self, ready: bool, pair: bool) -> None:
        """ready: there is a result whose strength can be set; pair: A and B can be kept."""
        self.strength.setEnabled(ready)
        self._name.setEnabled(pair)
        self._keep.setEnabled(pair)

    def show_features(self, names: Sequence[str]) -> None:
        """The steps that are kept, by name."""
        self.features.show_names(names)
        self.adjustSize()

    def _slots(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(10)
        for slot, words in ((self.a, tr("is to")), (self.b, tr("as")), (self.c, tr("is to …"))):
            row.addWidget(slot)
            label = QLabel(words, self)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setFixedHeight(SIDE)
            row.addWidget(label, 1)
        row.addLayout(self._side(), 4)
        return row

    def _side(self) -> QVBoxLayout:
        side = QVBoxLayout()
        side.addWidget(self.strength)
        side.addWidget(self.about)
        side.addStretch(1)
        return side

    def _below(self) -> QVBoxLayout:
        keep = QHBoxLayout()
        keep.addWidget(self._name, 1)
        keep.addWidget(ActionButton(self._keep, "plus", self.theme, self, self._keep.text()))
        below = QVBoxLayout()
        below.setContentsMargins(0, 0, 8, 0)
        below.addLayout(keep)
        below.addWidget(self.features)
        return below

    def _strength(self) -> Slider:
        tip = tr("How far to go from A to B; keep what you see")
        slider = Slider(
            tr("Strength"), STRENGTHS, lambda v: figure(v, ".2f"), tip, self.theme, self
        )
        slider.set_value(1.0)
        slider.moved.connect(self.strength_moved)
        return slider

    def _save(self) -> None:
        name = self._name.text().strip()
        if name:
            self._name.clear()
            self.saved.emit(name)

    def _action(self, words: str, tip: str) -> QAction:
        action = QAction(words, self)
        action.setToolTip(tip)
        return action
