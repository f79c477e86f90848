"""From pixels to strokes: skeletons a pixel thin, lines in one piece, no more than wanted."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.sketch.document import Floats, Ink, SketchError
from sketch_assistant.sketch.lines.chamfer import length_of
from sketch_assistant.sketch.reference import Reference
from sketch_assistant.sketch.tracing.masks import dark_lines, edges
from sketch_assistant.sketch.tracing.paths import lines_of
from sketch_assistant.sketch.tracing.skeleton import skeleton
from sketch_assistant.sketch.tracing.trace import Tracing, trace
from sketch_assistant.sketch.watched import UnwantedError, watched

HIGH, WIDE = 200, 300


def field() -> tuple[Floats, Floats]:
    y, x = np.mgrid[:HIGH, :WIDE].astype(float)
    return x, y


def ring(radius: float = 60.0, thick: float = 3.0) -> Floats:
    x, y = field()
    return np.where(np.abs(np.hypot(x - 150, y - 100) - radius) < thick, 0.1, 0.95)


def cross() -> Floats:
    x, y = field()
    return np.where((np.abs(x - 150) < 3) | (np.abs(y - 100) < 3), 0.1, 0.95)


def asked(grey: Floats, way: str = "lines", most: int = 400) -> Tracing:
    reference = Reference(b"x", "png", 10.0, 20.0, 2.0 * WIDE, 2.0 * HIGH)
    return Tracing(grey, reference, Ink(2.0), way, most)


def test_a_skeleton_is_a_pixel_thin_and_in_one_piece() -> None:
    thin = skeleton(ring() < 0.5)
    squares = thin[:-1, :-1] & thin[1:, :-1] & thin[:-1, 1:] & thin[1:, 1:]
    assert not squares.any()
    assert len(lines_of(thin)) == 1


def test_a_ring_is_one_closed_stroke_where_the_picture_lies() -> None:
    (stroke,) = trace(asked(ring()))
    away = np.hypot(*(stroke.xy - (10 + 2 * 150.5, 20 + 2 * 100.5)).T)
    assert away == pytest.approx(120.0, abs=3.0)
    assert np.hypot(*(stroke.xy[0] - stroke.xy[-1])) < 3.0
    assert stroke.ink == Ink(2.0)


def test_what_crosses_goes_straight_on() -> None:
    lines = lines_of(skeleton(cross() < 0.5))
    lengths = sorted(length_of(line) for line in lines)[-2:]
    assert lengths == pytest.approx([HIGH, WIDE], abs=12)


def test_edges_are_on_both_sides_of_a_thick_line() -> None:
    strokes = trace(asked(ring(thick=12.0), "edges"))
    away = [np.hypot(*(each.xy - (311, 221)).T).mean() for each in strokes]
    assert {round(each / 24) * 24 for each in away} == {96, 144}
    assert len(strokes) <= 4


def test_shade_across_a_picture_is_no_line() -> None:
    x, _ = field()
    assert not dark_lines(0.2 + 0.7 * x / WIDE).any()
    assert len(trace(asked(ring() * (0.5 + 0.5 * x / WIDE)))) == 1


def test_there_are_no_more_than_wanted_and_the_longest_are_kept() -> None:
    grey = np.full((HIGH, WIDE), 0.95)
    for i in range(10):
        grey[15 * i + 20 : 15 * i + 24, 20 : 40 + 20 * i] = 0.1
    strokes = trace(asked(grey, most=3))
    assert [round(length_of(each.xy) / 40) for each in strokes] == [10, 9, 8]


@pytest.mark.parametrize("grey", [np.ones((HIGH, WIDE)), np.zeros((4, 4)), np.full((1, 1), 0.5)])
def test_a_picture_without_lines_costs_one_sentence(grey: Floats) -> None:
    for way in ("lines", "edges"):
        with pytest.raises(SketchError, match="No lines were found"):
            trace(asked(grey, way))


def test_noise_is_limited() -> None:
    noise = np.random.default_rng(1).uniform(size=(HIGH, WIDE))
    assert len(trace(asked(noise, "edges"))) <= 400
    assert edges(noise).mean() < 0.11


def test_it_stops_when_nobody_wants_it() -> None:
    def unwanted(share: float | None) -> None:
        raise UnwantedError

    with watched(unwanted), pytest.raises(UnwantedError):
        trace(asked(ring()))
