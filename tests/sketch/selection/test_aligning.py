"""Things lined up and spread."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sketch_assistant.sketch.document import Stroke
from sketch_assistant.sketch.placing import Box, united
from sketch_assistant.sketch.selection.aligning import Edge, Thing, aligned, distributed

PAGE = (1000.0, 800.0)


def box(left: float, top: float, right: float, bottom: float) -> Thing:
    return (Stroke.through([(left, top), (right, bottom)]),)


THINGS = [box(10, 100, 30, 140), box(50, 0, 150, 20), box(200, 50, 210, 60)]


def boxes(things: list[Thing], exchange: object) -> list[Box]:
    moved = {id(old): new for old, (new,) in exchange}  # type: ignore[attr-defined]
    return [united([moved.get(id(each), each) for each in thing]) for thing in things]


@pytest.mark.parametrize(
    ("edge", "at", "places"),
    [
        (Edge.LEFT, lambda b: b[0], 10),
        (Edge.CENTRE, lambda b: (b[0] + b[2]) / 2, 110),
        (Edge.RIGHT, lambda b: b[2], 210),
        (Edge.TOP, lambda b: b[1], 0),
        (Edge.MIDDLE, lambda b: (b[1] + b[3]) / 2, 70),
        (Edge.BOTTOM, lambda b: b[3], 140),
    ],
)
def test_each_edge(edge: Edge, at: object, places: float) -> None:
    found = boxes(THINGS, aligned(THINGS, edge, PAGE))
    assert [at(each) for each in found] == pytest.approx([places] * 3)  # type: ignore[operator]
    across = edge.value[0] == 0
    for before, after in zip([united(t) for t in THINGS], found, strict=True):
        assert after[1 if across else 0] == before[1 if across else 0], "not the other way"


def test_one_alone_goes_to_the_page() -> None:
    assert boxes(THINGS[:1], aligned(THINGS[:1], Edge.CENTRE, PAGE)) == [(490, 100, 510, 140)]
    assert boxes(THINGS[:1], aligned(THINGS[:1], Edge.BOTTOM, PAGE)) == [(10, 760, 30, 800)]


def test_a_group_moves_as_one_and_what_is_there_stays() -> None:
    group = (*box(10, 10, 20, 20), *box(40, 10, 60, 30))
    things = [group, THINGS[1]]
    exchange = aligned(things, Edge.RIGHT, PAGE)
    assert [old for old, _ in exchange] == list(group)
    assert boxes(things, exchange)[0] == (100, 10, 150, 30)
    assert exchange[0][1][0].xy.tolist() == [[100, 10], [110, 20]]


def test_gaps_become_alike() -> None:
    things = [*THINGS, box(400, 0, 420, 5)]
    across = boxes(things, distributed(things, 0))
    # 410 wide, 150 of it covered: three gaps of 86 2/3.
    assert [b[0] for b in across] == pytest.approx([10, 116.667, 303.333, 400], abs=0.01)
    down = boxes(things, distributed(things, 1))
    ordered = sorted(down, key=lambda b: (b[1] + b[3]) / 2)
    gaps = [after[1] - before[3] for before, after in pairwise(ordered)]
    assert gaps == pytest.approx([gaps[0]] * 3)


def test_two_cannot_be_spread() -> None:
    assert distributed(THINGS[:2], 0) == ()
