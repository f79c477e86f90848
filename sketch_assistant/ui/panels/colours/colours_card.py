"""In the middle when asked for: the palette, to be changed, and the colours lately drawn with."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from ...base.colours.at_hand import FIRST, RECENT, Colours
from ...base.theme import Theme
from ...base.words import tr
from ..widgets.buttons import Swatch
from ..widgets.late_card import LateCard

ROW = 6  # swatches


class ColoursCard(LateCard):
    """Press a colour and the pen has it. The chosen place of the palette can be changed.

    taken: a colour for the pen. placed: a place of the palette that gets the pen's colour; asked:
    one that gets a colour still to be chosen. restored: the palette is to be as at first.
    """

    taken = Signal(str)
    placed = Signal(int)
    asked = Signal(int)
    restored = Signal()
    largest = QSize(340, 350)
    aside = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.chosen = 0
        self._colours, self._pen = Colours(), ""
        self.palette_ = [self._swatch(tr("Key {i}", i=i + 1)) for i in range(len(FIRST))]
        self.recent = [self._swatch(tr("Recent {i}", i=i + 1)) for i in range(RECENT)]
        for i, swatch in enumerate(self.palette_):
            swatch.clicked.connect(lambda _=False, i=i: self._choose(i))
        for i, swatch in enumerate(self.recent):
            swatch.clicked.connect(lambda _=False, i=i: self.taken.emit(self._colours.recent[i]))
        self._none = QLabel(tr("None yet"), self)
        self._none.setProperty("quiet", True)
        self._lay_out()
        self._show()

    def show_colours(self, colours: Colours, pen: str) -> None:
        """pen: the colour that it has."""
        self._colours, self._pen = colours, pen
        if pen in colours.palette:
            self.chosen = colours.palette.index(pen)
        self._show()

    def _choose(self, place: int) -> None:
        self.chosen = place
        self.taken.emit(self._colours.palette[place])
        self._show()

    def _show(self) -> None:
        for swatch, colour in zip(self.palette_, self._colours.palette, strict=True):
            self._tint(swatch, colour)
        recent = self._colours.recent
        for i, swatch in enumerate(self.recent):
            swatch.setVisible(i < len(recent))
            if i < len(recent):
                self._tint(swatch, recent[i])
        self._none.setVisible(not recent)
        self._said.setText(tr("Key {chosen}:", chosen=self.chosen + 1))

    def _tint(self, swatch: Swatch, colour: str) -> None:
        swatch.colour = colour
        swatch.setChecked(colour == self._pen)
        swatch.setToolTip(colour)
        swatch.update()

    def _swatch(self, name: str) -> Swatch:
        return Swatch(QAction(name, self), FIRST[0], self.theme, self)

    def _lay_out(self) -> None:
        column = self.titled(tr("Colours"), 8)
        column.addLayout(self._grid(self.palette_, numbers=True))
        column.addLayout(self._changing())
        recent = QLabel(tr("Lately drawn with"), self)
        recent.setProperty("quiet", True)
        column.addSpacing(8)
        column.addWidget(recent)
        column.addWidget(self._none)
        column.addLayout(self._grid(self.recent, numbers=False))
        column.addStretch(1)
        first = QPushButton(tr("Palette as at first"), self)
        first.clicked.connect(lambda: self.restored.emit())
        column.addWidget(first)

    def _grid(self, swatches: list[Swatch], numbers: bool) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(4)
        for i, swatch in enumerate(swatches):
            grid.addWidget(swatch, 2 * (i // ROW), i % ROW)
            if numbers:
                label = QLabel(f"{i + 1}", self)
                label.setProperty("quiet", True)
                grid.addWidget(label, 2 * (i // ROW) + 1, i % ROW, Qt.AlignmentFlag.AlignHCenter)
        return grid

    def _changing(self) -> QHBoxLayout:
        self._said = QLabel(self)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._said)
        for words, told in ((tr("Choose…"), self.asked), (tr("The pen's colour"), self.placed)):
            button = QPushButton(words, self)
            button.clicked.connect(lambda _=False, told=told: told.emit(self.chosen))
            row.addWidget(button)
        row.addStretch(1)
        return row
