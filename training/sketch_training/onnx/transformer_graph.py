"""The transformer as ONNX nodes: it reads a prefix at once, then looks back from each new point.

With guidance w every drawing is gone on with twice, told its class and not told, and what the class
makes likelier is made likelier still: logits of pen and mixture are those told plus (w - 1) times
how far they lie from those untold (Ho & Salimans, "Classifier-free diffusion guidance", 2022). With
w = 1 the second pass is not computed.

What is read of the prefix is kept once, for all the drawings that go on from it; each drawing's own
keys and values grow as it is drawn, and go when it has stopped. Shapes: n drawings that go on, r =
n rows a step, 2n with guidance; k = p prefixes, 2p with guidance, for m = r / k rows each; h heads
of d numbers.
"""

from __future__ import annotations

import math

import numpy as np
import torch
from numpy.typing import NDArray
from onnx import TensorProto, ValueInfoProto, helper

from sketch_assistant.assist.bundle.manifest import (
    INPUT_GUIDANCE,
    INPUT_LABEL,
    INPUT_NOISE,
    INPUT_PREFIX,
    OUTPUT_GUESS,
    OUTPUT_PREDICTIONS,
)

from ..network.sizes import Sizes
from ..network.transformer import EPSILON, LIFTED, PEN, REMEMBERED, WAVES
from .going_rows import Going
from .graph import Graph
from .sampling_graph import repeat
from .transformer_counts import UNSEEN, counted, counted_on
from .transformer_rows import Rows, name_numbers, rows_of
from .transformer_weights import CLASSES, scaled_queries

FURTHEST = 2**31


class TransformerGraph:
    """Places a `Transformer`'s weights in a graph, `read`s the prefix there and `advance`s in the
    sampling loop. Weights have torch's names; products are transposed."""

    def __init__(
        self, g: Graph, weights: dict[str, torch.Tensor], sizes: Sizes, int8: bool
    ) -> None:
        self.g, self.sizes = g, sizes
        self._named: dict[str, str] = {}
        for key, value in weights.items():
            exact = value.detach().double().numpy()
            self._place(key, scaled_queries(exact, sizes) if ".look." in key else exact, int8)
        self._place_constants()

    def read(self) -> tuple[list[str], str]:
        """Read the prefix -> what the first step is handed, and what is expected of the first row
        (n, 6M + 3)."""
        g = self.g
        name_numbers(g, self.sizes)
        side = rows_of(g, g.one("Shape", INPUT_NOISE, start=1, end=2))
        rows = self._twice(INPUT_PREFIX, "prefix_more")
        counts, seen = counted(g, rows)
        told = self._told()
        x = self._embedded(g, rows, counts)
        x = g.one("Add", x, g.one("Unsqueeze", told, "axis_1")) if told else x
        self._each_told = told
        self._kept = []
        for i in range(self.sizes.layers):
            x, keys, values = self._read_block(i, x, seen)
            self._kept.append((keys, values))
        x = self._normal(g, x, "decoder.norm")
        y = self._linear(g, x, "decoder.head")
        if self.sizes.guesses:
            self._say_what_it_is(x)
        mine = g.one("Slice", y, "from_0", "prefixes", "axis_0")
        g.nodes.append(helper.make_node("Transpose", [mine], [OUTPUT_PREDICTIONS], perm=[1, 0, 2]))
        last, counts = (
            repeat(g, g.one("Gather", each, "last", axis=1), side.every) for each in (y, counts)
        )
        own = g.one("Expand", "nothing", g.one("Concat", side.every, "own_shape", axis=0))
        return [counts, *[own] * (2 * self.sizes.layers)], self._guided(g, last, side)

    def infos(self, names: list[str]) -> list[ValueInfoProto]:
        """The kinds of what a step is handed and hands on: counts (r, 3), then keys and values (r,
        h, steps, d) of each block."""
        heads, depth = self.sizes.heads, self.sizes.decoder // self.sizes.heads
        shapes = [[None, 3], *[[None, heads, None, depth]] * (len(names) - 1)]
        pairs = zip(names, shapes, strict=True)
        return [helper.make_tensor_value_info(n, TensorProto.FLOAT, shape) for n, shape in pairs]

    def advance(
        self, g: Graph, inputs: str, before: list[str], goes: Going
    ) -> tuple[list[str], str]:
        """One step with inputs (n, 11) of those that go on -> what is handed on, and what is
        expected next (n, 6M + 3)."""
        side = rows_of(g, g.one("Shape", inputs, start=0, end=1))
        rows = g.one("Concat", inputs, g.one("Slice", inputs, "from_0", side.more), axis=0)
        kept = self._kept_rows(g, goes, before[0], side)
        counts = counted_on(g, g.one("Gather", before[0], kept, axis=0), rows)
        x = self._embedded(g, rows, counts)
        if self._each_told:
            x = g.one("Add", x, repeat(g, self._each_told, side.every))
        after = [counts]
        for i in range(self.sizes.layers):
            own = before[1 + 2 * i : 3 + 2 * i]
            x, *grown = self._step_block(g, i, x, own, (kept, goes.fewer), side)
            after += grown
        y = self._linear(g, self._normal(g, x, "decoder.norm"), "decoder.head")
        return after, self._guided(g, y, side)

    def _kept_rows(self, g: Graph, goes: Going, counts: str, side: Rows) -> str:
        """Which of the rows of the step before (r,) go on: of those told and, with guidance, of
        those untold, which come after them."""
        told = g.one("Slice", goes.rows, "from_0", side.more)
        first = g.one("Div", g.one("Shape", counts, start=0, end=1), "passes")
        return g.one("Concat", goes.rows, g.one("Add", told, first), axis=0)

    def _place(self, key: str, value: NDArray[np.float64], int8: bool) -> None:
        if value.ndim == 1:
            self._named[key] = self.g.constant(key, value)
        elif key == CLASSES:
            self._named[key] = self.g.weight(key, value, int8, 0)
        else:
            self._named[key] = self.g.weight(key, value.T, int8, 1)

    def _place_constants(self) -> None:
        g, sizes = self.g, self.sizes
        heads, depth = sizes.heads, sizes.decoder // sizes.heads
        waves = np.zeros((2, 2 * len(WAVES)))
        for i in range(2):
            waves[i, i * len(WAVES) : (i + 1) * len(WAVES)] = 2 * math.pi / np.array(WAVES)
        g.constant("waves", waves)
        for name, value in (("one_more", [1, 0, 1]), ("stroke", [0, 1, 0]), ("place", [0, 0, 1])):
            g.constant(name, [value])
        g.constant("ones", np.ones((1, 3)))
        g.constant("unseen", UNSEEN)
        g.constant("nothing", np.zeros((1, 1, 1, 1)))
        for name, value in (
            ("from_0", [0]),
            ("axis_0", [0]),
            ("axis_1", [1]),
            ("axis_last", [-1]),
            ("to_end", [FURTHEST]),
            ("lifted_from", [LIFTED]),
            ("lifted_to", [LIFTED + 1]),
            ("remembered_from", [REMEMBERED]),
            ("remembered_to", [REMEMBERED + 1]),
            ("pen_from", [PEN.start]),
            ("pen_to", [PEN.stop]),
            ("own_shape", [heads, 0, depth]),
            ("heads_depth", [heads, depth]),
            ("heads_any", [heads, -1]),
            ("heads_one_any", [heads, 1, -1]),
            ("by_head", [0, 0, 3, heads, depth]),
            ("joined", [0, 0, sizes.decoder]),
            ("new_kept", [0, heads, 1, depth]),
            ("query", [0, heads, depth, 1]),
            ("along", [0, 0, 1, -1]),
            ("row_of", [-1, sizes.decoder]),
        ):
            g.constant(name, value, np.int64)
        g.constant("last", -1, np.int64)
        g.constant("none_yet", 0, np.int64)
        g.constant("one_step", 1, np.int64)
        g.constant("axis_one", 1, np.int64)
        g.constant("one_f", 1.0)

    def _say_what_it_is(self, x: str) -> None:
        """The classes' logits (p, classes) after the last row, by x (k, t, width)."""
        g = self.g
        last = g.one("Slice", g.one("Gather", x, "last", axis=1), "from_0", "prefixes", "axis_0")
        inner = g.one("Relu", self._linear(g, last, "decoder.guess.0"))
        logits = self._linear(g, inner, "decoder.guess.2")
        g.named(logits, OUTPUT_GUESS)

    def _twice(self, value: str, more: str) -> str:
        """value (p, …) and, with guidance, itself once more."""
        return self.g.one("Concat", value, self.g.one("Slice", value, "from_0", more), axis=0)

    def _told(self) -> str:
        """What the class adds to each prefix's rows (k, width); "" for a model of one class."""
        if self.sizes.classes == 1:
            return ""
        g = self.g
        unknown = g.one(
            "Expand", g.constant("unknown", [self.sizes.classes], np.int64), "prefix_more"
        )
        labels = g.one("Concat", INPUT_LABEL, unknown, axis=0)
        return g.one("Gather", self._named[CLASSES], labels, axis=0)

    def _embedded(self, g: Graph, rows: str, counts: str) -> str:
        pen = g.one("Slice", rows, "pen_from", "pen_to", "axis_last")
        waves = g.one("MatMul", pen, "waves")
        found = g.one("Log", g.one("Add", counts, "ones"))
        parts = rows, g.one("Sin", waves), g.one("Cos", waves), found
        return self._linear(g, g.one("Concat", *parts, axis=-1), "decoder.read")

    def _guided(self, g: Graph, y: str, side: Rows) -> str:
        """(r, 6M + 3) as (n, 6M + 3)."""
        if self.sizes.classes == 1:
            return y
        told = g.one("Slice", y, "from_0", side.drawings)
        away = g.one("Sub", told, g.one("Gather", y, side.untold, axis=0))
        return g.one("Add", told, g.one("Mul", away, self._push()))

    def _push(self) -> str:
        """w - 1 for the logits, 0 for the Gaussians (6M + 3)."""
        if not hasattr(self, "_pushed"):
            mixtures = self.sizes.mixtures
            logits = np.repeat([1.0, 0.0], [3 + mixtures, 5 * mixtures])
            more = self.g.one("Sub", INPUT_GUIDANCE, "one_f")
            self._pushed = self.g.one("Mul", self.g.constant("logits", logits), more)
        return self._pushed

    def _read_block(self, i: int, x: str, seen: str) -> tuple[str, str, str]:
        """-> x (k, t, width), keys (k, h, d, t), values (k, h, t, d)."""
        g, block = self.g, f"decoder.blocks.{i}"
        mixed = self._linear(g, self._normal(g, x, f"{block}.norm_1"), f"{block}.look")
        split = g.one("Transpose", g.one("Reshape", mixed, "by_head"), perm=[2, 0, 3, 1, 4])
        parts = g.call("Split", split, outputs=3, axis=0, num_outputs=3)
        query, key, value = (g.one("Squeeze", each, "axis_0") for each in parts)
        keys = g.one("Transpose", key, perm=[0, 1, 3, 2])
        scores = g.one("Add", g.one("MatMul", query, keys), seen)
        found = g.one("MatMul", g.one("Softmax", scores, axis=-1), value)
        joined = g.one("Reshape", g.one("Transpose", found, perm=[0, 2, 1, 3]), "joined")
        return self._rest(g, block, x, joined), keys, value

    def _step_block(
        self, g: Graph, i: int, x: str, own: list[str], kept: tuple[str, str], side: Rows
    ) -> tuple[str, str, str]:
        """-> x (r, width), its own keys and values, one more each of those that are kept."""
        block, (read_keys, read_values) = f"decoder.blocks.{i}", self._kept[i]
        mixed = self._linear(g, self._normal(g, x, f"{block}.norm_1"), f"{block}.look")
        query, key, value = g.call("Split", mixed, outputs=3, axis=1, num_outputs=3)
        new = [g.one("Reshape", each, "new_kept") for each in (key, value)]
        keys, values = _grown(g, own, new, *kept)
        own_scores = g.one("MatMul", keys, g.one("Reshape", query, "query"))
        group = g.one("Transpose", g.one("Reshape", query, side.grouped), perm=[0, 2, 1, 3])
        past = g.one("Transpose", g.one("MatMul", group, read_keys), perm=[0, 2, 1, 3])
        past = g.one("Reshape", past, side.one_each)
        scores = g.one("Concat", past, g.one("Reshape", own_scores, "along"), axis=3)
        shares = g.one("Softmax", scores, axis=-1)
        past = g.one("Slice", shares, "from_0", "steps", "axis_last")
        mine = g.one("Slice", shares, "steps", "to_end", "axis_last")
        found = g.one("Reshape", g.one("MatMul", mine, values), "row_of")
        group = g.one("Transpose", g.one("Reshape", past, side.grouped_any), perm=[0, 2, 1, 3])
        group = g.one("Transpose", g.one("MatMul", group, read_values), perm=[0, 2, 1, 3])
        found = g.one("Add", found, g.one("Reshape", group, "row_of"))
        return self._rest(g, block, x, found), keys, values

    def _rest(self, g: Graph, block: str, x: str, found: str) -> str:
        """A block from what its attention found on."""
        x = g.one("Add", x, self._linear(g, found, f"{block}.tell"))
        up = self._linear(g, self._normal(g, x, f"{block}.norm_2"), f"{block}.up")
        return g.one("Add", x, self._linear(g, g.one("Relu", up), f"{block}.down"))

    def _linear(self, g: Graph, x: str, key: str) -> str:
        product = g.one("MatMul", x, self._named[f"{key}.weight"])
        return g.one("Add", product, self._named[f"{key}.bias"])

    def _normal(self, g: Graph, x: str, key: str) -> str:
        gain, shift = self._named[f"{key}.weight"], self._named[f"{key}.bias"]
        return g.one("LayerNormalization", x, gain, shift, epsilon=EPSILON)


def _grown(g: Graph, own: list[str], new: list[str], kept: str, fewer: str) -> list[str]:
    """A block's own keys and values (r, h, s + 1, d), of the rows that are kept. Where all are,
    nothing is picked out: that would copy them once more at each step."""
    branches = {}
    for name, picked in (("then_branch", True), ("else_branch", False)):
        branch = Graph(f"{g.label}{name}_{len(g.nodes)}_")
        old = [branch.one("Gather", each, kept, axis=0) if picked else each for each in own]
        grown = [branch.one("Concat", *pair, axis=2) for pair in zip(old, new, strict=True)]
        shape = [None] * 4
        outs = [helper.make_tensor_value_info(each, TensorProto.FLOAT, shape) for each in grown]
        branches[name] = helper.make_graph(branch.nodes, name, [], outs)
    return g.call("If", fewer, outputs=2, **branches)
