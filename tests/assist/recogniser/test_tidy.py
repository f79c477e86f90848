import numpy as np
import pytest

from sketch_assistant.assist.recogniser.tidy import tidy


def test_size_and_closeness_of_points_do_not_matter():
    t = np.linspace(0.0, 5.0, 40)
    few = [np.column_stack([10 * t, 3 * np.sin(t)]), np.array([[0.0, 0.0], [10.0, 10.0]])]
    between = np.linspace(few[1][0], few[1][1], 50)
    (wave, line), (other_wave, other_line) = tidy(few), tidy([few[0] * 7, between * 7])
    np.testing.assert_allclose(wave, other_wave)
    np.testing.assert_allclose(line, other_line)
    assert np.ptp(wave, axis=0).max() == pytest.approx(255)
    assert len(wave) < 20


def test_a_dot_is_survived():
    (dot,) = tidy([np.array([[5.0, 5.0]])])
    assert dot.shape == (1, 2)
    assert np.isfinite(dot).all()
