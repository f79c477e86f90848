import numpy as np
import pytest

from sketch_assistant.sketch.lines.joins import (
    bent_to,
    closed,
    meeting_ends,
    nearly_closed,
    touched,
)


def ring(gap=0.0, count=60):
    angles = np.linspace(0.0, 2 * np.pi - gap, count)
    return 100.0 * np.column_stack([np.cos(angles), np.sin(angles)])


def test_a_ring_with_a_gap_is_meant_to_be_closed():
    assert nearly_closed(ring(0.1))
    assert not nearly_closed(ring(1.0))
    assert not nearly_closed(np.array([(0.0, 0.0), (50.0, 0.0), (100.0, 0.0), (100.0, 5.0)]))


def test_closing_brings_the_ends_together_and_leaves_the_far_side():
    made = closed(ring(0.1))
    assert np.allclose(made[0], made[-1])
    assert np.allclose(made[30], ring(0.1)[30])


def test_an_overshoot_is_cut_off():
    made = closed(ring(-0.3, 90))
    turned = np.unwrap(np.arctan2(made[:, 1], made[:, 0]))
    assert abs(turned[-1] - turned[0]) == pytest.approx(2 * np.pi, abs=0.1)


def test_ends_that_nearly_meet_are_found_once_each():
    lines = [np.array([(0.0, 0.0), (100.0, 0.0)]), np.array([(102.0, 1.0), (100.0, 100.0)])]
    assert meeting_ends(lines, 100.0) == [(0, -1, 1, 0)]
    assert meeting_ends([lines[0], lines[1] + 20.0], 100.0) == []


def test_a_bent_line_ends_at_the_target_and_begins_where_it_did():
    line = np.column_stack([np.linspace(0.0, 90.0, 31), np.zeros(31)])
    made = bent_to(line, -1, np.array([90.0, 6.0]))
    assert np.allclose(made[-1], (90.0, 6.0))
    assert np.allclose(made[:20], line[:20])


def test_an_end_touches_the_nearest_line():
    wall = np.column_stack([np.full(50, 50.0), np.linspace(0.0, 98.0, 50)])
    line = np.array([(0.0, 40.0), (48.0, 40.0)])
    assert np.allclose(touched(line, -1, [wall], 100.0), (50.0, 40.0))
    assert touched(line, 0, [wall], 100.0) is None


def test_a_gap_that_is_little_in_the_drawing_closes_a_small_ring_but_no_bow():
    open_ring, bow = ring(0.4), ring(2.0)
    assert not nearly_closed(open_ring)
    assert nearly_closed(open_ring, little=45.0)
    assert not nearly_closed(bow, little=200.0)
