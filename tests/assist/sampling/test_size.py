"""How large an unfinished drawing will be."""

import numpy as np

from sketch_assistant.assist.sampling.size import SHARES, pixels_per_unit, prior
from sketch_assistant.sketch.encoding import Encoding
from tests.assist.pigs import circle, half_a_pig


def test_the_scale_follows_the_size(engine, pig):
    lines = [stroke.xy + np.array([0.1, 0.2]) for stroke in half_a_pig().strokes]
    plain = pixels_per_unit(engine, pig, lines)
    for factor in (0.25, 4.0):
        scaled = pixels_per_unit(engine, pig, [line * factor for line in lines])
        np.testing.assert_allclose(scaled * factor, plain, rtol=1e-3)


def test_a_part_is_never_read_as_larger_than_a_whole(engine, pig):
    lines = [circle(0, 0, 50)]
    scale = pixels_per_unit(engine, pig, lines)
    assert 255 / 100 * SHARES[-1] <= scale <= 255 / 100 * 1.001


def test_the_prior_counts_shares():
    whole = np.array([[100.0, 0, 0], [0, 100, 1], [-50, 0, 0], [0, -50, 1]])
    log_probabilities = prior([whole] * 500, Encoding(30.0), np.random.default_rng(0))
    assert np.isclose(np.exp(log_probabilities).sum(), 1.0, atol=1e-3)
    assert np.argmax(log_probabilities) == 0
    small_first = np.array([[10.0, 0, 1], [90, 100, 1]])
    log_probabilities = prior([small_first] * 500, Encoding(30.0), np.random.default_rng(0))
    assert log_probabilities[-1] > -1.5
