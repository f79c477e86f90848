"""Parts that lie far apart are one drawing where a model is much surer of the page as a whole."""

import numpy as np
import pytest

from sketch_assistant.assist.ghosts import about
from sketch_assistant.assist.ghosts.focus import in_progress
from sketch_assistant.sketch.document import Sketch, Stroke
from tests.assist.drawings import engine, redraw_model


def ring(x, y):
    angles = np.linspace(0.0, 2.0 * np.pi, 30)
    return Stroke.through(np.column_stack([x + 40 * np.cos(angles), y + 40 * np.sin(angles)]))


GROUND = Stroke.through([(x, 160.0 + x % 2) for x in range(20, 700, 10)])
APART = [ring(100, 100), ring(500, 100)]


@pytest.mark.parametrize(
    ("strokes", "part", "whole", "is_whole"),
    [
        (APART, 0.2, 0.7, True),
        (APART, 0.2, 0.5, False),
        ([*APART, GROUND, ring(300, 100)], 0.2, 0.9, False),
        ([*APART, GROUND, ring(300, 100)], 0.02, 0.9, True),
    ],
)
def test_how_much_surer_it_must_be(monkeypatch, strokes, part, whole, is_whole):
    some = in_progress(strokes)
    assert 0 < len(some) < len(strokes), "taken apart by what lies where"
    monkeypatch.setattr(about, "_sure", lambda each, *_: part if len(each) == len(some) else whole)
    found = about.about(Sketch().adding(*strokes), "", engine(), redraw_model("everything"), None)
    assert len(found) == (len(strokes) if is_whole else len(some))


def test_a_model_that_does_not_guess_goes_by_what_lies_where():
    found = about.about(Sketch().adding(*APART), "", engine(), redraw_model("redraw"), None)
    assert found == in_progress(APART)
