"""One step of a recurrent cell as ONNX nodes, in fp32 or with int8 products.

What a step carries on is the products of the states with their weights, for the next step's gates,
and the cells; weights are named in the outer graph, by `decoder_graph`.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from onnx import TensorProto

from ..network.gate_maths import EPSILON
from ..network.sizes import HYPER, LSTM, Sizes
from .graph import Graph


def carried(sizes: Sizes) -> tuple[int, ...]:
    """Widths of what a step hands on: the state's product, the cell; of a HyperLSTM also the small
    state's product and the small cell."""
    units, small = sizes.decoder, sizes.hyper_units
    if sizes.cell != HYPER:
        return 4 * units, units
    return 4 * (units + small), units, 4 * small + 12 * sizes.hyper_embedding, small


def begin(g: Graph, sizes: Sizes, int8: bool, parts: list[str]) -> list[str]:
    """What the first step is handed, from the first states: h, c and of a HyperLSTM small h, c."""
    found = [recurrent_part(g, int8, quantised(g, int8, parts[0])), parts[1]]
    if sizes.cell == HYPER:
        found += [_small_part(g, int8, quantised(g, int8, parts[2])), parts[3]]
    return found


def step(
    g: Graph, sizes: Sizes, int8: bool, drive: Callable[[str], str], before: list[str]
) -> tuple[list[str], str]:
    """What is carried on, and the new state. drive: the inputs' products, the named value added."""
    normed = sizes.cell != LSTM
    if sizes.cell != HYPER:
        hidden, cell = pointwise(g, drive(before[0]), before[1], "main" if normed else "")
        hidden = quantised(g, int8, hidden)
        return [recurrent_part(g, int8, hidden), cell], hidden
    recurrent, cell, told, small_cell = before
    heard = g.call("Split", recurrent, "split_gates", outputs=2, axis=-1)
    driven = g.call("Split", drive(""), "split_gates", outputs=2, axis=-1)
    gates, z = g.call("Split", told, "split_told", outputs=2, axis=-1)
    small_sums = g.one("Add", g.one("Add", heard[1], driven[1]), gates)
    small, small_cell = pointwise(g, small_sums, small_cell, "small")
    hidden, cell = pointwise(g, _scaled(g, z, heard[0], driven[0]), cell, "main")
    hidden, small = quantised(g, int8, hidden), quantised(g, int8, small)
    after = [recurrent_part(g, int8, hidden), cell, _small_part(g, int8, small), small_cell]
    return after, hidden


def pointwise(g: Graph, sums: str, cell: str, norm: str) -> tuple[str, str]:
    """LSTM cell (Hochreiter & Schmidhuber), gates in the order i, f, o, g: their sums and the old
    cell to the state and the new cell. norm: whose layer norm; "" for none."""
    gates = g.call("Split", sums, outputs=4, axis=-1, num_outputs=4)
    if norm:
        named = zip(gates, "ifog", strict=True)
        gates = [_normal(g, each, f"{norm}_{name}") for each, name in named]
    i, f, o = (g.one("Sigmoid", each) for each in gates[:3])
    kept = g.one("Mul", f, cell)
    new_cell = g.one("Add", kept, g.one("Mul", i, g.one("Tanh", gates[3])))
    said = _normal(g, new_cell, f"{norm}_cell") if norm else new_cell
    return g.one("Mul", o, g.one("Tanh", said)), new_cell


def place_norm(g: Graph, whose: str, parts: list[np.ndarray]) -> None:
    """The constants of `pointwise`'s layer norm from a `Norm`, whose gates are i, f, g, o."""
    gain, shift, cell_gain, cell_shift = parts
    for name, index in zip("ifog", (0, 1, 3, 2), strict=True):
        g.constant(f"{whose}_{name}_gain", gain[index])
        g.constant(f"{whose}_{name}_shift", shift[index])
    g.constant(f"{whose}_cell_gain", cell_gain)
    g.constant(f"{whose}_cell_shift", cell_shift)


def recurrent_part(g: Graph, int8: bool, hidden: str) -> str:
    """The state's part of the next step's gates."""
    fed_back = g.one("Slice", hidden, "feedback_from", "feedback_to", "last_axis")
    return _product(g, "recurrent", int8, fed_back)


def outputs_part(g: Graph, int8: bool, hidden: str) -> str:
    """The 6M + 3 outputs of a state."""
    return g.one("Add", _product(g, "head", int8, hidden), "head_bias")


def quantised(g: Graph, int8: bool, hidden: str) -> str:
    """A state as the products read it."""
    return g.one("QuantizeLinear", hidden, "state_scale", "state_zero") if int8 else hidden


def _normal(g: Graph, x: str, name: str) -> str:
    return g.one("LayerNormalization", x, f"{name}_gain", f"{name}_shift", epsilon=EPSILON)


def _small_part(g: Graph, int8: bool, small: str) -> str:
    """The small state's part of the small gates, and the embeddings."""
    return g.one("Add", _product(g, "small", int8, small), "small_offset")


def _scaled(g: Graph, z: str, heard: str, driven: str) -> str:
    """The main gates' sums (n, 4h): d_h ⊙ W_h h + d_x ⊙ W_x x + b(z_b), see `hyper_lstm`."""
    parts = g.one("Transpose", g.one("Reshape", z, "by_part"), perm=[1, 0, 2])
    embeddings = g.call("Split", parts, outputs=3, axis=0, num_outputs=3)
    d_h, d_x, bias = (
        g.one("MatMul", each, f"scale_{kind}") for kind, each in enumerate(embeddings)
    )
    heard, driven = (_by_gate(g, each) for each in (heard, driven))
    sums = g.one("Add", g.one("Mul", d_h, heard), g.one("Mul", d_x, driven))
    sums = g.one("Add", sums, g.one("Add", bias, "main_bias"))
    return g.one("Reshape", g.one("Transpose", sums, perm=[1, 0, 2]), "flat_gates")


def _by_gate(g: Graph, x: str) -> str:
    """(n, 4h) as (4, n, h)."""
    return g.one("Transpose", g.one("Reshape", x, "by_gate"), perm=[1, 0, 2])


def _product(g: Graph, name: str, int8: bool, state: str) -> str:
    if not int8:
        return g.one("MatMul", state, f"{name}_weight")
    whole = g.one("MatMulInteger", state, f"{name}_weight", "state_zero")
    return g.one("Mul", g.one("Cast", whole, to=TensorProto.FLOAT), f"{name}_scale")
