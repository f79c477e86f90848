"""Edits of a drawing's page: its size, and growing it to hold all ink."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .document import Sketch, Stroke
from .paper import MILLIMETRE
from .placing import moved

# Width and height, upright, canvas units.
SIZES = {
    "A3": (297 * MILLIMETRE, 420 * MILLIMETRE),
    "A4": (210 * MILLIMETRE, 297 * MILLIMETRE),
    "A5": (148 * MILLIMETRE, 210 * MILLIMETRE),
    "Letter": (8.5 * 96.0, 11.0 * 96.0),
    "Square": (210 * MILLIMETRE, 210 * MILLIMETRE),
    "Screen": (1080.0, 1920.0),
}
NEAR = 0.5  # canvas units by which a page may differ from its size
MARGIN = 4 * MILLIMETRE  # around ink that a page was grown for


def size_of(sketch: Sketch) -> str:
    """Which of SIZES a page has, upright or lying; "" for none."""
    sides = sorted((sketch.width, sketch.height))
    for name, size in SIZES.items():
        if all(abs(a - b) <= NEAR for a, b in zip(sides, sorted(size), strict=True)):
            return name
    return ""


def is_lying(sketch: Sketch) -> bool:
    """Whether a page is wider than high."""
    return sketch.width > sketch.height


def sized(sketch: Sketch, name: str) -> Sketch:
    """With a page of one of SIZES, lying as it was; the ink stays where it is."""
    if size_of(sketch) == name:
        return sketch
    short, long = SIZES[name]
    width, height = (long, short) if is_lying(sketch) else (short, long)
    return _on_page(sketch, width, height)


def turned(sketch: Sketch, lying: bool) -> Sketch:
    """With the page upright or lying; the ink stays where it is."""
    if lying == is_lying(sketch):
        return sketch
    return _on_page(sketch, sketch.height, sketch.width)


def outside(sketch: Sketch) -> list[Stroke]:
    """Strokes that show and have ink beyond the page; none of an endless one."""
    strokes = () if sketch.paper.endless else sketch.strokes
    return [each for each in strokes if not _is_within(_ink_box(each), sketch)]


def grown(sketch: Sketch) -> Sketch:
    """With a page that holds all ink that shows; at the left and above by moving all strokes."""
    out = outside(sketch)
    if not out:
        return sketch
    boxes = np.array([_ink_box(each) for each in out])
    left, top = np.minimum(boxes[:, :2].min(axis=0) - MARGIN, 0.0)
    right, bottom = np.maximum(boxes[:, 2:].max(axis=0) + MARGIN, (sketch.width, sketch.height))
    if left < 0.0 or top < 0.0:
        shift = float(-left), float(-top)
        layers = tuple(
            replace(each, strokes=tuple(moved(each.strokes, (0.0, 0.0), shift)))
            for each in sketch.layers
        )
        sketch = replace(sketch, layers=layers)
    return _on_page(sketch, float(right - left), float(bottom - top))


def _on_page(sketch: Sketch, width: float, height: float) -> Sketch:
    same = (width, height) == (sketch.width, sketch.height)
    return sketch if same else replace(sketch, width=width, height=height)


def _is_within(box: tuple[float, ...], sketch: Sketch) -> bool:
    return min(box[:2]) >= 0.0 and box[2] <= sketch.width and box[3] <= sketch.height


def _ink_box(stroke: Stroke) -> tuple[float, ...]:
    left, top, right, bottom = stroke.bounds
    half = stroke.ink.width / 2.0
    return left - half, top - half, right + half, bottom + half
