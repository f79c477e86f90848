"""At the right when asked for: the guides along which strokes are drawn several times."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ....sketch.symmetry import FEWEST, MOST, Symmetry
from ...base.commands.actions import Actions
from ...base.theme import Theme
from ...base.words import figure, mark, tr
from ..widgets.buttons import Toggle
from ..widgets.late_card import LateCard
from ..widgets.segments import Segments
from ..widgets.slider import Slider

WORDS = {
    "vertical": mark("Left, right"),
    "horizontal": mark("Above, below"),
    "both": mark("Both"),
    "radial": mark("Around"),
}
ABOUT = mark("A view of this window: no part of the drawing.")


class SymmetryCard(LateCard):
    """The actions do it; the slider says how many ways a radial one has."""

    largest = QSize(404, 262)
    aside = True

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.ways = Slider(tr("Ways"), (FEWEST, MOST, 1), lambda value: figure(value, ".0f"),
                           tr("How often a stroke is drawn around"), theme, self)  # fmt: skip
        self._on = Toggle(actions["symmetry"], theme, self)
        self._lay_out(actions)

    def show_symmetry(self, symmetry: Symmetry) -> None:
        """What strokes are drawn along now."""
        self.ways.set_value(symmetry.ways)

    def _lay_out(self, actions: Actions) -> None:
        inner = self.titled(tr("Symmetry"), 10)
        kinds = [(tr(word), actions[f"symmetry_{kind}"]) for kind, word in WORDS.items()]
        inner.addWidget(self._on)
        inner.addWidget(Segments(kinds, self.theme, self))
        inner.addWidget(self.ways)
        row = QHBoxLayout()
        row.addWidget(QLabel(tr("Axes meet in the middle of"), self))
        middles = [(tr("the page"), actions["symmetry_page"]),
                   (tr("the selection"), actions["symmetry_selection"])]  # fmt: skip
        row.addWidget(Segments(middles, self.theme, self), 1)
        inner.addLayout(row)
        about = QLabel(tr(ABOUT), self)
        about.setProperty("quiet", True)
        about.setWordWrap(True)
        inner.addWidget(about)
        inner.addStretch(1)
