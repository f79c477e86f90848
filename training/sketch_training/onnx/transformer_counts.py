"""Which point and which stroke a row is, as ONNX nodes; see `network.transformer.counted`."""

from __future__ import annotations

from onnx import TensorProto

from .graph import Graph

UNSEEN = -1e9


def counted(g: Graph, rows: str) -> tuple[str, str]:
    """The counts (k, t, 3) at each step of the prefix, see `transformer.counted`, and what is
    added to its scores (t, t) so that no step sees a later one."""
    length = g.one("Squeeze", "steps")
    index = g.one("Range", "none_yet", length, "one_step")
    later = g.one("Less", g.one("Unsqueeze", index, "axis_1"), g.one("Unsqueeze", index, "axis_0"))
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
    strokes = _since(g, lifted, g.one("Mul", lifted, remembered), remembered)
    points = g.one("Sub", column, _apart(g, remembered, remembered))
    return g.one("Concat", points, strokes, place, axis=-1), seen


def _since(g: Graph, each: str, theirs: str, remembered: str) -> str:
    """How many there are so far (k, t, 1), those of the memory counted apart."""
    return g.one("Sub", g.one("CumSum", each, "axis_one"), _apart(g, theirs, remembered))


def _apart(g: Graph, theirs: str, remembered: str) -> str:
    """How many of the memory's there are so far, past the memory; 0 within it (k, t, 1)."""
    fresh = g.one("Sub", "one_f", remembered)
    return g.one("Mul", g.one("CumSum", theirs, "axis_one"), fresh)


def counted_on(g: Graph, counts: str, rows: str) -> str:
    """The counts (r, 3) after one row more of each."""
    lifted = g.one("Slice", rows, "lifted_from", "lifted_to", "axis_1")
    added = g.one("Add", g.one("Add", counts, "one_more"), g.one("Mul", lifted, "stroke"))
    return g.one("Mul", added, g.one("Sub", "ones", g.one("Mul", lifted, "place")))
