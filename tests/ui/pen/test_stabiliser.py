"""The stabiliser calms a trembling slow hand and does not hold back a quick one."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.sketch.document import Floats
from sketch_assistant.ui.pen.canvas import Canvas
from sketch_assistant.ui.pen.hand.pen import Pointer
from sketch_assistant.ui.pen.hand.stabiliser import Stabiliser, Steadying
from sketch_assistant.ui.pen.hand.stabiliser import steadied as steadied_by


def steadied(path: Floats, strength: float, rate: float = 120.0) -> Floats:
    filter_ = Stabiliser(strength)
    return np.array([filter_.steady(x, y, i / rate) for i, (x, y) in enumerate(path.tolist())])


def roughness(path: Floats) -> float:
    return float(np.abs(np.diff(path, 2, axis=0)).mean())


def slow_line(noise: float = 1.0) -> Floats:
    """40 pixels a second, with a tremor."""
    tremor = np.random.default_rng(1).normal(0.0, noise, (240, 2))
    return np.column_stack([np.linspace(0.0, 80.0, 240), np.full(240, 5.0)]) + tremor


def test_off_changes_nothing() -> None:
    assert (steadied(slow_line(), 0.0) == slow_line()).all()


def test_stronger_is_steadier() -> None:
    rough = [roughness(steadied(slow_line(), strength)) for strength in (0.0, 0.3, 0.6, 1.0)]
    assert rough == sorted(rough, reverse=True)
    assert rough[1] < 0.6 * rough[0]


def test_a_quick_line_is_hardly_held_back() -> None:
    quick = np.column_stack([np.linspace(0.0, 1500.0, 120), np.zeros(120)])
    lag = np.abs(steadied(quick, 0.3) - quick).max()
    assert lag < 40.0  # less than three samples of 12.6 pixels


def test_the_start_is_where_the_pen_touched() -> None:
    assert (steadied(slow_line(), 0.7)[0] == slow_line()[0]).all()


def test_the_rate_of_the_tablet_hardly_matters() -> None:
    often, seldom = slow_line(0.0), slow_line(0.0)[::2]
    last_often = steadied(often, 0.5, 240.0)[238]
    last_seldom = steadied(seldom, 0.5, 120.0)[119]
    assert last_often == pytest.approx(last_seldom, abs=0.3)


def test_samples_with_the_same_or_an_earlier_time_do_no_harm() -> None:
    filter_ = Stabiliser(0.5)
    places = [filter_.steady(10.0 * i, 0.0, time) for i, time in enumerate((1.0, 1.0, 0.5, 1.1))]
    assert np.isfinite(places).all()


def roped(path: Floats, strength: float) -> Floats:
    rope = steadied_by(Steadying.ROPE, strength)
    return np.array([rope.steady(x, y, 0.0) for x, y in path.tolist()])


def test_a_rope_that_is_slack_does_not_move_the_line() -> None:
    tremor = np.random.default_rng(4).uniform(-6.0, 6.0, (80, 2))
    tremor[0] = 0.0
    assert (roped(tremor, 0.1) == 0.0).all()


def test_a_taut_rope_pulls_the_line_along_at_its_length() -> None:
    path = np.column_stack([np.linspace(0.0, 500.0, 100), np.zeros(100)])
    line = roped(path, 0.5)
    assert line[-1] == pytest.approx([500.0 - 48.0, 0.0])
    assert (line[:, 1] == 0.0).all()


def test_a_rope_turns_sharply_and_is_smoother_than_the_hand() -> None:
    shaky = slow_line(2.0) * 4.0
    assert roughness(roped(shaky, 0.4)) < 0.3 * roughness(shaky)


@pytest.mark.parametrize("how", [Steadying.LIGHT, Steadying.ROPE])
def test_no_strength_is_off_whatever_the_kind(how: Steadying) -> None:
    hand = steadied_by(how, 0.0)
    assert [hand.steady(x, y, 0.1) for x, y in slow_line().tolist()] == [
        (x, y) for x, y in slow_line().tolist()
    ]


def test_the_mouse_is_steadied_only_where_that_is_wanted(canvas: Canvas) -> None:
    canvas.stabiliser = 0.5
    for wanted in (False, True):
        canvas.steadies_mouse = wanted
        hand = canvas.steadied(Pointer.MOUSE)
        hand.steady(0.0, 0.0, 0.0)
        assert (hand.steady(5.0, 0.0, 0.1) != (5.0, 0.0)) is wanted
