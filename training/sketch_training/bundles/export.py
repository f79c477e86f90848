"""From checkpoint to bundle: check against torch, quantise, score, draw a sample, write."""

from __future__ import annotations

import io
import tempfile
from dataclasses import dataclass, field, replace
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
from sketch_assistant.assist.sampling.size import prior
from sketch_assistant.sketch.document import Sketch, SketchError
from sketch_assistant.sketch.quickdraw import ndjson as quickdraw

from ..data.drawings import SPLITS, Drawings
from ..loop.checkpoint import Checkpoint
from ..loop.specialise import specialise
from ..network.model import Sizes
from ..onnx.decoder_graph import architecture, build
from ..onnx.encoder_graph import build_encoder
from .agreement import disagreement
from .figures import figures_of, int8_cost, rounded

TOLERANCE = 1e-4  # largest difference between torch and ONNX Runtime, fp32
INT8_COST = 0.005  # largest relative cost of int8 weights in held-out nll
CHECKED_DRAWINGS, SCORED_DRAWINGS = 32, 500

Weights = dict[str, torch.Tensor]


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
    sizes, weights, classes = _of_classes(checkpoint, name)
    memory = {"memory": True} if checkpoint.recipe.memory_share else {}
    train, valid, test = (_any(splits, split, classes, name) for split in SPLITS)
    manifest = Manifest(
        name=name,
        classes=classes,
        architecture=architecture(sizes) | memory,
        encoding=checkpoint.encoding,
        weights="fp32",
        size_prior=tuple(prior(train.rows, checkpoint.encoding, np.random.default_rng(0))),
        attribution=source.attribution,
        licence=source.licence,
        command=source.command,
    )
    without = not sizes.conditional or checkpoint.recipe.latent_share < 1.0
    with tempfile.TemporaryDirectory() as scratch:
        chosen, facts = _better(weights, sizes, manifest, valid, Path(scratch))
        measured = {"split": "test", **figures_of(chosen, test, without), **facts, **source.figures}
        graphs = [names.DECODER, *[names.ENCODER] * sizes.conditional]
        files = {each: chosen.read(each) for each in graphs}
        files[names.SAMPLE] = drawing_of_its_own(chosen)
    return save(folder, replace(chosen.manifest, figures=rounded(measured)), files, largest)


def _of_classes(checkpoint: Checkpoint, name: str) -> tuple[Sizes, Weights, tuple[str, ...]]:
    """Sizes, weights and classes, of one class alone where the name is one of many."""
    sizes, weights, classes = checkpoint.recipe.sizes, checkpoint.averaged, checkpoint.classes
    if sizes.classes > 1 and name in classes:
        sizes = replace(sizes, classes=1, guesses=0)
        weights = specialise(checkpoint, (name,), sizes)
    return sizes, weights, (name,) if name in classes else classes


def _better(
    weights: Weights, sizes: Sizes, manifest: Manifest, valid: Drawings, scratch: Path
) -> tuple[Bundle, dict[str, float]]:
    """With int8 weights, or with exact ones where those cost too much; and what was measured.
    Raises `BundleError` where torch and ONNX Runtime disagree."""
    exact = _scratch(scratch / "fp32", manifest, _files(weights, sizes, manifest, False))
    difference = disagreement(exact, weights, sizes, _some(valid, CHECKED_DRAWINGS))
    if not difference <= TOLERANCE:
        raise BundleError(
            f"torch and ONNX Runtime disagree by {difference:.1e}; no bundle was written."
        )
    files = _files(weights, sizes, manifest, True)
    small = _scratch(scratch / "int8", replace(manifest, weights="int8"), files)
    cost = int8_cost(exact, small, _some(valid, SCORED_DRAWINGS))
    chosen = small if cost < INT8_COST else exact
    return chosen, {"int8_cost": cost, "torch_difference": difference}


def _some(drawings: Drawings, count: int) -> Drawings:
    """At most count drawings, evenly picked, so that many classes are among them."""
    picked = np.unique(np.linspace(0, len(drawings) - 1, min(count, len(drawings))).astype(int))
    return Drawings([drawings.rows[i] for i in picked], drawings.labels[picked], drawings.classes)


def _any(splits: dict[str, Drawings], split: str, classes: tuple[str, ...], name: str) -> Drawings:
    found = splits[split].only(list(classes))
    if not len(found):
        raise SketchError(f"The prepared data has no {split} drawing for {name!r}.")
    return found


def _files(weights: Weights, sizes: Sizes, manifest: Manifest, int8: bool) -> dict[str, bytes]:
    decoder = build(weights, sizes, manifest.encoding, int8)
    files = {names.DECODER: decoder.SerializeToString(deterministic=True)}
    if sizes.conditional:
        # It runs once a drawing, so that small weights would save no time worth its exactness.
        encoder = build_encoder(weights, sizes, False)
        files[names.ENCODER] = encoder.SerializeToString(deterministic=True)
    return files


def _scratch(folder: Path, manifest: Manifest, files: dict[str, bytes]) -> Bundle:
    return save(folder, manifest, files, largest=LARGEST_FILE)


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
