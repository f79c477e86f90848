"""Teach a small network (`assist.ghosts.small_network`) to tell two kinds of things apart."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from sketch_assistant.assist.ghosts.small_network import FARTHEST, Network
from sketch_assistant.sketch.document import Floats


@dataclass(frozen=True)
class Course:
    """hidden: neurons of each layer but the last. rate: the highest of one cycle. drop: the share
    of the first layer's neurons that are left out at random."""

    hidden: tuple[int, ...]
    epochs: int
    batch: int
    rate: float
    decay: float
    drop: float = 0.0


def taught(inputs: Floats, truth: NDArray[np.bool_], course: Course, seed: int = 0) -> Network:
    """A network that says by its sign for which of the inputs (n, k) it is true (n,)."""
    torch.manual_seed(seed)
    mean, scale = inputs.mean(axis=0), inputs.std(axis=0) + 1e-6
    seen = torch.tensor(np.clip((inputs - mean) / scale, -FARTHEST, FARTHEST)).float()
    _fit(net := _net(seen.shape[1], course), seen, torch.tensor(truth).float(), course)
    return Network(mean, scale, _layers(net))


def _fit(net: nn.Sequential, inputs: torch.Tensor, truth: torch.Tensor, course: Course) -> None:
    steps = course.epochs * -(-len(inputs) // course.batch)
    adam = torch.optim.AdamW(net.parameters(), course.rate, weight_decay=course.decay)
    pace = torch.optim.lr_scheduler.OneCycleLR(adam, course.rate, total_steps=steps)
    for _ in range(course.epochs):
        for some in torch.randperm(len(inputs)).split(course.batch):
            adam.zero_grad()
            answers = net(inputs[some])[:, 0]
            nn.functional.binary_cross_entropy_with_logits(answers, truth[some]).backward()
            adam.step()
            pace.step()


def _net(inputs: int, course: Course) -> nn.Sequential:
    sizes = (inputs, *course.hidden)
    layers: list[nn.Module] = []
    for one, other in zip(sizes, course.hidden, strict=False):
        layers += [nn.Linear(one, other), nn.ReLU()]
    if course.drop:
        layers.insert(2, nn.Dropout(course.drop))
    return nn.Sequential(*layers, nn.Linear(sizes[-1], 1))


def _layers(net: nn.Sequential) -> tuple[tuple[Floats, Floats], ...]:
    linear = [each for each in net if isinstance(each, nn.Linear)]
    return tuple(
        (
            each.weight.detach().numpy().T.astype(np.float64),
            each.bias.detach().numpy().astype(np.float64),
        )
        for each in linear
    )
