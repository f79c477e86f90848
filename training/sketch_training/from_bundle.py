"""Read a shipped bundle's weights back, so that a training run can start from it."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from sketch_assistant.assist.bundle import DECODER, load
from sketch_assistant.sketch.document import SketchError

from .checkpoint import Checkpoint
from .decoder_graph import STATE_SCALE, gate_order, output_order
from .model import Sizes
from .recipe import Recipe


def checkpoint_of(folder: Path) -> Checkpoint:
    """A decoder-only bundle of one class as a checkpoint of no steps; int8 weights are what they
    stand for. Raises `SketchError` for a bundle that cannot be read or is of another kind."""
    bundle = load(folder)
    manifest = bundle.manifest
    values = {
        each.name: numpy_helper.to_array(each)
        for each in onnx.load_model_from_string(bundle.read(DECODER)).graph.initializer
    }
    if manifest.latent or len(manifest.classes) != 1:
        raise SketchError(f"Training can only start from a model of one class; {folder} is not.")
    sizes = Sizes(
        decoder=manifest.architecture["decoder"],
        feedback=manifest.architecture["feedback"],
        mixtures=manifest.architecture["mixtures"],
    )
    weights = _weights(values, sizes)
    recipe = Recipe(name=manifest.name, classes=list(manifest.classes), sizes=sizes)
    return Checkpoint(
        recipe, manifest.encoding, manifest.classes, 0, weights, dict(weights), {}, math.inf
    )


def _weights(values: dict[str, NDArray[np.generic]], sizes: Sizes) -> dict[str, torch.Tensor]:
    back, hidden = np.argsort(gate_order(sizes.decoder)), sizes.decoder
    feedback = np.zeros((4 * hidden, hidden))
    feedback[:, : sizes.feedback or hidden] = _product(values, "recurrent").T[back]
    columns = np.argsort(output_order(sizes.mixtures))
    # The bias stays where the graph has it: in the weights of the three pen states.
    found = {
        "decoder.lstm.weight_ih_l0": np.asarray(values["input_weight"]).T[back],
        "decoder.lstm.weight_hh_l0": feedback,
        "decoder.lstm.bias_ih_l0": np.zeros(4 * hidden),
        "decoder.lstm.bias_hh_l0": np.zeros(4 * hidden),
        "decoder.head.weight": _product(values, "head").T[columns],
        "decoder.head.bias": np.asarray(values["head_bias"])[columns],
    }
    return {key: torch.tensor(value, dtype=torch.float32) for key, value in found.items()}


def _product(values: dict[str, NDArray[np.generic]], name: str) -> NDArray[np.float64]:
    weight = np.asarray(values[f"{name}_weight"], dtype=np.float64)
    scale = values.get(f"{name}_scale")
    return weight if scale is None else weight * np.asarray(scale, np.float64) / STATE_SCALE
