"""At the right when asked for: the making of the drawing as a film."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...base.theme import Theme
from ...base.words import mark, tr
from ..widgets.buttons import Toggle
from ..widgets.late_card import LateCard
from ..widgets.segments import Segments

FORMATS = {
    "gif": (
        "GIF",
        mark("A moving picture for every browser and messenger; it starts again for ever."),
    ),
    "mp4": ("MP4", mark("A film for phones and video programs.")),
    "svg": (
        "SVG",
        mark("Vector shapes that move in a browser; other programs show the drawing."),
    ),
}
SPEEDS = {mark("As drawn"): 1.0, "2 ×": 2.0, "4 ×": 4.0, "16 ×": 16.0}
SECONDS = {"5 s": 5.0, "15 s": 15.0, "30 s": 30.0, "60 s": 60.0}
LONGEST = {"480": 480, "800": 800, "1200": 1200}  # pixels


class ReplayCard(LateCard):
    """Says what is wanted; `changed` when that is something else, `confirmed` to make it."""

    changed = Signal()
    confirmed = Signal()
    largest = QSize(424, 376)
    aside = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.formats = self._choices([words for words, _ in FORMATS.values()])
        self.paces = self._choices([tr(word) for word in (*SPEEDS, *SECONDS)])
        self.sizes = self._choices(list(LONGEST), first=1)
        self.ghosts = QAction(tr("Suggestions as they were offered"), self, checkable=True)
        self.ghosts.setToolTip(
            tr("What was accepted is seen as a ghost first; else it is drawn, too")
        )
        self.ghosts.toggled.connect(lambda *_: self.changed.emit())
        self._about, self.length = self._quiet(), self._quiet()
        self.make_button = QPushButton(tr("Make it…"), self)
        self.make_button.setProperty("strong", True)
        self.make_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.make_button.clicked.connect(lambda *_: self.confirmed.emit())
        self._lay_out()
        self.changed.connect(self._describe)
        self._describe()

    @property
    def format(self) -> str:
        """A key of FORMATS."""
        return tuple(FORMATS)[_chosen(self.formats)]

    @property
    def speed(self) -> float:
        """Times as fast as it was drawn, where no length is chosen."""
        return SPEEDS.get(self._pace, 1.0)

    @property
    def seconds(self) -> float | None:
        """How long it is to last; None where a speed is chosen."""
        return SECONDS.get(self._pace)

    @property
    def longest(self) -> int:
        """Pixels of the longer side."""
        return tuple(LONGEST.values())[_chosen(self.sizes)]

    def show_film(self, length: str, trouble: str) -> None:
        """How long it is, in words; trouble: why it cannot be made, "" where it can."""
        self.length.setText(trouble or length)
        self.make_button.setEnabled(bool(length) and not trouble)

    def show_ghosts(self, any: bool) -> None:
        """Whether anything was accepted."""
        self.ghosts.setEnabled(any)
        if not any:
            self.ghosts.setChecked(False)

    @property
    def _pace(self) -> str:
        return (*SPEEDS, *SECONDS)[_chosen(self.paces)]

    def _describe(self) -> None:
        self._about.setText(tr(FORMATS[self.format][1]))
        for action in self.sizes:
            action.setEnabled(self.format != "svg")

    def _choices(self, words: list[str], first: int = 0) -> list[QAction]:
        group = QActionGroup(self)
        made = [QAction(tr(word), group, checkable=True) for word in words]
        made[first].setChecked(True)
        group.triggered.connect(lambda *_: self.changed.emit())
        return made

    def _quiet(self) -> QLabel:
        label = QLabel(self)
        label.setProperty("quiet", True)
        label.setWordWrap(True)
        label.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        return label

    def _lay_out(self) -> None:
        inner = self.titled(tr("Replay"), 8)
        inner.addWidget(self._segments(self.formats))
        inner.addWidget(self._about)
        count = len(SPEEDS)
        for name, actions in (
            (tr("Speed"), self.paces[:count]),
            (tr("Length"), self.paces[count:]),
            (tr("Pixels"), self.sizes),
        ):
            inner.addLayout(self._row(name, actions))
        inner.addWidget(Toggle(self.ghosts, self.theme, self))
        self._end(inner)

    def _row(self, name: str, actions: list[QAction]) -> QHBoxLayout:
        row, label = QHBoxLayout(), QLabel(name, self)
        label.setMinimumWidth(64)
        row.addWidget(label)
        row.addWidget(self._segments(actions), 1)
        return row

    def _end(self, inner: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.addWidget(self.length, 1)
        row.addWidget(self.make_button, 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(row)
        inner.addStretch(1)

    def _segments(self, actions: list[QAction]) -> Segments:
        return Segments([(each.text(), each) for each in actions], self.theme, self)


def _chosen(actions: list[QAction]) -> int:
    return next(i for i, action in enumerate(actions) if action.isChecked())
