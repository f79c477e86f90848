"""Hatching inside an outline: parallel lines at steady steps go on until the outline ends them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ...sketch.document import Floats, Stroke
from .moves import with_line
from .shapes import Complexes, Shapes

STRAIGHT, PARALLEL = 0.08, 0.2  # of its length, off the chord; radians between neighbours
TOUCH = 0.12  # of the outline's size: a line ends so near to it
UNSTEADY = 0.35  # of a step: more, and it is no hatching
LINES, MOST, OUTLINE_POINTS = 6, 60, 300
# That it goes on so, after five lines, after fewer, and after two that leave little room for more.
SURE, OF_FEW, AT_END = 0.83, 0.7, 0.4
PLAIN, FEWEST = 5, 3  # lines: so many are sure; less is little room


@dataclass(frozen=True)
class Hatching:
    """lines: both ends (k, 2) of those that are there. outline: what ends them. way: their
    direction; step: from one to the next. confidence: in the next. spacing: 1 for steps as they
    are, 2 for twice as far apart."""

    last: Stroke
    lines: Complexes
    outline: Complexes
    way: complex
    step: float
    confidence: float
    spacing: float = 1.0

    def strokes(self, count: int = MOST) -> tuple[Stroke, ...]:
        """So many of the lines that follow, in order."""
        return tuple(with_line(_two_points(self.last), each) for each in self._ends(count))

    def spaced(self, spacing: float) -> Hatching:
        """The same, closer together or wider apart."""
        return replace(self, spacing=spacing)

    def after(self, count: int) -> Hatching:
        """What comes after so many of its lines."""
        made = [each[:, 0] + 1j * each[:, 1] for each in self._ends(count)]
        return replace(self, lines=np.concatenate([self.lines, *(e[None] for e in made)]))

    def _ends(self, count: int) -> list[Floats]:
        step = self.step * self.spacing
        return _following(self.lines, self.outline, self.way, step, min(count, MOST))


def hatching(there: Shapes) -> Hatching | None:
    """How the last two or more lines go on; None where they are no hatching."""
    lines = _lines(there)
    if len(lines) < 2:
        return None
    outline = _around(there, lines)
    if outline is None:
        return None
    way = _way(lines)
    places = (lines.mean(axis=1) / way).imag
    step = float(np.diff(places).mean())
    size = float(np.hypot(np.ptp(outline.real), np.ptp(outline.imag)))
    steady = np.abs(np.diff(places) - step).max() <= UNSTEADY * abs(step)
    if not steady or not 0.01 * size < abs(step) < 0.5 * size:
        return None
    found = Hatching(there.strokes[-1], lines, outline, way, step, SURE)
    count = len(found.strokes())
    if not count:
        return None
    if len(lines) >= PLAIN:
        return found
    little = len(lines) == 2 and count < FEWEST
    return replace(found, confidence=AT_END if little else OF_FEW)


def _lines(there: Shapes) -> Complexes:
    """Both ends (k, 2) of the last lines that are straight and parallel, all running one way."""
    found: list[tuple[complex, complex]] = []
    for points in there.even[: -LINES - 1 : -1]:
        one, other = complex(points[0]), complex(points[-1])
        length = abs(other - one)
        if length < 1e-9 or np.abs(((points - one) / (other - one)).imag).max() > STRAIGHT:
            break
        if found:
            turn = (other - one) / (found[-1][1] - found[-1][0])
            if abs(np.sin(np.angle(turn))) > PARALLEL:
                break
            one, other = (one, other) if turn.real > 0 else (other, one)
        found.append((one, other))
    return np.array(found[::-1], dtype=np.complex128).reshape(-1, 2)


def _way(lines: Complexes) -> complex:
    total = complex((lines[:, 1] - lines[:, 0]).sum())
    return total / abs(total)


def _around(there: Shapes, lines: Complexes) -> Complexes | None:
    """The smallest closed stroke that holds all lines and that they reach with both ends."""
    middles, best = lines.mean(axis=1), None
    for i in range(len(there) - len(lines)):
        points = there.even[i]
        length = float(np.abs(np.diff(points)).sum())
        if abs(points[0] - points[-1]) > 0.15 * length:
            continue
        xy = there.strokes[i].xy
        outline = (xy[:, 0] + 1j * xy[:, 1])[:: -(-len(xy) // OUTLINE_POINTS)]
        size = float(np.hypot(np.ptp(outline.real), np.ptp(outline.imag)))
        if not all(inside(middle, outline) for middle in middles.tolist()):
            continue
        if (_gap(lines.ravel(), outline) <= TOUCH * size).all() and (
            best is None or there.radius[i] < best[0]
        ):
            best = (there.radius[i], outline)
    return None if best is None else best[1]


def inside(point: complex, outline: Complexes) -> bool:
    """Whether a closed polygon holds a point (even–odd)."""
    one, other = outline - point, np.roll(outline, -1) - point
    crosses = (one.imag > 0) != (other.imag > 0)
    one, other = one[crosses], other[crosses]
    where = one.real - one.imag * (other.real - one.real) / (other.imag - one.imag)
    return bool((where > 0).sum() % 2)


def _gap(points: Complexes, outline: Complexes) -> Floats:
    """How far points (n,) are from a closed polygon."""
    side = np.roll(outline, -1) - outline
    length = np.maximum(np.abs(side), 1e-12)
    seen = (points[:, None] - outline) * side.conj() / length
    beyond = np.maximum(np.maximum(-seen.real, seen.real - length), 0.0)
    found: Floats = np.hypot(seen.imag, beyond).min(axis=1)
    return found


def _following(
    lines: Complexes, outline: Complexes, way: complex, step: float, most: int
) -> list[Floats]:
    """The lines (2, 2) after these, each where the outline leaves it room."""
    short = _inset(lines, outline, way)
    found, last = [], complex(lines[-1].mean())
    for _ in range(most):
        spans = _crossings(outline, last + 1j * way * step, way)
        middles = spans.mean(axis=1)
        if not len(spans):
            break
        which = int(np.abs(middles - last).argmin())
        one, other = complex(spans[which, 0]) + short[0] * way, complex(spans[which, 1])
        other -= short[1] * way
        if ((other - one) / way).real < 0.4 * abs(step):
            break
        found.append(np.array([[one.real, one.imag], [other.real, other.imag]]))
        last = (one + other) / 2
    return found


def _crossings(outline: Complexes, through: complex, way: complex) -> Complexes:
    """The pieces (k, 2) of a line inside a polygon, each from end to end."""
    seen = (outline - through) / way
    one, other = seen, np.roll(seen, -1)
    crosses = (one.imag > 0) != (other.imag > 0)
    one, other = one[crosses], other[crosses]
    where = np.sort(one.real - one.imag * (other.real - one.real) / (other.imag - one.imag))
    found: Complexes = (through + where[: len(where) // 2 * 2] * way).reshape(-1, 2)
    return found


def _inset(lines: Complexes, outline: Complexes, way: complex) -> tuple[float, float]:
    """How far on average lines begin and end inside the outline (less than 0: outside)."""
    short = []
    for one, other in lines.tolist():
        spans = _crossings(outline, (one + other) / 2, way)
        if len(spans):
            which = int(np.abs(spans.mean(axis=1) - (one + other) / 2).argmin())
            begin, end = ((one - spans[which, 0]) / way), ((spans[which, 1] - other) / way)
            short.append((begin.real, end.real))
    return tuple(np.mean(short, axis=0).tolist()) if short else (0.0, 0.0)


def _two_points(stroke: Stroke) -> Stroke:
    """The stroke's look on a line of two points."""
    middle = np.median(stroke.points, axis=0)
    middle[4] = 0.0
    return stroke.along(np.stack([middle, middle]))
