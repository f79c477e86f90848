"""Clip paths and inner viewports of SVG files: lines end at their edge."""

from __future__ import annotations

import io

import numpy as np
import pytest

from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.sketch.svg.read import examine
from sketch_assistant.sketch.svg.strokes import clip as svg_clip
from sketch_assistant.sketch.svg.strokes import cutting as svg_cutting
from sketch_assistant.sketch.svg.write import write
from tests.sketch.svg.clipping import ACROSS, BOX, PAGE, REFERENCED, clipped, spans
from tests.sketch.svg_bodies import drawing, reading


@pytest.mark.parametrize(
    "overflow", ["", 'overflow="hidden"', 'overflow="scroll"', 'style="overflow:clip"']
)
def test_lines_end_at_the_edges_of_an_inner_viewport(overflow: str) -> None:
    inner = f'<svg x="20" y="20" width="60" height="60" {overflow}>{ACROSS}</svg>'
    assert spans(inner) == [(20, 80)]


@pytest.mark.parametrize("overflow", ['overflow="visible"', 'style="overflow:auto"'])
def test_an_inner_viewport_may_let_them_pass(overflow: str) -> None:
    inner = f'<svg x="20" y="20" width="60" height="60" {overflow}>{ACROSS}</svg>'
    assert spans(inner) == [(0, 140)]


def test_inner_viewports_of_their_own_scale_of_symbols_and_within_one_another() -> None:
    scaled = f'<svg x="20" y="20" width="40" height="40" viewBox="0 0 80 80">{ACROSS}</svg>'
    assert spans(scaled) == [(20, 60)]
    symbol = f'<symbol id="s" viewBox="0 0 80 80">{ACROSS}</symbol>'
    assert spans(symbol + '<use href="#s" x="10" width="40" height="40"/>') == [(10, 50)]
    shown = symbol.replace("<symbol ", '<symbol overflow="visible" ')
    assert spans(shown + '<use href="#s" x="10" width="40" height="40"/>') == [(0, 70)]
    inner = f'<svg x="-10" width="60" height="100">{ACROSS}</svg>'
    assert spans(f'<svg x="20" width="70" height="100">{inner}</svg>') == [(20, 70)]


def test_the_page_is_no_clip() -> None:
    assert spans(ACROSS) == [(-20, 120)]


@pytest.mark.parametrize(
    ("clip", "attributes", "expected"),
    [
        (BOX, "", [(20, 80)]),
        ('<polygon points="20,20 80,20 80,80 20,80"/>', "", [(20, 80)]),
        ('<polyline points="20,20 80,20 80,80 20,80"/>', "", [(20, 80)]),
        ('<path d="M20 20H80V80H20z"/>', "", [(20, 80)]),
        ('<circle cx="50" cy="30" r="30"/>', "", [(20, 80)]),
        ('<ellipse cx="50" cy="30" rx="30" ry="5"/>', "", [(20, 80)]),
        ('<rect x="20" y="20" width="60" height="60" rx="10"/>', "", [(20, 80)]),
        (BOX, 'transform="translate(5)"', [(25, 85)]),
        (BOX.replace("/>", ' transform="translate(5)"/>'), "", [(25, 85)]),
        ('<rect width="50%" height="50%"/>', "", [(0, 50)]),
        # Several: all of what any of them covers.
        ('<rect width="10" height="90"/><rect x="5" width="20" height="90"/>', "", [(0, 25)]),
        ('<rect width="10" height="90"/><rect x="50" width="9" height="90"/>', "",
         [(0, 10), (50, 59)]),
        # A hole by the even-odd rule, none by the other, and one by turning the other way.
        ('<path clip-rule="evenodd" d="M10 0H90V90H10zM40 10H60V50H40z"/>', "",
         [(10, 40), (60, 90)]),
        ('<path d="M10 0H90V90H10zM40 10H60V50H40z"/>', "", [(10, 90)]),
        ('<path d="M10 0H90V90H10zM40 10V50H60V10z"/>', "", [(10, 40), (60, 90)]),
        ('<path d="M10 0H90V90H10zM40 10H60V50H40z"/>', 'clip-rule="evenodd"',
         [(10, 40), (60, 90)]),
        # What does not count.
        (BOX + '<rect width="9" height="90" display="none"/>', "", [(20, 80)]),
        (BOX + '<rect width="9" height="90" visibility="hidden"/>', "", [(20, 80)]),
        (BOX + '<g><rect width="9" height="90"/></g>', "", [(20, 80)]),
        (BOX.replace("/>", ' fill="none"/>'), "", [(20, 80)]),
        ("", "", []),
        ('<rect width="0" height="9"/>', "", []),
        ('<line x2="90" y2="90"/>', "", []),
        # Through references.
        ('<use href="#r"/>', "", [(20, 80)]),
        ('<use href="#r" x="5"/>', "", [(25, 85)]),
        ('<use href="#r" transform="translate(5)"/>', "", [(25, 85)]),
    ],
)  # fmt: skip
def test_clip_paths(clip: str, attributes: str, expected: list[tuple[float, float]]) -> None:
    body = REFERENCED + clipped(clip, attributes)
    assert spans(body) == [pytest.approx(each, abs=0.02) for each in expected]
    assert not reading(body, PAGE).notes


def test_a_clip_path_is_in_the_coordinates_of_what_it_clips() -> None:
    body = clipped(BOX).replace("<g ", '<g transform="translate(5)" ')
    assert spans(body) == [(25, 85)]


def test_units_of_the_box_of_what_is_clipped() -> None:
    half = (
        '<clipPath id="c" clipPathUnits="objectBoundingBox"><rect width=".5" height="1"/>'
        "</clipPath>"
    )
    square = '<path d="M10 10H90V90H10z" fill="none" stroke="red" {}/>'
    (stroke,) = drawing(half + square.format('clip-path="url(#c)"'), PAGE).strokes
    assert stroke.bounds == pytest.approx((10, 10, 50, 90))
    group = f'<g clip-path="url(#c)"><g transform="translate(2)">{square.format("")}</g></g>'
    (stroke,) = drawing(half + group, PAGE).strokes
    assert stroke.bounds == pytest.approx((12, 10, 52, 90))
    share = half.replace('width=".5"', 'width="50%"')
    (stroke,) = drawing(share + square.format('clip-path="url(#c)"'), PAGE).strokes
    assert stroke.bounds == pytest.approx((10, 10, 50, 90))


def test_clip_paths_clipped_themselves_and_within_one_another() -> None:
    left = '<clipPath id="a"><rect width="50" height="99"/></clipPath>'
    own = left + clipped(BOX, 'clip-path="url(#a)"')
    assert spans(own) == [(20, 50)]
    child = left + clipped('<rect x="20" width="60" height="90" clip-path="url(#a)"/>')
    assert spans(child) == [(20, 50)]
    nested = left + clipped(BOX, body=f'<g clip-path="url(#a)">{ACROSS}</g>')
    assert spans(nested) == [(20, 50)]


def test_a_style_may_name_the_clip_path() -> None:
    sheet = f'<style>.c{{clip-path:url("#c")}}</style><clipPath id="c">{BOX}</clipPath>'
    assert spans(f'{sheet}<g class="c">{ACROSS}</g>') == [(20, 80)]


@pytest.mark.parametrize(
    "clip",
    [
        'clip-path="none"',
        'clip-path="url(#missing)"',
        'clip-path="url(#g)"',
    ],
)
def test_a_reference_to_no_clip_path_clips_nothing(clip: str) -> None:
    assert spans(f'<g id="g"/><g {clip}>{ACROSS}</g>') == [(-20, 120)]


def test_a_clip_path_within_itself_ends() -> None:
    body = clipped(BOX, 'clip-path="url(#c)"')
    assert spans(body) == [(20, 80)]


@pytest.mark.parametrize("clip", ["<text>a</text>", BOX + "<text>a</text>"])
def test_what_cannot_be_clipped_is_told(clip: str) -> None:
    assert any("clipping" in note for note in reading(clipped(clip), PAGE).notes)
    masked = reading(f'<mask id="m"/><g mask="url(#m)">{ACROSS}</g>', PAGE)
    assert masked.notes == ("Masks were passed over: what they hide shows.",)


def test_a_line_along_the_edge_stays() -> None:
    body = clipped(
        BOX, body='<rect x="20" y="20" width="60" height="60" stroke="red" fill="none"/>'
    )
    (stroke,) = drawing(body, PAGE).strokes
    assert stroke.xy.tolist() == [[20, 20], [80, 20], [80, 80], [20, 80], [20, 20]]


def test_dots_and_lines_outside_go() -> None:
    dots = '<path stroke="red" d="M30 30zM5 5z"/><path stroke="red" d="M0 0H9"/>'
    strokes = drawing(clipped(BOX, body=dots), PAGE).strokes
    assert [stroke.xy.tolist() for stroke in strokes] == [[[30, 30]]]


def test_curves_are_cut_where_they_cross() -> None:
    body = clipped(BOX, body='<circle cx="20" cy="50" r="20" stroke="red" fill="none"/>')
    (stroke,) = drawing(body, PAGE).strokes
    assert np.abs(np.hypot(*(stroke.xy - [20, 50]).T) - 20).max() < 0.01
    ends = stroke.xy[[0, -1]]
    assert np.abs(np.sort(ends[:, 1]) - [30, 70]).max() < 0.01
    assert stroke.xy[:, 0].min() > 20 - 1e-6


def test_corners_and_straight_pieces_stay_so_when_they_are_cut() -> None:
    bend = '<path d="M0 50L30 30L40 50C50 70 60 70 90 50" stroke="red" fill="none"/>'
    (stroke,) = drawing(clipped(BOX, body=bend), PAGE).strokes
    assert stroke.corners is not None
    assert stroke.xy[:3] == pytest.approx(np.array([[20, 110 / 3], [30, 30], [40, 50]]))
    assert stroke.corners[:3].tolist() == [True] * 3
    assert not stroke.corners[3:].any()


def test_of_a_filled_shape_the_outline_of_what_shows_comes_in() -> None:
    read = reading(
        clipped('<circle cx="50" cy="50" r="20"/>', body='<rect width="60" height="90"/>'), PAGE
    )
    (stroke,) = read.sketch.strokes
    assert stroke.xy[0] == pytest.approx(stroke.xy[-1])
    left, top, right, bottom = stroke.bounds
    assert (left, top, right, bottom) == pytest.approx((30, 30, 60, 70), abs=0.02)
    x, y = stroke.xy.T
    area = abs((x[:-1] * y[1:] - x[1:] * y[:-1]).sum()) / 2
    assert area == pytest.approx(np.pi * 400 * (2 / 3 + np.sqrt(3) / (4 * np.pi)), rel=0.002)


def test_a_filled_shape_over_all_of_the_clip_shows_as_the_clip() -> None:
    body = clipped(
        '<circle cx="50" cy="50" r="20"/>',
        body='<rect x="5" y="5" width="90" height="90" fill="red"/>',
    )
    (stroke,) = drawing(body, PAGE).strokes
    assert stroke.ink.colour == "#ff0000"
    assert np.abs(np.hypot(*(stroke.xy - 50).T) - 20).max() < 0.01


def test_an_exact_stroke_that_another_program_clipped_keeps_its_pressure() -> None:
    points = np.column_stack(
        [
            np.linspace(0, 100, 11),
            np.full(11, 30.0),
            np.linspace(0, 1, 11),
            np.full(11, 5.0),
            np.arange(11.0),
        ]
    )
    text = io.StringIO()
    write(Sketch(width=100, height=100).adding(Stroke(points)), text)
    whole = examine(io.BytesIO(text.getvalue().encode())).sketch.strokes[0]
    assert whole.points.tolist() == points.tolist()
    clip = '<clipPath id="c"><rect x="25" width="50" height="99"/></clipPath>'
    edited = text.getvalue().replace("<path ", clip + '<path clip-path="url(#c)" ')
    (stroke,) = examine(io.BytesIO(edited.encode())).sketch.strokes
    assert stroke.xy[:, 0].tolist() == pytest.approx([25, 30, 40, 50, 60, 70, 75])
    assert stroke.points[:, 2].tolist() == pytest.approx([0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75])
    assert stroke.points[:, 4].tolist() == pytest.approx([0, 0.5, 1.5, 2.5, 3.5, 4.5, 5])
    assert set(stroke.points[:, 3]) == {5.0}


def test_clipping_with_too_many_edges_is_passed_over_and_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    comb = '<path d="M0 0' + "".join(f"V99H{i}V0H{i + 1}" for i in range(1, 99, 2)) + 'z"/>'
    assert len(drawing(clipped(comb), PAGE).strokes) > 30
    monkeypatch.setattr(svg_cutting, "MOST_PAIRS", 50)
    read = reading(clipped(comb), PAGE)
    assert len(read.sketch.strokes) == 1
    assert svg_cutting.TOO_FINE in read.notes
    monkeypatch.setattr(svg_clip, "MOST_POINTS", 50)
    read = reading(clipped(comb), PAGE)
    assert len(read.sketch.strokes) == 1
    assert svg_cutting.TOO_FINE in read.notes


@pytest.mark.parametrize("name", ["mask", "mask-image", "-webkit-mask", "-webkit-mask-image"])
def test_masks_of_css_are_passed_over_and_said(name: str) -> None:
    style = f"<style>path{{{name}:linear-gradient(black,transparent)}}</style>"
    notes = reading(style + ACROSS, PAGE).notes
    assert notes == ("Masks were passed over: what they hide shows.",)
