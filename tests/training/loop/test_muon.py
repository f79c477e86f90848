"""Steps of Muon are those of torch's, whatever the shapes of the matrices."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
import torch
from torch import nn

from sketch_training.loop import optimisers
from sketch_training.loop.muon import Muon, orthogonal
from sketch_training.loop.optimisers import MUON, optimiser_of
from sketch_training.loop.recipe import Recipe

SHAPES = ((8, 24), (24, 8), (8, 24), (12, 12))


def _stepped(make: type, **settings: float | str | torch.dtype) -> list[torch.Tensor]:
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


@pytest.mark.parametrize("precision", [torch.float32, torch.bfloat16])
def test_rows_become_orthogonal(precision: torch.dtype) -> None:
    flat = torch.randn(2, 8, 24, generator=torch.Generator().manual_seed(1))

    values = torch.linalg.svdvals(orthogonal(flat.to(precision)).float())

    assert values.min() > 0.6
    assert values.max() < 1.3


def test_counting_in_bf16_changes_a_step_little_and_keeps_the_weights_as_precise() -> None:
    fine = _stepped(Muon, lr=0.02, decay=0.5)
    coarse = _stepped(Muon, lr=0.02, decay=0.5, precision=torch.bfloat16)

    for one, other in zip(fine, coarse, strict=True):
        assert other.dtype == torch.float32
        assert not torch.equal(one, other)
        assert torch.allclose(one, other, atol=3e-3)


@pytest.mark.parametrize(("asked", "can"), [(True, True), (True, False), (False, True)])
def test_a_run_counts_in_bf16_where_it_is_asked_to_and_the_processor_can(
    monkeypatch: pytest.MonkeyPatch, asked: bool, can: bool
) -> None:
    chosen: list[torch.dtype] = []

    def muon(
        matrices: Iterable[nn.Parameter], rate: float, decay: float, precision: torch.dtype
    ) -> Muon:
        chosen.append(precision)
        return Muon(matrices, rate, decay, precision)

    monkeypatch.setattr(optimisers, "Muon", muon)
    monkeypatch.setattr(optimisers, "has_bf16", lambda device: can)
    recipe = Recipe(name="x", steps=1, bf16=asked, optimiser=MUON)
    blocks = nn.ModuleDict({"blocks": nn.ModuleDict({"0": nn.Linear(4, 4)})})
    model = nn.ModuleDict({"decoder": blocks})

    optimiser_of(recipe, model)

    assert chosen == [torch.bfloat16 if asked and can else torch.float32]


def test_a_matrix_without_a_gradient_stays() -> None:
    weight = nn.Parameter(torch.ones(3, 3))

    Muon([weight], lr=0.1, decay=0.5).step()

    assert torch.equal(weight, torch.ones(3, 3))
