"""Many ways to go on, as far as their next parts; those that are to be shown, to their end.

They are drawn by more than one network and at more than one temperature. What a network draws
calmly is often right and often the same; drawn freely it is right in more places; and two networks
that learned differently err differently, so that what they agree on is right more often.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...sketch.document import Floats
from ...sketch.encoding import Floats32
from ..bundle.bundle import Bundle
from ..running.runner import LIFTED, Runner
from ..sampling.mixture import draw_noise
from ..sampling.temperature import warmed
from .drawn import Drawn, Ending, go_on

LONGEST_PART = 24  # points: few parts have more
# Of the temperature that is asked for: every second way of a network that is told its class is
# drawn as freely as this, and all of one that has a latent. Chosen on validation drawings.
FREE, BESIDE = 10.0 / 3.0, 2.0
FREEST = 1.0


@dataclass(frozen=True)
class Begun:
    """names (n): the class that each is told. noise, calm (s, n, M + 5): what the parts are drawn
    by, and what comes after them. parts: lines (k, 2), in the model's pixels from where the pen is.
    """

    engine: Runner
    bundle: Bundle
    drawn: Drawn
    temperature: float
    names: list[str]
    noise: Floats32
    calm: Floats32
    parts: list[Floats]

    def ended(self, some: Sequence[int]) -> list[Ending]:
        """These to their end: the same noise gives the same parts, what follows is drawn calmly."""
        noise = self.calm[:, some].copy()
        for place, i in enumerate(some):
            within = len(self.parts[i])
            noise[:within, place] = self.noise[:within, i]
        names = [self.names[i] for i in some]
        how = (self.temperature, self.engine, self.bundle)
        return go_on(self.drawn, names, noise, *how)


def begin(
    engine: Runner,
    bundle: Bundle,
    drawn: Drawn,
    temperature: float,
    freedom: Sequence[float],
    steps: int,
    rng: np.random.Generator,
) -> Begun:
    """A way for each of these temperatures (n) of its part; what follows is drawn at `temperature`.
    steps: points of an ending, at most. Raises `Cancelled`."""
    count = len(freedom)
    names = drawn.named(count)
    calm = draw_noise(rng, steps, count, bundle.manifest.mixtures)
    noise = calm.copy()
    for i, wanted in enumerate(freedom):
        warmed(noise[:, i], temperature, wanted)
    warmed(calm, temperature)
    how = (temperature, engine, bundle, LIFTED)
    parts = [lines[0] for lines, _ in go_on(drawn, names, noise[:LONGEST_PART], *how)]
    return Begun(engine, bundle, drawn, temperature, names, noise, calm, parts)


def freely(temperature: float, count: int) -> list[float]:
    """Temperatures of which every second is higher."""
    free = max(temperature, min(FREE * temperature, FREEST))
    return [free if i % 2 else temperature for i in range(count)]


def beside(temperature: float, count: int) -> list[float]:
    """Those of a network with a latent."""
    return [max(temperature, min(BESIDE * temperature, FREEST))] * count
