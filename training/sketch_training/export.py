"""From checkpoint to bundle: check against torch, quantise, score, draw a sample, write."""

from __future__ import annotations

import io
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

from sketch_assistant.assist import bundle as names
from sketch_assistant.assist.bundle import Bundle, BundleError, Manifest, save
from sketch_assistant.assist.complete import Request, complete
from sketch_assistant.assist.engine import Engine
from sketch_assistant.assist.mixture import LARGEST_RHO, SMALLEST_SIGMA, draw_noise
from sketch_assistant.assist.size import prior
from sketch_assistant.assist.temperature import DEFAULT_TEMPERATURE
from sketch_assistant.sketch import quickdraw
from sketch_assistant.sketch.document import Sketch

from .checkpoint import Checkpoint
from .decoder_graph import build, output_order
from .drawings import Array, Drawings, pad
from .encoder_graph import build_encoder
from .evaluate import evaluate, evaluate_cuts
from .model import Sizes, SketchRNN
from .specialise import specialise

TOLERANCE = 1e-4  # largest difference between torch and ONNX Runtime, fp32
INT8_COST = 0.005  # largest relative cost of int8 weights in held-out nll
CHECKED_DRAWINGS, SCORED_DRAWINGS = 32, 500


@dataclass(frozen=True)
class Source:
    """attribution and licence of the training data; command that prints the figures again."""

    attribution: str
    licence: str
    command: str


def export(
    checkpoint: Checkpoint, splits: dict[str, Drawings], name: str, source: Source, folder: Path
) -> Bundle:
    """Write folder from a checkpoint that has one class, or whose class `name` becomes the model.

    Raises `BundleError` and writes nothing when torch and ONNX Runtime disagree by more than 1e-4
    or when the bundle would be too large.
    """
    sizes = replace(checkpoint.recipe.sizes, classes=1)
    weights = checkpoint.averaged
    if checkpoint.recipe.sizes.classes > 1:
        weights = specialise(checkpoint, (name,), sizes)
    classes = [name] if name in checkpoint.classes else list(checkpoint.classes)
    train, valid, test = (splits[s].only(classes).rows for s in ("train", "valid", "test"))
    manifest = Manifest(
        name=name,
        classes=tuple(classes),
        architecture={key: getattr(sizes, key) for key in _SIZES},
        encoding=checkpoint.encoding,
        weights="fp32",
        size_prior=tuple(prior(train, checkpoint.encoding, np.random.default_rng(0))),
        attribution=source.attribution,
        licence=source.licence,
        command=source.command,
    )
    with tempfile.TemporaryDirectory() as scratch:
        exact = _scratch(Path(scratch) / "fp32", manifest, _files(weights, sizes, manifest, False))
        difference = disagreement(exact, weights, sizes, valid[:CHECKED_DRAWINGS])
        if not difference <= TOLERANCE:
            raise BundleError(
                f"torch and ONNX Runtime disagree by {difference:.1e}; no bundle was written."
            )
        small_manifest = replace(manifest, weights="int8")
        small_files = _files(weights, sizes, manifest, True)
        small = _scratch(Path(scratch) / "int8", small_manifest, small_files)
        held_out = valid[:SCORED_DRAWINGS]
        exact_nll = evaluate(exact, held_out)["nll_per_point"]
        cost = evaluate(small, held_out)["nll_per_point"] / exact_nll - 1.0
        chosen = small if cost < INT8_COST else exact
        figures = {
            "split": "test",
            **evaluate(chosen, test),
            "cuts": evaluate_cuts(chosen, test),
            "int8_cost": cost,
            "torch_difference": difference,
        }
        files = small_files if chosen is small else _files(weights, sizes, manifest, False)
        files[names.SAMPLE] = _sample(chosen)
    return save(folder, replace(chosen.manifest, figures=_rounded(figures)), files)


_SIZES = ("decoder", "feedback", "encoder", "latent", "mixtures")


def _files(
    weights: dict[str, torch.Tensor], sizes: Sizes, manifest: Manifest, int8: bool
) -> dict[str, bytes]:
    decoder = build(weights, sizes, manifest.encoding, int8)
    files = {names.DECODER: decoder.SerializeToString(deterministic=True)}
    if sizes.conditional:
        encoder = build_encoder(weights, sizes, int8)
        files[names.ENCODER] = encoder.SerializeToString(deterministic=True)
    return files


def _scratch(folder: Path, manifest: Manifest, files: dict[str, bytes]) -> Bundle:
    return save(folder, manifest, files, largest=names.LARGEST_FILE)


def disagreement(
    bundle: Bundle, weights: dict[str, torch.Tensor], sizes: Sizes, drawings: list[Array]
) -> float:
    """The largest difference between torch and the bundle: predictions on drawings, the encoder's
    outputs, and sampled rows against the formulas applied to torch's predictions for them."""
    model = SketchRNN(sizes).eval()
    model.load_state_dict(weights)
    encoding, engine = bundle.manifest.encoding, Engine("cpu")
    batch = pad(drawings, np.zeros(len(drawings), dtype=np.int64), encoding)
    worst, latent = 0.0, None
    if model.encoder is not None:
        with torch.inference_mode():
            expected = model.encoder(torch.tensor(batch.targets), torch.tensor(batch.lengths))
        found = engine.encode(bundle, batch.targets, batch.lengths)
        worst = max(
            float(np.abs(a.numpy() - b).max()) for a, b in zip(expected, found, strict=True)
        )
        latent = found[0]
    noise = draw_noise(np.random.default_rng(0), 40, len(drawings), sizes.mixtures)
    start = np.tile(encoding.inputs(np.zeros((0, 3)))[None], (len(drawings), 1, 1))
    silence = noise[:0]
    predictions, _ = engine.decode(bundle, batch.inputs, silence, 1.0, latent)
    expected_y = _predict(model, batch.inputs, latent)
    worst = max(worst, float((np.abs(predictions.swapaxes(0, 1) - expected_y)).max()))
    _, rows = engine.decode(bundle, start, noise, 0.5, latent)
    return max(worst, _sampling_difference(model, bundle, rows, noise, latent))


def _predict(model: SketchRNN, inputs: Array, latent: Array | None) -> Array:
    labels = torch.zeros(len(inputs), dtype=torch.long)
    with torch.inference_mode():
        z = None if latent is None else torch.tensor(latent)
        y: Array = model.decoder(torch.tensor(inputs), z, labels).numpy()
    return y[..., output_order(model.sizes.mixtures)]


def _sampling_difference(
    model: SketchRNN, bundle: Bundle, rows: Array, noise: Array, latent: Array | None
) -> float:
    encoding, mixtures, tau = bundle.manifest.encoding, model.sizes.mixtures, 0.5
    worst = 0.0
    for i in range(rows.shape[1]):
        ends = np.flatnonzero(rows[:, i, 4] > 0.5)
        steps = int(ends[0]) if len(ends) else len(rows)
        drawn = np.column_stack([rows[:steps, i, :2] * encoding.scale, rows[:steps, i, 3]])
        z = None if latent is None else latent[i : i + 1]
        y = _predict(model, encoding.inputs(drawn)[None], z)[0, :steps].astype(np.float64)
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


def _sample(bundle: Bundle) -> bytes:
    """A drawing of the model's own, from nothing: of 24, the finished one of middle length."""
    name = bundle.manifest.name
    request = Request(Sketch(), name, DEFAULT_TEMPERATURE, seed=0, count=24)
    found = complete(request, Engine(), bundle).candidates
    found = tuple(each for each in found if each.finished) or found
    by_points = sorted(found, key=lambda each: sum(len(stroke) for stroke in each.strokes))
    usual = by_points[len(by_points) // 2]
    text = io.StringIO()
    quickdraw.write([Sketch().adding(*usual.strokes)], text, name)
    return text.getvalue().encode()


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _rounded(each) for key, each in value.items()}
    return float(f"{value:.5g}") if isinstance(value, float) else value
