"""The eraser takes what it touches and nothing else, however fast it moves."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from sketch_assistant.ui.paint.over.eraser import distance, touched
from tests.ui.hands import line, scrawl


def test_distance_to_a_line_its_ends_and_a_dot() -> None:
    path = np.array([[0.0, 0.0], [10.0, 0.0]])
    assert distance(path, np.array([[5.0, 3.0]])) == pytest.approx(3.0)
    assert distance(path, np.array([[13.0, 4.0]])) == pytest.approx(5.0)
    assert distance(path[:1], np.array([[3.0, 4.0]])) == pytest.approx(5.0)
    assert distance(path, np.array([[99.0, 9.0], [5.0, 1.0]])) == pytest.approx(1.0)


def test_the_width_of_the_ink_counts() -> None:
    thin, thick = line((0, 0), (100, 0), width=2), line((0, 0), (100, 0), width=20)
    path = np.array([[50.0, 12.0]])
    assert touched([thin, thick], path, 4.0) == [thick]


def test_a_fast_movement_skips_nothing() -> None:
    lines = [line((x, 0), (x, 100), width=1) for x in range(10, 1000, 37)]
    path = np.array([[0.0, 50.0], [1000.0, 50.0]])
    assert touched(lines, path, 3.0) == lines


def test_near_misses_stay() -> None:
    assert touched([line((0, 0), (100, 0), width=2)], np.array([[50.0, 6.0], [90.0, 6.0]]), 4) == []


def test_a_pen_at_rest_erases() -> None:
    dot = line((50, 50))
    path = np.array([[51.0, 50.0], [51.0, 50.0]])
    assert touched([dot], path, 2.0) == [dot]


def test_crossing_lines_touch_and_the_distance_is_the_same_both_ways() -> None:
    random = np.random.default_rng(3)
    for _ in range(12):
        a, b = random.uniform(0, 100, (2, 6, 2))
        dense = [np.vstack([np.linspace(p, q, 80) for p, q in pairwise(x)]) for x in (a, b)]
        slow = np.hypot(*(dense[0][:, None] - dense[1][None]).transpose(2, 0, 1)).min()
        assert distance(a, b) == distance(b, a) == pytest.approx(slow, abs=1.2)


def test_a_huge_stroke_is_no_trouble() -> None:
    (stroke,) = scrawl(1, points=100_000)
    assert touched([stroke], np.array([[-1e6, 5e5], [1e6, 5e5]]), 1.0) == []
