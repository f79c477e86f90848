"""The assignment of least cost, beside scipy's."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import linear_sum_assignment

from sketch_assistant.sketch.lines.matching import assigned


@pytest.mark.parametrize("shape", [(1, 1), (1, 7), (7, 1), (6, 6), (5, 12), (12, 5), (30, 31)])
@pytest.mark.parametrize("kind", ["any", "ties"])
def test_no_assignment_costs_less(shape: tuple[int, int], kind: str) -> None:
    rng = np.random.default_rng(shape)
    for _ in range(20):
        costs = rng.random(shape) if kind == "any" else rng.integers(0, 3, shape).astype(float)
        pairs = assigned(costs)
        assert len(pairs) == min(shape)
        assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
        rows, columns = linear_sum_assignment(costs)
        assert sum(costs[i, j] for i, j in pairs) == pytest.approx(costs[rows, columns].sum())
