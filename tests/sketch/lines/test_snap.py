import itertools

import numpy as np
import pytest

from sketch_assistant.sketch.document import Ink, Stroke
from sketch_assistant.sketch.lines.chamfer import evenly
from sketch_assistant.sketch.lines.snap import snapped
from tests.sketch.shaky import trembling


def shaky(line, far=1.5, seed=0):
    line = np.asarray(line, dtype=float)
    return Stroke.through(line + np.random.default_rng(seed).normal(0.0, far, line.shape), Ink(4.0))


def along(*corners, count=40):
    parts = [np.linspace(a, b, count) for a, b in itertools.pairwise(corners)]
    return np.vstack(parts)


def test_a_line_becomes_straight_and_level():
    made = snapped(shaky(along((0.0, 0.0), (200.0, 6.0))))
    assert np.allclose(made.xy[:, 1], made.xy[0, 1])
    assert made.ink.width == 4.0


def test_a_slanting_line_keeps_its_slant():
    made = snapped(shaky(along((0.0, 0.0), (200.0, 60.0))))
    assert np.degrees(np.arctan2(*(made.xy[-1] - made.xy[0])[::-1])) == pytest.approx(16.7, abs=1.0)


def test_a_ring_becomes_a_circle():
    angles = np.linspace(0.0, 2 * np.pi - 0.1, 90)
    made = snapped(shaky(100.0 * np.column_stack([np.cos(angles), 0.93 * np.sin(angles)])))
    away = np.hypot(*(made.xy - made.xy[:-1].mean(axis=0)).T)
    assert np.ptp(away) < 1.0
    assert np.allclose(made.xy[0], made.xy[-1])


def test_a_long_ring_becomes_an_ellipse():
    angles = np.linspace(0.0, 2 * np.pi - 0.1, 90)
    made = snapped(shaky(np.column_stack([100.0 * np.cos(angles), 50.0 * np.sin(angles)])))
    assert np.ptp(made.xy[:, 0]) == pytest.approx(200.0, abs=8.0)
    assert np.ptp(made.xy[:, 1]) == pytest.approx(100.0, abs=8.0)


def test_four_nearly_right_corners_become_a_rectangle():
    made = snapped(shaky(along((0.0, 0), (200, 6), (196, 120), (-4, 114), (0, 3)), 1.0))
    assert np.unique(made.xy.round(3)[:, 1], return_counts=True)[1].max() >= 30
    low, high = made.xy.min(axis=0), made.xy.max(axis=0)
    assert np.allclose(high - low, (199.0, 115.0), atol=8.0)


def test_three_corners_become_a_triangle():
    made = snapped(shaky(along((0.0, 0), (200, 0), (90, 150), (2, 3)), 1.0))
    assert made is not None
    for corner in ((0, 0), (200, 0), (90, 150)):
        assert np.hypot(*(made.xy - corner).T).min() < 10.0


@pytest.mark.parametrize(
    "line",
    [
        [(0.0, 0.0)],
        [(0.0, 0.0)] * 5,
        along((0.0, 0), (100, 80), (0, 160), (120, 240)),
        [(0.0, 0.0), (1.0, 0.0)],
    ],
)
def test_what_is_like_no_shape_stays(line):
    assert snapped(Stroke.through(line)) is None


@pytest.mark.parametrize("far", [4.0, 9.0, 12.0])
def test_a_ring_is_seen_through_the_tremor(far):
    angles = np.linspace(0.0, 6.1, 200)
    ring = 100.0 * np.column_stack([np.cos(angles), np.sin(angles)])
    made = snapped(Stroke.through(trembling(ring, far, waves=(20, 40))))
    away = np.hypot(*(made.xy - made.xy[:-1].mean(axis=0)).T)
    assert np.ptp(away) < 1.0
    assert away.mean() == pytest.approx(100.0, abs=5.0)


@pytest.mark.parametrize("begun", range(0, 24, 4))
def test_a_pentagon_has_five_corners_wherever_it_was_begun(begun):
    turns = np.linspace(0.0, 2 * np.pi, 6) + 0.3
    ring = evenly(90.0 * np.column_stack([np.cos(turns), np.sin(turns)]), 121)[:-1]
    rounded = np.mean([np.roll(ring, shift, axis=0) for shift in (-3, -1, 0, 1, 3)], axis=0)
    made = snapped(shaky(np.roll(rounded, begun, axis=0), far=0.7, seed=begun))
    assert made.corners is not None
    assert made.corners.sum() == 6
