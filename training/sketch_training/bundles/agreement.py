"""Whether a bundle says what torch says."""

from __future__ import annotations

import numpy as np
import torch

from sketch_assistant.assist.bundle.bundle import Bundle
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.sampling.mixture import LARGEST_RHO, SMALLEST_SIGMA, draw_noise

from ..data.drawings import Array, Drawings, pad
from ..network.model import Sizes, SketchRNN
from ..onnx.orders import output_order
from ..scores.scoring import Labels


def disagreement(
    bundle: Bundle, weights: dict[str, torch.Tensor], sizes: Sizes, drawings: Drawings
) -> float:
    """The largest difference between torch and the bundle: predictions on drawings, the encoder's
    outputs, and sampled rows against the formulas applied to torch's predictions for them. Every
    third drawing has no known class, every fourth no latent."""
    model = SketchRNN(sizes).eval()
    model.load_state_dict(weights)
    encoding, engine = bundle.manifest.encoding, Engine("cpu")
    labels = _labels(sizes, drawings)
    batch = pad(drawings.rows, labels, encoding)
    worst, latent = 0.0, None
    if model.encoder is not None:
        with torch.inference_mode():
            expected = model.encoder(torch.tensor(batch.targets), torch.tensor(batch.lengths))
        found = engine.encode(bundle, batch.targets, batch.lengths)
        worst = max(
            float(np.abs(a.numpy() - b).max()) for a, b in zip(expected, found, strict=True)
        )
        latent = found[0].copy()
        latent[::4] = 0.0
    noise = draw_noise(np.random.default_rng(0), 40, len(drawings), sizes.mixtures)
    start = np.tile(encoding.inputs(np.zeros((0, 3)))[None], (len(drawings), 1, 1))
    predictions, _ = engine.decode(bundle, batch.inputs, noise[:0], 1.0, latent, labels)
    expected_y = _predict(model, batch.inputs, latent, labels)
    worst = max(worst, float((np.abs(predictions.swapaxes(0, 1) - expected_y)).max()))
    if sizes.guesses:
        guesses = engine.guess(bundle, batch.inputs) - _guesses(model, batch.inputs)
        worst = max(worst, float(np.abs(guesses).max()))
    _, rows = engine.decode(bundle, start, noise, 0.5, latent, labels)
    return max(worst, _sampling_difference(model, bundle, rows, noise, latent, labels))


def _labels(sizes: Sizes, drawings: Drawings) -> Labels:
    if sizes.classes == 1:
        return np.zeros(len(drawings), dtype=np.int64)
    labels = drawings.labels.copy()
    labels[::3] = sizes.classes
    return labels


def _predict(model: SketchRNN, inputs: Array, latent: Array | None, labels: Labels) -> Array:
    with torch.inference_mode():
        z = None if latent is None else torch.tensor(latent)
        y: Array = model.decoder(torch.tensor(inputs), z, torch.tensor(labels)).numpy()
    return y[..., output_order(model.sizes.mixtures)]


def _guesses(model: SketchRNN, inputs: Array) -> Array:
    """Logits (b, classes) after the last row, of drawings of no known class."""
    untold = torch.full((len(inputs),), model.sizes.classes)
    with torch.inference_mode():
        seen, _ = model.decoder.see(torch.tensor(inputs), None, untold, None)
        found: Array = model.decoder.named(seen[:, -1]).numpy()
    return found


def _sampling_difference(
    model: SketchRNN,
    bundle: Bundle,
    rows: Array,
    noise: Array,
    latent: Array | None,
    labels: Labels,
) -> float:
    encoding, mixtures, tau = bundle.manifest.encoding, model.sizes.mixtures, 0.5
    worst = 0.0
    for i in range(rows.shape[1]):
        ends = np.flatnonzero(rows[:, i, 4] > 0.5)
        steps = int(ends[0]) if len(ends) else len(rows)
        drawn = np.column_stack([rows[:steps, i, :2] * encoding.scale, rows[:steps, i, 3]])
        z = None if latent is None else latent[i : i + 1]
        y = _predict(model, encoding.inputs(drawn)[None], z, labels[i : i + 1])
        y = y[0, :steps].astype(np.float64)
        parameters = y[:, 3 + mixtures :].reshape(steps, mixtures, 5)
        chosen = (y[:, 3 : 3 + mixtures] / tau + noise[:steps, i, 3 : 3 + mixtures]).argmax(1)
        mean_x, mean_y, log_x, log_y, raw = parameters[np.arange(steps), chosen].T
        first, second = noise[:steps, i, -2], noise[:steps, i, -1]
        rho = np.tanh(raw) * LARGEST_RHO
        across = np.exp(log_x) + SMALLEST_SIGMA, np.exp(log_y) + SMALLEST_SIGMA
        x = mean_x + across[0] * np.sqrt(tau) * first
        y_ = mean_y + across[1] * np.sqrt(tau) * (rho * first + np.sqrt(1 - rho**2) * second)
        difference = np.abs(np.column_stack([x, y_]) - rows[:steps, i, :2])
        worst = max(worst, float(difference.max(initial=0.0)))
    return worst
