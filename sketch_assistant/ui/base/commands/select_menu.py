"""Choosing strokes, and what is done with those chosen."""

from __future__ import annotations

from ..words import mark
from .command import NOTHING_SELECTED, Command
from .families import EDGES, NUDGES, WAYS

SELECT = (
    Command("select", "Select", mark("Select; again: lasso, rectangle, line"), ("L", "V"),
            checkable=True),
    Command("select_all", "Select", mark("Select everything"), ("Ctrl+A",),
            missing=mark("the page is empty")),
    Command("deselect", "Select", mark("Select nothing"), ("Ctrl+Shift+A",),
            missing=NOTHING_SELECTED),
    Command("invert", "Select", mark("Select all the others"), ("Ctrl+I",),
            missing=mark("the page is empty")),
    Command("same_colour", "Select", mark("Select the same colour"), missing=NOTHING_SELECTED),
    Command("same_width", "Select", mark("Select the same width"), missing=NOTHING_SELECTED),
    Command("same_layer", "Select", mark("Select the same layer"), missing=NOTHING_SELECTED),
    Command("duplicate", "Select", mark("Duplicate in place"), ("Ctrl+D",),
            missing=NOTHING_SELECTED),
    Command("group", "Select", mark("Group"), ("Ctrl+G",), missing=NOTHING_SELECTED),
    Command("ungroup", "Select", mark("Ungroup"), ("Ctrl+Shift+G",), missing=NOTHING_SELECTED),
    Command("erase_selection", "Select", mark("Erase the selection"), ("Del", "Backspace"),
            missing=NOTHING_SELECTED),
    Command("keep_motif", "Select", mark("Keep the selection as a motif"), ("Ctrl+Alt+M",)),
    Command("motifs_panel", "Select", mark("Motifs…"), ("Shift+M",)),
    Command("arrange_panel", "Arrange", mark("Numbers, edges and order…"), ("N",), checkable=True),
    Command("mirror_across", "Arrange", mark("Mirror left to right"), ("Shift+X",),
            missing=NOTHING_SELECTED),
    Command("mirror_down", "Arrange", mark("Mirror top to bottom"), ("Shift+Y",),
            missing=NOTHING_SELECTED),
    Command("quarter_left", "Arrange", mark("Turn a quarter left"), missing=NOTHING_SELECTED),
    Command("quarter_right", "Arrange", mark("Turn a quarter right"), missing=NOTHING_SELECTED),
    Command("keep_proportions", "Arrange", mark("Keep proportions"), checkable=True),
    Command("scale_widths", "Arrange", mark("Scale widths with the size"), checkable=True),
    Command("forward", "Arrange", mark("Forward"), ("PgUp", "Ctrl+]"), at_canvas=True,
            missing=NOTHING_SELECTED),
    Command("backward", "Arrange", mark("Back"), ("PgDown", "Ctrl+["), at_canvas=True,
            missing=NOTHING_SELECTED),
    Command("to_front", "Arrange", mark("To the front"), ("Home",), at_canvas=True,
            missing=NOTHING_SELECTED),
    Command("to_back", "Arrange", mark("To the back"), ("End",), at_canvas=True,
            missing=NOTHING_SELECTED),
    *(
        Command(f"align_{edge}", "Align", text, missing=NOTHING_SELECTED)
        for edge, text in EDGES.items()
    ),
    Command("spread_across", "Align", mark("Same gaps across"),
            missing=mark("it takes three or more")),
    Command("spread_down", "Align", mark("Same gaps down"), missing=mark("it takes three or more")),
    *(
        Command(f"nudge{far}_{way}", "Nudge", text, (f"{'Shift+' if far else ''}{way.title()}",),
                at_canvas=True, missing=NOTHING_SELECTED)
        for far, texts in NUDGES.items()
        for way, text in zip(WAYS, texts, strict=True)
    ),
)  # fmt: skip
