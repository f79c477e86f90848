"""Undo to the empty page, and what it holds in memory."""

from __future__ import annotations

import gc

import pytest

from sketch_assistant.sketch import in_common, past
from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.undo_pixels import UndoPixels

STROKES = 1500


def stroke(x: float) -> Stroke:
    return Stroke.through([(x, 0.0), (x, 9.0)])


def long_lists() -> int:
    """Tuples of more than a thousand strokes that are in memory."""
    gc.collect()
    tuples = (each for each in gc.get_objects() if type(each) is tuple and len(each) > 1000)
    return sum(isinstance(each[0], Stroke) for each in tuples)


def test_thousands_of_steps_do_not_each_hold_all_strokes(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(past, "RECENT", 10 * STROKES)
    session, before = Session(), long_lists()
    strokes = tuple(map(stroke, range(STROKES)))
    for each in strokes:
        session.edit("Draw", session.sketch.adding(each))
    assert long_lists() - before < 30
    for _ in range(STROKES):
        session.history.undo()
    assert session.sketch == Sketch()
    for _ in range(STROKES):
        session.history.redo()
    assert list(map(id, session.sketch.strokes)) == list(map(id, strokes))
    assert long_lists() - before < 30


def test_another_drawing_lets_the_last_one_go(qapp: object) -> None:
    in_common.forget()
    session, before = Session(), long_lists()
    session.edit("Draw", Sketch().adding(*map(stroke, range(STROKES))))
    session.load(Sketch(), None)
    assert long_lists() == before


def test_pixels_for_undo_hold_few_large_drawings() -> None:
    pixels, sketches = UndoPixels(kept_bytes=100_000), [Sketch()]
    for x in range(1000):
        sketches.append(sketches[-1].adding(stroke(x)))
        pixels.keep(sketches[-1], sketches[-2], {})
    assert len(pixels._kept) <= 100_000 / (8 * 900)
    for shown, other in zip(sketches[1:], sketches, strict=False):
        pixels.take(shown, other)
    assert pixels._bytes == 0
