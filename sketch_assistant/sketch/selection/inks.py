"""The ink of selected strokes: what they have in common, and another one for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields

from ..document import Exchange, Ink, Stroke

Change = Callable[[Ink], Ink]


def look(strokes: Sequence[Stroke]) -> tuple[Ink, frozenset[str]]:
    """The ink of the topmost of at least one stroke, and the names of its fields in which others
    differ."""
    inks = {id(stroke.ink): stroke.ink for stroke in strokes}.values()  # many share the very same
    names = (each.name for each in fields(Ink))
    mixed = frozenset(name for name in names if len({getattr(ink, name) for ink in inks}) > 1)
    return strokes[-1].ink, mixed


def reinked(strokes: Sequence[Stroke], change: Change) -> Exchange:
    """Every stroke in another ink, its line as it is; without those that have it already."""
    inks = {ink: change(ink) for ink in {stroke.ink for stroke in strokes}}
    return tuple(
        (stroke, (stroke.in_ink(inks[stroke.ink]),))
        for stroke in strokes
        if inks[stroke.ink] != stroke.ink
    )
