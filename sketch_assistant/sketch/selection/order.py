"""Which strokes lie over which: forward, back, to the front and to the back, each in its layer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import is_

import numpy as np

from ..document import Floats, Layer, Marks, Sketch, Stroke
from .groups import copied

Strokes = tuple[Stroke, ...]
_Keys = Callable[[Strokes, list[int]], dict[int, float]]


def forward(sketch: Sketch, chosen: Sequence[Stroke]) -> Sketch:
    """Each chosen stroke over the next one above that is not chosen and that its box meets.

    The same sketch where nothing lies over them. Chosen ones keep their order, here as below.
    """
    return _sorted(sketch, chosen, _one_up)


def backward(sketch: Sketch, chosen: Sequence[Stroke]) -> Sketch:
    """The same under the next one below."""
    return _sorted(sketch, chosen, _one_down)


def to_front(sketch: Sketch, chosen: Sequence[Stroke]) -> Sketch:
    """Chosen strokes over all others of their layer."""
    return _sorted(sketch, chosen, lambda strokes, places: dict.fromkeys(places, len(strokes)))


def to_back(sketch: Sketch, chosen: Sequence[Stroke]) -> Sketch:
    """Chosen strokes under all others of their layer."""
    return _sorted(sketch, chosen, lambda strokes, places: dict.fromkeys(places, -1))


def duplicated(sketch: Sketch, chosen: Sequence[Stroke]) -> tuple[Sketch, Strokes]:
    """With a copy of each chosen stroke in its place, over the topmost chosen one of its layer; and
    the copies, which are grouped among themselves."""
    layers: list[Layer] = []
    copies: list[Stroke] = []
    new = dict(zip(map(id, chosen), copied(chosen, sketch), strict=True))
    for layer in sketch.layers:
        places = [i for i, each in enumerate(layer.strokes) if id(each) in new]
        made = tuple(new[id(layer.strokes[i])] for i in places)
        top = places[-1] + 1 if places else 0
        strokes = layer.strokes[:top] + made + layer.strokes[top:]
        layers.append(replace(layer, strokes=strokes) if made else layer)
        copies += made
    drawn = max((each.nth for each in copies), default=sketch.drawn)
    return replace(sketch, layers=tuple(layers), drawn=drawn), tuple(copies)


def _sorted(sketch: Sketch, chosen: Sequence[Stroke], keys: _Keys) -> Sketch:
    ids = set(map(id, chosen))
    layers = []
    for layer in sketch.layers:
        strokes = layer.strokes
        found = keys(strokes, [i for i, each in enumerate(strokes) if id(each) in ids])
        order = sorted(range(len(strokes)), key=lambda place: found.get(place, place))
        made = tuple(strokes[place] for place in order)
        layers.append(layer if all(map(is_, made, strokes)) else replace(layer, strokes=made))
    same = all(map(is_, layers, sketch.layers))
    return sketch if same else replace(sketch, layers=tuple(layers))


def _one_up(strokes: Strokes, places: list[int]) -> dict[int, float]:
    """Where each chosen place goes: half a step above a place that is not chosen."""
    boxes = _ink_boxes(strokes) if places else np.empty((0, 4))
    others = np.ones(len(strokes), dtype=bool)
    others[places] = False
    found, lowest = {}, -1.0
    for place in places:
        over = others[place + 1 :] & _meeting(boxes[place + 1 :], boxes[place])
        first = np.flatnonzero(over)[:1]
        goes = place + 1 + int(first[0]) + 0.5 if len(first) else float(place)
        lowest = found[place] = max(goes, lowest)
    return found


def _one_down(strokes: Strokes, places: list[int]) -> dict[int, float]:
    """The same below."""
    last = len(strokes) - 1
    found = _one_up(strokes[::-1], [last - place for place in reversed(places)])
    return {last - place: last - goes for place, goes in found.items()}


def _ink_boxes(strokes: Strokes) -> Floats:
    halves = np.array([each.ink.width / 2.0 for each in strokes])[:, None]
    boxes = np.array([each.bounds for each in strokes])
    grown: Floats = boxes + halves * np.array([-1.0, -1.0, 1.0, 1.0])
    return grown


def _meeting(boxes: Floats, box: Floats) -> Marks:
    found: Marks = (
        (boxes[:, 0] <= box[2])
        & (boxes[:, 2] >= box[0])
        & (boxes[:, 1] <= box[3])
        & (boxes[:, 3] >= box[1])
    )
    return found
