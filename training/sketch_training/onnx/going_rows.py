"""Which of the drawings that are drawn side by side go on after a step, as ONNX nodes.

Most next parts have five points and a few have twenty: drawings that have stopped leave the batch,
so that the last ones do not wait for numbers that nobody looks at. Those that go on from one prefix
stay side by side; where the prefixes have differently many left, each keeps as many as the fullest,
some of them already stopped, so that the shapes stay whole.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from onnx import TensorProto

from sketch_assistant.assist.bundle.manifest import INPUT_PREFIX, INPUT_UNTIL

from .graph import Graph

STOPPED = (0.0, 0.0, 0.0, 0.0, 1.0)  # the row of a drawing that has left the batch


@dataclass(frozen=True)
class Going:
    """rows (n',): which of a step's n rows go on. who (n',): which drawings they are. fewer: n' <
    n. some: whether any of them has not stopped."""

    rows: str
    who: str
    fewer: str
    some: str


def place_constants(g: Graph) -> None:
    """What `going` and `in_place` compute with, once for all steps."""
    g.constant("at_least_one", 1.0)
    g.constant("half", 0.5)
    g.constant("last_axis", [-1], np.int64)
    g.constant("one_number", [1], np.int64)
    g.constant("row_from", [0], np.int64)
    g.constant("row_to", [5], np.int64)
    before = g.one("Shape", INPUT_PREFIX, start=0, end=1)
    g.named(g.one("Concat", before, "last_axis", axis=0), "going_shape")
    zero, one = g.constant("zero_i", 0, np.int64), g.constant("one_i", 1, np.int64)
    each = g.one("Range", zero, g.one("Squeeze", before), one)
    g.named(g.one("Unsqueeze", each, g.constant("second", [1], np.int64)), "prefix_column")


def all_rows(g: Graph, drawings: str) -> str:
    """The numbers (n,) of all drawings; and, for `in_place`, the rows of those that stopped."""
    shape = g.one("Concat", drawings, "row_to", axis=0)
    g.named(g.one("Expand", g.constant("stopped", [STOPPED]), shape), "stopped_rows")
    return g.one("Range", "zero_i", g.one("Squeeze", drawings), "one_i")


def going(g: Graph, highest: str, who: str) -> Going:
    """By the largest pen state (n,) of each row so far, and whose row it is (n,)."""
    goes = g.one("Cast", g.one("Less", highest, INPUT_UNTIL), to=TensorProto.FLOAT)
    grouped = g.one("Reshape", goes, "going_shape")
    most = g.one("ReduceMax", g.one("ReduceSum", grouped, "last_axis", keepdims=0), keepdims=0)
    some = g.one("Less", "half", most)
    count = g.one("Cast", g.one("Max", most, "at_least_one"), to=TensorProto.INT64)
    before = g.one("Shape", grouped, start=1, end=2)
    count = g.one("Reshape", count, "one_number")
    _, places = g.call("TopK", grouped, count, outputs=2)
    places, _ = g.call("TopK", places, count, outputs=2, largest=0)  # in their order once more
    rows = g.one("Add", places, g.one("Mul", "prefix_column", before))
    rows = g.one("Reshape", rows, "last_axis")
    fewer = g.one("Squeeze", g.one("Less", count, before))
    return Going(rows, g.one("Gather", who, rows, axis=0), fewer, some)


def in_place(g: Graph, inputs: str, who: str) -> str:
    """A step's rows of all drawings (n, 5), by the inputs (n', 11) of some and who they are."""
    drawn = g.one("Slice", inputs, "row_from", "row_to", "last_axis")
    return g.one("ScatterND", "stopped_rows", g.one("Unsqueeze", who, "last_axis"), drawn)
