"""Paths are what the outline says, made once, and memory for them is bounded."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt

from sketch_assistant.sketch.document import Stroke
from sketch_assistant.sketch.ink.outlining import outline, outlines
from sketch_assistant.ui.paint import ink_paths
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


def test_a_stroke_is_outlined_once(monkeypatch: pytest.MonkeyPatch) -> None:
    paths, (stroke,) = InkPaths(), scrawl(3)
    (first,) = paths.of(stroke)
    monkeypatch.setattr(ink_paths, "outlines", lambda piece: pytest.fail("outlined again"))
    (second,) = paths.of(stroke)
    assert first == second


def test_what_is_kept_takes_eight_bytes_a_vertex() -> None:
    paths = InkPaths()
    for stroke in scrawl(5, 20):
        list(paths.of(stroke))
    kept = [outline for _, made in paths._kept.values() for outline in made]
    assert sum(map(len, kept)) == paths._vertices
    assert sum(outline.nbytes for outline in kept) == 8 * paths._vertices + 16 * len(kept)


@pytest.mark.parametrize("large", [1.0, 1e5])
@pytest.mark.parametrize("far", [0.0, 9e5])
def test_far_away_or_large_ink_is_where_it_was_drawn(far: float, large: float) -> None:
    turns = np.linspace(0.0, 6.0, 40)
    circle = far + large * np.column_stack([np.cos(turns), np.sin(turns)])
    stroke = Stroke.through(circle)
    for path, expected in zip(InkPaths().of(stroke), outlines(stroke), strict=True):
        corners = [path.elementAt(i) for i in range(path.elementCount() - 1)]
        places = np.array([(corner.x, corner.y) for corner in corners])
        assert np.abs(places - expected).max() < 1e-3


def test_the_least_lately_used_paths_are_forgotten() -> None:
    strokes = scrawl(4, 30)
    paths = InkPaths(kept_vertices=2000)
    for stroke in strokes:
        list(paths.of(stroke))
        assert paths._vertices <= 2000
    kept = {stroke for stroke, _ in paths._kept.values()}
    assert strokes[-1] in kept
    assert strokes[0] not in kept
