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

from sketch_assistant.assist.bundle.bundle import Bundle, load
from sketch_assistant.assist.bundle.manifest import DECODER, ENCODER, LSTM, TRANSFORMER
from sketch_assistant.sketch.document import SketchError

from ..network.model import Sizes
from ..onnx.decoder_graph import STATE_SCALE, gate_order, output_order
from ..onnx.encoder_graph import _gate_order as encoder_gate_order
from ..onnx.transformer_graph import weights_of
from .checkpoint import Checkpoint
from .recipe import Recipe

Weights = dict[str, NDArray[np.float64]]
READABLE = (LSTM, TRANSFORMER)
DIRECTIONS = ("forwards", "backwards")


def checkpoint_of(folder: Path) -> Checkpoint:
    """An LSTM's bundle, of one class or many, with or without a latent, or a transformer's, as a
    checkpoint of no steps; int8 weights are what they stand for. An imported model's own first step
    is lost. Raises `SketchError` for a bundle that cannot be read or has other cells."""
    bundle = load(folder)
    manifest = bundle.manifest
    if manifest.cell not in READABLE or manifest.architecture.get("encoder_cell", LSTM) != LSTM:
        raise SketchError(
            f"Training can only start from the bundle of a plain LSTM or a transformer; {folder} "
            "has another cell. Start from its checkpoint."
        )
    known = {each.name for each in fields(Sizes)}
    sizes = Sizes(**{k: v for k, v in manifest.architecture.items() if k in known})
    values = _constants(bundle, DECODER)
    found = _transformer(values, sizes) if manifest.cell == TRANSFORMER else _decoder(values, sizes)
    if sizes.conditional:
        found |= _encoder(_constants(bundle, ENCODER), sizes)
    weights = {key: torch.tensor(value, dtype=torch.float32) for key, value in found.items()}
    recipe = Recipe(name=manifest.name, classes=list(manifest.classes), sizes=sizes)
    return Checkpoint(
        recipe, manifest.encoding, manifest.classes, 0, weights, dict(weights), {}, math.inf
    )


def _constants(bundle: Bundle, file: str) -> Weights:
    """Initialisers of a graph by name; those stored as int8 with a scale (`Graph.weight`) as what
    they stand for, along the axis that their node says."""
    graph = onnx.load_model_from_string(bundle.read(file)).graph
    values = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    for node in graph.node:
        if node.op_type == "DequantizeLinear" and node.input[0] in values:
            whole, scale = (np.asarray(values[name], np.float64) for name in node.input[:2])
            shape = [1] * whole.ndim
            shape[next(each.i for each in node.attribute if each.name == "axis")] = -1
            values[node.input[0].removesuffix("_int8")] = whole * scale.reshape(shape)
    return values


def _decoder(values: Weights, sizes: Sizes) -> Weights:
    back, hidden = np.argsort(gate_order(sizes.decoder)), sizes.decoder
    feedback = np.zeros((4 * hidden, hidden))
    feedback[:, : sizes.feedback or hidden] = _product(values, "recurrent").T[back]
    columns = np.argsort(output_order(sizes.mixtures))
    parts = [np.asarray(values["input_weight"])]
    found = {}
    if sizes.conditional:
        parts.append(values["latent_weight"])
        found["decoder.start.weight"] = values["start_weight"].T
        found["decoder.start.bias"] = values["start_bias"]
    if sizes.classes > 1:
        parts.append(values["label_weight"])
        found["decoder.classes.weight"] = values["label_table"]
    # The bias stays where the graph has it: in the weights of the three pen states.
    return found | {
        "decoder.lstm.weight_ih_l0": np.vstack(parts).T[back],
        "decoder.lstm.weight_hh_l0": feedback,
        "decoder.lstm.bias_ih_l0": np.zeros(4 * hidden),
        "decoder.lstm.bias_hh_l0": np.zeros(4 * hidden),
        "decoder.head.weight": _product(values, "head").T[columns],
        "decoder.head.bias": np.asarray(values["head_bias"])[columns],
    }


def _transformer(values: Weights, sizes: Sizes) -> Weights:
    columns = np.argsort(output_order(sizes.mixtures))
    found = weights_of(values, sizes)
    return found | {key: each[columns] for key, each in found.items() if ".head." in key}


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


def _product(values: Weights, name: str) -> NDArray[np.float64]:
    weight = np.asarray(values[f"{name}_weight"], dtype=np.float64)
    scale = values.get(f"{name}_scale")
    return weight if scale is None else weight * np.asarray(scale, np.float64) / STATE_SCALE
