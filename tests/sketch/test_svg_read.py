"""SVG files as others write them: every kind of line, where it should be, as it should look."""

from __future__ import annotations

import io

import numpy as np
import pytest

from sketch_assistant.sketch.document import INK_LAYER, PAGE_WIDTH, Floats, Sketch, SketchError
from sketch_assistant.sketch.reading import Reading
from sketch_assistant.sketch.svg_read import examine

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" '
)


def reading(body: str, attributes: str = 'width="200" height="100"') -> Reading:
    return examine(io.BytesIO(f"{HEAD}{attributes}>{body}</svg>".encode()))


def drawing(body: str, attributes: str = 'width="200" height="100"') -> Sketch:
    return reading(body, attributes).sketch


def line(body: str, attributes: str = 'width="200" height="100"') -> Floats:
    """The places of the one stroke in it."""
    (stroke,) = drawing(f'<g stroke="black" fill="none">{body}</g>', attributes).strokes
    return stroke.xy


def path(data: str) -> Floats:
    return line(f'<path d="{data}"/>')


def refusal(body: str, attributes: str = 'width="200" height="100"') -> str:
    with pytest.raises(SketchError) as caught:
        reading(body, attributes)
    return str(caught.value)


# Path data


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


# Shapes


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


# Where things lie


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
    assert stroke.width == pytest.approx(12)


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


def test_a_file_without_a_size_gets_the_usual_page() -> None:
    assert drawing("", "").width == PAGE_WIDTH


def test_inner_viewports() -> None:
    inner = '<svg x="10" y="10" width="20" height="20" viewBox="0 0 2 2"><path d="M1 1z"/></svg>'
    assert line(inner).tolist() == [[20, 20]]
    assert line('<svg x="10" y="10"><path d="M1 1z"/></svg>').tolist() == [[11, 11]]


# References


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


# Looks


def look(body: str) -> tuple[str, float]:
    (stroke,) = drawing(body).strokes
    return stroke.colour, stroke.width


@pytest.mark.parametrize(
    ("paint", "colour"),
    [
        ("red", "#ff0000"),
        ("#0f8", "#00ff88"),
        ("#0F08", "#77ff77"),
        ("#123456", "#123456"),
        ("#12345680", "#8899aa"),
        ("rgb(1, 2, 3)", "#010203"),
        ("rgb(100%,0%,50%)", "#ff0080"),
        ("rgba(0,0,0,.5)", "#808080"),
        ("rgb(0 0 0 / 50%)", "#808080"),
        ("hsl(120, 100%, 50%)", "#00ff00"),
        ("CornflowerBlue", "#6495ed"),
        ("currentColor", "#00ff00"),
        ("url(#g)", "#0000ff"),
        ("url(#h)", "#0000ff"),
        ("url(#missing) #abcdef", "#abcdef"),
        ("nonsense", "#000000"),
    ],
)
def test_colours(paint: str, colour: str) -> None:
    gradients = (
        '<defs><linearGradient id="g"><stop stop-color="blue"/><stop stop-color="red"/>'
        '</linearGradient><radialGradient id="h" href="#g"/></defs>'
    )
    body = f'<path color="lime" fill="none" stroke="{paint}" d="M0 0h9"/>'
    assert look(gradients + body)[0] == colour


@pytest.mark.parametrize("paint", ["none", "transparent", "#00000000", "url(#missing) none"])
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
        ('<g opacity=".5"><path stroke="black" d="M0 0h9"/></g>', ("#808080", 1)),
        ('<path stroke-opacity="50%" stroke="black" d="M0 0h9"/>', ("#808080", 1)),
    ],
)
def test_styles(body: str, expected: tuple[str, float]) -> None:
    colour, width = look(body)
    assert (colour, width) == (expected[0], pytest.approx(expected[1]))


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
    read = reading('<style>g > path{stroke:red}</style><path stroke="blue" d="M0 0h9"/>')
    assert read.sketch.strokes[0].colour == "#0000ff"
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
    assert stroke.colour == "#ff0000"
    assert "outlines" in read.notes[0]


def test_black_is_the_fill_where_nothing_is_said() -> None:
    assert look('<rect width="9" height="9"/>')[0] == "#000000"


def test_a_background_is_left_out() -> None:
    read = reading('<rect width="100%" height="100%" fill="#eee"/><path stroke="red" d="M0 0h9"/>')
    assert [stroke.colour for stroke in read.sketch.strokes] == ["#ff0000"]
    assert any("background" in note for note in read.notes)


def test_white_on_nothing_becomes_ink() -> None:
    read = reading('<path stroke="white" fill="none" d="M0 0h9"/>')
    assert read.sketch.strokes[0].colour == "#1b1b1f"
    assert "White" in read.notes[0]


# Layers and what is left out


def test_inkscape_layers_are_layers_and_the_rest_is_ink() -> None:
    mode = 'inkscape:groupmode="layer"'
    read = reading(
        f'<g {mode} inkscape:label="Sky"><path stroke="red" d="M0 0h1"/>'
        f'<g {mode} inkscape:label="Clouds"><path stroke="red" d="M0 0h2"/></g>'
        '<g><path stroke="red" d="M0 0h3"/></g></g>'
        f'<path stroke="red" d="M0 0h4"/><g {mode} id="last"/>'
    )
    found = [(each.name, [s.xy[1, 0] for s in each.strokes]) for each in read.sketch.layers]
    assert found == [("Sky", [1, 3]), ("Clouds", [2]), (INK_LAYER, [4]), ("last", [])]


def test_prefixes_may_be_called_anything() -> None:
    text = (
        '<s:svg xmlns:s="http://www.w3.org/2000/svg" '
        'xmlns:i="http://www.inkscape.org/namespaces/inkscape">'
        '<s:g i:groupmode="layer" i:label="A"><s:path stroke="red" d="M1 1h1"/></s:g></s:svg>'
    )
    sketch = examine(io.BytesIO(text.encode())).sketch
    assert [(each.name, len(each.strokes)) for each in sketch.layers] == [("A", 1)]


def test_elements_of_other_languages_are_no_shapes() -> None:
    body = '<x:g xmlns:x="urn:x"><path stroke="red" d="M0 0h9"/></x:g>'
    assert not drawing(body).strokes


def test_what_cannot_be_drawn_is_told() -> None:
    read = reading('<text>a</text><text>b</text><image href="file:///etc/passwd"/>')
    assert read.notes == ("Left out: 1 image, 2 texts.",)


def test_clipping_and_dashes_are_told() -> None:
    read = reading(
        '<clipPath id="c"><path d="M0 0h1"/></clipPath>'
        '<path stroke="red" stroke-dasharray="3" clip-path="url(#c)" d="M0 0h9"/>'
    )
    assert len(read.sketch.strokes) == 1
    assert [note.split()[0] for note in read.notes] == ["Clipping", "Dashed"]


def test_definitions_do_not_show_by_themselves() -> None:
    kinds = ["defs", "clipPath", "mask", "marker", "pattern", "symbol", "title", "metadata"]
    body = "".join(f'<{kind}><path stroke="red" d="M0 0h9"/></{kind}>' for kind in kinds)
    read = reading(body)
    assert not read.sketch.strokes
    assert not read.notes


def test_a_switch_shows_its_first_child_that_anyone_can_show() -> None:
    body = (
        '<switch><foreignObject/><g requiredExtensions="x"><path d="M0 0h1"/></g>'
        '<g><path d="M0 0h2"/></g><g><path d="M0 0h3"/></g></switch>'
    )
    assert line(body)[1].tolist() == [2, 0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_encodings(encoding: str) -> None:
    declared = "" if "utf" in encoding else f'<?xml version="1.0" encoding="{encoding}"?>'
    text = f'{declared}{HEAD}><g id="é" inkscape:groupmode="layer"/></svg>'
    assert examine(io.BytesIO(text.encode(encoding))).sketch.layers[0].name == "é"
