from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from sketch_assistant.assist import vary as vary_module
from sketch_assistant.assist.requests import VaryRequest
from sketch_assistant.assist.vary import ALIKE, differing, vary
from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.lines.chamfer import chamfer
from sketch_assistant.sketch.placing import united
from tests.assist.drawings import about, engine, redraw_model, sample
from tests.assist.recognisers import Sided


def unit(strokes):
    left, top, right, bottom = united(strokes)
    size = max(right - left, bottom - top)
    return [(s.xy - [(left + right) / 2, (top + bottom) / 2]) / size for s in strokes]


@pytest.fixture(scope="module")
def answer(model):
    return vary(VaryRequest(sample("cat"), model=model, label="cat"), *about(model))


def test_nine_are_nine(answer):
    assert len(answer.takes) == 9
    for a, b in combinations(answer.takes, 2):
        assert chamfer(unit(a), unit(b)) > 0.8 * ALIKE


def test_they_lie_where_the_drawing_is(answer):
    left, top, right, bottom = united(sample("cat"))
    for take in answer.takes:
        box = united(take)
        assert abs((box[0] + box[2]) - (left + right)) < 8.0
        assert abs((box[1] + box[3]) - (top + bottom)) < 8.0


def test_the_same_seed_gives_the_same_takes(answer, model):
    assert (
        vary(VaryRequest(sample("cat"), model=model, label="cat"), *about(model)).takes
        == answer.takes
    )
    assert (
        vary(VaryRequest(sample("cat"), model=model, label="cat", seed=3), *about(model)).takes
        != answer.takes
    )


def test_from_nothing_in_the_middle_of_the_page(model):
    found = vary(
        VaryRequest((), model=model, label="owl", count=3, page=(400.0, 300.0)), *about(model)
    )
    assert len(found.takes) == 3
    for take in found.takes:
        left, _, right, _ = united(take)
        assert (left + right) / 2 == pytest.approx(200.0, abs=1.0)


def test_more_like_one_of_them(answer, model):
    more = vary(
        VaryRequest(answer.takes[0], model=model, label="cat", spread=0.1, count=4), *about(model)
    )
    assert more.takes


def test_copies_are_left_out_and_more_rounds_are_asked_for():
    bar = [sample("cat")[0].xy]
    other = [sample("pig")[0].xy]
    rounds = iter([[bar, bar, bar], [bar, other], [other]])
    assert differing(rounds, 2) == [bar, other]
    assert list(rounds) == [[other]]


@pytest.mark.parametrize("change", [{"spread": 2.0}, {"temperature": 0.0}, {"count": 0}])
def test_numbers_out_of_reach(change, model):
    with pytest.raises(SketchError, match="must be"):
        vary(VaryRequest(sample("cat"), model=model, **change), *about(model))


def test_a_class_that_is_none(model):
    with pytest.raises(SketchError, match="knows no class"):
        vary(VaryRequest((), model=model, label="owll"), *about(model))


def test_the_same_drawing_elsewhere_and_larger_is_a_copy():
    drawing = [stroke.xy for stroke in sample("cat")]
    larger = [3.0 * line + (700.0, -90.0) for line in drawing]
    assert differing(iter([[drawing, larger]]), 2) == [drawing]


class _Judge:
    """A recogniser that doubts the first drawing of each look and likes the last one best."""

    def __init__(self, *classes):
        self.classes = classes

    def __call__(self, drawings):
        chances = np.zeros((len(drawings), len(self.classes)))
        chances[:, 0] = np.linspace(0.0, 0.5, len(drawings))
        return chances


def test_without_a_recogniser_or_of_what_it_does_not_know_all_takes_are_there():
    request = VaryRequest(sample("cat"), model="redraw", label="cat", count=4)
    alone = vary(request, engine(), redraw_model())
    assert len(alone.takes) == 4
    assert vary(request, engine(), redraw_model(), _Judge("owl", "pig")).takes == alone.takes


def test_the_likeliest_come_first_and_what_is_another_thing_does_not_come():
    request = VaryRequest(sample("cat"), model="redraw", label="cat", count=2)
    alone = vary(replace(request, count=4), engine(), redraw_model())
    judged = vary(request, engine(), redraw_model(), _Judge("cat")).takes
    assert judged != alone.takes[:2]
    assert len(judged) == 2
    assert vary(request, engine(), redraw_model(), _Nobody("cat")).takes == ()


class _Nobody(_Judge):
    def __call__(self, drawings):
        return np.zeros((len(drawings), len(self.classes)))


def test_untold_it_is_what_the_model_takes_it_for():
    request = VaryRequest(sample("cat"), model="memory", count=2)
    found = vary(request, engine(), redraw_model("memory"))
    assert found.guess == "cat"
    assert len(found.takes) == 2
    assert vary(request, engine(), redraw_model("memory"), _Nobody("cat")).takes == ()


def test_what_may_be_one_of_two_may_look_like_either(monkeypatch):
    said = {"cat": 0.5, "pig": 0.4}
    monkeypatch.setattr("sketch_assistant.assist.vary.shown", lambda *_: said)
    request = VaryRequest(sample("cat"), model="memory", count=2)
    assert vary(request, engine(), redraw_model("memory"), _Nobody("pig")).takes == ()
    assert len(vary(request, engine(), redraw_model("memory"), _All("pig")).takes) == 2


class _All(_Judge):
    def __call__(self, drawings):
        return np.ones((len(drawings), len(self.classes)))


def test_from_nothing_what_is_another_thing_does_not_come():
    request = VaryRequest((), model="memory", label="cat", count=2)
    known = redraw_model("memory").manifest.classes
    assert len(vary(request, engine(), redraw_model("memory"), _All(*known)).takes) == 2
    assert vary(request, engine(), redraw_model("memory"), _Nobody(*known)).takes == ()


def test_further_rounds_only_fill_up_what_is_missing(monkeypatch):
    asked, draw = [], vary_module.drawn_again

    def counted(runner, bundle, memories, temperature, rngs, *more):
        asked.append(len(rngs))
        return draw(runner, bundle, memories, temperature, rngs, *more)

    monkeypatch.setattr(vary_module, "drawn_again", counted)
    request = VaryRequest(sample("cat"), model="memory", label="cat", count=2)
    assert vary(request, engine(), redraw_model("memory"), _Nobody("cat")).takes == ()
    assert asked == [6, 2, 2, 2]


def test_variations_are_seen_from_both_sides_too():
    drawings = [[np.array([[0.0, 0.0], [x, 1.0]])] for x in (-9.0, 9.0)]
    # From one side alone the first would be no pig.
    assert len(vary_module._likeliest(drawings, {"pig": 1.0}, _Half())) == 2


class _Half(Sided):
    def __call__(self, drawings):
        return np.where(super().__call__(drawings) > 0.5, 1.0, 0.0)
