"""Straight lines in few directions, and strokes that go on where they ended."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.sketch.document import Ink, Stroke
from sketch_assistant.sketch.lines.continuing import continued, end_near, straight

BLUE = Ink(5.0, "#2b5fd9")


def went(*places: tuple[float, float]) -> np.ndarray:
    """Points (n, 5) with pressures 0.2, 0.4, … and a second between them."""
    n = len(places)
    rest = (0.2 * np.arange(1, n + 1), np.full(n, 20.0), np.arange(n, dtype=float))
    return np.column_stack([np.array(places, dtype=float), *rest])


def drawn() -> Stroke:
    return Stroke(went((0, 0), (10, 0), (20, 0)), BLUE)


def test_a_straight_line_goes_from_the_first_point_to_the_last() -> None:
    line = straight(went((0, 0), (50, 40), (100, 33)), snaps=False)
    assert line[:, :2].tolist() == [[0.0, 0.0], [100.0, 33.0]]
    assert line[:, 2] == pytest.approx(0.4)
    assert line[:, 4].tolist() == [0.0, 2.0]


@pytest.mark.parametrize("degrees", range(-180, 181, 15))
def test_it_snaps_to_the_nearest_multiple_of_15_degrees(degrees: int) -> None:
    for off in (-7.0, 0.0, 7.0):
        angle = np.radians(degrees + off)
        line = straight(went((5, 5), (5 + 80 * np.cos(angle), 5 + 80 * np.sin(angle))), snaps=True)
        found = np.degrees(np.arctan2(*(line[1, :2] - line[0, :2])[::-1]))
        assert (found - degrees) % 360 == pytest.approx(0, abs=1e-6) or (
            found - degrees
        ) % 360 == pytest.approx(360, abs=1e-6)
        length = np.hypot(*(line[1, :2] - line[0, :2]))
        assert length == pytest.approx(80 * np.cos(np.radians(off)))


def test_a_line_without_a_length_is_a_dot() -> None:
    assert straight(went((5, 5), (5, 5)), snaps=True)[:, :2].tolist() == [[5.0, 5.0]] * 2


def test_a_stroke_goes_on_at_its_end() -> None:
    made = continued(drawn(), -1, went((20, 0), (20, 10), (20, 30)))
    assert made.xy.tolist() == [[0, 0], [10, 0], [20, 0], [20, 10], [20, 30]]
    assert made.points[:, 4].tolist() == [0.0, 1.0, 2.0, 3.0, 4.0]
    assert made.points[:, 2] == pytest.approx([0.2, 0.4, 0.6, 0.4, 0.6])
    assert (made.ink, made.corners) == (BLUE, None)


def test_a_stroke_goes_on_at_its_start_and_runs_the_other_way() -> None:
    made = continued(drawn(), 0, went((0, 0), (-10, 0)))
    assert made.xy[:, 0].tolist() == [20.0, 10.0, 0.0, -10.0]
    assert made.points[:, 4].tolist() == [0.0, 1.0, 2.0, 3.0]
    assert made.points[:, 2] == pytest.approx([0.6, 0.4, 0.2, 0.4])


def test_what_is_added_straight_makes_a_corner() -> None:
    made = continued(drawn(), -1, went((20, 0), (20, 50)), sharp=True)
    assert made.corners is not None
    assert made.corners.tolist() == [False, False, True, True]


def test_corners_turn_with_the_stroke() -> None:
    marked = Stroke(drawn().points, corners=np.array([True, False, False]))
    made = continued(marked, 0, went((0, 0), (-10, 0)))
    assert made.corners is not None
    assert made.corners.tolist() == [False, False, True, False]


def test_the_nearest_end_is_found_and_of_two_the_upper_one() -> None:
    low, high = Stroke.through([(0, 0), (50, 0)]), Stroke.through([(50, 0), (90, 0)])
    ring = Stroke.through([(50, 3), (60, 9), (70, 3), (50, 3)])
    strokes = [low, high, ring]
    assert end_near(strokes, np.array([50.0, 1.0]), 5.0) == (high, 0)
    assert end_near(strokes, np.array([2.0, 1.0]), 5.0) == (low, 0)
    assert end_near(strokes, np.array([88.0, 1.0]), 5.0) == (high, -1)
    assert end_near(strokes, np.array([50.0, 9.0]), 5.0) is None
