"""The sizes and the kinds of a network: what a recipe's [sizes] says."""

from __future__ import annotations

from dataclasses import dataclass

from sketch_assistant.assist.bundle.cells import CELLS, HYPER, LAYER_NORM, LSTM, TRANSFORMER
from sketch_assistant.sketch.document import SketchError

__all__ = ["HYPER", "LAYER_NORM", "LSTM", "TRANSFORMER", "Sizes"]

LEAST = {"decoder": 1, "mixtures": 1, "classes": 1, "feedback": 0, "encoder": 0, "latent": 0,
         "layers": 1, "heads": 1, "guesses": 0}  # fmt: skip
ENCODER_CELLS = LSTM, LAYER_NORM


@dataclass(frozen=True)
class Sizes:
    """decoder, encoder: LSTM units (encoder 0: decoder-only model), or the width of a transformer,
    which has `layers` blocks of `heads` heads. latent: N_z. mixtures: M.
    feedback: how many of the decoder's units feed its next step (0: all); the others only remember
    and speak, which makes a step cheaper.
    classes: more than one gives every decoder step an embedding of the drawing's class; label
    `classes` stands for a drawing of no known class.
    cell, encoder_cell: "lstm", "layer_norm" or, for the decoder, "transformer", or "hyper" with
    hyper_units and embeddings of hyper_embedding numbers. keep: share of the candidates tanh(g)
    that recurrent dropout keeps in training. placement: whether the decoder reads where the pen is.
    guesses: units of the layer by which a transformer of many classes says what is being drawn; 0
    for one that does not.
    Raises `SketchError` for a kind that there is not and for a size of no use."""

    decoder: int = 512
    feedback: int = 0
    encoder: int = 0
    latent: int = 128
    mixtures: int = 20
    classes: int = 1
    embedding: int = 64
    cell: str = LSTM
    encoder_cell: str = LSTM
    hyper_units: int = 256
    hyper_embedding: int = 32
    keep: float = 1.0
    placement: bool = True
    layers: int = 6
    heads: int = 6
    guesses: int = 0

    def __post_init__(self) -> None:
        for key, kind, known in (
            ("cell", self.cell, tuple(CELLS)),
            ("encoder_cell", self.encoder_cell, ENCODER_CELLS),
        ):
            if kind not in known:
                raise SketchError(f"There is no {key} {kind!r}; there are {', '.join(known)}.")
        for key, least in LEAST.items():
            if getattr(self, key) < least:
                raise SketchError(f"{key} must be at least {least}, not {getattr(self, key)}.")
        if not 0.0 < self.keep <= 1.0:
            raise SketchError(f"keep must lie above 0 and at most at 1, not at {self.keep:g}.")
        if self.cell == TRANSFORMER and (self.conditional or self.decoder % self.heads):
            raise SketchError("A transformer has no encoder, and its width is a multiple of heads.")
        if self.guesses and (self.cell != TRANSFORMER or self.classes == 1):
            raise SketchError("Only a transformer of several classes guesses which one it is.")

    @property
    def conditional(self) -> bool:
        """Whether the model is a VAE with an encoder and a latent."""
        return self.encoder > 0

    @property
    def condition(self) -> int:
        """Numbers that every decoder step reads besides its row: latent and embedding."""
        latent = self.latent if self.conditional else 0
        return latent + (self.embedding if self.classes > 1 else 0)
