"""The weights of a plain LSTM read back from its graph, so that lessons can start from a bundle."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..network.sizes import Sizes
from .orders import gate_order

# tanh and sigmoid keep the state in (-1, 1), so its quantisation is fixed, the same for any batch.
STATE_SCALE, STATE_ZERO = 1.0 / 127.0, 128


def weights_of(
    values: dict[str, NDArray[np.float64]], sizes: Sizes
) -> dict[str, NDArray[np.float64]]:
    """The weights of a plain LSTM by torch's names, from a graph's constants, but for the order of
    the head's outputs."""
    back, hidden = np.argsort(gate_order(sizes.decoder)), sizes.decoder
    feedback = np.zeros((4 * hidden, hidden))
    feedback[:, : sizes.feedback or hidden] = _product_of(values, "recurrent").T[back]
    parts = [np.asarray(values["input_weight"])]
    found = {}
    if sizes.conditional:
        parts.append(values["latent_weight"])
        found["decoder.start.weight"] = values["start_weight"].T
        found["decoder.start.bias"] = values["start_bias"]
    if sizes.classes > 1:
        parts.append(values["label_weight"])
        found["decoder.classes.weight"] = values["label_table"]
    # The bias stays where the graph has it: in the weights of the three pen states.
    return found | {
        "decoder.lstm.weight_ih_l0": np.vstack(parts).T[back],
        "decoder.lstm.weight_hh_l0": feedback,
        "decoder.lstm.bias_ih_l0": np.zeros(4 * hidden),
        "decoder.lstm.bias_hh_l0": np.zeros(4 * hidden),
        "decoder.head.weight": _product_of(values, "head").T,
        "decoder.head.bias": np.asarray(values["head_bias"]),
    }


def _product_of(values: dict[str, NDArray[np.float64]], name: str) -> NDArray[np.float64]:
    weight = np.asarray(values[f"{name}_weight"], dtype=np.float64)
    scale = values.get(f"{name}_scale")
    return weight if scale is None else weight * np.asarray(scale, np.float64) / STATE_SCALE
