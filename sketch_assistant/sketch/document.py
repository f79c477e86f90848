"""A drawing as an immutable value: points make strokes, strokes make layers, layers make a sketch.

Every edit returns a new value that shares the unchanged strokes with the old one, so undo is
keeping the old value, and a worker thread may hold one without a lock.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Marks = NDArray[np.bool_]

INK_LAYER = "Ink"
DEFAULT_WIDTH = 3.0
DEFAULT_COLOUR = "#1b1b1f"
# A4 landscape at 96 units an inch: the page a new drawing starts with.
PAGE_WIDTH, PAGE_HEIGHT = 1122.52, 793.70
LARGEST_COORDINATE = 1e6
LARGEST_WIDTH = 1e4
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class SketchError(ValueError):
    """A drawing or file that cannot be used; the message is one sentence for the person."""


class Point(NamedTuple):
    """One sample of the pen.

    x, y: canvas units (1/96 inch), y down. pressure: 0 to 1 (a mouse is 1). tilt: degrees the pen
    leans from upright, 0 to 90. time: seconds since the stroke began.
    """

    x: float
    y: float
    pressure: float = 1.0
    tilt: float = 0.0
    time: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Stroke:
    """A line from pen down to pen up.

    points: read-only array (n, 5), n >= 1, columns as in `Point`. width: canvas units at full
    pressure. colour: "#rrggbb". origin: "drawn" by the person or "suggested" by a model. corners:
    read-only (n,), the points at which the line stays sharp however little it turns, so that it is
    straight between two that follow one another; None for none, as of a hand's line.
    Raises `SketchError` for an empty stroke, for numbers that are not finite or absurdly large, for
    a colour that is none and for corners of another line.
    """

    points: Floats
    width: float = DEFAULT_WIDTH
    colour: str = DEFAULT_COLOUR
    origin: str = "drawn"
    corners: Marks | None = None

    def __post_init__(self) -> None:
        final = isinstance(self.points, np.ndarray) and _is_final(self.points)
        points = self.points if final else np.array(self.points, dtype=np.float64, ndmin=2)
        if points.ndim != 2 or points.shape[0] < 1 or points.shape[1] != 5:
            raise SketchError("A stroke needs at least one point.")
        if not np.isfinite(points).all() or np.abs(points[:, :2]).max() > LARGEST_COORDINATE:
            raise SketchError("A stroke has a coordinate that is not a usable number.")
        if not 0.0 < self.width <= LARGEST_WIDTH:
            raise SketchError("A stroke needs a width above 0 that is not absurdly large.")
        if not _COLOUR.fullmatch(self.colour):
            raise SketchError(f"A stroke needs a colour like #1b1b1f, not {self.colour!r:.40}.")
        points.setflags(write=False)
        object.__setattr__(self, "points", points)
        if self.corners is not None:
            object.__setattr__(self, "corners", self._marks(self.corners))

    def _marks(self, corners: Marks) -> Marks | None:
        marks = np.array(corners, dtype=bool)
        if marks.shape != (len(self.points),):
            raise SketchError("A stroke has corners that are not those of its points.")
        marks.setflags(write=False)
        return marks if marks.any() else None

    @classmethod
    def through(cls, positions: Iterable[Iterable[float]], **style: object) -> Stroke:
        """A stroke through positions (n, 2) at full pressure, no tilt, time 0."""
        xy = np.asarray(list(positions), dtype=np.float64).reshape(-1, 2)
        if not len(xy):
            raise SketchError("A stroke needs at least one point.")
        rest = np.tile([1.0, 0.0, 0.0], (len(xy), 1))
        return cls(np.hstack([xy, rest]), **style)  # type: ignore[arg-type]

    @property
    def xy(self) -> Floats:
        """Positions, a view (n, 2)."""
        return self.points[:, :2]

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """left, top, right, bottom of the centre line, canvas units."""
        (left, top), (right, bottom) = self.xy.min(axis=0), self.xy.max(axis=0)
        return float(left), float(top), float(right), float(bottom)

    def part(self, start: int, end: int) -> Stroke:
        """The stroke from one of its points to before another."""
        corners = None if self.corners is None else self.corners[start:end]
        return replace(self, points=self.points[start:end], corners=corners)

    def along(self, points: Floats, origin: str | None = None) -> Stroke:
        """Another line (m, 5) that looks like this one and is smooth. origin: None for the same."""
        return replace(self, points=points, corners=None, origin=origin or self.origin)

    def __len__(self) -> int:
        return len(self.points)

    def __iter__(self) -> Iterator[Point]:
        return (Point(*row) for row in self.points.tolist())

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return (
            isinstance(other, Stroke)
            and (self.width, self.colour, self.origin) == (other.width, other.colour, other.origin)
            and np.array_equal(self.points, other.points)
            and _same(self.corners, other.corners)
        )

    def __hash__(self) -> int:
        return hash((len(self.points), self.width, self.colour, self.origin, self.bounds))


def _is_final(points: Floats) -> bool:
    """Whether an array can be kept as it is: nobody can write to it."""
    return points.dtype == np.float64 and points.base is None and not points.flags.writeable


def _same(one: Marks | None, other: Marks | None) -> bool:
    if one is None or other is None:
        return one is other
    return np.array_equal(one, other)


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

        def after(stroke: Stroke) -> tuple[Stroke, ...]:
            new = places.get(id(stroke))
            return (stroke,) if new is None else ((stroke, *new) if keep else new)

        layers = tuple(
            replace(each, strokes=tuple(new for old in each.strokes for new in after(old)))
            for each in self.layers
        )
        return replace(self, layers=layers)

    def without(self, strokes: Iterable[Stroke]) -> Sketch:
        """This sketch less the given strokes, compared by identity."""
        gone = {id(stroke) for stroke in strokes}
        layers = tuple(
            replace(each, strokes=tuple(s for s in each.strokes if id(s) not in gone))
            for each in self.layers
        )
        return replace(self, layers=layers)
