"""Read a bundle's weights back, so that a training run can start from any model that ships."""

from __future__ import annotations

import math
from dataclasses import fields
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from sketch_assistant.assist.bundle.bundle import load
from sketch_assistant.assist.bundle.cells import LSTM
from sketch_assistant.assist.bundle.manifest import DECODER, ENCODER
from sketch_assistant.sketch.document import SketchError

from ..network.model import Sizes
from ..onnx.decoder_graph import read_back
from ..onnx.encoder_graph import _gate_order as encoder_gate_order
from ..onnx.kind import kind_of
from .checkpoint import Checkpoint
from .recipe import Recipe

Weights = dict[str, NDArray[np.float64]]
DIRECTIONS = ("forwards", "backwards")


def checkpoint_of(folder: Path) -> Checkpoint:
    """An LSTM's bundle, of one class or many, with or without a latent, or a transformer's, as a
    checkpoint of no steps; int8 weights are what they stand for. An imported model's own first step
    is lost. Raises `SketchError` for a bundle that cannot be read or has other cells."""
    bundle = load(folder)
    manifest = bundle.manifest
    if (
        kind_of(manifest.cell).weights_of is None
        or manifest.architecture.get("encoder_cell", LSTM) != LSTM
    ):
        raise SketchError(
            f"Training can only start from the bundle of a plain LSTM or a transformer; {folder} "
            "has another cell. Start from its checkpoint."
        )
    known = {each.name for each in fields(Sizes)}
    sizes = Sizes(**{k: v for k, v in manifest.architecture.items() if k in known})
    values = constants(bundle.read(DECODER))
    found = read_back(values, sizes)
    if sizes.conditional:
        found |= _encoder(constants(bundle.read(ENCODER)), sizes)
    weights = {key: torch.tensor(value, dtype=torch.float32) for key, value in found.items()}
    recipe = Recipe(
        name=manifest.name,
        classes=list(manifest.classes),
        sizes=sizes,
        memory_share=1.0 if manifest.remembers else 0.0,
    )
    return Checkpoint(
        recipe, manifest.encoding, manifest.classes, 0, weights, dict(weights), {}, math.inf
    )


def constants(model: bytes) -> Weights:
    """Initialisers of an ONNX model's graph by name; those stored as int8 with a scale
    (`Graph.weight`) as what they stand for, along the axis that their node says."""
    graph = onnx.load_model_from_string(model).graph
    values = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    for node in graph.node:
        if node.op_type == "DequantizeLinear" and node.input[0] in values:
            whole, scale = (np.asarray(values[name], np.float64) for name in node.input[:2])
            shape = [1] * whole.ndim
            shape[next(each.i for each in node.attribute if each.name == "axis")] = -1
            values[node.input[0].removesuffix("_int8")] = whole * scale.reshape(shape)
    return values


def _encoder(values: Weights, sizes: Sizes) -> Weights:
    back, half = np.argsort(encoder_gate_order(sizes.encoder)), 4 * sizes.encoder
    found = {
        "encoder.latent.weight": values["latent"].T,
        "encoder.latent.bias": values["latent_bias"],
    }
    for i, direction in enumerate(DIRECTIONS):
        lstm = f"encoder.{direction}"
        found[f"{lstm}.weight_ih_l0"] = values["by_input"][i][back]
        found[f"{lstm}.weight_hh_l0"] = values["by_state"][i][back]
        found[f"{lstm}.bias_ih_l0"] = values["bias"][i, :half][back]
        found[f"{lstm}.bias_hh_l0"] = values["bias"][i, half:][back]
    return found
