from itertools import pairwise

import numpy as np
import pytest

from sketch_assistant.assist.blend import between, blend
from sketch_assistant.assist.recogniser.tidy import tidy
from sketch_assistant.assist.requests import BlendRequest
from sketch_assistant.sketch.document import SketchError, Stroke
from sketch_assistant.sketch.lines.chamfer import chamfer
from sketch_assistant.sketch.placing import moved, united
from tests.assist.drawings import about, sample

PIG = tuple(moved(sample("pig"), (0.0, 0.0), (600.0, 0.0), 1.5))


@pytest.fixture(scope="module")
def answer(model):
    return blend(BlendRequest(sample("cat"), PIG, model=model), *about(model))


def unit(strokes):
    left, top, right, bottom = united(strokes)
    size = max(right - left, bottom - top)
    return [(s.xy - [(left + right) / 2, (top + bottom) / 2]) / size for s in strokes]


def test_it_begins_and_ends_with_the_drawings_themselves(answer):
    assert answer.frames[0] == sample("cat")
    assert answer.frames[-1] == PIG
    assert len(answer.frames) == 11


def test_no_step_is_far_larger_than_the_mean_step(answer):
    steps = [chamfer(a, b) for a, b in pairwise([unit(frame) for frame in answer.frames])]
    assert max(steps) <= 2.3 * np.mean(steps)


def test_each_frame_looks_like_one_of_the_two(answer, model):
    *_, recogniser = about(model)
    chances = recogniser([tidy([s.xy for s in frame]) for frame in answer.frames[1:-1]])
    either = [list(recogniser.classes).index(name) for name in ("cat", "pig")]
    assert np.mean(chances[:, either].max(axis=1) >= 0.25) >= 0.9


@pytest.mark.parametrize("count", [3, 5, 9, 11, 21])
def test_every_frame_is_a_drawing_of_its_own_and_none_on_the_way_to_the_next(answer, model, count):
    made = blend(BlendRequest(sample("cat"), PIG, model=model, count=count), *about(model))
    steps = len(made.film.steps)
    assert steps % (count - 1) == 0
    assert 8 <= steps <= 20


def test_places_and_sizes_lie_in_between(answer):
    boxes = [united(frame) for frame in answer.frames]
    middles = [(left + right) / 2 for left, _, right, _ in boxes]
    assert all(a < b for a, b in pairwise(middles))
    sizes = [max(right - left, bottom - top) for left, top, right, bottom in boxes]
    assert sizes[0] * 0.8 < sizes[5] < sizes[-1] * 1.2


def test_any_position_can_be_had(answer):
    near, nearer = answer.at(0.5), answer.at(0.501)
    assert near
    assert chamfer(unit(near), unit(nearer)) < 0.02
    assert all(stroke.origin == "suggested" for stroke in near)


def test_the_same_request_gives_the_same_frames(answer, model):
    again = blend(BlendRequest(sample("cat"), PIG, model=model), *about(model))
    assert again.frames == answer.frames


def test_straight_and_round_ways():
    one, other = np.float32([1.0, 0.0]), np.float32([0.0, 1.0])
    assert np.allclose(between(one, other, 0.5, "linear"), [0.5, 0.5])
    assert np.allclose(between(one, other, 0.5, "spherical"), [np.sqrt(0.5)] * 2)
    for path in ("linear", "spherical"):
        assert np.allclose(between(one, other, 0.0, path), one)
        assert np.allclose(between(one, one, 0.3, path), one)


def test_two_equal_drawings_have_something_between_them(model):
    assert blend(
        BlendRequest(sample("cat"), sample("cat"), model=model, count=3), *about(model)
    ).frames[1]


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [((), sample("cat"), "first drawing is empty"), (sample("cat"), (), "second drawing is empty")],
)
def test_an_empty_side(first, second, words, model):
    with pytest.raises(SketchError, match=words):
        blend(BlendRequest(first, second, model=model), *about(model))


def test_a_path_that_is_none(model):
    with pytest.raises(SketchError, match="There is no path"):
        blend(BlendRequest(sample("cat"), PIG, model=model, path="zigzag"), *about(model))


def test_a_dot_is_no_drawing(model):
    with pytest.raises(SketchError, match="single point"):
        blend(BlendRequest((Stroke.through([(1, 1)]),), PIG, model=model), *about(model))
