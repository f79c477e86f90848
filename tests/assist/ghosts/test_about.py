"""Parts that lie far apart are one drawing where a model is much surer of the page as a whole."""

import numpy as np
import pytest

from sketch_assistant.assist.ghosts import about
from sketch_assistant.assist.ghosts.drawn import Drawn
from sketch_assistant.assist.ghosts.focus import in_progress
from sketch_assistant.sketch.document import Sketch, Stroke
from tests.assist.drawings import engine, redraw_model


def ring(x, y):
    angles = np.linspace(0.0, 2.0 * np.pi, 30)
    return Stroke.through(np.column_stack([x + 40 * np.cos(angles), y + 40 * np.sin(angles)]))


GROUND = Stroke.through([(x, 160.0 + x % 2) for x in range(20, 700, 10)])
APART = [ring(100, 100), ring(500, 100)]


def reading(monkeypatch, sure):
    """`read` that is as sure as that of so many strokes; -> what it was asked, in order."""
    asked = []

    def read(page, lines, label, *_):
        asked.append((len(lines), label))
        return Drawn(np.zeros((0, 3)), None, label, {"cat": sure.get(len(lines), 0.0)})

    monkeypatch.setattr(about, "read", read)
    return asked


def read_about(strokes, label="", model="everything"):
    page, part = Sketch().adding(*strokes), in_progress(strokes)
    return about.about(page, part, label, engine(), redraw_model(model), None)


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
    reading(monkeypatch, {len(some): part, len(strokes): whole})
    found, drawn = read_about(strokes)
    assert len(found) == (len(strokes) if is_whole else len(some))
    assert drawn.guessed["cat"] == (whole if is_whole else part)


def test_each_is_read_once(monkeypatch):
    asked = reading(monkeypatch, {1: 0.1, 2: 0.9})
    read_about(APART)
    assert asked == [(1, ""), (2, "")]
    asked.clear()
    read_about(APART, label="cat")
    assert asked == [(1, ""), (2, ""), (2, "cat")]
    asked.clear()
    read_about(APART[:1])
    assert asked == [(1, "")]


def test_a_model_that_does_not_guess_goes_by_what_lies_where():
    found, _ = read_about(APART, model="redraw")
    assert found == in_progress(APART)
