import numpy as np
import pytest

from sketch_assistant.sketch.lines.chamfer import covered
from sketch_assistant.sketch.lines.morph import morph


def bar(x, length=100.0):
    return np.column_stack([np.full(20, x), np.linspace(0.0, length, 20)])


def test_matched_lines_move_from_one_to_the_other():
    (moving,) = morph([bar(0.0)], [bar(10.0)[::-1]], 100.0)
    for share, x in ((0.0, 0.0), (0.25, 2.5), (1.0, 10.0)):
        assert np.allclose(moving.at(share)[:, 0], x)
    # Drawn the other way round it still belongs together end for end.
    assert moving.at(1.0)[0, 1] == pytest.approx(0.0)


def test_what_only_one_has_is_undrawn_and_drawn():
    lines = morph([bar(0.0), bar(50.0)], [bar(0.0), np.array([(90.0, 20.0), (99.0, 22.0)])], 100.0)
    going = next(each for each in lines if each.end is None)
    coming = next(each for each in lines if each.start is None)
    assert len(going.at(0.0)) == 20
    assert going.at(1.0) is None
    assert coming.at(0.0) is None
    assert np.allclose(coming.at(1.0), [(90.0, 20.0), (99.0, 22.0)])
    half = going.at(0.6)
    assert 0 < np.ptp(half[:, 1]) < 99.0


def test_a_ring_turns_as_little_as_it_can():
    angles = np.linspace(0.0, 2 * np.pi, 65)
    ring = 50.0 * np.column_stack([np.cos(angles), np.sin(angles)])
    rolled = np.vstack([ring[24:-1], ring[:25]])
    (moving,) = morph([ring], [rolled], 100.0)
    assert np.hypot(*moving.at(0.5).T).min() > 45.0


def test_nothing_becomes_something():
    assert [each.at(1.0) is not None for each in morph([], [bar(1.0)], 100.0)] == [True]
    assert [each.at(1.0) for each in morph([bar(1.0)], [], 100.0)] == [None]


TURN = np.linspace(0.0, 2 * np.pi, 81)
RING = 50.0 * np.column_stack([np.cos(TURN), np.sin(TURN)])
QUARTERS = [RING[20 * i : 20 * i + 21] + np.array([2.0, 0.0]) for i in range(4)]


@pytest.mark.parametrize(("one", "other"), [([RING], QUARTERS), (QUARTERS, [RING])])
def test_drawn_in_other_strokes_it_is_there_all_the_way(one, other):
    lines = morph(one, other, 100.0)
    for share in np.linspace(0.0, 1.0, 41):
        there = [line for line in (each.at(share) for each in lines) if line is not None]
        assert covered([RING], there) < 3.0, share


def test_strokes_give_way_one_after_the_other():
    lines = morph(QUARTERS, [RING], 100.0)
    counts = [sum(each.at(share) is not None for each in lines) for share in np.linspace(0, 1, 101)]
    assert np.abs(np.diff(counts)).max() == 1


@pytest.mark.parametrize("turned", [False, True])
def test_a_line_far_from_all_ink_grows_out_of_it(turned):
    ray = np.array([(60.0, 0.0), (90.0, 0.0)])
    (_, coming) = morph([RING], [RING, ray[::-1] if turned else ray], 100.0)
    some = coming.at(0.5)
    assert 60.0 <= some[:, 0].min() < 63.0
    assert some[:, 0].max() < 85.0
    assert np.allclose(coming.at(1.0), ray[::-1] if turned else ray)
