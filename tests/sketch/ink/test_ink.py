"""Ink: the outline covers exactly what a round pen of that size would have covered."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from sketch_assistant.sketch.document import Floats, Ink, Stroke
from sketch_assistant.sketch.ink.outlining import outline, outlines, width_at, widths


def stroke(xy: Any, pressure: Any = 1.0, width: float = 4.0) -> Stroke:
    points = np.zeros((len(np.asarray(xy)), 5))
    points[:, :2], points[:, 2] = xy, pressure
    return Stroke(points, Ink(width))


def windings(polygon: Floats, places: Floats) -> Floats:
    """How often a closed polygon goes round each place, against the clock as seen with y down."""
    corners = np.vstack([polygon, polygon[:1]]).view(complex)[:, 0]
    beside = np.ascontiguousarray(places).view(complex) + (1e-7 + 2e-7j)  # off the corners
    spokes = corners[None] - beside
    wound: Floats = -np.round(np.angle(spokes[:, 1:] / spokes[:, :-1]).sum(axis=1) / (2 * np.pi))
    return wound


def around(places: Floats, reach: Floats) -> Floats:
    """Twelve places about each place, at that distance."""
    angles = np.linspace(0, 2 * np.pi, 12, endpoint=False)
    ring = np.column_stack([np.cos(angles), np.sin(angles)])
    return (places[:, None] + reach[:, None, None] * ring).reshape(-1, 2)


def area(polygon: Floats) -> float:
    x, y = polygon.T
    return abs(float(x @ np.roll(y, -1) - y @ np.roll(x, -1))) / 2


def test_width_is_full_at_full_pressure_and_grows_with_it() -> None:
    wide = width_at(np.linspace(0, 1, 50), 5.0)
    assert wide[-1] == 5.0
    assert 0.0 < wide[0] < 0.6
    assert (np.diff(wide) > 0).all()


def test_width_depends_on_the_pressure_there_alone() -> None:
    whole = stroke(np.arange(20).reshape(10, 2), np.linspace(0, 1, 10))
    part = Stroke(whole.points[3:6], whole.ink)
    assert (widths(whole)[3:6] == widths(part)).all()


def test_pressure_beyond_its_range_is_the_nearest_in_it() -> None:
    assert (
        width_at(np.array([-1.0, 7.0]), 2.0).tolist() == width_at(np.array([0.0, 1.0]), 2).tolist()
    )


@pytest.mark.parametrize("repeats", [1, 2, 50])
def test_a_single_place_is_a_dot(repeats: int) -> None:
    dot = outline(stroke([[5, 7]] * repeats, width=10.0))
    assert np.allclose(np.hypot(*(dot - [5, 7]).T), 5.0)
    assert area(dot) == pytest.approx(np.pi * 25, rel=0.05)


def test_pressing_harder_on_the_spot_makes_the_dot_larger() -> None:
    light = outline(stroke([[0, 0]] * 3, [0.1, 0.1, 0.1]))
    firm = outline(stroke([[0, 0]] * 3, [0.1, 0.9, 0.1]))
    assert area(firm) > 4 * area(light)


def test_a_straight_line_is_a_bar_with_round_ends() -> None:
    bar = outline(stroke([[0, 0], [100, 0]]))
    assert area(bar) == pytest.approx(400 + 4 * np.pi, rel=0.01)
    assert bar[:, 0].min() == pytest.approx(-2, abs=0.05)
    assert bar[:, 0].max() == pytest.approx(102, abs=0.05)


@pytest.mark.parametrize(
    "xy",
    [
        [[0, 0], [60, 0], [2, 6]],
        [[0, 0], [60, 0], [0, 0]],
        [[0, 0], [60, 0], [60, 1], [0, 1]],
        [[60, 0], [0, 0], [0, 60], [60, 60], [60, 0]],
    ],
)
def test_corners_and_cusps_are_round_and_whole(xy: list[list[int]]) -> None:
    corners = np.array(xy, dtype=float)
    inked = outline(stroke(corners, width=8.0))
    assert (windings(inked, around(corners, np.full(len(corners), 3.8))) != 0).all()
    assert np.abs(inked).max() < 60 + 4.05


def test_a_rectangle_keeps_its_sides_straight() -> None:
    inked = outline(stroke([[0, 0], [90, 0], [90, 60], [0, 60], [0, 0]], width=2.0))
    assert inked.min() == pytest.approx(-1, abs=0.05)
    assert inked.max(axis=0) == pytest.approx([91, 61], abs=0.05)


def test_few_samples_of_a_circle_look_round() -> None:
    angles = np.linspace(0, 2 * np.pi, 13)
    ring = 50 * np.column_stack([np.cos(angles), np.sin(angles)])
    far = np.hypot(*outline(stroke(ring, width=2.0)).T)
    assert far.min() > 48.5
    assert far.max() < 51.5


@pytest.mark.parametrize("seed", range(25))
def test_the_outline_is_what_a_round_pen_covers(seed: int) -> None:
    rng = np.random.default_rng(seed)
    count = int(rng.integers(2, 40))
    xy = np.cumsum(rng.normal(0, rng.choice([6.0, 12.0, 40.0]), (count, 2)), axis=0)
    drawn = stroke(xy, rng.random(count), width=5.0)
    polygon, radii = outline(drawn), widths(drawn) / 2
    apart = np.hypot(*np.diff(xy, axis=0).T).min() > 6.0  # nothing is steadied then
    if apart:
        assert (windings(polygon, xy) >= 1).all()
        assert (windings(polygon, around(xy, 0.85 * radii)) >= 1).all()
    everywhere = rng.uniform(xy.min() - 10, xy.max() + 10, (300, 2))
    assert (windings(polygon, everywhere) >= 0).all()  # never cut out again


def crossings(polygon: Floats) -> float:
    """How often its sides cross a row of pixels, on average."""
    sides = np.abs(np.diff(polygon[:, 1], append=polygon[:1, 1]))
    return float(sides.sum() / np.ptp(polygon[:, 1]))


def test_an_ordinary_line_is_filled_at_once() -> None:
    word = np.column_stack([np.arange(400), 20 * np.sin(np.arange(400) / 4)])
    for drawn in (stroke(word), stroke([[0, 0]]), stroke([[0, 0], [900, 600]])):
        (polygon,) = outlines(drawn)
        assert (polygon == outline(drawn)).all()


@pytest.mark.parametrize("kind", ["scattered", "hatched"])
def test_a_line_that_crosses_itself_often_is_filled_in_parts(kind: str) -> None:
    rng = np.random.default_rng(0)
    xy = rng.uniform(0, 700, (300, 2))
    if kind == "hatched":
        xy = np.column_stack([np.arange(300), np.tile([0, 300], 150)])
    drawn = stroke(xy)
    polygons = list(outlines(drawn))
    assert crossings(outline(drawn)) > 100
    assert max(map(crossings, polygons)) < 6
    places = around(xy[5:-5], np.full(len(xy) - 10, 1.5))
    covered = np.zeros(len(places), dtype=bool)
    for polygon in polygons:
        wound = windings(polygon, places)
        assert (wound >= 0).all()
        covered |= wound > 0
    assert covered.mean() > 0.999  # but for the tip of a corner that a hand's line rounds off


def test_tight_turns_leave_no_holes() -> None:
    turn = np.linspace(0, 3 * np.pi, 200)
    xy = np.column_stack([1.2 * np.cos(turn) + turn, 1.2 * np.sin(turn)])
    inked = outline(stroke(xy, width=6.0))
    assert (windings(inked, around(xy[5:-5], np.full(190, 2.4))) >= 1).all()


def test_stairs_of_whole_pixels_are_steadied() -> None:
    line = np.column_stack([np.arange(60.0), np.arange(60) * 0.37])
    stairs = np.round(line)
    smooth, jagged = outline(stroke(line, width=3.0)), outline(stroke(stairs, width=3.0))
    across = jagged @ [-0.37, 1.0] / np.hypot(0.37, 1.0)
    assert np.abs(across).max() < 1.5 + 0.3  # the stairs themselves are up to 0.47 off
    assert area(jagged) == pytest.approx(area(smooth), rel=0.03)


@pytest.mark.parametrize("scale", [1e-12, 1e-3, 1.0, 30.0])
def test_a_hundred_thousand_points_are_no_trouble(scale: float) -> None:
    rng = np.random.default_rng(1)
    xy = np.cumsum(rng.normal(0, scale, (100_000, 2)), axis=0)
    assert np.isfinite(outline(stroke(xy))).all()


@pytest.mark.parametrize("seed", range(40))
def test_awkward_strokes_have_a_finite_outline(seed: int) -> None:
    rng = np.random.default_rng(seed)
    count = int(rng.integers(1, 12))
    xy = rng.integers(0, 2, (count, 2)) * 10.0 ** rng.integers(-300, 6)
    inked = outline(stroke(xy, rng.integers(0, 2, count), width=10.0 ** rng.uniform(-3, 4)))
    assert len(inked) >= 3
    assert np.isfinite(inked).all()
