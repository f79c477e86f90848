"""The head of a drawn animal, by rule."""

from __future__ import annotations

import numpy as np

from sketch_assistant.sketch.document import Floats
from sketch_assistant.sketch.encoding import Reals, from_stroke3, to_stroke3

from ..data.drawings import Array

RULE = (
    "The head is found by rule: of the strokes that close (their ends are nearer than 0.35 of "
    "the longer side of their box) the one whose box holds the middles of most other strokes, at "
    "least two, that are smaller; with it go all smaller strokes whose middle is in its box made "
    "half as large again (ears, whiskers). A drawing counts as full when its box is at least 1.5 "
    "times as large in area as the head's. Heads are brought to 255 pixels, as whole drawings are."
)
CLOSED, NEAR, FULLER, FEATURES = 0.35, 0.25, 1.5, 2
EXTENT = 255.0


def head_of(rows: Reals) -> Array | None:
    """Stroke-3 rows of the head of a full animal (see RULE), at the size of a whole drawing; None
    where the rule finds none."""
    found = parted(from_stroke3(rows))
    if found is None:
        return None
    head, _ = found
    size = float(np.ptp(np.vstack(head), axis=0).max())
    scaled: Array = to_stroke3([line * (EXTENT / size) for line in head]).astype(np.float32)
    return scaled


def parted(lines: list[Floats]) -> tuple[list[Floats], list[Floats]] | None:
    """The lines of the head of a full animal, and the others, both in drawing order; None where the
    rule finds no head."""
    outlines = [line for line in lines if _closes(line)]
    if not outlines:
        return None
    outline = max(outlines, key=lambda line: len(_inside(line, lines, 0.0)))
    if len(_inside(outline, lines, 0.0)) < FEATURES:
        return None
    parts = _inside(outline, lines, NEAR)
    of_head = [line is outline or any(line is part for part in parts) for line in lines]
    head = [line for line, own in zip(lines, of_head, strict=True) if own]
    if _area(lines) < FULLER * _area(head):
        return None
    return head, [line for line, own in zip(lines, of_head, strict=True) if not own]


def _closes(line: Floats) -> bool:
    gap = float(np.hypot(*(line[-1] - line[0])))
    return len(line) >= 5 and gap < CLOSED * float(np.ptp(line, axis=0).max())


def _inside(outline: Floats, lines: list[Floats], margin: float) -> list[Floats]:
    """The smaller lines whose middle is in the outline's box with a margin, a share of its size."""
    low, high = outline.min(axis=0), outline.max(axis=0)
    room, size = margin * (high - low), float((high - low).max())
    return [
        line
        for line in lines
        if line is not outline
        and float(np.ptp(line, axis=0).max()) < size
        and bool(((_middle(line) >= low - room) & (_middle(line) <= high + room)).all())
    ]


def _middle(line: Floats) -> Floats:
    middle: Floats = (line.min(axis=0) + line.max(axis=0)) / 2
    return middle


def _area(lines: list[Floats]) -> float:
    return float(np.prod(np.ptp(np.vstack(lines), axis=0)))
