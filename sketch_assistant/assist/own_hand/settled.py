"""The move of a row, settled: by all of its examples together, and as plain as they allow. A hand's
tremor neither turns a fence nor lets it shrink, and a ring closes."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .candidates import Candidates
from .moves import Moves
from .row import LEAST_TURN
from .shapes import Complexes, Shapes, apart

MOST = 24  # examples that are looked at
FITS, ON_PAGE = 0.5, 0.05  # of its radius and of the drawing: farther off it is no example
# A plainer move does where it is no more than so many times as far off, or so far, of the radius;
# of one pair, where a trembling line may be all there is, ALONE times farther.
STRAIGHT, EVEN, TREMOR, ALONE = 2.0, 1.5, 0.03, 3.0
# What turns so far, radians, and grows by no more, goes round in a ring: three places that are a
# little off lie on a spiral, too.
TURNS, GROWS = 0.3, 0.1
LEVEL = 0.1  # of a step: so near to level or upright it is so, where nothing else is known
UNEVEN = 0.3  # of a step, on average: farther off, and they are no even steps
CLOSES = 0.05  # of a ring's turn: so near to a round number of them


def settled(one: Candidates, there: Shapes) -> Candidates:
    """A single candidate with its move settled; as it is, where it is no row."""
    pairs = _examples(one, there)
    if pairs is None:
        return one
    move = _closing(_plainest(pairs))
    return replace(one, moves=move if len(pairs.before) > one.period[0] else _level(move))


def repeats(one: Candidates, there: Shapes) -> float:
    """How many times in a row a thing was drawn once more by the move of a single candidate, at
    steps as even as a hand draws them; 0 where they are not, or there is no row."""
    pairs = _examples(one, there)
    if pairs is None:
        return 0.0
    move = _plainest(pairs)
    before, after = pairs.before.mean(axis=1), pairs.after.mean(axis=1)
    images = move.a[0] * before + move.b[0]
    steps = max(float(np.abs(images - before).mean()), 1e-9)
    uneven = float(np.abs(after - images).mean()) / steps
    return len(before) / int(one.period[0]) if uneven <= UNEVEN else 0.0


@dataclass(frozen=True)
class _Pairs:
    """before, after: points (k, p) of strokes and of those that repeat them; radius: of these."""

    before: Complexes
    after: Complexes
    radius: float

    def off(self, a: complex, b: complex) -> float:
        """How far a move is off, as a share of the radius (root mean square)."""
        gaps = np.abs(a * self.before + b - self.after)
        return float(np.sqrt((gaps**2).mean())) / self.radius


def _examples(one: Candidates, there: Shapes) -> _Pairs | None:
    """The strokes that repeat others by this move, from the last one back to the first that does
    not; None where it is no row."""
    period, last = int(one.period[0]), len(there) - 1
    if not one.is_row or period > last:
        return None
    after = np.arange(last, period - 1, -1)[:MOST]
    before, drawn = there.even[after - period], there.even[after]
    images = one.moves.a[0] * before + one.moves.b[0]
    radius = there.radius[after] + 0.01 * there.diagonal
    near = apart(images, drawn) <= np.minimum(FITS * radius, ON_PAGE * there.diagonal)
    count = max(1, len(near) if near.all() else int(near.argmin()))
    back = np.abs(images - drawn[:, ::-1]).mean(axis=1) < np.abs(images - drawn).mean(axis=1)
    drawn = np.where(back[:, None], drawn[:, ::-1], drawn)
    return _Pairs(before[:count], drawn[:count], float(radius[:count].mean()))


def _plainest(pairs: _Pairs) -> Moves:
    """The plainest move that explains the pairs: a step, a turn, or one that scales, too."""
    start, end = complex(pairs.before.mean()), complex(pairs.after.mean())
    own = pairs.before - start
    weight = float((np.abs(own) ** 2).sum())
    a = complex((own.conj() * (pairs.after - end)).sum()) / weight if weight > 1e-9 else 1.0 + 0j
    least, borne = pairs.off(a, end - a * start), TREMOR * (1.0 + ALONE / len(pairs.before) ** 2)
    turn = a / max(abs(a), 1e-9)
    is_round = abs(np.angle(a)) >= TURNS and abs(abs(a) - 1.0) <= GROWS
    if pairs.off(1.0, end - start) <= max(STRAIGHT * least, borne):
        a = 1.0 + 0j
    elif is_round or pairs.off(turn, end - turn * start) <= max(EVEN * least, borne):
        a = turn
    return Moves(np.array([a]), np.array([end - a * start]), np.array([False]))


def _level(move: Moves) -> Moves:
    """A single step that is nearly level or upright is it."""
    a, b = complex(move.a[0]), complex(move.b[0])
    if a != 1.0:
        return move
    for way in (b.real + 0j, 1j * b.imag):
        if abs(b - way) <= LEVEL * abs(b):
            return Moves(move.a, np.array([way / abs(way) * abs(b)]), move.mirrored)
    return move


def _closing(move: Moves) -> Moves:
    """A turn that is nearly a round part of a whole one is it."""
    a, b = complex(move.a[0]), complex(move.b[0])
    turn = float(np.angle(a))
    if abs(abs(a) - 1.0) > 1e-9 or abs(turn) < LEAST_TURN:
        return move
    whole = 2 * np.pi * np.sign(turn) / max(1, round(2 * np.pi / abs(turn)))
    if abs(whole - turn) > CLOSES * abs(turn):
        return move
    closed, middle = np.exp(1j * whole), b / (1.0 - a)
    return Moves(np.array([closed]), np.array([middle * (1.0 - closed)]), move.mirrored)
