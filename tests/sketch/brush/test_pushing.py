"""Lines are pushed softly, and smoothed, where a brush passes."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.sketch.brush.pushing import pushed, smoothed
from sketch_assistant.sketch.document import Floats, Stroke


def level(count: int = 101) -> Stroke:
    """From (0, 0) to (200, 0), with pressure, tilt and time."""
    x = np.linspace(0.0, 200.0, count)
    rest = (np.linspace(0.2, 1.0, count), np.full(count, 12.0), x / 100.0)
    return Stroke(np.column_stack([x, np.zeros(count), *rest]))


def push(
    stroke: Stroke, start: tuple[float, float], end: tuple[float, float], radius: float = 40.0
):
    ((old, (new,)),) = pushed([stroke], np.array(start), np.array(end), radius)
    assert old is stroke
    return new


def height(stroke: Stroke, x: float) -> float:
    return float(np.interp(x, stroke.xy[:, 0], stroke.xy[:, 1]))


def test_the_middle_goes_along_and_the_rim_stays() -> None:
    made = push(level(), (100, 0), (100, 6))
    assert height(made, 100.0) == pytest.approx(6.0)
    assert 0.0 < height(made, 120.0) < 6.0
    assert height(made, 141.0) == 0.0
    assert height(made, 20.0) == 0.0


def test_it_bends_without_a_corner_and_keeps_what_the_pen_reported() -> None:
    made = push(level(), (100, 0), (100, 10))
    turns = np.abs(np.diff(np.arctan2(*np.diff(made.xy, axis=0).T[::-1])))
    assert turns.max() < 0.25
    x = np.interp(np.linspace(0, 1, 7), [0, 1], [0, 200])
    assert np.interp(x, made.xy[:, 0], made.points[:, 2]) == pytest.approx(0.2 + 0.8 * x / 200)
    assert (made.points[:, 3] == 12.0).all()


def test_a_line_of_two_points_bends_too() -> None:
    made = push(Stroke.through([(0, 0), (200, 0)]), (100, 0), (100, 20))
    assert height(made, 100.0) > 15.0
    assert height(made, 40.0) == pytest.approx(0.0, abs=0.3)
    assert len(made) > 20


def test_a_long_way_at_once_is_like_many_short_ones() -> None:
    at_once = push(level(), (100, -20), (100, 40))
    stroke = level()
    for y in range(-20, 40, 4):
        found = pushed([stroke], np.array([100.0, y]), np.array([100.0, y + 4.0]), 40.0)
        stroke = found[0][1][0] if found else stroke
    assert height(at_once, 100.0) == pytest.approx(height(stroke, 100.0), abs=4.0)


def test_what_is_out_of_reach_is_not_among_them() -> None:
    assert pushed([level()], np.array([100.0, 60.0]), np.array([100.0, 50.0]), 40.0) == ()
    assert pushed([], np.zeros(2), np.ones(2), 40.0) == ()


def test_ends_that_meet_stay_together() -> None:
    other = Stroke.through([(100, 0), (100, 90)])
    half = Stroke.through([(0, 0), (100, 0)])
    found = pushed([half, other], np.array([100.0, 0.0]), np.array([109.0, 7.0]), 40.0)
    (_, (one,)), (_, (two,)) = found
    assert one.xy[-1] == pytest.approx(two.xy[0])
    assert one.xy[-1] == pytest.approx([109.0, 7.0])


def test_a_closed_stroke_stays_closed_and_corners_stay_corners() -> None:
    corners = np.array([[0, 0], [100, 0], [100, 100], [0, 100], [0, 0]], dtype=float)
    square = Stroke.through(corners, corners=np.ones(5, dtype=bool))
    made = push(square, (0, 0), (-12, -9))
    assert (made.xy[0] == made.xy[-1]).all()
    assert made.corners is not None
    assert made.corners.sum() == 5


def test_dots_and_pens_that_rested_do_no_harm() -> None:
    dot, rested = (
        Stroke.through([(100, 0)]),
        Stroke.through([(90, 0), (100, 0), (100, 0), (110, 0)]),
    )
    assert push(dot, (100, 0), (100, 5)).xy.tolist() == [[100.0, 5.0]]
    assert np.isfinite(push(rested, (100, 0), (100, 5)).points).all()


def shaky(seed: int = 1) -> Stroke:
    noise = np.random.default_rng(seed).normal(0.0, 1.5, 101)
    points = level().points.copy()
    points[:, 1] = noise
    return Stroke(points)


def roughness(xy: Floats) -> float:
    return float(np.abs(np.diff(xy, 2, axis=0)).mean())


def test_smoothing_calms_the_middle_and_leaves_the_rest() -> None:
    line = shaky()
    for _ in range(4):
        ((_, (line,)),) = smoothed([line], np.array([100.0, 0.0]), 40.0, 0.5)
    assert roughness(line.xy[40:60]) < 0.2 * roughness(shaky().xy[40:60])
    assert (line.xy[:29] == shaky().xy[:29]).all()
    assert (line.points[:, 2:] == shaky().points[:, 2:]).all()


def test_ends_and_corners_stay_where_they_are() -> None:
    points = shaky().points
    marked = Stroke(points, corners=np.arange(101) == 50)
    ((_, (made,)),) = smoothed([marked], np.array([100.0, 0.0]), 300.0, 1.0)
    for i in (0, 50, 100):
        assert made.xy[i].tolist() == points[i, :2].tolist()
    assert made.corners is not None
    assert made.corners.sum() == 1


def test_a_straight_line_stays_as_it_is() -> None:
    found = smoothed([level()], np.array([100.0, 0.0]), 60.0, 1.0)
    assert found[0][1][0].xy == pytest.approx(level().xy, abs=1e-9)
