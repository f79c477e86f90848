"""Which strokes are the drawing in progress: a page may hold several, and a line that runs through
all of them, a ground, a horizon or a frame, belongs to none.

Tuned on composed scenes and single drawings of the validation split; `sketch-training manners`
says how often it is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...sketch.document import Floats, Stroke
from ...sketch.lines.chamfer import evenly

MOST_STROKES = 300
# Gaps between boxes as shares of the larger one's longer side: what lies nearer is one, whatever it
# is; what lies farther is not; in between, what was drawn one after the other and is about as large
# stands beside it.
NEAR, FAR = 0.12, 0.2
AS_LARGE = 0.35
# A line that ties: how long, as a share of all; how many times as long as the longest thing beside
# it, where there are several things or one; how flat a ground is; how far a frame strays from its
# box.
LONG, LONGER, LONGEST, FLAT, STRAY = 0.5, 1.2, 3.0, 0.2, 0.05
MOST_TIES = 4
SAMPLES = 40


@dataclass(frozen=True)
class _Group:
    """places: of strokes, in drawing order. box: left, top, right, bottom."""

    places: tuple[int, ...]
    box: Floats


def in_progress(strokes: Sequence[Stroke]) -> list[Stroke]:
    """The strokes of the drawing that the last stroke belongs to, in drawing order; where that one
    runs through all drawings, of the drawing before it. Only the most recent strokes are looked at.
    """
    recent = strokes[-MOST_STROKES:]
    if not recent:
        return []
    boxes = np.array([stroke.bounds for stroke in recent])
    tied = _ties(recent, boxes)
    last = max(set(range(len(recent))) - tied)
    return _around(recent, boxes, tied, last)


def drawing_of(strokes: Sequence[Stroke], place: int) -> list[Stroke]:
    """The strokes, in drawing order, of the drawing that the one at this place belongs to: it alone
    where it runs through all of them."""
    boxes = np.array([stroke.bounds for stroke in strokes])
    tied = _ties(strokes, boxes)
    return [strokes[place]] if place in tied else _around(strokes, boxes, tied, place)


def is_tied(strokes: Sequence[Stroke]) -> bool:
    """Whether a line runs through the drawings of a page, or around them."""
    return bool(_ties(strokes, np.array([stroke.bounds for stroke in strokes])))


def _around(strokes: Sequence[Stroke], boxes: Floats, tied: set[int], place: int) -> list[Stroke]:
    groups = _groups(boxes, [i for i in range(len(strokes)) if i not in tied])
    return [strokes[i] for each in groups if place in each.places for i in each.places]


def _ties(strokes: Sequence[Stroke], boxes: Floats) -> set[int]:
    """The places of lines that run through all drawings."""
    sizes = _sizes(boxes)
    long = np.argsort(-sizes)[:MOST_TIES]
    long = long[sizes[long] >= LONG * float(np.ptp(boxes.reshape(-1, 2), axis=0).max())]
    flat = {i for i in long.tolist() if _is_flat(boxes[i])}
    able = flat | {i for i in long.tolist() if _is_frame(strokes[i], boxes, i)}
    rest = [i for i in range(len(strokes)) if i not in able]
    if not able or not rest:
        return set()
    groups = _groups(boxes, rest)
    largest = float(_sizes(np.array([each.box for each in groups])).max())
    if len(groups) == 1:
        return {i for i in flat if len(rest) > 1 and sizes[i] >= LONGEST * largest}
    # A face is no frame around its eyes.
    drawn = len(rest) > 2 and any(len(each.places) > 1 for each in groups)
    return {i for i in able if (drawn or i in flat) and sizes[i] >= LONGER * largest}


def _is_flat(box: Floats) -> bool:
    return bool(box[3] - box[1] <= FLAT * (box[2] - box[0]))


def _is_frame(stroke: Stroke, boxes: Floats, place: int) -> bool:
    """Whether it goes along its own box, and all else lies within."""
    box, others = boxes[place], np.delete(boxes, place, axis=0)
    if (others[:, :2] < box[:2]).any() or (others[:, 2:] > box[2:]).any():
        return False
    path = evenly(stroke.xy, SAMPLES)
    away = np.minimum(path - box[:2], box[2:] - path).min(axis=1)
    return float(away.mean()) <= STRAY * float(_sizes(box[None])[0])


def _groups(boxes: Floats, places: Iterable[int]) -> list[_Group]:
    """What belongs together of the strokes at these places."""
    groups = [_Group((i,), boxes[i]) for i in places]
    while len(groups) > 1:
        near = _gaps(groups) <= NEAR
        if near.sum() == len(groups):  # each is near itself
            break
        groups = [_united([groups[i] for i in some]) for some in _connected(near)]
    while len(groups) > 1:
        gaps = np.where(_beside(groups), np.inf, _gaps(groups))
        np.fill_diagonal(gaps, np.inf)
        one, other = np.unravel_index(int(gaps.argmin()), gaps.shape)
        if gaps[one, other] > FAR:
            break
        rest = [each for i, each in enumerate(groups) if i not in (one, other)]
        groups = [*rest, _united([groups[one], groups[other]])]
    return groups


def _gaps(groups: Sequence[_Group]) -> Floats:
    """Between any two, as shares of the larger one's longer side (k, k)."""
    boxes = np.array([each.box for each in groups])
    sizes = np.maximum(_sizes(boxes), 1e-9)
    low, high = boxes[:, :2], boxes[:, 2:]
    gaps = np.maximum(low[:, None] - high[None], low[None] - high[:, None]).max(axis=2)
    shares: Floats = gaps / np.maximum(sizes[:, None], sizes[None])
    return shares


def _beside(groups: Sequence[_Group]) -> NDArray[np.bool_]:
    """Which two (k, k) stand side by side as things of their own: about as large, and the one drawn
    after the other."""
    sizes = np.maximum(_sizes(np.array([each.box for each in groups])), 1e-9)
    first = np.array([each.places[0] for each in groups])
    last = np.array([each.places[-1] for each in groups])
    after = last[:, None] < first[None]
    large = np.minimum(sizes[:, None], sizes[None]) / np.maximum(sizes[:, None], sizes[None])
    found: NDArray[np.bool_] = (_gaps(groups) > 0.0) & (after | after.T) & (large >= AS_LARGE)
    return found


def _connected(near: NDArray[np.bool_]) -> list[list[int]]:
    """The places that hang together by what is near to what (k, k)."""
    labels = np.arange(len(near))
    while True:
        lowest = np.where(near, labels[None], len(near)).min(axis=1)
        if (lowest == labels).all():
            return [np.flatnonzero(labels == each).tolist() for each in np.unique(labels)]
        labels = lowest


def _united(groups: Sequence[_Group]) -> _Group:
    boxes = np.array([each.box for each in groups])
    places = sorted(i for each in groups for i in each.places)
    return _Group(tuple(places), np.concatenate([boxes[:, :2].min(0), boxes[:, 2:].max(0)]))


def _sizes(boxes: Floats) -> Floats:
    """The longer sides (n,) of boxes (n, 4)."""
    sizes: Floats = np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
    return sizes
