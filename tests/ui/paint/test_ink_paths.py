"""Paths are what the outline says, made once, and memory for them is bounded."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt

from sketch_assistant.sketch.ink.outlining import outline
from sketch_assistant.ui.paint.ink_paths import PIECE, InkPaths, path_of, pieces
from tests.ui.hands import scrawl


def test_a_path_is_the_closed_polygon_filled_by_the_non_zero_rule() -> None:
    polygon = outline(scrawl(1)[0])
    path = path_of(polygon)
    assert path.fillRule() == Qt.FillRule.WindingFill
    assert path.elementCount() == len(polygon) + 1
    corners = [path.elementAt(i) for i in range(path.elementCount())]
    places = np.array([(corner.x, corner.y) for corner in corners])
    assert places[:-1] == pytest.approx(polygon)
    assert (places[-1] == places[0]).all()
    assert corners[0].isMoveTo()
    assert not any(corner.isMoveTo() for corner in corners[1:])


@pytest.mark.parametrize("count", [1, 2, PIECE, PIECE + 1, 3 * PIECE, 5 * PIECE + 7])
def test_long_strokes_come_in_pieces_that_touch_and_lose_nothing(count: int) -> None:
    (stroke,) = scrawl(2, points=count)
    parts = list(pieces(stroke))
    assert all(len(part) <= PIECE for part in parts)
    joined = np.vstack([parts[0].points, *[part.points[1:] for part in parts[1:]]])
    assert (joined == stroke.points).all()


def test_a_path_is_made_once() -> None:
    paths, (stroke,) = InkPaths(), scrawl(3)
    (first,), (second,) = paths.of(stroke), paths.of(stroke)
    assert first is second


def test_the_least_lately_used_paths_are_forgotten() -> None:
    strokes = scrawl(4, 30)
    paths = InkPaths(kept_vertices=2000)
    for stroke in strokes:
        list(paths.of(stroke))
        assert paths._vertices <= 2000
    kept = {stroke for stroke, _ in paths._kept.values()}
    assert strokes[-1] in kept
    assert strokes[0] not in kept
