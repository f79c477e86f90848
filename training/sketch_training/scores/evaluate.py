"""Held-out figures of a bundle."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from tqdm import tqdm

from sketch_assistant.assist.bundle.bundle import Bundle
from sketch_assistant.assist.bundle.manifest import Manifest
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.sampling import size
from sketch_assistant.assist.sampling.mixture import log_likelihood
from sketch_assistant.sketch.document import Floats, SketchError
from sketch_assistant.sketch.encoding import from_stroke3

from ..data.drawings import Array, Drawings
from .scoring import Labels, Score, score

CUTS, MOST_CUT = (0.25, 0.5, 0.75), 500
SCALES_FROM, SCALES_TO, FINEST = -3.0, 3.0, 1 / 64  # powers of two
SCALED_DRAWINGS = 200


def evaluate(
    bundle: Bundle,
    drawings: list[Array],
    labels: Labels | None = None,
    *,
    latent: bool = True,
    scale: float = 1.0,
    quiet: bool = True,
) -> dict[str, float]:
    """Losses over drawings (stroke-3 rows in pixels); see `scoring.score` and `summary`. scale: the
    model's pixels to one of the data's."""
    return summary(bundle, score(bundle, sized(drawings, scale), labels, latent, quiet), scale)


def summary(bundle: Bundle, scores: Sequence[Score], scale: float = 1.0) -> dict[str, float]:
    """n: drawings. points: their points. nll_per_point: nats of offsets and pen states, end token
    included, per point, offsets in the data's own pixels, padding excluded. l_r, l_kl: the paper's,
    offsets in units of the encoding's scale, L_R divided by N_max = n_max. The latent of a VAE is
    its mean."""
    encoding = bundle.manifest.encoding
    nats = sum(float(each.nats.sum()) for each in scores)
    points = sum(each.points for each in scores)
    return {
        "n": len(scores),
        "points": points,
        "nll_per_point": nats / points + 2.0 * math.log(encoding.scale / scale),
        "l_r": nats / (len(scores) * encoding.longest),
        "l_kl": sum(each.kl for each in scores) / len(scores),
        "n_max": encoding.longest,
    }


def by_class(
    bundle: Bundle, scores: Sequence[Score], drawings: Drawings, scale: float = 1.0
) -> dict[str, float]:
    """nll_per_point of each class of the drawings that there are any of."""
    found = {}
    for label, name in enumerate(drawings.classes):
        part = [scores[i] for i in np.flatnonzero(drawings.labels == label).tolist()]
        if part:
            found[name] = summary(bundle, part, scale)["nll_per_point"]
    return found


def labels_of(manifest: Manifest, drawings: Drawings) -> Labels | None:
    """Each drawing's label (n,) for the model, that of no known class where it does not know the
    drawing's; None for a model that is told no class."""
    if not manifest.labels:
        return None
    known = {name: i for i, name in enumerate(manifest.classes)}
    table = np.array([known.get(name, manifest.labels) for name in drawings.classes], np.int64)
    labels: Labels = table[drawings.labels]
    return labels


def sized(drawings: list[Array], scale: float) -> list[Array]:
    """The drawings with offsets in the model's pixels."""
    if scale == 1.0:
        return drawings
    factor = np.array([scale, scale, 1.0], dtype=np.float32)
    return [rows * factor for rows in drawings]


def best_scale(bundle: Bundle, drawings: list[Array], labels: Labels | None = None) -> float:
    """The one scale for all drawings at which the model finds them likeliest, to about 1 %: for
    models of data in other pixels. Choose it on drawings that are not the ones to report."""
    if not drawings:
        raise SketchError("There is no validation drawing to choose the scale on.")
    picked = np.unique(np.linspace(0, len(drawings) - 1, SCALED_DRAWINGS).astype(int))
    some = [drawings[i] for i in picked]
    named = None if labels is None else labels[picked]

    def cost(power: float) -> float:
        return evaluate(bundle, some, named, scale=2.0**power)["nll_per_point"]

    return float(2.0 ** _lowest(cost))


def _lowest(cost: Callable[[float], float]) -> float:
    """Where cost is lowest: on a grid of halves, then between its neighbours, ever finer."""
    step = 0.5
    costs = {float(at): cost(float(at)) for at in np.arange(SCALES_FROM, SCALES_TO + step, step)}
    while step > FINEST:
        step /= 2.0
        best = min(costs, key=lambda at: costs[at])
        costs |= {at: cost(at) for at in (best - step, best + step)}
    return min(costs, key=lambda at: costs[at])


def evaluate_cuts(
    bundle: Bundle,
    drawings: list[Array],
    labels: Labels | None = None,
    *,
    seed: int = 0,
    quiet: bool = True,
) -> dict[str, dict[str, float]]:
    """How well unfinished drawings of unknown size are continued.

    Each drawing (of at most 500, evenly picked) is cut at 25, 50 and 75 % of its points and put at
    a random size (0.25× to 4×). The rest is scored in nats per point, in the data's pixels, once
    with the true scale given and once with the scale that `assist.sampling.size` infers from the
    drawn part.
    """
    engine, rng = Engine(), np.random.default_rng(seed)
    picked = np.unique(np.linspace(0, len(drawings) - 1, MOST_CUT).astype(int))
    results = {}
    for cut in CUTS:
        true = inferred = points = 0.0
        for i in tqdm(picked.tolist(), desc=f"cut at {cut:.0%}", disable=quiet):
            rows, label = drawings[i], None if labels is None else int(labels[i])
            kept = max(1, round(cut * len(rows)))
            factor = float(np.exp(rng.uniform(np.log(0.25), np.log(4.0))))
            placed = rows.astype(np.float64) * [factor, factor, 1.0]
            lines = from_stroke3(placed[:kept])
            scale = 1.0 / factor
            if size.extent(lines) > 0.0:
                scale = size.pixels_per_unit(engine, bundle, lines, label)
            true += _rest(engine, bundle, placed, kept, 1.0 / factor, factor, label)
            inferred += _rest(engine, bundle, placed, kept, scale, factor, label)
            points += len(rows) - kept
        if not points:
            raise SketchError("The drawings have too few points to be cut.")
        results[f"{cut:.2f}"] = {
            "true_scale": true / points,
            "inferred_scale": inferred / points,
            "excess": inferred / true - 1.0,
        }
    return results


def _rest(
    engine: Engine,
    bundle: Bundle,
    rows: Floats,
    kept: int,
    scale: float,
    factor: float,
    label: int | None,
) -> float:
    """Nats of what follows `kept` rows, read at scale, for offsets in the data's pixels."""
    encoding = bundle.manifest.encoding
    placed = rows * [scale, scale, 1.0]
    silence = np.zeros((0, 1, bundle.manifest.mixtures + 5), np.float32)
    labels = None if label is None else np.array([label], dtype=np.int64)
    inputs = encoding.inputs(placed)[None]
    predictions, _ = engine.decode(bundle, inputs, silence, 1.0, labels=labels)
    offset, pen = log_likelihood(predictions[:, 0], encoding.targets(placed))
    # Densities change units: from the encoding's scale to the pixels the data came in.
    change = 2.0 * math.log(scale * factor / encoding.scale) * (len(rows) - kept)
    return -float((offset + pen)[kept:].sum()) - change
