"""Draw with a network in training, before there is a bundle."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

from sketch_assistant.sketch.document import Floats
from sketch_assistant.sketch.encoding import Encoding, Reals, from_stroke5

from ..data.drawings import Array
from .model import Mixture, SketchRNN, mixture_of

NOTHING = np.zeros((0, 3), dtype=np.float32)
END = 4  # the column of p3


def draw(
    model: SketchRNN,
    encoding: Encoding,
    latent: Reals,
    temperature: float,
    rng: np.random.Generator,
    prefix: Array = NOTHING,
    labels: NDArray[np.int64] | None = None,
) -> list[Floats]:
    """Stroke-3 rows in pixels of one drawing for each row of latent (n, N_z or 0), up to
    encoding.longest points. All go on from prefix (k, 3), which is part of each result.
    labels (n,): classes, for a model that is told them; all unknown without.
    """
    decoder, count = model.decoder, len(latent)
    z = torch.from_numpy(latent.astype(np.float32)) if latent.shape[1] else None
    unknown = model.sizes.classes if model.sizes.classes > 1 else 0
    known = torch.from_numpy(np.full(count, unknown) if labels is None else labels)
    first = np.repeat(encoding.inputs(prefix)[None], count, axis=0)
    path = np.vstack([np.zeros((1, 2)), np.cumsum(prefix[:, :2], axis=0)])
    pen, low, high = (np.repeat(p[None], count, 0) for p in (path[-1], path.min(0), path.max(0)))
    drawn: list[Floats] = []
    with torch.inference_mode():
        y, state = decoder.run(torch.from_numpy(first), z, known, decoder.begin(z))
        ended = np.zeros(count, dtype=bool)
        while len(prefix) + len(drawn) < encoding.longest:
            five = _draw_rows(mixture_of(y[:, -1]), temperature, rng)
            drawn.append(five)
            ended |= five[:, END] > 0.5
            if ended.all():
                break
            pen = pen + five[:, :2] * encoding.scale
            low, high = np.minimum(low, pen), np.maximum(high, pen)
            placement = np.hstack([pen, pen - low, high - pen]) * (2.0 / encoding.extent)
            row = np.hstack([five, placement]).astype(np.float32)
            y, state = decoder.run(torch.from_numpy(row)[:, None], z, known, state)
    return [_rows(each, prefix, encoding.scale) for each in np.stack(drawn, axis=1)]


def encode(model: SketchRNN, encoding: Encoding, drawings: list[Array]) -> Array:
    """mu (n, N_z) of drawings, stroke-3 rows in pixels; width 0 for a decoder-only model."""
    if model.encoder is None:
        return np.zeros((len(drawings), 0), dtype=np.float32)
    lengths = np.array([len(rows) for rows in drawings])
    targets = np.zeros((len(drawings), int(lengths.max()) + 1, 5), dtype=np.float32)
    targets[:, :, END] = 1.0
    for i, rows in enumerate(drawings):
        targets[i, : len(rows) + 1] = encoding.targets(rows)
    with torch.inference_mode():
        mu = model.encoder(torch.from_numpy(targets), torch.from_numpy(lengths))[0]
    found: Array = mu.numpy()
    return found


def _draw_rows(mixture: Mixture, temperature: float, rng: np.random.Generator) -> Floats:
    """A stroke-5 row (n, 5) of each of n predictions, offsets in units of the scale. Section 3.2:
    logits / tau, sigma * sqrt(tau)."""
    weight = _choose(mixture.weight.numpy(), temperature, rng)
    pen = np.eye(3)[_choose(mixture.pen.numpy(), temperature, rng)]
    picked = np.arange(len(weight)), weight
    mean_x, mean_y, sigma_x, sigma_y, rho = (
        getattr(mixture, name).double().numpy()[picked]
        for name in ("mean_x", "mean_y", "sigma_x", "sigma_y", "rho")
    )
    across, along = rng.standard_normal((2, len(weight))) * np.sqrt(temperature)
    dx = mean_x + sigma_x * across
    dy = mean_y + sigma_y * (rho * across + np.sqrt(1.0 - rho**2) * along)
    return np.column_stack([dx, dy, pen])


def _choose(logits: Array, temperature: float, rng: np.random.Generator) -> NDArray[np.intp]:
    """One index of each row of logits (n, k), by the Gumbel trick."""
    chosen: NDArray[np.intp] = (logits / temperature + rng.gumbel(size=logits.shape)).argmax(-1)
    return chosen


def _rows(five: Floats, prefix: Array, scale: float) -> Floats:
    rows = from_stroke5(five)
    return np.vstack([prefix, rows * [scale, scale, 1.0]])
