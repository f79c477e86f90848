"""The sampling loop of the decoder's graph: draw a row, move the pen, step the network, until all
ended."""

from __future__ import annotations

import numpy as np
from onnx import TensorProto, helper

from sketch_assistant.assist.bundle import (
    INPUT_NOISE,
    INPUT_PREFIX,
    INPUT_TEMPERATURE,
    OUTPUT_ROWS,
)
from sketch_assistant.sketch.encoding import INPUT_SIZE

from .graph import Graph, info
from .lstm_graph import step
from .model import LARGEST_RHO, SMALLEST_SIGMA, Sizes


def sample(
    g: Graph, sizes: Sizes, int8: bool, recurrent: str, outputs: str, cell: str, latent: str
) -> None:
    """Loop over the noise until every sequence has ended; -> OUTPUT_ROWS (s', n, 5)."""
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

    body = Graph("s_")
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
    if latent:
        gates = body.one("Add", gates, latent)
    new_recurrent, new_outputs, new_cell = step(body, int8, gates, "s_cell")
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
            *(info(*pair) for pair in (("s_recurrent", 4 * hidden), ("s_outputs", width))),
            *(info(*pair) for pair in (("s_cell", hidden), ("s_placement", 6), ("s_ended", 1))),
        ],
        [
            helper.make_tensor_value_info(proceed, TensorProto.BOOL, []),
            *(info(*pair) for pair in ((new_recurrent, 4 * hidden), (new_outputs, width))),
            *(
                info(*pair)
                for pair in ((new_cell, hidden), (placement, 6), (ended_now, 1), (row, 5))
            ),
        ],
    )
    last = [f"last_{name}" for name in ("recurrent", "outputs", "cell", "placement", "ended")]
    loop = helper.make_node("Loop", [limit, "yes", *many, ended], [*last, OUTPUT_ROWS], body=graph)
    g.nodes.append(loop)


def _draw_offset(g: Graph, picked: str, spread: str, across: str, along: str) -> str:
    """A point (n, 2) of the chosen Gaussians (n, 5), sigma * sqrt(tau), from two normals."""
    mean, log_sigma, raw = g.call("Split", picked, "split_component", outputs=3, axis=-1)
    sigma = g.one("Mul", g.one("Add", g.one("Exp", log_sigma), "floor"), spread)
    rho = g.one("Mul", g.one("Tanh", raw), "rho_limit")
    rest = g.one("Sqrt", g.one("Sub", "one", g.one("Mul", rho, rho)))
    second = g.one("Add", g.one("Mul", rho, across), g.one("Mul", rest, along))
    normals = g.one("Concat", across, second, axis=-1)
    return g.one("Add", mean, g.one("Mul", sigma, normals))


def _last_placement(g: Graph) -> str:
    """Where the pen is after the prefix: the last six columns of its last row, (p, 6)."""
    g.constant("row_index", -1, np.int64)
    last = g.one("Gather", INPUT_PREFIX, "row_index", axis=1)
    g.constant("placement_from", [INPUT_SIZE - 6], np.int64)
    g.constant("placement_to", [INPUT_SIZE], np.int64)
    return g.one("Slice", last, "placement_from", "placement_to", "last_axis")


def _repeat(g: Graph, name: str, count: str) -> str:
    """(p, w) as (n, w), p = 1 or n."""
    shape = g.one("Concat", count, g.constant("single", [1], np.int64), axis=0)
    return g.one("Expand", name, shape)
