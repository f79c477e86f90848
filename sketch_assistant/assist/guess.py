"""What is being drawn: the class that a model of many is told when the person has not said.

A recogniser alone takes a head for a ball: it looks at what is there, not at what it could become.
The model knows how each class begins, so its likelihood of the lines weighs what the recogniser
finds likely (Bayes' rule).
"""

from __future__ import annotations

import numpy as np

from ..sketch.document import Floats
from ..sketch.encoding import Floats32, from_stroke3
from .bundle import Bundle
from .engine import Engine
from .mixture import log_likelihood
from .ranking import Recogniser

# Chosen on validation drawings cut at 25, 50 and 75 % of their points, as the lowest at which the
# model expects the rest better than without a class; a quarter of a drawing says too little.
SURE = 0.7
CONSIDERED = 16  # classes, the recogniser's likeliest
UNLIKELIEST = 1e-9


def guess(engine: Engine, bundle: Bundle, rows: Floats, recogniser: Recogniser | None) -> str:
    """The class of the model that stroke-3 rows (n, 3) in pixels begin; "" for a model that is told
    none, without a recogniser, or when it is not sure."""
    manifest = bundle.manifest
    if not manifest.labels or recogniser is None or not len(rows):
        return ""
    known = [name for name in recogniser.classes if name in manifest.classes]
    chances = recogniser([from_stroke3(rows)])[0]
    chance = dict(zip(recogniser.classes, chances.tolist(), strict=True))
    likeliest = sorted(known, key=lambda name: -chance[name])[:CONSIDERED]
    if not likeliest:
        return ""
    looks = np.log([max(chance[name], UNLIKELIEST) for name in likeliest])
    weights = looks + _log_likelihood(engine, bundle, rows, likeliest)
    weights = np.exp(weights - weights.max())
    best = int(weights.argmax())
    # What the recogniser takes for something that the model cannot draw speaks against all.
    share = weights[best] / weights.sum() * sum(chance[name] for name in known)
    return likeliest[best] if share >= SURE else ""


def _log_likelihood(engine: Engine, bundle: Bundle, rows: Floats, names: list[str]) -> Floats:
    """(k,) of the rows, by a model that is told each of these classes."""
    manifest = bundle.manifest
    labels = np.array([manifest.classes.index(name) for name in names], dtype=np.int64)
    inputs = np.repeat(manifest.encoding.inputs(rows)[None, :-1], len(names), axis=0)
    silence: Floats32 = np.zeros((0, len(names), manifest.mixtures + 5), dtype=np.float32)
    predictions, _ = engine.decode(bundle, inputs, silence, 1.0, labels=labels)
    offset, pen = log_likelihood(predictions.swapaxes(0, 1), manifest.encoding.targets(rows)[:-1])
    total: Floats = (offset + pen).sum(axis=1)
    return total
