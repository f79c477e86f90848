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

import numpy as np
import torch
from onnx import TensorProto, ValueInfoProto, helper

from sketch_assistant.assist.bundle.manifest import (
    INPUT_GUIDANCE,
    INPUT_LABEL,
    INPUT_NOISE,
    INPUT_PREFIX,
    OUTPUT_GUESS,
    OUTPUT_PREDICTIONS,
)

from ..network.sizes import TRANSFORMER, Sizes
from .going_rows import Going
from .graph import Graph
from .kind import Kind
from .sampling_graph import repeat
from .transformer_blocks import Blocks
from .transformer_counts import counted, counted_on
from .transformer_placed import Placed
from .transformer_rows import Rows, name_numbers, rows_of
from .transformer_weights import CLASSES, weights_of


class TransformerGraph:
    """Places a `Transformer`'s weights in a graph, `read`s the prefix there and `advance`s in the
    sampling loop."""

    def __init__(
        self, g: Graph, weights: dict[str, torch.Tensor], sizes: Sizes, int8: bool
    ) -> None:
        self.g, self.sizes = g, sizes
        self._placed = Placed(g, weights, sizes, int8)
        self._blocks = Blocks(g, self._placed, sizes.layers)

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
        x = self._placed.normal(g, self._blocks.read(x, seen), "decoder.norm")
        y = self._placed.linear(g, x, "decoder.head")
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
        x, after = self._blocks.step(g, x, before[1:], kept, goes, side)
        y = self._placed.linear(g, self._placed.normal(g, x, "decoder.norm"), "decoder.head")
        return [counts, *after], self._guided(g, y, side)

    def _kept_rows(self, g: Graph, goes: Going, counts: str, side: Rows) -> str:
        """Which of the rows of the step before (r,) go on: of those told and, with guidance, of
        those untold, which come after them."""
        told = g.one("Slice", goes.rows, "from_0", side.more)
        first = g.one("Div", g.one("Shape", counts, start=0, end=1), "passes")
        return g.one("Concat", goes.rows, g.one("Add", told, first), axis=0)

    def _say_what_it_is(self, x: str) -> None:
        """The classes' logits (p, classes) after the last row, by x (k, t, width)."""
        g = self.g
        last = g.one("Slice", g.one("Gather", x, "last", axis=1), "from_0", "prefixes", "axis_0")
        inner = g.one("Relu", self._placed.linear(g, last, "decoder.guess.0"))
        logits = self._placed.linear(g, inner, "decoder.guess.2")
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
        return g.one("Gather", self._placed[CLASSES], labels, axis=0)

    def _embedded(self, g: Graph, rows: str, counts: str) -> str:
        pen = g.one("Slice", rows, "pen_from", "pen_to", "axis_last")
        waves = g.one("MatMul", pen, "waves")
        found = g.one("Log", g.one("Add", counts, "ones"))
        parts = rows, g.one("Sin", waves), g.one("Cos", waves), found
        return self._placed.linear(g, g.one("Concat", *parts, axis=-1), "decoder.read")

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


KINDS = {TRANSFORMER: Kind(TransformerGraph, weights_of, guided=True)}
