"""Undoing, the clipboard, and what the person sets."""

from __future__ import annotations

from ..language import LANGUAGES
from ..words import mark
from .command import Command

EDIT = (
    Command("undo", "Edit", mark("Undo"), ("Ctrl+Z",), missing=mark("nothing to undo")),
    Command("redo", "Edit", mark("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"),
            missing=mark("nothing to redo")),
    Command("copy", "Edit", mark("Copy the selection or all"), ("Ctrl+C",)),
    Command("paste", "Edit", mark("Paste strokes"), ("Ctrl+V",)),
    Command("keys", "Settings", mark("Change the keys…"), ("Ctrl+Alt+K",)),
    Command("settings_out", "Settings", mark("Save the settings as a file…")),
    Command("settings_in", "Settings", mark("Use the settings of a file…")),
    Command("language_system", "Settings", mark("Language of the system"), checkable=True),
    *(
        Command(f"language_{code}", "Settings", text, checkable=True)
        for code, text in LANGUAGES.items()
    ),
    Command("clear", "Edit", mark("Erase everything"), ("Ctrl+Backspace",),
            missing=mark("the page is empty")),
)  # fmt: skip
