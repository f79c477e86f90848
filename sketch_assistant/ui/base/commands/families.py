"""Commands that differ in one thing: their words by what that is."""

from __future__ import annotations

from ..words import mark

COLOURS = {
    mark("Ink ink"): "#1b1b1f",
    mark("Slate ink"): "#6b7280",
    mark("Blue ink"): "#2b5fd9",
    mark("Green ink"): "#2c8a5b",
    mark("Orange ink"): "#d9822b",
    mark("Red ink"): "#cf3f3f",
}

EDGES = {
    "left": mark("Align left edges"),
    "centre": mark("Align centres across"),
    "right": mark("Align right edges"),
    "top": mark("Align top edges"),
    "middle": mark("Align middles down"),
    "bottom": mark("Align bottom edges"),
}
SYMMETRIES = {
    "vertical": mark("Left and right"),
    "horizontal": mark("Above and below"),
    "both": mark("Both ways"),
    "radial": mark("Around the middle"),
}
BRUSHES = {
    "pen": mark("Draw with a pen"),
    "pencil": mark("Draw with a pencil"),
    "marker": mark("Draw with a marker"),
    "area": mark("Fill what a line surrounds"),
}
WAYS = ("left", "up", "right", "down")
NUDGES = {
    "": (mark("Nudge left"), mark("Nudge up"), mark("Nudge right"), mark("Nudge down")),
    "_far": (
        mark("Nudge left, ten times as far"),
        mark("Nudge up, ten times as far"),
        mark("Nudge right, ten times as far"),
        mark("Nudge down, ten times as far"),
    ),
}
