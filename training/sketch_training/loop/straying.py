"""Teach the decoder to come back: its own small errors would otherwise add up.

A decoder that only ever reads true drawings has never seen what it draws itself. Here the pen that
it reads has strayed from the drawing that its latent describes, and the next row leads part of the
way back. (The idea is that of denoising and of scheduled sampling, Bengio et al. 2015.)
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from sketch_assistant.sketch.document import Floats
from sketch_assistant.sketch.encoding import Encoding

from ..data.drawings import Batch

LASTS = 0.85  # of an error, from point to point
KEPT = 0.6  # of an error, in the row that answers it: all of it at once would draw a kink


def strayed(batch: Batch, encoding: Encoding, far: Floats, rng: np.random.Generator) -> Batch:
    """The batch as a pen reads and answers it that strays by about `far` pixels (b,) (standard
    deviation). The first point, where nothing has been drawn yet, stays."""
    inputs, targets = batch.inputs.copy(), batch.targets.copy()
    errors = _errors(inputs.shape[0], inputs.shape[1], far, rng)
    pen = np.cumsum(inputs[..., :2] * encoding.scale, axis=1) + errors
    inputs[..., :2] = np.diff(pen, axis=1, prepend=0.0) / encoding.scale
    low, high = np.minimum.accumulate(pen, axis=1), np.maximum.accumulate(pen, axis=1)
    inputs[..., 5:] = np.concatenate([pen, pen - low, high - pen], axis=-1) * (2 / encoding.extent)
    targets[..., :2] -= (1.0 - KEPT) * errors / encoding.scale
    past, last = batch.inputs[..., 4] > 0.5, batch.targets[..., 4] > 0.5
    inputs[past], targets[last] = batch.inputs[past], batch.targets[last]
    return replace(batch, inputs=inputs, targets=targets)


def _errors(drawings: int, steps: int, far: Floats, rng: np.random.Generator) -> Floats:
    """(b, t, 2) pixels: each remembers the last one."""
    errors = rng.standard_normal((drawings, steps, 2)) * np.sqrt(1.0 - LASTS**2)
    errors *= far[:, None, None]
    errors[:, 0] = 0.0
    for step in range(1, steps):
        errors[:, step] += LASTS * errors[:, step - 1]
    return errors
