from dataclasses import replace

import numpy as np
import pytest

from sketch_assistant.assist.analogy import analogy
from sketch_assistant.assist.blend import blend
from sketch_assistant.assist.paper.box import overlap
from sketch_assistant.assist.recogniser.looks import turned
from sketch_assistant.assist.redraw import LAID_AT, redraw
from sketch_assistant.assist.requests import (
    AnalogyRequest,
    BlendRequest,
    RedrawRequest,
    VaryRequest,
)
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.vary import vary
from sketch_assistant.sketch.document import Layer, Sketch, SketchError, Stroke, new_strokes
from sketch_assistant.sketch.lines.chamfer import chamfer, evenly, length_of
from tests.assist.drawings import about, engine, redraw_model, sample


@pytest.fixture(scope="module")
def answer(model):
    return redraw(RedrawRequest(sample("cat"), model=model), *about(model))


def lines(strokes):
    return [stroke.xy for stroke in strokes]


def test_nine_takes_of_what_it_was_taken_for(answer):
    assert len(answer.takes) == 9
    assert answer.guess == "cat"
    assert answer.provider == "CPU"


def test_it_lies_where_the_drawing_lies(answer):
    new = new_strokes(answer.takes[0].at(1.0))
    assert overlap(lines(sample("cat")), lines(new)) >= 0.8


def test_the_same_request_gives_the_same_strokes(answer, model):
    again = redraw(RedrawRequest(sample("cat"), model=model), *about(model))
    assert again.takes[3].at(1.0) == answer.takes[3].at(1.0)


def test_another_seed_gives_others(answer, model):
    other = redraw(RedrawRequest(sample("cat"), model=model, seed=5), *about(model))
    assert other.takes[0].at(1.0) != answer.takes[0].at(1.0)


def test_how_much_runs_from_the_own_line_to_the_models(answer):
    cat, take = sample("cat"), answer.takes[1]
    assert take.at(0.0) == tuple((each, (each,)) for each in cat)
    far = [chamfer(lines(cat), lines(new_strokes(take.at(a)))) for a in (0.2, 0.6, 1.0)]
    assert far[0] < far[1] < far[2]
    size = max(np.ptp(np.vstack(lines(cat)), axis=0))
    assert far[0] < 0.02 * size


def test_ink_carries_over_to_its_layer(model):
    red, blue = (
        tuple(each.inked(colour=colour, width=7.0) for each in part)
        for part, colour in ((sample("cat")[:3], "#cf3f3f"), (sample("cat")[3:], "#2b5fd9"))
    )
    page = Sketch((Layer("under", red), Layer("over", blue)))
    take = redraw(RedrawRequest(page.strokes, model=model, count=1), *about(model)).takes[0]
    after = page.exchanging(take.at(1.0))
    assert [layer.name for layer in after.layers] == ["under", "over"]
    assert {stroke.ink.colour for stroke in after.layers[0].strokes} <= {"#cf3f3f"}
    assert {stroke.ink.colour for stroke in after.layers[1].strokes} <= {"#2b5fd9"}
    assert all(stroke.ink.width == 7.0 for stroke in after.strokes)


def test_pressure_carries_over(model):
    faint = []
    for each in sample("cat"):
        points = each.points.copy()
        points[:, 2] = 0.3
        faint.append(replace(each, points=points))
    take = redraw(RedrawRequest(tuple(faint), model=model, count=1), *about(model)).takes[0]
    assert all(np.allclose(new.points[:, 2], 0.3) for new in new_strokes(take.at(1.0)))


def test_a_drawing_on_its_side_is_redrawn_on_its_side(model):
    aside = tuple(Stroke.through(line) for line in turned(lines(sample("pig")), 90.0))
    take = redraw(RedrawRequest(aside, model=model, count=1), *about(model)).takes[0]
    assert overlap(lines(aside), lines(new_strokes(take.at(1.0)))) >= 0.7


def test_without_a_recogniser_it_redraws_too():
    assert redraw(
        RedrawRequest(sample("pig"), model="redraw", count=2), engine(), redraw_model()
    ).takes


def test_a_pinned_class_is_no_guess(model):
    assert (
        redraw(RedrawRequest(sample("cat"), model=model, label="dog", count=1), *about(model)).guess
        == ""
    )


@pytest.mark.parametrize(
    ("strokes", "words"),
    [
        ((), "is empty"),
        ((Stroke.through([(5.0, 5.0)]),), "single point"),
        (tuple(Stroke.through([(i, 0.0), (i, 9.0)]) for i in range(5000)), "5,000 strokes"),
    ],
)
def test_what_no_model_reads_is_one_sentence(strokes, words, model):
    with pytest.raises(SketchError, match=words):
        redraw(RedrawRequest(strokes, model=model), *about(model))


def test_a_class_that_is_none(model):
    with pytest.raises(SketchError, match="knows no class"):
        redraw(RedrawRequest(sample("cat"), model=model, label="catt"), *about(model))


def test_what_a_latent_does_not_know_is_left_alone():
    with pytest.raises(SketchError, match="does not know what this is"):
        redraw(RedrawRequest(scrawl(), model="redraw", count=1), *about())


def test_what_nobody_knows_is_drawn_as_it_is_from_a_memory():
    found = redraw(RedrawRequest(scrawl(), model="memory", count=1), *about("memory"))
    new = lines(new_strokes(found.takes[0].at(1.0)))
    assert chamfer(lines(scrawl()), new) < 0.06 * 300


def scrawl():
    rng = np.random.default_rng(2)
    return tuple(Stroke.through(rng.uniform(0, 300, (9, 2))) for _ in range(4))


@pytest.mark.parametrize("change", [{"temperature": 0.0}, {"temperature": 9.0}, {"count": 0}])
def test_numbers_out_of_reach(change, model):
    with pytest.raises(SketchError, match="must be"):
        redraw(replace(RedrawRequest(sample("cat"), model=model), **change), *about(model))


def test_of_nine_most_keep_every_line_near_where_it_was(answer):
    cat = lines(sample("cat"))
    size = max(np.ptp(np.vstack(cat), axis=0))
    takes = [lines(new_strokes(take.at(1.0))) for take in answer.takes]
    near = [len(take) == len(cat) and chamfer(cat, take) < 0.04 * size for take in takes]
    assert sum(near) >= 4


def test_those_of_a_latent_that_keep_to_the_drawing_line_by_line_come_first():
    answer = redraw(RedrawRequest(sample("cat"), model="redraw"), *about())
    cat = lines(sample("cat"))
    gaps = [chamfer(cat, lines(new_strokes(take.at(1.0)))) for take in answer.takes]
    assert max(gaps[:5]) < 1.2 * min(gaps[5:])
    assert np.mean(gaps[:5]) < np.mean(gaps[5:])


def test_what_trembles_is_known_and_comes_out_calm():
    rng = np.random.default_rng(1)
    shaken = []
    for stroke in sample("cat"):
        dense = evenly(stroke.xy, 80)
        shaken.append(Stroke.through(dense + rng.normal(0.0, 2.5, dense.shape)))
    found = redraw(RedrawRequest(tuple(shaken), model="memory"), *about("memory"))
    new = lines(new_strokes(found.takes[0].at(1.0)))
    assert found.guess == "cat"
    assert sum(map(length_of, new)) < 0.6 * sum(map(length_of, lines(shaken)))


def off(take, amount):
    return chamfer(lines(sample("cat")), lines(new_strokes(take.at(amount))))


def test_the_first_lies_on_the_drawing_and_then_goes_where_the_model_has_it():
    first, *others = redraw(RedrawRequest(sample("cat"), model="memory"), *about("memory")).takes
    assert off(first, LAID_AT) < 0.5 * min(off(each, LAID_AT) for each in others)
    assert off(first, 1.0) > 0.5 * min(off(each, 1.0) for each in others)


def test_how_much_of_the_first_is_smooth_and_goes_one_way():
    asked = RedrawRequest(sample("cat"), model="memory", count=1)
    first = redraw(asked, *about("memory")).takes[0]
    far = [off(first, amount) for amount in np.linspace(0.0, 1.0, 51)]
    assert np.all(np.diff(far) > -0.02 * far[-1])
    assert np.diff(far).max() < 0.1 * far[-1]


@pytest.mark.parametrize("change", [{"label": "cat"}, {"temperature": 0.2}])
def test_what_should_be_another_thing_or_a_freer_one_is_not_laid_on_it(change):
    asked = RedrawRequest(sample("cat"), model="memory", count=1)
    free = redraw(replace(asked, **change), *about("memory")).takes[0]
    laid = redraw(asked, *about("memory")).takes[0]
    assert off(free, LAID_AT) > 2.0 * off(laid, LAID_AT)


ASKED = {
    redraw: RedrawRequest(sample("cat"), model="", count=1),
    vary: VaryRequest(sample("cat"), model="", count=1),
    blend: BlendRequest(sample("cat"), sample("pig"), model=""),
    analogy: AnalogyRequest(sample("cat"), sample("pig"), sample("pig"), model="", count=1),
}


@pytest.mark.parametrize("assist", ASKED)
def test_a_question_is_not_cut_short_by_what_cut_the_last_one(assist):
    """The pen came while the runner had nothing to do."""
    _, bundle, looking = about()
    runner = Engine("cpu")
    runner.cancel()
    assert assist(ASKED[assist], runner, bundle, looking)
