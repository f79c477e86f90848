"""What turns gradients into steps: Adam, or Muon with Adam for what Muon is not made for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import torch
from torch import nn

from .muon import Muon
from .objective import has_bf16
from .recipe import Recipe

MUON = "muon"


class Both:
    """Two optimisers that step as one; groups and states are the two's, in order."""

    def __init__(self, first: torch.optim.Optimizer, second: torch.optim.Optimizer) -> None:
        self._two = (first, second)

    @property
    def param_groups(self) -> list[dict[str, Any]]:
        """The groups of both, each a dict with "lr"."""
        return [group for each in self._two for group in each.param_groups]

    def zero_grad(self, set_to_none: bool = True) -> None:
        """Forget the gradients."""
        for each in self._two:
            each.zero_grad(set_to_none=set_to_none)

    def step(self) -> None:
        """Change the weights by their gradients."""
        for each in self._two:
            each.step()

    def state_dict(self) -> dict[str, Any]:
        """Both states, for `load_state_dict`."""
        return {"two": [each.state_dict() for each in self._two]}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Go on from what `state_dict` gave."""
        for each, kept in zip(self._two, state["two"], strict=True):
            each.load_state_dict(kept)


def optimiser_of(
    recipe: Recipe, model: nn.Module, device: str = "cpu"
) -> torch.optim.Optimizer | Both:
    """The recipe's optimiser of a model's weights."""
    if recipe.optimiser != MUON:
        return torch.optim.Adam(model.parameters(), lr=recipe.rate)
    products = list(_products(model))
    chosen = {id(each) for each in products}
    rest = [each for each in model.parameters() if id(each) not in chosen]
    precision = torch.bfloat16 if recipe.bf16 and has_bf16(device) else torch.float32
    muon = Muon(products, recipe.rate, recipe.decay_weights, precision)
    return Both(muon, torch.optim.Adam(rest, lr=recipe.rate, betas=(0.9, 0.98)))


def _products(model: nn.Module) -> Iterator[nn.Parameter]:
    """The matrices within blocks."""
    for name, each in model.named_parameters():
        if ".blocks." in name and each.ndim == 2:
            yield each
