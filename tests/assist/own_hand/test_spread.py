"""A row closer together or wider apart, of fewer or more, and what is left of it."""

import numpy as np
import pytest

from sketch_assistant.assist.own_hand.offers import offers
from sketch_assistant.assist.own_hand.spread import MOST, power
from sketch_assistant.sketch.document import Sketch, Stroke


def page(lines):
    return Sketch().adding(*(Stroke.through(np.array(line, dtype=float)) for line in lines))


def first(lines):
    return next(e for e in offers(page(lines), asked=True) if e.spread is not None)


def middles(strokes):
    return np.array([each.xy.mean(axis=0) for each in strokes])


def post(x):
    return [[x, 300.0], [x, 200.0]]


def test_a_row_of_posts_of_any_count_and_spacing():
    spread = first([post(100), post(130), post(160)]).spread
    assert middles(spread.strokes(3))[:, 0] == pytest.approx([190, 220, 250], abs=0.5)
    assert middles(spread.spaced(2.0).strokes(3))[:, 0] == pytest.approx([220, 280, 340], abs=0.5)
    assert len(spread.strokes(10_000)) == MOST
    assert spread.strokes(0) == ()


def test_what_is_left_of_a_row_goes_on_where_it_was():
    spread = first([post(100), post(130), post(160)]).spread
    for spaced in (spread, spread.spaced(1.5)):
        whole = middles(spaced.strokes(5))
        assert middles(spaced.after(2).strokes(3)) == pytest.approx(whole[2:], abs=1e-6)


def test_of_a_thing_that_is_not_done_the_rest_is_in_place_and_the_others_are_apart():
    window = [[[0, 0], [30, 0], [30, 40], [0, 40], [0, 0]], [[15, 0], [15, 40]]]
    places = [(line, (100 + 60 * i, 200)) for i in range(2) for line in window]
    lines = [np.add(line, at) for line, at in [*places, (window[0], (220, 200))]]
    spread = first(lines).spread.spaced(2.0)
    found = middles(spread.strokes(3))
    assert found[0] == pytest.approx([235, 220], abs=1)  # the bar of the third window
    assert found[1, 0] - middles([Stroke.through(lines[-1])])[0, 0] == pytest.approx(120, abs=1)
    assert middles(spread.after(1).strokes(2)) == pytest.approx(found[1:], abs=1e-6)


def test_a_ring_is_spaced_by_its_turn():
    angle = np.arange(3) * 2 * np.pi / 12
    rays = [[[300 + 40 * c, 300 + 40 * s], [300 + 90 * c, 300 + 90 * s]]
            for c, s in zip(np.cos(angle), np.sin(angle), strict=True)]  # fmt: skip
    spread = first(rays).spread
    for spacing in (1.0, 1.5):
        x, y = (middles(spread.spaced(spacing).strokes(1))[0] - 300).tolist()
        assert np.hypot(x, y) == pytest.approx(65, abs=1)
        turned = np.degrees(np.arctan2(y, x)) - 60
        assert turned == pytest.approx(30 * spacing, abs=1)


def test_hatching_follows_its_outline_at_any_spacing():
    box = np.array([[100, 100], [300, 100], [300, 200], [100, 200], [100, 100]], dtype=float)
    lines = [box, *([[120 + 15 * i, 102], [120 + 15 * i, 198]] for i in range(3))]
    spread = first(lines).spread
    assert middles(spread.strokes(2))[:, 0] == pytest.approx([165, 180], abs=0.5)
    wide = spread.spaced(2.0)
    assert middles(wide.strokes(2))[:, 0] == pytest.approx([180, 210], abs=0.5)
    assert middles(wide.after(1).strokes(1))[:, 0] == pytest.approx([210], abs=0.5)
    assert max(each.xy[:, 0].max() for each in spread.strokes(60)) <= 300


def test_a_move_done_half_a_time_done_twice_is_the_move():
    for a, b in ((1.0 + 0j, 3 + 2j), (1.1 * np.exp(0.4j), 20 - 5j)):
        half_a, half_b = power(a, b, 0.5)
        assert (half_a * half_a, half_a * half_b + half_b) == pytest.approx((a, b))
