"""Layers of SVG files, what is left out and told, and encodings."""

from __future__ import annotations

import io

import pytest

from sketch_assistant.sketch.document import INK_LAYER
from sketch_assistant.sketch.svg_read import examine
from tests.sketch.svg_bodies import HEAD, drawing, line, reading


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
