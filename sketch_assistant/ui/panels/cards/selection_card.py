"""Beside what is selected: everything that can be done with it, for the pen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ...base import icons
from ...base.commands.actions import Actions
from ...base.theme import Theme
from ...base.words import tr
from ..widgets.beside_card import BesideCard
from ..widgets.buttons import ActionButton, Divider
from ..widgets.grip import Grip

# Actions and their icons.
_GO_ON = ("go_on", "ask", "")
_DEEDS = (
    ("arrange_panel", "arrange", ""),
    ("duplicate", "duplicate", ""),
    ("erase_selection", "trash", ""),
)
_UNKNOWN = "ask"


class SelectionCard(BesideCard):
    """A grip to carry it away; the assists that have a word, go on, and those that have none;
    arrange, duplicate, erase. assists: the action of each, its icon, its word or ""."""

    def __init__(
        self,
        actions: Actions,
        assists: Sequence[tuple[str, str, str]],
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
            self._buttons(each for each in assists if each[2]),
            self._buttons((_GO_ON, *(each for each in assists if not each[2]))),
            self._buttons(_DEEDS),
        ):
            if group and row.count() > 1:
                row.addWidget(Divider(theme, self))
            for button in group:
                row.addWidget(button)
        self.adjustSize()

    def _buttons(self, wanted: Iterable[tuple[str, str, str]]) -> list[ActionButton]:
        return [
            ActionButton(
                self._actions[name], _known(icon), self.theme, self, label=word and tr(word)
            )
            for name, icon, word in wanted
        ]


def _known(icon: str) -> str:
    return icon if icon in icons.NAMES else _UNKNOWN
