"""Teach the network of `assist.ghosts.row_network` what writing looks like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from sketch_assistant.assist.ghosts.row_network import FARTHEST, Network
from sketch_assistant.assist.ghosts.row_numbers import row_numbers
from sketch_assistant.assist.ghosts.writing import MOST, last_row
from sketch_assistant.sketch.document import Floats

from .characters import Lines, compound, straightened
from .writing import cut, word

# Of the rows: plain characters, compounds, straightened ones, compounds of these.
KINDS = (0.4, 0.2, 0.1, 0.3)
OF_STRAIGHT = 8_000  # characters that are straightened, at most
EARLY, EARLIEST = 0.3, 10  # so many are cut within their first strokes, where it is hardest
HIDDEN = (48, 24)
EPOCHS, BATCH, RATE, DECAY = 30, 512, 5e-3, 1e-3
LOST = 0.02  # of the drawings that may be taken for writing


@dataclass(frozen=True)
class Rows:
    """inputs (n, k); written (n,)."""

    inputs: Floats
    written: NDArray[np.bool_]


def rows(written: Sequence[Lines], drawn: Sequence[Lines]) -> Rows:
    """What the network sees of rows of characters and of drawings."""
    found = [row_numbers(last_row(lines[-MOST:])) for lines in (*written, *drawn)]
    return Rows(np.array(found), np.repeat([True, False], [len(written), len(drawn)]))


def composed(characters: Sequence[Lines], count: int, rng: np.random.Generator) -> list[Lines]:
    """So many rows of one to eight characters of several scripts, cut at a pen lift or whole."""
    straight = [straightened(each, rng) for each in characters[:OF_STRAIGHT]]
    found = []
    for kind in rng.choice(len(KINDS), count, p=KINDS).tolist():
        known = straight if kind > 1 else characters
        made = [compound(known, rng) for _ in range(8)] if kind % 2 else known
        lines = word(made, rng)
        most = EARLIEST if rng.random() < EARLY else len(lines)
        found.append(cut(lines[:most], rng))
    return found


def learn(known: Rows, seed: int = 0, epochs: int = EPOCHS) -> Network:
    """A network that says by its sign which of these rows are written."""
    torch.manual_seed(seed)
    mean, scale = known.inputs.mean(axis=0), known.inputs.std(axis=0) + 1e-6
    seen = np.clip((known.inputs - mean) / scale, -FARTHEST, FARTHEST)
    inputs, truth = torch.tensor(seen).float(), torch.tensor(known.written).float()
    net = _net(seen.shape[1])
    steps = epochs * -(-len(inputs) // BATCH)
    adam = torch.optim.AdamW(net.parameters(), RATE, weight_decay=DECAY)
    pace = torch.optim.lr_scheduler.OneCycleLR(adam, RATE, total_steps=steps)
    for _ in range(epochs):
        for some in torch.randperm(len(inputs)).split(BATCH):
            adam.zero_grad()
            answers = net(inputs[some])[:, 0]
            nn.functional.binary_cross_entropy_with_logits(answers, truth[some]).backward()
            adam.step()
            pace.step()
    return Network(mean, scale, _layers(net))


def levelled(network: Network, drawn: Floats, lost: float = LOST) -> Network:
    """The same with 0 where this share of drawings, inputs (n, k), lies above."""
    level = float(np.quantile([network(each) for each in drawn], 1.0 - lost))
    *others, (weights, offsets) = network.layers
    return replace(network, layers=(*others, (weights, offsets - level)))


def _net(inputs: int) -> nn.Sequential:
    sizes = (inputs, *HIDDEN)
    hidden = [
        layer
        for one, other in zip(sizes, HIDDEN, strict=False)
        for layer in (nn.Linear(one, other), nn.ReLU())
    ]
    return nn.Sequential(*hidden, nn.Linear(HIDDEN[-1], 1))


def _layers(net: nn.Sequential) -> tuple[tuple[Floats, Floats], ...]:
    linear = [each for each in net if isinstance(each, nn.Linear)]
    return tuple(
        (
            each.weight.detach().numpy().T.astype(np.float64),
            each.bias.detach().numpy().astype(np.float64),
        )
        for each in linear
    )
