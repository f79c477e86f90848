"""At the right when asked for: what is selected in numbers, and everything that arranges it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ....sketch.selection.numbers import Number
from ...base.commands.actions import Actions
from ...base.commands.families import EDGES
from ...base.theme import Theme
from ...base.words import mark, tr
from ..widgets.buttons import ActionButton, Toggle
from ..widgets.heading import heading
from ..widgets.late_card import LateCard
from ..widgets.number_field import NumberField

_FIELDS = {
    Number.X: ("X", mark("From the left edge of the page"), ""),
    Number.Y: ("Y", mark("From the top of the page"), ""),
    Number.WIDTH: (mark("W"), mark("Width"), ""),
    Number.HEIGHT: (mark("H"), mark("Height"), ""),
    Number.TURN: ("↻", mark("Turn by so many degrees, clockwise"), "°"),
}
_ROWS = (
    tuple(f"align_{edge}" for edge in EDGES),
    (
        "spread_across",
        "spread_down",
        "mirror_across",
        "mirror_down",
        "quarter_left",
        "quarter_right",
    ),
    ("forward", "backward", "to_front", "to_back", "group", "ungroup"),
)


class ArrangeCard(LateCard):
    """The drawing keeps the keyboard until a field is pressed; the strokes stay in sight.

    changed: a field was given another number, and whether width and height go together.
    """

    changed = Signal(Number, float)
    left = Signal()  # the keyboard can go back to the drawing
    aside = True

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.fields = {number: self._field(number) for number in Number}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 10, 12)
        column.setSpacing(8)
        column.addLayout(heading(tr("Arrange"), self.close_action(), theme, self))
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 6, 0)
        inner.setSpacing(8)
        inner.addLayout(self._grid())
        for name in ("keep_proportions", "scale_widths"):
            inner.addWidget(Toggle(actions[name], theme, self))
        for names in _ROWS:
            inner.addLayout(self._row(names, actions))
        column.addLayout(inner)

    def fit_into(self, room: QSize) -> None:
        """Its own size: it is as small as it can be."""
        self.setFixedSize(self.sizeHint())

    def take_keyboard(self) -> None:
        """It leaves that to the drawing."""

    def show_numbers(self, numbers: Mapping[Number, float | None]) -> None:
        """Of what is selected; nothing where nothing is."""
        for number, field in self.fields.items():
            field.show_value(numbers.get(number))

    def _field(self, number: Number) -> NumberField:
        letter, name, unit = _FIELDS[number]
        field = NumberField(tr(letter), tr(name), unit, self)
        field.entered.connect(lambda value: self.changed.emit(number, value))
        field.left.connect(self.left)
        return field

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // 2, place % 2)
        return grid

    def _row(self, names: tuple[str, ...], actions: Actions) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        for name in names:
            row.addWidget(ActionButton(actions[name], name, self.theme, self))
        row.addStretch(1)
        return row
