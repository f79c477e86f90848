"""Files with a few SVG elements in them, read as the program reads them."""

from __future__ import annotations

import io

from sketch_assistant.sketch.document import Floats, Sketch
from sketch_assistant.sketch.reading import Reading
from sketch_assistant.sketch.svg.read import examine

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" '
)


def reading(body: str, attributes: str = 'width="200" height="100"') -> Reading:
    """What is found in it, and what is told of it."""
    return examine(io.BytesIO(f"{HEAD}{attributes}>{body}</svg>".encode()))


def drawing(body: str, attributes: str = 'width="200" height="100"') -> Sketch:
    """The drawing in it."""
    return reading(body, attributes).sketch


def line(body: str, attributes: str = 'width="200" height="100"') -> Floats:
    """The places of the one stroke in it."""
    (stroke,) = drawing(f'<g stroke="black" fill="none">{body}</g>', attributes).strokes
    return stroke.xy


def path(data: str) -> Floats:
    """The places of the one stroke that path data draws."""
    return line(f'<path d="{data}"/>')
