"""The decoder as one ONNX graph: it reads a prefix, then samples inside a Loop.

Inputs
  prefix       (p, t, 11)  decoder inputs of what is drawn (`Encoding.inputs`), p = 1 or n
  noise        (s, n, M + 5)  each step's Gumbel noise for pen and mixture, then two normals
  temperature  ()          tau
  latent       (p, N_z)    VAE only
  label        (p,)        models of several classes only: the class, or their number for none
Outputs
  predictions  (t, p, 6M + 3)  what the decoder expects after each input, for scoring
  rows         (s', n, 5)      sampled stroke-5 rows, offsets in units of the encoding's scale;
                               s' < s when every sequence has ended

Sampling is the paper's (section 3.2): logits / tau, sigma * sqrt(tau); a categorical draw is an
arg max over logits plus Gumbel noise. A step carries on the gates' recurrent part, which only the
first `feedback` units enter, and the 6M + 3 outputs. All operators are standard ONNX.
"""

from __future__ import annotations

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper

from sketch_assistant.assist.bundle import (
    INPUT_LABEL,
    INPUT_LATENT,
    INPUT_NOISE,
    INPUT_PREFIX,
    INPUT_TEMPERATURE,
    OUTPUT_PREDICTIONS,
    OUTPUT_ROWS,
)
from sketch_assistant.sketch.encoding import INPUT_SIZE, Encoding

from .graph import Graph, finish, info
from .lstm_graph import outputs_part, recurrent_part, step
from .model import Sizes
from .sampling_graph import sample

# tanh and sigmoid keep the state in (-1, 1), so its quantisation is fixed, the same for any batch.
STATE_SCALE, STATE_ZERO = 1.0 / 127.0, 128
# u8 x s8 products are summed in pairs of int16 on CPUs without VNNI: 7-bit weights cannot overflow.
LARGEST_WEIGHT = 63
# What the gates of the very first step receive besides (4h): imported models begin otherwise.
FIRST = "decoder.first"


def build(
    weights: dict[str, torch.Tensor], sizes: Sizes, encoding: Encoding, int8: bool
) -> onnx.ModelProto:
    """The decoder graph of a model's weights (a `SketchRNN` state_dict)."""
    outer = Graph()
    _place_weights(outer, weights, sizes, encoding, int8)
    ins = [
        helper.make_tensor_value_info(INPUT_PREFIX, TensorProto.FLOAT, ["p", "t", INPUT_SIZE]),
        helper.make_tensor_value_info(
            INPUT_NOISE, TensorProto.FLOAT, ["s", "n", sizes.mixtures + 5]
        ),
        helper.make_tensor_value_info(INPUT_TEMPERATURE, TensorProto.FLOAT, []),
    ]
    if sizes.conditional:
        ins.append(
            helper.make_tensor_value_info(INPUT_LATENT, TensorProto.FLOAT, ["p", sizes.latent])
        )
    if sizes.classes > 1:
        ins.append(helper.make_tensor_value_info(INPUT_LABEL, TensorProto.INT64, ["p"]))
    start = _place_start(outer, weights, int8) if sizes.conditional else ""
    condition = _place_condition(outer, weights, sizes, int8)
    reading = _read_prefix(outer, sizes, int8, start, condition)
    sample(outer, sizes, int8, *reading, condition)
    outs = [
        helper.make_tensor_value_info(
            OUTPUT_PREDICTIONS, TensorProto.FLOAT, ["t", "p", 6 * sizes.mixtures + 3]
        ),
        helper.make_tensor_value_info(OUTPUT_ROWS, TensorProto.FLOAT, ["steps", "n", 5]),
    ]
    return finish(outer, "decoder", ins, outs)


def _place_weights(
    g: Graph, weights: dict[str, torch.Tensor], sizes: Sizes, encoding: Encoding, int8: bool
) -> None:
    w = {key: value.detach().double().numpy() for key, value in weights.items()}
    hidden = sizes.decoder
    order = gate_order(hidden)
    by_input = w["decoder.lstm.weight_ih_l0"][order].T
    # Exactly one pen state is 1 in every row, so its weights can carry the gates' bias.
    by_input[2:5] += (w["decoder.lstm.bias_ih_l0"] + w["decoder.lstm.bias_hh_l0"])[order]
    columns = output_order(sizes.mixtures)
    feedback = w["decoder.lstm.weight_hh_l0"][order, : sizes.feedback or hidden].T
    _place_product(g, "recurrent", feedback, int8)
    _place_product(g, "head", w["decoder.head.weight"][columns].T, int8)
    g.constant("head_bias", w["decoder.head.bias"][columns])
    g.constant("input_weight", by_input[:INPUT_SIZE])
    if FIRST in w:
        g.constant("first_gates", w[FIRST][order])
    if int8:
        g.constant("state_scale", STATE_SCALE)
        g.constant("state_zero", STATE_ZERO, np.uint8)
    g.constant("split_head", [3 + sizes.mixtures, 5 * sizes.mixtures], np.int64)
    g.constant("feedback_from", [0], np.int64)
    g.constant("feedback_to", [sizes.feedback or hidden], np.int64)
    g.constant("last_axis", [-1], np.int64)
    # One product moves the pen and its distances to the drawing's edges, in halves of the extent.
    moves = np.array([[1, 0, 1, 0, -1, 0], [0, 1, 0, 1, 0, -1]]) * 2.0 / encoding.extent
    g.constant("moves", moves * encoding.scale)
    g.constant("edges", [-np.inf, -np.inf, 0, 0, 0, 0])


def _place_product(g: Graph, name: str, weight: NDArray[np.float64], int8: bool) -> None:
    if int8:
        scale = np.maximum(np.abs(weight).max(axis=0), 1e-9) / LARGEST_WEIGHT
        g.constant(f"{name}_weight", np.rint(weight / scale), np.int8)
        g.constant(f"{name}_scale", scale * STATE_SCALE)
    else:
        g.constant(f"{name}_weight", weight)


def gate_order(hidden: int) -> NDArray[np.int64]:
    """torch's gates i, f, g, o as i, f, o, g: the three sigmoids side by side."""
    i, f, g, o = np.arange(4 * hidden).reshape(4, hidden)
    return np.concatenate([i, f, o, g])


def output_order(mixtures: int) -> NDArray[np.int64]:
    """pen, weights, then the five parameters of each component side by side."""
    parameters = 3 + mixtures + np.arange(5 * mixtures).reshape(5, mixtures)
    return np.concatenate([np.arange(3 + mixtures), parameters.T.ravel()])


def _place_start(g: Graph, weights: dict[str, torch.Tensor], int8: bool) -> str:
    """A VAE's first state tanh(W z + b), hidden and cell side by side (section 3.2)."""
    weight = weights["decoder.start.weight"].detach().double().numpy().T
    start = g.weight("start_weight", weight, int8, 1)
    bias = g.constant("start_bias", weights["decoder.start.bias"].numpy())
    return g.one("Tanh", g.one("Gemm", INPUT_LATENT, start, bias))


def _place_condition(g: Graph, weights: dict[str, torch.Tensor], sizes: Sizes, int8: bool) -> str:
    """What latent and class add to the gates of every step, (p, 4h), once a call; "" for neither.
    The columns of the input weights are those of the row, of the latent, of the embedding."""
    columns = weights["decoder.lstm.weight_ih_l0"].detach().double().numpy()
    columns = columns[gate_order(sizes.decoder), INPUT_SIZE:].T
    cut = sizes.latent if sizes.conditional else 0
    parts = []
    if sizes.conditional:
        parts.append(
            g.one("MatMul", INPUT_LATENT, g.weight("latent_weight", columns[:cut], int8, 1))
        )
    if sizes.classes > 1:
        table = weights["decoder.classes.weight"].detach().double().numpy()
        row = g.one("Gather", g.weight("label_table", table, int8, 0), INPUT_LABEL, axis=0)
        parts.append(g.one("MatMul", row, g.weight("label_weight", columns[cut:], int8, 1)))
    return g.one("Add", *parts) if len(parts) == 2 else "".join(parts)


def _read_prefix(
    g: Graph, sizes: Sizes, int8: bool, start: str, condition: str
) -> tuple[str, str, str]:
    """Scan over the prefix; -> the last step's recurrent part (p, 4h), outputs (p, 6M + 3) and
    cell (p, h). start: a VAE's first state; condition: what latent and class add to the gates."""
    steps = g.one("Transpose", INPUT_PREFIX, perm=[1, 0, 2])
    driven = g.one("MatMul", steps, "input_weight")
    if sizes.conditional:
        hidden, cell = g.call("Split", start, outputs=2, axis=-1, num_outputs=2)
    else:
        batch = g.one("Shape", INPUT_PREFIX, start=0, end=1)
        shape = g.one("Concat", batch, g.constant("width", [sizes.decoder], np.int64), axis=0)
        hidden = cell = g.one("Expand", g.constant("zero", 0.0), shape)
    if condition:
        driven = g.one("Add", driven, condition)
    if int8:
        hidden = g.one("QuantizeLinear", hidden, "state_scale", "state_zero")
    body, gates = Graph("r_"), 4 * sizes.decoder
    total = body.one("Add", "r_driven", "r_recurrent")
    recurrent, state, new_cell = step(body, int8, total, "r_cell")
    kind = TensorProto.UINT8 if int8 else TensorProto.FLOAT
    graph = helper.make_graph(
        body.nodes,
        "read",
        [info("r_recurrent", gates), info("r_cell", sizes.decoder), info("r_driven", gates)],
        [
            info(recurrent, gates),
            info(new_cell, sizes.decoder),
            helper.make_tensor_value_info(state, kind, [None, sizes.decoder]),
        ],
    )
    recurrent_so_far = recurrent_part(g, int8, hidden)
    if any(each.name == "first_gates" for each in g.constants):
        recurrent_so_far = g.one("Add", recurrent_so_far, "first_gates")
    scan = helper.make_node(
        "Scan",
        [recurrent_so_far, cell, driven],
        ["read_recurrent", "read_cell", "read_states"],
        num_scan_inputs=1,
        body=graph,
    )
    g.nodes.append(scan)
    outputs = outputs_part(g, int8, "read_states")
    g.nodes.append(helper.make_node("Identity", [outputs], [OUTPUT_PREDICTIONS]))
    last = g.one("Gather", outputs, g.constant("last", -1, np.int64), axis=0)
    return "read_recurrent", last, "read_cell"
