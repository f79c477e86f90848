"""The recurrent decoders: a cell of one kind or another and the mixture's parameters."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from sketch_assistant.sketch.encoding import INPUT_SIZE

from .decoder import Decoder
from .hyper_lstm import HyperLSTM
from .lstm import LSTM, LayerNormLSTM, State
from .sizes import HYPER, LAYER_NORM, Sizes

PLACEMENT = slice(5, INPUT_SIZE)  # the inputs' columns that say where the pen is


class Recurrent(Decoder):
    """Recurrent cell over stroke-5 rows with placement, conditioned on the latent and the class."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.lstm = _cell(sizes)
        self.guess = None
        self.head = nn.Linear(sizes.decoder, 6 * sizes.mixtures + 3)
        self.classes = (
            nn.Embedding(sizes.classes + 1, sizes.embedding) if sizes.classes > 1 else None
        )
        self.start = nn.Linear(sizes.latent, sum(self.lstm.widths)) if sizes.conditional else None
        if sizes.feedback:
            _silence(self.lstm.weight_hh_l0, slice(sizes.feedback, None))
        if not sizes.placement:
            _silence(self.lstm.weight_ih_l0, PLACEMENT)
        if self.start is not None:
            nn.init.normal_(self.start.weight, std=0.001)
            nn.init.zeros_(self.start.bias)

    def begin(self, latent: Tensor | None) -> State | None:
        """Section 3.2: z goes to every step and, through tanh, to the first state."""
        if self.start is None or latent is None:
            return None
        parts = self.start(latent).tanh().unsqueeze(0).split(self.lstm.widths, dim=-1)
        return tuple(each.contiguous() for each in parts)

    def see(
        self, inputs: Tensor, latent: Tensor | None, labels: Tensor, state: State | None
    ) -> tuple[Tensor, State]:
        """The hidden states; the parts of the state are those of the cell."""
        parts = [] if latent is None else [latent]
        parts += [] if self.classes is None else [self.classes(labels)]
        condition = torch.cat(parts, dim=-1) if parts else None
        hidden, after = self.lstm(inputs, state, condition)
        return hidden, after


def _cell(sizes: Sizes) -> LSTM | LayerNormLSTM | HyperLSTM:
    inputs = INPUT_SIZE + sizes.condition
    if sizes.cell == HYPER:
        small = sizes.hyper_units, sizes.hyper_embedding
        return HyperLSTM(inputs, sizes.decoder, *small, sizes.keep)
    kind = LayerNormLSTM if sizes.cell == LAYER_NORM else LSTM
    return kind(inputs, sizes.decoder, sizes.keep)


def _silence(weight: nn.Parameter, columns: slice) -> None:
    """Cut what these columns hear: zero weights, zero gradients."""
    heard = torch.ones(1, weight.shape[1])
    heard[:, columns] = 0.0
    weight.data *= heard
    weight.register_hook(lambda gradient: gradient * heard.to(gradient.device))
