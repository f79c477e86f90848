"""Edits of a drawing's layers: each gives another drawing, the very same one where nothing changes.

Layers are numbered from the bottom, as in `Sketch.layers`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from .document import Layer, Sketch, Stroke
from .plain import plain
from .sentence import Sentence

LONGEST_NAME = 120  # characters


def layer_added(sketch: Sketch, word: str = "Layer") -> Sketch:
    """With an empty layer over the one that is drawn on, which is drawn on from now on; it is
    called by this word and a number."""
    return sketch.inserting(Layer(_free_name(sketch, word)), sketch.place + 1)


def layer_deleted(sketch: Sketch, place: int) -> Sketch:
    """Without a layer and all in it; the last one is emptied."""
    if len(sketch.layers) <= 1:
        return replace(sketch, layers=(Layer(),), active=-1) if sketch.every_stroke else sketch
    layers = sketch.layers[:place] + sketch.layers[place + 1 :]
    active = sketch.place - (place <= sketch.place)
    return replace(sketch, layers=layers, active=max(active, 0))


def layer_renamed(sketch: Sketch, place: int, name: str) -> Sketch:
    """With a layer called otherwise, see `readable_name`; no name keeps the old one."""
    clean = readable_name(name)
    return layer_changed(sketch, place, name=clean) if clean else sketch


def readable_name(name: str) -> str:
    """What a layer is called by others, as one line that can be read and is not too long; "" where
    nothing of it can be."""
    return plain(name).strip()[:LONGEST_NAME].rstrip()


def layer_changed(sketch: Sketch, place: int, **changes: Any) -> Sketch:
    """With a layer that differs in these of its fields."""
    layer = sketch.layers[place]
    after = replace(layer, **changes)
    if all(getattr(layer, name) == value for name, value in changes.items()):
        return sketch
    return replace(sketch, layers=(*sketch.layers[:place], after, *sketch.layers[place + 1 :]))


def layer_moved(sketch: Sketch, place: int, to: int) -> Sketch:
    """With a layer at another height; the layer that is drawn on stays that."""
    order = list(range(len(sketch.layers)))
    to = min(max(to, 0), len(order) - 1)
    if to == place:
        return sketch
    order.insert(to, order.pop(place))
    layers = tuple(sketch.layers[i] for i in order)
    return replace(sketch, layers=layers, active=order.index(sketch.place))


def can_merge_down(sketch: Sketch, place: int) -> bool:
    """Whether there is an open layer below an open one."""
    return place >= 1 and all(each.is_open for each in sketch.layers[place - 1 : place + 1])


def merged_down(sketch: Sketch, place: int) -> Sketch:
    """With a layer's strokes on top of the layer below, which is drawn on from now on. Where not
    both are equally opaque, their strokes are instead."""
    below, layer = sketch.layers[place - 1 : place + 1]
    if layer.opacity == below.opacity:
        merged = replace(below, strokes=below.strokes + layer.strokes)
    else:
        strokes = (*_faded(below), *_faded(layer))
        merged = replace(below, strokes=strokes, opacity=1.0)
    layers = (*sketch.layers[: place - 1], merged, *sketch.layers[place + 1 :])
    return replace(sketch, layers=layers, active=place - 1)


def taken_to(sketch: Sketch, strokes: Iterable[Stroke], place: int) -> Sketch:
    """With strokes (compared by identity) on top of a layer, which is drawn on from now on, in the
    order in which they are painted."""
    wanted = set(map(id, strokes))
    chosen = tuple(each for each in sketch.every_stroke if id(each) in wanted)
    bare = sketch.without(chosen)
    target = bare.layers[place]
    filled = replace(target, strokes=target.strokes + chosen)
    layers = (*bare.layers[:place], filled, *bare.layers[place + 1 :])
    return replace(bare, layers=layers, active=place) if chosen else sketch


def drawn_on_alike(before: Sketch, after: Sketch) -> bool:
    """Whether both have the same layers, all but one by name, and are drawn on in the same one."""
    if len(before.layers) != len(after.layers) or before.place != after.place:
        return False
    pairs = zip(before.layers, after.layers, strict=True)
    return sum(one.name != other.name for one, other in pairs) <= 1


def why_closed(sketch: Sketch) -> str:
    """Why the active layer cannot be drawn on, as a sentence; "" where it can."""
    layer = sketch.layers[sketch.place] if sketch.layers else Layer()
    if layer.is_open:
        return ""
    if layer.shown:
        return Sentence("The layer “{name}” is locked.", name=layer.name)
    return Sentence("The layer “{name}” is hidden.", name=layer.name)


def _faded(layer: Layer) -> Iterable[Stroke]:
    if layer.opacity == 1.0:
        return layer.strokes
    return (each.inked(opacity=each.ink.opacity * layer.opacity) for each in layer.strokes)


def _free_name(sketch: Sketch, word: str) -> str:
    names = {layer.name for layer in sketch.layers}
    numbers = range(len(names) + 1, 2 * len(names) + 3)
    return next(name for number in numbers if (name := f"{word} {number}") not in names)
