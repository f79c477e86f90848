import numpy as np

from sketch_assistant.assist.tidy import tidy
from tests.assist.pigs import circle


def test_size_and_closeness_of_points_do_not_matter():
    few = [circle(0, 0, 30), np.array([[0.0, 0.0], [10.0, 10.0]])]
    between = np.linspace(few[1][0], few[1][1], 50)
    (ring, line), (other_ring, other_line) = tidy(few), tidy([few[0] * 7, between * 7])
    np.testing.assert_allclose(ring, other_ring)
    np.testing.assert_allclose(line, other_line)
    assert np.ptp(ring, axis=0).max() == 255
    assert len(ring) < 40


def test_a_dot_is_survived():
    (dot,) = tidy([np.array([[5.0, 5.0]])])
    assert dot.shape == (1, 2)
    assert np.isfinite(dot).all()
