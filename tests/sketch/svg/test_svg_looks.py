"""Colours, widths and style sheets of SVG files, and what does not show."""

from __future__ import annotations

import pytest

from tests.sketch.svg_bodies import drawing, reading


def look(body: str) -> tuple[str, float]:
    (stroke,) = drawing(body).strokes
    return stroke.ink.colour, stroke.ink.width


@pytest.mark.parametrize(
    ("paint", "colour"),
    [
        ("red", "#ff0000"),
        ("#0f8", "#00ff88"),
        ("#123456", "#123456"),
        ("rgb(1, 2, 3)", "#010203"),
        ("rgb(100%,0%,50%)", "#ff0080"),
        ("hsl(120, 100%, 50%)", "#00ff00"),
        ("CornflowerBlue", "#6495ed"),
        ("currentColor", "#00ff00"),
        ("url(#g)", "#0000ff"),
        ("url(#h)", "#0000ff"),
        ("url(#missing) #abcdef", "#abcdef"),
    ],
)
def test_colours(paint: str, colour: str) -> None:
    gradients = (
        '<defs><linearGradient id="g"><stop stop-color="blue"/><stop stop-color="red"/>'
        '</linearGradient><radialGradient id="h" href="#g"/></defs>'
    )
    body = f'<path color="lime" fill="none" stroke="{paint}" d="M0 0h9"/>'
    assert look(gradients + body)[0] == colour


@pytest.mark.parametrize(
    "paint", ["none", "transparent", "#00000000", "url(#missing) none", "nonsense", "", "NONE"]
)
def test_what_has_no_colour_does_not_show(paint: str) -> None:
    assert not drawing(f'<path fill="none" stroke="{paint}" d="M0 0h9"/>').strokes


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<path stroke="red" d="M0 0h9"/>', ("#ff0000", 1)),
        ('<path stroke="red" stroke-width="2mm" d="M0 0h9"/>', ("#ff0000", 2 * 96 / 25.4)),
        ('<path style="stroke:red;stroke-width:4px" d="M0 0h9"/>', ("#ff0000", 4)),
        ('<path stroke="blue" style="stroke : red" d="M0 0h9"/>', ("#ff0000", 1)),
        ('<g stroke="red" stroke-width="3"><path d="M0 0h9"/></g>', ("#ff0000", 3)),
        ('<g stroke="red"><path stroke="inherit" d="M0 0h9"/></g>', ("#ff0000", 1)),
    ],
)
def test_styles(body: str, expected: tuple[str, float]) -> None:
    colour, width = look(body)
    assert (colour, width) == (expected[0], pytest.approx(expected[1]))


@pytest.mark.parametrize(
    ("said", "opacity"),
    [
        ('stroke="#12345680"', 128 / 255),
        ('stroke="rgba(18,52,86,.5)"', 0.5),
        ('stroke="rgb(18 52 86 / 50%)"', 0.5),
        ('stroke="#123456" stroke-opacity="50%"', 0.5),
        ('stroke="#123456" opacity=".5"', 0.5),
        ('stroke="#12345680" style="stroke-opacity:.5" opacity=".5"', 128 / 255 / 4),
        ('fill="#123456" fill-opacity=".25"', 0.25),
        ('stroke="#123456" stroke-opacity="7"', 1.0),
    ],
)
def test_ink_that_shows_through_keeps_its_colour(said: str, opacity: float) -> None:
    (stroke,) = drawing(f'<g opacity="1"><path {said} d="M0 0h9v9"/></g>').strokes
    assert (stroke.ink.colour, stroke.ink.opacity) == ("#123456", pytest.approx(opacity))


@pytest.mark.parametrize(
    ("sheet", "colour"),
    [
        ("path{stroke:red}", "#ff0000"),
        (".a{stroke:red}", "#ff0000"),
        (".a.b{stroke:red} .a{stroke:blue}", "#ff0000"),
        ("#p{stroke:red} .a{stroke:blue}", "#ff0000"),
        ("path.a{stroke:red} *{stroke:blue}", "#ff0000"),
        (".a{stroke:blue} .b{stroke:red}", "#ff0000"),
        (".b{stroke:red !important} #p{stroke:blue}", "#ff0000"),
        ("rect, .a , circle{fill:none;stroke:red}", "#ff0000"),
        ("/* .a{stroke:blue} */ .a{stroke:red}", "#ff0000"),
        ('@import url("http://example.com/x.css"); .a{stroke:red}', "#ff0000"),
        ("@font-face{font-family:x} .a{stroke:red}", "#ff0000"),
        ("@media print{.a{stroke:blue}} .a{stroke:red}", "#ff0000"),
        (".a{stroke:red} .c{stroke:blue", "#ff0000"),
        ("<![CDATA[.a{stroke:red}]]>", "#ff0000"),
    ],
)
def test_style_sheets(sheet: str, colour: str) -> None:
    body = f'<style>{sheet}</style><path id="p" class="b a" d="M0 0h9"/>'
    assert look(body)[0] == colour


def test_rules_too_clever_are_passed_over_and_told() -> None:
    read = reading('<style>g:has(path) path{stroke:red}</style><path stroke="blue" d="M0 0h9"/>')
    assert read.sketch.strokes[0].ink.colour == "#0000ff"
    assert any("style rules" in note for note in read.notes)


@pytest.mark.parametrize(
    "hidden",
    ['display="none"', 'style="display:none"', 'visibility="hidden"', 'opacity="0"'],
)
def test_hidden_parts_do_not_show(hidden: str) -> None:
    assert not drawing(f'<g {hidden}><path stroke="red" d="M0 0h9"/></g>').strokes


def test_visible_within_hidden_shows() -> None:
    body = '<g visibility="hidden"><path visibility="visible" stroke="red" d="M0 0h9"/></g>'
    assert len(drawing(body).strokes) == 1


def test_a_filled_shape_comes_in_as_its_closed_outline() -> None:
    read = reading('<path fill="red" d="M0 0h9v9"/>')
    (stroke,) = read.sketch.strokes
    assert stroke.xy.tolist() == [[0, 0], [9, 0], [9, 9], [0, 0]]
    assert stroke.ink.colour == "#ff0000"
    assert "outlines" in read.notes[0]


def test_black_is_the_fill_where_nothing_is_said() -> None:
    assert look('<rect width="9" height="9"/>')[0] == "#000000"


def test_a_background_is_left_out() -> None:
    read = reading('<rect width="100%" height="100%" fill="#eee"/><path stroke="red" d="M0 0h9"/>')
    assert [stroke.ink.colour for stroke in read.sketch.strokes] == ["#ff0000"]
    assert any("background" in note for note in read.notes)


def test_white_on_nothing_becomes_ink() -> None:
    read = reading('<path stroke="white" fill="none" d="M0 0h9"/>')
    assert read.sketch.strokes[0].ink.colour == "#1b1b1f"
    assert "White" in read.notes[0]
