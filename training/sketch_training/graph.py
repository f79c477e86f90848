"""The decoder as one ONNX graph: it reads a prefix, then samples inside a Loop.

Inputs
  prefix       (p, t, 11)  decoder inputs of what is drawn (`Encoding.inputs`), p = 1 or n
  noise        (s, n, M + 5)  each step's Gumbel noise for pen and mixture, then two normals
  temperature  ()          tau
  latent       (p, N_z)    VAE only
Outputs
  predictions  (t, p, 6M + 3)  what the decoder expects after each input, for scoring
  rows         (s', n, 5)      sampled stroke-5 rows, offsets in units of the encoding's scale;
                               s' < s when every sequence has ended

Sampling is the paper's (section 3.2): logits / tau, sigma * sqrt(tau); a categorical draw is an
arg max over logits plus Gumbel noise. A step carries on the gates' recurrent part, which only the
first `feedback` units enter, and the 6M + 3 outputs. All operators are standard ONNX.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from sketch_assistant.assist.bundle import (
    INPUT_LATENT,
    INPUT_NOISE,
    INPUT_PREFIX,
    INPUT_TEMPERATURE,
    OUTPUT_PREDICTIONS,
    OUTPUT_ROWS,
)
from sketch_assistant.sketch.encoding import INPUT_SIZE, Encoding

from .model import LARGEST_RHO, SMALLEST_SIGMA, Sizes

OPSET, IR_VERSION = 21, 10
# tanh and sigmoid keep the state in (-1, 1), so its quantisation is fixed and the same for any batch.
STATE_SCALE, STATE_ZERO = 1.0 / 127.0, 128
# u8 x s8 products are summed in pairs of int16 on CPUs without VNNI: 7-bit weights cannot overflow.
LARGEST_WEIGHT = 63

Array = NDArray[np.float32]


@dataclass
class _Graph:
    """Nodes and initialisers under construction; `call` names results so that code reads as maths."""

    prefix: str = ""
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: list[onnx.TensorProto] = field(default_factory=list)

    def call(self, op: str, *inputs: str, outputs: int = 1, **attributes: object) -> list[str]:
        names = [f"{self.prefix}{op.lower()}{len(self.nodes)}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(op, list(inputs), names, **attributes))
        return names

    def one(self, op: str, *inputs: str, **attributes: object) -> str:
        return self.call(op, *inputs, **attributes)[0]

    def constant(self, name: str, value: object, dtype: type = np.float32) -> str:
        if all(each.name != name for each in self.constants):
            self.constants.append(numpy_helper.from_array(np.asarray(value, dtype=dtype), name))
        return name


def build(
    weights: dict[str, torch.Tensor], sizes: Sizes, encoding: Encoding, int8: bool
) -> onnx.ModelProto:
    """The decoder graph of a one-class model's weights (a `SketchRNN` state_dict)."""
    outer = _Graph()
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
    _sample(outer, sizes, int8, *_read_prefix(outer, sizes, int8))
    outs = [
        helper.make_tensor_value_info(
            OUTPUT_PREDICTIONS, TensorProto.FLOAT, ["t", "p", 6 * sizes.mixtures + 3]
        ),
        helper.make_tensor_value_info(OUTPUT_ROWS, TensorProto.FLOAT, ["steps", "n", 5]),
    ]
    graph = helper.make_graph(outer.nodes, "decoder", ins, outs, outer.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = IR_VERSION
    onnx.checker.check_model(model)
    return model


def _place_weights(
    g: _Graph, weights: dict[str, torch.Tensor], sizes: Sizes, encoding: Encoding, int8: bool
) -> None:
    w = {key: value.detach().double().numpy() for key, value in weights.items()}
    hidden = sizes.decoder
    order = _gate_order(hidden)
    by_input = w["decoder.lstm.weight_ih_l0"][order]
    bias = (w["decoder.lstm.bias_ih_l0"] + w["decoder.lstm.bias_hh_l0"])[order]
    columns = _output_order(sizes.mixtures)
    feedback = w["decoder.lstm.weight_hh_l0"][order, : sizes.feedback or hidden].T
    _place_product(g, "recurrent", feedback, bias, int8)
    _place_product(
        g, "head", w["decoder.head.weight"][columns].T, w["decoder.head.bias"][columns], int8
    )
    g.constant("input_weight", by_input[:, :INPUT_SIZE].T)
    if int8:
        g.constant("state_scale", STATE_SCALE)
        g.constant("state_zero", STATE_ZERO, np.uint8)
    if sizes.conditional:
        g.constant("latent_weight", by_input[:, INPUT_SIZE:].T)
        g.constant("start_weight", w["decoder.start.weight"].T)
        g.constant("start_bias", w["decoder.start.bias"])
    g.constant("split_gates", [3 * hidden, hidden], np.int64)
    g.constant("split_head", [3 + sizes.mixtures, 5 * sizes.mixtures], np.int64)
    g.constant("feedback_from", [0], np.int64)
    g.constant("feedback_to", [sizes.feedback or hidden], np.int64)
    g.constant("last_axis", [-1], np.int64)
    # One product moves the pen and its distances to the drawing's edges, in halves of the extent.
    moves = np.array([[1, 0, 1, 0, -1, 0], [0, 1, 0, 1, 0, -1]]) * 2.0 / encoding.extent
    g.constant("moves", moves * encoding.scale)
    g.constant("edges", [-np.inf, -np.inf, 0, 0, 0, 0])


def _place_product(g: _Graph, name: str, weight: Array, bias: Array, int8: bool) -> None:
    g.constant(f"{name}_bias", bias)
    if int8:
        scale = np.maximum(np.abs(weight).max(axis=0), 1e-9) / LARGEST_WEIGHT
        g.constant(f"{name}_weight", np.rint(weight / scale), np.int8)
        g.constant(f"{name}_scale", scale * STATE_SCALE)
    else:
        g.constant(f"{name}_weight", weight)


def _gate_order(hidden: int) -> NDArray[np.int64]:
    """torch's gates i, f, g, o as i, f, o, g: the three sigmoids side by side."""
    i, f, g, o = np.arange(4 * hidden).reshape(4, hidden)
    return np.concatenate([i, f, o, g])


def _output_order(mixtures: int) -> NDArray[np.int64]:
    """pen, weights, then the five parameters of each component side by side."""
    parameters = 3 + mixtures + np.arange(5 * mixtures).reshape(5, mixtures)
    return np.concatenate([np.arange(3 + mixtures), parameters.T.ravel()])


def _step(g: _Graph, int8: bool, gates: str, cell: str) -> tuple[str, str, str]:
    """LSTM cell (Hochreiter & Schmidhuber): gates' sums and the old cell -> the next step's
    recurrent part, the outputs, the new cell."""
    squashed, candidate = g.call("Split", gates, "split_gates", outputs=2, axis=-1)
    i, f, o = g.call("Split", g.one("Sigmoid", squashed), outputs=3, axis=-1, num_outputs=3)
    kept = g.one("Mul", f, cell)
    new_cell = g.one("Add", kept, g.one("Mul", i, g.one("Tanh", candidate)))
    hidden = g.one("Mul", o, g.one("Tanh", new_cell))
    if int8:
        hidden = g.one("QuantizeLinear", hidden, "state_scale", "state_zero")
    return _recurrent(g, int8, hidden), _product(g, "head", int8, hidden), new_cell


def _recurrent(g: _Graph, int8: bool, hidden: str) -> str:
    fed_back = g.one("Slice", hidden, "feedback_from", "feedback_to", "last_axis")
    return _product(g, "recurrent", int8, fed_back)


def _product(g: _Graph, name: str, int8: bool, state: str) -> str:
    weight, bias = f"{name}_weight", f"{name}_bias"
    if not int8:
        return g.one("Gemm", state, weight, bias)
    whole = g.one("MatMulInteger", state, weight, "state_zero")
    real = g.one("Mul", g.one("Cast", whole, to=TensorProto.FLOAT), f"{name}_scale")
    return g.one("Add", real, bias)


def _read_prefix(g: _Graph, sizes: Sizes, int8: bool) -> tuple[str, str, str]:
    """Scan over the prefix; -> the last step's recurrent part (p, 4h), outputs (p, 6M + 3) and
    cell (p, h)."""
    steps = g.one("Transpose", INPUT_PREFIX, perm=[1, 0, 2])
    driven = g.one("MatMul", steps, "input_weight")
    if sizes.conditional:
        start = g.one("Tanh", g.one("Gemm", INPUT_LATENT, "start_weight", "start_bias"))
        hidden, cell = g.call("Split", start, outputs=2, axis=-1, num_outputs=2)
        driven = g.one("Add", driven, g.one("MatMul", INPUT_LATENT, "latent_weight"))
    else:
        batch = g.one("Shape", INPUT_PREFIX, start=0, end=1)
        shape = g.one("Concat", batch, g.constant("width", [sizes.decoder], np.int64), axis=0)
        hidden = cell = g.one("Expand", g.constant("zero", 0.0), shape)
    if int8:
        hidden = g.one("QuantizeLinear", hidden, "state_scale", "state_zero")
    first = _recurrent(g, int8, hidden), _product(g, "head", int8, hidden)

    body, gates, outputs = _Graph("r_"), 4 * sizes.decoder, 6 * sizes.mixtures + 3
    total = body.one("Add", "r_driven", "r_recurrent")
    recurrent, predicted, new_cell = _step(body, int8, total, "r_cell")
    spoken = body.one("Identity", predicted)
    states = (("r_recurrent", gates), ("r_outputs", outputs), ("r_cell", sizes.decoder))
    graph = helper.make_graph(
        body.nodes,
        "read",
        [*(_info(*pair) for pair in states), _info("r_driven", gates)],
        [
            _info(recurrent, gates),
            _info(predicted, outputs),
            _info(new_cell, sizes.decoder),
            _info(spoken, outputs),
        ],
    )
    names = ["read_recurrent", "read_outputs", "read_cell"]
    scan = helper.make_node(
        "Scan",
        [*first, cell, driven],
        [*names, OUTPUT_PREDICTIONS],
        num_scan_inputs=1,
        body=graph,
    )
    g.nodes.append(scan)
    return names[0], names[1], names[2]


def _sample(g: _Graph, sizes: Sizes, int8: bool, recurrent: str, outputs: str, cell: str) -> None:
    """Loop over the noise until every sequence has ended; -> OUTPUT_ROWS."""
    count = g.one("Shape", INPUT_NOISE, start=1, end=2)
    limit = g.one("Squeeze", g.one("Shape", INPUT_NOISE, start=0, end=1))
    many = [_repeat(g, each, count) for each in (recurrent, outputs, cell, _last_placement(g))]
    ended = g.one(
        "Expand",
        g.constant("nothing", 0.0),
        g.one("Concat", count, g.constant("single", [1], np.int64), axis=0),
    )
    g.constant("floor", SMALLEST_SIGMA)
    g.constant("rho_limit", LARGEST_RHO)
    g.constant("one", 1.0)
    g.constant("pens", np.eye(3))
    g.constant("split_noise", [3 + sizes.mixtures, 1, 1], np.int64)
    g.constant("split_choice", [3, sizes.mixtures], np.int64)
    g.constant("split_component", [2, 2, 1], np.int64)
    g.constant("components", [0, sizes.mixtures, 5], np.int64)
    g.constant("still", 0.5)
    g.constant("yes", True, bool)
    spread = g.one("Sqrt", INPUT_TEMPERATURE)
    sharp = g.one("Reciprocal", INPUT_TEMPERATURE)
    constant = g.one("MatMul", INPUT_LATENT, "latent_weight") if sizes.conditional else ""

    body = _Graph("s_")
    noise = body.one("Gather", INPUT_NOISE, "s_index", axis=0)
    gumbel, across, along = body.call("Split", noise, "split_noise", outputs=3, axis=-1)
    logits, parameters = body.call("Split", "s_outputs", "split_head", outputs=2, axis=-1)
    choice = body.one("Add", body.one("Mul", logits, sharp), gumbel)
    pen, component = body.call("Split", choice, "split_choice", outputs=2, axis=-1)
    state = body.one("Gather", "pens", body.one("ArgMax", pen, axis=-1, keepdims=0), axis=0)
    chosen = body.one("ArgMax", component, axis=-1, keepdims=1)
    table = body.one("Reshape", parameters, "components")
    picked = body.one("GatherND", table, chosen, batch_dims=1)
    offset = _draw_offset(body, picked, spread, across, along)
    row = body.one("Concat", offset, state, axis=-1)
    placement = body.one("Max", body.one("Gemm", offset, "moves", "s_placement"), "edges")
    inputs = body.one("Concat", row, placement, axis=-1)
    gates = body.one("Gemm", inputs, "input_weight", "s_recurrent")
    if constant:
        gates = body.one("Add", gates, constant)
    new_recurrent, new_outputs, new_cell = _step(body, int8, gates, "s_cell")
    end = body.call("Split", state, outputs=3, axis=-1, num_outputs=3)[2]
    ended_now = body.one("Max", "s_ended", end)
    lowest = body.one("ReduceMin", ended_now, keepdims=0)
    proceed = body.one("Less", lowest, "still")
    hidden, width = sizes.decoder, 6 * sizes.mixtures + 3
    graph = helper.make_graph(
        body.nodes,
        "sample",
        [
            helper.make_tensor_value_info("s_index", TensorProto.INT64, []),
            helper.make_tensor_value_info("s_proceed", TensorProto.BOOL, []),
            *(_info(*pair) for pair in (("s_recurrent", 4 * hidden), ("s_outputs", width))),
            *(_info(*pair) for pair in (("s_cell", hidden), ("s_placement", 6), ("s_ended", 1))),
        ],
        [
            helper.make_tensor_value_info(proceed, TensorProto.BOOL, []),
            *(_info(*pair) for pair in ((new_recurrent, 4 * hidden), (new_outputs, width))),
            *(
                _info(*pair)
                for pair in ((new_cell, hidden), (placement, 6), (ended_now, 1), (row, 5))
            ),
        ],
    )
    last = [f"last_{name}" for name in ("recurrent", "outputs", "cell", "placement", "ended")]
    loop = helper.make_node("Loop", [limit, "yes", *many, ended], [*last, OUTPUT_ROWS], body=graph)
    g.nodes.append(loop)


def _draw_offset(g: _Graph, picked: str, spread: str, across: str, along: str) -> str:
    """A point (n, 2) of the chosen Gaussians (n, 5), sigma * sqrt(tau), from two normals."""
    mean, log_sigma, raw = g.call("Split", picked, "split_component", outputs=3, axis=-1)
    sigma = g.one("Mul", g.one("Add", g.one("Exp", log_sigma), "floor"), spread)
    rho = g.one("Mul", g.one("Tanh", raw), "rho_limit")
    rest = g.one("Sqrt", g.one("Sub", "one", g.one("Mul", rho, rho)))
    second = g.one("Add", g.one("Mul", rho, across), g.one("Mul", rest, along))
    normals = g.one("Concat", across, second, axis=-1)
    return g.one("Add", mean, g.one("Mul", sigma, normals))


def _last_placement(g: _Graph) -> str:
    """Where the pen is after the prefix: the last six columns of its last row, (p, 6)."""
    g.constant("row_index", -1, np.int64)
    last = g.one("Gather", INPUT_PREFIX, "row_index", axis=1)
    g.constant("placement_from", [INPUT_SIZE - 6], np.int64)
    g.constant("placement_to", [INPUT_SIZE], np.int64)
    return g.one("Slice", last, "placement_from", "placement_to", "last_axis")


def _repeat(g: _Graph, name: str, count: str) -> str:
    """(p, w) as (n, w), p = 1 or n."""
    shape = g.one("Concat", count, g.constant("single", [1], np.int64), axis=0)
    return g.one("Expand", name, shape)


def _info(name: str, width: int) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, [None, width])
