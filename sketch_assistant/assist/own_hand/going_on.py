"""The last stroke itself goes on: a wave or a zigzag by its periods, a spiral by its turns, a half
of a closed shape by the other half."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...sketch.document import Floats, Stroke
from ...sketch.lines.chamfer import evenly
from .moves import with_line
from .shapes import MOST_POINTS, Complexes

POINTS = 120  # of the stroke that is looked at
MOST = 6  # periods that follow
# Of a wave: the least and the most of the stroke that is a period, how far it goes to and fro as a
# share of its step, how far off the next period may be as a share of how far it goes to and fro,
# how much it may turn (radians) and grow. Of scrawls one in seven hundred is as even.
SHORTEST, LONGEST, TO_AND_FRO, OFF, BENT, GROWS = 6, POINTS // 2, 0.35, 0.22, 0.4, 1.18
# Of a spiral: turns that are there, how far off it may be as a share of its mean radius, how much
# of that the radius grows in a turn, at least.
TURNS, STRAY, WIDENS, FEWEST_LEFT = 1.6, 0.11, 0.12, 0.15
ROUNDS = 2  # turns that follow
ABOUT, ZOOMS = 9, 5  # places a side where its middle is looked for, each time nearer
# Of a half: the gap between its ends, and how far it bulges, as shares of its size; how much beyond
# its ends; how squarely (cosine, on average) it leaves the line through them, where it begins.
GAP, BULGE, BEYOND, SQUARE = 0.35, 0.15, 0.03, 0.6
BENDS = 1.1  # times as long as it is wide and high: what is shorter hardly bends
WAVE, SPIRAL, HALF = "wave", "spiral", "half"


@dataclass(frozen=True)
class GoingOn:
    """strokes: what follows, each from where the one before it ends. kind: WAVE, SPIRAL or HALF."""

    strokes: tuple[Stroke, ...]
    kind: str


def going_on(last: Stroke) -> GoingOn | None:
    """How a stroke goes on by what it is so far; None where that is anybody's guess."""
    xy = last.xy[:: -(-len(last) // MOST_POINTS)]
    if len(xy) < 4:
        return None
    even = evenly(xy, POINTS)
    line = even[:, 0] + 1j * even[:, 1]
    size = float(np.hypot(*np.ptp(even, axis=0)))
    if size <= 0.0 or float(np.abs(np.diff(line)).sum()) < BENDS * size:
        return None  # it is a point, or hardly bends
    for kind, found in ((SPIRAL, _spiral), (WAVE, _wave), (HALF, _half)):
        pieces = found(line)
        if pieces:
            return GoingOn(tuple(_stroke(last, piece) for piece in pieces), kind)
    return None


def _wave(line: Complexes) -> list[Complexes]:
    """Its next periods, each as long as the last one; none of what has not gone two periods."""
    best: tuple[float, int, complex, complex] | None = None
    for period in range(SHORTEST, LONGEST + 1):
        found = _period(line, period)
        if best and (found is None or found[0] > best[0]):
            break  # the first period that fits best: two of them are one, too
        if found is not None:
            best = (found[0], period, *found[1:])
    return _onwards(line, *best[1:]) if best else []


def _period(line: Complexes, period: int) -> tuple[float, complex, complex] | None:
    """The similarity that makes each period the next one, if this is one: how far off it is, as a
    share of how far it goes to and fro, and az + b."""
    before, after = line[:-period], line[period:]
    steps = after - before
    step = complex(steps.mean())
    if abs(step) < 1e-9 or np.abs(steps - step).max() > abs(step):
        return None
    across = ((line - line[0]) / step).imag
    windows = np.lib.stride_tricks.sliding_window_view(across, period)
    swing = float(np.ptp(windows, axis=1).min())
    if swing < TO_AND_FRO:
        return None
    middle = before - before.mean()
    a = complex((middle.conj() * (after - after.mean())).sum() / (np.abs(middle) ** 2).sum())
    b = complex(after.mean() - a * before.mean())
    off = float(np.sqrt((np.abs(a * before + b - after) ** 2).mean())) / (abs(step) * swing)
    fits = off <= OFF and 1.0 / GROWS <= abs(a) <= GROWS and abs(np.angle(a)) <= BENT
    return (off, a, b) if fits else None


def _onwards(line: Complexes, period: int, a: complex, b: complex) -> list[Complexes]:
    """MOST periods after the last one, from where the line ends."""
    known, pieces = line, []
    for _ in range(MOST):
        made = a * known[-period - 1 :] + b
        made = made + (known[-1] - made[0]) * np.exp(-np.arange(period + 1) / (period / 4.0))
        pieces.append(made)
        known = np.concatenate([known, made[1:]])
    return pieces


def _spiral(line: Complexes) -> list[Complexes]:
    """Its next turns; none of what has not gone round, or goes round in a ring."""
    bends = np.angle(np.diff(line[::4])[1:] * np.diff(line[::4])[:-1].conj())
    if abs(bends.sum()) < 2 * np.pi * (TURNS - 0.4):
        return []
    middle, grows = _middle(line)
    seen = line - middle
    angle, radius = np.unwrap(np.angle(seen)), np.abs(seen)
    turned = float(angle[-1] - angle[0])
    if abs(turned) < 2 * np.pi * TURNS or (np.diff(angle) * np.sign(turned) < -0.02).any():
        return []
    # The radius as it goes with the angle: by steps, or by a factor.
    ways = [np.polyfit(angle, each, 1) for each in (radius, np.log(radius + 1e-9))]
    fitted = [np.polyval(ways[0], angle), np.exp(np.polyval(ways[1], angle))]
    off = [float(np.sqrt(((each - radius) ** 2).mean()) / radius.mean()) for each in fitted]
    best = int(np.argmin(off))
    per_turn = float(abs(fitted[best][-1] - fitted[best][0]) / abs(turned) * 2 * np.pi)
    if off[best] > STRAY or per_turn < WIDENS * float(radius.mean()):
        return []
    return _round(middle, angle[-1], turned, ways[best], bool(best), line[-1], grows)


def _middle(line: Complexes) -> tuple[complex, float]:
    """Where a spiral has its middle: there the radius goes most evenly with the angle; and its mean
    radius."""
    size = float(np.abs(line - line.mean()).mean())
    middle, reach = complex(line.mean()), size
    grid = np.linspace(-1.0, 1.0, ABOUT)
    around = (grid[:, None] + 1j * grid[None]).ravel()
    for _ in range(ZOOMS):
        places = middle + reach * around
        seen = line[None] - places[:, None]
        angle, radius = np.unwrap(np.angle(seen), axis=1), np.abs(seen)
        angle = angle - angle.mean(axis=1, keepdims=True)
        high = radius - radius.mean(axis=1, keepdims=True)
        slope = (angle * high).sum(axis=1) / np.maximum((angle**2).sum(axis=1), 1e-9)
        left = ((high - slope[:, None] * angle) ** 2).mean(axis=1)
        left[np.abs(angle[:, -1] - angle[:, 0]) < 2 * np.pi] = np.inf  # it does not go round
        if not np.isfinite(left).any():
            return middle, size
        middle, reach = complex(places[int(left.argmin())]), reach / 3.0
    return middle, size


def _round(
    middle: complex,
    last: float,
    turned: float,
    way: Floats,
    by_factor: bool,
    end: complex,
    size: float,
) -> list[Complexes]:
    pieces: list[Complexes] = []
    count = max(16, round(POINTS * 2 * np.pi / abs(turned)))
    for turn in range(ROUNDS):
        angle = last + np.sign(turned) * 2 * np.pi * (turn + np.linspace(0.0, 1.0, count))
        radius = np.polyval(way, angle)
        radius = np.exp(radius) if by_factor else radius
        if (radius < FEWEST_LEFT * size).any():
            return pieces  # it has reached its middle
        made = middle + radius * np.exp(1j * angle)
        start = pieces[-1][-1] if pieces else end
        pieces.append(made + (start - made[0]) * np.exp(-np.arange(count) / (count / 6.0)))
    return pieces


def _half(line: Complexes) -> list[Complexes]:
    """The mirror image across the line through its ends, from the last to the first."""
    gap = complex(line[-1] - line[0])
    size = float(np.hypot(np.ptp(line.real), np.ptp(line.imag)))
    if abs(gap) < GAP * size:
        return []
    seen = (line - line[0]) / gap
    side = np.sign(seen.imag.mean())
    bulge, far = side * seen.imag, seen.real
    if bulge.min() < -BEYOND or bulge.max() < BULGE or far.min() < -BULGE or far.max() > 1 + BULGE:
        return []
    if _slant(seen) + _slant(seen[::-1]) > 2.0 * SQUARE:
        return []
    return [(line[0] + gap * seen.conj())[::-1]]


def _slant(line: Complexes) -> float:
    """How much of a line's way runs along where it begins (cosine): of a parabola through its first
    eighth, for it bends and a hand trembles."""
    first = line[: POINTS // 8 + 1]
    along, across = np.polyfit(np.arange(len(first)), np.stack([first.real, first.imag], 1), 2)[1]
    return float(abs(along) / max(np.hypot(along, across), 1e-12))


def _stroke(last: Stroke, piece: Complexes) -> Stroke:
    """A piece that looks like the stroke: its pressure from end to end, backwards."""
    points = evenly(last.points, len(piece))[::-1].copy()
    points[:, 4] = np.linspace(0.0, float(np.ptp(last.points[:, 4])), len(piece))
    return with_line(last.along(points), np.column_stack([piece.real, piece.imag]))
