"""A training step of labml-nn's sketch-rnn, as its `Configs.step` has it without the reporting."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

import torch
from numpy.typing import NDArray

INSTALL = (
    "pip install --no-deps --target labml labml-nn labml labml-helpers einops matplotlib contourpy "
    "cycler fonttools kiwisolver pyparsing pillow python-dateutil six pyyaml gitpython gitdb "
    "smmap, then PYTHONPATH=labml"
)


def missing() -> str:
    """Why the peer cannot run; empty when it can."""
    os.environ.setdefault("MPLBACKEND", "Agg")
    try:
        import labml_nn.sketch_rnn  # noqa: F401 (only whether it is there)
    except ImportError as error:
        return f"no comparison: {error.name} is not installed; {INSTALL}"
    return ""


def labml_step(rows: list[NDArray], batch: int) -> Callable[[], float]:
    """A function that takes one step on a random batch: its seconds. Padded as its data set is."""
    from labml_nn import sketch_rnn as peer

    torch.manual_seed(0)
    data = peer.StrokesDataset(rows, 200)
    encoder, decoder = peer.EncoderRNN(128, 256), peer.DecoderRNN(128, 512, 20)
    reconstruct, divergence = peer.ReconstructionLoss(), peer.KLDivLoss()
    optimiser = torch.optim.Adam([*encoder.parameters(), *decoder.parameters()], lr=1e-3)

    def step() -> float:
        started = time.perf_counter()
        picked = torch.randint(len(data.data), (batch,))
        five, mask = data.data[picked].transpose(0, 1), data.mask[picked].transpose(0, 1)
        z, mu, sigma_hat = encoder(five)
        stacked = z.unsqueeze(0).expand(five.shape[0] - 1, -1, -1)
        mixture, pens, _ = decoder(torch.cat([five[:-1], stacked], 2), z, None)
        loss = reconstruct(mask, five[1:], mixture, pens) + 0.5 * divergence(sigma_hat, mu)
        optimiser.zero_grad()
        loss.backward()
        for part in (encoder, decoder):
            torch.nn.utils.clip_grad_norm_(part.parameters(), 1.0)
        optimiser.step()
        return time.perf_counter() - started

    return step
