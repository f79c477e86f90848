"""The actions of a window: one for each command, with the keys that it has now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ..words import tr
from .command import Command
from .keys import ALWAYS, canonical, refusal, shown
from .table import COMMANDS

Keys = tuple[str, ...]


class _Signals(QObject):
    rebound = Signal()


class Actions(Mapping[str, QAction]):
    """One QAction for every command, by its name, added to the window.

    more: commands besides those that every window has.
    """

    def __init__(self, window: QWidget, more: Iterable[Command] = ()) -> None:
        self._signals = _Signals(window)
        self.rebound = self._signals.rebound  # an action has other keys
        self.commands = {each.name: _translated(each) for each in (*COMMANDS, *more)}
        self._made = {name: QAction(window) for name in self.commands}
        self._keys: dict[str, Keys] = {}
        self._lent: frozenset[str] = frozenset()
        for command in self.commands.values():
            self._made[command.name].setCheckable(command.checkable)
            if not command.at_canvas:
                window.addAction(self._made[command.name])
        self.rebind({})

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)

    def of_group(self, group: str) -> list[Command]:
        """The commands of a group of MENUS."""
        return [each for each in self.commands.values() if each.group == group]

    def bind(self, name: str, act: Callable[[], object]) -> None:
        """Do this when the action is triggered."""
        self[name].triggered.connect(lambda: act())

    def keys_of(self, name: str) -> Keys:
        """The keys that an action has now, spelled as `keys.canonical` does."""
        return self._keys[name]

    def key(self, name: str) -> str:
        """The first of them as this system writes it; "" where it has none."""
        return next(map(shown, self._keys[name]), "")

    def said(self, name: str) -> str:
        """What it does, in words."""
        return self.words(self.commands[name].text).replace("…", "")

    def words(self, text: str) -> str:
        """A text in which names of actions in braces stand for their keys."""
        return text.format_map(_Named(self)) if "{" in text else text

    def holder(self, key: str) -> str:
        """The action that has a key; "" for none."""
        return next((name for name, keys in self._keys.items() if key in keys), "")

    def first_keys(self, name: str) -> Keys:
        """The keys that an action has at first."""
        return first_keys(self.commands[name])

    @property
    def changed_keys(self) -> dict[str, Keys]:
        """The keys of those actions that have others than at first."""
        return {name: keys for name, keys in self._keys.items() if keys != self.first_keys(name)}

    def rebind(self, wanted: Mapping[str, Sequence[str]]) -> None:
        """Give actions these keys, and all others those of the beginning, as far as they are left.

        Spelled as `keys.canonical` does.
        """
        taken = {key for keys in wanted.values() for key in keys}
        for command in self.commands.values():
            first = tuple(key for key in first_keys(command) if key not in taken)
            self._keys[command.name] = tuple(wanted.get(command.name, first))
        for command in self.commands.values():
            self._show_keys(command)
        self.rebound.emit()

    def give(self, name: str, key: str) -> None:
        """One more key for an action; whichever had it has it no longer."""
        wanted, holder = self.changed_keys, self.holder(key)
        if holder:
            wanted[holder] = tuple(each for each in self._keys[holder] if each != key)
        wanted[name] = (*(each for each in self._keys[name] if each != key), key)
        self.rebind(wanted)

    def drop(self, name: str, key: str) -> None:
        """One key less for an action."""
        kept = tuple(each for each in self._keys[name] if each != key)
        self.rebind({**self.changed_keys, name: kept})

    def reset(self, name: str) -> None:
        """Its keys of the beginning, but for those that another action was given."""
        self.rebind({each: keys for each, keys in self.changed_keys.items() if each != name})

    def usable(self, wanted: Mapping[str, Sequence[str]]) -> dict[str, Keys]:
        """Of keys that come from a file those that can be bound, each for one action."""
        seen: set[str] = set()
        made: dict[str, Keys] = {}
        for name in (name for name in self.commands if name in wanted):
            own, at_canvas = self.first_keys(name), self.commands[name].at_canvas
            keys = dict.fromkeys(canonical(key) for key in wanted[name])
            good = [key for key in keys if key in own or not refusal(key, at_canvas)]
            made[name] = tuple(key for key in good if key not in seen)
            seen.update(good)
        if ALWAYS not in made.get("dismiss", (ALWAYS,)):
            made["dismiss"] = (ALWAYS, *made["dismiss"])
        return made

    def lend(self, keys: Sequence[str]) -> None:
        """These keys, and no others, answer something else as long as it is shown."""
        before, self._lent = self._lent, frozenset(keys)
        for name in filter(None, map(self.holder, before ^ self._lent)):
            self._show_keys(self.commands[name])

    def explain(self, widget: QWidget, text: str) -> None:
        """Let a widget that stays as long as the window have this tooltip, see `words`."""

        def say() -> None:
            widget.setToolTip(self.words(text))

        self.rebound.connect(say)
        say()

    def _show_keys(self, command: Command) -> None:
        action, key = self._made[command.name], self.key(command.name)
        text = self.words(command.text)
        action.setToolTip(f"{text}   {key}".replace("…", "").strip())
        if command.at_canvas:
            action.setText(f"{text}\t{key}")
            return
        action.setText(text)
        keys = [QKeySequence(each) for each in self._keys[command.name] if each not in self._lent]
        if keys != action.shortcuts():
            action.setShortcuts(keys)


class _Named(dict[str, str]):
    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions

    def __missing__(self, name: str) -> str:
        return self._actions.key(name) or f"“{self._actions.commands[name].text}”"


def _translated(command: Command) -> Command:
    text, missing = tr(command.text), tr(command.missing)
    if (text, missing) == (command.text, command.missing):
        return command
    return replace(command, text=text, missing=missing)


@cache
def first_keys(command: Command) -> Keys:
    """The keys that a command has at first."""
    return tuple(QKeySequence(key).toString() for key in command.keys)  # `canonical`, sooner
