"""Samples to a smooth line: through the points, local, corners and straight runs kept."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from sketch_assistant.sketch.lines.centreline import (
    Places,
    Samples,
    apart,
    distinct,
    smooth,
    steady,
)


def line(places: object, corners: Sequence[int] | None = None) -> Samples:
    """Samples of width 1; corners: their numbers."""
    found = np.asarray(places, dtype=complex)
    marks = None if corners is None else np.isin(np.arange(len(found)), corners)
    return Samples(found, np.ones(len(found)), marks)


def smoothed(places: object, tolerance: float, corners: Sequence[int] | None = None) -> Places:
    return smooth(line(places, corners), tolerance)[0].places


def test_the_samples_stay_on_the_line() -> None:
    places = 50 * np.exp(1j * np.linspace(0, 4, 12))
    curve = smoothed(places, 0.01)
    assert len(curve) > 40
    assert max(np.abs(curve - place).min() for place in places) == 0.0
    assert np.abs(np.abs(curve) - 50).max() < 0.05


def test_widths_go_from_sample_to_sample() -> None:
    places = 50 * np.exp(1j * np.linspace(0, 4, 12))
    widths = smooth(Samples(places, np.arange(12.0)), 0.01)[0].widths
    assert (np.diff(widths) > 0).all()
    assert set(range(12)) <= set(widths.tolist())


def test_corners_and_straight_runs_get_no_samples() -> None:
    zigzag = [0, 40, 40 + 40j, 80 + 40j]
    assert smoothed(zigzag, 0.01).tolist() == zigzag
    bent = [0, 100, 101 + 0.4j, 101.6 + 1.2j]  # straight, then a tight curve
    curve = smoothed(bent, 0.01)
    assert np.abs(curve[curve.real < 99].imag).max() < 0.02


def test_little_turns_stay_sharp_where_they_are_corners() -> None:
    flat = [0, 40, 80 + 8j, 120 + 8j, 160]
    assert len(smoothed(flat, 0.01)) > 20
    assert smoothed(flat, 0.01, range(5)).tolist() == flat


def test_what_is_between_corners_bends_as_if_it_were_alone() -> None:
    arc = 50 * np.exp(1j * np.linspace(0, 2, 8))
    whole, _ = smooth(line([20, *arc, *(arc[-1] + [-30, -60])], [0, 1, 8, 9, 10]), 0.01)
    assert whole.places[1:-2] == pytest.approx(smoothed(arc, 0.01))
    assert whole.corners is not None
    assert whole.places[whole.corners].tolist() == [20, arc[0], *(arc[-1] + [0, -30, -60])]


@pytest.mark.parametrize("seed", range(10))
def test_the_curve_depends_on_near_samples_alone(seed: int) -> None:
    rng = np.random.default_rng(seed)
    places = np.cumsum(rng.uniform(5, 9, 20) * np.exp(1j * np.cumsum(rng.normal(0, 0.4, 20))))

    def between(curve: Places) -> list[complex]:
        start, end = (int(np.abs(curve - place).argmin()) for place in places[9:11])
        found: list[complex] = curve[start : end + 1].tolist()
        return found

    part, whole = smoothed(places[8:12], 0.05), smoothed(places, 0.05)
    assert between(part) == pytest.approx(between(whole))


def test_lines_end_to_end_are_as_each_alone() -> None:
    rng = np.random.default_rng(3)
    lines = [np.cumsum(rng.normal(0, 0.5, n) + 1j * rng.normal(0, 0.5, n)) for n in (2, 9, 2, 2, 5)]
    lines[1:1] = [np.array([0, 0.5 + 0.2j]), np.array([0, 0.4 - 0.3j])]
    last = np.cumsum([len(each) for each in lines]) - 1
    together, ends = smooth(line(np.concatenate(lines)), 1e-4, last)
    for part, each in zip(np.split(together.places, ends[:-1] + 1), lines, strict=True):
        assert part == pytest.approx(smoothed(each, 1e-4))


def test_close_samples_are_dropped_and_their_largest_width_kept() -> None:
    places = np.array([0, 0.01, 0.02, 5, 5.01, 9], dtype=complex)
    kept = distinct(Samples(places, np.array([1.0, 7, 2, 1, 3, 1])), 1.0)
    assert kept.places.tolist() == [0, 5, 9]
    assert kept.widths.tolist() == [7, 3, 1]


def test_corners_are_not_dropped_however_close() -> None:
    places = [0, 0.2, 0.4, 5, 5.2, 5.4, 9, 9.2]
    kept = distinct(line(places, [2, 4, 6]), 1.0)
    assert kept.places.tolist() == [0, 0.4, 5, 5.2, 9, 9.2]
    assert kept.corners is not None
    assert kept.corners.tolist() == [False, True, False, True, True, False]


def test_a_line_keeps_its_end() -> None:
    assert distinct(line([0, 5, 5.2]), 1.0).places.tolist() == [0, 5.2]


def test_neighbours_at_one_place_become_one() -> None:
    assert apart(line([0, 0, 1, 1, 0])).places.tolist() == [0, 1, 0]
    marks = apart(line([0, 0, 1, 1, 0], [3])).corners
    assert marks is not None
    assert marks.tolist() == [False, True, False]


def test_far_samples_are_not_steadied_and_ends_and_corners_never() -> None:
    far = [0, 10 + 5j, 20, 30 + 5j]
    assert steady(line(far), 5.0).places.tolist() == far
    stairs = [0, 1 + 1j, 2, 3 + 1j, 4]
    near = steady(line(stairs), 5.0).places
    assert near[[0, -1]].tolist() == [0, 4]
    assert np.abs(near.imag).max() < 0.6
    assert steady(line(stairs, range(5)), 5.0).places.tolist() == stairs
