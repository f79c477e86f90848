"""What speaks for a drawing being finished."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sketch_assistant.assist.ghosts.finish import Signs, wanted

MIDDLING = Signs(0.2, 0.4, 4)


@pytest.mark.parametrize("more", [Signs(0.4, 0.4, 4), Signs(0.2, 0.8, 4), Signs(0.2, 0.4, 6)])
def test_each_sign_counts(more):
    assert 0.0 < MIDDLING.finished < more.finished < 1.0


@pytest.mark.parametrize("guessed", [False, True])
def test_what_looks_whole_counts_where_somebody_can_tell(guessed):
    middling = Signs(0.2, 0.4, 4, 0.0, guessed)
    for more in (replace(middling, end=0.4), replace(middling, whole=1.0)):
        assert 0.0 < middling.finished < more.finished < 1.0


def test_what_it_looks_like_counts_more_where_nobody_said_what_it_is():
    def gain(guessed):
        low, high = (Signs(0.2, 0.4, 4, whole, guessed).finished for whole in (-1.0, 1.0))
        return high - low

    assert gain(True) > gain(False)


def test_the_extremes_are_numbers():
    assert Signs(0.0, 0.0, 0).finished < 0.05
    assert Signs(1.0, 1.0, 500).finished > 0.99


@pytest.mark.parametrize("whole", [None, -1.0])
def test_many_strokes_alone_finish_nothing(whole):
    many, some = (Signs(0.01, 0.1, count, whole).finished for count in (40, 6))
    assert many == some < 0.5


def test_what_is_finished_wants_no_ghost_and_what_is_not_as_much_as_it_is_sure():
    assert wanted(1.0, 0.9) == 0.0
    assert wanted(0.0, 0.3) == 0.3
    assert wanted(0.5, 0.6) == pytest.approx(0.3)
