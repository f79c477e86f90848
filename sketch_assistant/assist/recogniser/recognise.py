"""What a drawing shows: probabilities of a recogniser's classes, whatever its size and place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ...sketch.document import Floats
from ..bundle.raster import points_of, raster
from ..bundle.recogniser_bundle import RecogniserBundle, load
from ..running.engine import Engine
from ..sampling.ranking import Lines

BATCH = 256  # drawings at a time: 150 MB at most within the network


def recognise(engine: Engine, bundle: RecogniserBundle, drawings: Sequence[Lines]) -> Floats:
    """Probabilities (n, classes) of drawings, each lines [(n, 2)…], simplified as Quick, Draw!
    does it (`assist.recogniser.tidy`). One without a point can be anything.

    Raises `BundleError`.
    """
    found = np.full((len(drawings), len(bundle.manifest.classes)), 1 / len(bundle.manifest.classes))
    seen = [i for i, lines in enumerate(drawings) if any(len(line) for line in lines)]
    for start in range(0, len(seen), BATCH):
        some = seen[start : start + BATCH]
        pictures = raster(points_of([drawings[i] for i in some]), bundle.manifest.side)
        found[some] = engine.recognise(bundle, pictures)
    return found


def guess(
    engine: Engine, bundle: RecogniserBundle, drawing: Lines, count: int = 5
) -> list[tuple[str, float]]:
    """The likeliest classes of one drawing and their probabilities, best first."""
    chances = recognise(engine, bundle, [drawing])[0]
    best = np.argsort(-chances, kind="stable")[:count]
    return [(bundle.manifest.classes[i], float(chances[i])) for i in best]


class BundledRecogniser:
    """A recogniser from disk as `ranking.Recogniser` wants it. It has an engine of its own: one
    that also draws would load its graph again for every question."""

    def __init__(self, bundle: RecogniserBundle) -> None:
        self._bundle = bundle
        self._engine = Engine("cpu")

    @property
    def classes(self) -> Sequence[str]:
        """What it tells apart, in the order of its probabilities."""
        return self._bundle.manifest.classes

    def __call__(self, drawings: Sequence[Lines]) -> Floats:
        """Probabilities (n, classes), see `recognise`. Raises `BundleError`."""
        return recognise(self._engine, self._bundle, drawings)


def open_recogniser(path: Path) -> BundledRecogniser:
    """The recogniser in a folder, its graph loaded and tried. Raises `BundleError`."""
    recogniser = BundledRecogniser(load(path))
    recogniser([[np.array([[0.0, 0.0], [1.0, 1.0]])]])
    return recogniser
