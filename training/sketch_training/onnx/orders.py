"""In which order the graphs have what torch has in another."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def gate_order(hidden: int) -> NDArray[np.int64]:
    """torch's gates i, f, g, o as i, f, o, g: the three sigmoids side by side."""
    i, f, g, o = np.arange(4 * hidden).reshape(4, hidden)
    return np.concatenate([i, f, o, g])


def output_order(mixtures: int) -> NDArray[np.int64]:
    """pen, weights, then the five parameters of each component side by side."""
    parameters = 3 + mixtures + np.arange(5 * mixtures).reshape(5, mixtures)
    return np.concatenate([np.arange(3 + mixtures), parameters.T.ravel()])
