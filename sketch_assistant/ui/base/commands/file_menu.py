"""The drawing as a file, its page, and what lies under it to draw from."""

from __future__ import annotations

from ..words import mark
from .command import NO_REFERENCE, Command

FILE = (
    Command("new", "File", mark("New drawing"), ("Ctrl+N",)),
    Command("open", "File", mark("Open…"), ("Ctrl+O",)),
    Command("recent", "File", mark("Open recent…"), ("Ctrl+Shift+O",)),
    Command("lost", "File", mark("Drawings not saved…"), ("Ctrl+Alt+O",), checkable=True),
    Command("save", "File", mark("Save"), ("Ctrl+S",)),
    Command("save_as", "File", mark("Save as…"), ("Ctrl+Shift+S",)),
    Command("export", "File", mark("Export SVG, PNG or PDF…"), ("Ctrl+E",)),
    Command("replay", "File", mark("Replay as GIF, MP4 or SVG…"), ("Ctrl+Shift+P",),
            missing=mark("the page is empty")),
    Command("print", "File", mark("Print…"), ("Ctrl+P",), missing=mark("the page is empty")),
    Command("quit", "File", mark("Quit"), ("Ctrl+Q",)),
    Command("page_panel", "Page", mark("Page and paper…"), ("Ctrl+Alt+P",)),
    Command("page_turn", "Page", mark("Turn the page upright or on its side")),
    Command("page_grow", "Page", mark("Grow the page to hold all ink")),
    Command("reference_panel", "Reference", mark("Reference picture…"), ("Ctrl+Alt+R",)),
    Command("reference_open", "Reference", mark("Draw from a picture…")),
    Command("reference_shown", "Reference", mark("Show the reference"), ("Ctrl+Alt+I",),
            checkable=True, missing=NO_REFERENCE),
    Command("reference_above", "Reference", mark("Lay the reference over the ink"), checkable=True,
            missing=NO_REFERENCE),
    Command("reference_locked", "Reference", mark("Keep the reference where it is"),
            checkable=True, missing=NO_REFERENCE),
    Command("trace_lines", "Reference", mark("Trace the lines of the reference"),
            missing=NO_REFERENCE),
    Command("trace_edges", "Reference", mark("Trace the edges of the reference"),
            missing=NO_REFERENCE),
    Command("reference_remove", "Reference", mark("Remove the reference"), missing=NO_REFERENCE),
)  # fmt: skip
