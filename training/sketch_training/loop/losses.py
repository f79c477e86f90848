"""The paper's losses, in log space throughout (Ha & Eck 2017, section 3.3)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from ..network.mixture import Mixture, mixture_of


def offset_log_density(mixture: Mixture, dx: Tensor, dy: Tensor) -> Tensor:
    """log of the bivariate Gaussian mixture at (dx, dy) (…,): equations 3 and 9, by log-sum-exp."""
    zx = (dx.unsqueeze(-1) - mixture.mean_x) / mixture.sigma_x
    zy = (dy.unsqueeze(-1) - mixture.mean_y) / mixture.sigma_y
    rest = 1.0 - mixture.rho**2
    square = (zx**2 + zy**2 - 2.0 * mixture.rho * zx * zy) / (2.0 * rest)
    norm = math.log(2.0 * math.pi) + mixture.sigma_x.log() + mixture.sigma_y.log() + rest.log() / 2
    return torch.logsumexp(mixture.weight - square - norm, dim=-1)


@dataclass(frozen=True)
class Reconstruction:
    """offset, pen (b, t): nats a step, zero where masked."""

    offset: Tensor
    pen: Tensor


def reconstruction(
    y: Tensor, targets: Tensor, mask: Tensor, past_end: bool = False
) -> Reconstruction:
    """Nats of the offsets (end token excluded) and of the pen states (end token included; with
    past_end those of all steps, as the paper's L_p, where y must have N_max)."""
    mixture = mixture_of(y)
    drawn = mask * (1.0 - targets[..., 4])
    offset = -offset_log_density(mixture, targets[..., 0], targets[..., 1]) * drawn
    pen = -(targets[..., 2:] * mixture.pen).sum(-1) * (torch.ones_like(mask) if past_end else mask)
    return Reconstruction(offset, pen)


def kl_divergence(mu: Tensor, log_variance: Tensor) -> Tensor:
    """L_KL (equation 10): mean over batch and latent of the divergence from a standard normal."""
    if mu.shape[-1] == 0:
        return mu.new_zeros(())
    return -0.5 * (1.0 + log_variance - mu**2 - log_variance.exp()).mean()


def kl_weight(step: int, full: float, start: float, rate: float) -> float:
    """w_KL · eta of the step, eta = 1 - (1 - eta_min) R^step (section 4.1)."""
    return full * (1.0 - (1.0 - start) * rate**step)


def clip_gradients(weights: list[torch.nn.Parameter], limit: float, by: str) -> Tensor:
    """Bound the gradients: their common norm (by = "norm") or each entry ("value"). -> the norm
    they had; it is not finite when one of them is not."""
    if by == "norm":
        return torch.nn.utils.clip_grad_norm_(weights, limit)
    norm = torch.nn.utils.get_total_norm([w.grad for w in weights if w.grad is not None])
    torch.nn.utils.clip_grad_value_(weights, limit)
    return norm
