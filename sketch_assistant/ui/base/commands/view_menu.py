"""How the page is looked at, and where help is."""

from __future__ import annotations

from ..words import mark
from .command import Command

VIEW = (
    Command("zoom_in", "View", mark("Zoom in"), ("Ctrl++", "Ctrl+=")),
    Command("zoom_out", "View", mark("Zoom out"), ("Ctrl+-",)),
    Command("fit", "View", mark("Show the whole page, upright"), ("Ctrl+0",)),
    Command("actual", "View", mark("Actual size"), ("Ctrl+1",)),
    Command("rotate_left", "View", mark("Turn left"), (",",)),
    Command("rotate_right", "View", mark("Turn right"), (".",)),
    Command("upright", "View", mark("Turn upright"), ("Ctrl+Shift+0", "/")),
    Command("mirror_view", "View", mark("Mirror the view"), ("M",), checkable=True),
    Command("panels", "View", mark("Hide the panels"), ("Ctrl+.",), checkable=True),
    Command("next_panel", "View", mark("Go to the next panel"), ("F6",)),
    Command("full_screen", "View", mark("Full screen"), ("F11",), checkable=True),
    Command("theme", "View", mark("Light, dark or as the system"), ("Ctrl+Alt+T",)),
    Command("palette", "Help", mark("Find anything…"), ("Ctrl+K",)),
    Command("menu", "Help", mark("Open the menu"), ("F10",)),
    Command("shortcuts", "Help", mark("Shortcuts"), ("F1", "Ctrl+/"), checkable=True),
    Command("first_steps", "Help", mark("First steps…")),
    Command("tablet", "Help", mark("Tablet tester…")),
    Command("about", "Help", mark("About"), ("Shift+F1",)),
)  # fmt: skip
