import numpy as np
import pytest

from sketch_assistant.sketch.lines.diagonals import solved


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6, 7, 40, 129])
def test_five_diagonals_are_solved_exactly(count):
    rng = np.random.default_rng(count)
    near, far = rng.normal(size=(2, count))
    near[-1:], far[-2:] = 0.0, 0.0
    system = np.diag(near[:-1], 1) + np.diag(far[:-2], 2) if count > 1 else np.zeros((1, 1))
    system = system + system.T
    whole = np.abs(system).sum(axis=1) + rng.uniform(0.1, 2.0, count)
    values = rng.normal(size=(count, 2))
    expected = np.linalg.solve(system + np.diag(whole), values)
    assert np.allclose(solved(whole, near, far, values), expected)
