"""Write a drawing as SVG that other programs open cleanly and that we reopen exactly.

Two looks: "editable" gives every stroke as one path with a stroke width, "exact" as the filled
shape of its ink, thick and thin. Both carry the drawing itself (see `svg_payload`). The same
drawing always gives the same text: no dates, no random ids, numbers with few decimals.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import TextIO
from xml.sax.saxutils import quoteattr

import numpy as np

from ..document import Floats, Layer, Marks, Sketch, SketchError, Stroke
from ..ink.brushes import surrounds
from ..ink.curves import fit_all
from ..ink.outlining import outline_corners, samples
from ..limits import ELEMENTS, FILE_BYTES, POINTS, spoken
from ..lines.centreline import Places, Samples
from ..precision import decimals
from .exact.payload import VERSION, Written, checksum, encode, printable
from .path_text import path_text
from .reference import element
from .xml.names import (
    CURRENT_LAYER,
    DRAWING,
    GROUP_NUMBER,
    INKSCAPE,
    LAYER_NUMBER,
    LOCKED,
    ORIGIN,
    SKETCH,
    SODIPODI,
    STROKE_NUMBER,
    SVG,
    VIEW,
    XLINK,
)

PROFILES = ("editable", "exact")
Groups = tuple[int, ...]
_MM = 25.4 / 96  # of a canvas unit
_WORTH = 2e-5  # share of a stroke's size that nobody will ever see
_FINEST = 0.02  # share of a stroke's size that its path may be off: small strokes keep their shape


@dataclass(frozen=True, slots=True)
class Shapes:
    """For each stroke: the line to fit, how closely (canvas units), and a width."""

    lines: list[Samples]
    tolerances: list[float]
    widths: list[float]

    def add(self, line: Samples, tolerance: float, width: float) -> None:
        self.lines.append(line)
        self.tolerances.append(tolerance)
        self.widths.append(float(width))


def write(
    sketch: Sketch, stream: TextIO, profile: str = "editable", reference: bool = False
) -> None:
    """Write sketch as SVG text.

    profile: "editable" or "exact". reference: with the picture that it is drawn from. Raises
    `SketchError` for a drawing that could not be read again because it goes beyond the limits of a
    file.
    """
    if profile not in PROFILES:
        raise ValueError(f"profile must be one of {', '.join(PROFILES)}, not {profile!r}")
    strokes = sketch.every_stroke
    elements = len(strokes) + sum(1 + _begun(layer.strokes) for layer in sketch.layers)
    if elements > ELEMENTS - 10 or sum(map(len, strokes)) > POINTS:
        raise SketchError(
            "A drawing with more than {elements} strokes or {points} points cannot be "
            "saved as SVG.",
            elements=spoken(ELEMENTS),
            points=spoken(POINTS),
        )
    kept = sketch if reference else replace(sketch, reference=None)
    parts = list(_document(kept, profile == "exact"))
    if sum(map(len, parts)) > FILE_BYTES:
        raise SketchError(
            "As SVG this drawing would be larger than {file_bytes} bytes.",
            file_bytes=spoken(FILE_BYTES),
        )
    stream.writelines(parts)


def _document(sketch: Sketch, exact: bool) -> Iterator[str]:
    digits = decimals(max(sketch.width, sketch.height))
    shapes = (as_outlines if exact else as_lines)(sketch.every_stroke, 10.0**-digits)
    data = path_text(fit_all(shapes.lines, shapes.tolerances), digits, closed=exact)
    view = _view(sketch)
    named = any(layer.locked for layer in sketch.layers) or bool(view)
    spaces = f'xmlns:sodipodi="{SODIPODI}" ' if named else ""
    colour = sketch.paper.colour
    picture = sketch.reference and element(sketch.reference)
    spaces += f'xmlns:xlink="{XLINK}" ' if picture else ""
    background = f' style="background:{colour}"' if colour else ""
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="{SVG}" xmlns:inkscape="{INKSCAPE}" xmlns:sketch="{SKETCH}" '
        f'{spaces}version="1.1"{background} '
        f'width="{sketch.width * _MM:.6g}mm" height="{sketch.height * _MM:.6g}mm" '
        f'viewBox="0 0 {sketch.width:.10g} {sketch.height:.10g}">\n'
    )
    yield view
    if picture and sketch.reference and not sketch.reference.above:
        yield picture
    number = 0
    for place, layer in enumerate(sketch.layers):
        yield _layer_start(layer, place, exact)
        around: Groups = ()
        for stroke in layer.strokes:
            yield _between(around, stroke.groups)
            around = stroke.groups
            yield _path(stroke, data[number], shapes.widths[number], number, exact)
            number += 1
        yield _between(around, ()) + "</g>\n"
    if picture and sketch.reference and sketch.reference.above:
        yield picture
    written = [Written(checksum(d), width) for d, width in zip(data, shapes.widths, strict=True)]
    yield f'<metadata>\n<{DRAWING} version="{VERSION}">\n{encode(sketch, written)}\n</{DRAWING}>\n'
    yield "</metadata>\n</svg>\n"


def _view(sketch: Sketch) -> str:
    """How Inkscape shows it, where that is unusual: the paper, for a rectangle would be one more
    shape for a plotter, and the layer that is drawn on."""
    colour, topmost = sketch.paper.colour, len(sketch.layers) - 1
    said = f' pagecolor="{colour}"' if colour else ""
    if 0 <= sketch.place < topmost:
        said += f' {CURRENT_LAYER}="{_id(sketch.place)}"'
    return f"<{VIEW}{said}/>\n" if said else ""


def _id(place: int) -> str:
    """Of the group of a layer."""
    return f"layer{place + 1}"


def _layer_start(layer: Layer, place: int, exact: bool) -> str:
    style = "" if exact else ' fill="none" stroke-linecap="round" stroke-linejoin="round"'
    if layer.opacity < 1.0:
        style += f' opacity="{layer.opacity!r}"'
    if not layer.shown:
        style += ' style="display:none"'
    if layer.locked:
        style += f' {LOCKED}="true"'
    return (
        f'<g id="{_id(place)}" inkscape:groupmode="layer" '
        f'inkscape:label={quoteattr(printable(layer.name))} {LAYER_NUMBER}="{place}"{style}>\n'
    )


def _between(before: Groups, after: Groups) -> str:
    """The groups that end after a stroke, and those that begin before the next one."""
    alike = _alike(before, after)
    begun = (f'<g {GROUP_NUMBER}="{number}">\n' for number in after[alike:])
    return "</g>\n" * (len(before) - alike) + "".join(begun)


def _alike(before: Groups, after: Groups) -> int:
    """How many groups around two strokes are the same, from the outside."""
    pairs = zip(before, after, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _begun(strokes: Sequence[Stroke]) -> int:
    """How many group elements a layer's strokes are written in."""
    around = [(), *(stroke.groups for stroke in strokes)]
    return sum(len(after) - _alike(before, after) for before, after in pairwise(around))


def _path(stroke: Stroke, data: str, width: float, number: int, exact: bool) -> str:
    origin = "" if stroke.origin == "drawn" else f" {ORIGIN}={quoteattr(printable(stroke.origin))}"
    filled = exact or surrounds(stroke.ink)
    kind, ink = "fill" if filled else "stroke", stroke.ink
    paint = f'{kind}="{ink.colour}"'
    if filled and not exact:
        paint += ' stroke="none"'
    elif not exact:
        paint += f' stroke-width="{width:.10g}"'
    if ink.opacity < 1.0:
        paint += f' {kind}-opacity="{ink.opacity:.4g}"'
    return f'<path d="{data}" {paint} {STROKE_NUMBER}="{number}"{origin}/>\n'


def as_lines(strokes: Sequence[Stroke], grid: float) -> Shapes:
    """Centre lines, each as wide as its ink is on average."""
    shapes = Shapes([], [], [])
    for stroke in strokes:
        line = samples(stroke)
        size = np.abs(line.places - line.places[0]).max()
        tolerance = max(2 * grid, _WORTH * size, min(50 * grid, _FINEST * size))
        shapes.add(line, tolerance, _mean_width(line.places, line.widths))
    return shapes


def as_outlines(strokes: Sequence[Stroke], grid: float) -> Shapes:
    """Outlines of the ink."""
    shapes = Shapes([], [], [])
    for stroke in strokes:
        size = np.abs(stroke.xy - stroke.xy[0]).max()
        tolerance = max(2 * grid, _WORTH * size, min(20 * grid, 3 * _FINEST * stroke.ink.width))
        shapes.add(_closed(*outline_corners(stroke, tolerance / 2)), tolerance, stroke.ink.width)
    return shapes


def _closed(polygon: Floats, corners: Marks | None) -> Samples:
    """The polygon (n, 2) as a line that ends where it begins."""
    places = polygon.view(np.complex128)[:, 0]
    marks = None if corners is None else np.append(corners, corners[0])
    return Samples(np.append(places, places[0]), np.zeros(len(places) + 1), marks)


def _mean_width(places: Places, wide: Floats) -> float:
    """Over the length of the line, rounded to what is worth reading."""
    mean = wide[0]
    if len(places) > 1 and (wide != mean).any():
        lengths = np.abs(np.diff(places))
        mean = (wide[:-1] + wide[1:]) @ lengths / 2 / lengths.sum()
    return float(f"{mean:.4g}")
