"""Things lined up at an edge or a middle, and spread so that the gaps between them are alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from ..document import Exchange, Stroke
from ..lines.affine import Affine
from ..placing import Box, united
from .transforming import transformed

Thing = tuple[Stroke, ...]  # what is moved as one: a stroke, or a group of them


class Edge(Enum):
    """What is lined up: across (0) or down (1), and how far from the left or the top."""

    LEFT = (0, 0.0)
    CENTRE = (0, 0.5)
    RIGHT = (0, 1.0)
    TOP = (1, 0.0)
    MIDDLE = (1, 0.5)
    BOTTOM = (1, 1.0)


def aligned(things: Sequence[Thing], edge: Edge, page: tuple[float, float]) -> Exchange:
    """Every thing with this edge where that of all of them together is; one alone with that of the
    page (width, height). What is there already is not in it."""
    axis, share = edge.value
    boxes = [united(thing) for thing in things]
    whole = _around(boxes) if len(things) > 1 else (0.0, 0.0, *page)
    offsets = [_at(whole, axis, share) - _at(box, axis, share) for box in boxes]
    return tuple(_moved(things, offsets, axis))


def distributed(things: Sequence[Thing], axis: int) -> Exchange:
    """Things with equal gaps between their boxes across (0) or down (1); the outermost two stay,
    with fewer than three all do."""
    if len(things) < 3:
        return ()
    boxes = [united(thing) for thing in things]
    order = sorted(range(len(things)), key=lambda i: _at(boxes[i], axis, 0.5))
    spans = [boxes[i][axis + 2] - boxes[i][axis] for i in order]
    first, last = boxes[order[0]], boxes[order[-1]]
    gap = (last[axis + 2] - first[axis] - sum(spans)) / (len(things) - 1)
    offsets, goes = [0.0] * len(things), first[axis]
    for i, span in zip(order, spans, strict=True):
        offsets[i] = goes - boxes[i][axis]
        goes += span + gap
    return tuple(_moved(things, offsets, axis))


def _at(box: Box, axis: int, share: float) -> float:
    return box[axis] + share * (box[axis + 2] - box[axis])


def _around(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _moved(
    things: Sequence[Thing], offsets: Sequence[float], axis: int
) -> Iterator[tuple[Stroke, tuple[Stroke, ...]]]:
    for thing, offset in zip(things, offsets, strict=True):
        by = Affine(e=offset) if axis == 0 else Affine(f=offset)
        for stroke in thing if abs(offset) > 1e-9 else ():
            yield stroke, (transformed(stroke, by),)
