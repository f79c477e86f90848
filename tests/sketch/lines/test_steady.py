import numpy as np
import pytest

from sketch_assistant.sketch.document import Ink, Stroke
from sketch_assistant.sketch.lines.chamfer import evenly
from sketch_assistant.sketch.lines.corners import corners
from sketch_assistant.sketch.lines.steady import steady
from tests.sketch.shaky import trembling

FRAME = Stroke.through(np.array([(0.0, 0.0), (400.0, 0.0)]))  # says how large the drawing is


def ring(radius=60.0, turn=2 * np.pi):
    angles = np.linspace(0.0, turn, 200)
    return radius * np.column_stack([np.cos(angles), np.sin(angles)]) + (200.0, 200.0)


def square():
    return np.array([(100.0, 100), (200, 100), (200, 200), (100, 200), (100, 100)])


def steadied(*lines, amount=1.0):
    made = steady([FRAME, *map(Stroke.through, lines)], amount)[1:]
    return [new.xy for _, (new,) in made]


@pytest.mark.parametrize("far", [0.0, 2.0, 6.0])
def test_what_is_nearly_round_becomes_a_circle(far):
    (calm,) = steadied(trembling(ring(turn=6.1), far))
    away = np.hypot(*(calm - calm[:-1].mean(axis=0)).T)
    assert np.ptp(away) < 0.02 * away.mean()
    assert away.mean() == pytest.approx(60.0, abs=3.0)
    assert np.array_equal(calm[0], calm[-1])


@pytest.mark.parametrize(("radius", "closes"), [(20.0, True), (60.0, False)])
def test_a_little_gap_of_a_small_ring_closes_a_wide_one_stays(radius, closes):
    (calm,) = steadied(ring(radius, turn=5.88))
    assert np.array_equal(calm[0], calm[-1]) == closes


@pytest.mark.parametrize("far", [0.0, 2.0, 4.0])
def test_a_square_stays_a_square_with_straight_sides(far):
    (calm,) = steadied(trembling(square(), far))
    found = corners(calm, 400.0 / (len(calm) - 1), 100.0, 0.2)
    assert np.hypot(*(calm[found] - square()).T).max() < 3.0 * far + 1.0


def test_what_is_nearly_straight_becomes_straight():
    bowed = np.column_stack([np.linspace(0, 200, 60), 3.0 * np.sin(np.linspace(0, np.pi, 60))])
    (calm,) = steadied(bowed + np.array([50.0, 200.0]))
    assert np.abs(calm[:, 1] - 200.0).max() < 1e-9
    assert np.allclose(calm[[0, -1], 0], [50.0, 250.0])


def test_ends_that_nearly_meet_meet_and_an_end_touches_a_line():
    roof = np.array([(100.0, 100), (200, 40)]), np.array([(206.0, 43), (300, 100)])
    beam = np.array([(150.0, 300), (150, 78)])
    one, other, third = steadied(*roof, beam)
    assert np.array_equal(one[-1], other[0])
    assert np.hypot(*(one - third[-1]).T).min() < 1e-9


def test_half_way_a_line_is_between_what_it_was_and_what_it_becomes():
    shaky = trembling(square()[:3], 2.0)
    (calm,), (half,) = steadied(shaky), steadied(shaky, amount=0.5)
    assert np.allclose(half, (evenly(shaky, len(calm)) + calm) / 2.0)
    assert steadied(shaky, amount=0.0)[0] is not calm


def test_pressure_time_and_style_carry_over_and_dots_stay():
    xy = trembling(square()[:3], 2.0)
    rest = np.column_stack([np.linspace(0.2, 0.9, 240), np.zeros(240), np.arange(240.0)])
    stroke = Stroke(np.hstack([xy, rest]), Ink(7.0, "#aa0000"))
    dot = Stroke.through(np.array([(50.0, 50.0), (51.0, 50.0)]))
    (_, (calm,)), (_, (same,)) = steady([stroke, dot])
    assert calm.ink == stroke.ink
    assert np.allclose(calm.points[[0, -1], 2], [0.2, 0.9])
    assert (np.diff(calm.points[:, 4]) >= 0.0).all()
    assert same is dot


def test_nothing_becomes_nothing():
    assert steady([]) == ()
