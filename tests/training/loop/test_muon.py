"""Steps of Muon are those of torch's, whatever the shapes of the matrices."""

from __future__ import annotations

import torch
from torch import nn

from sketch_training.loop.muon import Muon, orthogonal

SHAPES = ((8, 24), (24, 8), (8, 24), (12, 12))


def _stepped(make: type, **settings: float | str) -> list[torch.Tensor]:
    """Where three steps on fixed gradients bring fixed weights."""
    generator = torch.Generator().manual_seed(3)
    weights = [nn.Parameter(torch.randn(*each, generator=generator)) for each in SHAPES]
    optimiser = make(weights, **settings)
    for _ in range(3):
        for each in weights:
            each.grad = torch.randn(each.shape, generator=generator)
        optimiser.step()
    return [each.detach() for each in weights]


def test_the_steps_are_those_of_torch_but_for_its_precision() -> None:
    ours = _stepped(Muon, lr=0.02, decay=0.5)
    theirs = _stepped(torch.optim.Muon, lr=0.02, weight_decay=0.5, adjust_lr_fn="match_rms_adamw")

    for one, other in zip(ours, theirs, strict=True):
        assert torch.allclose(one, other, atol=3e-3)


def test_rows_become_orthogonal() -> None:
    flat = torch.randn(2, 8, 24, generator=torch.Generator().manual_seed(1))

    values = torch.linalg.svdvals(orthogonal(flat))

    assert values.min() > 0.6
    assert values.max() < 1.3


def test_a_matrix_without_a_gradient_stays() -> None:
    weight = nn.Parameter(torch.ones(3, 3))

    Muon([weight], lr=0.1, decay=0.5).step()

    assert torch.equal(weight, torch.ones(3, 3))
