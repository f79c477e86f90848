"""A decoder that sees all that is drawn: a causal transformer over the points.

Vaswani et al., "Attention is all you need", 2017, with layer norm before each part (Xiong et al.,
2020). An LSTM has to remember a drawing in one state; here every point looks back at every other,
so that an ear is drawn beside the head and not on the ear that is there. It reads the same rows as
the other decoders and answers with the same 6M + 3 numbers. A drawing to draw again is read first,
as a memory.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from sketch_assistant.sketch.encoding import INPUT_SIZE

from .decoder import Decoder
from .lstm import State
from .sizes import Sizes

# The pen's x and y from the first point come as waves, too, of these lengths in halves of the
# extent: which points lie close together, an attention's product then tells.
WAVES = (4.0, 2.0, 1.0, 0.5, 0.25, 0.125)
PEN, LIFTED, REMEMBERED = slice(5, 7), 3, 4  # columns of the inputs, see `Encoding.memory`
COUNTS = 3  # of points, of strokes and of points in this stroke
EPSILON = 1e-5  # of the layer norms
FEATURES = INPUT_SIZE + 4 * len(WAVES) + COUNTS


class Block(nn.Module):
    """Attention to what came before, then a layer of rectified units; each is added to x."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.norm_1, self.norm_2 = (nn.LayerNorm(width, EPSILON) for _ in range(2))
        self.look = nn.Linear(width, 3 * width)
        self.tell = nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        for last in (self.tell, self.down):
            nn.init.zeros_(last.weight)
            nn.init.zeros_(last.bias)

    def forward(
        self, x: Tensor, hidden: Tensor, before: tuple[Tensor, Tensor] | None
    ) -> tuple[Tensor, tuple[Tensor, Tensor]]:
        """x (b, t, width); hidden (t, s + t): what each step may not see; before: keys and values
        (b, heads, s, width / heads) of earlier steps -> x, and keys and values of all steps."""
        b, t, width = x.shape
        split = self.look(self.norm_1(x)).view(b, t, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        query, key, value = split.unbind(0)
        if before is not None:
            key = torch.cat([before[0], key], dim=2)
            value = torch.cat([before[1], value], dim=2)
        # Written out: the library's fused attention is slow backwards on processors.
        scores = query @ key.transpose(-1, -2) / math.sqrt(query.shape[-1]) + hidden
        seen = (scores.softmax(-1) @ value).transpose(1, 2).reshape(b, t, width)
        x = x + self.tell(seen)
        return x + self.down(functional.relu(self.up(self.norm_2(x)))), (key, value)


class Transformer(Decoder):
    """The decoder of cell "transformer": sizes.decoder wide, with sizes.layers blocks of
    sizes.heads heads. It has no latent."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        width = sizes.decoder
        self.read = nn.Linear(FEATURES, width)
        self.classes = nn.Embedding(sizes.classes + 1, width) if sizes.classes > 1 else None
        self.blocks = nn.ModuleList(Block(width, sizes.heads) for _ in range(sizes.layers))
        self.norm = nn.LayerNorm(width, EPSILON)
        self.head = nn.Linear(width, 6 * sizes.mixtures + 3)
        self.guess = _guess(sizes) if sizes.guesses else None
        self.register_buffer("frequencies", 2 * math.pi / torch.tensor(WAVES), persistent=False)

    def begin(self, latent: Tensor | None) -> State | None:
        """The state before the first step: none."""
        return None

    def see(
        self, inputs: Tensor, latent: Tensor | None, labels: Tensor, state: State | None
    ) -> tuple[Tensor, State]:
        """The last block's rows; the state is the counts (b, 3) and each block's keys and
        values."""
        counts = inputs.new_zeros(len(inputs), COUNTS) if state is None else state[0]
        features, counts = self._features(inputs, counts)
        x = self.read(features).float()
        if self.classes is not None:
            x = x + self.classes(labels)[:, None]
        steps, past = inputs.shape[1], 0 if state is None else state[1].shape[2]
        hidden = torch.full((steps, past + steps), -1e9, device=x.device).triu(past + 1)
        after = [counts]
        for i, block in enumerate(self.blocks):
            before = None if state is None else (state[1 + 2 * i], state[2 + 2 * i])
            x, kept = block(x, hidden, before)
            after += kept
        return self.norm(x), tuple(after)

    def _features(self, inputs: Tensor, counts: Tensor) -> tuple[Tensor, Tensor]:
        """(b, t, FEATURES), and the counts after the last step."""
        waves = (inputs[..., PEN, None] * self.frequencies).flatten(-2)
        found = counted(inputs[..., LIFTED], inputs[..., REMEMBERED], counts)
        seen = torch.cat([inputs, waves.sin(), waves.cos(), torch.log1p(found)], dim=-1)
        return seen, found[:, -1]


def _guess(sizes: Sizes) -> nn.Module:
    """What is being drawn, at any step of a drawing of no known class: logits of the classes."""
    layers = nn.Linear(sizes.decoder, sizes.guesses), nn.Linear(sizes.guesses, sizes.classes)
    return nn.Sequential(layers[0], nn.ReLU(), layers[1])


def counted(lifted: Tensor, remembered: Tensor, before: Tensor) -> Tensor:
    """(b, t, 3): at each step, how many points there are, how many strokes have ended and how many
    points this stroke has. lifted (b, t): 1 where a stroke ends; remembered (b, t): 1 for the rows
    of a memory, which come first and are counted apart; before (b, 3): counts so far."""
    index = torch.arange(1, lifted.shape[1] + 1, device=lifted.device, dtype=lifted.dtype)
    fresh = 1.0 - remembered
    points = index + before[:, :1] - remembered.cumsum(1) * fresh
    ended = (lifted * remembered).cumsum(1)
    strokes = lifted.cumsum(1) + before[:, 1:2] - ended * fresh
    last = (index * lifted).cummax(1).values
    place = torch.where(last > 0, index - last, index + before[:, 2:])
    return torch.stack([points, strokes, place], dim=-1)
