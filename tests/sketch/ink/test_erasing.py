"""The part eraser cuts lines where its disc passes, and leaves the rest as it was drawn."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from sketch_assistant.sketch.document import Floats, Ink, Stroke
from sketch_assistant.sketch.ink.erasing import erased
from sketch_assistant.sketch.ink.outlining import outline, width_at, widths

AT = np.array([[50.0, 0.0]])


def straight(count: int = 11, width: float = 4.0) -> Stroke:
    """100 long, with pressure that rises, tilt, and a second for every 100 units."""
    x = np.linspace(0.0, 100.0, count)
    rest = (np.linspace(0.2, 1.0, count), np.linspace(10.0, 30.0, count), x / 100.0)
    return Stroke(np.column_stack([x, np.zeros(count), *rest]), Ink(width))


def ring(count: int = 13, radius: float = 40.0) -> Stroke:
    turn = np.linspace(0.0, 2.0 * np.pi, count)
    points = np.zeros((count, 5))
    points[:, :2] = radius * np.column_stack([np.cos(turn), np.sin(turn)])
    points[-1, :2] = points[0, :2]
    points[:, 2], points[:, 4] = 1.0, turn
    return Stroke(points, Ink(2.0))


def left(stroke: Stroke, path: Floats, radius: float) -> tuple[Stroke, ...]:
    ((old, new),) = erased([stroke], path, radius)
    assert old is stroke
    return new


def from_path(points: Floats, path: Floats) -> Floats:
    """How far points (n, 2) are from a path (m, 2) sampled densely."""
    gaps: Floats = np.hypot(*(points[:, None] - path[None]).transpose(2, 0, 1)).min(axis=1)
    return gaps


def test_a_line_is_cut_where_its_round_end_touches_the_disc() -> None:
    line = Stroke.through([(0, 0), (100, 0)], Ink(4))
    first, second = left(line, AT, 10.0)
    assert first.xy[-1] == pytest.approx([38.0, 0.0])
    assert second.xy[0] == pytest.approx([62.0, 0.0])
    assert (first.xy[0] == line.xy[0]).all()
    assert (second.xy[-1] == line.xy[-1]).all()


def test_the_cut_counts_the_width_that_the_ink_has_there() -> None:
    first, second = left(straight(), AT, 10.0)
    for piece, end in ((first, -1), (second, 0)):
        gap = abs(piece.xy[end, 0] - 50.0)
        assert gap == pytest.approx(10.0 + widths(piece)[end] / 2.0, abs=0.01)


def test_what_remains_keeps_pressure_tilt_and_time() -> None:
    whole = straight()
    first, second = left(whole, AT, 10.0)
    for piece in (first, second):
        x = piece.xy[:, 0]
        assert piece.points[:, 2] == pytest.approx(0.2 + 0.8 * x / 100.0)
        assert piece.points[:, 3] == pytest.approx(10.0 + 20.0 * x / 100.0)
        assert np.diff(piece.points[:, 4]) == pytest.approx(np.diff(x) / 100.0)
        assert piece.points[0, 4] == 0.0
    assert (first.points[:4] == whole.points[:4]).all()  # samples are not moved
    assert (second.points[-3:, :4] == whole.points[-3:, :4]).all()


def test_a_stroke_that_is_not_touched_is_not_among_them() -> None:
    beside = np.array([[50.0, 12.5], [90.0, 12.5]])  # 0.5 more than the radius and half the width
    full = Stroke.through([(0, 0), (100, 0)], Ink(4))
    assert erased([full], beside, 10.0) == ()
    assert erased([full], beside, 10.6) != ()
    assert erased([], beside, 10.0) == ()


def test_a_moving_eraser_takes_all_on_its_way_however_fast() -> None:
    lines = [Stroke.through([(x, -50), (x, 50)], Ink(2)) for x in range(10, 1000, 37)]
    found = erased(lines, np.array([[0.0, 0.0], [1000.0, 0.0]]), 5.0)
    assert [old for old, _ in found] == lines
    for _, (above, below) in found:
        assert above.xy[-1, 1] == pytest.approx(-6.0)
        assert below.xy[0, 1] == pytest.approx(6.0)


def test_along_the_line_only_the_ends_are_left() -> None:
    first, second = left(straight(), np.array([[20.0, 3.0], [50.0, -3.0], [80.0, 3.0]]), 8.0)
    assert first.xy[-1, 0] < 20.0 - 7.0
    assert second.xy[0, 0] > 80.0 + 7.0


def test_the_end_of_a_line_is_shortened_and_a_whole_line_goes() -> None:
    (rest,) = left(straight(), np.array([[0.0, 0.0]]), 10.0)
    assert rest.xy[0, 0] == pytest.approx(10.0 + widths(rest)[0] / 2.0, abs=0.01)
    assert left(straight(), np.array([[0.0, 0.0], [100.0, 0.0]]), 10.0) == ()


def test_crumbs_go_with_it() -> None:
    full = Stroke.through([(0, 0), (100, 0)], Ink(4))
    (rest,) = left(full, np.array([[13.0, 0.0]]), 10.0)  # one unit would be left at the start
    assert rest.xy[0, 0] == pytest.approx(25.0)


def test_a_closed_stroke_cut_once_is_one_open_stroke() -> None:
    (open_,) = left(ring(), np.array([[-40.0, 0.0]]), 6.0)
    gaps = np.hypot(*(open_.xy[[0, -1]] - [-40.0, 0.0]).T)
    assert gaps == pytest.approx([7.0, 7.0])
    assert (np.diff(open_.points[:, 4]) >= 0.0).all()
    assert open_.points[-1, 4] < ring().points[-1, 4]


def test_a_closed_stroke_cut_at_its_seam_or_twice() -> None:
    (open_,) = left(ring(), np.array([[40.0, 0.0]]), 6.0)
    assert np.hypot(*(open_.xy[[0, -1]] - [40.0, 0.0]).T) == pytest.approx([7.0, 7.0])
    halves = left(ring(), np.array([[0.0, -50.0], [0.0, 50.0]]), 6.0)
    assert len(halves) == 2


def test_what_remains_stays_on_the_curve_though_samples_are_few() -> None:
    sparse = ring(9)
    (open_,) = left(sparse, np.array([[0.0, 40.0]]), 4.0)
    whole, rest = outline(sparse), outline(open_)
    edge = rest[np.hypot(*(rest - [0.0, 40.0]).T) > 8.0]
    dense = np.vstack([np.linspace(p, q, 20) for p, q in pairwise([*whole, whole[0]])])
    assert from_path(edge, dense).max() < 0.1
    middle = open_.xy[[0, -1]]
    assert np.hypot(*middle.T) == pytest.approx([40.0, 40.0], abs=0.6)  # not on the chord: 37


def test_a_stroke_that_crosses_itself_is_cut_in_each_pass() -> None:
    turn = np.linspace(0.0, 2.0 * np.pi, 200)
    eight = Stroke.through(np.column_stack([80 * np.sin(turn), 40 * np.sin(2 * turn)]), Ink(2))
    crossed = left(eight, np.array([[0.0, 0.0]]), 5.0)
    assert len(crossed) == 2
    for piece in crossed:
        assert np.hypot(*piece.xy.T).min() == pytest.approx(6.0, abs=1e-6)


def test_a_dot_goes_as_a_whole() -> None:
    dot, rested = Stroke.through([(50, 50)]), Stroke.through([(50, 50)] * 4)
    for each in (dot, rested):
        assert left(each, np.array([[51.0, 50.0]]), 2.0) == ()
        assert erased([each], np.array([[56.0, 50.0]]), 2.0) == ()


def test_a_pen_that_rested_in_the_middle_of_a_line_leaves_no_trace_of_it() -> None:
    x = [0.0, 30.0, 50.0, 50.0, 50.0, 70.0, 100.0]
    first, second = left(Stroke.through([(each, 0.0) for each in x], Ink(4)), AT, 10.0)
    assert (first.xy[-1, 0], second.xy[0, 0]) == pytest.approx((38.0, 62.0))


def test_corners_stay_corners_and_straight_sides_straight() -> None:
    corners = np.array([[0, 0], [100, 0], [100, 100], [0, 100], [0, 0]], dtype=float)
    square = Stroke.through(corners, Ink(2))
    square = Stroke(square.points, Ink(2.0), corners=np.ones(5, dtype=bool))
    (open_,) = left(square, np.array([[50.0, 0.0]]), 9.0)
    assert open_.xy == pytest.approx(
        np.array([[60.0, 0], [100, 0], [100, 100], [0, 100], [0, 0], [40.0, 0]])
    )
    assert open_.corners is not None
    assert open_.corners.all()


def test_no_ink_is_left_under_the_eraser_and_none_is_taken_beside_it() -> None:
    random = np.random.default_rng(5)
    for _ in range(20):
        xy = np.cumsum(random.normal(0.0, 6.0, (60, 2)), axis=0)
        pressure = random.uniform(0.2, 1.0, 60)
        stroke = Stroke(np.column_stack([xy, pressure, np.zeros(60), np.arange(60) / 120]))
        path, radius = random.normal(0.0, 25.0, (3, 2)), 7.0
        way = np.vstack([np.linspace(p, q, 400) for p, q in pairwise(path)])
        rest = np.vstack([np.zeros((0, 5)), *(s.points for _, new in erased([stroke], path, radius)
                                              for s in new)])  # fmt: skip
        gaps = from_path(rest[:, :2], way) - width_at(rest[:, 2], 3.0) / 2.0
        assert (gaps > radius - 0.05).all()
        far = stroke.xy[from_path(stroke.xy, way) > radius + 6.0]
        if erased([stroke], path, radius) and len(far):
            near_rest = from_path(far, rest[:, :2]) if len(rest) else np.full(len(far), np.inf)
            assert (near_rest < 1e-6).mean() > 0.9  # all but crumbs


def test_a_huge_stroke_and_far_away_numbers_are_no_trouble() -> None:
    turn = np.linspace(0.0, 3000.0, 50_000)
    spiral = np.column_stack([turn * np.cos(turn), turn * np.sin(turn)])
    huge = Stroke.through(spiral, Ink(1))
    ((_, pieces),) = erased([huge], np.array([[-1e5, 50.0], [1e5, 50.0]]), 1.0)
    assert len(pieces) > 500
    far = Stroke.through([(9e5, 9e5), (9e5 + 100.0, 9e5)], Ink(4))
    first, _ = left(far, np.array([[9e5 + 50.0, 9e5]]), 10.0)
    assert first.xy[-1, 0] == pytest.approx(9e5 + 38.0, abs=1e-3)
