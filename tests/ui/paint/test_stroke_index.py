"""The boxes of the index hold all ink, and asking them finds what a slow search finds."""

from __future__ import annotations

from unittest.mock import Mock

import numpy as np
import pytest

from sketch_assistant.sketch import in_common
from sketch_assistant.sketch.document import Floats, Stroke
from sketch_assistant.sketch.ink.outlining import outline
from sketch_assistant.ui.paint import stroke_index
from sketch_assistant.ui.paint.difference import Run, difference, exchanged
from sketch_assistant.ui.paint.stroke_index import (
    SOME,
    Ahead,
    StrokeIndex,
    span_boxes,
    surrounding,
)
from tests.ui.hands import line, scrawl


def zigzag(seed: int) -> Stroke:
    """Sparse and sharp, as models and mice draw: the curve strays far from the straight lines."""
    random = np.random.default_rng(seed)
    return line(*random.uniform(0, 300, (12, 2)).tolist(), width=float(random.uniform(0.5, 20.0)))


@pytest.mark.parametrize("seed", range(40))
def test_the_boxes_hold_the_ink(seed: int) -> None:
    for stroke in (*scrawl(seed), zigzag(seed), line((3, 4)), line((5, 5), (90, 80))):
        boxes, counts = span_boxes([stroke])
        ink = outline(stroke)
        inside = (ink[:, None] >= boxes[None, :, :2]) & (ink[:, None] <= boxes[None, :, 2:])
        assert np.all(np.any(np.all(inside, axis=2), axis=1))
        assert counts.sum() == len(boxes)


def test_many_strokes_at_once_are_like_one_by_one() -> None:
    strokes = [*scrawl(1, 5, points=17), line((1, 2)), *scrawl(2, 3, points=9), zigzag(3)]
    boxes, counts = span_boxes(strokes)
    alone = [span_boxes([stroke])[0] for stroke in strokes]
    assert (boxes == np.vstack(alone)).all()
    assert counts.tolist() == [len(each) for each in alone]


def slowly(strokes: tuple[Stroke, ...], box: Floats) -> list[Stroke]:
    found = []
    for stroke in strokes:
        spans = span_boxes([stroke])[0]
        apart = (spans[:, :2] > box[2:]).any(axis=1) | (spans[:, 2:] < box[:2]).any(axis=1)
        if not apart.all():
            found.append(stroke)
    return found


def test_of_thousands_only_some_are_copied_together(monkeypatch: pytest.MonkeyPatch) -> None:
    strokes = [line((3.0 * i, 0.0), (3.0 * i, 9.0)) for i in range(2 * SOME + 1)]
    joined = Mock(side_effect=stroke_index._joined)
    monkeypatch.setattr(stroke_index, "_joined", joined)
    boxes, counts = span_boxes(strokes)
    assert [len(call.args[0]) for call in joined.call_args_list] == [SOME, SOME, 1]
    assert (boxes == np.concatenate([span_boxes([each])[0] for each in strokes])).all()
    assert (counts == 1).all()


def test_asking_finds_what_a_slow_search_finds_after_any_change() -> None:
    random = np.random.default_rng(5)
    index = StrokeIndex(scrawl(6, 40))
    for step in range(30):
        start, stop = sorted(random.integers(0, len(index.strokes) + 1, 2).tolist())
        stop = min(stop, start + 3)
        fresh = scrawl(100 + step, int(random.integers(0, 4)))
        wanted = (*index.strokes[:start], *fresh, *index.strokes[stop:])
        index.change([Run(start, stop, fresh)], wanted)
        assert index.strokes == wanted
        corner = random.uniform(0, 900, (3, 2))
        boxes = np.hstack([corner, corner + random.uniform(1, 200, (3, 2))])
        together = {id(stroke) for box in boxes for stroke in slowly(wanted, box)}
        assert index.meeting(boxes) == [stroke for stroke in wanted if id(stroke) in together]


def test_many_edits_at_once_are_like_one_after_the_other() -> None:
    random = np.random.default_rng(11)
    index = StrokeIndex(scrawl(12, 60))
    for step in range(20):
        before = index.strokes
        after: list[Stroke] = []
        for i, stroke in enumerate(before):
            fresh = scrawl(1000 * step + i, int(random.integers(0, 3)))
            after += [stroke] if random.uniform() < 0.8 else fresh
        change = difference(before, tuple(after))
        swapped = exchanged(before, tuple((s, ()) for s in change.removed))
        assert swapped.removed == change.removed
        assert all(before[run.start] in change.removed for run in swapped.runs)
        index.change(change.runs, tuple(after))
        fresh_index = StrokeIndex(tuple(after))
        corner = random.uniform(0, 900, (3, 2))
        boxes = np.hstack([corner, corner + random.uniform(1, 200, (3, 2))])
        assert index.meeting(boxes) == fresh_index.meeting(boxes)
        assert index.bounds() == fresh_index.bounds()


def test_an_empty_index_finds_nothing_and_has_no_bounds() -> None:
    index = StrokeIndex()
    assert index.meeting(np.array([[0.0, 0.0, 9.0, 9.0]])) == []
    assert index.bounds().isEmpty()
    assert StrokeIndex(scrawl(1)).meeting(np.empty((0, 4))) == []


def test_bounds_surround_all_boxes() -> None:
    strokes = scrawl(7, 10)
    box = StrokeIndex(strokes).bounds()
    whole = surrounding(span_boxes(strokes)[0])
    assert (box.left(), box.top(), box.right(), box.bottom()) == pytest.approx(whole.tolist())


def test_difference_names_what_was_added_removed_and_moved() -> None:
    a, b, c, d = scrawl(8, 4)
    drawn = difference((a, b), (a, b, c))
    assert (drawn.on_top, drawn.removed, drawn.added) == (True, (), (c,))
    undone = difference((a, b, c), (a, b))
    assert (undone.on_top, undone.removed, undone.added) == (False, (c,), ())
    erased = difference((a, b, c, d), (b, d))
    assert (erased.removed, erased.added) == ((a, c), ())
    assert erased.runs == (Run(0, 1, ()), Run(2, 3, ()))
    moved = difference((a, b, c), (b, a, c))
    assert set(moved.touched) == {a, b}
    assert difference((a, b), (a, b)).touched == ()


def test_of_what_was_erased_only_the_start_is_remembered() -> None:
    """Nobody asks again where it ends alike, and there are few answers."""
    in_common.forget()
    strokes = tuple(scrawl(8, 9))
    difference(strokes, (*strokes[:3], *strokes[5:]))
    assert [shared for *_, shared in in_common._ANSWERS._last] == [3]


def test_difference_goes_by_identity_and_not_by_looks() -> None:
    (a,) = scrawl(9)
    twin = Stroke(a.points, a.ink, a.origin)
    assert difference((a,), (twin,)).touched == (a, twin)


def test_boxes_worked_out_ahead_are_those_of_the_strokes_once() -> None:
    strokes = tuple(scrawl(5, 900))
    ahead = Ahead()
    ahead.work_out(strokes)
    others = tuple(scrawl(6, 900))
    for some in (others, strokes, strokes, strokes[:7]):
        boxes, counts = ahead.boxes(some)
        expected, each = span_boxes(some)
        assert (boxes == expected).all()
        assert (counts == each).all()
    assert ahead._known is None
