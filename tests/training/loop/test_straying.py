import numpy as np

from sketch_assistant.sketch.encoding import Encoding
from sketch_training.data.drawings import pad
from sketch_training.loop.straying import KEPT, strayed

ENCODING = Encoding(scale=20.0)
FAR = np.array([3.0, 2.0])


def _batch():
    rng = np.random.default_rng(3)
    rows = [np.column_stack([rng.normal(0, 20, (n, 2)), np.arange(n) % 5 == 4]) for n in (30, 12)]
    return pad([each.astype(np.float32) for each in rows], np.zeros(2, np.int64), ENCODING)


def test_the_next_row_leads_part_of_the_way_back():
    batch = _batch()
    far = strayed(batch, ENCODING, FAR, np.random.default_rng(0))
    true = np.cumsum(batch.inputs[..., :2] * ENCODING.scale, axis=1)
    pen = np.cumsum(far.inputs[..., :2] * ENCODING.scale, axis=1)
    error = (pen - true)[0, :30]
    assert np.allclose(error[0], 0.0)
    assert 1.5 < error[1:].std() < 6.0
    asked = (far.targets - batch.targets)[0, :30, :2] * ENCODING.scale
    assert np.allclose(asked, -(1.0 - KEPT) * error, atol=1e-3)


def test_where_the_pen_is_follows_what_it_read():
    batch = _batch()
    far = strayed(batch, ENCODING, FAR, np.random.default_rng(0))
    rows = np.column_stack([far.inputs[0, 1:31, :2] * ENCODING.scale, far.inputs[0, 1:31, 3]])
    assert np.allclose(ENCODING.inputs(rows), far.inputs[0, :31], atol=1e-5)


def test_padding_end_tokens_and_pen_states_stay():
    batch = _batch()
    far = strayed(batch, ENCODING, FAR, np.random.default_rng(0))
    assert np.array_equal(far.inputs[1, 13:], batch.inputs[1, 13:])
    assert np.array_equal(far.targets[1, 12:], batch.targets[1, 12:])
    assert np.array_equal(far.targets[..., 2:], batch.targets[..., 2:])
    assert far.mask is batch.mask


def test_a_pen_that_does_not_stray_reads_what_is_there():
    batch = _batch()
    far = strayed(batch, ENCODING, np.array([0.0, 3.0]), np.random.default_rng(0))
    assert np.allclose(far.inputs[0], batch.inputs[0], atol=1e-5)
    assert np.allclose(far.targets[0], batch.targets[0])
    assert not np.allclose(far.inputs[1], batch.inputs[1], atol=1e-2)
