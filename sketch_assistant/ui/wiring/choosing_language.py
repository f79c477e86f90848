"""What the actions do that choose the language of the window."""

from __future__ import annotations

from ..base.language import LANGUAGES
from ..base.words import mark, tr
from ..shell.window import Window

SYSTEM = ""  # as it is in the settings
LATER = mark("The window speaks it from the next start on.")


class ChoosingLanguage:
    """A choice is kept at once, and holds from the next start on."""

    def __init__(self, window: Window) -> None:
        self._window, self._settings = window, window.settings
        self._actions = {
            code: window.actions_[f"language_{code or 'system'}"] for code in (SYSTEM, *LANGUAGES)
        }
        for code, action in self._actions.items():
            action.triggered.connect(lambda _=False, code=code: self._choose(code))
        self._show()

    def _choose(self, code: str) -> None:
        if code != self._chosen:
            self._settings.put("language", code)
            self._window.say(tr(LATER))
        self._show()

    @property
    def _chosen(self) -> str:
        code = self._settings.text("language", SYSTEM)
        return code if code in LANGUAGES else SYSTEM

    def _show(self) -> None:
        for code, action in self._actions.items():
            action.setChecked(code == self._chosen)
