"""The constants of `assist.ghosts.votes` and `assist.ghosts.finish`, by logistic regression."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sketch_assistant.assist.ghosts.votes import evidence_of
from sketch_assistant.sketch.document import Floats

from .outcome import Outcome

STEPS, RIDGE = 40, 1e-3  # of Newton's method


def confidence_fit(outcomes: Sequence[Outcome]) -> list[float]:
    """SLOPE and LEVEL at which confidence says how often a candidate is what came next."""
    evidence = evidence_of(np.concatenate([each.confidence for each in outcomes]))
    return _logistic(evidence[:, None], np.concatenate([each.hits for each in outcomes]))


def finish_fit(outcomes: Sequence[Outcome]) -> list[float]:
    """WEIGHTS at which signs say whether a drawing is whole."""
    cut = np.array([each.signs.numbers for each in outcomes])
    whole = np.array([each.whole_signs.numbers for each in outcomes])
    return _logistic(np.vstack([cut, whole]), np.repeat([False, True], len(outcomes)))


def _logistic(inputs: Floats, truth: Floats) -> list[float]:
    """Weights of the columns (n, k) and a constant."""
    inputs = np.column_stack([inputs, np.ones(len(inputs))])
    weights = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        chance = 1.0 / (1.0 + np.exp(-inputs @ weights))
        curved = (inputs * (chance * (1.0 - chance))[:, None]).T @ inputs
        slope = inputs.T @ (truth - chance)
        weights = weights + np.linalg.solve(curved + RIDGE * np.eye(len(weights)), slope)
    return [round(float(each), 3) for each in weights]
