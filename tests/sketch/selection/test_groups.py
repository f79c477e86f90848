"""Strokes that are one: grouping, ungrouping, what a tap means, copies."""

from __future__ import annotations

from dataclasses import replace

from sketch_assistant.sketch.document import Layer, Sketch, Stroke
from sketch_assistant.sketch.selection.groups import (
    at_least,
    copied,
    fresh,
    grouped,
    things,
    ungrouped,
    whole,
)
from sketch_assistant.sketch.selection.order import duplicated

A, B, C, D = (Stroke.through([(x, 0), (x, 50)]) for x in (10, 20, 30, 40))
E = Stroke.through([(99, 0), (99, 50)])
SKETCH = Sketch((Layer("Below", (A, B, C, D)), Layer("Above", (E,))))


def groups(sketch: Sketch) -> list[tuple[int, ...]]:
    return [each.groups for each in sketch.strokes]


def test_a_group_lies_together_where_its_topmost_lay_in_each_layer() -> None:
    made, now = grouped(SKETCH, [A, C, E])
    assert [each.xy[0, 0] for each in made.strokes] == [20, 10, 30, 40, 99]
    assert groups(made) == [(), (1,), (1,), (), (1,)]
    assert now == (made.strokes[1], made.strokes[2], made.strokes[4])
    assert made.layers[0].strokes[0] is B
    assert (now[0].points == A.points).all()


def test_groups_of_groups_and_back() -> None:
    first, ab = grouped(SKETCH, [A, B])
    second, _ = grouped(first, [*ab, C])
    assert groups(second) == [(2, 1), (2, 1), (2,), (), ()]
    inside = second.strokes[0]
    assert whole([inside], second) == list(second.strokes[:3])
    assert whole([inside], second, depth=2) == list(second.strokes[:2])
    assert whole([second.strokes[2]], second, depth=2) == [second.strokes[2]]
    back = second.exchanging(ungrouped(second.strokes[:3]))
    assert groups(back) == [(1,), (1,), (), (), ()]
    again = back.exchanging(ungrouped(back.strokes))
    assert groups(again) == [()] * 5
    assert ungrouped(again.strokes) == ()


def test_what_is_in_no_group_stands_for_itself() -> None:
    assert whole([A, C], SKETCH) == [A, C]
    made, _ = grouped(SKETCH, [A, B])
    assert whole([made.strokes[3]], made) == [made.strokes[3]]


def test_what_moves_as_one() -> None:
    made, _ = grouped(SKETCH, [A, C])
    assert [len(thing) for thing in things(made.strokes)] == [1, 2, 1, 1]
    assert at_least(4, made.strokes)
    assert not at_least(5, made.strokes)


def test_copies_are_grouped_among_themselves_alone() -> None:
    first, ab = grouped(SKETCH, [A, B])
    second, abc = grouped(first, [*ab, C])
    made = copied(abc, second)
    assert [each.groups for each in made] == [(3, 4), (3, 4), (3,)]
    assert all(copy is not old for copy, old in zip(made, abc, strict=True))
    twice, copies = duplicated(second, abc)
    assert len(twice.strokes) == 8
    assert {each.groups[0] for each in copies} == {3}
    assert fresh(twice) == 5
    assert fresh(SKETCH) == 1


def test_a_group_is_part_of_what_a_stroke_is() -> None:
    in_one = replace(A, groups=(1,))
    assert in_one != A
    assert in_one.part(0, 1).groups == (1,)
    assert in_one.along(B.points).groups == (1,)
    assert in_one.inked(width=9.0).groups == (1,)
