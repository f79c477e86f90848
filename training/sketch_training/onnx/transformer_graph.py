"""The transformer as ONNX nodes: it reads a prefix at once, then looks back from each new point.

With guidance w every drawing is gone on with twice, told its class and not told, and what the class
makes likelier is made likelier still: logits of pen and mixture are those told plus (w - 1) times
how far they lie from those untold (Ho & Salimans, "Classifier-free diffusion guidance", 2022). With
w = 1 the second pass is not computed.

What is read of the prefix is kept once, for all the drawings that go on from it; each drawing's own
keys and values grow as it is drawn. Shapes: r = n rows a step, 2n with guidance; k = p prefixes, 2p
with guidance, for m = r / k rows each; h heads of d numbers.
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
from .graph import Graph
from .sampling_graph import repeat

CLASSES = "decoder.classes.weight"  # the only matrix that is not a product's
UNSEEN = -1e9
FURTHEST = 2**31


def weights_of(
    values: dict[str, NDArray[np.float64]], sizes: Sizes
) -> dict[str, NDArray[np.float64]]:
    """The weights of a `Transformer` by torch's names, from a graph's constants, but for the order
    of the head's outputs."""
    found = {}
    for key, value in values.items():
        if not key.startswith("decoder.") or key.endswith(("_scale", "_int8")):
            continue
        stands = value.T if value.ndim == 2 and key != CLASSES else value
        if ".look." in key:
            stands = _scaled_queries(stands, sizes, back=True)
        found[key] = stands
    return found


def _scaled_queries(
    value: NDArray[np.float64], sizes: Sizes, back: bool = False
) -> NDArray[np.float64]:
    """What scores are divided by is in the graph's queries already."""
    root = math.sqrt(sizes.decoder // sizes.heads)
    scaled = value.copy()
    scaled[: sizes.decoder] *= root if back else 1.0 / root
    return scaled


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
            self._place(key, _scaled_queries(exact, sizes) if ".look." in key else exact, int8)
        self._place_constants()

    def read(self) -> tuple[list[str], str]:
        """Read the prefix -> what the first step is handed, and what is expected of the first row
        (n, 6M + 3)."""
        g = self.g
        self._count_rows()
        rows = self._twice(INPUT_PREFIX, "prefix_more")
        counts, seen = self._counted(rows)
        told = self._told()
        x = self._embedded(g, rows, counts)
        x = g.one("Add", x, g.one("Unsqueeze", told, "axis_1")) if told else x
        self._told_rows = self._repeated(told) if told else ""
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
        last = self._repeated(g.one("Gather", y, "last", axis=1))
        own = g.one("Expand", "nothing", g.one("Concat", "all_rows", "own_shape", axis=0))
        counts = self._repeated(g.one("Gather", counts, "last", axis=1))
        return [counts, *[own] * (2 * self.sizes.layers)], self._guided(g, last)

    def infos(self, names: list[str]) -> list[ValueInfoProto]:
        """The kinds of what a step is handed and hands on: counts (r, 3), then keys and values (r,
        h, steps, d) of each block."""
        heads, depth = self.sizes.heads, self.sizes.decoder // self.sizes.heads
        shapes = [[None, 3], *[[None, heads, None, depth]] * (len(names) - 1)]
        pairs = zip(names, shapes, strict=True)
        return [helper.make_tensor_value_info(n, TensorProto.FLOAT, shape) for n, shape in pairs]

    def advance(self, g: Graph, inputs: str, before: list[str]) -> tuple[list[str], str]:
        """One step with inputs (n, 11) -> what is handed on, and what is expected next (n, 6M +
        3)."""
        rows = g.one("Concat", inputs, g.one("Slice", inputs, "from_0", "rows_more"), axis=0)
        lifted = g.one("Slice", rows, "lifted_from", "lifted_to", "axis_1")
        added = g.one("Add", g.one("Add", before[0], "one_more"), g.one("Mul", lifted, "stroke"))
        counts = g.one("Mul", added, g.one("Sub", "ones", g.one("Mul", lifted, "place")))
        x = self._embedded(g, rows, counts)
        x = g.one("Add", x, self._told_rows) if self._told_rows else x
        after = [counts]
        for i in range(self.sizes.layers):
            x, *kept = self._step_block(g, i, x, *before[1 + 2 * i : 3 + 2 * i])
            after += kept
        y = self._linear(g, self._normal(g, x, "decoder.norm"), "decoder.head")
        return after, self._guided(g, y)

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
        g.nodes.append(helper.make_node("Identity", [logits], [OUTPUT_GUESS]))

    def _count_rows(self) -> None:
        """Name the numbers of rows: prefixes p, prefix_more (p with guidance, else 0), drawings n,
        rows_more, rows r; and the shapes that depend on them."""
        g = self.g
        self._name("prefixes", g.one("Shape", INPUT_PREFIX, start=0, end=1))
        self._name("drawings", g.one("Shape", INPUT_NOISE, start=1, end=2))
        if self.sizes.classes > 1:
            above = g.one("Less", g.constant("untouched", 1.0001), INPUT_GUIDANCE)
            twice = g.one("Unsqueeze", g.one("Cast", above, to=TensorProto.INT64), "axis_0")
        else:
            twice = "from_0"
        for name, count in (("prefix_more", "prefixes"), ("rows_more", "drawings")):
            self._name(name, g.one("Mul", count, twice))
        self._name("all_rows", g.one("Add", "drawings", "rows_more"))
        heads, depth = self.sizes.heads, self.sizes.decoder // self.sizes.heads
        both = g.one("Add", "prefixes", "prefix_more")
        each = g.one("Div", "drawings", "prefixes")
        by_head = g.constant("heads_depth", [heads, depth], np.int64)
        self._name("grouped", g.one("Concat", both, each, by_head, axis=0))
        any_length = g.constant("heads_any", [heads, -1], np.int64)
        self._name("grouped_any", g.one("Concat", both, each, any_length, axis=0))
        in_row = g.constant("heads_one_any", [heads, 1, -1], np.int64)
        self._name("rows_any", g.one("Concat", "all_rows", in_row, axis=0))
        self._name("steps", g.one("Shape", INPUT_PREFIX, start=1, end=2))
        whole = g.one("Squeeze", "drawings")
        index = g.one("Range", "none_yet", whole, "one_step")
        self._name("untold", g.one("Add", index, "rows_more"))

    def _name(self, name: str, value: str) -> None:
        self.g.nodes.append(helper.make_node("Identity", [value], [name]))

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

    def _repeated(self, value: str) -> str:
        """(k, w) as (r, w)."""
        return repeat(self.g, value, "all_rows")

    def _counted(self, rows: str) -> tuple[str, str]:
        """The counts (k, t, 3) at each step of the prefix, see `transformer.counted`, and what is
        added to its scores (t, t) so that no step sees a later one."""
        g = self.g
        length = g.one("Squeeze", "steps")
        index = g.one("Range", "none_yet", length, "one_step")
        later = g.one(
            "Less", g.one("Unsqueeze", index, "axis_1"), g.one("Unsqueeze", index, "axis_0")
        )
        seen = g.one("Mul", g.one("Cast", later, to=TensorProto.FLOAT), "unseen")
        number = g.one("Add", g.one("Cast", index, to=TensorProto.FLOAT), "one_f")
        lifted = g.one("Slice", rows, "lifted_from", "lifted_to", "axis_last")
        flat = g.one("Squeeze", lifted, "axis_last")
        ends = g.one("Unsqueeze", g.one("Mul", flat, number), "axis_1")
        last = g.one("ReduceMax", g.one("Add", ends, seen), "axis_last", keepdims=1)
        last = g.one("Max", last, g.constant("zero_f", 0.0))
        column = g.one("Unsqueeze", number, "axis_1")
        place = g.one("Sub", column, last)
        remembered = g.one("Slice", rows, "remembered_from", "remembered_to", "axis_last")
        strokes = self._since(lifted, g.one("Mul", lifted, remembered), remembered)
        points = g.one("Sub", column, self._apart(remembered, remembered))
        return g.one("Concat", points, strokes, place, axis=-1), seen

    def _since(self, each: str, theirs: str, remembered: str) -> str:
        """How many there are so far (k, t, 1), those of the memory counted apart."""
        g = self.g
        return g.one("Sub", g.one("CumSum", each, "axis_one"), self._apart(theirs, remembered))

    def _apart(self, theirs: str, remembered: str) -> str:
        """How many of the memory's there are so far, past the memory; 0 within it (k, t, 1)."""
        g = self.g
        fresh = g.one("Sub", "one_f", remembered)
        return g.one("Mul", g.one("CumSum", theirs, "axis_one"), fresh)

    def _embedded(self, g: Graph, rows: str, counts: str) -> str:
        pen = g.one("Slice", rows, "pen_from", "pen_to", "axis_last")
        waves = g.one("MatMul", pen, "waves")
        found = g.one("Log", g.one("Add", counts, "ones"))
        parts = rows, g.one("Sin", waves), g.one("Cos", waves), found
        return self._linear(g, g.one("Concat", *parts, axis=-1), "decoder.read")

    def _guided(self, g: Graph, y: str) -> str:
        """(r, 6M + 3) as (n, 6M + 3)."""
        if self.sizes.classes == 1:
            return y
        told = g.one("Slice", y, "from_0", "drawings")
        away = g.one("Sub", told, g.one("Gather", y, "untold", axis=0))
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

    def _step_block(self, g: Graph, i: int, x: str, keys: str, values: str) -> tuple[str, str, str]:
        """-> x (r, width), its own keys and values, one more each."""
        block, (read_keys, read_values) = f"decoder.blocks.{i}", self._kept[i]
        mixed = self._linear(g, self._normal(g, x, f"{block}.norm_1"), f"{block}.look")
        query, key, value = g.call("Split", mixed, outputs=3, axis=1, num_outputs=3)
        keys = g.one("Concat", keys, g.one("Reshape", key, "new_kept"), axis=2)
        values = g.one("Concat", values, g.one("Reshape", value, "new_kept"), axis=2)
        own = g.one("MatMul", keys, g.one("Reshape", query, "query"))
        group = g.one("Transpose", g.one("Reshape", query, "grouped"), perm=[0, 2, 1, 3])
        past = g.one("Transpose", g.one("MatMul", group, read_keys), perm=[0, 2, 1, 3])
        past = g.one("Reshape", past, "rows_any")
        scores = g.one("Concat", past, g.one("Reshape", own, "along"), axis=3)
        shares = g.one("Softmax", scores, axis=-1)
        past = g.one("Slice", shares, "from_0", "steps", "axis_last")
        own = g.one("Slice", shares, "steps", "to_end", "axis_last")
        found = g.one("Reshape", g.one("MatMul", own, values), "row_of")
        group = g.one("Transpose", g.one("Reshape", past, "grouped_any"), perm=[0, 2, 1, 3])
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
