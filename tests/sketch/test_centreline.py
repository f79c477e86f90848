"""Samples to a smooth line: through the points, local, corners and straight runs kept."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.sketch.centreline import apart, distinct, smooth, steady


def ones(places: object) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.ones(len(np.asarray(places)))


def test_the_samples_stay_on_the_line() -> None:
    angles = np.linspace(0, 4, 12)
    places = 50 * np.exp(1j * angles)
    line, _, _ = smooth(places, ones(places), 0.01)
    assert len(line) > 40
    assert max(np.abs(line - place).min() for place in places) == 0.0
    assert np.abs(np.abs(line) - 50).max() < 0.05


def test_widths_go_from_sample_to_sample() -> None:
    places = 50 * np.exp(1j * np.linspace(0, 4, 12))
    _, widths, _ = smooth(places, np.arange(12.0), 0.01)
    assert (np.diff(widths) > 0).all()
    assert set(range(12)) <= set(widths.tolist())


def test_corners_and_straight_runs_get_no_samples() -> None:
    zigzag = np.array([0, 40, 40 + 40j, 80 + 40j])
    assert smooth(zigzag, ones(zigzag), 0.01)[0].tolist() == zigzag.tolist()
    bent = np.array([0, 100, 101 + 0.4j, 101.6 + 1.2j])  # straight, then a tight curve
    line, _, _ = smooth(bent, ones(bent), 0.01)
    assert np.abs(line[line.real < 99].imag).max() < 0.02


@pytest.mark.parametrize("seed", range(10))
def test_the_curve_depends_on_near_samples_alone(seed: int) -> None:
    rng = np.random.default_rng(seed)
    places = np.cumsum(rng.uniform(5, 9, 20) * np.exp(1j * np.cumsum(rng.normal(0, 0.4, 20))))
    whole, _, _ = smooth(places, ones(places), 0.05)
    part, _, _ = smooth(places[8:12], ones(places[8:12]), 0.05)

    def between(line: np.ndarray[tuple[int], np.dtype[np.complex128]]) -> list[complex]:
        start, end = (int(np.abs(line - place).argmin()) for place in places[9:11])
        found: list[complex] = line[start : end + 1].tolist()
        return found

    assert between(part) == pytest.approx(between(whole))


def test_lines_end_to_end_are_as_each_alone() -> None:
    rng = np.random.default_rng(3)
    lines = [np.cumsum(rng.normal(0, 0.5, n) + 1j * rng.normal(0, 0.5, n)) for n in (2, 9, 2, 2, 5)]
    lines[1:1] = [np.array([0, 0.5 + 0.2j]), np.array([0, 0.4 - 0.3j])]
    last = np.cumsum([len(line) for line in lines]) - 1
    together, _, ends = smooth(np.concatenate(lines), ones(np.concatenate(lines)), 1e-4, last)
    for part, line in zip(np.split(together, ends[:-1] + 1), lines, strict=True):
        assert part == pytest.approx(smooth(line, ones(line), 1e-4)[0])


def test_close_samples_are_dropped_and_their_largest_width_kept() -> None:
    places = np.array([0, 0.01, 0.02, 5, 5.01, 9])
    kept, widths = distinct(places.astype(complex), np.array([1.0, 7, 2, 1, 3, 1]), 1.0)
    assert kept.tolist() == [0, 5, 9]
    assert widths.tolist() == [7, 3, 1]


def test_a_line_keeps_its_end() -> None:
    places = np.array([0, 5, 5.2], dtype=complex)
    assert distinct(places, ones(places), 1.0)[0].tolist() == [0, 5.2]


def test_neighbours_at_one_place_become_one() -> None:
    places = np.array([0, 0, 1, 1, 0], dtype=complex)
    assert apart(places, ones(places))[0].tolist() == [0, 1, 0]


def test_far_samples_are_not_steadied_and_ends_never() -> None:
    far = np.array([0, 10 + 5j, 20, 30 + 5j])
    assert steady(far, ones(far), 5.0)[0].tolist() == far.tolist()
    near, _ = steady(np.array([0, 1 + 1j, 2, 3 + 1j, 4]), np.ones(5), 5.0)
    assert near[[0, -1]].tolist() == [0, 4]
    assert np.abs(near.imag).max() < 0.6
