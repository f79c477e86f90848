"""A transformer's weights, from torch to a graph and back."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from ..network.sizes import Sizes

CLASSES = "decoder.classes.weight"  # the only matrix that is not a product's


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
            stands = scaled_queries(stands, sizes, back=True)
        found[key] = stands
    return found


def scaled_queries(
    value: NDArray[np.float64], sizes: Sizes, back: bool = False
) -> NDArray[np.float64]:
    """What scores are divided by is in the graph's queries already."""
    root = math.sqrt(sizes.decoder // sizes.heads)
    scaled = value.copy()
    scaled[: sizes.decoder] *= root if back else 1.0 / root
    return scaled
