"""The constants of `assist.own_hand.confidence`, by logistic regression."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from sketch_assistant.assist.own_hand.confidence import NAMES, evidence
from sketch_assistant.assist.own_hand.group import in_hand, latest
from sketch_assistant.assist.own_hand.offers import SOURCES, candidates_of
from sketch_assistant.sketch.document import Floats

from .cases import HIT, Case

STEPS, RIDGE = 12, 1e-3  # of Newton's method; of the standardised weights


def weights(cases: Iterable[Case]) -> dict[str, float]:
    """Weights at which confidence says how often a candidate is what came next."""
    rows, truth = [], []
    for case in cases:
        there = in_hand(latest(case.strokes[: case.kept]))
        found = candidates_of(there, SOURCES)
        if found is None:
            continue
        rows.append(evidence(found, there))
        truth.append(case.misses(found.points(there)) <= HIT)
    fitted = _logistic(np.concatenate(rows), np.concatenate(truth))
    return dict(zip(NAMES, [round(float(each), 3) for each in fitted], strict=True))


def _logistic(inputs: Floats, truth: Floats) -> Floats:
    """Weights of the columns (n, k), of which the last is all ones."""
    mean, spread = inputs.mean(axis=0), inputs.std(axis=0) + 1e-9
    mean[-1], spread[-1] = 0.0, 1.0
    even, found = (inputs - mean) / spread, np.zeros(inputs.shape[1])
    ridge = RIDGE * len(even) * 0.01 * np.eye(len(found))
    for _ in range(STEPS):
        chance = 1.0 / (1.0 + np.exp(-even @ found))
        curved = (even * (chance * (1.0 - chance))[:, None]).T @ even
        slope = even.T @ (truth - chance) - ridge @ found
        found = found + np.linalg.solve(curved + ridge, slope)
    result: Floats = found / spread
    result[-1] = found[-1] - (found[:-1] * mean[:-1] / spread[:-1]).sum()
    return result
