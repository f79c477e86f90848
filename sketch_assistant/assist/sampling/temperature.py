"""How freely a model draws: what tau does to the pen, to the mixture and to its Gaussians.

Ha & Eck 2017, section 3.2, divide all logits by tau and multiply sigma by sqrt(tau). At a low tau
that makes the state "end", hardly ever the likeliest of the three at any one point, all but
impossible. So the pen's logits, and only they, are divided by a softer temperature of their own.
"""

from __future__ import annotations

from ...sketch.encoding import Floats32

# Chosen on validation drawings, with `assist.requests.DEFAULT_TEMPERATURE`.
FIRMEST_PEN = 0.8
PEN_STATES, NORMALS = 3, 2  # numbers at the noise's beginning and its end


def pen(temperature: float) -> float:
    """What the logits of the pen's three states are divided by at tau."""
    return FIRMEST_PEN + (1.0 - FIRMEST_PEN) * temperature


def warmed(noise: Floats32, temperature: float, wanted: float | None = None) -> Floats32:
    """The noise (…, M + 5) of a sampling run at tau, for a graph that multiplies its Gumbel part by
    tau: the arg max of logits + c * Gumbel is a draw from logits / c. wanted: the temperature at
    which these drawings should be made, where it is another than the run's. Changes the noise in
    place.
    """
    own = temperature if wanted is None else wanted
    noise[..., :PEN_STATES] *= pen(own) / temperature
    noise[..., PEN_STATES:-NORMALS] *= own / temperature
    noise[..., -NORMALS:] *= (own / temperature) ** 0.5
    return noise
