"""What a training run changes: the network, the moving average of its weights, the optimiser."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch

from sketch_assistant.sketch.document import Floats

from ..data.drawings import Batch
from ..network.model import SketchRNN
from .checkpoint import Checkpoint
from .losses import clip_gradients, kl_weight
from .objective import latent_noise, losses
from .optimisers import optimiser_of
from .recipe import Recipe
from .remembering import after_memory
from .schedule import learning_rate
from .straying import strayed


@dataclass(frozen=True)
class Learned:
    """What one batch gave. nats: of its points, offsets in units of the encoding's scale. l_kl: the
    paper's. bad: its gradient was not finite and changed nothing."""

    points: int
    nats: float
    l_kl: float
    bad: bool


class Learner:
    """A run between two checkpoints. step: finished steps."""

    def __init__(self, state: Checkpoint, device: str) -> None:
        self.state, self.device, self.step = state, device, state.step
        self.model = SketchRNN(state.recipe.sizes).to(device)
        self.model.load_state_dict(state.weights)
        self.averaged = {k: v.to(device, copy=True) for k, v in state.averaged.items()}
        self.optimiser = optimiser_of(state.recipe, self.model, device)
        if state.optimiser:
            self.optimiser.load_state_dict(state.optimiser)

    def learn(self, batch: Batch, rng: np.random.Generator, rate: float | None = None) -> Learned:
        """One step on a batch, or none if it gives no finite gradient. rate: None for what the
        recipe says of this step."""
        recipe, count = self.state.recipe, len(batch.lengths)
        for group in self.optimiser.param_groups:
            group["lr"] = learning_rate(recipe, self.step) if rate is None else rate
        self.optimiser.zero_grad(set_to_none=True)
        noise = latent_noise(recipe, count, rng)
        # What a network drops at random depends on the step alone, too.
        torch.manual_seed(int(rng.integers(2**62)))
        read = None
        if recipe.stray > 0.0 and (noise is not None or not recipe.sizes.conditional):
            read = strayed(batch, self.state.encoding, _far(recipe, count, rng), rng)
        if batch.memories:
            read = after_memory(read or batch, batch.memories)
            batch = after_memory(batch, batch.memories)
        found = losses(self.model, batch, recipe, noise, self.device, recipe.pen_past_end, read)
        weight = kl_weight(self.step, recipe.kl_weight, recipe.kl_start, recipe.kl_rate)
        floor = 0.0 if noise is None else recipe.kl_floor
        # A page of many drawings counts for as many as a batch has.
        drawn = (found.l_r + found.guess) * (count / recipe.batch)
        loss = drawn + weight * found.l_kl.clamp(min=floor)
        loss.backward()
        norm = clip_gradients(list(self.model.parameters()), recipe.clip, recipe.clip_by)
        self.step += 1
        good = bool(torch.isfinite(norm))
        if good:
            self.optimiser.step()
            self._follow(min(recipe.averaging, self.step / (self.step + 10)))
        nats = float(found.l_r.detach()) * count * recipe.longest
        return Learned(int(batch.lengths.sum()), nats, float(found.l_kl.detach()), not good)

    def checkpoint(self, best: float = math.inf) -> Checkpoint:
        """The run as it is now; best: its lowest validation loss."""
        weights = {k: v.cpu() for k, v in self.model.state_dict().items()}
        averaged = {k: v.cpu() for k, v in self.averaged.items()}
        state = self.state
        return Checkpoint(
            state.recipe,
            state.encoding,
            state.classes,
            self.step,
            weights,
            averaged,
            self.optimiser.state_dict(),
            best,
        )

    def average(self) -> SketchRNN:
        """The network with the averaged weights, in evaluation mode."""
        model = SketchRNN(self.state.recipe.sizes).to(self.device)
        model.load_state_dict(self.averaged)
        return model.eval()

    def _follow(self, decay: float) -> None:
        with torch.no_grad():
            for key, value in self.model.state_dict().items():
                self.averaged[key].lerp_(value, 1.0 - decay)


def _far(recipe: Recipe, count: int, rng: np.random.Generator) -> Floats:
    """How far the pen strays from each drawing (b,), pixels."""
    far = recipe.stray * rng.uniform(recipe.stray_least, 1.0, count)
    return np.where(rng.random(count) < recipe.stray_share, far, 0.0)
