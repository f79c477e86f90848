"""What suggestions are drawn with: nothing of the person's ink is lost on the way."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.assist.sampling.pen import Pen
from sketch_assistant.sketch.document import LARGEST_COORDINATE, Floats, Ink, Stroke

LINE = np.array([[0.0, 0.0], [30.0, 40.0]])
FAINT = Ink(4.0, "#2b5fd9", 0.3)


def pressed(ink: Ink, pressure: float, line: Floats = LINE) -> Stroke:
    return Stroke.pressed(line, pressure, ink)


def test_the_last_ink_as_lately_pressed() -> None:
    drawn = [pressed(Ink(9.0), 1.0)] * 9 + [pressed(FAINT, 0.4)] * 5
    assert Pen.last(drawn) == Pen(FAINT, 0.4)
    assert Pen.last([]) == Pen()


def test_a_drawings_usual_width_in_its_last_ink() -> None:
    drawn = [pressed(Ink(2.0), 0.2), pressed(Ink(6.0), 0.6), pressed(FAINT, 0.4)]
    assert Pen.of(drawn) == Pen(FAINT, 0.4)
    assert Pen.of([]) == Pen()


def test_between_two_pens() -> None:
    half = Pen(Ink(1.0, "#000000", 1.0), 0.2).between(Pen(Ink(4.0, "#ffffff", 0.5), 0.6), 0.5)
    assert half.ink.width == pytest.approx(2.0)
    assert (half.ink.opacity, half.ink.colour) == (0.75, "#ffffff")
    assert half.pressure == pytest.approx(0.4)


def test_strokes_are_suggested_and_stay_on_the_paper_there_is() -> None:
    (made,) = Pen(FAINT, 0.7).strokes([LINE + 2e6])
    assert (made.ink, made.origin) == (FAINT, "suggested")
    assert made.xy.max() == LARGEST_COORDINATE
    assert (made.points[:, 2] == 0.7).all()
