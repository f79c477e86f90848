"""In the middle when asked for: what this is, what it is made of, and a report for a bug."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from ...base.theme import Theme
from ...base.words import mark, tr
from ..widgets.late_card import LateCard

PROMISE = mark("It draws with you, on this computer alone: no account, no upload, no network.")
PRIVATE = mark(
    "This is all of it: no name of a file, of a model of yours, of a person or of a computer."
)


class AboutCard(LateCard):
    """Shows; the report is what is read on it and nothing else."""

    largest = QSize(640, 600)
    copy_wanted = Signal(str)

    def __init__(
        self,
        name: str,
        version: str,
        licences: Sequence[tuple[str, str, str]],
        models: Sequence[tuple[str, str, str]],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        """licences: names, versions, terms; models: names, where they come from, terms."""
        super().__init__(theme, parent)
        column = self.titled(f"{name} {version}", 10)
        column.addWidget(self._quiet(tr(PROMISE)))
        column.addWidget(self._table([*licences, *models]), 3)
        column.addWidget(QLabel(tr("A report for a bug"), self))
        self.report = QPlainTextEdit(self)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(tr("The report"))
        column.addWidget(self.report, 2)
        row = QHBoxLayout()
        row.addWidget(self._quiet(tr(PRIVATE)), 1)
        self.copy = QPushButton(tr("Copy report"), self)
        self.copy.setProperty("strong", True)
        self.copy.clicked.connect(lambda: self.copy_wanted.emit(self.report.toPlainText()))
        row.addWidget(self.copy)
        column.addLayout(row)

    def show_report(self, text: str) -> None:
        """What is copied."""
        self.report.setPlainText(text)

    def take_keyboard(self) -> None:
        self.copy.setFocus()

    def _quiet(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setProperty("quiet", True)
        label.setWordWrap(True)
        return label

    def _table(self, rows: Sequence[tuple[str, str, str]]) -> QScrollArea:
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 4, 8, 4)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        for place, row in enumerate(rows):
            for across, words in enumerate(row):
                label = QLabel(words, inner)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setWordWrap(across == 1)
                label.setProperty("quiet", across > 0)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                grid.addWidget(label, place, across, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(tr("Versions and licences"))
        return area
