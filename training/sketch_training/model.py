"""The sketch-rnn networks: bidirectional LSTM encoder, LSTM decoder, mixture density output.

Ha & Eck, "A Neural Representation of Sketch Drawings", 2017. The decoder reads, besides each
stroke-5 row, six numbers that say where the pen is (see `sketch.encoding`): the paper's decoder has
to integrate offsets to know whether it can close a circle.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from sketch_assistant.assist.mixture import LARGEST_RHO, SMALLEST_SIGMA
from sketch_assistant.sketch.encoding import INPUT_SIZE

State = tuple[Tensor, ...]  # what a cell remembers between steps


@dataclass(frozen=True)
class Sizes:
    """decoder, encoder: LSTM units (encoder 0: decoder-only model). latent: N_z. mixtures: M.
    feedback: how many of the decoder's units feed its next step (0: all); the others only remember
    and speak, which makes a step cheaper.
    classes: more than one gives every decoder step an embedding of the drawing's class; label
    `classes` stands for a drawing of no known class."""

    decoder: int = 512
    feedback: int = 0
    encoder: int = 0
    latent: int = 128
    mixtures: int = 20
    classes: int = 1
    embedding: int = 64

    @property
    def conditional(self) -> bool:
        """Whether the model is a VAE with an encoder and a latent."""
        return self.encoder > 0


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
    pen, weight, mean_x, mean_y, log_x, log_y, rho = y.float().split([3, *[mixtures] * 6], dim=-1)
    return Mixture(
        pen.log_softmax(-1),
        weight.log_softmax(-1),
        mean_x,
        mean_y,
        log_x.clamp(-10.0, 10.0).exp() + SMALLEST_SIGMA,
        log_y.clamp(-10.0, 10.0).exp() + SMALLEST_SIGMA,
        rho.tanh() * LARGEST_RHO,
    )


class Decoder(nn.Module):
    """LSTM over stroke-5 rows with placement, conditioned on the latent and the class."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        condition = (sizes.latent if sizes.conditional else 0) + (
            sizes.embedding if sizes.classes > 1 else 0
        )
        self.lstm = nn.LSTM(INPUT_SIZE + condition, sizes.decoder, batch_first=True)
        self.head = nn.Linear(sizes.decoder, 6 * sizes.mixtures + 3)
        self.classes = (
            nn.Embedding(sizes.classes + 1, sizes.embedding) if sizes.classes > 1 else None
        )
        self.start = nn.Linear(sizes.latent, 2 * sizes.decoder) if sizes.conditional else None
        _initialise(self.lstm)
        if sizes.feedback:
            _silence(self.lstm, sizes.feedback)
        if self.start is not None:
            nn.init.normal_(self.start.weight, std=0.001)
            nn.init.zeros_(self.start.bias)

    def forward(self, inputs: Tensor, latent: Tensor | None, labels: Tensor) -> Tensor:
        """inputs (b, t, 11), latent (b, N_z), labels (b,) -> y (b, t, 6M + 3). Section 3.2: z goes
        to every step and, through tanh, to the first state."""
        return self.run(inputs, latent, labels, self.begin(latent))[0]

    def begin(self, latent: Tensor | None) -> State | None:
        """The state before the first step; None for the cell's own."""
        if self.start is None or latent is None:
            return None
        h, c = self.start(latent).tanh().unsqueeze(0).chunk(2, dim=-1)
        return h.contiguous(), c.contiguous()

    def run(
        self, inputs: Tensor, latent: Tensor | None, labels: Tensor, state: State | None
    ) -> tuple[Tensor, State]:
        """Like forward, from a state on; also the state after the last step."""
        extra = [] if latent is None else [latent]
        extra += [] if self.classes is None else [self.classes(labels)]
        steps = inputs.shape[1]
        x = torch.cat([inputs, *(e.unsqueeze(1).expand(-1, steps, -1) for e in extra)], dim=-1)
        hidden, after = self.lstm(x, state)
        return self.head(hidden), after


class Encoder(nn.Module):
    """Two LSTMs, one over the reversed drawing; their last states give mu and log sigma² of z."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.forwards = nn.LSTM(5, sizes.encoder, batch_first=True)
        self.backwards = nn.LSTM(5, sizes.encoder, batch_first=True)
        self.latent = nn.Linear(2 * sizes.encoder, 2 * sizes.latent)
        for lstm in (self.forwards, self.backwards):
            _initialise(lstm)
        nn.init.normal_(self.latent.weight, std=0.001)
        nn.init.zeros_(self.latent.bias)

    def forward(self, five: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor]:
        """five (b, t, 5) without start token, lengths (b,) -> mu, log sigma² (b, N_z) each.

        Gathering the state at each drawing's end gives what packed sequences give, several times
        faster on a CPU.
        """
        rows = torch.arange(five.shape[0], device=five.device)
        last = (lengths - 1).clamp(min=0)
        steps = torch.arange(five.shape[1], device=five.device)
        turned = (last[:, None] - steps).clamp(min=0)
        ahead = self.forwards(five)[0][rows, last]
        back = self.backwards(five[rows[:, None], turned])[0][rows, last]
        mu, log_variance = self.latent(torch.cat([ahead, back], dim=-1)).chunk(2, dim=-1)
        return mu, log_variance


class SketchRNN(nn.Module):
    """The conditional VAE (sizes.encoder > 0) or the decoder-only model of section 3.2."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.decoder = Decoder(sizes)
        self.encoder = Encoder(sizes) if sizes.conditional else None

    def forward(
        self, inputs: Tensor, targets: Tensor, lengths: Tensor, labels: Tensor, noise: Tensor | None
    ) -> tuple[Tensor, Tensor, Tensor]:
        """-> y (b, t, 6M + 3), mu and log sigma² (b, N_z; width 0 for the decoder-only model).

        noise: standard normal (b, N_z); z = mu + sigma * noise (equation 2). Without noise nothing
        is encoded: z is 0, which stands for "as you like".
        """
        if self.encoder is None or noise is None:
            empty = inputs.new_zeros(inputs.shape[0], 0)
            nothing = None
            if self.encoder is not None:
                nothing = inputs.new_zeros(inputs.shape[0], self.sizes.latent)
            return self.decoder(inputs, nothing, labels), empty, empty
        mu, log_variance = self.encoder(targets, lengths)
        latent = mu + (log_variance / 2).exp() * noise
        return self.decoder(inputs, latent, labels), mu, log_variance


def _silence(lstm: nn.LSTM, feedback: int) -> None:
    """Cut the recurrence of all units after the first `feedback`: zero weights, zero gradients."""
    heard = torch.zeros(1, lstm.hidden_size)
    heard[:, :feedback] = 1.0
    lstm.weight_hh_l0.data *= heard
    lstm.weight_hh_l0.register_hook(lambda gradient: gradient * heard.to(gradient.device))


def _initialise(lstm: nn.LSTM) -> None:
    """Orthogonal recurrences and a forget bias of 1, as the paper's supplement has them."""
    hidden = lstm.hidden_size
    for gate in range(4):
        nn.init.orthogonal_(lstm.weight_hh_l0.data[gate * hidden : (gate + 1) * hidden])
    nn.init.xavier_uniform_(lstm.weight_ih_l0)
    for bias in (lstm.bias_ih_l0, lstm.bias_hh_l0):
        nn.init.zeros_(bias)
    lstm.bias_ih_l0.data[hidden : 2 * hidden] = 1.0
