"""From evidence to confidence: a logistic regression on what was shown."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sketch_assistant.assist.votes import evidence_of

from .outcome import Outcome

STEPS = 25  # of Newton's method


def fitted(outcomes: Sequence[Outcome]) -> tuple[float, float]:
    """The slope and the level (see `assist.votes`) at which confidence says how often a candidate
    is what the person drew next."""
    evidence = evidence_of(np.concatenate([each.confidence for each in outcomes]))
    hits = np.concatenate([each.hits for each in outcomes]).astype(float)
    inputs = np.column_stack([evidence, np.ones(len(hits))])
    weights = np.zeros(2)
    for _ in range(STEPS):
        chance = 1.0 / (1.0 + np.exp(-inputs @ weights))
        steepness = (inputs * (chance * (1.0 - chance))[:, None]).T @ inputs
        gradient = inputs.T @ (hits - chance)
        weights = weights + np.linalg.solve(steepness + 1e-6 * np.eye(2), gradient)
    return float(weights[0]), float(weights[1])
