"""Whether a drawing looks whole, by what a recogniser makes of it."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.assist.ghosts.whole import whole, whole_numbers
from sketch_assistant.assist.recogniser.recognise import open_recogniser
from sketch_assistant.assist.recogniser.tidy import tidy
from sketch_assistant.paths import resources, shipped_models
from sketch_assistant.sketch.formats.files import open_sketch

LINE = np.array([[0.0, 0.0], [3.0, 4.0]])


def test_the_numbers_say_how_sure_it_is_and_how_much_there_is() -> None:
    *logs, strokes, unsure, points = whole_numbers(np.array([0.5, 0.5]), [LINE, LINE])
    assert np.exp(logs) == pytest.approx(0.5)
    assert np.exp([strokes, unsure, points]) == pytest.approx([2.0, 2.0, 4.0])


def test_what_is_impossible_is_a_number() -> None:
    assert np.isfinite(whole_numbers(np.array([1.0, 0.0]), [])).all()


def test_nobody_can_tell_without_the_recogniser_that_it_learned_from() -> None:
    assert whole(np.array([0.5, 0.5]), [LINE]) is None


@pytest.mark.parametrize("name", ["cat", "pig"])
def test_a_sample_looks_more_whole_than_its_first_strokes(name: str) -> None:
    recogniser = open_recogniser(shipped_models() / "begun")
    strokes = open_sketch(resources() / "samples" / f"{name}.svg").strokes
    lines = tidy([stroke.xy for stroke in strokes])
    begun, ended = (whole(recogniser([some])[0], some) for some in (lines[:2], lines))
    assert begun is not None
    assert ended is not None
    assert begun < ended
