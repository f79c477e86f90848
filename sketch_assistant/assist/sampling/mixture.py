"""What the decoder's numbers mean: pen states and a mixture of bivariate Gaussians, in numpy.

A prediction is 6M + 3 numbers: 3 pen logits, M mixture logits, then for each of the M components
mean x, mean y, log sigma x, log sigma y and the atanh of rho (Ha & Eck 2017, equations 3 to 6).
"""

from __future__ import annotations

import numpy as np

from ...sketch.document import Floats
from ...sketch.encoding import Floats32

SMALLEST_SIGMA = 0.01  # of the encoding's scale: a third of a pixel, the grid of the data
LARGEST_RHO = 0.99


def log_likelihood(predictions: Floats32, targets: Floats32) -> tuple[Floats, Floats]:
    """Log density of the offsets and log probability of the pen states (…,) of stroke-5 targets
    (…, 5), offsets in units of the encoding's scale; an end token's offset counts as 0."""
    raw = np.asarray(predictions, dtype=np.float64)
    mixtures = (raw.shape[-1] - 3) // 6
    pen = _log_softmax(raw[..., :3])
    weight = _log_softmax(raw[..., 3 : 3 + mixtures])
    parameters = raw[..., 3 + mixtures :].reshape(*raw.shape[:-1], mixtures, 5)
    densities = weight + _log_gaussian(parameters, targets[..., None, :2].astype(np.float64))
    offset = np.logaddexp.reduce(densities, axis=-1) * (1.0 - targets[..., 4])
    return offset, (pen * targets[..., 2:]).sum(axis=-1)


def _log_gaussian(parameters: Floats, point: Floats) -> Floats:
    sigma = np.exp(np.clip(parameters[..., 2:4], -10.0, 10.0)) + SMALLEST_SIGMA
    rho = np.tanh(parameters[..., 4]) * LARGEST_RHO
    x, y = np.moveaxis((point - parameters[..., :2]) / sigma, -1, 0)
    rest = 1.0 - rho**2
    square = (x**2 + y**2 - 2.0 * rho * x * y) / (2.0 * rest)
    norm = np.log(2.0 * np.pi) + np.log(sigma).sum(axis=-1) + np.log(rest) / 2.0
    result: Floats = -square - norm
    return result


def _log_softmax(logits: Floats) -> Floats:
    result: Floats = logits - np.logaddexp.reduce(logits, axis=-1, keepdims=True)
    return result


def draw_noise(rng: np.random.Generator, steps: int, count: int, mixtures: int) -> Floats32:
    """The random numbers of a sampling run (steps, count, M + 5): Gumbel, then two normals."""
    # A Gumbel variable is minus the logarithm of an exponential one.
    exponential = rng.standard_exponential((steps, count, mixtures + 3), dtype=np.float32)
    normal = rng.standard_normal((steps, count, 2), dtype=np.float32)
    smallest = np.finfo(np.float32).tiny
    return np.concatenate([-np.log(np.maximum(exponential, smallest)), normal], axis=-1)
