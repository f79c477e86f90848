"""Draw again what is remembered: a drawing is read first, then drawn anew.

A latent is one vector for a whole drawing, and its decoder forgets most of it; a model that
remembers looks back at every point of what it draws again. Where the memory is damaged it mends,
and what is far from any drawing it draws as something like it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...sketch.encoding import Encoding, Floats32, to_stroke3
from ..bundle.bundle import Bundle
from ..running.runner import Runner
from .generate import END_STATE, NEVER
from .latent import Decoded, decoded, told
from .mixture import draw_noise
from .ranking import Lines
from .temperature import warmed

LONGER, SPARE = 1.3, 15  # points of a drawing drawn again: times the memory's, and some


def drawn_again(
    runner: Runner,
    bundle: Bundle,
    memories: Sequence[Lines],
    temperature: float,
    rngs: Sequence[np.random.Generator],
    labels: Sequence[int | None],
    guidance: float = 1.0,
) -> list[Decoded]:
    """A drawing for each generator (n), those side by side from one memory; all lie where their
    memories lie.

    memories: n, or a divisor of it, drawings of as many points each, as lines in the model's
    pixels. labels: the class that each of them is told of, None for none. guidance: how strongly
    the class matters. Raises `BundleError`, `Cancelled`.
    """
    manifest = bundle.manifest
    prefix = np.stack([_read(lines, manifest.encoding) for lines in memories])
    longest = int(LONGER * prefix.shape[1]) + SPARE
    noise = np.concatenate([draw_noise(each, longest, 1, manifest.mixtures) for each in rngs], 1)
    noise[0, :, END_STATE] = NEVER
    how = (temperature, None, told(labels, manifest.labels), guidance)
    _, rows = runner.decode(bundle, prefix, warmed(noise, temperature), *how)
    rows[..., :2] *= manifest.encoding.scale
    each = len(rngs) // len(memories)
    starts = [memories[i // each][0][0] for i in range(len(rngs))]
    return [decoded(row, start) for row, start in zip(rows.swapaxes(0, 1), starts, strict=True)]


def _read(lines: Lines, encoding: Encoding) -> Floats32:
    """The memory and the start token (m + 2, 11)."""
    memory = encoding.memory(to_stroke3(list(lines)))
    return np.vstack([memory, encoding.inputs(np.zeros((0, 3)))])
