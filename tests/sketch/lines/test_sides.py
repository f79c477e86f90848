import numpy as np
import pytest

from sketch_assistant.sketch.lines.sides import straight_sides


def rounded_elbow(bow=0.0):
    """A level side and an upright one, 41 points each, whose corner at (100, 0) is cut."""
    along = np.linspace(0.0, 100.0, 41)
    level = np.column_stack([along, bow * np.sin(np.linspace(0.0, np.pi, 41))])
    upright = np.column_stack([np.full(41, 100.0), along])
    points = np.vstack([level, upright[1:]])
    points[40] = (99.0, 1.0)
    return points


def test_the_corner_is_where_the_sides_cross():
    made = straight_sides(rounded_elbow(), [0, 40, 80], 10.0, 2.0)
    assert np.allclose(made[40], (100.0, 0.0))
    assert np.allclose(made[:41, 1], 0.0)
    assert np.allclose(made[40:, 0], 100.0)


def test_a_side_that_bows_stays_bowed_and_ends_on_the_other_one():
    drawn = rounded_elbow(bow=15.0)
    made = straight_sides(drawn, [0, 40, 80], 10.0, 2.0)
    assert np.allclose(made[:27], drawn[:27])
    assert made[40] == pytest.approx([100.0, 1.0])
    assert np.allclose(made[40:, 0], 100.0)


@pytest.mark.parametrize(("far", "straight"), [(1.2, True), (0.8, False)])
def test_a_side_becomes_straight_that_bows_no_farther_than_a_hand_trembled(far, straight):
    made = straight_sides(rounded_elbow(bow=1.0), [0, 40, 80], 10.0, far)
    assert np.allclose(made[:27, 1], made[0, 1], atol=0.6) == straight


def test_short_sides_stay():
    drawn = rounded_elbow()
    assert np.array_equal(straight_sides(drawn, [0, 40, 80], 150.0, 2.0), drawn)


def test_sides_that_hardly_turn_do_not_say_where_their_corner_is():
    across = np.linspace(0.0, 200.0, 81)
    drawn = np.column_stack([across, np.where(across > 100.0, 1.0 + 0.1 * (across - 100.0), 0.0)])
    made = straight_sides(drawn, [0, 40, 80], 10.0, 2.0)
    assert np.array_equal(made[40], drawn[40])


def test_the_ends_stay():
    drawn = rounded_elbow() + np.random.default_rng(0).normal(0.0, 0.2, (81, 2))
    made = straight_sides(drawn, [0, 40, 80], 10.0, 2.0)
    assert np.array_equal(made[[0, -1]], drawn[[0, -1]])
