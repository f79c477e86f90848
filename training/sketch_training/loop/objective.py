"""The losses of one batch, on a device."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import torch
from torch.nn import functional

from ..data.drawings import Array, Batch, padded_to
from ..network.model import SketchRNN
from ..network.transformer import LIFTED
from .losses import kl_divergence, reconstruction
from .recipe import Recipe


@dataclass(frozen=True)
class Losses:
    """l_r: equation 9, divided by N_max = recipe.longest. l_kl: equation 10. guess: nats of the
    classes that were not told, after each stroke, divided likewise; 0 for a model that guesses
    none."""

    l_r: torch.Tensor
    l_kl: torch.Tensor
    guess: torch.Tensor


def latent_noise(recipe: Recipe, count: int, rng: np.random.Generator) -> Array | None:
    """A step's noise for the latent (count, N_z); None for a step without a latent."""
    if not recipe.sizes.conditional or rng.random() >= recipe.latent_share:
        return None
    return rng.standard_normal((count, recipe.sizes.latent)).astype(np.float32)


def losses(
    model: SketchRNN,
    batch: Batch,
    recipe: Recipe,
    noise: Array | None,
    device: str,
    past_end: bool = False,
    read: Batch | None = None,
) -> Losses:
    """The losses of a batch. noise: standard normal (b, N_z), zeros for the latent's mean, None for
    no latent. past_end: with the pen's nats of all N_max steps (the paper's L_p) instead of those
    up to the end token. read: what the decoder reads and should answer, where that is not what the
    encoder sees."""
    if past_end:
        batch = padded_to(batch, recipe.longest + 1)
    read = read or batch
    inputs, targets, mask, drawing = (
        torch.from_numpy(a).to(device)
        for a in (read.inputs, read.targets, batch.mask, batch.targets)
    )
    lengths, labels = (torch.from_numpy(a).to(device) for a in (batch.lengths, batch.labels))
    drawn = None if noise is None else torch.from_numpy(noise).to(device)
    with torch.autocast(device, dtype=torch.bfloat16, enabled=recipe.bf16 and has_bf16(device)):
        y, mu, log_variance, seen = model(inputs, drawing, lengths, labels, drawn)
        guess = y.new_zeros(()) if seen is None else _guess_nats(model, seen, read, inputs)
    parts = reconstruction(y, targets, mask, past_end)
    share = len(lengths) * recipe.longest
    total = (parts.offset.sum() + parts.pen.sum()) / share
    return Losses(total, kl_divergence(mu.float(), log_variance.float()), guess / share)


def _guess_nats(
    model: SketchRNN, seen: torch.Tensor, batch: Batch, inputs: torch.Tensor
) -> torch.Tensor:
    """The sum over the pen lifts of drawings that have a class which the decoder is not told."""
    untold = (batch.labels == model.sizes.classes) & (batch.classes >= 0)
    asked = (inputs[..., LIFTED] > 0.5) & torch.from_numpy(untold)[:, None].to(inputs.device)
    classes = torch.from_numpy(batch.classes).to(inputs.device)[:, None].expand(asked.shape)
    logits = model.decoder.named(seen[asked])
    return functional.cross_entropy(logits.float(), classes[asked], reduction="sum")


@cache
def has_bf16(device: str) -> bool:
    """Whether the device runs LSTMs in bf16; processors without AVX-512 or AMX may not."""
    try:
        with torch.autocast(device, dtype=torch.bfloat16):
            torch.nn.LSTM(4, 4).to(device)(torch.zeros(1, 1, 4, device=device))
    except RuntimeError:
        return False
    return True
