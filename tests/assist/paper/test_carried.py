"""The step from A to B, on paper."""

import numpy as np
import pytest

from sketch_assistant.assist.paper.carried import carried
from sketch_assistant.sketch.lines.chamfer import chamfer, evenly

TURN = np.linspace(0.0, 2.0 * np.pi, 40)


def ring(x, y, radius, squeezed=1.0):
    return radius * np.column_stack([np.cos(TURN), squeezed * np.sin(TURN)]) + (x, y)


HEAD, EYE, OTHER_EYE = ring(100, 100, 60), ring(80, 80, 6), ring(120, 80, 6)
MOUTH = np.array([(75.0, 115.0), (100.0, 130.0), (125.0, 115.0)])
SQUARE = np.array([(400.0, 40), (520, 40), (520, 160), (400, 160), (400, 41)])


def moved(lines, by, unit=1.0):
    return [unit * line + by for line in lines]


def test_what_is_new_lies_where_it_lies_in_b():
    made = carried([HEAD], [HEAD, EYE, MOUTH], [SQUARE], 1.0)
    assert made.kept == (SQUARE,)
    eye, mouth = (line.mean(axis=0) for line in made.new)
    assert eye == pytest.approx((440, 80), abs=3)
    assert mouth == pytest.approx((460, 120), abs=3)


@pytest.mark.parametrize("unit", [0.5, 1.0, 2.0])
def test_wherever_and_how_large_b_was_drawn(unit):
    there = carried([HEAD], [HEAD, EYE, MOUTH], [SQUARE], 1.0)
    elsewhere = carried([HEAD], moved([HEAD, EYE, MOUTH], (900, -50), unit), [SQUARE], 1.0)
    assert chamfer(there.lines, elsewhere.lines) < 2.0


def test_a_body_reaches_beyond_the_head_that_it_hangs_on():
    body = ring(230, 140, 90, 0.6)
    (new,) = carried([HEAD], moved([HEAD, body], (300, 0)), [SQUARE], 1.0).new
    assert new[:, 0].max() > 620


def test_a_line_that_moves_in_b_moves_in_c():
    raised = [HEAD, *moved([EYE, OTHER_EYE], (0, -15))]
    mine = moved([HEAD, EYE, OTHER_EYE], (500, 0))
    for strength in (0.0, 0.5, 1.0, 1.5):
        made = carried([HEAD, EYE, OTHER_EYE], raised, mine, strength)
        up = mine[1].mean(axis=0)[1] - evenly(made.kept[1], 40).mean(axis=0)[1]
        assert up == pytest.approx(15 * strength, abs=1.5)
        assert made.kept[0] is mine[0]


def test_what_b_has_lost_goes():
    mine = moved([HEAD, EYE, MOUTH], (500, 0))
    faint, full = (carried([HEAD, EYE, MOUTH], [HEAD, EYE], mine, s) for s in (0.4, 1.0))
    assert all(line is not None for line in faint.kept)
    assert [line is None for line in full.kept] == [False, False, True]


def test_the_strength_draws_it_bit_by_bit_and_then_larger():
    made = [carried([HEAD], [HEAD, EYE, MOUTH], [SQUARE], s) for s in (0.0, 0.2, 0.5, 1.0, 1.5)]
    ink = [sum(np.hypot(*np.diff(line, axis=0).T).sum() for line in each.new) for each in made]
    assert ink[0] == 0.0
    assert ink == sorted(ink)
    assert len(set(ink)) == 5


def test_drawings_that_share_little_say_nothing():
    star = np.array([(0.0, 0), (200, 5), (10, 190), (100, -60), (190, 200), (0, 0)])
    assert carried([HEAD], [star], [SQUARE], 1.0) is None


def test_a_single_point_says_nothing():
    dot = np.array([(5.0, 5.0)])
    for a, b, c in (([dot], [HEAD], [SQUARE]), ([HEAD], [dot], [SQUARE]), ([HEAD], [HEAD], [dot])):
        assert carried(a, b, c, 1.0) is None
