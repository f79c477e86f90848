"""The own hand's offers among the model's: by confidence, and exact where both say the same."""

import numpy as np
import pytest

from sketch_assistant.assist.by_hand import repeated
from sketch_assistant.assist.own_hand.mixing import mixed
from sketch_assistant.assist.requests import MODEL, REPETITION, SYMMETRY, CompleteRequest
from sketch_assistant.sketch.document import Sketch, Stroke


def post(x):
    return Stroke.through([[x, 300.0], [x, 200.0]])


def test_the_surest_come_first_whoever_says_so():
    firsts = [post(160), post(260), post(360)]
    order = mixed([post(100), post(130)], firsts, [0.3, 0.5, 0.2], own=1)
    assert order == [(1, 0.5), (0, pytest.approx(0.3)), (2, pytest.approx(0.2))]


def test_what_the_model_draws_in_the_same_place_makes_the_exact_one_surer_and_comes_last():
    firsts = [post(160), post(161), post(360)]
    order = mixed([post(100), post(130)], firsts, [0.5, 0.4, 0.2], own=1)
    assert [place for place, _ in order] == [0, 2, 1]
    assert order[0][1] == pytest.approx(0.5 + 0.4 - 0.2)


def test_nothing_mixes_to_nothing():
    assert mixed([], [], [], 0) == []


def test_a_drawing_goes_on_without_a_model_and_only_from_the_sources_wanted():
    sketch = Sketch().adding(*(post(x) for x in (100, 130, 160, 190)))
    found = repeated(CompleteRequest(sketch, model="", sources=(REPETITION,))).candidates
    assert found[0].strokes[0].xy[:, 0] == pytest.approx([220, 220])
    assert found[0].parts == (1,) * len(found[0].strokes)
    assert {each.source for each in found} == {REPETITION}
    some = repeated(CompleteRequest(sketch, model="", sources=(SYMMETRY,))).candidates
    assert {each.source for each in some} <= {SYMMETRY}
    assert repeated(CompleteRequest(sketch, model="", sources=(MODEL,))).candidates == ()
    assert np.isfinite([each.confidence for each in found]).all()
