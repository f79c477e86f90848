"""The part eraser: a disc moves over the page and takes the ink that it passes over.

A line is cut exactly where its ink, with a round end, would touch the disc. What remains keeps all
that the pen reported and stays on the curve on which it was drawn; a closed line that is cut once
becomes one open line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain, pairwise

import numpy as np

from ..document import Exchange, Floats, Marks, Stroke
from ..lines.centreline import Indices, Places
from ..lines.clip import at
from ..lines.pieces import pieces
from .inked_lines import TINY, InkedLines, curved, joined

_BULGE = 0.25  # of a step: the curve between two samples strays no farther from the straight line
_CURVED = 3.0  # samples either side of a cut, between which the curve is kept too
_CRUMB = 0.5  # of the width: what is left of a line and is shorter goes as well
_ROUNDING = 1e-6  # canvas units

Spans = list[tuple[float, float]]


def erased(strokes: Sequence[Stroke], path: Floats, radius: float) -> Exchange:
    """Those strokes that an eraser touches, each with what is left of it; canvas units.

    path: (m, 2), m >= 1, the eraser's way over the page. radius: of the eraser.
    """
    if not strokes:
        return ()
    lines = joined(strokes)
    lines = lines.some(np.isin(lines.owner, lines.owner[_near(lines, path, radius)]))
    dots, lines = lines.some(lines.lone), curved(lines.some(~lines.lone))
    gone: dict[int, Spans] = {}
    way = (path[:, 0] + 1j * path[:, 1]).tolist()
    for a, b in pairwise(way) if len(way) > 1 else [(way[0], way[0])]:
        for owner, span in _passed(lines, a, b, radius):
            gone.setdefault(owner, []).append(span)
        for owner in dots.owner[_gap(dots.places, a, b) <= dots.half + radius].tolist():
            gone[owner] = [(0.0, np.inf)]
    return tuple((strokes[i], _left(strokes[i], lines, i, gone[i])) for i in sorted(gone))


def _near(lines: InkedLines, path: Floats, radius: float) -> Marks:
    """Which points begin a step that the eraser may touch; a line's last one is a step as well."""
    places = lines.places
    step = np.append(places[1:] - places[:-1], 0.0)
    step[lines.last] = 0.0
    reach = radius + np.maximum(lines.half, np.append(lines.half[1:], 0.0)) + _BULGE * np.abs(step)
    near: Marks = np.ones(len(places), dtype=bool)
    for start, move, low, high in (
        (places.real, step.real, *_ends(path[:, 0])),
        (places.imag, step.imag, *_ends(path[:, 1])),
    ):
        near &= start + np.minimum(move, 0.0) - reach <= high
        near &= start + np.maximum(move, 0.0) + reach >= low
    return near


def _ends(values: Floats) -> tuple[float, float]:
    return float(values.min()), float(values.max())


def _passed(
    lines: InkedLines, a: complex, b: complex, radius: float
) -> Iterable[tuple[int, tuple[float, float]]]:
    """What of which stroke is gone when the eraser went straight from a to b: from place to place
    on it."""
    begin = np.flatnonzero(~lines.last)
    low, high = _within(lines, begin, a, b, radius)
    met = high - low > TINY
    begin, low, high = begin[met], low[met], high[met]
    on = lines.on[begin]
    length = np.minimum(lines.on[begin + 1], np.floor(on) + 1.0) - on
    starts, stops = (on + low * length).tolist(), (on + high * length).tolist()
    return zip(lines.owner[begin].tolist(), zip(starts, stops, strict=True), strict=True)


def _within(
    lines: InkedLines, begin: Indices, a: complex, b: complex, radius: float
) -> tuple[Floats, Floats]:
    """From where to where, as shares of each step, the ink is within the eraser; nowhere is from
    infinity to minus infinity.

    The distance from a straight way is convex, and the width is linear along a step, so that it is
    one part of each step; it ends where the line enters or leaves the disc at either end of the
    way, or crosses one of the two lines beside it.
    """
    start, half = lines.places[begin], lines.half[begin] + radius
    step, growth = lines.places[begin + 1] - start, lines.half[begin + 1] - lines.half[begin]
    way = (b - a) / abs(b - a) if b != a else 1.0 + 0.0j
    across, rise = ((start - a) * np.conj(way)).imag, (step * np.conj(way)).imag
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = np.array([
            np.zeros(len(start)), np.ones(len(start)),
            *_on_circle(start - a, step, half, growth), *_on_circle(start - b, step, half, growth),
            (half - across) / (rise - growth), (-half - across) / (rise + growth),
        ])  # fmt: skip
    shares[~((shares >= 0.0) & (shares <= 1.0))] = 0.0
    inside = _gap(start + shares * step, a, b) - half - shares * growth <= _ROUNDING
    low: Floats = np.where(inside, shares, np.inf).min(axis=0)
    high: Floats = np.where(inside, shares, -np.inf).max(axis=0)
    return low, high


def _gap(places: Places, a: complex, b: complex) -> Floats:
    """How far places are from the straight way from a to b."""
    way = (b - a) / abs(b - a) if b != a else 1.0
    along = np.clip(((places - a) * np.conj(way)).real, 0.0, abs(b - a))
    gap: Floats = np.abs(places - a - along * way)
    return gap


def _on_circle(
    start: Places, step: Places, radius: Floats, growth: Floats
) -> tuple[Floats, Floats]:
    """The shares of steps at which they are on circles about 0 that grow meanwhile."""
    square = np.abs(step) ** 2 - growth**2
    middle = (step.conj() * start).real - radius * growth
    root = np.sqrt(middle**2 - square * (np.abs(start) ** 2 - radius**2))
    return (-middle - root) / square, (-middle + root) / square


def _left(stroke: Stroke, lines: InkedLines, owner: int, gone: Spans) -> tuple[Stroke, ...]:
    """The stroke without these parts of it."""
    kept = _between(gone, len(stroke) - 1.0)
    if not kept:
        return ()
    cuts = np.array(sorted(set(chain.from_iterable(kept))))
    first, last = np.searchsorted(lines.owner, (owner, owner + 1))
    whole, stops = stroke, cuts
    if last - first > len(stroke):  # it bends between its points
        whole, stops = _finer(stroke, *_beside(stroke, lines, first, last, cuts), cuts)
    index = dict(zip(cuts.tolist(), stops.tolist(), strict=True))
    made = pieces(whole, [(index[begin], index[end]) for begin, end in kept])
    return tuple(each for each in made if _is_more(each, _CRUMB * stroke.ink.width))


def _beside(
    stroke: Stroke, lines: InkedLines, first: int, last: int, cuts: Floats
) -> tuple[Places, Floats]:
    """The points between those of a stroke that are near a cut, and where on it they are."""
    places, on = lines.places[first:last], lines.on[first:last]
    # Where a closed line's ends become its middle, too.
    bends = np.union1d(cuts, [0.0, len(stroke) - 1.0]) if _is_closed(stroke) else cuts
    after = np.searchsorted(bends, on)
    near = np.abs(on - bends[np.maximum(after - 1, 0)]) <= _CURVED
    near |= np.abs(bends[np.minimum(after, len(bends) - 1)] - on) <= _CURVED
    fresh = near & (on != np.floor(on))
    return places[fresh], on[fresh]


def _between(gone: Spans, end: float) -> Spans:
    """What is left of 0 to end."""
    kept, place = [], 0.0
    for begin, stop in sorted(gone):
        if begin - place > TINY:
            kept.append((place, begin))
        place = max(place, stop)
    return [*kept, (place, end)] if end - place > TINY else kept


def _finer(stroke: Stroke, places: Places, on: Floats, cuts: Floats) -> tuple[Stroke, Floats]:
    """The stroke with these points put in at these places, and where the cuts are now."""
    if not len(on):
        return stroke, cuts
    points = at(stroke.points, on)
    points[:, 0], points[:, 1] = places.real, places.imag
    all_on = np.concatenate([np.arange(float(len(stroke))), on])
    order = np.argsort(all_on, kind="stable")
    finer = np.concatenate([stroke.points, points])[order]
    marks = None
    if stroke.corners is not None:
        marks = np.append(stroke.corners, np.zeros(len(on), dtype=bool))[order]
    stops = np.interp(cuts, all_on[order], np.arange(len(order)))
    return replace(stroke, points=finer, corners=marks), stops


def _is_closed(stroke: Stroke) -> bool:
    start, end = stroke.points[0], stroke.points[-1]
    return bool(start[0] == end[0] and start[1] == end[1])


def _is_more(stroke: Stroke, length: float) -> bool:
    """Whether a line is longer than that."""
    start, end = stroke.points[0], stroke.points[-1]
    if abs(end[0] - start[0]) + abs(end[1] - start[1]) > 2.0 * length:
        return True
    return float(np.hypot(*np.diff(stroke.xy, axis=0).T).sum()) > length
