"""The sampling loop of the decoder's graph: draw a row, move the pen, step the network, until all
have stopped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from onnx import GraphProto, TensorProto, ValueInfoProto, helper

from sketch_assistant.assist.bundle.manifest import (
    INPUT_NOISE,
    INPUT_PREFIX,
    INPUT_TEMPERATURE,
    OUTPUT_ROWS,
)
from sketch_assistant.assist.sampling.mixture import LARGEST_RHO, SMALLEST_SIGMA
from sketch_assistant.sketch.encoding import INPUT_SIZE, Encoding

from ..network.model import Sizes
from . import going_rows
from .going_rows import Going
from .graph import Graph, info

ROW_SIZE = 5  # of a stroke-5 row

# With a step's inputs (n', 11), what the step before handed on for n rows and which of them go on:
# what it hands on itself, and its outputs (n', 6M + 3).
Advance = Callable[[Graph, str, list[str], Going], tuple[list[str], str]]


@dataclass(frozen=True)
class Read:
    """What came of the prefix. handed: to the first step, whose kinds `infos` tells for any names.
    outputs (n, 6M + 3): what is expected of the first row."""

    handed: Sequence[str]
    infos: Callable[[list[str]], list[ValueInfoProto]]
    outputs: str


def sample(g: Graph, sizes: Sizes, encoding: Encoding, read: Read, advance: Advance) -> None:
    """Loop over the noise until every drawing has stopped; -> OUTPUT_ROWS (s', n, 5)."""
    drawings = g.one("Shape", INPUT_NOISE, start=1, end=2)
    limit = g.one("Squeeze", g.one("Shape", INPUT_NOISE, start=0, end=1))
    placed = repeat(g, _last_placement(g), drawings)
    last_pen = g.one("Expand", g.constant("down", 0, np.int64), drawings)
    _place_constants(g, sizes, encoding)
    going_rows.place_constants(g)
    _warm_noise(g, sizes)
    who = going_rows.all_rows(g, drawings)
    body = _body(sizes, read, advance)
    start = [limit, "yes", *read.handed, read.outputs, placed, last_pen, who]
    last = [f"last_{i}" for i in range(len(start) - 2)]
    g.nodes.append(helper.make_node("Loop", start, [*last, OUTPUT_ROWS], body=body))


def _body(sizes: Sizes, read: Read, advance: Advance) -> GraphProto:
    """One step of those that have not stopped: draw a row of each, then see what follows."""
    body, before = Graph("s_"), [f"s_carried{i}" for i in range(len(read.handed))]
    inputs, placement, pen = _drawn(body)
    # The end is the last of the three pen states, so the largest so far says who has stopped.
    highest = body.one("Max", "s_highest", pen)
    row = going_rows.in_place(body, inputs, "s_who")
    goes = going_rows.going(body, highest, "s_who")
    inputs, placement, highest = (
        body.one("Gather", each, goes.rows, axis=0) for each in (inputs, placement, highest)
    )
    after, outputs = advance(body, inputs, before, goes)

    def kinds(carried: list[str], *others: str) -> list[ValueInfoProto]:
        widths = 6 * sizes.mixtures + 3, 6
        whole = [
            helper.make_tensor_value_info(each, TensorProto.INT64, [None]) for each in others[2:]
        ]
        return [*read.infos(carried), *map(info, others[:2], widths), *whole]

    ins = kinds(before, "s_outputs", "s_placement", "s_highest", "s_who")
    outs = kinds(after, outputs, placement, highest, goes.who)
    index = helper.make_tensor_value_info("s_index", TensorProto.INT64, [])
    asked, some = (
        helper.make_tensor_value_info(n, TensorProto.BOOL, []) for n in ("s_some", goes.some)
    )
    return helper.make_graph(
        body.nodes, "sample", [index, asked, *ins], [some, *outs, info(row, ROW_SIZE)]
    )


def _drawn(body: Graph) -> tuple[str, str, str]:
    """A row of each as the decoder reads it (n, 11), where the pen is then (n, 6), and its state
    (n,)."""
    noise = body.one("Gather", body.one("Gather", "warm_noise", "s_index", axis=0), "s_who", axis=0)
    gumbel, across, along = body.call("Split", noise, "split_noise", outputs=3, axis=-1)
    logits, parameters = body.call("Split", "s_outputs", "split_head", outputs=2, axis=-1)
    choice = body.one("Add", logits, gumbel)
    pens, components = body.call("Split", choice, "split_choice", outputs=2, axis=-1)
    pen = body.one("ArgMax", pens, axis=-1, keepdims=0)
    component = body.one("ArgMax", components, axis=-1, keepdims=1)
    table = body.one("Reshape", parameters, "components")
    picked = body.one("GatherND", table, component, batch_dims=1)
    offset = _draw_offset(body, picked, across, along)
    placement = body.one("Max", body.one("Gemm", offset, "moves", "s_placement"), "edges")
    state = body.one("Gather", "pens", pen, axis=0)
    return body.one("Concat", offset, state, placement, axis=-1), placement, pen


def _place_constants(g: Graph, sizes: Sizes, encoding: Encoding) -> None:
    g.constant("floor", SMALLEST_SIGMA)
    g.constant("rho_limit", LARGEST_RHO)
    g.constant("one", 1.0)
    g.constant("pens", np.eye(3))
    # One product moves the pen and its distances to the drawing's edges, in halves of the extent.
    moves = np.array([[1, 0, 1, 0, -1, 0], [0, 1, 0, 1, 0, -1]]) * 2.0 / encoding.extent
    g.constant("moves", moves * encoding.scale)
    g.constant("edges", [-np.inf, -np.inf, 0, 0, 0, 0])
    g.constant("split_head", [3 + sizes.mixtures, 5 * sizes.mixtures], np.int64)
    g.constant("split_noise", [3 + sizes.mixtures, 1, 1], np.int64)
    g.constant("split_choice", [3, sizes.mixtures], np.int64)
    g.constant("split_component", [2, 2, 1], np.int64)
    g.constant("components", [0, sizes.mixtures, 5], np.int64)
    g.constant("yes", True, bool)


def _warm_noise(g: Graph, sizes: Sizes) -> None:
    """Put the temperature into the noise, once for all steps: the arg max of logits / tau + noise
    is that of logits + tau * noise; sigma * sqrt(tau) times a normal is sigma times a scaled one.
    """
    g.constant("split_kinds", [3 + sizes.mixtures, 2], np.int64)
    gumbel, normals = g.call("Split", INPUT_NOISE, "split_kinds", outputs=2, axis=-1)
    warm = g.one("Mul", gumbel, INPUT_TEMPERATURE)
    spread = g.one("Mul", normals, g.one("Sqrt", INPUT_TEMPERATURE))
    g.named(g.one("Concat", warm, spread, axis=-1), "warm_noise")


def _draw_offset(g: Graph, picked: str, across: str, along: str) -> str:
    """A point (n, 2) of the chosen Gaussians (n, 5) from two normals times sqrt(tau)."""
    mean, log_sigma, raw = g.call("Split", picked, "split_component", outputs=3, axis=-1)
    sigma = g.one("Add", g.one("Exp", log_sigma), "floor")
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


def repeat(g: Graph, name: str, count: str) -> str:
    """(p, w) as (n, w): each of the p as often as n / p says, side by side."""
    before, width = (g.one("Shape", name, start=i, end=i + 1) for i in range(2))
    shape = g.one("Concat", before, g.one("Div", count, before), width, axis=0)
    many = g.one("Expand", g.one("Unsqueeze", name, g.constant("second", [1], np.int64)), shape)
    return g.one("Reshape", many, g.one("Concat", count, width, axis=0))
