"""One LSTM step as ONNX nodes, in fp32 or with int8 products; weights are named in the outer
graph."""

from __future__ import annotations

from onnx import TensorProto

from .graph import Graph


def step(g: Graph, int8: bool, gates: str, cell: str) -> tuple[str, str, str]:
    """LSTM cell (Hochreiter & Schmidhuber): gates' sums and the old cell -> the next step's
    recurrent part, the state, the new cell."""
    i, f, o, candidate = g.call("Split", gates, outputs=4, axis=-1, num_outputs=4)
    i, f, o = g.one("Sigmoid", i), g.one("Sigmoid", f), g.one("Sigmoid", o)
    kept = g.one("Mul", f, cell)
    new_cell = g.one("Add", kept, g.one("Mul", i, g.one("Tanh", candidate)))
    hidden = g.one("Mul", o, g.one("Tanh", new_cell))
    if int8:
        hidden = g.one("QuantizeLinear", hidden, "state_scale", "state_zero")
    return recurrent_part(g, int8, hidden), hidden, new_cell


def recurrent_part(g: Graph, int8: bool, hidden: str) -> str:
    """The state's part of the next step's gates."""
    fed_back = g.one("Slice", hidden, "feedback_from", "feedback_to", "last_axis")
    return _product(g, "recurrent", int8, fed_back)


def outputs_part(g: Graph, int8: bool, hidden: str) -> str:
    """The 6M + 3 outputs of a state."""
    return g.one("Add", _product(g, "head", int8, hidden), "head_bias")


def _product(g: Graph, name: str, int8: bool, state: str) -> str:
    if not int8:
        return g.one("MatMul", state, f"{name}_weight")
    whole = g.one("MatMulInteger", state, f"{name}_weight", "state_zero")
    return g.one("Mul", g.one("Cast", whole, to=TensorProto.FLOAT), f"{name}_scale")
