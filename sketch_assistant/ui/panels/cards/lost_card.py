"""In the middle when asked for: the drawings that were not saved when a program ended."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from ....sketch.safety.recovery import KEPT_DAYS, Copy
from ...base.theme import Theme
from ...base.words import mark, tr
from ..widgets.assist_card import AssistCard
from ..widgets.heading import heading
from ..widgets.rows.lost_row import LostRow

WIDTH, TALLEST, ROW = 620, 400, 94
RULE = mark(
    "A copy is kept until you save its drawing or throw it away, but at most {days} "
    "days: after that it is shown once more and goes when you quit.",
)


class LostCard(AssistCard):
    """Shows; `ui.wiring.lost` decides."""

    open_wanted = Signal(object)  # Copy
    throw_wanted = Signal(object)  # Copy
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, radius=18)
        self.rows: list[LostRow] = []
        close = QAction(tr("Close"), self)
        close.setToolTip(tr("Close   Esc"))
        close.triggered.connect(self.closed)
        self._nothing = QLabel(tr("Nothing is lost: there is no drawing that was not saved."), self)
        self._area = self._list()
        rule = QLabel(tr(RULE, days=KEPT_DAYS), self)
        rule.setProperty("quiet", True)
        rule.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 12, 14, 18)
        column.setSpacing(10)
        column.addLayout(heading(tr("Drawings not saved"), close, theme, self))
        column.addWidget(self._nothing)
        column.addWidget(self._area)
        column.addWidget(rule)
        self.hold_width(WIDTH)

    def show_copies(self, copies: Sequence[Copy], thrown: Collection[Path], now: float) -> None:
        """thrown: paths of those that are to go. now: seconds since the epoch."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [LostRow(copy, copy.path in thrown, now, self.theme) for copy in copies]
        for place, row in enumerate(self.rows):
            row.open_wanted.connect(self.open_wanted)
            row.throw_wanted.connect(self.throw_wanted)
            self._column.insertWidget(place, row)
        self._nothing.setVisible(not copies)
        self._area.setVisible(bool(copies))
        self._area.setFixedHeight(min(TALLEST, ROW * len(copies)))
        self.adjustSize()

    def _list(self) -> QScrollArea:
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area
