"""A drawing as an immutable value: points make strokes, strokes make layers, layers make a sketch.

Every edit returns a new value that shares the unchanged strokes with the old one, so undo is
keeping the old value, and a worker thread may hold one without a lock.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import compress, count

import numpy as np

from .stroke import (
    DEFAULT_COLOUR,
    DEFAULT_WIDTH,
    LARGEST_COORDINATE,
    LARGEST_WIDTH,
    PLAIN,
    Floats,
    Ink,
    Marks,
    Point,
    SketchError,
    Stroke,
)

__all__ = [
    "DEFAULT_COLOUR",
    "DEFAULT_WIDTH",
    "LARGEST_COORDINATE",
    "LARGEST_WIDTH",
    "PLAIN",
    "Exchange",
    "Floats",
    "Ink",
    "Layer",
    "Marks",
    "Point",
    "Sketch",
    "SketchError",
    "Stroke",
]

INK_LAYER = "Ink"
# A4 landscape at 96 units an inch: the page a new drawing starts with.
PAGE_WIDTH, PAGE_HEIGHT = 1122.52, 793.70


# What takes the place of strokes of a drawing: each of these (compared by identity) gives way to
# the strokes beside it, in its own layer and at its own height; to none where it just goes.
Exchange = tuple[tuple[Stroke, tuple[Stroke, ...]], ...]


def new_strokes(exchange: Exchange) -> tuple[Stroke, ...]:
    """All strokes that an exchange puts in."""
    return tuple(stroke for _, made in exchange for stroke in made)


@dataclass(frozen=True, slots=True)
class Layer:
    """Named strokes, bottom first."""

    name: str = INK_LAYER
    strokes: tuple[Stroke, ...] = ()


@dataclass(frozen=True, slots=True)
class Sketch:
    """A drawing: a page in canvas units (1/96 inch) and its layers, bottom first.

    Raises `SketchError` for a page without a usable size.
    """

    layers: tuple[Layer, ...] = field(default=(Layer(),))
    width: float = PAGE_WIDTH
    height: float = PAGE_HEIGHT

    def __post_init__(self) -> None:
        if not (0.0 < self.width <= LARGEST_COORDINATE and 0.0 < self.height <= LARGEST_COORDINATE):
            raise SketchError("A drawing needs a page with a size that is not absurdly large.")

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """All strokes in painting order."""
        if len(self.layers) == 1:
            return self.layers[0].strokes
        return tuple(stroke for layer in self.layers for stroke in layer.strokes)

    @property
    def bounds(self) -> tuple[float, float, float, float] | None:
        """left, top, right, bottom of all centre lines; None when nothing is drawn."""
        if not self.strokes:
            return None
        boxes = np.array([stroke.bounds for stroke in self.strokes])
        (left, top), (right, bottom) = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
        return float(left), float(top), float(right), float(bottom)

    def adding(self, *strokes: Stroke, layer: str = INK_LAYER) -> Sketch:
        """This sketch with strokes on top of the named layer, which is made when missing.

        Of several layers with that name the topmost gets them.
        """
        places = [i for i, each in enumerate(self.layers) if each.name == layer]
        if not places:
            return replace(self, layers=(*self.layers, Layer(layer, strokes)))
        layers = list(self.layers)
        chosen = layers[places[-1]]
        layers[places[-1]] = replace(chosen, strokes=chosen.strokes + strokes)
        return replace(self, layers=tuple(layers))

    def exchanging(self, exchange: Exchange, keep: bool = False) -> Sketch:
        """This sketch with strokes exchanged; keep: the old ones stay under the new ones."""
        places = {id(old): new for old, new in exchange}
        layers = tuple(_exchanged(layer, places, keep) for layer in self.layers)
        return replace(self, layers=layers)

    def without(self, strokes: Iterable[Stroke]) -> Sketch:
        """This sketch less the given strokes, compared by identity."""
        gone = {id(stroke) for stroke in strokes}
        layers = tuple(
            replace(each, strokes=tuple(s for s in each.strokes if id(s) not in gone))
            for each in self.layers
        )
        return replace(self, layers=layers)


def _exchanged(layer: Layer, places: dict[int, tuple[Stroke, ...]], keep: bool) -> Layer:
    """A layer with new strokes in the place of old ones, by their identity; itself without any."""
    old = layer.strokes
    at = list(compress(count(), map(places.__contains__, map(id, old))))
    if not at:
        return layer
    made: list[Stroke] = []
    for i, before in zip(at, [-1, *at], strict=False):
        made += old[before + 1 : i + keep]
        made += places[id(old[i])]
    return replace(layer, strokes=(*made, *old[at[-1] + 1 :]))
