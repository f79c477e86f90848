"""Former drawings: every one comes back, and thousands of them share their strokes."""

from __future__ import annotations

import random
import sys

import pytest

from sketch_assistant.sketch import past
from sketch_assistant.sketch.document import Layer, Sketch, Stroke
from sketch_assistant.sketch.past import CHUNK, Past, Snapshot


def stroke(x: float) -> Stroke:
    return Stroke.through([(x, 0.0)])


def same(one: Sketch, other: Sketch) -> bool:
    """Equal, and of the very same strokes."""
    return one == other and list(map(id, one.strokes)) == list(map(id, other.strokes))


def changed(sketch: Sketch, rng: random.Random) -> Sketch:
    """The drawing after some edit or other."""
    strokes = sketch.strokes
    match rng.randrange(8):
        case 0:
            return sketch.without(rng.sample(strokes, min(len(strokes), 3)))
        case 1:
            moved = rng.sample(strokes, min(len(strokes), 4))
            return sketch.exchanging(tuple((old, (stroke(1), stroke(2))) for old in moved))
        case 2:
            return sketch.adding(*map(stroke, range(rng.randrange(300))), layer=rng.choice("ab"))
        case 3:
            return Sketch(sketch.layers[::-1], sketch.width, sketch.height + 1)
        case 4 if strokes:
            return sketch.adding(rng.choice(strokes))  # a stroke that is there twice
        case 5 if rng.random() < 0.2:
            return Sketch()
        case _:
            return sketch.adding(stroke(rng.random()))


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("recent", [0, past.RECENT])
def test_every_drawing_comes_back(seed: int, recent: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(past, "RECENT", recent)
    rng, kept = random.Random(seed), Past()
    sketches = [Sketch()]
    for _ in range(150):
        sketches.append(changed(sketches[-1], rng))
    snapshots = list(map(kept.keep, sketches))
    order = rng.sample(range(len(sketches)), len(sketches))
    for place in (*order, *reversed(range(len(sketches))), *range(len(sketches))):
        assert same(kept.take(snapshots[place]), sketches[place])


def test_the_last_drawings_are_the_very_same_values() -> None:
    kept, first = Past(), Sketch()
    second = first.adding(stroke(1))
    before, after = kept.keep(first), kept.keep(second)
    assert kept.take(before) is first
    assert kept.take(after) is second
    assert kept.keep(second) is after


def test_a_drawing_that_is_no_longer_whole_stays_the_same_while_it_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(past, "RECENT", 1)
    kept, first = Past(), Sketch().adding(stroke(1), stroke(2))
    before = kept.keep(first)
    kept.keep(first.adding(stroke(3)))
    again = kept.take(before)
    assert again is not first
    assert kept.take(before) is again


def own(snapshots: list[Snapshot]) -> int:
    """Bytes of all chunks and lists of chunks, each counted once."""
    parts = {id(chunks): chunks for each in snapshots for chunks in each.layers}
    chunks = {id(chunk): chunk for each in parts.values() for chunk in each}
    return sum(map(sys.getsizeof, (*parts.values(), *chunks.values())))


def test_strokes_drawn_one_by_one_cost_little_each() -> None:
    kept, sketch, snapshots = Past(), Sketch(), []
    for x in range(4000):
        sketch = sketch.adding(stroke(x))
        snapshots.append(kept.keep(sketch))
    assert own(snapshots) < 4000 * 1000  # as tuples it would be 64 MB
    assert all(len(chunks) <= 2 * 4000 / CHUNK + 1 for s in snapshots for chunks in s.layers)


def test_edits_far_apart_in_a_large_drawing_cost_little_each() -> None:
    kept = Past()
    sketch = Sketch((Layer(strokes=tuple(map(stroke, range(8000)))),))
    snapshots, rng = [kept.keep(sketch)], random.Random(1)
    for _ in range(200):
        some = rng.sample(sketch.strokes, 2)
        sketch = sketch.exchanging(tuple((old, (stroke(0),)) for old in some))
        snapshots.append(kept.keep(sketch))
    assert own(snapshots) < 200 * 6000  # as tuples it would be 13 MB
    assert same(kept.take(snapshots[-1]), sketch)
