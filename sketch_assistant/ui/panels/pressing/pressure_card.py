"""In the middle when asked for: what the pressure of each pointer does, and what buttons do."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ....sketch.ink.outlining import LIGHTEST
from ....sketch.ink.pressing import STRAIGHT, Curve, Pressing
from ...base.theme import Theme
from ...base.words import figure, mark, tr
from ...pen.events.button_deeds import Button, Deed
from ...pen.hand.pen import Pointer
from ..widgets.buttons import Toggle
from ..widgets.late_card import LateCard
from ..widgets.segments import Segments
from ..widgets.slider import Slider
from .curve_field import CurveField
from .trial import Trial

KINDS = {
    Pointer.PEN: mark("Pen"),
    Pointer.ERASER: mark("Its eraser"),
    Pointer.FINGER: mark("Finger"),
}
PRESETS: dict[str, Curve] = {
    mark("Soft"): ((0.0, 0.0), (0.3, 0.55), (0.8, 1.0)),
    mark("As it comes"): STRAIGHT,
    mark("Firm"): ((0.08, 0.0), (0.6, 0.35), (1.0, 1.0)),
}
BUTTONS = {
    Button.PEN_RIGHT: mark("Pen, right button"),
    Button.PEN_MIDDLE: mark("Pen, middle button"),
    Button.MOUSE_RIGHT: mark("Mouse, right button"),
    Button.MOUSE_MIDDLE: mark("Mouse, middle button"),
}
DEEDS = {
    Deed.PAN: mark("moves the page"),
    Deed.ERASE: mark("erases"),
    Deed.PICK: mark("picks a colour"),
    Deed.UNDO: mark("undoes"),
    Deed.NONE: mark("does nothing"),
}


class PressureCard(LateCard):
    """Pull at the curve of a kind of pointer and draw beside it.

    changed: a pointer presses otherwise. assigned: a button does something else.
    """

    changed = Signal(object, object)  # Pointer, Pressing
    assigned = Signal(object, object)  # Button, Deed
    largest = QSize(660, 540)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._pressing = dict.fromkeys(Pointer, Pressing())
        self.kind = Pointer.PEN
        self.kinds = {kind: self._kind_action(kind, tr(words)) for kind, words in KINDS.items()}
        self.curve, self.trial = CurveField(theme, self), Trial(theme, self)
        least = (LIGHTEST, 1.0, 0.01)
        self.least = Slider(tr("Least width"), least, lambda part: figure(part, ".0%"),
                            tr("How wide the lightest line is"), theme, self)  # fmt: skip
        self.tilt = Slider(
            tr("Tilt"),
            (0.0, 1.0, 0.05),
            lambda part: figure(part, ".0%") if part else tr("off"),
            tr("How much thinner an upright pen is"),
            theme,
            self,
        )
        self._senses = QAction(tr("Pressure counts"), self, checkable=True)
        self._senses.setToolTip(tr("Off: lines are as wide as they can be, however light the hand"))
        self.presets: list[QPushButton] = []
        self.buttons = {button: self._choice(button) for button in BUTTONS}
        self._lay_out()
        self.curve.changed.connect(lambda curve: self._change(curve=curve))
        self.least.moved.connect(lambda part: self._change(least=part))
        self.tilt.moved.connect(lambda part: self._change(tilt=part))
        self._senses.triggered.connect(lambda on: self._change(senses=on))
        self.trial.pressed.connect(self._follow)
        self._show_kind()

    def show_pressing(self, pressing: dict[Pointer, Pressing]) -> None:
        """What counts of each pointer's pressure."""
        self._pressing = dict(pressing)
        self.trial.show_pressing(pressing)
        self._show_kind()

    def show_buttons(self, deeds: dict[Button, Deed]) -> None:
        """What each button does."""
        for button, deed in deeds.items():
            choice = self.buttons[button]
            choice.setCurrentIndex(choice.findData(deed.value))

    def choose(self, kind: Pointer) -> None:
        """Show this kind of pointer."""
        self.kind = kind
        self._show_kind()

    def _change(self, **changes: object) -> None:
        self._pressing[self.kind] = replace(self._pressing[self.kind], **changes)  # type: ignore[arg-type]  # fields by their names
        self.trial.show_pressing(self._pressing)
        self._show_kind()
        self.changed.emit(self.kind, self._pressing[self.kind])

    def _show_kind(self) -> None:
        shown = self._pressing[self.kind]
        for kind, action in self.kinds.items():
            action.setChecked(kind is self.kind)
        self.curve.show_curve(shown.curve)
        self.least.set_value(shown.least)
        self.tilt.set_value(shown.tilt)
        self._senses.setChecked(shown.senses)
        self.curve.setEnabled(shown.senses)
        self.tilt.setVisible(self.kind is Pointer.PEN)

    def _follow(self, pointer: Pointer, pressure: float | None) -> None:
        """Who tries a pointer sees its curve."""
        if pointer in KINDS and pointer is not self.kind:
            self.choose(pointer)
        self.curve.show_live(pressure if pointer is self.kind else None)

    def _kind_action(self, kind: Pointer, words: str) -> QAction:
        action = QAction(words, self, checkable=True)
        action.setToolTip(tr("Pressure of: {pointer}", pointer=words))
        action.triggered.connect(lambda: self.choose(kind))
        return action

    def _choice(self, button: Button) -> QComboBox:
        made = QComboBox(self)
        for deed, words in DEEDS.items():
            made.addItem(tr(words), deed.value)
        for each in (made, made.view()):
            each.setAccessibleName(tr(BUTTONS[button]))
        made.activated.connect(lambda _: self.assigned.emit(button, Deed(made.currentData())))
        return made

    def _lay_out(self) -> None:
        column = self.titled(tr("Pressure, tilt and buttons"), 10)
        kinds = [(tr(words), self.kinds[kind]) for kind, words in KINDS.items()]
        column.addWidget(Segments(kinds, self.theme, self))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(self._tuning())
        row.addLayout(self._trying(), 1)
        column.addLayout(row, 1)
        column.addLayout(self._assigning())

    def _tuning(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(Toggle(self._senses, self.theme, self))
        column.addWidget(self.curve)
        presets = QHBoxLayout()
        presets.setSpacing(6)
        for name, curve in PRESETS.items():
            button = QPushButton(tr(name), self)
            self.presets.append(button)
            button.clicked.connect(lambda _=False, curve=curve: self._change(curve=curve))
            presets.addWidget(button)
        column.addLayout(presets)
        column.addStretch(1)
        return column

    def _trying(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        for widget in (self.trial, self.least, self.tilt):
            column.addWidget(widget)
        return column

    def _assigning(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for place, (button, words) in enumerate(BUTTONS.items()):
            label = QLabel(tr(words), self)
            label.setProperty("quiet", True)
            grid.addWidget(label, place // 2, 2 * (place % 2))
            grid.addWidget(self.buttons[button], place // 2, 2 * (place % 2) + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid
