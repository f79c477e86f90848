"""Muon (Jordan et al., 2024): steps along the nearest orthogonal matrix of a product's momentum.

torch has one, too; it counts in bf16 whatever the processor, and one that has no bf16 takes forty
times as long for that as for float32. Ours is told in which precision to count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

import torch
from torch import Tensor, nn

_MOMENTUM = 0.95
_FIFTH = (3.4445, -4.775, 2.0315)  # the polynomial of Jordan et al.: it drives all scales towards 1
_ROUNDS = 5


class Muon(torch.optim.Optimizer):
    """Of matrices (m, n). Steps are as large as Adam's (Liu et al., 2025), so that one rate serves
    both. decay: the share of a weight that is lost in a step, divided by the rate. precision: of
    the products that find the nearest orthogonal matrix; bf16 is enough for them."""

    def __init__(
        self,
        matrices: Iterable[nn.Parameter],
        lr: float,
        decay: float,
        precision: torch.dtype = torch.float32,
    ) -> None:
        super().__init__(matrices, {"lr": lr, "weight_decay": decay})
        self._precision = precision

    @torch.no_grad()
    def step(self, closure: Callable[[], float] | None = None) -> None:
        """Change the weights by their gradients."""
        for group in self.param_groups:
            taught = sorted((p for p in group["params"] if p.grad is not None), key=_shape)
            for shape, alike in groupby(taught, key=_shape):
                some = list(alike)
                moments = torch.stack([self._momentum(each) for each in some])
                ways = orthogonal(moments.to(self._precision)).to(moments.dtype)
                size = group["lr"] * 0.2 * max(shape) ** 0.5
                for each, way in zip(some, ways, strict=True):
                    each.mul_(1.0 - group["lr"] * group["weight_decay"]).sub_(way, alpha=size)

    def _momentum(self, matrix: nn.Parameter) -> Tensor:
        """Where it goes on to, its gradient a step ahead (Nesterov)."""
        state = self.state[matrix]
        if not state:
            state["momentum_buffer"] = torch.zeros_like(matrix)
        gradient = matrix.grad
        assert gradient is not None
        past: Tensor = state["momentum_buffer"].lerp_(gradient, 1.0 - _MOMENTUM)
        return gradient.lerp(past, _MOMENTUM)


def _shape(matrix: Tensor) -> tuple[int, ...]:
    return tuple(matrix.shape)


def orthogonal(matrices: Tensor) -> Tensor:
    """Of matrices (k, m, n) the nearest ones whose rows or columns are orthogonal, roughly: their
    singular values lie between 0.7 and 1.2. By Newton's and Schulz's iteration."""
    tall = matrices.shape[1] > matrices.shape[2]
    now = matrices.mT if tall else matrices
    now = now / now.norm(dim=(1, 2), keepdim=True).clamp(min=1e-7)
    a, b, c = _FIFTH
    for _ in range(_ROUNDS):
        square = now @ now.mT
        now = a * now + (b * square + c * square @ square) @ now
    return now.mT if tall else now
