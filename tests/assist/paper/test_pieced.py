"""For every line the best of several tries."""

import numpy as np
import pytest

from sketch_assistant.assist.paper.pieced import FAR, NEAR, OF_ITSELF, pieced
from sketch_assistant.sketch.lines.chamfer import evenly

SIZE = 255.0
TURN = np.linspace(0.0, 2.0 * np.pi, 40)
LEFT, RIGHT = (np.array([(x, 0.0), (x + 8, 128.0), (x, 255.0)]) for x in (20.0, 200.0))
RING = 60 * np.column_stack([np.cos(TURN), np.sin(TURN)]) + 120


def bent(line, by):
    """The line with a bow of so many pixels, its ends in place."""
    even = evenly(line, 41)
    return even + np.outer(by * np.sin(np.linspace(0.0, np.pi, 41)), (1.0, 0.0))


def is_of(line, piece):
    return np.allclose(evenly(line, 41), evenly(piece, 41), atol=1e-6)


def test_what_one_try_lost_another_has():
    left, right = bent(LEFT, 6.0), bent(RIGHT, -6.0)
    (made,) = pieced([LEFT, RIGHT], [[left], [right]], SIZE, 1)
    assert is_of(made[0], left)
    assert is_of(made[1], right)


def test_the_nearest_piece_comes_first_and_each_is_used_once():
    tries = [[bent(LEFT, by)] for by in (9.0, 3.0, 6.0)]
    made = pieced([LEFT], tries, SIZE, 5)
    for (piece,), by in zip(made, (3.0, 6.0, 9.0), strict=True):
        assert is_of(piece, bent(LEFT, by))


@pytest.mark.parametrize("turned", [False, True])
def test_its_ends_lie_on_the_ends_of_the_line(turned):
    elsewhere = 1.1 * bent(LEFT, 6.0) + (9.0, -12.0)
    ((piece,),) = pieced([LEFT], [[elsewhere[::-1] if turned else elsewhere]], SIZE, 1)
    assert piece[[0, -1]] == pytest.approx(LEFT[[0, -1]])


def test_a_closed_one_lies_in_the_box_of_the_line():
    start_elsewhere = 0.8 * np.roll(RING[:-1], 11, axis=0) + 30
    closed = np.vstack([start_elsewhere, start_elsewhere[:1]])
    ((piece,),) = pieced([RING], [[closed]], SIZE, 1)
    assert piece.min(axis=0) == pytest.approx(RING.min(axis=0), abs=1.5)
    assert piece.max(axis=0) == pytest.approx(RING.max(axis=0), abs=1.5)


def test_a_piece_far_away_is_drawn_nearer():
    far = bent(LEFT, 40.0)
    ((piece,),) = pieced([LEFT], [[far]], SIZE, 1)
    away = np.hypot(*(evenly(piece, 41) - evenly(LEFT, 41)).T).mean()
    assert away == pytest.approx(NEAR * SIZE, rel=0.05)


def test_a_small_line_keeps_its_shape():
    mouth = np.array([(100.0, 100), (110, 112), (120, 100), (130, 112), (140, 100)])
    flat = np.array([(100.0, 100), (140, 100)])
    ((piece,),) = pieced([mouth], [[flat]], SIZE, 1)
    away = np.hypot(*(evenly(piece, 41) - evenly(mouth, 41)).T).mean()
    assert away <= 1.05 * OF_ITSELF * np.hypot(*np.diff(mouth, axis=0).T).sum()
    assert np.ptp(piece[:, 1]) > 3.0, "it is flat where it should be wavy"


def test_where_there_is_no_piece_the_own_line_stays():
    (made,) = pieced(
        [LEFT, RIGHT], [[bent(LEFT, 6.0)], [bent(RIGHT, 2 * FAR * NEAR * SIZE)]], SIZE, 1
    )
    assert made[1] is RIGHT


def test_a_curl_takes_the_place_of_no_line():
    turn = np.linspace(0.0, 20 * np.pi, 400)
    curl = evenly(LEFT, 400) + 10 * np.column_stack([np.cos(turn), np.sin(turn)])
    assert pieced([LEFT], [[curl]], SIZE, 1) == []


def test_with_hardly_any_piece_it_is_no_redrawing():
    dash = np.array([(120.0, 10.0), (120.0, 40.0)])
    assert pieced([LEFT, RIGHT, dash], [[dash]], SIZE, 3) == []
    assert pieced([LEFT], [], SIZE, 3) == []


def test_dots_stay_as_they_are():
    dot = np.array([(120.0, 120.0)])
    (made,) = pieced([LEFT, dot], [[bent(LEFT, 5.0), dot + 1.0]], SIZE, 1)
    assert made[1] is dot
    assert pieced([dot, dot + 90], [[dot, dot + 91]], SIZE, 1) == []
