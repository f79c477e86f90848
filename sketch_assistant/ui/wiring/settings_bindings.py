"""What the actions do that change keys, and that save and take over settings."""

from __future__ import annotations

import json
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from ...sketch.atomic import replace_file
from ...sketch.document import SketchError
from ..base.words import tr, translated
from ..panels.cards.message_bar import Message
from ..panels.keyboard.keys_card import KeysCard
from ..shell.window import Window
from .bindings import Bindings
from .remembering import Remembering

NAME = "sketch-assistant-settings.json"

RENAMED = {
    "look": "theme",
    "suggestion_panel": "suggestion_panel",
}  # commands, from what earlier versions call them


class SettingsBindings:
    """Settings that are taken over hold at once, and one press brings the former ones back."""

    def __init__(self, window: Window, bindings: Bindings, remembering: Remembering) -> None:
        self._window, self._bindings, self._remembering = window, bindings, remembering
        self._settings, self._actions = window.settings, window.actions_
        self._actions.bind("keys", self.toggle_keys)
        self._actions.bind("settings_out", self.save)
        self._actions.bind("settings_in", self.take)
        self._rebind()

    def toggle_keys(self) -> None:
        """The card in which keys are changed."""
        self._bindings.show_card(self._card, self._card.isHidden())

    def save(self) -> None:
        """All but files last used and the window's place, as a file that is asked for."""
        path = self._window.dialogs.save_path(tr("Save the settings"), _folder() / NAME)
        if path is not None:
            try:
                replace_file(path, self._settings.given_away())
                self._window.say(tr("The settings are saved as {name}.", name=path.name))
            except SketchError as error:
                self._window.complain(translated(error))

    def take(self) -> None:
        """Use those of a file that is asked for."""
        path = self._window.dialogs.settings_path(_folder())
        if path is None:
            return
        try:
            former = json.loads(self._settings.take(path))["settings"]
        except SketchError as error:
            self._window.complain(translated(error))
            return
        self._apply()
        back = (tr("Bring mine back"), partial(self._restore, former))
        self._window.cards.message.tell(
            Message(tr("The settings of {name} are in use.", name=path.name), (back,))
        )

    @cached_property
    def _card(self) -> KeysCard:
        cards = self._window.cards
        return self._bindings.add_late(KeysCard(self._actions, self._window.theme, cards))

    def _restore(self, former: dict[str, object]) -> None:
        self._settings.restore(former)
        self._apply()
        self._window.say(tr("Your own settings are back."))

    def _apply(self) -> None:
        self._rebind()
        self._remembering.recall()
        self._bindings.show_settings()

    def _rebind(self) -> None:
        held = self._settings.table("keys")
        wanted = {RENAMED.get(name, name): keys for name, keys in held.items()}
        good = self._actions.usable(wanted)
        if good != self._actions.changed_keys:
            self._actions.rebind(good)
        lost = sum(len(keys) - len(good.get(name, ())) for name, keys in wanted.items())
        if lost > 0:
            self._window.complain(
                tr(
                    "%n keys of the settings cannot be bound; see Change the keys.",
                    "",
                    lost,
                    one="A key of the settings cannot be bound; see Change the keys.",
                )
            )


def _folder() -> Path:
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(documents))
