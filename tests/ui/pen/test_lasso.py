"""Which strokes a lasso takes: those with most of their length inside."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.sketch.document import Floats, Stroke
from sketch_assistant.ui.pen.tools.lasso import ENOUGH, Pieces
from tests.ui.hands import line, scrawl

pytestmark = pytest.mark.usefixtures("qapp")

SQUARE = np.array([[100.0, 100.0], [200.0, 100.0], [200.0, 200.0], [100.0, 200.0]])


def taken(strokes: list[Stroke], outline: Floats = SQUARE, scale: float = 1.0) -> list[int]:
    inside = Pieces(strokes).inside(outline, scale)
    return [next(i for i, each in enumerate(strokes) if each is found) for found in inside]


def test_most_of_the_length_decides_however_few_points_there_are() -> None:
    reach = 100.0 / ENOUGH
    strokes = [
        line((110, 110), (190, 190)),
        line((110, 150), (110 + 0.9 * 90 / ENOUGH, 150)),  # a little more than enough
        line((110, 160), (110 + 1.1 * 90 / ENOUGH, 160)),  # a little less
        line((0, 150), (150, 150), (300, 150)),
        line((150, 150)),
        line((250, 150)),
        line((100, 100 + reach), (100, 500)),
    ]
    assert taken(strokes) == [0, 1, 4]


def test_a_large_shape_around_a_small_lasso_is_not_taken() -> None:
    ring = np.linspace(0, 2 * np.pi, 40)
    around = Stroke.through(np.column_stack([150 + 90 * np.cos(ring), 150 + 90 * np.sin(ring)]))
    within = Stroke.through(np.column_stack([150 + 30 * np.cos(ring), 150 + 30 * np.sin(ring)]))
    assert taken([around, within]) == [1]


def test_it_does_not_matter_where_samples_are_close_together() -> None:
    dense = [(190 + i / 50, 150.0) for i in range(500)]  # 10 units inside
    outside = [(400.0, 150.0)]
    assert taken([Stroke.through(dense + outside)]) == []


def test_a_lasso_that_crosses_itself_takes_both_of_its_loops() -> None:
    eight = np.array([[100.0, 100.0], [300.0, 200.0], [300.0, 100.0], [100.0, 200.0]])
    twice = np.vstack([SQUARE, SQUARE])
    strokes = [line((110, 140), (120, 160)), line((280, 140), (290, 160)), line((195, 110))]
    assert taken(strokes, eight) == [0, 1]
    assert taken(strokes[:1], twice) == [0]


@pytest.mark.parametrize("scale", [0.05, 1.0, 60.0])
def test_the_same_at_every_zoom(scale: float) -> None:
    strokes = list(scrawl(4, 60))
    ring = np.linspace(0, 2 * np.pi, 200)
    outline = np.column_stack([560 + 300 * np.cos(ring), 400 + 250 * np.sin(ring)])
    assert len(set(taken(strokes, outline, scale)) ^ set(taken(strokes, outline))) <= 1


def test_agrees_with_counting_exactly() -> None:
    strokes = list(scrawl(7, 200))
    outline = np.array([[200.0, 150.0], [900.0, 200.0], [700.0, 650.0], [300.0, 600.0]])
    expected = [i for i, each in enumerate(strokes) if _share(each, outline) >= ENOUGH]
    assert 20 < len(expected) < 180
    assert len(set(taken(strokes, outline, 2.0)) ^ set(expected)) <= 1


def _share(stroke: Stroke, outline: Floats) -> float:
    """The part of its length in a convex outline, by many points."""
    steps = np.hypot(*np.diff(stroke.xy, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    at = np.linspace(0.0, along[-1], 2000)
    points = np.column_stack([np.interp(at, along, stroke.xy[:, i]) for i in (0, 1)])
    sides = np.roll(outline, -1, axis=0) - outline
    gaps = points[:, None] - outline[None]
    cross = sides[:, 0] * gaps[..., 1] - sides[:, 1] * gaps[..., 0]
    return float((cross >= 0).all(axis=1).mean())


@pytest.mark.parametrize("corners", [[(5, 5)] * 4, [(0, 0), (np.inf, 0), (1, 1)]])
def test_no_lasso_at_all_takes_nothing(corners: list[tuple[float, float]]) -> None:
    strokes = [line((5, 5)), line((0, 0), (10, 10))]
    assert taken(strokes, np.array(corners, float)) == []
    assert taken([]) == []


def test_a_lasso_from_corner_to_corner_of_a_huge_page() -> None:
    far = line((-9e5, -9e5), (9e5, 9e5))
    outline = np.array([[-1e6, -1e6], [1e6, -1e6], [1e6, 1e6], [-1e6, 1e6]])
    assert taken([far, line((5, 5), (9, 9))], outline, 64.0) == [0, 1]
