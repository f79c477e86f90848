"""What the command palette finds: every action, model, class and file last used."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, partial

from ..base.commands.keys import shown
from ..base.commands.table import MENUS
from ..base.words import called, tr
from ..ghosts.scheduler import Mode
from ..ghosts.suggesting import Suggesting
from ..panels.keyboard.palette_card import Entry, PaletteCard
from ..shell.window import Window
from .bindings import Bindings

FILES = 5  # of those last used that are shown before anything is typed
MENU_OF = {group: menu for menu, groups in MENUS.items() for group in groups}


class Finding:
    """Opens it, and lists what there is at that moment."""

    def __init__(self, window: Window, bindings: Bindings, suggesting: Suggesting) -> None:
        self._window, self._bindings, self._suggesting = window, bindings, suggesting
        self._actions = window.actions_
        self._lately: list[str] = []  # names of the actions that were found here, newest first
        self._actions.bind("palette", self.toggle)

    def toggle(self) -> None:
        """Open it with an empty field, or close it."""
        if self._card.isHidden():
            self._card.show_entries(list(self.entries()))
        self._bindings.show_card(self._card, self._card.isHidden())

    def entries(self) -> Iterator[Entry]:
        """What was done here lately, the other actions as the menus have them, files, models,
        classes."""
        others = [
            each.name
            for each in self._actions.commands.values()
            if each.name not in (*self._lately, "palette")
        ]
        yield from map(self._action, [*self._lately, *others])
        yield from self._files()
        yield from self._models()
        yield from self._classes()

    @cached_property
    def _card(self) -> PaletteCard:
        return self._bindings.add_late(PaletteCard(self._window.theme, self._window.cards))

    def _action(self, name: str) -> Entry:
        action, command = self._actions[name], self._actions.commands[name]
        menu = tr(MENU_OF[command.group])
        detail = (
            tr("{menu}, on", menu=menu) if action.isCheckable() and action.isChecked() else menu
        )
        return Entry(
            self._actions.said(name),
            partial(self._do, name),
            detail,
            tuple(map(shown, self._actions.keys_of(name))),
            "" if action.isEnabled() else command.missing,
        )

    def _do(self, name: str) -> None:
        self._lately = [name, *(each for each in self._lately if each != name)][:FILES]
        self._actions[name].trigger()

    def _files(self) -> Iterator[Entry]:
        for place, path in enumerate(self._window.settings.recent()):
            act = partial(self._window.documents.open, path)
            yield Entry(
                tr("Open {name}", name=path.name), act, str(path.parent), only_found=place >= FILES
            )

    def _models(self) -> Iterator[Entry]:
        choice = self._suggesting.choice
        for bundle in choice.offered or ():
            name = bundle.manifest.name
            detail = tr("Model, in use") if name == choice.model else tr("Model")
            yield Entry(
                tr("Use {name}", name=name),
                partial(choice.set_model, name),
                detail,
                only_found=True,
            )

    def _classes(self) -> Iterator[Entry]:
        choice = self._suggesting.choice
        missing = tr("suggestions are off") if self._suggesting.pace.mode is Mode.OFF else ""
        if choice.classes:
            anything = partial(choice.set_label, "")
            yield Entry(tr("Draw anything"), anything, tr("What ghosts show"), (), missing, True)
        for name in choice.classes:
            detail = tr("What ghosts show, now") if name == choice.label else tr("What ghosts show")
            act = partial(choice.set_label, name)
            yield Entry(
                tr("Draw {name}", name=called(name)), act, detail, (), missing, only_found=True
            )
