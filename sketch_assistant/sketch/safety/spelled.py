"""How strokes and layers are spelled in records, as plain JSON and the points as float64."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any

import numpy as np

from ..alongside import Look, alongside
from ..document import Floats, Layer, Marks, Stroke
from ..stroke import Inks


def spelled(stroke: Stroke, cornered: bool = True) -> list[Any]:
    """Length, width, colour and origin; then, where there is any of it, the numbers of the points
    that are corners (not cornered: they are told apart), what is unusual about the ink, groups, the
    how manyeth it was to be drawn."""
    width, colour, unusual = stroke.ink.saved()
    marks = stroke.corners if cornered else None
    corners = None if marks is None else np.flatnonzero(marks).tolist()
    rest = [corners, unusual, list(stroke.groups), stroke.nth]
    while rest and not rest[-1]:
        rest.pop()
    return [len(stroke), width, colour, stroke.origin, *rest]


def strokes_of(
    rows: Sequence[Sequence[Any]], points: Floats, corners: Marks | None = None
) -> Iterator[Stroke]:
    """The strokes that were spelled so; points: (n, 5), of one after the other. corners: (n,),
    where they are not spelled. Raises whatever there is to raise where it does not fit together."""
    yield from alongside(points, _looks(rows, len(points), corners))


def unusual(layer: Layer) -> dict[str, Any]:
    """What of a layer, beside name and strokes, is not as usual."""
    values = ((each, getattr(layer, each.name)) for each in fields(layer)[2:])
    return {each.name: value for each, value in values if value != each.default}


def bare_layer(name: str, unusual: dict[str, Any]) -> Layer:
    """The layer of a name, without strokes; what only a newer version knows is passed over."""
    known = {each.name for each in fields(Layer)[2:]}
    return Layer(name, **{key: value for key, value in unusual.items() if key in known})


def _marks(count: int, corners: list[int] | None = None) -> Marks | None:
    """Which of so many points are corners; copies from before there were any name none."""
    if corners is None:
        return None
    marks = np.zeros(count, dtype=bool)
    marks[corners] = True
    return marks


def _looks(rows: Sequence[Sequence[Any]], points: int, corners: Marks | None) -> Iterator[Look]:
    start, inks = 0, Inks()
    for length, width, colour, origin, *rest in rows:
        if not 0 < length <= points - start or not isinstance(origin, str):
            raise ValueError
        place = slice(start, start + length)
        start += length
        marks = _marks(length, *rest[:1]) if corners is None else corners[place]
        groups = tuple(map(int, *rest[2:3])) if rest[2:] else ()
        nth = int(rest[3]) if rest[3:] else 0
        yield place, inks.read(width, colour, *rest[1:2]), origin, marks, groups, nth
