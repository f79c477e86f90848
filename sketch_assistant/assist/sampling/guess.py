"""What is being drawn: the class that a model of many is told when the person has not said.

A recogniser alone takes a head for a ball: it looks at what is there, not at what it could become.
The model that goes on with drawings was taught to name them after any stroke. Both have a say.
"""

from __future__ import annotations

import numpy as np

from ...sketch.document import Floats
from ...sketch.encoding import from_stroke3, to_stroke3
from ..bundle.bundle import Bundle
from ..running.runner import Runner
from .ranking import Lines, Recogniser, from_both_sides, knows

# Chosen on validation drawings cut at half: as sure as this it is the likeliest class that all
# endings are told.
SURE = 0.7
CONSIDERED = 16  # classes, the likeliest
# How much the model's word counts, and how much the recogniser's beside it, by fit on validation
# drawings: of what is begun, and of what is finished.
BEGUN, FINISHED = (0.8, 0.45), (0.5, 1.0)
UNLIKELIEST = 1e-6


def guess(
    engine: Runner, bundle: Bundle, rows: Floats, recogniser: Recogniser | None
) -> dict[str, float]:
    """The classes of the model that stroke-3 rows (n, 3) in pixels may begin, and how probably,
    likeliest first; none for a model that does not guess. Raises `BundleError`, `Cancelled`."""
    if not bundle.manifest.guesses or not len(rows):
        return {}
    looking = _knowing(recogniser, bundle)
    chances = _by_class(looking, looking([from_stroke3(rows)])) if looking else {}
    return _guessed(engine, bundle, rows, chances, BEGUN)


def shown(
    engine: Runner, bundle: Bundle, lines: Lines, recogniser: Recogniser | None
) -> dict[str, float]:
    """The classes of the model that a whole drawing, lines in the model's pixels, may show, and how
    probably, likeliest first; none where neither the model nor the recogniser can tell. Raises
    `BundleError`, `Cancelled`."""
    looking = _knowing(recogniser, bundle)
    if not looking and not bundle.manifest.guesses:
        return {}
    chances = _by_class(looking, from_both_sides(looking, [lines])) if looking else {}
    return _guessed(engine, bundle, to_stroke3(list(lines)), chances, FINISHED)


def _knowing(recogniser: Recogniser | None, bundle: Bundle) -> Recogniser | None:
    """The recogniser, where it can tell all that the model draws."""
    able = recogniser is not None and knows(recogniser, bundle.manifest.classes)
    return recogniser if able else None


def _by_class(recogniser: Recogniser, chances: Floats) -> dict[str, float]:
    """What it sees in one drawing (1, classes), by class."""
    return dict(zip(recogniser.classes, chances[0].tolist(), strict=True))


def _guessed(
    engine: Runner,
    bundle: Bundle,
    rows: Floats,
    chances: dict[str, float],
    weights: tuple[float, float],
) -> dict[str, float]:
    """chances: what a recogniser sees, by class; none without one."""
    manifest = bundle.manifest
    says, looks = weights if chances else (1.0, 0.0)
    logits, known = np.zeros(len(manifest.classes)), 1.0
    if manifest.guesses:
        named = engine.guess(bundle, manifest.encoding.inputs(rows)[None])[0].astype(np.float64)
        logits += says * (named - np.logaddexp.reduce(named))
    if chances:
        seen = np.array([chances[name] for name in manifest.classes])
        logits += looks * np.log(np.maximum(seen, UNLIKELIEST))
        known = float(seen.sum())  # it may be something else
    likeliest = np.argsort(-logits, kind="stable")[:CONSIDERED]
    shares = known * np.exp(logits[likeliest] - np.logaddexp.reduce(logits))
    return {manifest.classes[i]: float(p) for i, p in zip(likeliest, shares, strict=True)}


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
