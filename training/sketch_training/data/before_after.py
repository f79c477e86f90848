"""A picture of what preparation does: each drawing as it came, beside it as it is trained on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sketch_assistant.sketch.atomic import replace_file
from sketch_assistant.sketch.document import Floats
from sketch_assistant.sketch.encoding import from_stroke3

from .sources import Item
from .stroke_rows import fit

SHOWN = 24
PAIRS = 4  # in a row
CELL = 130.0
_INK = 110.0


def write_before_after(items: Sequence[Item], path: Path) -> None:
    """Write an SVG of pairs: left the drawing before, right after, its points marked."""
    rows = -(-len(items) // PAIRS)
    size = f'width="{PAIRS * 2 * CELL:g}" height="{rows * CELL:g}"'
    cells = [_pair(item, i % PAIRS * 2 * CELL, i // PAIRS * CELL) for i, item in enumerate(items)]
    ground = '<rect width="100%" height="100%" fill="#fff"/>'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{ground}'
    replace_file(path, "\n".join([head, *cells, "</svg>\n"]).encode())


def _pair(item: Item, left: float, top: float) -> str:
    after = from_stroke3(item.rows)
    before = after if item.lines is None else item.lines
    return _cell(before, left, top, False) + "\n" + _cell(after, left + CELL, top, True)


def _cell(lines: Sequence[Floats], left: float, top: float, dots: bool) -> str:
    colour = "#1b1b1f" if dots else "#8a8a92"
    marks = 'marker-start="url(#p)" marker-mid="url(#p)" marker-end="url(#p)"' if dots else ""
    place = f'<g transform="translate({left + 10:g} {top + 10:g})" fill="none" stroke="{colour}">'
    marker = (
        '<marker id="p" markerWidth="4" markerHeight="4" refX="2" refY="2">'
        '<circle cx="2" cy="2" r="1.5" fill="#d0342c" stroke="none"/></marker>'
    )
    drawn = "".join(f'<polyline {marks} points="{_points(each)}"/>' for each in fit([*lines], _INK))
    return place + (marker if dots else "") + drawn + "</g>"


def _points(line: Floats) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in line)
