"""In the middle when asked for: what the drawing leaves as."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...base.theme import Theme
from ...base.words import mark, tr
from ..widgets.buttons import Toggle
from ..widgets.card import Card
from ..widgets.segments import Segments

FORMATS = {
    "editable": (
        mark("Editable SVG"),
        mark("Every stroke is a path with a width: for editing and plotters."),
    ),
    "exact": (
        mark("Exact SVG"),
        mark("Every stroke is a filled outline: looks the same everywhere."),
    ),
    "png": ("PNG", mark("A picture made of pixels.")),
    "pdf": ("PDF", mark("A page of vector shapes, to print or to send.")),
}
SCALES = (1, 2, 4)


class ExportCard(Card):
    """Chooses; `wanted` carries format, scale (PNG pixels per canvas unit), transparency, if a PNG
    shows the ink beyond the page too, if the reference leaves with the drawing, and if each stroke
    says whose it is."""

    wanted = Signal(str, int, bool, bool, bool, bool)
    grow_wanted = Signal()  # the page is to hold what lies beyond it
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, radius=18)
        self._formats = _choices(self, [tr(words) for words, _ in FORMATS.values()])
        self.scales = _choices(self, [f"{scale} ×" for scale in SCALES])
        self.scales[1].setChecked(True)
        self._cut = self._elsewhere = ""  # what a picture of the page leaves out
        self.about = QLabel(self)
        self.about.setProperty("quiet", True)
        self.about.setWordWrap(True)
        self.about.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pixels, self.beyond = self._pixel_choices(), self._whole_choice()
        self._has_reference, self.drawn_from = False, self._reference_choice()
        self._has_origins, self.whose = False, self._origins_choice()
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        title = QLabel(tr("Export"), self)
        title.setProperty("heading", True)
        column.addWidget(title)
        column.addWidget(Segments([(a.text(), a) for a in self._formats], theme, self))
        column.addWidget(self.about)
        column.addWidget(self._pixels)
        column.addWidget(self.beyond)
        column.addWidget(self.drawn_from)
        column.addWidget(self.whose)
        column.addLayout(self._buttons())
        self.hold_width(420)
        QShortcut("Return", self).activated.connect(self.confirm)
        for action in self._formats:
            action.toggled.connect(self._refresh)
        self._refresh()

    @property
    def format(self) -> str:
        """A key of FORMATS."""
        chosen = next(i for i, action in enumerate(self._formats) if action.isChecked())
        return tuple(FORMATS)[chosen]

    def choose(self, format: str) -> None:
        """Put the choice on this format."""
        self._formats[tuple(FORMATS).index(format)].setChecked(True)

    def confirm(self) -> None:
        """Export as chosen."""
        scale = next(SCALES[i] for i, each in enumerate(self.scales) if each.isChecked())
        whole = bool(self._cut) and self.whole.isChecked()
        reference = not self.drawn_from.isHidden() and self.reference.isChecked()
        origins = not self.whose.isHidden() and self.origins.isChecked()
        about = self.transparent.isChecked(), whole, reference, origins
        self.wanted.emit(self.format, scale, *about)

    def show_reference(self, there: bool) -> None:
        """Whether the drawing has a picture that it is drawn from; each export is asked anew."""
        if there != self._has_reference:
            self._has_reference = there
            self.reference.setChecked(False)
            self._refresh()

    def show_origins(self, told: bool) -> None:
        """Whether any stroke was accepted, not drawn."""
        self._has_origins = told
        self.origins.setChecked(False)
        self._refresh()

    def show_cut(self, sentence: str, elsewhere: str) -> None:
        """What a picture of the page leaves out, "" for nothing; elsewhere: the same said of a file
        that holds it."""
        self._cut, self._elsewhere = sentence, elsewhere
        self._refresh()

    def _pixel_choices(self) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Segments([(a.text(), a) for a in self.scales], self.theme, box))
        self.transparent = QAction(tr("No background"), box)
        self.transparent.setToolTip(tr("Leave the paper out: only the ink"))
        self.transparent.setCheckable(True)
        row.addSpacing(12)
        row.addWidget(Toggle(self.transparent, self.theme, box))
        return box

    def _whole_choice(self) -> QWidget:
        self.whole = QAction(tr("What lies beyond the page too"), self)
        self.whole.setToolTip(tr("A picture as large as the page and the ink around it"))
        self.whole.setCheckable(True)
        self.whole.toggled.connect(self._refresh)
        return Toggle(self.whole, self.theme, self)

    def _reference_choice(self) -> QWidget:
        self.reference = QAction(tr("The reference picture too"), self)
        self.reference.setToolTip(tr("What it is drawn from leaves with the drawing"))
        self.reference.setCheckable(True)
        return Toggle(self.reference, self.theme, self)

    def _origins_choice(self) -> QWidget:
        self.origins = QAction(tr("Whose each stroke is"), self)
        self.origins.setToolTip(
            tr("Drawn, accepted, or changed after that: sketch:origin of each path")
        )
        self.origins.setCheckable(True)
        return Toggle(self.origins, self.theme, self)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.grow = QPushButton(tr("Grow the page"), self)
        self.grow.setToolTip(tr("Make the page as large as the ink; one undo takes it back"))
        self.grow.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.grow.clicked.connect(lambda *_: self.grow_wanted.emit())
        row.addWidget(self.grow)
        row.addStretch(1)
        for word, key, act, strong in (
            (tr("Cancel"), "Esc", self.cancelled.emit, False),
            (tr("Export…"), "Return", self.confirm, True),
        ):
            button = QPushButton(word, self)
            button.setProperty("strong", strong)
            button.setToolTip(f"{word.strip('…')}   {key}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda *_, act=act: act())
            row.addWidget(button)
        return row

    def _refresh(self) -> None:
        png, paged = self.format == "png", self.format in ("png", "pdf")
        cut = "" if paged and self.whole.isChecked() else self._cut
        if cut and not paged:
            cut = self._elsewhere
        self.grow.setVisible(bool(self._cut))
        self.about.setText(f"{tr(FORMATS[self.format][1])} {cut}".rstrip())
        self._pixels.setEnabled(png)
        self._pixels.setVisible(png)
        self.drawn_from.setVisible(self._has_reference and self.format != "pdf")
        self.whose.setVisible(self._has_origins and not paged)
        self.beyond.setVisible(paged and bool(self._cut))
        self.adjustSize()


def _choices(parent: QWidget, words: list[str]) -> list[QAction]:
    group = QActionGroup(parent)
    made = []
    for word in words:
        action = QAction(word, group)
        action.setCheckable(True)
        made.append(action)
    made[0].setChecked(True)
    return made
