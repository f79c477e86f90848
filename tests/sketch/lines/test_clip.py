"""Cutting lines at the edge of areas, beside a reference that looks at every edge."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.sketch.lines.centreline import Places
from sketch_assistant.sketch.lines.clip import Area, at, cut, joined, part
from sketch_assistant.sketch.lines.loops import Effort, Loops, TooFineError

PLENTY = 10**9


def scattered(rng: np.random.Generator, low: float, high: float, count: int) -> Places:
    x, y = rng.uniform(low, high, (2, count))
    places: Places = x + 1j * y
    return places


def area(*loops: np.ndarray, evenodd: bool = False) -> Area:
    return Area(((Loops(loops, evenodd, 1e-6), None),))


def inside(places: np.ndarray, loops: list[np.ndarray], evenodd: bool) -> np.ndarray:
    """By the angle that each loop turns about each place."""
    turns = np.zeros(len(places))
    for loop in loops:
        away = np.append(loop, loop[:1])[None] - places[:, None]
        turns += np.angle(away[:, 1:] / away[:, :-1]).sum(axis=1) / (2 * np.pi)
    turns = np.rint(turns)
    return turns % 2 == 1 if evenodd else turns != 0


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("evenodd", [False, True])
@pytest.mark.parametrize("outside", [False, True])
def test_every_part_is_on_its_side(seed: int, evenodd: bool, outside: bool) -> None:
    rng = np.random.default_rng(seed)
    loops = [scattered(rng, 0, 10, k) for k in (3, 12, 40)]
    places = scattered(rng, -2, 12, 60)
    first = np.array([0, 1, 5, 40])
    pieces = cut(places, first, area(*loops, evenodd=evenodd), Effort(PLENTY), outside)
    shares = rng.uniform(0.001, 0.999, (400, 1))
    taken = (pieces.begin + shares * (pieces.end - pieces.begin)).ravel()
    assert (inside(at(places, taken), loops, evenodd) != outside).all()
    # And nothing is missing: what is not taken is on the other side.
    everywhere = rng.uniform(0, 59, 3000)
    owner = np.searchsorted(first, everywhere, side="right")
    everywhere = everywhere[owner == np.searchsorted(first, np.ceil(everywhere), side="right")]
    found = np.zeros(len(everywhere), dtype=bool)
    for begin, end in zip(pieces.begin, pieces.end, strict=True):
        found |= (everywhere >= begin) & (everywhere <= end)
    assert (inside(at(places, everywhere), loops, evenodd) == (found != outside)).all()


def test_lines_stay_apart_and_in_their_order() -> None:
    square = np.array([0, 10, 10 + 10j, 10j])
    places = np.array([5 + 5j, 20 + 5j, 5 + 6j, 8 + 6j, 5 + 1j, 50, 0 + 3j, 0 + 20j])
    pieces = cut(places, np.array([0, 2, 4, 5, 6]), area(square), Effort(PLENTY))
    assert pieces.line.tolist() == [0, 1, 2, 4]
    assert pieces.begin.tolist() == pytest.approx([0, 2, 4, 6])
    assert pieces.end.tolist() == pytest.approx([1 / 3, 3, 4, 6 + 7 / 17])


def test_areas_within_areas() -> None:
    square = np.array([0, 10, 10 + 10j, 10j])
    one, other = Loops([square], False, 1e-6), Loops([square + 5], False, 1e-6)
    line = np.array([-5 + 5j, 20 + 5j])
    start = np.array([0])
    both = Area(((one, None),), Area(((other, None),)))
    assert at(line, cut(line, start, both, Effort(PLENTY)).begin)[0] == pytest.approx(5 + 5j)
    either = cut(line, start, Area(((one, None), (other, None))), Effort(PLENTY))
    assert at(line, either.end)[0] == pytest.approx(15 + 5j)
    inner = cut(line, start, Area(((one, Area(((other, None),))),)), Effort(PLENTY))
    assert (inner.begin, inner.end) == (pytest.approx([0.4]), pytest.approx([0.6]))
    nothing = cut(line, start, Area(()), Effort(PLENTY))
    assert not len(nothing.line)


def test_parts_keep_the_points_between() -> None:
    values = np.arange(10.0).reshape(5, 2)
    assert part(values, 0.5, 2.25)[:, 0].tolist() == [1, 2, 4, 4.5]
    assert part(values, 1.0, 3.0)[:, 0].tolist() == [2, 4, 6]
    assert part(values, 2.0, 2.0)[:, 0].tolist() == [4]


def test_pieces_are_joined_at_their_ends_whichever_way_they_run() -> None:
    circle = np.exp(2j * np.pi * np.linspace(0, 1, 13))
    (ring,) = joined([circle[0:4], circle[3:9][::-1], circle[8:]])
    assert len(ring) == 13
    assert ring[0] == pytest.approx(ring[-1])
    assert len(joined([circle[0:3], circle[5:8]])) == 2
    assert len(joined([circle, circle[:3] + 9])) == 2


def test_the_effort_is_limited() -> None:
    rng = np.random.default_rng(0)
    loop, places = (scattered(rng, 0, 10, 300) for _ in range(2))
    with pytest.raises(TooFineError):
        cut(places, np.array([0]), area(loop), Effort(1000))
