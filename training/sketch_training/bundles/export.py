"""From checkpoint to bundle: check against torch, quantise, score, draw a sample, write."""

from __future__ import annotations

import io
import tempfile
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

from sketch_assistant.assist.bundle import manifest as names
from sketch_assistant.assist.bundle.bundle import LARGEST_FILE, Bundle, save
from sketch_assistant.assist.bundle.manifest import BundleError, Manifest
from sketch_assistant.assist.complete import complete
from sketch_assistant.assist.requests import DEFAULT_TEMPERATURE, CompleteRequest
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.sampling.mixture import LARGEST_RHO, SMALLEST_SIGMA, draw_noise
from sketch_assistant.assist.sampling.size import prior
from sketch_assistant.sketch.document import Sketch, SketchError
from sketch_assistant.sketch.quickdraw import ndjson as quickdraw

from ..data.drawings import SPLITS, Array, Drawings, pad
from ..loop.checkpoint import Checkpoint
from ..loop.specialise import specialise
from ..network.model import Sizes, SketchRNN
from ..onnx.decoder_graph import build
from ..onnx.encoder_graph import build_encoder
from ..onnx.orders import output_order
from ..scores.evaluate import by_class, evaluate, evaluate_cuts, labels_of, summary
from ..scores.scoring import Labels, score

TOLERANCE = 1e-4  # largest difference between torch and ONNX Runtime, fp32
INT8_COST = 0.005  # largest relative cost of int8 weights in held-out nll
CHECKED_DRAWINGS, SCORED_DRAWINGS = 32, 500
SHORTEST_CUT = 2  # points: of a drawing of no more, nothing is left to go on with


@dataclass(frozen=True)
class Source:
    """attribution and licence of the training data; command that prints the figures again; more
    figures, for the manifest."""

    attribution: str
    licence: str
    command: str
    figures: dict[str, Any] = field(default_factory=dict)


def export(
    checkpoint: Checkpoint,
    splits: dict[str, Drawings],
    name: str,
    source: Source,
    folder: Path,
    largest: int | None = None,
) -> Bundle:
    """Write folder: of a checkpoint of many classes the class `name`, or all of them when name is
    none of theirs. largest: see `bundle.save`.

    Raises `SketchError` and writes nothing when a split has no drawing of these classes, when torch
    and ONNX Runtime disagree by more than 1e-4 or when the bundle would be too large.
    """
    recipe = checkpoint.recipe
    sizes, weights, classes = recipe.sizes, checkpoint.averaged, checkpoint.classes
    if sizes.classes > 1 and name in classes:
        sizes = replace(sizes, classes=1, guesses=0)
        weights = specialise(checkpoint, (name,), sizes)
    classes = (name,) if name in classes else classes
    train, valid, test = (_any(splits, split, classes, name) for split in SPLITS)
    manifest = Manifest(
        name=name,
        classes=classes,
        architecture=asdict(sizes) | ({"memory": True} if recipe.memory_share else {}),
        encoding=checkpoint.encoding,
        weights="fp32",
        size_prior=tuple(prior(train.rows, checkpoint.encoding, np.random.default_rng(0))),
        attribution=source.attribution,
        licence=source.licence,
        command=source.command,
    )
    without = not sizes.conditional or recipe.latent_share < 1.0
    with tempfile.TemporaryDirectory() as scratch:
        exact_files = _files(weights, sizes, manifest, False)
        exact = _scratch(Path(scratch) / "fp32", manifest, exact_files)
        difference = disagreement(exact, weights, sizes, _some(valid, CHECKED_DRAWINGS))
        if not difference <= TOLERANCE:
            raise BundleError(
                f"torch and ONNX Runtime disagree by {difference:.1e}; no bundle was written."
            )
        small_files = _files(weights, sizes, manifest, True)
        small = _scratch(Path(scratch) / "int8", replace(manifest, weights="int8"), small_files)
        cost = int8_cost(exact, small, _some(valid, SCORED_DRAWINGS))
        chosen, files = (small, small_files) if cost < INT8_COST else (exact, exact_files)
        figures = {
            "split": "test",
            **_figures(chosen, test, without),
            "int8_cost": cost,
            "torch_difference": difference,
            **source.figures,
        }
        files[names.SAMPLE] = drawing_of_its_own(chosen)
    return save(folder, replace(chosen.manifest, figures=_rounded(figures)), files, largest)


def _any(splits: dict[str, Drawings], split: str, classes: tuple[str, ...], name: str) -> Drawings:
    found = splits[split].only(list(classes))
    if not len(found):
        raise SketchError(f"The prepared data has no {split} drawing for {name!r}.")
    return found


def int8_cost(exact: Bundle, small: Bundle, drawings: Drawings) -> float:
    """What int8 weights add to nll_per_point, relatively; the larger share with a latent or
    without."""
    labels = labels_of(exact.manifest, drawings)
    costs = []
    for latent in (False, True) if exact.manifest.latent else (False,):
        nll, more = (
            evaluate(each, drawings.rows, labels, latent=latent)["nll_per_point"]
            for each in (exact, small)
        )
        costs.append(more / nll - 1.0)
    return max(costs)


def _figures(bundle: Bundle, test: Drawings, without: bool) -> dict[str, Any]:
    """Held-out results. without: the model was trained to do without its latent, so that the main
    figures are those without."""
    labels = labels_of(bundle.manifest, test)
    scores = score(bundle, test.rows, labels, latent=not without)
    figures: dict[str, Any] = dict(summary(bundle, scores))
    if bundle.manifest.latent and without:
        figures["with_latent"] = evaluate(bundle, test.rows, labels)
    if labels is not None:
        unnamed = evaluate(bundle, test.rows, latent=not without)
        figures["unnamed"] = {"nll_per_point": unnamed["nll_per_point"]}
    if (without or not bundle.manifest.latent) and test.lengths.max() > SHORTEST_CUT:
        figures["cuts"] = evaluate_cuts(bundle, test.rows, labels)
    if len(test.classes) > 1:
        figures["classes"] = by_class(bundle, scores, test)
    return figures


def _some(drawings: Drawings, count: int) -> Drawings:
    """At most count drawings, evenly picked, so that many classes are among them."""
    picked = np.unique(np.linspace(0, len(drawings) - 1, min(count, len(drawings))).astype(int))
    return Drawings([drawings.rows[i] for i in picked], drawings.labels[picked], drawings.classes)


def _files(
    weights: dict[str, torch.Tensor], sizes: Sizes, manifest: Manifest, int8: bool
) -> dict[str, bytes]:
    decoder = build(weights, sizes, manifest.encoding, int8)
    files = {names.DECODER: decoder.SerializeToString(deterministic=True)}
    if sizes.conditional:
        # It runs once a drawing, so that small weights would save no time worth its exactness.
        encoder = build_encoder(weights, sizes, False)
        files[names.ENCODER] = encoder.SerializeToString(deterministic=True)
    return files


def _scratch(folder: Path, manifest: Manifest, files: dict[str, bytes]) -> Bundle:
    return save(folder, manifest, files, largest=LARGEST_FILE)


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


def drawing_of_its_own(bundle: Bundle) -> bytes:
    """Of 24 drawings of the model's own, from nothing, the finished one of middle length
    (.ndjson)."""
    name = bundle.manifest.name
    request = CompleteRequest(
        Sketch(), model=name, temperature=DEFAULT_TEMPERATURE, seed=0, count=24
    )
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
