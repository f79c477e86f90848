"""Whose a stroke is: drawn by a person, accepted from a suggestion, or changed after that."""

from __future__ import annotations

from dataclasses import replace

from .document import Exchange, Sketch, Stroke
from .stroke import CHANGED, DRAWN


def changed_after(exchange: Exchange) -> Exchange:
    """The same exchange, in which what takes the place of an accepted stroke says that it was
    changed, where its line or its ink is another one. Doing it twice does no more."""
    if all(old.origin == DRAWN for old, _ in exchange):
        return exchange
    return tuple((old, tuple(_after(old, each) for each in new)) for old, new in exchange)


def told_by_nobody(sketch: Sketch) -> Sketch:
    """The same drawing, in which no stroke says whose it is."""
    layers = (replace(layer, strokes=tuple(map(_untold, layer.strokes))) for layer in sketch.layers)
    return replace(sketch, layers=tuple(layers))


def are_told(sketch: Sketch) -> bool:
    """Whether any stroke is another's than the person's."""
    return any(stroke.origin != DRAWN for stroke in sketch.every_stroke)


def _after(old: Stroke, new: Stroke) -> Stroke:
    if old.origin == DRAWN or new.origin == CHANGED or _looks_alike(old, new):
        return new
    return replace(new, origin=CHANGED)


def _looks_alike(old: Stroke, new: Stroke) -> bool:
    """Whether all that differs is where it belongs."""
    return new.points is old.points and new.ink == old.ink and new.origin == old.origin


def _untold(stroke: Stroke) -> Stroke:
    return stroke if stroke.origin == DRAWN else replace(stroke, origin=DRAWN)
