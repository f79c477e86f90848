"""How large will it be? An unfinished drawing has no known size, so ask the model.

The decoder knows drawings that are 255 pixels when finished. A head drawn alone would be far too
large at 255 pixels. So the drawn part is read at several sizes at once and each is weighed by how
likely the model finds those lines at that size (Bayes' rule): the density of the offsets in the
person's own units, times how often drawn parts have that share of the whole in training. The answer
depends on the shape alone, not on how large it was drawn, where, or at which zoom.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from ...sketch.document import Floats
from ...sketch.encoding import Encoding, Floats32, Reals, to_stroke3
from ...sketch.lines.simplify import simplify
from ..bundle.bundle import Bundle
from ..running.runner import Runner
from .mixture import log_likelihood

# The drawn part's longer side as a share of the finished drawing's, a third of an octave apart.
SHARES = 2.0 ** (-np.arange(8) / 3.0)
# The lines are compared at one level of detail, that of a part two thirds the size of the whole.
COMPARED_AT = 0.66


def pixels_per_unit(
    engine: Runner, bundle: Bundle, lines: Sequence[Floats], label: int | None = None
) -> float:
    """The scale from the lines' own units to the model's pixels; lines [(n, 2)…] not all one
    point. label: the class, for a model that is told it; None for no known class."""
    manifest = bundle.manifest
    whole = manifest.encoding.extent / extent(lines)
    scales = whole * SHARES
    detail = whole * COMPARED_AT
    simple = [simplify(line * detail, manifest.encoding.tolerance) / detail for line in lines]
    rows = to_stroke3(simple)
    log_weights = np.array(manifest.size_prior) + score(engine, bundle, rows, scales, label)
    weights = np.exp(log_weights - log_weights.max())
    return float(np.exp((weights * np.log(scales)).sum() / weights.sum()))


def score(
    engine: Runner, bundle: Bundle, rows: Floats, scales: Floats, label: int | None = None
) -> Floats:
    """Log density (k,) of stroke-3 rows, in the rows' own units, read at each scale (pixels a
    unit)."""
    encoding = bundle.manifest.encoding
    sized = [rows * [scale, scale, 1.0] for scale in scales]
    inputs = np.stack([encoding.inputs(each)[:-1] for each in sized])
    targets = np.stack([encoding.targets(each)[:-1] for each in sized])
    silence: Floats32 = np.zeros((0, len(scales), bundle.manifest.mixtures + 5), dtype=np.float32)
    labels = None if label is None else np.full(len(scales), label, dtype=np.int64)
    predictions, _ = engine.decode(bundle, inputs, silence, 1.0, labels=labels)
    offset, pen = log_likelihood(predictions.swapaxes(0, 1), targets)
    result: Floats = (offset + pen).sum(axis=1) + 2.0 * len(rows) * np.log(scales)
    return result


def prior(drawings: Iterable[Reals], encoding: Encoding, rng: np.random.Generator) -> list[float]:
    """Log probabilities of `SHARES` from whole drawings (stroke-3 rows) cut at a random point
    each."""
    counts = np.ones(len(SHARES))
    for rows in drawings:
        points = np.vstack([np.zeros((1, 2)), np.cumsum(rows[:, :2], axis=0)])
        cut = int(rng.integers(1, len(points)))
        share = np.ptp(points[: cut + 1], axis=0).max() / max(np.ptp(points, axis=0).max(), 1e-9)
        nearest = np.abs(np.log(max(share, 1e-3)) - np.log(SHARES)).argmin()
        counts[nearest] += 1.0
    return [round(float(each), 4) for each in np.log(counts / counts.sum())]


def extent(lines: Sequence[Floats]) -> float:
    """The longer side of the lines' bounding box."""
    return float(np.ptp(np.vstack(lines), axis=0).max())
