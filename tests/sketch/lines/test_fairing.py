import numpy as np
import pytest

from sketch_assistant.sketch.lines.chamfer import evenly
from sketch_assistant.sketch.lines.corners import corners
from sketch_assistant.sketch.lines.fairing import _fair_between, all_faired, faired
from tests.sketch.shaky import trembling


def arc(count=120, radius=100.0, turn=np.pi):
    angles = np.linspace(0.0, turn, count)
    return radius * np.column_stack([np.cos(angles), np.sin(angles)])


def zigzag():
    return np.array([(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)])


def gap(one, other):
    away = np.hypot(*(one[:, None] - evenly(other, 2000)[None]).transpose(2, 0, 1))
    return float(away.min(axis=1).mean())


def test_what_is_fair_is_the_least_of_all():
    rng = np.random.default_rng(1)
    values, penalties = rng.normal(size=(42, 2)), rng.uniform(0.0, 9.0, 42)
    penalties[[0, 20, 21, 41]] = 0.0  # two lines, one after the other
    made = _fair_between(values, penalties)
    second = (-2.0 * np.eye(21) + np.eye(21, k=1) + np.eye(21, k=-1))[1:-1]
    for line in (slice(0, 21), slice(21, 42)):
        system = np.eye(21) + second.T * penalties[line][1:-1] @ second
        assert np.allclose(made[line], np.linalg.solve(system, values[line]))


def test_lines_together_become_what_each_becomes_alone():
    ring = arc(turn=2 * np.pi)
    ring[-1] = ring[0]
    lines = [trembling(arc(), 2.0), np.zeros((1, 2)), trembling(zigzag(), 1.0), ring, arc(9, 0.1)]
    for line, made in zip(lines, all_faired(lines, 200.0), strict=True):
        assert np.allclose(made, faired(line, 200.0), atol=1e-9)
    assert all_faired([], 200.0) == []


def test_tremor_goes_and_the_curve_stays():
    shaky = trembling(arc(), 2.0)
    calm = faired(shaky, 200.0)
    assert gap(calm, arc()) < 0.5 * gap(shaky, arc())


def test_corners_stay():
    calm = faired(trembling(zigzag(), 0.7), 100.0)
    for corner in zigzag():
        assert np.hypot(*(calm - corner).T).min() < 3.0


@pytest.mark.parametrize("far", [0.3, 0.7, 1.0])
def test_however_far_the_hand_trembles_sides_are_calm_and_corners_sharp(far):
    calm = faired(trembling(zigzag(), far, waves=(30, 50)), 100.0)
    side = calm[(calm[:, 1] > 20.0) & (calm[:, 1] < 80.0)]
    assert np.abs(side[:, 0] - 100.0).max() < 1.5 * far
    assert np.abs(np.diff(side[:, 0], 2)).max() < 0.05
    found = corners(calm, 300.0 / (len(calm) - 1), 100.0, 0.06)
    assert np.hypot(*(calm[found] - zigzag()).T).max() < 5.0


@pytest.mark.parametrize("seed", range(5))
def test_a_strong_tremor_does_not_pass_for_long_waves(seed):
    calm = faired(trembling(arc(), 5.0, seed, waves=(40, 60)), 200.0)
    assert gap(calm, arc()) < 0.6


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_hands_own_points_say_more_than_even_ones(seed):
    shaky = trembling(arc(), 3.0, seed, waves=(35, 55))
    own, even = faired(shaky, 100.0), faired(evenly(shaky, len(shaky)), 100.0)
    assert gap(own, arc()) < 0.8 * gap(even, arc())


def test_nearly_straight_sides_become_straight():
    calm = faired(trembling(zigzag(), 0.3, waves=(30, 50)), 100.0)
    side = calm[(calm[:, 1] > 10.0) & (calm[:, 1] < 90.0)]
    assert np.abs(np.diff(side, 2, axis=0)).max() < 1e-9


def test_a_point_stands_for_the_one_of_the_hand_beside_it():
    shaky = trembling(zigzag(), 1.0)
    calm = faired(shaky, 100.0)
    assert np.hypot(*(calm - evenly(shaky, len(calm))).T).max() < 5.0


def test_ends_lose_their_tremor_too():
    drawn = [trembling(arc(), 5.0, seed, waves=(40, 60)) for seed in range(20)]
    off = [np.hypot(*(line - arc()[[0, -1]]).T).mean() for line in (x[[0, -1]] for x in drawn)]
    calm = [faired(line, 200.0)[[0, -1]] for line in drawn]
    left = [np.hypot(*(line - arc()[[0, -1]]).T).mean() for line in calm]
    assert np.mean(left) < 0.6 * np.mean(off)


def test_a_closed_line_stays_closed():
    ring = arc(turn=2 * np.pi)
    ring[-1] = ring[0]
    calm = faired(ring + np.array([1000.0, 0.0]), 200.0)
    assert np.allclose(calm[0], calm[-1])
    assert np.allclose(np.hypot(*(calm - [1000.0, 0.0]).T), 100.0, atol=1.0)


def test_where_a_closed_line_began_it_is_as_calm_as_elsewhere():
    turns = np.linspace(0.0, 2 * np.pi, 241)
    ring = (100.0 + 3.0 * np.cos(30 * turns))[:, None] * np.column_stack(
        [np.cos(turns), np.sin(turns)]
    )
    ring[-1] = ring[0]
    away = np.hypot(*faired(ring, 200.0).T)
    assert np.abs(away - 100.0).max() < 1.0


@pytest.mark.parametrize("scale", [0.01, 1.0, 1000.0])
def test_scale_does_not_matter(scale):
    shaky = trembling(arc(), 2.0)
    assert np.allclose(faired(shaky * scale, 200.0 * scale), scale * faired(shaky, 200.0))


def test_further_columns_run_along():
    line = np.column_stack([arc(), np.linspace(0.2, 0.8, 120)])
    assert np.allclose(faired(line, 200.0)[[0, -1], 2], [0.2, 0.8])


@pytest.mark.parametrize("line", [np.zeros((1, 2)), np.zeros((5, 2)), np.array([(0.0, 0), (1, 0)])])
def test_what_has_no_length_is_left_alone(line):
    assert faired(line, 100.0) is line


def test_corners_are_found_where_they_are():
    even = evenly(zigzag(), 301)
    assert corners(even, 1.0, 100.0, 0.06) == pytest.approx([0, 100, 200, 300], abs=2)


def test_a_circle_has_no_corners():
    even = evenly(arc(turn=2 * np.pi), 200)
    assert corners(even, 2 * np.pi * 100 / 199, 200.0, 0.06) == [0, 199]
