from dataclasses import replace

import numpy as np
import pytest

from sketch_assistant.assist.analogy import Step, analogy, label_of, step_between, stepped
from sketch_assistant.assist.features import Feature, Features, apply, difference
from sketch_assistant.assist.recogniser.looks import Look
from sketch_assistant.assist.requests import AnalogyRequest, FeatureRequest
from sketch_assistant.assist.sampling import latent
from sketch_assistant.sketch.document import SketchError, Stroke, new_strokes
from sketch_assistant.sketch.lines.chamfer import covered
from sketch_assistant.sketch.placing import united
from tests.assist.drawings import about, engine, recogniser, redraw_model, sample

CAT, PIG = sample("cat"), sample("pig")
DASH = (((0.0, 0.0), (9.0, 9.0)),)


def kept_step(name, vector=(1.0,), digest="d", drawing=DASH):
    return Feature(name, "redraw", digest, vector, drawing, DASH)


def test_strength_nothing_leaves_the_drawing_recognisable():
    answer = analogy(AnalogyRequest(PIG, CAT, CAT, model="redraw", strength=0.0), *about())
    left, top, right, bottom = united(CAT)
    size = max(right - left, bottom - top)
    assert covered([s.xy for s in CAT], [s.xy for s in new_strokes(answer.takes[0])]) < 0.08 * size


def test_strength_changes_it_and_the_seed_repeats_it():
    weak, strong = (
        analogy(AnalogyRequest(PIG, CAT, PIG, model="redraw", strength=s), *about())
        for s in (0.2, 1.2)
    )
    assert weak.takes != strong.takes
    again = analogy(AnalogyRequest(PIG, CAT, PIG, model="redraw", strength=1.2), *about())
    assert again.takes == strong.takes


def test_it_wears_the_ink_of_the_third():
    red = tuple(each.inked(colour="#cf3f3f", width=5.0) for each in PIG)
    answer = analogy(AnalogyRequest(PIG, CAT, red, model="redraw"), *about())
    assert {(each.ink.colour, each.ink.width) for each in new_strokes(answer.takes[0])} == {
        ("#cf3f3f", 5.0)
    }


def test_three_equal_drawings_are_no_analogy():
    with pytest.raises(SketchError, match="three drawings are the same"):
        analogy(AnalogyRequest(CAT, CAT, CAT, model="redraw"), *about())
    with pytest.raises(SketchError, match="first two drawings are the same"):
        analogy(AnalogyRequest(CAT, CAT, PIG, model="redraw"), *about())


@pytest.mark.parametrize("strength", [-0.1, 1.6])
def test_a_strength_out_of_reach(strength):
    with pytest.raises(SketchError, match="strength must be"):
        analogy(AnalogyRequest(PIG, CAT, PIG, model="redraw", strength=strength), *about())


def test_a_feature_is_the_step_between_two_drawings(tmp_path):
    kept = Features(tmp_path)
    kept.save(difference("add a cat", PIG, CAT, engine(), redraw_model()))
    (found,) = kept.all()
    request = FeatureRequest(PIG, model=found.model, feature=found.name)
    by_name = apply(request, found, *about())
    assert by_name.takes[0] == apply(request, found, *about()).takes[0]
    assert np.allclose(found.vector, step_between(PIG, CAT, engine(), redraw_model()).vector)


def test_features_are_kept_replaced_and_forgotten(tmp_path):
    kept = Features(tmp_path / "new folder")
    one = kept_step("b", (1.0, 2.0))
    kept.save(one)
    kept.save(kept_step("A", (3.0,)))
    kept.save(replace(one, vector=(5.0,)))
    assert [(each.name, each.vector) for each in kept.all()] == [("A", (3.0,)), ("b", (5.0,))]
    kept.remove("A")
    assert [each.name for each in kept.all()] == ["b"]
    with pytest.raises(SketchError, match="no feature 'A'; kept: b"):
        kept.remove("A")


def test_another_models_feature_is_refused():
    request = FeatureRequest(PIG, model="redraw", feature="x")
    with pytest.raises(SketchError, match="another version of the model"):
        apply(request, kept_step("x", (0.0,) * 96, "other"), *about())


@pytest.mark.parametrize("content", [b"", b"nonsense", b'{"format": 9}', b'{"format":1}', b"[]"])
def test_a_damaged_file_counts_as_empty_and_is_kept_aside(tmp_path, content):
    (tmp_path / "features.json").write_bytes(content)
    kept = Features(tmp_path)
    assert kept.all() == []
    kept.save(kept_step("new"))
    assert (tmp_path / "features.damaged").read_bytes() == content
    assert [each.name for each in kept.all()] == ["new"]


@pytest.mark.parametrize(
    "about",
    [
        {"name": ""},
        {"name": "x", "vector": ()},
        {"name": "x", "vector": (float("nan"),)},
        {"name": "x", "drawing": ()},
        {"name": "x", "drawing": ((), ((0.0, 0.0), (1.0, 1.0)))},
        {"name": "x", "drawing": (((0.0, float("inf")), (1.0, 1.0)),)},
        {"name": "x", "drawing": (((0.0, 0.0),) * 1000,)},
    ],
)
def test_what_is_no_feature(about):
    with pytest.raises(SketchError):
        kept_step(**about)


def test_what_the_paper_says_is_done_and_the_drawing_stays():
    hat = Stroke.through([(c, 40) for c in range(300, 420, 10)])
    take = analogy(AnalogyRequest(PIG, (*PIG, hat), CAT, model="redraw"), *about()).takes[0]
    assert tuple(old for old, _ in take) == CAT
    assert all(new[0].points.tobytes() == old.points.tobytes() for old, new in take)
    assert [len(new) for _, new in take] == [1] * (len(CAT) - 1) + [2]
    assert {each.origin for each in new_strokes(take)} == {"suggested"}
    _, top, _, bottom = united(CAT)
    assert take[-1][1][1].bounds[3] < top + 0.3 * (bottom - top)


def test_where_it_says_nothing_the_sum_of_latents_is_all_there_is():
    take = analogy(AnalogyRequest(PIG, CAT, PIG, model="redraw", strength=1.0), *about()).takes[0]
    assert [bool(new) for _, new in take] == [False] * (len(PIG) - 1) + [True]


def test_each_stroke_stays_in_its_ink():
    inks = tuple(each.inked(width=2.0 + i) for i, each in enumerate(CAT))
    take = analogy(AnalogyRequest(PIG[:2], PIG, inks, model="redraw"), *about()).takes[0]
    assert [new[0].ink.width for _, new in take] == [each.ink.width for each in inks]


def test_sums_that_lie_far_out_are_tried_nearer_as_well(monkeypatch):
    """A step of as much again as C, straight away from it: the last sum is as long as C's own."""
    seen = []

    def noted(runner, bundle, latents, *rest):
        seen.append(latents)
        return latent.decode(runner, bundle, latents, *rest)

    monkeypatch.setattr("sketch_assistant.assist.analogy.STRAY", 0.0)
    own, _ = latent.encode(engine(), redraw_model(), [pixels(CAT)])
    step = Step(own[0], [], [])
    monkeypatch.setattr("sketch_assistant.assist.analogy.latent", Noted(noted))
    request = AnalogyRequest(PIG, CAT, CAT, model="redraw", count=1)
    stepped(request, CAT, [None], step, engine(), redraw_model())
    lengths = np.linalg.norm(seen[0], axis=1) / np.linalg.norm(own[0])
    assert lengths == pytest.approx(np.linspace(2.0, 1.0, len(lengths)), rel=1e-4)


class Noted:
    """What latents are for, with another `decode`."""

    def __init__(self, decode):
        self.decode = decode

    def __getattr__(self, name):
        return getattr(latent, name)


def pixels(strokes):
    return latent.pixels(latent.lines_of(strokes), redraw_model().manifest.encoding)


def test_a_drawing_is_named_as_it_stands():
    """It is not turned to be known: the step and the drawing would not fit any more."""
    upright, manifest = [stroke.xy for stroke in PIG], redraw_model().manifest
    assert label_of(upright, redraw_model(), recogniser()) == manifest.label_of("pig")
    assert label_of(upright, redraw_model(), Turning()) is None
    assert label_of(upright, redraw_model(), None) is None


class Turning:
    """A recogniser that knows a pig in what it is shown several ways up, and in nothing else."""

    classes = ("pig",)

    def __call__(self, drawings):
        return np.full((len(drawings), 1), 0.9 if len(drawings) > 1 else 0.1)


def test_where_nobody_looked_or_the_model_knows_nothing_of_it_no_class_is_sure():
    assert Look(None).best(("pig",), ("pig",)) == ("", 0.0)
    assert Look(np.array([1.0])).best(("pig",), ("cat",)) == ("", 0.0)
