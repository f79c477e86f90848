"""Who comes first, and who beside: what most others agree with, and what covers the rest."""

from __future__ import annotations

import numpy as np

from sketch_assistant.assist.ghosts.votes import (
    again,
    agreement,
    apart,
    by_hand,
    confidence,
    cover,
    evidence,
    evidence_of,
    votes,
)

EXTENT = 100.0
DASH = np.array([[0.0, 0], [20, 0]])


def shifted(*places):
    return apart([np.add(DASH, [0.0, y]) for y in places], EXTENT)


def test_lines_are_as_far_apart_as_they_lie_whichever_way_they_run():
    far = apart([DASH, DASH[::-1], np.add(DASH, [0, 30])], EXTENT)
    np.testing.assert_allclose(far, [[0, 0, 0.3], [0, 0, 0.3], [0.3, 0.3, 0]], atol=1e-12)


def test_a_line_has_the_agreement_of_those_that_lie_near_it():
    parts = [np.add(DASH, [0.0, y]) for y in (0, 0, 0, 70)]
    shares = agreement(apart(parts, EXTENT, [DASH, np.add(DASH, [0.0, 40.0])]))
    np.testing.assert_allclose(shares, [0.75, 0.0], atol=1e-12)
    assert agreement(apart(parts, EXTENT, [])).shape == (0,)


def test_most_votes_go_to_what_most_others_lie_near():
    shares = votes(shifted(70, 0, 1, 2, 1.5))
    assert shares.argmax() in (2, 4)
    assert shares[0] < 0.01
    assert (shares >= 0).all()
    assert (shares <= 1).all()


def test_those_that_lie_too_far_to_be_right_together_do_not_vote_for_each_other():
    few_but_near, more_but_loose = (0, 1, 2), (30, 39, 48, 57, 66)
    shares = votes(shifted(*few_but_near, *more_but_loose))
    assert shares.argmax() == 1
    assert votes(shifted(0, 10.5)).tolist() == [0.0, 0.0]


def test_one_alone_has_no_votes_and_all_alike_have_all():
    assert votes(shifted(5)).tolist() == [0.0]
    np.testing.assert_allclose(votes(shifted(5, 5, 5)), 1.0)


def test_those_beside_cover_the_rest_rather_than_repeat_the_first():
    far = shifted(0, 0.5, 1, 0.2, 60, 60.5, 90)
    chosen = cover(far, 1, 3)
    assert chosen[0] == 1
    assert chosen[1] in (4, 5)
    assert chosen[2] == 6


def test_each_is_chosen_once_and_no_more_than_there_are():
    assert sorted(cover(shifted(0, 0, 0, 50), 2, 9)) == [0, 1, 2, 3]
    assert cover(shifted(0, 0, 0, 50), 2, 1) == [2]


def test_what_the_drawing_repeats_speaks_for_the_part_that_lies_there():
    parts = [DASH, np.add(DASH, [0, 30])]
    own = by_hand(apart(parts, EXTENT, [np.add(DASH, [0, 1]), DASH]), np.array([0.6, 0.1]))
    assert own[0] > 0.4
    assert own[1] < 0.01
    alike, new = np.array([0.2, 0.2]), np.zeros(2, dtype=bool)
    sure = confidence(evidence(alike, new, None, own))
    assert sure[0] > 2 * sure[1]
    nothing = by_hand(apart(parts, EXTENT, []), np.zeros(0))
    assert nothing.tolist() == [0.0, 0.0]
    np.testing.assert_array_equal(evidence(alike, new, None, nothing), evidence(alike, new))


def test_confidence_grows_with_the_votes_and_with_what_is_recognised():
    shares = np.array([0.02, 0.3, 0.3])
    new = np.zeros(3, dtype=bool)
    sure = confidence(evidence(shares, new, np.array([0.5, 0.5, 0.9])))
    assert 0.0 < sure[0] < sure[1] < sure[2] < 1.0
    unseen = confidence(evidence(shares, new))
    assert unseen[1] == unseen[2] > unseen[0]
    np.testing.assert_allclose(evidence_of(sure), evidence(shares, new, np.array([0.5, 0.5, 0.9])))


def test_what_is_there_already_comes_later():
    there = [DASH, np.add(DASH, [0, 40])]
    parts = [np.add(DASH, [0, 20]), np.add(DASH, [0, 43])[::-1], np.array([[50.0, 0]])]
    repeated = again(parts, there, EXTENT)
    assert repeated.tolist() == [False, True, False]
    found = evidence(np.full(3, 0.2), repeated)
    assert found[1] < found[0] == found[2]
