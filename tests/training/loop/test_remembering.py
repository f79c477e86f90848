"""Drawings to draw again: the memory is damaged, what to draw is not, and both lie in one frame."""

from dataclasses import replace

import numpy as np
import pytest

from sketch_assistant.sketch.encoding import Encoding, to_stroke3
from sketch_training.data.drawings import pad
from sketch_training.loop import remembering
from sketch_training.loop.batches import batches
from sketch_training.loop.remembering import after_memory, damaged
from sketch_training.loop.start import chosen

ENCODING = Encoding(scale=30.0)
HOUSE = to_stroke3(
    [
        np.array([[0.0, 100.0], [0.0, 40.0], [100.0, 40.0], [100.0, 100.0], [0.0, 100.0]]),
        np.array([[0.0, 40.0], [50.0, 0.0], [100.0, 40.0]]),
        np.array([[40.0, 100.0], [40.0, 70.0], [60.0, 70.0], [60.0, 100.0]]),
    ]
).astype(np.float32)


def seen(memory: np.ndarray) -> np.ndarray:
    """Where a memory's points lie, pixels."""
    return memory[:, 5:7] * ENCODING.extent / 2.0


def test_a_memory_is_marked_and_nothing_else_is():
    memory = ENCODING.memory(HOUSE)
    assert (memory[:, 4] == 1.0).all()
    assert (ENCODING.inputs(HOUSE)[:, 4] == 0.0).all()


@pytest.mark.parametrize("seed", range(20))
def test_what_is_drawn_lies_where_the_memory_lies(seed):
    _, target = damaged(HOUSE, ENCODING, np.random.default_rng(seed))
    # From the memory's first point; all but the first are the clean drawing's, shifted as one.
    drawn = np.cumsum(target[:, :2], axis=0)
    clean = np.cumsum(HOUSE[:, :2], axis=0)
    shift = drawn - clean
    np.testing.assert_allclose(shift, np.broadcast_to(shift[0], shift.shape), atol=1e-3)
    assert (target[:, 2] == HOUSE[:, 2]).all()


def test_memories_differ_from_what_is_drawn_more_or_less():
    gaps = []
    for seed in range(200):
        memory, target = damaged(HOUSE, ENCODING, np.random.default_rng(seed))
        drawn = np.vstack([[[0.0, 0.0]], np.cumsum(target[:, :2], axis=0)])
        apart = np.linalg.norm(seen(memory)[:, None] - drawn[None], axis=2)
        gaps.append(float(apart.min(axis=0).mean()))
    assert np.quantile(gaps, 0.1) < 0.5
    assert 1.0 < np.median(gaps) < 10.0
    assert max(gaps) > 8.0


def test_a_gap_leaves_the_rest_of_the_line():
    line = np.array([[0.0, 0.0], [100.0, 0.0], [100.0, 100.0]])
    parts = remembering._with_gap(line, np.random.default_rng(3))
    assert len(parts) == 2
    assert (parts[0][0] == line[0]).all()
    assert (parts[1][-1] == line[-1]).all()


def test_nothing_is_asked_of_the_memory():
    pairs = [damaged(HOUSE, ENCODING, np.random.default_rng(i)) for i in range(3)]
    plain = pad([rows for _, rows in pairs], np.zeros(3, dtype=np.int64), ENCODING)
    memories = [memory for memory, _ in pairs]
    batch = after_memory(plain, memories)
    for i, memory in enumerate(memories):
        start, own = len(memory), len(HOUSE) + 1
        np.testing.assert_array_equal(batch.inputs[i, :start], memory)
        np.testing.assert_array_equal(batch.inputs[i, start : start + own], plain.inputs[i, :own])
        assert batch.mask[i].sum() == own
        assert batch.mask[i, start : start + own].all()


def test_a_share_of_the_steps_remembers(seeing, splits):
    recipe = replace(seeing, memory_share=0.5)
    source = batches(recipe, chosen(recipe, splits["train"]), ENCODING, 0)
    found = [next(source)[0] for _ in range(40)]
    remembered = [each for each in found if each.memories]
    assert 8 < len(remembered) < 32
    assert all(len(each.memories) == len(each.lengths) for each in remembered)
    assert all((each.classes == -1).all() for each in remembered)
