from dataclasses import replace

import numpy as np
import pytest

from sketch_assistant.assist.analogy import Analogy, analogy, step_between
from sketch_assistant.assist.features import Applied, Feature, Features, apply, difference
from sketch_assistant.sketch.chamfer import covered
from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.placing import united
from tests.assist.drawings import about, engine, everything, sample

CAT, PIG = sample("cat"), sample("pig")


def test_strength_nothing_leaves_the_drawing_recognisable():
    answer = analogy(Analogy(PIG, CAT, CAT, "everything", strength=0.0), *about())
    left, top, right, bottom = united(CAT)
    size = max(right - left, bottom - top)
    assert covered([s.xy for s in CAT], [s.xy for s in answer.takes[0]]) < 0.08 * size


def test_strength_changes_it_and_the_seed_repeats_it():
    weak, strong = (
        analogy(Analogy(PIG, CAT, PIG, "everything", strength=s), *about()) for s in (0.2, 1.2)
    )
    assert weak.takes != strong.takes
    again = analogy(Analogy(PIG, CAT, PIG, "everything", strength=1.2), *about())
    assert again.takes == strong.takes


def test_it_wears_the_ink_of_the_third():
    red = tuple(replace(each, colour="#cf3f3f", width=5.0) for each in PIG)
    answer = analogy(Analogy(PIG, CAT, red, "everything"), *about())
    assert {(each.colour, each.width) for each in answer.takes[0]} == {("#cf3f3f", 5.0)}


def test_three_equal_drawings_are_no_analogy():
    with pytest.raises(SketchError, match="three drawings are the same"):
        analogy(Analogy(CAT, CAT, CAT, "everything"), *about())
    with pytest.raises(SketchError, match="first two drawings are the same"):
        analogy(Analogy(CAT, CAT, PIG, "everything"), *about())


@pytest.mark.parametrize("strength", [-0.1, 1.6])
def test_a_strength_out_of_reach(strength):
    with pytest.raises(SketchError, match="strength must be"):
        analogy(Analogy(PIG, CAT, PIG, "everything", strength=strength), *about())


def test_a_feature_is_the_step_between_two_drawings(tmp_path):
    kept = Features(tmp_path)
    kept.save(difference("add a cat", PIG, CAT, engine(), everything()))
    (found,) = kept.all()
    by_name = apply(Applied(PIG, found), *about())
    assert by_name.takes[0] == apply(Applied(PIG, found), *about()).takes[0]
    assert np.allclose(found.vector, step_between(PIG, CAT, engine(), everything()))


def test_features_are_kept_replaced_and_forgotten(tmp_path):
    kept = Features(tmp_path / "new folder")
    one = Feature("b", "everything", "d", (1.0, 2.0))
    kept.save(one)
    kept.save(Feature("A", "everything", "d", (3.0,)))
    kept.save(replace(one, vector=(5.0,)))
    assert [(each.name, each.vector) for each in kept.all()] == [("A", (3.0,)), ("b", (5.0,))]
    kept.remove("A")
    assert [each.name for each in kept.all()] == ["b"]
    with pytest.raises(SketchError, match="no feature 'A'; kept: b"):
        kept.remove("A")


def test_another_models_feature_is_refused():
    with pytest.raises(SketchError, match="another version of the model"):
        apply(Applied(PIG, Feature("x", "everything", "other", (0.0,) * 96)), *about())


@pytest.mark.parametrize("content", [b"", b"nonsense", b'{"format": 9}', b'{"format":1}', b"[]"])
def test_a_damaged_file_counts_as_empty_and_is_kept_aside(tmp_path, content):
    (tmp_path / "features.json").write_bytes(content)
    kept = Features(tmp_path)
    assert kept.all() == []
    kept.save(Feature("new", "everything", "d", (1.0,)))
    assert (tmp_path / "features.damaged").read_bytes() == content
    assert [each.name for each in kept.all()] == ["new"]


@pytest.mark.parametrize(("name", "vector"), [("", (1.0,)), ("x", ()), ("x", (float("nan"),))])
def test_what_is_no_feature(name, vector):
    with pytest.raises(SketchError):
        Feature(name, "everything", "d", vector)
