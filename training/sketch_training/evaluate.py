"""Held-out figures of a bundle, computed by ONNX Runtime on the files that are shipped."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from tqdm import tqdm

from sketch_assistant.assist import size
from sketch_assistant.assist.bundle import Bundle
from sketch_assistant.assist.engine import Engine
from sketch_assistant.assist.mixture import log_likelihood
from sketch_assistant.sketch.document import Floats, SketchError
from sketch_assistant.sketch.encoding import from_stroke3

from .drawings import Array, Batch, pad

BATCH = 100
CUTS = (0.25, 0.5, 0.75)


def evaluate(bundle: Bundle, drawings: list[Array], quiet: bool = True) -> dict[str, float]:
    """Losses over drawings (stroke-3 rows in pixels).

    n: drawings. points: their points. nll_per_point: nats of offsets and pen states, end token
    included, per point, offsets in the data's own pixels, padding excluded. l_r, l_kl: the
    paper's, offsets
    in units of the encoding's scale, L_R divided by N_max = n_max. The latent of a VAE is its mean.
    """
    if not drawings:
        raise SketchError("There is no drawing to evaluate.")
    engine, encoding = Engine(), bundle.manifest.encoding
    nats = kl = 0.0
    for batch in tqdm(list(_batches(bundle, drawings)), desc="scoring", disable=quiet):
        latent = None
        if bundle.manifest.latent:
            mu, log_variance = engine.encode(bundle, batch.targets, batch.lengths)
            kl -= 0.5 * float((1.0 + log_variance - mu**2 - np.exp(log_variance)).mean(1).sum())
            latent = mu
        silence = np.zeros((0, len(batch.lengths), bundle.manifest.mixtures + 5), np.float32)
        predictions, _ = engine.decode(bundle, batch.inputs, silence, 1.0, latent)
        offset, pen = log_likelihood(predictions.swapaxes(0, 1), batch.targets)
        nats -= float(((offset + pen) * batch.mask).sum())
    count, points = len(drawings), sum(len(rows) for rows in drawings)
    return {
        "n": count,
        "points": points,
        "nll_per_point": nats / points + 2.0 * math.log(encoding.scale),
        "l_r": nats / (count * encoding.longest),
        "l_kl": kl / count,
        "n_max": encoding.longest,
    }


def evaluate_cuts(
    bundle: Bundle, drawings: list[Array], seed: int = 0, quiet: bool = True
) -> dict[str, dict[str, float]]:
    """How well unfinished drawings of unknown size are continued.

    Each drawing is cut at 25, 50 and 75 % of its points and put at a random size (0.25× to 4×). The
    rest is scored in nats per point, in the data's pixels, once with the true scale given and once
    with the scale that `assist.size` infers from the drawn part.
    """
    engine, rng = Engine(), np.random.default_rng(seed)
    results = {}
    for cut in CUTS:
        true = inferred = points = 0.0
        for rows in tqdm(drawings, desc=f"cut at {cut:.0%}", disable=quiet):
            kept = max(1, round(cut * len(rows)))
            factor = float(np.exp(rng.uniform(np.log(0.25), np.log(4.0))))
            placed = rows.astype(np.float64) * [factor, factor, 1.0]
            lines = from_stroke3(placed[:kept])
            scale = 1.0 / factor
            if size.extent(lines) > 0.0:
                scale = size.pixels_per_unit(engine, bundle, lines)
            true += _rest(engine, bundle, placed, kept, 1.0 / factor, factor)
            inferred += _rest(engine, bundle, placed, kept, scale, factor)
            points += len(rows) - kept
        results[f"{cut:.2f}"] = {
            "true_scale": true / points,
            "inferred_scale": inferred / points,
            "excess": inferred / true - 1.0,
        }
    return results


def _rest(
    engine: Engine, bundle: Bundle, rows: Floats, kept: int, scale: float, factor: float
) -> float:
    """Nats of what follows `kept` rows, read at scale, for offsets in the data's pixels."""
    encoding = bundle.manifest.encoding
    sized = rows * [scale, scale, 1.0]
    silence = np.zeros((0, 1, bundle.manifest.mixtures + 5), np.float32)
    predictions, _ = engine.decode(bundle, encoding.inputs(sized)[None], silence, 1.0)
    offset, pen = log_likelihood(predictions[:, 0], encoding.targets(sized))
    # Densities change units: from the encoding's scale to the pixels the data came in.
    change = 2.0 * math.log(scale * factor / encoding.scale) * (len(rows) - kept)
    return -float((offset + pen)[kept:].sum()) - change


def _batches(bundle: Bundle, drawings: list[Array]) -> Iterator[Batch]:
    ordered = sorted(drawings, key=len)
    for start in range(0, len(ordered), BATCH):
        part = ordered[start : start + BATCH]
        yield pad(part, np.zeros(len(part), dtype=np.int64), bundle.manifest.encoding)
