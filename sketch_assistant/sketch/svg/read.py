"""Read an SVG file, ours or anyone's, as a drawing.

Every painted line becomes a stroke; shapes that are only filled come in as their outlines. Inkscape
layers become layers. In files that we wrote each stroke that nobody changed since is the exact one,
with pressure, tilt and time. Nothing outside the file is ever loaded.
"""

from __future__ import annotations

from dataclasses import replace
from typing import BinaryIO

import numpy as np

from ..document import (
    DEFAULT_COLOUR,
    LARGEST_COORDINATE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    Layer,
    Sketch,
    SketchError,
    Stroke,
)
from ..limits import FILE_BYTES, spoken
from ..lines.affine import Affine
from ..reading import Reading
from ..sentence import Sentence
from ..text_encoding import unpacked
from .css.style_sheet import StyleSheet
from .exact.payload import DamagedPayloadError, Payload, decode
from .reference import taken_from
from .strokes.style import Style
from .strokes.walk import Walk
from .values.number import UnusableError, length
from .values.transform import fitting, parse_view_box
from .xml.names import DRAWING
from .xml.tree import Node, parse

# Of a page that is too large to be real, canvas units: those of a new drawing.
_LONG_SIDE = max(PAGE_WIDTH, PAGE_HEIGHT)


def read(stream: BinaryIO) -> Sketch:
    """The drawing in an SVG file. Raises `SketchError` where there is none to be had."""
    return examine(stream).sketch


def examine(stream: BinaryIO) -> Reading:
    """As `read`, with notes about what the file holds and the drawing does not."""
    root = parse(_bytes(stream))
    if root.name != "svg":
        raise SketchError("This is not an SVG file.")
    payload, notes = _payload(root)
    width, height, view = _page(root, notes)
    reference = taken_from(root, notes)
    walk = Walk(root, payload, (width, height))
    # Numbers may overflow on the way; they are looked at before they become strokes.
    with np.errstate(over="ignore", invalid="ignore"):
        walk.start(root, view.without_rounding())
        layers = walk.layers()
    if payload.page[0]:
        sketch = Sketch(layers, *_exact_page(payload, width, height), payload.paper)
    else:
        sketch = Sketch(layers or (Layer(),), width, height)
        if sketch.every_stroke and all(map(_is_white, sketch.every_stroke)):
            sketch = _inked(sketch)
            notes.append(Sentence("White lines came in dark: they would not show on white paper."))
    return Reading(
        replace(sketch, reference=reference, active=walk.active), (*notes, *walk.notes())
    )


def _bytes(stream: BinaryIO) -> bytes:
    data = stream.read(FILE_BYTES + 1)
    if len(data) > FILE_BYTES:
        raise SketchError(
            "This SVG file is larger than {file_bytes} bytes.", file_bytes=spoken(FILE_BYTES)
        )
    data = unpacked(data)
    if not data.strip():
        raise SketchError("This file is empty.")
    return data


def _payload(root: Node) -> tuple[Payload, list[str]]:
    for child in root.children:
        for node in child.children if child.name == "metadata" else ():
            if node.name == DRAWING:
                try:
                    return decode(node.text, node.attributes.get("version", "")), []
                except DamagedPayloadError as damage:
                    return Payload(), [str(damage)]
    return Payload(), []


def _page(root: Node, notes: list[str]) -> tuple[float, float, Affine]:
    """Width and height in canvas units, and from the file's coordinates to the canvas."""
    attributes = Style().of(root, StyleSheet()).shaped(root).attributes
    box = parse_view_box(attributes.get("viewBox"))
    width, height = (_size(attributes.get(name)) for name in ("width", "height"))
    if box:
        width, height = _completed(width, height, box[2], box[3])
    else:
        width, height = width or PAGE_WIDTH, height or PAGE_HEIGHT
    largest = max(width, height)
    shrink = _LONG_SIDE / largest if largest > LARGEST_COORDINATE else 1.0
    if shrink < 1.0:
        width, height = width * shrink, height * shrink
        notes.append(Sentence("The page is larger than any: all of it was made smaller."))
    if not box:
        return width, height, Affine(a=shrink, d=shrink)
    return width, height, fitting(box, width, height, attributes.get("preserveAspectRatio"))


def _size(text: str | None) -> float:
    """Of the page; 0 where it is not given, depends on a window or is no usable number."""
    try:
        return 0.0 if not text or "%" in text else max(length(text, 0.0, 0.0), 0.0)
    except UnusableError:
        return 0.0


def _completed(
    width: float, height: float, box_width: float, box_height: float
) -> tuple[float, float]:
    if width and height:
        return width, height
    if width:
        return width, width * box_height / box_width
    if height:
        return height * box_width / box_height, height
    return box_width, box_height


def _exact_page(payload: Payload, width: float, height: float) -> tuple[float, float]:
    """The saved page, unless the file's was changed: millimetres there are rounded."""
    saved = payload.page
    close = all(abs(a - b) <= 1e-5 * b + 0.01 for a, b in zip((width, height), saved, strict=True))
    return saved if close else (width, height)


def _is_white(stroke: Stroke) -> bool:
    return min(bytes.fromhex(stroke.ink.colour[1:])) > 240


def _inked(sketch: Sketch) -> Sketch:
    """The same lines in the colour of ink."""
    return replace(
        sketch,
        layers=tuple(
            replace(layer, strokes=tuple(s.inked(colour=DEFAULT_COLOUR) for s in layer.strokes))
            for layer in sketch.layers
        ),
    )
