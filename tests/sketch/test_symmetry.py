"""Images of strokes along guides: how many, where, and which are the stroke itself."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.sketch.document import LARGEST_COORDINATE, Sketch, Stroke
from sketch_assistant.sketch.symmetry import (
    Symmetry,
    all_with_images,
    evened,
    folded,
    with_images,
)

PAGE = Sketch(width=400.0, height=300.0)
SLANT = Stroke.through([(220, 100), (240, 120), (300, 130)])


def places(stroke: Stroke) -> list[list[float]]:
    return stroke.xy.round(6).tolist()


def test_off_there_is_the_stroke_alone() -> None:
    assert with_images(SLANT, Symmetry().images(PAGE)) == (SLANT,)


def test_an_upright_axis_mirrors_left_and_right() -> None:
    _, other = with_images(SLANT, Symmetry("vertical").images(PAGE))
    assert places(other) == [[180, 100], [160, 120], [100, 130]]
    assert other.ink == SLANT.ink


def test_a_lying_axis_mirrors_above_and_below() -> None:
    _, other = with_images(SLANT, Symmetry("horizontal").images(PAGE))
    assert places(other) == [[220, 200], [240, 180], [300, 170]]


def test_both_axes_make_four() -> None:
    assert len(with_images(SLANT, Symmetry("both").images(PAGE))) == 4


@pytest.mark.parametrize("ways", range(2, 13))
def test_around_the_middle_there_are_as_many_as_ways(ways: int) -> None:
    symmetry = Symmetry("radial", ways, middle=(10.0, 20.0))
    strokes = with_images(SLANT, symmetry.images(PAGE))
    assert len(strokes) == ways
    away = [np.hypot(*(each.xy - (10.0, 20.0)).T) for each in strokes]
    assert np.allclose(away, away[0])
    assert len(symmetry.axes()) == ways


def test_a_stroke_on_its_own_axis_is_drawn_once() -> None:
    upright = Stroke.through([(200, 50), (200, 90), (200, 250)])
    assert with_images(upright, Symmetry("vertical").images(PAGE)) == (upright,)
    across = Stroke.through([(150, 50), (250, 50)])  # the other way round, it is itself
    assert with_images(across, Symmetry("vertical").images(PAGE)) == (across,)


def test_what_would_lie_too_far_out_is_left_out() -> None:
    far = Stroke.through([(0, 0), (-LARGEST_COORDINATE, 0)])
    assert with_images(far, Symmetry("vertical").images(PAGE)) == (far,)


def test_images_stand_behind_their_stroke() -> None:
    other = Stroke.through([(10, 10), (30, 40)])
    images = Symmetry("vertical").images(PAGE)
    assert [each.xy[0, 0] for each in all_with_images([SLANT, other], images)] == [
        220,
        180,
        10,
        390,
    ]


def test_of_two_images_the_one_on_the_side_of_the_hand_is_kept() -> None:
    left, right = Stroke.through([(50, 50), (80, 80)]), Stroke.through([(350, 50), (320, 80)])
    images = Symmetry("vertical").images(PAGE)
    assert folded([left, right], SLANT, images) == (1,)
    assert folded([left], SLANT, images) == (0,), "all of them where none is on that side"


def test_what_nearly_lies_on_its_image_does_so_exactly() -> None:
    smile = Stroke.through([(150, 100), (201, 131), (251, 103)])
    images = Symmetry("vertical").images(PAGE)
    assert len(with_images(smile, images)) == 2
    assert len(with_images(evened(smile, images), images)) == 1
    assert evened(SLANT, images) is SLANT
