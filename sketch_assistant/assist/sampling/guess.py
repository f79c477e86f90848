"""What is being drawn: the class that a model of many is told when the person has not said.

A recogniser alone takes a head for a ball: it looks at what is there, not at what it could become.
The model knows how each class begins, so its likelihood of the lines weighs what the recogniser
finds likely (Bayes' rule).
"""

from __future__ import annotations

import numpy as np

from ...sketch.document import Floats
from ...sketch.encoding import Floats32, from_stroke3
from ..bundle.bundle import Bundle
from ..running.runner import Runner
from .mixture import log_likelihood
from .ranking import Recogniser

# Chosen on validation drawings cut at 25, 50 and 75 % of their points, as the lowest at which the
# model expects the rest better than without a class; a quarter of a drawing says too little.
SURE = 0.7
CONSIDERED = 16  # classes, the recogniser's likeliest
UNLIKELIEST = 1e-9


def guess(
    engine: Runner, bundle: Bundle, rows: Floats, recogniser: Recogniser | None
) -> dict[str, float]:
    """The classes of the model that stroke-3 rows (n, 3) in pixels may begin, and how probably,
    likeliest first; none for a model that is told none, or without a recogniser."""
    manifest = bundle.manifest
    if not manifest.labels or recogniser is None or not len(rows):
        return {}
    chances = recogniser([from_stroke3(rows)])[0].tolist()
    looks = dict(zip(recogniser.classes, chances, strict=True))
    known = [name for name in looks if name in manifest.classes]
    names = sorted(known, key=lambda name: -looks[name])[:CONSIDERED]
    if not names:
        return {}
    weights = np.log([max(looks[name], UNLIKELIEST) for name in names])
    weights += _log_likelihood(engine, bundle, rows, names)
    weights = np.exp(weights - weights.max())
    shares = (weights / weights.sum()).tolist()
    return dict(sorted(zip(names, shares, strict=True), key=lambda pair: -pair[1]))


def meant(guessed: dict[str, float], count: int) -> list[str]:
    """What each of `count` endings should be: all the likeliest class when it is sure, else each
    class as often as it is probable; nothing where nothing is guessed."""
    if not guessed:
        return [""] * count
    names, shares = list(guessed), list(guessed.values())
    if shares[0] >= SURE:
        return [names[0]] * count
    marks = (np.arange(count) + 0.5) / count * sum(shares)
    places = np.minimum(np.searchsorted(np.cumsum(shares), marks), len(names) - 1)
    return [names[i] for i in places.tolist()]


def _log_likelihood(engine: Runner, bundle: Bundle, rows: Floats, names: list[str]) -> Floats:
    """(k,) of the rows, by a model that is told each of these classes."""
    manifest = bundle.manifest
    labels = np.array([manifest.classes.index(name) for name in names], dtype=np.int64)
    inputs = np.repeat(manifest.encoding.inputs(rows)[None, :-1], len(names), axis=0)
    silence: Floats32 = np.zeros((0, len(names), manifest.mixtures + 5), dtype=np.float32)
    predictions, _ = engine.decode(bundle, inputs, silence, 1.0, labels=labels)
    offset, pen = log_likelihood(predictions.swapaxes(0, 1), manifest.encoding.targets(rows)[:-1])
    total: Floats = (offset + pen).sum(axis=1)
    return total
