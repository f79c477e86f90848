"""Every step's nats, computed by ONNX Runtime on the files that are shipped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from sketch_assistant.assist.bundle.bundle import Bundle
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.sampling.mixture import log_likelihood
from sketch_assistant.sketch.document import Floats, SketchError

from ..data.drawings import Array, pad

BATCH, BATCH_STEPS = 100, 20_000
Labels = NDArray[np.int64]


@dataclass(frozen=True)
class Score:
    """One drawing: nats (n + 1,) of offset and pen at each step, the end token's last, offsets in
    units of the encoding's scale; kl: of its latent, 0 without."""

    nats: Floats
    kl: float = 0.0

    @property
    def points(self) -> int:
        """n: steps but the end token's."""
        return len(self.nats) - 1


def score(
    bundle: Bundle,
    drawings: list[Array],
    labels: Labels | None = None,
    latent: bool = True,
    quiet: bool = True,
) -> list[Score]:
    """A score for each drawing (stroke-3 rows in the model's pixels).

    labels (n,): classes, for a model that is told them; None for no known class. latent: whether a
    VAE sees the mean of the drawing's latent. Raises `SketchError` when there is no drawing.
    """
    if not drawings:
        raise SketchError("There is no drawing to evaluate.")
    engine = Engine()
    found: dict[int, Score] = {}
    for picked in tqdm(list(_batches(drawings)), desc="scoring", disable=quiet):
        part = [drawings[i] for i in picked]
        named = None if labels is None else labels[picked]
        scores = _score_batch(engine, bundle, part, named, latent)
        found |= dict(zip(picked.tolist(), scores, strict=True))
    return [found[i] for i in range(len(drawings))]


def _score_batch(
    engine: Engine, bundle: Bundle, drawings: list[Array], labels: Labels | None, latent: bool
) -> list[Score]:
    batch = pad(drawings, np.zeros(len(drawings), dtype=np.int64), bundle.manifest.encoding)
    kl, mean = np.zeros(len(drawings)), None
    if bundle.manifest.latent and latent:
        mean, log_variance = engine.encode(bundle, batch.targets, batch.lengths)
        kl = -0.5 * (1.0 + log_variance - mean**2 - np.exp(log_variance)).mean(axis=1)
    silence = np.zeros((0, len(drawings), bundle.manifest.mixtures + 5), np.float32)
    predictions, _ = engine.decode(bundle, batch.inputs, silence, 1.0, mean, labels)
    offset, pen = log_likelihood(predictions.swapaxes(0, 1), batch.targets)
    nats = -(offset + pen)
    return [Score(nats[i, : n + 1], float(kl[i])) for i, n in enumerate(batch.lengths.tolist())]


def _batches(drawings: list[Array]) -> Iterator[NDArray[np.int64]]:
    """Indices, drawings of one length together, fewer where they are long."""
    lengths = np.array([len(rows) for rows in drawings])
    order = np.argsort(lengths, kind="stable")
    while len(order):
        size = min(BATCH, len(order))
        while size > 1 and size * (lengths[order[size - 1]] + 1) > BATCH_STEPS:
            size -= 1
        yield order[:size]
        order = order[size:]
