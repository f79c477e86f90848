"""Strokes that are like those that are chosen, and those that are not chosen."""

from __future__ import annotations

from collections.abc import Sequence

from ..document import Sketch, Stroke

NEAR = 0.01  # of a width: what was scaled there and back is as wide


def of_colour(sketch: Sketch, chosen: Sequence[Stroke]) -> list[Stroke]:
    """All strokes in one of the colours of the chosen ones."""
    colours = {each.ink.colour.lower() for each in chosen}
    return [each for each in sketch.strokes if each.ink.colour.lower() in colours]


def of_width(sketch: Sketch, chosen: Sequence[Stroke]) -> list[Stroke]:
    """All strokes as wide as one of the chosen ones."""
    widths = {each.ink.width for each in chosen}
    return [
        each
        for each in sketch.strokes
        if each.ink.width in widths
        or any(abs(each.ink.width - width) <= NEAR * width for width in widths)
    ]


def of_layer(sketch: Sketch, chosen: Sequence[Stroke]) -> list[Stroke]:
    """All strokes of the layers that chosen ones are in."""
    ids = set(map(id, chosen))
    layers = [
        layer for layer in sketch.layers if any(id(stroke) in ids for stroke in layer.strokes)
    ]
    return [stroke for layer in layers for stroke in layer.strokes]


def inverted(sketch: Sketch, chosen: Sequence[Stroke]) -> list[Stroke]:
    """All strokes that are not chosen."""
    ids = set(map(id, chosen))
    return [each for each in sketch.strokes if id(each) not in ids]
