"""A stroke as an immutable value: what the pen reported, and the ink it was drawn with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from .sentence import SketchError

Floats = NDArray[np.float64]
Marks = NDArray[np.bool_]
Indices = NDArray[np.intp]

DEFAULT_WIDTH = 3.0
DEFAULT_COLOUR = "#1b1b1f"
LARGEST_COORDINATE = 1e6
LARGEST_WIDTH = 1e4
AREA = "area"
BRUSHES = ("pen", "pencil", "marker", AREA)
DRAWN, SUGGESTED, CHANGED = ORIGINS = ("drawn", "suggested", "changed")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


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


@dataclass(frozen=True, slots=True)
class Ink:
    """What a stroke looks like, whatever its line.

    width: canvas units at full pressure. colour: "#rrggbb". opacity: above 0, up to 1; where a
    stroke crosses itself it is no darker. brush: of BRUSHES; "area" fills what the line surrounds.
    Raises `SketchError` for what no stroke can look like.
    """

    width: float = DEFAULT_WIDTH
    colour: str = DEFAULT_COLOUR
    opacity: float = 1.0
    brush: str = BRUSHES[0]

    def __post_init__(self) -> None:
        if not 0.0 < self.width <= LARGEST_WIDTH:
            raise SketchError("A stroke needs a width above 0 that is not absurdly large.")
        if not _COLOUR.fullmatch(self.colour):
            raise SketchError(
                "A stroke needs a colour like #1b1b1f, not {colour}.",
                colour=format(repr(self.colour), ".40"),
            )
        if not 0.0 < self.opacity <= 1.0:
            raise SketchError("A stroke needs an opacity above 0 and up to 1.")
        if self.brush not in BRUSHES:
            raise SketchError("There is no brush {brush}.", brush=format(repr(self.brush), ".40"))

    def saved(self) -> tuple[float, str, dict[str, Any]]:
        """As files keep it: width, colour, and by its name all else that is not as usual."""
        values = ((each, getattr(self, each.name)) for each in fields(self)[2:])
        more = {each.name: value for each, value in values if value != each.default}
        return float(self.width), self.colour, more

    @classmethod
    def read(cls, width: float, colour: str, more: Mapping[str, Any] | None = None) -> Ink:
        """What `saved` gave. Names are passed over that only a newer version knows. Raises
        `SketchError` or `TypeError` for what it never gave."""
        known = {each.name for each in fields(cls)[2:]}
        return cls(width, colour, **{k: v for k, v in (more or {}).items() if k in known})


PLAIN = Ink()


class Inks:
    """Reads inks of which most are alike, as `Ink.read` does; those are one."""

    def __init__(self) -> None:
        self._known: dict[tuple[float, str], Ink] = {}

    def read(self, width: float, colour: str, more: Mapping[str, Any] | None = None) -> Ink:
        """What `Ink.saved` gave."""
        if more:
            return Ink.read(width, colour, more)
        ink = self._known.get((width, colour))
        if ink is None:
            ink = self._known[width, colour] = Ink(width, colour)
        return ink


@dataclass(frozen=True, slots=True, eq=False)
class Stroke:
    """A line from pen down to pen up.

    points: read-only array (n, 5), n >= 1, columns as in `Point`. origin: of ORIGINS; "drawn" by
    the person, "suggested" and accepted, or accepted and "changed" after that. corners: read-only
    (n,), the points at which the line stays sharp however little it turns, so that it is straight
    between two that follow one another; None for none, as of a hand's line. groups: the numbers of
    the groups that it is in, the outermost first. nth: the how manyeth it was to be drawn, from 1
    on; 0 where nobody remembers. Two strokes that differ in that alone are the same.
    Raises `SketchError` for an empty stroke, for numbers that are not finite or absurdly large and
    for corners of another line.
    """

    points: Floats
    ink: Ink = PLAIN
    origin: str = DRAWN
    corners: Marks | None = None
    groups: tuple[int, ...] = ()
    nth: int = 0

    def __post_init__(self) -> None:
        final = isinstance(self.points, np.ndarray) and _is_final(self.points)
        points = self.points if final else np.array(self.points, dtype=np.float64, ndmin=2)
        if points.ndim != 2 or points.shape[0] < 1 or points.shape[1] != 5:
            raise SketchError("A stroke needs at least one point.")
        if not is_usable(points):
            raise SketchError("A stroke has a coordinate that is not a usable number.")
        points.setflags(write=False)
        object.__setattr__(self, "points", points)
        if self.corners is not None:
            object.__setattr__(self, "corners", marks_of(self.corners, len(points)))

    @classmethod
    def through(
        cls,
        positions: Iterable[Iterable[float]],
        ink: Ink = PLAIN,
        origin: str = "drawn",
        corners: Marks | None = None,
    ) -> Stroke:
        """A stroke through positions (n, 2) at full pressure, no tilt, time 0."""
        xy = np.asarray(list(positions), dtype=np.float64).reshape(-1, 2)
        if not len(xy):
            raise SketchError("A stroke needs at least one point.")
        return cls(_level(xy, 1.0), ink, origin, corners)

    @classmethod
    def pressed(cls, xy: Floats, pressure: float, ink: Ink, origin: str = "drawn") -> Stroke:
        """A stroke along positions (n, 2), cut off at the largest coordinate, at one pressure."""
        near = np.clip(xy, -LARGEST_COORDINATE, LARGEST_COORDINATE)
        return cls(_level(near, pressure), ink, origin)

    @property
    def xy(self) -> Floats:
        """Positions, a view (n, 2)."""
        return self.points[:, :2]

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """left, top, right, bottom of the centre line, canvas units."""
        across, down = self.points[:, 0], self.points[:, 1]  # much quicker than along an axis
        return float(across.min()), float(down.min()), float(across.max()), float(down.max())

    def part(self, start: int, end: int) -> Stroke:
        """The stroke from one of its points to before another."""
        corners = None if self.corners is None else self.corners[start:end]
        return replace(self, points=self.points[start:end], corners=corners)

    def in_ink(self, ink: Ink) -> Stroke:
        """The same line in another ink."""
        return replace(self, ink=ink)

    def inked(self, **changes: Any) -> Stroke:
        """The same line in an ink that differs in these of its fields."""
        return replace(self, ink=replace(self.ink, **changes))

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
            and (self.ink, self.origin, self.groups) == (other.ink, other.origin, other.groups)
            and np.array_equal(self.points, other.points)
            and _same(self.corners, other.corners)
        )

    def __hash__(self) -> int:
        return hash((len(self.points), self.ink, self.origin, self.bounds))


def is_usable(points: Floats) -> bool:
    """Whether all are numbers that can be drawn with."""
    finite = bool(np.isfinite(points).all())
    return finite and bool(np.abs(points[:, :2]).max() <= LARGEST_COORDINATE)


def marks_of(corners: Marks, count: int) -> Marks | None:
    """The corners among so many points; None where there are none. Raises `SketchError`."""
    marks = np.array(corners, dtype=bool)
    if marks.shape != (count,):
        raise SketchError("A stroke has corners that are not those of its points.")
    marks.setflags(write=False)
    return marks if marks.any() else None


def _level(xy: Floats, pressure: float) -> Floats:
    """Points (n, 5) of a pen that presses no more and no less."""
    return np.hstack([xy, np.tile([pressure, 0.0, 0.0], (len(xy), 1))])


def _is_final(points: Floats) -> bool:
    """Whether an array can be kept as it is: nobody can write to it."""
    return points.dtype == np.float64 and points.base is None and not points.flags.writeable


def _same(one: Marks | None, other: Marks | None) -> bool:
    if one is None or other is None:
        return one is other
    return np.array_equal(one, other)
