"""What every decoder is: it reads rows side by side or one by one, and says what comes next."""

from __future__ import annotations

from abc import abstractmethod

from torch import Tensor, nn

from .lstm import State


class Decoder(nn.Module):
    """Conditioned on the latent and the class, where the model has them.

    head: from what is seen to the 6M + 3 numbers of the mixture. guess: from what is seen of a
    drawing of no known class to logits of the classes; None for a decoder that does not guess.
    """

    head: nn.Linear
    guess: nn.Module | None

    @abstractmethod
    def begin(self, latent: Tensor | None) -> State | None:
        """The state before the first step; None for the decoder's own."""

    @abstractmethod
    def see(
        self, inputs: Tensor, latent: Tensor | None, labels: Tensor, state: State | None
    ) -> tuple[Tensor, State]:
        """inputs (b, t, 11), latent (b, N_z), labels (b,), from a state on -> what the heads read
        (b, t, width), and the state after the last step."""

    def forward(self, inputs: Tensor, latent: Tensor | None, labels: Tensor) -> Tensor:
        """All steps from the first one on: y (b, t, 6M + 3)."""
        return self.run(inputs, latent, labels, self.begin(latent))[0]

    def run(
        self, inputs: Tensor, latent: Tensor | None, labels: Tensor, state: State | None
    ) -> tuple[Tensor, State]:
        """Like forward, from a state on; also the state after the last step."""
        seen, after = self.see(inputs, latent, labels, state)
        return self.head(seen), after

    def named(self, seen: Tensor) -> Tensor:
        """Logits (…, classes) of what is being drawn, from what heads read (…, width) of a drawing
        of no known class."""
        assert self.guess is not None
        logits: Tensor = self.guess(seen)
        return logits
