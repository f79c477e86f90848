"""In the middle when asked for: teach a model your own drawings, in four steps on one card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...base.theme import Theme
from ...base.words import mark, tr
from ..widgets.heading import heading
from ..widgets.loss_plot import LossPlot
from ..widgets.rows.samples_row import SamplesRow
from ..widgets.side_card import SideCard

WIDTH = 660
NOTHING = mark("from nothing")
CHOOSE = mark("Choose some of your drawings: thirty or more, better two hundred, all of one thing.")


class TeachCard(SideCard):
    """Shows; `ui.assists.teaching` decides."""

    files_wanted = Signal()
    folder_wanted = Signal()
    open_one_wanted = Signal()
    start_wanted = Signal()
    pause_wanted = Signal()
    stop_wanted = Signal()
    cancel_wanted = Signal()
    use_wanted = Signal()
    copy_wanted = Signal()
    draws_on = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, radius=18)
        self.words = QLabel(tr(CHOOSE), self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.drawings, self.samples = SamplesRow(2, theme, self), SamplesRow(1, theme, self)
        self.plot, self.progress = LossPlot(theme, self), _Progress(theme, self)
        self.name, self.what = (
            self._field(tr("Name of the model")),
            self._field(tr("What it draws")),
        )
        self.start_from = QComboBox(self)
        self._starts = [""]
        self.start_from.view().setAccessibleName(tr("Models to start from"))
        self.start_from.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.start_from.setAccessibleName(tr("Start from"))
        self.buttons = self._make_buttons()
        for word in ("Teach", "Use it now"):
            self.buttons[word].setProperty("strong", True)
        self._lay_out()
        self.hold_width(WIDTH)
        self.show_step("choose")

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            word: self._button(word, tip, signal)
            for word, tip, signal in (
                (mark("Files…"), tr("Drawings of this program, SVG or ndjson"), self.files_wanted),
                (mark("A folder…"), tr("Every SVG in it"), self.folder_wanted),
                (mark("This drawing"), tr("The drawing that is open"), self.open_one_wanted),
                (mark("Copy the command"), tr("Put it on the clipboard"), self.copy_wanted),
                (mark("Pause"), tr("It takes no computing time meanwhile"), self.pause_wanted),
                (mark("Stop and keep"), tr("End here and keep the best so far"), self.stop_wanted),
                (mark("Cancel"), tr("End and keep nothing"), self.cancel_wanted),
                (mark("Use it now"), tr("Suggest with what was taught"), self.use_wanted),
                (mark("Teach"), tr("Begin; drawing goes on meanwhile"), self.start_wanted),
            )
        }

    def _lay_out(self) -> None:
        close = QAction(tr("Close"), self)
        close.setToolTip(tr("Close; what runs goes on   Esc"))
        close.triggered.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 12, 14, 18)
        column.setSpacing(12)
        column.addLayout(heading(tr("Teach it your drawings"), close, self.theme, self))
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(12)
        inner.addWidget(self.words)
        inner.addWidget(self.drawings)
        inner.addLayout(self._choices())
        for each in (self.progress, self.plot, self.samples):
            inner.addWidget(each)
        inner.addLayout(self._row())
        column.addLayout(inner)

    def show_step(self, step: str, ready: bool = False) -> None:
        """One of the words below. ready: there are drawings to teach."""
        shown = {
            "impossible": set(),
            "missing": {"Copy the command"},
            "choose": {"Files…", "A folder…", "This drawing", "Teach"},
            "training": {"Pause", "Stop and keep", "Cancel"},
            "done": {"Use it now", "Files…"},
        }[step]
        for word, button in self.buttons.items():
            button.setVisible(word in shown)
        self.buttons["Teach"].setEnabled(ready)
        for each in (self.name, self.what, self.start_from, *self._labels):
            each.setVisible(step == "choose" and ready)
        self.drawings.setVisible(step == "choose")
        for each in (self.plot, self.samples):
            each.setVisible(step in ("training", "done"))
        self.progress.setVisible(step == "training")
        self.adjustSize()

    def show_starts(self, names: Sequence[str]) -> None:
        """Models that teaching may start from."""
        self._starts = [*names, ""]
        self.start_from.clear()
        self.start_from.addItems(
            [*(tr("starting from {name}", name=name) for name in names), tr(NOTHING)]
        )

    @property
    def start(self) -> str:
        """The name of the model to start from; "" for from nothing."""
        return self._starts[max(self.start_from.currentIndex(), 0)]

    def say(self, sentence: str) -> None:
        """The words under the heading."""
        self.words.setText(sentence)
        self.adjustSize()

    def _choices(self) -> QGridLayout:
        grid = QGridLayout()
        self._labels = [QLabel(word, self) for word in (tr("Name"), tr("Draws"), tr("How"))]
        for i, (label, field) in enumerate(
            zip(self._labels, (self.name, self.what, self.start_from), strict=True)
        ):
            grid.addWidget(label, i, 0)
            grid.addWidget(field, i, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for word, button in self.buttons.items():
            if word == "Use it now":
                row.addStretch(1)
            row.addWidget(button)
        return row

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.setAccessibleName(name)
        field.setMaxLength(60)
        return field

    def _button(self, word: str, tip: str, signal: object) -> QPushButton:
        button = QPushButton(tr(word), self)
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda *_: signal.emit())  # type: ignore[attr-defined]
        return button


class _Progress(QWidget):
    """share: 0 to 1."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self.share = theme, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_share(self, share: float) -> None:
        self.share = min(max(share, 0.0), 1.0)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for name, share in (("sunken", 1.0), ("accent", self.share)):
            painter.setBrush(self._theme.colour(name))
            painter.drawRoundedRect(QRectF(0, 0, self.width() * share, 8), 4, 4)
        painter.end()
