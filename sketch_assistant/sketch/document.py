"""A drawing as an immutable value: points make strokes, strokes make layers, layers make a sketch.

Every edit returns a new value that shares the unchanged strokes with the old one, so undo is
keeping the old value, and a worker thread may hold one without a lock.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, compress, count

import numpy as np

from .in_common import longer
from .paper import USUAL, Paper
from .reference import Reference
from .sentence import SketchError
from .stroke import (
    AREA,
    BRUSHES,
    DEFAULT_COLOUR,
    DEFAULT_WIDTH,
    LARGEST_COORDINATE,
    LARGEST_WIDTH,
    PLAIN,
    Floats,
    Ink,
    Marks,
    Point,
    Stroke,
)

__all__ = [
    "AREA",
    "BRUSHES",
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


def in_turn(exchange: Exchange, sketch: Sketch) -> Exchange:
    """The same exchange, in which what is new is drawn next."""
    made = iter(sketch.numbered(new_strokes(exchange)))
    return tuple((old, tuple(next(made) for _ in new)) for old, new in exchange)


@dataclass(frozen=True, slots=True)
class Layer:
    """Named strokes, bottom first.

    shown: else it is kept and seen nowhere. locked: nothing in it can be changed. opacity: of the
    whole layer as one picture, above 0, up to 1.
    """

    name: str = INK_LAYER
    strokes: tuple[Stroke, ...] = ()
    shown: bool = True
    locked: bool = False
    opacity: float = 1.0

    def __post_init__(self) -> None:
        if not 0.0 < self.opacity <= 1.0:
            raise SketchError("A layer needs an opacity above 0 and up to 1.")

    @property
    def is_open(self) -> bool:
        """Whether it can be drawn on, and what is in it selected and erased."""
        return self.shown and not self.locked


@dataclass(frozen=True, slots=True)
class Sketch:
    """A drawing: a page in canvas units (1/96 inch) and its layers, bottom first.

    active: the layer that is drawn on, see `place`; two drawings that differ in it are the same,
    though it is saved with them. reference: a picture
    to draw from, in no picture of the drawing. drawn: how many strokes were drawn on it so far; 0
    where nobody counted. Raises `SketchError` for a page without a usable
    size.
    """

    layers: tuple[Layer, ...] = field(default=(Layer(),))
    width: float = PAGE_WIDTH
    height: float = PAGE_HEIGHT
    paper: Paper = USUAL
    active: int = field(default=-1, compare=False)
    reference: Reference | None = None
    drawn: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        if not (0.0 < self.width <= LARGEST_COORDINATE and 0.0 < self.height <= LARGEST_COORDINATE):
            raise SketchError("A drawing needs a page with a size that is not absurdly large.")

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """The strokes that show, in painting order."""
        return _joined([layer for layer in self.layers if layer.shown])

    @property
    def open_strokes(self) -> tuple[Stroke, ...]:
        """The strokes that can be selected, changed and erased, in painting order."""
        return _joined([layer for layer in self.layers if layer.is_open])

    @property
    def every_stroke(self) -> tuple[Stroke, ...]:
        """All strokes, those of hidden layers too, in painting order."""
        return _joined(self.layers)

    @property
    def place(self) -> int:
        """The number of the layer that is drawn on: the active one, or the topmost. 0 of none."""
        last = len(self.layers) - 1
        return self.active if 0 <= self.active <= last else max(last, 0)

    @property
    def bounds(self) -> tuple[float, float, float, float] | None:
        """left, top, right, bottom of all centre lines; None when nothing is drawn."""
        if not self.strokes:
            return None
        boxes = np.array([stroke.bounds for stroke in self.strokes])
        (left, top), (right, bottom) = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
        return float(left), float(top), float(right), float(bottom)

    @property
    def last_drawn(self) -> int:
        """The number of the stroke that was drawn last; 0 of none."""
        return self.drawn or max((each.nth for each in self.every_stroke), default=0)

    def _drawn_with(self, strokes: Iterable[Stroke]) -> int:
        """The same after these are in it, too."""
        return max([self.last_drawn, *(each.nth for each in strokes)])

    def numbered(self, strokes: Sequence[Stroke]) -> tuple[Stroke, ...]:
        """These strokes as the next ones that are drawn, in the order in which they were."""
        order = sorted(range(len(strokes)), key=lambda i: strokes[i].nth)
        nths = {place: nth for nth, place in enumerate(order, self.last_drawn + 1)}
        return tuple(replace(each, nth=nths[i]) for i, each in enumerate(strokes))

    def adding(self, *strokes: Stroke, layer: str = "") -> Sketch:
        """This sketch with strokes on top of the layer that is drawn on; where that is hidden or
        locked, on a new one above it.

        layer: the name of another one, which is made when missing; of several the topmost.
        """
        return replace(self._with(strokes, layer), drawn=self._drawn_with(strokes))

    def _with(self, strokes: tuple[Stroke, ...], layer: str) -> Sketch:
        places = [i for i, each in enumerate(self.layers) if each.name == layer]
        if not layer and self.layers and self.layers[self.place].is_open:
            places = [self.place]
        if not places and layer:
            return replace(self, layers=(*self.layers, Layer(layer, strokes)))
        if not places:
            return self.inserting(Layer(strokes=strokes), self.place + 1)
        layers = list(self.layers)
        chosen = layers[places[-1]]
        layers[places[-1]] = replace(chosen, strokes=longer(chosen.strokes, strokes))
        return replace(self, layers=tuple(layers))

    def inserting(self, layer: Layer, place: int) -> Sketch:
        """This sketch with a further layer, which is drawn on from now on; place: its number."""
        layers = (*self.layers[:place], layer, *self.layers[place:])
        return replace(self, layers=layers, active=min(place, len(layers) - 1))

    def exchanging(self, exchange: Exchange, keep: bool = False) -> Sketch:
        """This sketch with strokes exchanged; keep: the old ones stay under the new ones."""
        places = {id(old): new for old, new in exchange}
        layers = tuple(_exchanged(layer, places, keep) for layer in self.layers)
        drawn = self._drawn_with(new_strokes(exchange)) if keep else self.drawn
        return replace(self, layers=layers, drawn=drawn)

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


def _joined(layers: Sequence[Layer]) -> tuple[Stroke, ...]:
    if len(layers) == 1:
        return layers[0].strokes
    return tuple(chain.from_iterable(layer.strokes for layer in layers))
