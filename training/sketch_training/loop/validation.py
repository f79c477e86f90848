"""How good the averaged weights are on held-out drawings."""

from __future__ import annotations

import math

import numpy as np
import torch
from numpy.typing import NDArray

from sketch_assistant.sketch.encoding import Encoding

from ..data.drawings import Drawings, pad
from ..network.model import SketchRNN
from .objective import losses
from .recipe import Recipe

MOST_DRAWINGS = 2000
BATCH = 200


def validate(
    recipe: Recipe, model: SketchRNN, drawings: Drawings, encoding: Encoding, device: str
) -> dict[str, float]:
    """The figures of a model on at most 2,000 drawings, with the latent at its mean.

    nll_per_point: nats of offsets in pixels and pen states per point. l_r, l_kl: the paper's
    losses, as they are trained: with the pen past the end where the recipe says so. kl_per_point:
    nats of the latent per point. loss: the full one, L_R + w_KL max(L_KL, KL_min), L_KL with its
    full weight. A recipe that trains without a latent at times is scored
    without as often; its first two figures are those without.
    """
    picked = np.arange(0, len(drawings), max(1, math.ceil(len(drawings) / MOST_DRAWINGS)))
    picked = picked[np.argsort(drawings.lengths[picked], kind="stable")]
    share = recipe.latent_share if recipe.sizes.conditional else 0.0
    plain = _score(model, recipe, drawings, picked, encoding, device, False) if share < 1 else {}
    with_z = _score(model, recipe, drawings, picked, encoding, device, True) if share > 0 else {}
    loss = 0.0
    if plain:
        loss += (1.0 - share) * plain["l_r"]
    if with_z:
        kl = recipe.kl_weight * max(with_z["l_kl"], recipe.kl_floor)
        loss += share * (with_z["l_r"] + kl)
    latent = {key: with_z.get(key, 0.0) for key in ("l_kl", "kl_per_point")}
    return {**(plain or with_z), **latent, "loss": loss}


def _score(
    model: SketchRNN,
    recipe: Recipe,
    drawings: Drawings,
    picked: NDArray[np.int64],
    encoding: Encoding,
    device: str,
    latent: bool,
) -> dict[str, float]:
    nats = trained = kl = points = 0.0
    with torch.inference_mode():
        for start in range(0, len(picked), BATCH):
            part = picked[start : start + BATCH]
            batch = pad([drawings.rows[i] for i in part], drawings.labels[part], encoding)
            mean = np.zeros((len(part), recipe.sizes.latent), np.float32) if latent else None
            found = whole = losses(model, batch, recipe, mean, device)
            if recipe.pen_past_end:
                whole = losses(model, batch, recipe, mean, device, past_end=True)
            nats += float(found.l_r) * len(part) * recipe.longest
            trained += float(whole.l_r) * len(part)
            kl += float(found.l_kl) * len(part)
            points += float(batch.lengths.sum())
    count, points = max(len(picked), 1), max(points, 1.0)
    return {
        "nll_per_point": nats / points + 2.0 * math.log(encoding.scale),
        "l_r": trained / count,
        "l_kl": kl / count,
        "kl_per_point": kl * recipe.sizes.latent / points,
    }
