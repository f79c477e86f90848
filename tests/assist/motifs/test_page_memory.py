"""What was drawn on this page before: thing by thing, and no slower for being a long page."""

import numpy as np
import pytest

from sketch_assistant.assist.motifs import motif_memory
from sketch_assistant.assist.motifs.page_memory import PageMemory, things
from sketch_assistant.assist.motifs.remembered import remembered
from sketch_assistant.sketch.document import Stroke


def thing(seed, at=(0.0, 0.0), scale=1.0):
    """Five strokes on some 100 units that are like no other thing's."""
    rng = np.random.default_rng(seed)
    lines = [rng.uniform(0, 20, 2) + np.cumsum(rng.normal(0, 9, (12, 2)), axis=0) for _ in range(5)]
    return [Stroke.through(line * scale + at) for line in lines]


def page(count):
    return [each for i in range(count) for each in thing(i, (1000.0 * i, 0.0))]


def test_strokes_that_follow_one_another_and_lie_near_are_a_thing():
    assert [len(each) for each in things(page(3))] == [5, 5, 5]
    assert list(things([])) == []


def test_what_was_drawn_on_the_page_is_remembered_once_it_is_done():
    strokes = page(4)
    memory = PageMemory().grown(strokes).memory
    assert [each.strokes for each in memory.motifs] == [tuple(each) for each in things(strokes)][:3]


def test_a_thing_begun_again_elsewhere_and_larger_gets_its_rest():
    again = thing(1, (300.0, 900.0), 1.5)
    strokes = [*page(4), *again[:3]]
    offer = remembered(strokes, PageMemory().grown(strokes).memory)[0]
    for made, wanted in zip(offer.row, again[3:], strict=True):
        assert made.xy == pytest.approx(wanted.xy, abs=1e-6)


def test_a_page_that_grows_by_a_stroke_is_not_looked_at_anew(monkeypatch):
    strokes, seen = page(6), []
    known = PageMemory().grown(strokes[:-1])
    plain = motif_memory.shapes
    monkeypatch.setattr(motif_memory, "shapes", lambda some: seen.extend(some) or plain(some))
    grown = known.grown(strokes)
    assert seen == []
    assert grown.memory is known.memory
    assert grown.grown([*strokes, *thing(9, (9000.0, 0))]).memory.motifs[-1].strokes == tuple(
        strokes[-5:]
    )
    assert len(seen) == 5


def test_undo_and_another_page_forget_what_is_not_there():
    strokes = page(4)
    known = PageMemory().grown(strokes)
    undone = known.grown(strokes[:-2])
    assert undone.memory is known.memory
    assert undone.grown(strokes).begun == known.begun
    assert len(known.grown(strokes[:6]).memory.motifs) == 1
    assert known.grown(page(2)[5:]).memory.motifs == ()
    assert known.grown([]).strokes == ()


def test_the_memory_of_a_page_adds_up_to_one_that_is_made_at_once():
    strokes, grown = page(7), PageMemory()
    for i in range(len(strokes)):
        grown = grown.grown(strokes[: i + 1])
    whole = PageMemory().grown(strokes).memory
    assert grown.memory.motifs == whole.motifs
    assert sorted(grown.memory.pairs.one.tolist()) == sorted(whole.pairs.one.tolist())
    assert grown.memory.pairs.large.tolist() == whole.pairs.large.tolist()
    assert grown.memory.starts.tolist() == whole.starts.tolist()
    assert grown.memory.there.even == pytest.approx(whole.there.even)


def test_a_memory_has_an_end():
    some = [motif_memory.Motif(str(i), tuple(thing(i))) for i in range(6)]
    memory = motif_memory.NOTHING.adding(some[:4], 5).adding(some[4:], 5)
    assert [each.name for each in memory.motifs] == ["4", "5"]
    assert memory.starts.tolist() == [0, 5, 10]
