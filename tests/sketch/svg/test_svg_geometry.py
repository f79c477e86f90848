"""Shapes and transformations of SVG files: where a browser shows them."""

from __future__ import annotations

import numpy as np
import pytest

from tests.sketch.svg_bodies import drawing, line, reading


def test_geometry_may_stand_in_css() -> None:
    circle = drawing(
        "<style>.d{r:20px;cx:50px;cy:50px;fill:none;stroke:#000}</style><circle class='d' r='3'/>"
    )
    assert np.hypot(*(circle.strokes[0].xy - [50, 50]).T) == pytest.approx(20, abs=0.03)
    assert line('<rect x="10" y="10" style="width:60px;height:30px"/>').max(axis=0).tolist() == [
        70,
        40,
    ]
    assert line('<rect style="x:5%;y:1px;width:50%;height:calc(3px*2)"/>').tolist()[:3] == [
        [10, 1],
        [110, 1],
        [110, 7],
    ]
    assert line("<path style=\"d:path('M1 2h3')\" d='M0 0h9'/>").tolist() == [[1, 2], [4, 2]]
    assert not drawing('<path style="d:none" stroke="red" d="M0 0h9"/>').strokes
    # Without a unit a width is none in CSS.
    assert line('<rect width="9" style="width:60" height="9"/>').max(axis=0).tolist() == [9, 9]


def test_the_size_of_pages_and_frames_may_stand_in_css() -> None:
    sketch = drawing("", 'style="width:50px;height:1in" width="7" height="7"')
    assert (sketch.width, sketch.height) == (50, 96)
    inner = '<svg style="x:10px;width:20px;height:20px" viewBox="0 0 2 2"><path d="M1 1z"/></svg>'
    assert line(inner).tolist() == [[20, 10]]
    uses = '<defs><path id="a" d="M1 1z"/></defs><use href="#a" style="x:10px;y:20px"/>'
    assert line(uses).tolist() == [[11, 21]]


def box(body: str) -> list[list[float]]:
    """Left, top and right, bottom of the one stroke."""
    places = line(body)
    return [places.min(axis=0).round(1).tolist(), places.max(axis=0).round(1).tolist()]


@pytest.mark.parametrize(
    "radii", ['rx="30"', 'ry="30"', 'rx="30" ry="auto"', 'rx="30" ry="-1"', 'style="rx:30px"']
)
def test_one_radius_of_an_ellipse_stands_for_both(radii: str) -> None:
    assert box(f'<ellipse cx="50" cy="50" {radii}/>') == [[20, 20], [80, 80]]


@pytest.mark.parametrize("radii", ['rx="0" ry="20"', 'rx="20" ry="0"', "", 'style="rx:0;ry:9px"'])
def test_an_ellipse_with_a_radius_of_nothing_is_none(radii: str) -> None:
    assert not drawing(f'<ellipse cx="50" cy="50" stroke="#000" {radii}/>').strokes


@pytest.mark.parametrize("radii", ['rx="0" ry="20"', 'rx="20" ry="0"', 'rx="0"'])
def test_a_rectangle_with_a_radius_of_nothing_has_corners(radii: str) -> None:
    assert len(line(f'<rect width="60" height="30" {radii}/>')) == 5


@pytest.mark.parametrize("radii", ['rx="9"', 'ry="9"', 'rx="9" ry="-1"', 'rx="9" ry="auto"'])
def test_one_radius_of_a_rectangle_stands_for_both(radii: str) -> None:
    round_ = line(f'<rect width="60" height="30" {radii}/>')
    assert np.hypot(*round_.T).min() == pytest.approx(9 * 2**0.5 - 9, abs=0.05)


@pytest.mark.parametrize("radius", ["1e-20", "1e-300"])
def test_a_circle_of_nearly_nothing_is_a_dot(radius: str) -> None:
    assert line(f'<circle cx="5" cy="6" r="{radius}"/>').tolist() == [[5, 6]]


@pytest.mark.parametrize(
    "shape",
    [
        '<line x1="10" y1="10" x2="90" y2="90"/>',
        '<path d="M10 10L90 60"/>',
        '<path d="M10 10L90 90L50 50"/>',
        '<path d="M10 10h80z"/>',
        '<polyline points="1,1 5,5"/>',
        '<polygon points="1,1 5,5 3,3"/>',
        '<path d="M5 5z"/>',
        '<path d="M10 10C20 20 30 30 40 40"/>',
        '<line x2="9" stroke="red" stroke-width="0"/>',
    ],
)
def test_what_has_no_area_paints_nothing_without_a_stroke(shape: str) -> None:
    read = reading(shape)
    assert not read.sketch.strokes
    assert not read.notes


def test_an_open_path_with_an_area_is_filled() -> None:
    assert len(drawing('<path d="M0 0h9v9"/><path d="M0 0c0 9 9 9 9 0"/>').strokes) == 2


PAGE = 'viewBox="0 0 100 100" width="100" height="100"'
MOVED = [
    ('style="transform:translate(90px) scaleX(-1)" d="M0 20H60L40 80"',
     [[90, 20], [30, 20], [50, 80]]),
    ('style="transform-origin:50px 50px;transform:scale(-1,1)" d="M10 20H40L20 80"',
     [[90, 20], [60, 20], [80, 80]]),
    ('style="transform:rotate(90deg);transform-origin:50px 50px" d="M20 50H80"',
     [[50, 20], [50, 80]]),
    ('style="transform:rotate(90deg);transform-origin:center" d="M20 50H80"', [[50, 20], [50, 80]]),
    ('transform="rotate(90)" transform-origin="50 50" d="M20 50H80"', [[50, 20], [50, 80]]),
    ('transform="rotate(90)" style="transform-origin:50% 50%" d="M20 50H80"', [[50, 20], [50, 80]]),
    ('transform="rotate(90)" style="transform:none" d="M20 50H80"', [[20, 50], [80, 50]]),
    ('transform="translate(5)" style="transform:rotate(90)" d="M20 50H80"', [[25, 50], [85, 50]]),
    ('transform="translate(5)" style="translate:1px 2px" d="M20 50H80"', [[26, 52], [86, 52]]),
    ('style="translate:50px 50px;rotate:90deg;scale:2" d="M0 0H9"', [[50, 50], [50, 68]]),
    ('style="transform:rotate(180deg);transform-box:fill-box;transform-origin:center"'
     ' d="M20 10H40V60"', [[40, 60], [20, 60], [20, 10]]),
    ('style="transform:rotate(180deg);transform-box:fill-box" d="M20 10H40"', [[20, 10], [0, 10]]),
    ('style="transform:translate(50%,10%);transform-box:fill-box" d="M20 10H40V60"',
     [[30, 15], [50, 15], [50, 65]]),
    ('style="transform:translate(50%,10%)" d="M20 10H40"', [[70, 20], [90, 20]]),
    ('transform="rotate(45deg)" d="M30 50H90"', [[30, 50], [90, 50]]),
    ('transform="rotate(45) wobble(3)" d="M30 50H90"', [[30, 50], [90, 50]]),
    ('transform="translateX(5)" d="M30 50H90"', [[30, 50], [90, 50]]),
    ('transform="translate(5px)" d="M30 50H90"', [[30, 50], [90, 50]]),
]  # fmt: skip


@pytest.mark.parametrize(("said", "places"), MOVED)
def test_transformations(said: str, places: list[list[float]]) -> None:
    assert line(f"<path {said}/>", PAGE) == pytest.approx(np.array(places), abs=1e-6)


def test_a_group_is_turned_about_its_own_middle() -> None:
    style = "transform:rotate(180deg);transform-box:fill-box;transform-origin:center"
    body = (
        f'<g style="{style}"><path d="M20 10H40"/><g transform="translate(0 30)"><use href="#p"/>'
        '</g><path display="none" d="M0 0H99"/></g>'
    )
    defs = '<defs><path id="p" d="M30 0V20"/></defs>'
    strokes = drawing(f'<g stroke="red" fill="none">{defs}{body}</g>', PAGE).strokes
    assert [s.xy.round(6).tolist() for s in strokes] == [[[40, 50], [20, 50]], [[30, 30], [30, 10]]]


@pytest.mark.parametrize("way", ['transform="rotate(90)"', 'style="transform:rotate(90deg)"'])
def test_a_root_is_turned_about_the_middle_of_the_page(way: str) -> None:
    attributes = f'viewBox="0 0 100 100" width="200" height="200" {way}'
    places = line('<path d="M20 20H80L60 40"/>', attributes)
    assert places == pytest.approx(np.array([[160, 40], [160, 160], [120, 120]]))
