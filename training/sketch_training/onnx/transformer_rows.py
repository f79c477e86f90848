"""How many rows a transformer's graph works on, and the shapes that follow from it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from onnx import TensorProto

from sketch_assistant.assist.bundle.manifest import INPUT_GUIDANCE, INPUT_PREFIX

from ..network.sizes import Sizes
from .graph import Graph


@dataclass(frozen=True)
class Rows:
    """How many there are of what, and the shapes that follow. drawings: n. more: n with guidance,
    else 0. every: r. grouped (k, m, h, d), grouped_any (k, m, h, -1), one_each (r, h, 1, -1).
    untold (n,): the rows that are not told the class; without guidance, all."""

    drawings: str
    more: str
    every: str
    grouped: str
    grouped_any: str
    one_each: str
    untold: str


def name_numbers(g: Graph, sizes: Sizes) -> None:
    """Name the numbers of prefixes p, passes (2 with guidance), prefix_more (p with guidance,
    else 0), both (k) and steps (t)."""
    g.named(g.one("Shape", INPUT_PREFIX, start=0, end=1), "prefixes")
    g.named(g.one("Shape", INPUT_PREFIX, start=1, end=2), "steps")
    if sizes.classes > 1:
        above = g.one("Less", g.constant("untouched", 1.0001), INPUT_GUIDANCE)
        twice = g.one("Unsqueeze", g.one("Cast", above, to=TensorProto.INT64), "axis_0")
    else:
        twice = "from_0"
    g.named(twice, "guided")
    g.named(g.one("Add", twice, g.constant("once", [1], np.int64)), "passes")
    g.named(g.one("Mul", "prefixes", "guided"), "prefix_more")
    g.named(g.one("Mul", "prefixes", "passes"), "both")


def rows_of(g: Graph, drawings: str) -> Rows:
    """Those of so many drawings, by the numbers that `name_numbers` named."""
    more, every = (g.one("Mul", drawings, each) for each in ("guided", "passes"))
    each = g.one("Div", drawings, "prefixes")
    index = g.one("Range", "none_yet", g.one("Squeeze", drawings), "one_step")
    return Rows(
        drawings,
        more,
        every,
        g.one("Concat", "both", each, "heads_depth", axis=0),
        g.one("Concat", "both", each, "heads_any", axis=0),
        g.one("Concat", every, "heads_one_any", axis=0),
        g.one("Add", index, more),
    )
