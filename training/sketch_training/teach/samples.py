"""Drawings of a model that is being taught, for the person to see."""

from __future__ import annotations

import numpy as np

from sketch_assistant.sketch.document import Floats
from sketch_assistant.sketch.encoding import from_stroke3

from ..loop.learner import Learner
from ..network.sampling import draw
from .messages import Messages

SAMPLES, TEMPERATURE = 3, 0.4


def tell_samples(learner: Learner, messages: Messages) -> None:
    """A few drawings from nothing, the same for the same step, an event each."""
    state, model = learner.state, learner.average()
    sizes = state.recipe.sizes
    blank = np.zeros((SAMPLES, sizes.latent if sizes.conditional else 0), np.float32)
    rng = np.random.default_rng([state.recipe.seed, 4, learner.step])
    for rows in draw(model, state.encoding, blank, TEMPERATURE, rng):
        if len(rows):
            messages.tell("sample", step=learner.step, lines=in_whole_pixels(from_stroke3(rows)))


def in_whole_pixels(lines: list[Floats]) -> list[list[list[int]]]:
    """Lines [(n, 2)…] as lists, from the top left of their box on."""
    corner = np.vstack(lines).min(axis=0)
    return [np.rint(line - corner).astype(int).tolist() for line in lines]
