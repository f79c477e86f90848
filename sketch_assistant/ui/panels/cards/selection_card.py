"""Beside what is selected: everything that can be done with it, for the pen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ...base import icons
from ...base.commands.actions import Actions
from ...base.theme import Theme
from ...base.words import mark, tr
from ..widgets.beside import beside
from ..widgets.buttons import ActionButton, Divider
from ..widgets.card import Card
from ..widgets.grip import Grip

# Actions, their icons and the word on the button; those that this program has are shown.
_SPELLED = (("redraw", "redraw", mark("Redraw")), ("steady", "steady", mark("Steady")))
_GO_ON = ("go_on", "ask")
_DEEDS = (
    ("arrange_panel", "arrange"),
    ("duplicate", "duplicate"),
    ("erase_selection", "trash"),
)
_UNKNOWN = "ask"


class SelectionCard(Card):
    """A grip to carry it away; redraw, steady, go on, and the assists that have a panel; arrange,
    duplicate, erase. panels: of those the actions and their icons."""

    def __init__(
        self,
        actions: Actions,
        panels: Sequence[tuple[str, str]],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, parent)
        self._actions = actions
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 5, 5, 5)
        row.setSpacing(2)
        self.grip = Grip(theme, self)
        row.addWidget(self.grip)
        for group in (
            self._buttons((name, icon, tr(word)) for name, icon, word in _SPELLED),
            self._buttons((name, icon, "") for name, icon in (_GO_ON, *panels)),
            self._buttons((name, icon, "") for name, icon in _DEEDS),
        ):
            if group and row.count() > 1:
                row.addWidget(Divider(theme, self))
            for button in group:
                row.addWidget(button)
        self.adjustSize()

    def place_beside(self, selection: QRect, free: QRect, others: Iterable[QRect]) -> None:
        """Near the selection, not over it, and not over other cards where that can be helped."""
        self.move(beside(self.size(), selection, free, others))

    def _buttons(self, wanted: Iterable[tuple[str, str, str]]) -> list[ActionButton]:
        return [
            ActionButton(self._actions[name], _known(icon), self.theme, self, label=word)
            for name, icon, word in wanted
            if name in self._actions
        ]


def _known(icon: str) -> str:
    return icon if icon in icons.NAMES else _UNKNOWN
