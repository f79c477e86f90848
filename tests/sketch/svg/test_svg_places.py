"""Shapes, transforms, pages and references of SVG files: where they put things."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.sketch.document import PAGE_WIDTH
from tests.sketch.svg_bodies import drawing, line, reading


def test_line_polyline_polygon() -> None:
    assert line('<line x1="1" y1="2" x2="3" y2="4"/>').tolist() == [[1, 2], [3, 4]]
    assert line('<line x2="50%" y2="50%"/>').tolist() == [[0, 0], [100, 50]]
    assert line('<polyline points="1,2 3,4-5-6"/>').tolist() == [[1, 2], [3, 4], [-5, -6]]
    assert line('<polygon points="0 0 9 0 9 9"/>').tolist() == [[0, 0], [9, 0], [9, 9], [0, 0]]


def test_rectangles_sharp_and_rounded() -> None:
    sharp = line('<rect x="1" y="2" width="30" height="20"/>')
    assert sharp.tolist() == [[1, 2], [31, 2], [31, 22], [1, 22], [1, 2]]
    rounded = line('<rect width="40" height="20" rx="5"/>')
    assert rounded.min(axis=0).tolist() == [0, 0]
    assert rounded.max(axis=0).tolist() == [40, 20]
    assert np.abs(rounded - [0, 0]).sum(axis=1).min() == pytest.approx(10 - 5 * 2**0.5, abs=0.05)
    pill = line('<rect width="40" height="20" rx="99" ry="99"/>')
    assert np.hypot(*((pill - [20, 10]) / [20, 10]).T) == pytest.approx(1, abs=0.01)


def test_circles_and_ellipses() -> None:
    assert np.hypot(*(line('<circle cx="50" cy="40" r="9"/>') - [50, 40]).T) == pytest.approx(
        9, abs=0.02
    )
    oval = (line('<ellipse cx="50" cy="40" rx="30" ry="10"/>') - [50, 40]) / [30, 10]
    assert np.hypot(*oval.T) == pytest.approx(1, abs=0.005)


@pytest.mark.parametrize("body", ['<rect width="9"/>', '<circle r="0"/>', '<ellipse rx="-1"/>'])
def test_shapes_without_extent_draw_nothing(body: str) -> None:
    assert not drawing(f'<g stroke="red">{body}</g>').strokes


@pytest.mark.parametrize(
    ("transform", "place"),
    [
        ("translate(5)", [15, 20]),
        ("translate(5,-5)", [15, 15]),
        ("scale(2)", [20, 40]),
        ("scale(2 3)", [20, 60]),
        ("rotate(90)", [-20, 10]),
        ("rotate(90 10 10)", [0, 10]),
        ("skewX(45)", [30, 20]),
        ("skewY(45)", [10, 30]),
        ("matrix(1 2 3 4 5 6)", [75, 106]),
        ("translate(1,1) scale(2)", [21, 41]),
        ("scale(2),translate(1,1)", [22, 42]),
    ],
)
def test_transforms(transform: str, place: list[float]) -> None:
    (moved,) = line(f'<path transform="{transform}" d="M10 20z"/>')
    assert moved == pytest.approx(place)


def test_transforms_nest_and_widths_grow_with_them() -> None:
    (stroke,) = drawing(
        '<g transform="scale(2)" stroke="red" stroke-width="3">'
        '<g transform="translate(1 1)"><path d="M1 1h1" transform="scale(2)"/></g></g>'
    ).strokes
    assert stroke.xy.tolist() == [[6, 6], [10, 6]]
    assert stroke.ink.width == pytest.approx(12)


def test_a_transform_that_is_none_is_passed_over_and_told() -> None:
    read = reading('<path stroke="red" fill="none" transform="wobble(3)" d="M1 1h1"/>')
    assert read.sketch.strokes[0].xy.tolist() == [[1, 1], [2, 1]]
    assert "transformation" in read.notes[0]


@pytest.mark.parametrize(
    ("attributes", "page", "place"),
    [
        ('width="96" height="48"', (96, 48), [10, 20]),
        ('width="1in" height="0.5in"', (96, 48), [10, 20]),
        ('width="25.4mm" height="12.7mm"', (96, 48), [10, 20]),
        ('width="2.54cm" height="36pt"', (96, 48), [10, 20]),
        ('width="6pc" height="50.8Q"', (96, 48), [10, 20]),
        ('viewBox="0 0 96 48"', (96, 48), [10, 20]),
        ('viewBox="0 0 96 48" width="192"', (192, 96), [20, 40]),
        ('viewBox="0 0 96 48" height="24"', (48, 24), [5, 10]),
        ('width="100%" height="100%" viewBox="10 10 50 50"', (50, 50), [0, 10]),
        ('width="200" height="100" viewBox="0 0 100 100"', (200, 100), [60, 20]),
        ('width="200" height="100" viewBox="0 0 100 100" preserveAspectRatio="xMinYMin"',
         (200, 100), [10, 20]),
        ('width="200" height="100" viewBox="0 0 100 100" preserveAspectRatio="xMaxYMax meet"',
         (200, 100), [110, 20]),
        ('width="200" height="100" viewBox="0 0 100 100" preserveAspectRatio="none"',
         (200, 100), [20, 20]),
        ('width="200" height="100" viewBox="0 0 100 100" preserveAspectRatio="xMidYMin slice"',
         (200, 100), [20, 40]),
        ('width="-5" height="0" viewBox="0 0 60 70"', (60, 70), [10, 20]),
        ('width="96" height="48" viewBox="0 0 0 0"', (96, 48), [10, 20]),
        ('width="96" height="48" viewBox="nonsense"', (96, 48), [10, 20]),
    ],
)  # fmt: skip
def test_pages(attributes: str, page: tuple[float, float], place: list[float]) -> None:
    sketch = drawing('<path stroke="red" fill="none" d="M10 20z"/>', attributes)
    assert (sketch.width, sketch.height) == pytest.approx(page)
    assert sketch.strokes[0].xy[0] == pytest.approx(place)


@pytest.mark.parametrize(
    "attributes",
    [
        'viewBox="0 0 2100000 2970000"',
        'viewBox="0 0 2100000 2970000" width="1e7mm"',
        'viewBox="0 0 2100000 2970000" width="1e999" height="1e999mm"',
        'width="2100000" height="2970000"',
    ],
)
def test_a_page_beyond_all_use_is_shrunk_with_all_that_is_on_it(attributes: str) -> None:
    read = reading(
        '<path stroke="red" fill="none" stroke-width="5000" d="M210000 297000H1050000"/>'
        '<line stroke="red" stroke-width="2%" x1="10%" y1="10%" x2="50%" y2="10%"/>',
        attributes,
    )
    assert (read.sketch.width, read.sketch.height) == pytest.approx((793.7, 1122.52), abs=0.01)
    for stroke in read.sketch.strokes:
        assert stroke.xy[:, 0] == pytest.approx([79.37, 396.85], abs=0.01)
        assert stroke.xy[:, 1] == pytest.approx([112.25] * 2, abs=0.01)
    assert read.sketch.strokes[0].ink.width == pytest.approx(1.89, abs=0.01)
    assert read.notes == ("The page is larger than any: all of it was made smaller.",)


@pytest.mark.parametrize("size", ["1e999", "nonsense", "-3"])
def test_a_page_without_a_usable_size_gets_the_usual_one(size: str) -> None:
    assert drawing("", f'width="{size}" height="{size}"').width == PAGE_WIDTH


def test_what_is_far_away_does_not_cost_the_rest() -> None:
    near, far = '<path stroke="red" fill="none" d="M10 10L90 90"/>', "M3000000 10h5"
    read = reading(f'{near}<path stroke="red" fill="none" d="{far}"/>')
    assert [stroke.xy.tolist() for stroke in read.sketch.strokes] == [[[10, 10], [90, 90]]]
    assert read.notes == ("What lies too far away to be drawn was left out.",)


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ('d="M10 10L5000000 10"', [[10, 10], [1e6, 10]]),
        ('d="M-3e6 50H3e6"', [[-1e6, 50], [1e6, 50]]),
        # Out and back: along the edge of all that can be drawn.
        ('d="M0 0L5 5e7 10 0"', [[0, 0], [0.1, 1e6], [9.9, 1e6], [10, 0]]),
        # Past a corner of that.
        ('d="M0 0L3e6 1 1 3e6z"', [[0, 0], [1e6, 1 / 3], [1e6, 1e6], [1 / 3, 1e6], [0, 0]]),
    ],
)
def test_the_near_part_of_a_far_line_stays(body: str, kept: list[list[float]]) -> None:
    read = reading(f'<path stroke="red" fill="none" {body}/>')
    (stroke,) = read.sketch.strokes
    assert np.abs(stroke.xy - kept).max() < 1e-3
    assert read.notes == ()


def test_a_huge_curve_is_drawn_where_it_is_near() -> None:
    body = '<circle cx="50" cy="10000050" r="1e7" stroke="red" fill="none"/>'
    (stroke,) = (read := reading(body)).sketch.strokes
    x, y = stroke.xy.T
    near = np.interp([0, 25, 100], x, y)
    assert near == pytest.approx([50.000125, 50.00003, 50.000125], abs=0.01)
    assert read.notes == ()


def test_what_a_far_white_shape_hides_is_hidden() -> None:
    body = (
        '<path stroke="red" d="M0 0h9"/><rect x="5" y="-2e6" width="4e6" height="4e6" fill="#fff"/>'
    )
    assert [each.xy.tolist() for each in drawing(body).strokes] == [[[0, 0], [5, 0]]]


@pytest.mark.parametrize("shape", ['circle r="1e-20"', 'ellipse rx="1e-20" ry="1e-14"'])
def test_a_shape_of_hardly_any_size_is_a_dot(shape: str) -> None:
    (stroke,) = drawing(f'<{shape} cx="5" cy="6" stroke="red"/>').strokes
    assert np.abs(stroke.xy - [5, 6]).max() < 1e-12
    drawing(f'<{shape} cx="5" cy="6"/>')  # filled, it shows nothing


def test_a_file_without_a_size_gets_the_usual_page() -> None:
    assert drawing("", "").width == PAGE_WIDTH


def test_inner_viewports() -> None:
    inner = '<svg x="10" y="10" width="20" height="20" viewBox="0 0 2 2"><path d="M1 1z"/></svg>'
    assert line(inner).tolist() == [[20, 20]]
    assert line('<svg x="10" y="10"><path d="M1 1z"/></svg>').tolist() == [[11, 11]]


def test_use_of_a_shape_a_group_and_a_symbol() -> None:
    defs = (
        '<defs><path id="a" d="M1 1z"/><g id="g"><use href="#a" x="5"/></g>'
        '<symbol id="s" viewBox="0 0 10 10"><path d="M5 5z"/></symbol></defs>'
    )
    assert line(defs + '<use xlink:href="#a" x="10" y="20"/>').tolist() == [[11, 21]]
    assert line(defs + '<use href="#g" transform="scale(2)"/>').tolist() == [[12, 2]]
    assert line(defs + '<use href="#s" x="10" width="20" height="20"/>').tolist() == [[20, 10]]


@pytest.mark.parametrize("target", ["#missing", "other.svg#a", "http://example.com/a.svg#a", ""])
def test_references_to_elsewhere_are_passed_over(target: str) -> None:
    read = reading(f'<use href="{target}"/>')
    assert not read.sketch.strokes
    assert "References" in read.notes[0]


def test_a_reference_to_itself_ends() -> None:
    read = reading('<g id="a" stroke="red" fill="none"><path d="M1 1h1"/><use href="#a"/></g>')
    assert len(read.sketch.strokes) == 2
    assert "References" in read.notes[0]
