"""The network's outputs as distributions: pen states and a mixture of bivariate Gaussians."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor

from sketch_assistant.assist.sampling.mixture import LARGEST_RHO, SMALLEST_SIGMA


@dataclass(frozen=True)
class Mixture:
    """One step's prediction: pen logits (…, 3); log weights, means, log sigmas, rho (…, M).
    Offsets in units of the encoding's scale."""

    pen: Tensor
    weight: Tensor
    mean_x: Tensor
    mean_y: Tensor
    sigma_x: Tensor
    sigma_y: Tensor
    rho: Tensor


def mixture_of(y: Tensor) -> Mixture:
    """Equations 3–6: the 6M + 3 outputs (…, 6M + 3) as distributions, bounded so that no value of
    the network makes a density infinite."""
    mixtures = (y.shape[-1] - 3) // 6
    exact = y if y.dtype.itemsize >= 4 else y.float()
    pen, weight, mean_x, mean_y, log_x, log_y, rho = exact.split([3, *[mixtures] * 6], dim=-1)
    return Mixture(
        pen.log_softmax(-1),
        weight.log_softmax(-1),
        mean_x,
        mean_y,
        log_x.clamp(-10.0, 10.0).exp() + SMALLEST_SIGMA,
        log_y.clamp(-10.0, 10.0).exp() + SMALLEST_SIGMA,
        rho.tanh() * LARGEST_RHO,
    )
