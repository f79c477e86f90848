"""Layers of SVG files, what is left out and told, and encodings."""

from __future__ import annotations

import io

import pytest

from sketch_assistant.sketch.document import INK_LAYER
from sketch_assistant.sketch.layering import LONGEST_NAME
from sketch_assistant.sketch.svg.read import examine
from tests.sketch.svg_bodies import HEAD, drawing, line, reading


def layers(body: str) -> list[tuple[str, list[float]]]:
    """The layers with the x of the second point of each stroke."""
    found = drawing(body).layers
    return [(each.name, [float(s.xy[1, 0]) for s in each.strokes]) for each in found]


def test_inkscape_layers_are_layers_and_the_rest_is_ink() -> None:
    mode = 'inkscape:groupmode="layer"'
    found = layers(
        f'<g {mode} inkscape:label="Sky"><path stroke="red" d="M0 0h1"/>'
        f'<g {mode} inkscape:label="Clouds"><path stroke="red" d="M0 0h2"/></g>'
        '<g><path stroke="red" d="M0 0h3"/></g></g>'
        f'<path stroke="red" d="M0 0h4"/><g {mode} id="last"/>'
    )
    assert found == [
        ("Sky", [1]),
        ("Clouds", [2]),
        ("Sky", [3]),
        (INK_LAYER, [4]),
        ("last", []),
    ]


def test_what_is_in_no_layer_keeps_its_height_between_them() -> None:
    layer = '<g inkscape:groupmode="layer" inkscape:label="{}"><path stroke="red" d="M0 0h{}"/></g>'
    loose = '<path stroke="red" d="M0 0h{}"/>'
    body = loose.format(1) + layer.format("A", 2) + loose.format(3) + loose.format(4)
    assert layers(body + layer.format("A", 5)) == [
        (INK_LAYER, [1]),
        ("A", [2]),
        (INK_LAYER, [3, 4]),
        ("A", [5]),
    ]


LAYER = '<g inkscape:groupmode="layer" inkscape:label="{}" {}><path stroke="red" d="M0 0h2"/>{}</g>'


@pytest.mark.parametrize("said", ['style="display:none"', 'display="none"'])
def test_a_hidden_layer_stays_hidden_and_is_kept(said: str) -> None:
    inner = LAYER.format("D", "", "")
    body = LAYER.format("A", "", "") + LAYER.format("B", said, inner) + LAYER.format("C", "", "")
    assert layers(body) == [("A", [2]), ("B", [2]), ("D", [2]), ("C", [2])]
    sketch = drawing(body)
    assert [each.shown for each in sketch.layers] == [True, False, False, True]
    assert len(sketch.strokes) == 2
    assert not reading(body).notes


def test_hidden_parts_that_are_no_layers_are_left_out() -> None:
    body = LAYER.format("A", "", '<g display="none"><path stroke="red" d="M0 0h3"/></g>')
    assert layers(body) == [("A", [2])]
    assert "Hidden" in reading(body).notes[0]


def test_a_hidden_group_of_illustrator_is_a_hidden_layer() -> None:
    body = '<g id="A" style="display:none"><path stroke="red" d="M0 0h1"/></g><g id="B"/>'
    assert [(each.name, each.shown) for each in drawing(body).layers] == [("A", False), ("B", True)]


def test_what_is_hidden_hides_nothing_and_nothing_hides_it() -> None:
    line = '<path stroke="red" d="M10 10h80"/>'
    white = '<rect x="20" y="0" width="20" height="20" fill="#fff"/>'
    hidden = '<g inkscape:groupmode="layer" display="none">{}</g>'
    shown = '<g inkscape:groupmode="layer">{}</g>'
    for body in (
        shown.format(line) + hidden.format(white),
        hidden.format(line) + shown.format(white),
    ):
        (stroke,) = [s for s in drawing(body).every_stroke if s.ink.colour == "#ff0000"]
        assert stroke.bounds == (10, 10, 90, 10)


@pytest.mark.parametrize(("said", "locked"), [("true", True), ("TRUE", True), ("false", False)])
def test_locked_layers(said: str, locked: bool) -> None:
    space = 'xmlns:s="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"'
    (layer,) = drawing(LAYER.format("A", f'{space} s:insensitive="{said}"', "")).layers
    assert layer.locked is locked


def test_the_opacity_of_a_layer_is_the_layers() -> None:
    inner = LAYER.format("B", 'style="opacity:.5"', '<path stroke="red" opacity=".5" d="M0 0h1"/>')
    sketch = drawing(f'<g opacity=".5">{LAYER.format("A", "", inner)}</g>')
    assert [each.opacity for each in sketch.layers] == [0.5, 0.25]
    assert [each.ink.opacity for each in sketch.strokes] == [1.0, 1.0, 0.5]


def test_a_layer_of_which_nothing_is_seen_is_hidden() -> None:
    (layer,) = drawing(LAYER.format("A", 'opacity="0"', "")).layers
    assert (layer.shown, layer.opacity, len(layer.strokes)) == (False, 1.0, 1)


@pytest.mark.parametrize(
    ("group", "name"),
    [
        ('id="Sky"', "Sky"),
        ('id="Layer_1" data-name="Layer 1"', "Layer 1"),
        ('id="a_x5F_b_x20_c"', "a_b c"),
        ('id="_xD83D__xDE00_"', "😀"),
        ('id="_xD83D_"', "\ufffd"),
        ('id="Layer2" serif:id="Layer 2" xmlns:serif="http://www.serif.com/"', "Layer 2"),
        ('id="g12" inkscape:label="Sky"', "Sky"),
    ],
)
def test_groups_below_the_root_with_an_id_are_layers(group: str, name: str) -> None:
    inner = '<g id="inner"><path stroke="red" d="M0 0h2"/></g>'
    loose = '<g><path stroke="red" d="M0 0h4"/></g>'
    body = f'<g {group}><path stroke="red" d="M0 0h1"/>{inner}</g>{loose}<g id="last"/>'
    assert layers(body) == [(name, [1, 2]), (INK_LAYER, [4]), ("last", [])]


def test_such_groups_are_none_where_inkscape_says_which_are() -> None:
    inkscape = '<g inkscape:groupmode="layer" id="A"><path stroke="red" d="M0 0h1"/></g>'
    assert layers(f'{inkscape}<g id="B"><path stroke="red" d="M0 0h2"/></g>') == [
        ("A", [1]),
        (INK_LAYER, [2]),
    ]


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


def test_dashes_are_told() -> None:
    read = reading('<path stroke="red" stroke-dasharray="3" d="M0 0h9"/>')
    assert len(read.sketch.strokes) == 1
    assert [note.split()[0] for note in read.notes] == ["Dashed"]


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


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Sky\u200f\u202e\u2066\u200b\u00ad", "Sky"),
        ("two&#10;&#9;lines\u0085", "two  lines"),
        ("&lt;b&gt;bold&lt;/b&gt;", "<b>bold</b>"),
        ("a" * 10_000, "a" * LONGEST_NAME),
        ("\u200f\u200e ", INK_LAYER),
    ],
)
def test_a_foreign_name_is_one_short_line_that_can_be_read(label: str, name: str) -> None:
    assert drawing(LAYER.format(label, "", "")).layers[0].name == name
