"""Logistic regression, by Newton's method."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sketch_assistant.sketch.document import Floats

STEPS = 40


def logistic(inputs: Floats, truth: NDArray[np.bool_], ridge: float = 1e-3) -> list[float]:
    """Weights of the columns (n, k) and a constant. ridge: how much they are held near 0, where
    the truth could be told without a fault."""
    inputs = np.column_stack([inputs, np.ones(len(inputs))])
    weights = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        chance = 1.0 / (1.0 + np.exp(-inputs @ weights))
        curved = (inputs * (chance * (1.0 - chance))[:, None]).T @ inputs
        slope = inputs.T @ (truth - chance) - ridge * weights
        weights = weights + np.linalg.solve(curved + ridge * np.eye(len(weights)), slope)
    return [round(float(each), 3) for each in weights]
