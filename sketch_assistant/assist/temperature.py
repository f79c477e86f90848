"""How freely a model draws: what tau does to the pen, to the mixture and to its Gaussians.

Ha & Eck 2017, section 3.2, divide all logits by tau and multiply sigma by sqrt(tau). At a low tau
that makes the state "end", never the likeliest of the three at any one point, all but impossible.
The logits are divided by 0.5 + 0.5 tau here, as in sketch-rnn's own web demos; sigma stays the
paper's.
"""

from __future__ import annotations

from ..sketch.encoding import Floats32

DEFAULT_TEMPERATURE = 0.35
PEN_STATES = 3
NORMALS = 2  # of the columns of the noise, the last


def choice(temperature: float) -> float:
    """What the logits of the pen and of the mixture are divided by."""
    return 0.5 + 0.5 * temperature


def warmed(noise: Floats32, temperature: float) -> Floats32:
    """The noise (…, M + 5) of a sampling run at tau, for a graph that multiplies its Gumbel part by
    tau: the arg max of logits + c * Gumbel is a draw from logits / c. Changes the noise in place.
    """
    noise[..., :-NORMALS] *= choice(temperature) / temperature
    return noise
