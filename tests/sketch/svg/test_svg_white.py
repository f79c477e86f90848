"""White pages and white shapes of SVG files: what they hide does not come in, nor do they."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.sketch.svg.strokes import cutting as svg_cutting
from tests.sketch.svg_bodies import drawing, reading

PAGE = 'viewBox="0 0 100 100" width="200"'
LINE = '<path fill="none" stroke="#000" stroke-width="2" d="M10 10L90 90"/>'
LEFT_OUT = "The background was left out."
CUT = "What white shapes hide was cut away."
DROPPED = "White shapes without an outline were left out."


def spans(body: str) -> list[tuple[str, float, float]]:
    """Of the strokes in a page of 100 x 100: colour, smallest and largest x."""
    strokes = drawing(body, 'width="100" height="100"').strokes
    return [(s.ink.colour, round(s.bounds[0], 2), round(s.bounds[2], 2)) for s in strokes]


@pytest.mark.parametrize(
    "page",
    [
        '<rect width="100" height="100" fill="white"/>',
        '<rect width="100%" height="100%" fill="#eee"/>',
        '<path d="M0 0H100V100H0Z" fill="white"/>',
        '<path d="M0 0H100V100H0" fill="#fefefe"/>',
        '<path d="m-5-5h110v110h-110z" fill="#123"/>',
        '<polygon points="0,0 100,0 100,100 0,100" fill="white"/>',
        '<polyline points="0,0 100,0 100,100 0,100" fill="white"/>',
        '<rect width="100" height="100" fill="white" stroke="black"/>',
        '<rect x="1" y="1" width="98" height="98" fill="white" stroke="black"/>',
        '<rect x=".5" y=".5" width="99" height="99" rx="4" fill="white" stroke="#ccc"/>',
        '<g transform="scale(2)"><path d="M0 0H50V50H0Z" fill="white"/></g>',
        '<g transform="rotate(90 50 50)"><rect width="100" height="100" fill="white"/></g>',
    ],
)
def test_a_page_is_left_out_whatever_draws_it(page: str) -> None:
    read = reading(page + LINE, PAGE)
    assert [stroke.xy.tolist() for stroke in read.sketch.strokes] == [[[20, 20], [180, 180]]]
    assert read.notes == (LEFT_OUT,)


@pytest.mark.parametrize(
    "shape",
    [
        '<rect width="100" height="100" fill="none" stroke="black"/>',
        '<rect x="2" y="2" width="96" height="96" fill="red" stroke="black"/>',
        '<rect x="10" y="10" width="80" height="80" fill="white" stroke="black"/>',
        '<circle cx="50" cy="50" r="50" fill="white" stroke="black"/>',
        '<path d="M0 0H100V100z" fill="red"/>',
        '<path d="M0 0H100V100H0ZM20 20H80V80H20z" fill="red"/>',
    ],
)
def test_what_is_no_page_stays(shape: str) -> None:
    read = reading(shape + LINE, PAGE)
    assert len(read.sketch.strokes) >= 2
    assert LEFT_OUT not in read.notes


@pytest.mark.parametrize(
    "shape",
    [
        '<rect x="20" width="50" height="90" fill="white"/>',
        '<path d="M20 0H70V90H20" fill="#fff"/>',
        '<rect x="20" width="50" height="90" fill="white" transform="translate(0 1)"/>',
        '<g fill="white"><rect x="20" width="50" height="90"/></g>',
        '<rect x="20" width="50" height="90" fill="white" stroke="white"/>',
    ],
)
def test_a_white_shape_hides_the_ink_below_it(shape: str) -> None:
    line = '<path fill="none" stroke="#f00" d="M0 30H100"/>'
    above = '<path fill="none" stroke="#00f" d="M0 40H100"/>'
    found = [span for span in spans(line + shape + above) if span[0] != "#ffffff"]
    assert found == [("#ff0000", 0, 20), ("#ff0000", 70, 100), ("#0000ff", 0, 100)]
    assert CUT in reading(line + shape + above).notes


def test_a_white_shape_with_an_outline_keeps_it() -> None:
    line = '<path fill="none" stroke="#f00" d="M0 30H100"/>'
    shape = '<rect x="20" width="50" height="90" fill="white" stroke="#00f"/>'
    assert spans(line + shape) == [("#ff0000", 0, 20), ("#ff0000", 70, 100), ("#0000ff", 20, 70)]


def test_white_shapes_follow_the_fill_rule_and_the_clip() -> None:
    line = '<path fill="none" stroke="#f00" d="M0 30H100"/>'
    ring = '<path fill="white" fill-rule="evenodd" d="M10 0H90V90H10zM40 10H60V50H40z"/>'
    assert spans(line + ring) == [("#ff0000", 0, 10), ("#ff0000", 40, 60), ("#ff0000", 90, 100)]
    assert spans(line + ring.replace("evenodd", "nonzero")) == [
        ("#ff0000", 0, 10),
        ("#ff0000", 90, 100),
    ]
    clip = '<clipPath id="c"><rect width="50" height="99"/></clipPath>'
    clipped = clip + line + '<rect width="90" height="90" fill="white" clip-path="url(#c)"/>'
    assert spans(clipped) == [("#ff0000", 50, 100)]


@pytest.mark.parametrize(
    "shape",
    [
        '<rect x="20" width="50" height="90" fill="white" fill-opacity=".5" stroke="#00f"/>',
        '<rect x="20" width="50" height="90" fill="#ffffff80" stroke="#00f"/>',
        '<g opacity=".5"><rect x="20" width="50" height="90" fill="white" stroke="#00f"/></g>',
        '<rect x="20" width="50" height="90" fill="none" stroke="#00f"/>',
        '<rect x="20" width="50" height="90" fill="red" stroke="#00f"/>',
        '<linearGradient id="g"><stop stop-color="white"/></linearGradient>'
        '<rect x="20" width="50" height="90" fill="url(#g)" stroke="#00f"/>',
    ],
)
def test_what_is_not_white_paper_hides_nothing(shape: str) -> None:
    line = '<path fill="none" stroke="#f00" d="M0 30H100"/>'
    assert spans(line + shape)[0] == ("#ff0000", 0, 100)


def test_a_white_page_over_ink_hides_all_of_it() -> None:
    page = '<rect width="100" height="100" fill="white"/>'
    inside = '<path fill="none" stroke="#f00" d="M5 30H95"/>'
    assert spans(inside + page + '<path stroke="#00f" d="M5 40H95"/>') == [("#0000ff", 5, 95)]


def test_a_white_shape_alone_on_paper_does_not_show() -> None:
    read = reading('<rect x="20" width="50" height="50" fill="white"/>' + LINE)
    assert [stroke.ink.colour for stroke in read.sketch.strokes] == ["#000000"]
    assert DROPPED in read.notes


def test_a_white_shape_on_another_fill_shows_by_its_edge() -> None:
    body = '<circle cx="50" cy="50" r="40" fill="#800000"/>'
    eye = '<circle cx="50" cy="50" r="10" fill="white"/>'
    assert spans(body + eye) == [("#800000", 10, 90), ("#800000", 40, 60)]
    half = '<rect x="50" y="-50" width="90" height="200" fill="white"/>'
    found = spans(body + half)
    assert found == [("#800000", 10, 50), ("#800000", 50, 50)]


def test_all_in_white_comes_in_dark_and_whole() -> None:
    body = '<rect x="20" width="50" height="50" fill="white"/><path stroke="#fff" d="M0 9H99"/>'
    assert spans(body) == [("#1b1b1f", 20, 70), ("#1b1b1f", 0, 99)]


def test_on_dark_paper_white_shapes_stay() -> None:
    dark = '<rect width="100" height="100" fill="#222"/><path stroke="red" d="M0 90H99"/>'
    found = spans(dark + '<rect x="20" width="50" height="50" fill="white"/>')
    assert found == [("#ff0000", 0, 99), ("#ffffff", 20, 70)]


def test_many_white_shapes_and_lines_of_one_kind() -> None:
    lines = "".join(f'<path stroke="#f00" d="M0 {y}.5H100"/>' for y in range(50))
    holes = "".join(
        f'<rect x="{10 * x + 3}" width="4" height="99" fill="#fff"/>' for x in range(10)
    )
    strokes = drawing(lines + holes, 'width="100" height="100"').strokes
    assert len(strokes) == 50 * 11
    assert sum(np.ptp(stroke.xy[:, 0]) for stroke in strokes) == pytest.approx(50 * 60)


def test_too_many_white_shapes_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg_cutting, "MOST_PAIRS", 5)
    body = '<path stroke="#f00" d="M0 30H100"/><circle cx="50" cy="30" r="9" fill="white"/>'
    read = reading(body)
    assert read.sketch.strokes[0].bounds[2] == 100
    assert "What white shapes hide shows: they have too many edges." in read.notes
