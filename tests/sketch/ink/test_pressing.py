"""What of a pen's pressure counts: curve, least width, tilt."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.sketch.document import Floats, SketchError
from sketch_assistant.sketch.ink.outlining import width_at
from sketch_assistant.sketch.ink.pressing import Pressing, smooth_between

PRESSURES = np.linspace(0.0, 1.0, 41)


def points(pressures: Floats = PRESSURES, tilt: float = 0.0) -> Floats:
    made = np.zeros((len(pressures), 5))
    made[:, 2], made[:, 3] = pressures, tilt
    return made


def wide(pressing: Pressing, tilt: float = 0.0) -> Floats:
    """Of a line 1 wide."""
    return width_at(pressing.counted(points(tilt=tilt)), 1.0)


def test_at_first_pressure_counts_as_it_is() -> None:
    assert Pressing().counted(points()) == pytest.approx(PRESSURES)
    assert Pressing().is_plain


def test_a_curve_goes_through_its_points_and_on_beyond_its_ends() -> None:
    soft = Pressing(((0.1, 0.2), (0.4, 0.7), (0.8, 1.0)))
    found = soft.counted(points(np.array([0.0, 0.1, 0.4, 0.8, 1.0])))
    assert found == pytest.approx([0.2, 0.2, 0.7, 1.0, 1.0], abs=0.01)


def test_a_curve_that_rises_never_falls_between_its_points() -> None:
    random = np.random.default_rng(2)
    for _ in range(200):
        count = int(random.integers(2, 9))
        x = np.sort(random.uniform(0, 1, count)) + 0.03 * np.arange(count)
        y = np.sort(random.uniform(0, 1, count))
        curve = np.column_stack([x / max(1.0, x[-1]), y])
        values = smooth_between(curve, np.linspace(0, 1, 300))
        assert (np.diff(values) >= -1e-9).all()
        assert smooth_between(curve, curve[:, 0]) == pytest.approx(y, abs=1e-9)


def test_the_least_width_is_that_of_the_lightest_touch_and_full_stays_full() -> None:
    widths = wide(Pressing(least=0.5))
    assert (widths[0], widths[-1]) == pytest.approx((0.5, 1.0))
    assert (np.diff(widths) > 0).all()
    assert wide(Pressing(least=1.0)) == pytest.approx(np.ones(41))


def test_pressure_off_is_full_width_however_lightly_it_is_held() -> None:
    assert Pressing(senses=False).counted(points()) == pytest.approx(np.ones(41))


def test_tilt_changes_nothing_unless_it_is_on() -> None:
    assert wide(Pressing(), tilt=5.0) == pytest.approx(wide(Pressing(), tilt=65.0))


def test_an_upright_pen_is_thinner_and_one_that_leans_is_not() -> None:
    tilted = Pressing(tilt=0.6)
    assert wide(tilted, 65.0) == pytest.approx(wide(Pressing()))
    upright, leaning = wide(tilted, 10.0), wide(tilted, 50.0)
    assert (upright[1:] < leaning[1:]).all()
    assert upright[-1] == pytest.approx(0.4)
    assert (upright >= width_at(np.zeros(1), 1.0) - 1e-9).all()


def test_pressures_out_of_range_count_as_their_limit() -> None:
    assert Pressing().counted(points(np.array([-1.0, 7.0]))) == pytest.approx([0.0, 1.0])


@pytest.mark.parametrize(
    "wrong",
    [
        {"curve": ((0.0, 0.0),)},
        {"curve": ((0.5, 0.0), (0.5, 1.0))},
        {"curve": ((0.0, 0.0), (1.0, 1.5))},
        {"curve": tuple((i / 10, 0.5) for i in range(10))},
        {"curve": ((0.0, float("nan")), (1.0, 1.0))},
        {"least": 1.5},
        {"tilt": -0.1},
    ],
)
def test_what_is_no_curve_is_said(wrong: dict) -> None:
    with pytest.raises(SketchError):
        Pressing(**wrong)
