"""Path data of SVG files as others write it: where every kind of line lies."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.sketch.document import Floats
from tests.sketch.svg_bodies import drawing, path, reading


@pytest.mark.parametrize(
    ("data", "places"),
    [
        ("M10 20 30 40 50 20", [[10, 20], [30, 40], [50, 20]]),
        ("m10,20 20,20 20-20", [[10, 20], [30, 40], [50, 20]]),
        ("M10 20L30 40 50 20", [[10, 20], [30, 40], [50, 20]]),
        ("M10 20l20 20l20-20", [[10, 20], [30, 40], [50, 20]]),
        ("M10 20H30V40h-5v-5.5", [[10, 20], [30, 20], [30, 40], [25, 40], [25, 34.5]]),
        ("M1.5.5.25-1e1L+3-4", [[1.5, 0.5], [0.25, -10], [3, -4]]),
        ("M10 10 20 10 20 20z", [[10, 10], [20, 10], [20, 20], [10, 10]]),
        ("  M 10 , 10\n\tL 20 , 20 ", [[10, 10], [20, 20]]),
        ("M1e1,2E1L1.0e+1 300e-1", [[10, 20], [10, 30]]),
        ("M5 5z", [[5, 5]]),
        ("M5 5h0", [[5, 5]]),
        ("M5 5M6 6z", [[6, 6]]),
    ],
)
def test_straight_commands(data: str, places: list[list[float]]) -> None:
    assert path(data).tolist() == places


def bezier(*handles: complex) -> Floats:
    u = np.linspace(0, 1, 400)
    places = np.array(handles)[:, None] * np.ones(400)
    while len(places) > 1:
        places = places[:-1] * (1 - u) + places[1:] * u
    return places[0].view(float).reshape(-1, 2)


def off(places: Floats, curve: Floats) -> float:
    """The largest distance of places from a curve."""
    return float(max(np.hypot(*(curve - place).T).min() for place in places))


@pytest.mark.parametrize(
    ("data", "curve"),
    [
        ("M0 0C0 50 100 50 100 0", bezier(0, 50j, 100 + 50j, 100)),
        ("M0 0c0 50 100 50 100 0", bezier(0, 50j, 100 + 50j, 100)),
        ("M0 0Q50 80 100 0", bezier(0, 50 + 80j, 100)),
        ("M0 0q50 80 100 0", bezier(0, 50 + 80j, 100)),
        ("M0 0S100 50 100 0", bezier(0, 0, 100 + 50j, 100)),
        ("M0 0T100 50", bezier(0, 100 + 50j)),
    ],
)
def test_curves(data: str, curve: Floats) -> None:
    places = path(data)
    assert off(places, curve) < 0.2
    assert (
        off(
            curve,
            np.vstack([bezier(*(places[i : i + 2] @ [1, 1j])) for i in range(len(places) - 1)]),
        )
        < 0.2
    )


def test_smooth_commands_reflect_the_handle_before() -> None:
    joined = path("M0 0C0 30 20 50 40 50S80 70 80 90")
    assert off(joined[-5:], bezier(40 + 50j, 60 + 50j, 80 + 70j, 80 + 90j)) < 0.2
    quadratic = path("M0 0q20 40 40 0t40 0")
    assert off(quadratic[-5:], bezier(40, 60 - 40j, 80)) < 0.2


def test_smooth_after_another_kind_starts_straight() -> None:
    assert off(path("M0 0Q20 40 40 0S80 30 80 0")[-5:], bezier(40, 40, 80 + 30j, 80)) < 0.2


@pytest.mark.parametrize(
    ("flags", "centre", "length"),
    [
        ("0 0 1", (60, 50), np.pi / 2),
        ("0 1 0", (60, 50), 1.5 * np.pi),
        ("0 0 0", (50, 40), np.pi / 2),
        ("0 1 1", (50, 40), 1.5 * np.pi),
    ],
)
def test_arcs_take_all_four_ways(flags: str, centre: tuple[int, int], length: float) -> None:
    places = path(f"M50 50A10 10 {flags} 60 40")
    assert np.hypot(*(places - centre).T) == pytest.approx(10, abs=0.02)
    assert np.hypot(*np.diff(places, axis=0).T).sum() == pytest.approx(10 * length, rel=0.01)


def test_flags_of_arcs_need_no_spaces() -> None:
    spaced, compact = path("M12 12a2 3 30 0 1 2.83 1"), path("M12 12a2 3 30 012.83 1")
    assert compact == pytest.approx(spaced)


def test_arcs_too_small_are_enlarged_and_flat_ones_are_lines() -> None:
    assert np.hypot(*(path("M0 0A1 1 0 0 1 20 0") - [10, 0]).T) == pytest.approx(10, abs=0.02)
    assert path("M0 0A0 5 0 0 1 20 0").tolist() == [[0, 0], [20, 0]]
    assert path("M0 0A1e-320 1e-320 0 0 1 20 0").tolist() == [[0, 0], [20, 0]]


def test_turned_ellipse() -> None:
    places = path("M10 0A20 10 90 0 1 -10 0A20 10 90 0 1 10 0z")
    assert np.hypot(places[:, 0] / 10, places[:, 1] / 20) == pytest.approx(1, abs=0.005)


def test_a_path_of_several_parts_is_several_strokes() -> None:
    parts = drawing('<path stroke="red" fill="none" d="M0 0h9M5 5h9zm1 1h9"/>').strokes
    assert [part.xy[0].tolist() for part in parts] == [[0, 0], [5, 5], [6, 6]]


def test_a_dot_after_a_line_is_a_dot() -> None:
    parts = drawing('<path stroke="red" fill="none" d="M0 0h9M5 5z"/>').strokes
    assert [len(part) for part in parts] == [2, 1]


@pytest.mark.parametrize(
    ("data", "places"),
    [
        ("M0 0L10 0 20", [[0, 0], [10, 0]]),
        ("M0 0L10 0?5 5", [[0, 0], [10, 0]]),
        ("M0 0L10 0A5 5 0 2 1 9 9", [[0, 0], [10, 0]]),
        ("M0 0H10C1 2 3", [[0, 0], [10, 0]]),
    ],
)
def test_a_mistake_ends_the_path_where_it_is(data: str, places: list[list[int]]) -> None:
    read = reading(f'<path stroke="red" fill="none" d="{data}"/>')
    assert read.sketch.strokes[0].xy.tolist() == places
    assert "mistake" in read.notes[0]


@pytest.mark.parametrize("data", ["", "L5 5", "hello", "10 10 20 20"])
def test_a_path_that_does_not_begin_draws_nothing(data: str) -> None:
    assert not drawing(f'<path stroke="red" d="{data}"/>').strokes
