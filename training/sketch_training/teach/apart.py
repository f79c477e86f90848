"""A page may hold many drawings: its groups of strokes that lie near each other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sketch_assistant.assist.ghosts.focus import in_progress
from sketch_assistant.sketch.document import Floats, Stroke

SPECK = 0.3  # of the largest group's size: what is smaller belongs to the group that is nearest
Group = list[Stroke]


def apart(strokes: Sequence[Stroke]) -> list[Group]:
    """Drawings, each its strokes in the order in which they were drawn; what the window, too, takes
    for the drawing in progress is one, and specks such as a full stop go to their neighbour."""
    groups, left = list[Group](), list(strokes)
    while left:
        group = in_progress(left)
        inside = set(map(id, group))
        left = [stroke for stroke in left if id(stroke) not in inside]
        groups.append(group)
    place = {id(stroke): i for i, stroke in enumerate(strokes)}
    whole = [sorted(each, key=lambda s: place[id(s)]) for each in _with_specks(groups)]
    return sorted(whole, key=lambda each: place[id(each[0])])


def _with_specks(groups: list[Group]) -> list[Group]:
    boxes = [_box(group) for group in groups]
    sizes = [float((box[2:] - box[:2]).max()) for box in boxes]
    large = [i for i, size in enumerate(sizes) if size >= SPECK * max(sizes)]
    found = {i: list(groups[i]) for i in large}
    for i, group in enumerate(groups):
        if i not in found:
            found[min(large, key=lambda j: _gap(boxes[i], boxes[j]))] += group
    return list(found.values())


def _box(group: Group) -> Floats:
    bounds = np.array([stroke.bounds for stroke in group])
    return np.concatenate([bounds[:, :2].min(axis=0), bounds[:, 2:].max(axis=0)])


def _gap(one: Floats, other: Floats) -> float:
    """Between two boxes (left, top, right, bottom)."""
    apart_by = np.maximum(one[:2] - other[2:], other[:2] - one[2:])
    return float(np.hypot(*np.maximum(apart_by, 0.0)))
