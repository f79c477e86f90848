"""At the right when asked for: the picture that is drawn from, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ....sketch.reference import USUAL_OPACITY, Reference
from ...base.commands.actions import Actions
from ...base.theme import Theme
from ...base.words import figure, mark, tr
from ..widgets.buttons import ActionButton, Toggle
from ..widgets.late_card import LateCard
from ..widgets.slider import Slider

OPACITIES = (0.05, 1.0, 0.05)
NONE = mark("Drop, paste or open a PNG, JPEG or WebP picture to draw from.")
THERE = mark(
    "Drag it to move it, a corner to scale it. It is saved and never exported unless asked."
)
CLOSED = mark("It stays where it is. It is saved and never exported unless asked.")


class ReferenceCard(LateCard):
    """The actions do it; the slider says how much of the picture is seen."""

    largest = QSize(384, 370)
    aside = True

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.opacity = Slider(tr("Opacity"), OPACITIES, lambda value: figure(value, ".0%"),
                              tr("How much of the picture is seen"), theme, self)  # fmt: skip
        self.opacity.set_value(USUAL_OPACITY)
        self._about = QLabel(self)
        self._about.setProperty("quiet", True)
        self._about.setWordWrap(True)
        self._lay_out(actions)

    def show_reference(self, reference: Reference | None) -> None:
        """That of the drawing."""
        self.opacity.setEnabled(reference is not None)
        if reference is not None:
            self.opacity.set_value(reference.opacity)
        there = CLOSED if reference is not None and reference.locked else THERE
        self._about.setText(tr(NONE if reference is None else there))

    def _lay_out(self, actions: Actions) -> None:
        inner = self.titled(tr("Reference"), 6)
        inner.addWidget(self._about)
        inner.addSpacing(6)
        inner.addWidget(self.opacity)
        for name in ("reference_shown", "reference_above", "reference_locked"):
            inner.addWidget(Toggle(actions[name], self.theme, self))
        remove = ActionButton(actions["reference_remove"], "trash", self.theme, self)
        opens = self._button(actions["reference_open"], "picture", tr("Open"))
        lines = self._button(actions["trace_lines"], "pen", tr("Trace lines"))
        edges = self._button(actions["trace_edges"], "grow", tr("Edges"))
        for first, last in ((opens, remove), (lines, edges)):
            row = QHBoxLayout()
            row.addWidget(first)
            row.addStretch(1)
            row.addWidget(last)
            inner.addLayout(row)
        inner.addStretch(1)

    def _button(self, action: QAction, icon: str, word: str) -> ActionButton:
        return ActionButton(action, icon, self.theme, self, word)
