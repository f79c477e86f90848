"""Similarities: turned, scaled, mirrored; and how shapes are compared."""

import numpy as np
import pytest

from sketch_assistant.assist.own_hand.axes import axes
from sketch_assistant.assist.own_hand.moves import Moves
from sketch_assistant.assist.own_hand.shapes import apart, shapes
from sketch_assistant.sketch.document import Ink, Stroke


def test_a_move_turns_scales_and_shifts_and_mirrors_first():
    moves = Moves(np.array([2j, 1.0 + 0j]), np.array([1.0 + 0j, 0j]), np.array([False, True]))
    moved = moves.of(np.array([[1 + 1j], [1 + 1j]]))
    assert moved[:, 0].tolist() == [-1 + 2j, 1 - 1j]


def test_a_moved_stroke_keeps_what_it_is_drawn_with():
    stroke = Stroke(np.array([[0, 0, 0.3, 5, 0], [10, 0, 0.8, 6, 0.2]]), Ink(4.0, "#00ff00"))
    moves = Moves(np.array([1j]), np.array([5 + 0j]), np.array([False]))
    moved = moves.stroke(0, stroke)
    assert moved.xy == pytest.approx(np.array([[5, 0], [5, 10]]))
    assert moved.points[:, 2:] == pytest.approx(stroke.points[:, 2:])
    assert (moved.ink.width, moved.ink.colour, moved.origin) == (4.0, "#00ff00", "suggested")


def test_shapes_are_apart_by_what_lies_between_them():
    line = np.arange(4) + 0j
    assert apart(line[None], line[None] + 3j)[0] == pytest.approx(3.0)
    assert apart(line[None], line[None, ::-1])[0] == 0.0


def test_an_axis_is_found_between_a_pair_at_any_angle():
    one = np.array([[10.0, 0.0], [30.0, 10.0], [20.0, 40.0]])
    turn = np.array([[np.cos(0.5), np.sin(0.5)], [-np.sin(0.5), np.cos(0.5)]])
    pair = [each @ turn + 200 for each in (one, one * [-1, 1])]
    found = axes(shapes([Stroke.through(each) for each in pair]))
    upright = complex(np.cos(0.5 + np.pi / 2), np.sin(0.5 + np.pi / 2))
    off = np.abs((found.way / upright).imag) + np.abs(((found.place - (200 + 200j)) / upright).imag)
    assert off.min() < 0.5
