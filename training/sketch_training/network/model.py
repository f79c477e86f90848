"""The sketch-rnn network: encoder, decoder, mixture density output.

Ha & Eck, "A Neural Representation of Sketch Drawings", 2017. The decoder reads, besides each
stroke-5 row, six numbers that say where the pen is (see `sketch.encoding`): the paper's decoder has
to integrate offsets to know whether it can close a circle.
"""

from __future__ import annotations

from collections.abc import Callable

from torch import Tensor, nn

from .decoder import Decoder
from .encoder import Encoder
from .lstm import State
from .mixture import Mixture, mixture_of
from .recurrent import Recurrent
from .sizes import HYPER, LAYER_NORM, LSTM, TRANSFORMER, Sizes
from .transformer import Transformer

__all__ = ["Decoder", "Encoder", "Mixture", "Sizes", "SketchRNN", "State", "mixture_of"]

# The decoder of each kind; where it is in `network/NAME.py`, its graph is in `onnx/NAME_graph.py`.
DECODERS: dict[str, Callable[[Sizes], Decoder]] = {
    LSTM: Recurrent,
    LAYER_NORM: Recurrent,
    HYPER: Recurrent,
    TRANSFORMER: Transformer,
}


class SketchRNN(nn.Module):
    """The conditional VAE (sizes.encoder > 0) or the decoder-only model of section 3.2."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.decoder = DECODERS[sizes.cell](sizes)
        self.encoder = Encoder(sizes) if sizes.conditional else None

    def forward(
        self, inputs: Tensor, targets: Tensor, lengths: Tensor, labels: Tensor, noise: Tensor | None
    ) -> tuple[Tensor, Tensor, Tensor, Tensor | None]:
        """-> y (b, t, 6M + 3), mu and log sigma² (b, N_z; width 0 for the decoder-only model), and
        what a decoder that guesses the class sees (b, t, width); None of another.

        noise: standard normal (b, N_z); z = mu + sigma * noise (equation 2). Without noise nothing
        is encoded: z is 0, which stands for "as you like".
        """
        if self.decoder.guess is not None:
            empty = inputs.new_zeros(inputs.shape[0], 0)
            seen, _ = self.decoder.see(inputs, None, labels, None)
            return self.decoder.head(seen), empty, empty, seen
        if self.encoder is None or noise is None:
            empty = inputs.new_zeros(inputs.shape[0], 0)
            nothing = None
            if self.encoder is not None:
                nothing = inputs.new_zeros(inputs.shape[0], self.sizes.latent)
            return self.decoder(inputs, nothing, labels), empty, empty, None
        mu, log_variance = self.encoder(targets, lengths)
        latent = mu + (log_variance / 2).exp() * noise
        return self.decoder(inputs, latent, labels), mu, log_variance, None
