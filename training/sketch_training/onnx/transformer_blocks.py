"""The blocks of a transformer as ONNX nodes: over a prefix at once, and over one row more.

Shapes as in `transformer_graph`; t is the length of the prefix, s the steps since.
"""

from __future__ import annotations

from onnx import TensorProto, helper

from .going_rows import Going
from .graph import Graph
from .transformer_placed import Placed
from .transformer_rows import Rows


class Blocks:
    """What is read of the prefix is kept here: its keys (k, h, d, t) and values (k, h, t, d)."""

    def __init__(self, g: Graph, placed: Placed, count: int) -> None:
        self._g, self._placed, self._count = g, placed, count
        self._kept: list[tuple[str, str]] = []

    def read(self, x: str, seen: str) -> str:
        """x (k, t, width) through all blocks; seen: what is added to the scores (t, t)."""
        self._kept = []
        for i in range(self._count):
            x, keys, values = self._read_block(i, x, seen)
            self._kept.append((keys, values))
        return x

    def step(
        self, g: Graph, x: str, before: list[str], kept: str, goes: Going, side: Rows
    ) -> tuple[str, list[str]]:
        """x (r, width) through all blocks, and the keys and values that each hands on. before:
        those that it was handed, in turn; kept: which of their rows go on."""
        after: list[str] = []
        for i in range(self._count):
            own = before[2 * i : 2 * i + 2]
            x, *grown = self._step_block(g, i, x, own, (kept, goes.fewer), side)
            after += grown
        return x, after

    def _read_block(self, i: int, x: str, seen: str) -> tuple[str, str, str]:
        """-> x (k, t, width), keys (k, h, d, t), values (k, h, t, d)."""
        g, block = self._g, f"decoder.blocks.{i}"
        mixed = self._placed.linear(
            g, self._placed.normal(g, x, f"{block}.norm_1"), f"{block}.look"
        )
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
        mixed = self._placed.linear(
            g, self._placed.normal(g, x, f"{block}.norm_1"), f"{block}.look"
        )
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

    def _looked(self, g: Graph, block: str, x: str) -> str:
        """Queries, keys and values side by side (…, 3 width)."""
        return self._placed.linear(g, self._placed.normal(g, x, f"{block}.norm_1"), f"{block}.look")

    def _rest(self, g: Graph, block: str, x: str, found: str) -> str:
        """A block from what its attention found on."""
        x = g.one("Add", x, self._placed.linear(g, found, f"{block}.tell"))
        up = self._placed.linear(g, self._placed.normal(g, x, f"{block}.norm_2"), f"{block}.up")
        return g.one("Add", x, self._placed.linear(g, g.one("Relu", up), f"{block}.down"))


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
