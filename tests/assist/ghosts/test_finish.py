"""What speaks for a drawing being finished."""

from __future__ import annotations

import pytest

from sketch_assistant.assist.ghosts.finish import Signs, wanted

MIDDLING = Signs(0.2, 0.4, 4)


@pytest.mark.parametrize("more", [Signs(0.4, 0.4, 4), Signs(0.2, 0.8, 4), Signs(0.2, 0.4, 6)])
def test_each_sign_counts(more):
    assert 0.0 < MIDDLING.finished < more.finished < 1.0


def test_the_extremes_are_numbers():
    assert Signs(0.0, 0.0, 0).finished < 0.05
    assert Signs(1.0, 1.0, 500).finished > 0.99


def test_many_strokes_alone_finish_nothing():
    assert Signs(0.01, 0.1, 40).finished == Signs(0.01, 0.1, 6).finished < 0.5


def test_what_is_finished_wants_no_ghost_and_what_is_not_as_much_as_it_is_sure():
    assert wanted(1.0, 0.9) == 0.0
    assert wanted(0.0, 0.3) == 0.3
    assert wanted(0.5, 0.6) == pytest.approx(0.3)
