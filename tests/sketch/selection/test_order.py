"""Strokes over and under others."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from sketch_assistant.sketch.document import Ink, Layer, Sketch, Stroke
from sketch_assistant.sketch.selection.order import (
    backward,
    duplicated,
    forward,
    to_back,
    to_front,
)

# a, b, c and d cross each other; "far" meets none of them.
NAMES = ("a", "b", "far", "c", "d")
STROKES = {
    name: Stroke.through([(0, 10 * i), (100, 100 - 10 * i)], Ink(2))
    for i, name in enumerate(("a", "b", "c", "d"))
} | {"far": Stroke.through([(900, 900), (950, 950)], Ink(2))}
OTHER = Stroke.through([(0, 0), (100, 100)])
SKETCH = Sketch((Layer("Below", tuple(STROKES[n] for n in NAMES)), Layer("Above", (OTHER,))))

Reorder = Callable[[Sketch, Sequence[Stroke]], Sketch]


def names(sketch: Sketch) -> str:
    known = {id(stroke): name for name, stroke in STROKES.items()}
    return " ".join(known[id(stroke)] for stroke in sketch.layers[0].strokes)


@pytest.mark.parametrize(
    ("reorder", "chosen", "after"),
    [
        (forward, "a", "b a far c d"),
        (forward, "b", "a far c b d"),
        (forward, "a b", "far c a b d"),
        (forward, "a c", "b a far d c"),
        (backward, "d", "a b far d c"),
        (backward, "c", "a c b far d"),
        (backward, "c d", "a c d b far"),
        (to_front, "a far", "b c d a far"),
        (to_back, "far d", "far d a b c"),
    ],
)
def test_over_and_under(reorder: Reorder, chosen: str, after: str) -> None:
    made = reorder(SKETCH, [STROKES[name] for name in chosen.split()])
    assert names(made) == after
    assert made.layers[1] is SKETCH.layers[1], "each in its own layer"
    assert (made.width, made.height) == (SKETCH.width, SKETCH.height)


@pytest.mark.parametrize(
    ("reorder", "chosen"),
    [(forward, "d"), (forward, "far"), (forward, "c d"), (backward, "a"), (backward, "far"),
     (to_front, "c d"), (to_back, "a b"), (forward, "a b far c d")],
)  # fmt: skip
def test_where_nothing_is_in_the_way_the_drawing_is_the_same(reorder: Reorder, chosen: str) -> None:
    assert reorder(SKETCH, [STROKES[name] for name in chosen.split()]) is SKETCH


def test_chosen_ones_keep_their_order() -> None:
    # b has nothing over it but what is chosen too; a, below it, must not overtake it.
    b = Stroke.through([(0, 0), (0, 10)], Ink(2))
    a = Stroke.through([(0, 5), (100, 5)], Ink(2))
    other = Stroke.through([(90, 0), (90, 10)], Ink(2))
    sketch = Sketch((Layer(strokes=(a, b, other)),))
    assert forward(sketch, [a, b]).strokes == (other, a, b)


def test_width_counts_for_what_meets() -> None:
    a = Stroke.through([(0, 0), (100, 0)], Ink(2))
    b = Stroke.through([(0, 9), (100, 9)], Ink(20))
    sketch = Sketch((Layer(strokes=(a, b)),))
    assert forward(sketch, [a]).strokes == (b, a)


def test_duplicates_lie_in_place_over_the_topmost() -> None:
    chosen = [STROKES["a"], STROKES["c"], OTHER]
    made, copies = duplicated(SKETCH, chosen)
    assert copies == tuple(chosen)
    assert all(copy is not old for copy, old in zip(copies, chosen, strict=True))
    below, above = made.layers
    assert below.strokes == (*SKETCH.layers[0].strokes[:4], *copies[:2], STROKES["d"])
    assert above.strokes[0] is OTHER
    assert above.strokes[1] is copies[2]
