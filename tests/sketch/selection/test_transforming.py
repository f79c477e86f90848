"""Strokes under a map: what changes, and what does not."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.sketch.document import Ink, SketchError, Stroke
from sketch_assistant.sketch.lines.affine import Affine
from sketch_assistant.sketch.selection.handles import scaling
from sketch_assistant.sketch.selection.transforming import THINNEST, transformed, transforming


@pytest.fixture
def stroke() -> Stroke:
    points = np.array([[10, 20, 0.3, 12, 0.0], [40, 20, 0.8, 30, 0.2], [40, 60, 1.0, 5, 0.5]])
    corners = np.array([False, True, False])
    return Stroke(points, Ink(4.0, "#2b5fd9"), "suggested", corners)


def test_only_the_places_change(stroke: Stroke) -> None:
    made = transformed(stroke, Affine(2.0, 0.5, -1.0, 3.0, 7.0, -9.0))
    x, y = stroke.xy.T
    assert made.xy == pytest.approx(np.column_stack([2 * x - y + 7, 0.5 * x + 3 * y - 9]))
    assert (made.points[:, 2:] == stroke.points[:, 2:]).all(), "pressure, tilt, time"
    assert made.corners is not None
    assert made.corners.tolist() == [False, True, False]
    assert (made.ink.width, made.ink.colour, made.origin) == (4.0, "#2b5fd9", "suggested")
    assert stroke.xy[0].tolist() == [10.0, 20.0]


def test_the_width_goes_along_where_it_shall(stroke: Stroke) -> None:
    twice = scaling(2.0, 2.0, 5.0, 5.0)
    assert transformed(stroke, twice).ink.width == 4.0
    assert transformed(stroke, twice, widths=True).ink.width == pytest.approx(8.0)
    assert transformed(stroke, scaling(4, 1, 0, 0), widths=True).ink.width == pytest.approx(8.0)
    assert transformed(stroke, Affine.turning(70), widths=True).ink.width == pytest.approx(4.0)
    assert transformed(stroke, Affine(a=-1.0), widths=True).ink.width == pytest.approx(4.0)
    assert transformed(stroke, scaling(1e-9, 1e-9, 0, 0), widths=True).ink.width == THINNEST


def test_turned_there_and_back_it_is_the_same(stroke: Stroke) -> None:
    there = transformed(stroke, Affine.turning(33.0).about(100, 50))
    back = transformed(there, Affine.turning(-33.0).about(100, 50))
    assert back.xy == pytest.approx(stroke.xy)


def test_pairs_for_an_exchange_and_the_limits_of_a_drawing(stroke: Stroke) -> None:
    ((old, (new,)),) = transforming([stroke], Affine(e=5.0))
    assert old is stroke
    assert new.xy[0].tolist() == [15.0, 20.0]
    with pytest.raises(SketchError):
        transformed(stroke, Affine(e=1e7))
    with pytest.raises(SketchError):
        transformed(stroke, scaling(1e5, 1e5, 25, 40), widths=True)
