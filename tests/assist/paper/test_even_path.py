"""The drawings that lead evenly from one to another."""

from itertools import pairwise

import numpy as np
import pytest

from sketch_assistant.assist.paper.even_path import even_path
from sketch_assistant.sketch.lines.chamfer import chamfer


def bar(place):
    """A bar that leans to a place from 0 to 1."""
    return [np.array([[0.0, 0.0], [100.0, 0.0]]), np.array([[50.0, 0.0], [100.0 * place, 100.0]])]


FIRST, LAST = bar(0.1), bar(0.9)
PLACES = [0.12, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.88]


def places(path):
    return [float(lines[1][1, 0]) / 100.0 for lines in path]


def test_it_leads_from_the_first_to_the_last_in_even_steps():
    tries = [bar(x) for x in PLACES]
    path = even_path(FIRST, tries, LAST, 7, np.zeros(len(tries)))
    assert path[0] is FIRST
    assert path[-1] is LAST
    assert places(path) == pytest.approx([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])


def test_what_is_hardly_anything_is_not_shown_where_there_is_something_else():
    tries = [bar(x) for x in PLACES]
    faults = np.where(np.isclose(PLACES, 0.5), 6.0, 0.0)
    path = even_path(FIRST, tries, LAST, 7, faults)
    assert 0.5 not in places(path)
    steps = [chamfer(a, b) for a, b in pairwise(path)]
    assert max(steps) <= 2.1 * np.mean(steps)


def test_a_large_step_costs_more_than_a_drawing_that_is_hardly_anything():
    """With one thing at either end, and something that is neither half-way."""
    ends = [0.12, 0.15, 0.85, 0.88]
    tries = [bar(x) for x in (*ends, 0.3, 0.5, 0.7)]
    faults = np.array([0.0] * 4 + [3.0] * 3)
    assert 0.5 in places(even_path(FIRST, tries, LAST, 7, faults))


def test_a_drawing_is_rather_a_little_odd_than_far_from_its_place():
    tries = [bar(x) for x in (0.2, 0.5, 0.8)]
    assert places(even_path(FIRST, tries, LAST, 1, np.array([0.0, 1.0, 0.0]))) == [0.1, 0.5, 0.9]
    assert 0.5 not in places(even_path(FIRST, tries, LAST, 1, np.array([0.0, 4.0, 0.0])))


def test_it_never_comes_back():
    rng = np.random.default_rng(0)
    tries = [bar(x) for x in rng.uniform(0.1, 0.9, 40)]
    found = places(even_path(FIRST, tries, LAST, 9, rng.uniform(0.0, 2.0, 40)))
    assert found == sorted(found)


def test_equal_drawings_have_a_path_between_them():
    assert len(even_path(FIRST, [FIRST, bar(0.1)], FIRST, 3, np.zeros(2))) == 5
