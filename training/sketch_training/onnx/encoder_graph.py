"""The encoder as one ONNX graph: drawings (b, t, 5) and their lengths to mu and log sigma² (b,
N_z).

A bidirectional LSTM is ONNX's own operator, whose `sequence_lens` gives each drawing its true
end.
"""

from __future__ import annotations

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper

from sketch_assistant.assist.bundle.manifest import (
    INPUT_DRAWING,
    INPUT_LENGTHS,
    OUTPUT_LOG_VARIANCE,
    OUTPUT_MU,
)

from ..network.sizes import LAYER_NORM, Sizes
from .cell_graph import place_norm, pointwise
from .graph import Graph, finish, info
from .orders import gate_order


def build_encoder(weights: dict[str, torch.Tensor], sizes: Sizes, int8: bool) -> onnx.ModelProto:
    """The encoder of a VAE's weights (a `SketchRNN` state_dict)."""
    w = {key: value.detach().double().numpy() for key, value in weights.items()}
    g = Graph()
    steps = g.one("Transpose", INPUT_DRAWING, perm=[1, 0, 2])
    read = _layer_norm if sizes.encoder_cell == LAYER_NORM else _lstm
    joined = read(g, w, sizes.encoder, int8, steps)
    latent = g.weight("latent", w["encoder.latent.weight"].T, int8, 1)
    together = g.one("Gemm", joined, latent, g.constant("latent_bias", w["encoder.latent.bias"]))
    g.nodes.append(
        helper.make_node(
            "Split", [together], [OUTPUT_MU, OUTPUT_LOG_VARIANCE], axis=-1, num_outputs=2
        )
    )
    ins = [
        helper.make_tensor_value_info(INPUT_DRAWING, TensorProto.FLOAT, ["b", "t", 5]),
        helper.make_tensor_value_info(INPUT_LENGTHS, TensorProto.INT64, ["b"]),
    ]
    outs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["b", sizes.latent])
        for name in (OUTPUT_MU, OUTPUT_LOG_VARIANCE)
    ]
    return finish(g, "encoder", ins, outs)


def _lstm(g: Graph, w: dict[str, NDArray[np.float64]], units: int, int8: bool, steps: str) -> str:
    """The last states of both directions, (b, 2 h), by ONNX's own operator."""
    order = _gate_order(units)
    lstms = [f"encoder.{direction}" for direction in ("forwards", "backwards")]
    by_input = g.weight(
        "by_input", np.stack([w[f"{n}.weight_ih_l0"][order] for n in lstms]), int8, 1
    )
    by_state = g.weight(
        "by_state", np.stack([w[f"{n}.weight_hh_l0"][order] for n in lstms]), int8, 1
    )
    biases = [
        np.concatenate([w[f"{n}.bias_ih_l0"][order], w[f"{n}.bias_hh_l0"][order]]) for n in lstms
    ]
    bias = g.constant("bias", np.stack(biases))
    lengths = g.one("Cast", INPUT_LENGTHS, to=TensorProto.INT32)
    _, last, _ = g.call(
        "LSTM", steps, by_input, by_state, bias, lengths, outputs=3,
        direction="bidirectional", hidden_size=units,
    )  # fmt: skip
    both = g.one("Transpose", last, perm=[1, 0, 2])
    return g.one("Reshape", both, g.constant("joined", [0, -1], np.int64))


def _layer_norm(
    g: Graph, w: dict[str, NDArray[np.float64]], units: int, int8: bool, steps: str
) -> str:
    """The same of layer-norm LSTMs: a Scan each, over the drawing and over the drawing reversed."""
    turned = g.one("ReverseSequence", steps, INPUT_LENGTHS, batch_axis=1, time_axis=0)
    batch = g.one("Shape", INPUT_LENGTHS)
    shape = g.one("Concat", batch, g.constant("units", [units], np.int64), axis=0)
    zero = g.one("Expand", g.constant("zero", 0.0), shape)
    count = g.one("Squeeze", batch)
    rows = g.one("Range", g.constant("none", 0, np.int64), count, g.constant("by_one", 1, np.int64))
    last = g.one("Sub", INPUT_LENGTHS, g.constant("back", 1, np.int64))
    axis = g.constant("as_column", [1], np.int64)
    where = [g.one("Unsqueeze", each, axis) for each in (last, rows)]
    index = g.one("Concat", *where, axis=1)
    ends = []
    for name, read in (("forwards", steps), ("backwards", turned)):
        states = _scan(g, w, f"encoder.{name}", int8, read, zero)
        ends.append(g.one("GatherND", states, index))
    return g.one("Concat", *ends, axis=1)


def _scan(
    g: Graph, w: dict[str, NDArray[np.float64]], name: str, int8: bool, steps: str, zero: str
) -> str:
    """All states (t, b, h) of one layer-norm LSTM."""
    units, label = w[f"{name}.weight_hh_l0"].shape[1], name.removeprefix("encoder.")
    order = gate_order(units)
    by_input = g.weight(f"{label}_input", w[f"{name}.weight_ih_l0"][order].T, int8, 1)
    by_state = g.weight(f"{label}_state", w[f"{name}.weight_hh_l0"][order].T, int8, 1)
    place_norm(g, label, [w[f"{name}.norm.{i}"] for i in range(4)])
    body, driven = Graph(f"{label}_"), g.one("MatMul", steps, by_input)
    names = [f"{label}_{part}" for part in ("hidden_in", "cell_in", "driven_in")]
    heard = body.one("MatMul", names[0], by_state)
    hidden, cell = pointwise(body, body.one("Add", names[2], heard), names[1], label)
    said = body.one("Identity", hidden)
    graph = helper.make_graph(
        body.nodes,
        label,
        [*map(info, names, (units, units, 4 * units))],
        [*map(info, (hidden, cell, said), (units,) * 3)],
    )
    ends = [f"{label}_hidden", f"{label}_cell", f"{label}_states"]
    g.nodes.append(
        helper.make_node("Scan", [zero, zero, driven], ends, num_scan_inputs=1, body=graph)
    )
    return ends[2]


def _gate_order(hidden: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """torch's gates i, f, g, o in the order of ONNX: i, o, f, c."""
    i, f, g, o = np.arange(4 * hidden).reshape(4, hidden)
    return np.concatenate([i, o, f, g])
