import numpy as np
import pytest

from sketch_assistant.sketch.lines.shapes import ellipse_through, off_straight


def ellipse(a, b, angle, middle=(40.0, -30.0), count=50):
    turns = np.linspace(0.0, 2 * np.pi, count, endpoint=False)
    points = np.column_stack([a * np.cos(turns), b * np.sin(turns)])
    cos, sin = np.cos(angle), np.sin(angle)
    return points @ np.array([[cos, sin], [-sin, cos]]) + middle


@pytest.mark.parametrize(
    ("a", "b", "angle"), [(90.0, 90.0, 0.0), (90.0, 40.0, 0.6), (50, 20, -1.2)]
)
def test_an_ellipse_is_found_again(a, b, angle):
    found = ellipse_through(ellipse(a, b, angle))
    assert np.allclose(found.middle, (40.0, -30.0), atol=1e-6)
    assert np.allclose(found.axes, (a, b), rtol=1e-5)
    assert found.distances(ellipse(a, b, angle)).max() < 1e-4


def test_a_shaky_ellipse_is_nearly_found():
    shaky = ellipse(90.0, 40.0, 0.6) + np.random.default_rng(0).normal(0.0, 2.0, (50, 2))
    found = ellipse_through(shaky)
    assert np.allclose(found.axes, (90.0, 40.0), rtol=0.05)


def test_a_point_is_no_ellipse():
    assert ellipse_through(np.zeros((20, 2))) is None


@pytest.mark.parametrize("angle", np.linspace(0.0, np.pi, 24))
def test_a_straight_line_is_no_ellipse_whatever_its_rounding(angle):
    line = np.arange(20.0)[:, None] * (np.cos(angle), np.sin(angle)) + np.array([310.0, 7.0])
    assert ellipse_through(line) is None


def test_how_straight_a_line_is():
    assert off_straight(np.array([(0.0, 0.0), (5.0, 1.0), (10.0, 0.0)])) == pytest.approx(0.1)
    assert off_straight(np.array([(0.0, 0.0), (10.0, 10.0)])) == pytest.approx(0.0)
    assert off_straight(np.array([(0.0, 0.0), (5.0, 1.0), (0.0, 0.0)])) == float("inf")
