"""Layers of SVG files, what is left out and told, and encodings."""

from __future__ import annotations

import io

import pytest

from sketch_assistant.sketch.document import INK_LAYER
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


def test_a_hidden_layer_keeps_its_place_empty() -> None:
    layer = (
        '<g inkscape:groupmode="layer" inkscape:label="{}" {}><path stroke="red" d="M0 0h2"/></g>'
    )
    body = layer.format("A", "") + layer.format("B", 'style="display:none"') + layer.format("C", "")
    assert layers(body) == [("A", [2]), ("B", []), ("C", [2])]
    assert "Hidden" in reading(body).notes[0]


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
