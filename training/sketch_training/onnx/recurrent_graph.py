"""A recurrent decoder as ONNX nodes: it scans a prefix, then steps in the sampling loop.

A step carries on the gates' recurrent part, which only the first `feedback` units enter, and the
6M + 3 outputs.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from onnx import TensorProto, ValueInfoProto, helper

from sketch_assistant.assist.bundle.manifest import (
    INPUT_LABEL,
    INPUT_LATENT,
    INPUT_NOISE,
    INPUT_PREFIX,
    OUTPUT_PREDICTIONS,
)
from sketch_assistant.sketch.encoding import INPUT_SIZE

from ..network.sizes import HYPER, LAYER_NORM, LSTM, Sizes
from .cell_graph import begin, carried, outputs_part, place_norm, step
from .going_rows import Going
from .graph import Graph, info
from .kind import Kind
from .orders import gate_order
from .recurrent_weights import STATE_SCALE, STATE_ZERO, weights_of
from .sampling_graph import repeat

# u8 x s8 products are summed in pairs of int16 on CPUs without VNNI: 7-bit weights cannot overflow.
LARGEST_WEIGHT = 63
# What the gates of the very first step receive besides (4h): imported models begin otherwise.
FIRST = "decoder.first"


class RecurrentGraph:
    """Places a `Recurrent`'s weights in a graph, `read`s the prefix there and `advance`s in the
    sampling loop."""

    def __init__(
        self, g: Graph, weights: dict[str, torch.Tensor], sizes: Sizes, int8: bool
    ) -> None:
        self.g, self.sizes, self.int8 = g, sizes, int8
        _place_weights(g, weights, sizes, int8)
        self._start = _place_start(g, weights, int8) if sizes.conditional else ""
        self._condition = _place_condition(g, weights, sizes, int8)

    def read(self) -> tuple[list[str], str]:
        """Read the prefix -> what the first step is handed, and what is expected of the first row
        (n, 6M + 3)."""
        g = self.g
        read, outputs = _read_prefix(g, self.sizes, self.int8, self._start, self._condition)
        count = g.one("Shape", INPUT_NOISE, start=1, end=2)
        return [repeat(g, each, count) for each in read], repeat(g, outputs, count)

    def infos(self, names: list[str]) -> list[ValueInfoProto]:
        """The kinds of what a step is handed and hands on."""
        return list(map(info, names, carried(self.sizes)))

    def advance(
        self, g: Graph, inputs: str, before: list[str], goes: Going
    ) -> tuple[list[str], str]:
        """One step with inputs (n, 11) of those that go on -> what is handed on, and what is
        expected next (n, 6M + 3)."""
        kept = [g.one("Gather", each, goes.rows, axis=0) for each in before]

        def drive(heard: str) -> str:
            gates = g.one("Gemm", inputs, "input_weight", *[heard] * bool(heard))
            return g.one("Add", gates, self._condition) if self._condition else gates

        after, state = step(g, self.sizes, self.int8, drive, kept)
        return after, outputs_part(g, self.int8, state)


def _place_weights(g: Graph, weights: dict[str, torch.Tensor], sizes: Sizes, int8: bool) -> None:
    w = {key: value.detach().double().numpy() for key, value in weights.items()}
    hidden = sizes.decoder
    order = _rows(sizes)
    by_input = w["decoder.lstm.weight_ih_l0"][order].T
    if sizes.cell == LSTM:
        # Exactly one pen state is 1 in every row, so its weights can carry the gates' bias.
        by_input[2:5] += (w["decoder.lstm.bias_ih_l0"] + w["decoder.lstm.bias_hh_l0"])[order]
    else:
        place_norm(g, "main", [w[f"decoder.lstm.norm.{i}"] for i in range(4)])
    if sizes.cell == HYPER:
        _place_small(g, w, sizes, int8)
    feedback = w["decoder.lstm.weight_hh_l0"][order, : sizes.feedback or hidden].T
    _place_product(g, "recurrent", feedback, int8)
    _place_product(g, "head", w["decoder.head.weight"].T, int8)
    g.constant("head_bias", w["decoder.head.bias"])
    g.constant("input_weight", by_input[:INPUT_SIZE])
    if FIRST in w:
        g.constant("first_gates", w[FIRST][order])
    if int8:
        g.constant("state_scale", STATE_SCALE)
        g.constant("state_zero", STATE_ZERO, np.uint8)
    g.constant("feedback_from", [0], np.int64)
    g.constant("feedback_to", [sizes.feedback or hidden], np.int64)
    g.constant("last_axis", [-1], np.int64)


def _place_small(g: Graph, w: dict[str, NDArray[np.float64]], sizes: Sizes, int8: bool) -> None:
    """What a HyperLSTM's small LSTM computes with; see `hyper_lstm`."""
    units, small, embedding = sizes.decoder, sizes.hyper_units, sizes.hyper_embedding
    place_norm(g, "small", [w[f"decoder.lstm.small_norm.{i}"] for i in range(4)])
    parts = [4 * kind + gate for kind in range(3) for gate in (0, 1, 3, 2)]
    embed = w["decoder.lstm.embed"].reshape(12, embedding, small)[parts]
    rows = w["decoder.lstm.small_hh"][gate_order(small)]
    _place_product(g, "small", np.vstack([rows, embed.reshape(-1, small)]).T, int8)
    offset = np.zeros((12, embedding))
    offset[:8] = w["decoder.lstm.embed_bias"].reshape(8, embedding)[parts[:8]]
    g.constant("small_offset", np.concatenate([np.zeros(4 * small), offset.ravel()]))
    scales = w["decoder.lstm.scale"][parts].reshape(3, 4, embedding, units)
    for kind, scale in enumerate(scales):
        found = g.weight(f"scale{kind}", scale, int8, 2)
        g.named(found, f"scale_{kind}")
    g.constant("main_bias", w["decoder.lstm.bias"][[0, 1, 3, 2], None])
    g.constant("split_gates", [4 * units, 4 * small], np.int64)
    g.constant("split_told", [4 * small, 12 * embedding], np.int64)
    g.constant("by_part", [0, 12, embedding], np.int64)
    g.constant("by_gate", [0, 4, units], np.int64)
    g.constant("flat_gates", [0, 4 * units], np.int64)


def _rows(sizes: Sizes) -> NDArray[np.int64]:
    """The gates' rows in the graph's order: the main LSTM's, then a small one's."""
    rows = gate_order(sizes.decoder)
    if sizes.cell != HYPER:
        return rows
    return np.concatenate([rows, 4 * sizes.decoder + gate_order(sizes.hyper_units)])


def _place_product(g: Graph, name: str, weight: NDArray[np.float64], int8: bool) -> None:
    if int8:
        scale = np.maximum(np.abs(weight).max(axis=0), 1e-9) / LARGEST_WEIGHT
        g.constant(f"{name}_weight", np.rint(weight / scale), np.int8)
        g.constant(f"{name}_scale", scale * STATE_SCALE)
    else:
        g.constant(f"{name}_weight", weight)


def _place_start(g: Graph, weights: dict[str, torch.Tensor], int8: bool) -> str:
    """A VAE's first state tanh(W z + b), its parts side by side (section 3.2)."""
    weight = weights["decoder.start.weight"].detach().double().numpy().T
    start = g.weight("start_weight", weight, int8, 1)
    bias = g.constant("start_bias", weights["decoder.start.bias"].numpy())
    return g.one("Tanh", g.one("Gemm", INPUT_LATENT, start, bias))


def _place_condition(g: Graph, weights: dict[str, torch.Tensor], sizes: Sizes, int8: bool) -> str:
    """What latent and class add to the gates of every step, (p, 4h), once a call; "" for neither.
    The columns of the input weights are those of the row, of the latent, of the embedding."""
    columns = weights["decoder.lstm.weight_ih_l0"].detach().double().numpy()
    columns = columns[_rows(sizes), INPUT_SIZE:].T
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
) -> tuple[list[str], str]:
    """Scan over the prefix; -> what the last step carries on, (p, …) each, and its outputs (p, 6M +
    3). start: a VAE's first state; condition: what latent and class add to the gates."""
    steps = g.one("Transpose", INPUT_PREFIX, perm=[1, 0, 2])
    driven = g.one("MatMul", steps, "input_weight")
    if condition:
        driven = g.one("Add", driven, condition)
    first = begin(g, sizes, int8, _first_states(g, sizes, start))
    if any(each.name == "first_gates" for each in g.constants):
        first[0] = g.one("Add", first[0], "first_gates")
    widths, body = carried(sizes), Graph("r_")
    before = [f"r_carried{i}" for i in range(len(widths))]
    after, state = step(body, sizes, int8, lambda h: _plus(body, "r_driven", h), before)
    kind = TensorProto.UINT8 if int8 else TensorProto.FLOAT
    graph = helper.make_graph(
        body.nodes,
        "read",
        [*map(info, before, widths), info("r_driven", widths[0])],
        [
            *map(info, after, widths),
            helper.make_tensor_value_info(state, kind, [None, sizes.decoder]),
        ],
    )
    last = [f"read_carried{i}" for i in range(len(widths))]
    scan = helper.make_node(
        "Scan", [*first, driven], [*last, "read_states"], num_scan_inputs=1, body=graph
    )
    g.nodes.append(scan)
    outputs = outputs_part(g, int8, "read_states")
    g.named(outputs, OUTPUT_PREDICTIONS)
    return last, g.one("Gather", outputs, g.constant("last", -1, np.int64), axis=0)


def _first_states(g: Graph, sizes: Sizes, start: str) -> list[str]:
    """The parts of the first state (p, …): a VAE's, or zeros."""
    widths = [sizes.decoder] * 2 + [sizes.hyper_units] * (2 if sizes.cell == HYPER else 0)
    if start:
        split = g.constant("split_start", widths, np.int64)
        return g.call("Split", start, split, outputs=len(widths), axis=-1)
    batch = g.one("Shape", INPUT_PREFIX, start=0, end=1)
    found = []
    for width in widths:
        size = g.constant(f"width{width}", [width], np.int64)
        shape = g.one("Concat", batch, size, axis=0)
        found.append(g.one("Expand", g.constant("zero", 0.0), shape))
    return found


def _plus(g: Graph, x: str, other: str) -> str:
    return g.one("Add", x, other) if other else x


# The graphs of the other two do not hold all of their weights.
KINDS = {
    LSTM: Kind(RecurrentGraph, weights_of),
    LAYER_NORM: Kind(RecurrentGraph),
    HYPER: Kind(RecurrentGraph),
}
