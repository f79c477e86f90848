"""Groups: strokes that are selected and moved as one, and groups of groups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..document import Exchange, Sketch, Stroke

Strokes = tuple[Stroke, ...]
DEEPEST = 32  # groups in groups: files of ours are read by programs that give up somewhere


def whole(strokes: Iterable[Stroke], sketch: Sketch, depth: int = 1) -> list[Stroke]:
    """These strokes with all others of their groups, in painting order.

    depth: 1 for the outermost group of each, 2 for the one inside that …; a stroke that is in fewer
    groups stands for itself.
    """
    chosen = list(strokes)
    groups = {each.groups[:depth] for each in chosen if len(each.groups) >= depth}
    if not groups:
        return chosen
    ids = set(map(id, chosen))
    return [each for each in sketch.strokes if id(each) in ids or each.groups[:depth] in groups]


def things(strokes: Sequence[Stroke]) -> list[Strokes]:
    """What is moved as one: a group, or a stroke in none; in the order of the first of each."""
    found: dict[object, list[Stroke]] = {}
    for each in strokes:
        found.setdefault(each.groups[:1] or id(each), []).append(each)
    return [tuple(thing) for thing in found.values()]


def at_least(count: int, strokes: Iterable[Stroke]) -> bool:
    """Whether there are so many things; quick for thousands of strokes."""
    found: set[object] = set()
    for each in strokes:
        found.add(each.groups[:1] or id(each))
        if len(found) >= count:
            return True
    return False


def grouped(sketch: Sketch, chosen: Sequence[Stroke]) -> tuple[Sketch, Strokes]:
    """The chosen strokes as one group, and these as they are now.

    In each layer they lie on one another, where the topmost of them lay.
    """
    number = fresh(sketch)
    made = {id(each): replace(each, groups=(number, *each.groups)) for each in chosen}
    layers = []
    for layer in sketch.layers:
        places = [i for i, each in enumerate(layer.strokes) if id(each) in made]
        top = places[-1] + 1 if places else 0
        below = tuple(each for each in layer.strokes[:top] if id(each) not in made)
        new = tuple(made[id(layer.strokes[i])] for i in places)
        layers.append(replace(layer, strokes=below + new + layer.strokes[top:]) if new else layer)
    return replace(sketch, layers=tuple(layers)), tuple(made[id(each)] for each in chosen)


def ungrouped(chosen: Iterable[Stroke]) -> Exchange:
    """The outermost group of each chosen stroke is no more; its inner groups stay."""
    return tuple((each, (replace(each, groups=each.groups[1:]),)) for each in chosen if each.groups)


def inherited(exchange: Exchange) -> Exchange:
    """What takes the place of a stroke is in the groups of that stroke, if in none of its own, and
    was drawn when that was, if nobody remembers another time."""
    return tuple((old, tuple(_heir(each, old) for each in new)) for old, new in exchange)


def _heir(stroke: Stroke, old: Stroke) -> Stroke:
    groups, nth = stroke.groups or old.groups, stroke.nth or old.nth
    if (groups, nth) == (stroke.groups, stroke.nth):
        return stroke
    return replace(stroke, groups=groups, nth=nth)


def copied(strokes: Iterable[Stroke], sketch: Sketch) -> list[Stroke]:
    """Copies for a sketch, drawn now: grouped among themselves as they are, but with none of its
    strokes."""
    numbers: dict[int, int] = {}
    first = fresh(sketch)

    def new(groups: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(numbers.setdefault(each, first + len(numbers)) for each in groups)

    return [replace(each, groups=new(each.groups)) for each in sketch.numbered(list(strokes))]


def fresh(sketch: Sketch) -> int:
    """A number that no group of a sketch has."""
    return 1 + max((number for each in sketch.every_stroke for number in each.groups), default=0)
