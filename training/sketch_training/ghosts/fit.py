"""The constants of `assist.ghosts.votes` and `assist.ghosts.finish`, by logistic regression."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sketch_assistant.assist.ghosts.votes import evidence_of

from .logistic import logistic
from .outcome import Outcome


def confidence_fit(outcomes: Sequence[Outcome]) -> list[float]:
    """SLOPE and LEVEL at which confidence says how often a candidate is what came next."""
    evidence = evidence_of(np.concatenate([each.confidence for each in outcomes]))
    return logistic(evidence[:, None], np.concatenate([each.hits for each in outcomes]))


def finish_fit(outcomes: Sequence[Outcome]) -> list[float]:
    """WEIGHTS at which signs say whether a drawing is whole."""
    cut = np.array([each.signs.numbers for each in outcomes])
    whole = np.array([each.whole_signs.numbers for each in outcomes])
    return logistic(np.vstack([cut, whole]), np.repeat([False, True], len(outcomes)))
