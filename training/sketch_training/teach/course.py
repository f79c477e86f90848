"""Training on a person's few drawings: quickly at first, and never past what helps.

Few drawings are soon known by heart, and how soon depends on how far they are from what the model
knew. So the loss on the validation part decides: when it has not fallen for a while, training goes
back to the best weights so far and on from there at a third of the rate, until the smallest rate no
longer helps, the steps are done or the time is up.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from ..data.drawings import Batch, Drawings
from ..loop.batches import batches
from ..loop.checkpoint import Checkpoint, load_checkpoint, save_checkpoint
from ..loop.learner import Learned, Learner
from ..loop.log import log
from ..loop.stopping import Stop
from ..loop.validation import validate
from .memory import BEST, LAST, Memory
from .messages import Messages
from .orders import Order, Orders
from .samples import tell_samples

STAGES, SLOWER = 4, 3.0  # rates, and how many times each is smaller than the one before
PATIENCE = 2  # validations without a lower loss
WARM_UP = 10  # steps to a stage's full rate
SAVE_AFTER = 30.0  # seconds that a crash may cost
REMEMBERED = 0.9  # of the mean of the training losses that is told
Given = tuple[Batch, np.random.Generator]


class Course:
    """One lesson's training from a checkpoint on. splits: "train" and "valid". work: the folder
    that then holds what resumes it, and the best weights so far. limit: seconds that it may take,
    those that memory counts included."""

    def __init__(
        self,
        state: Checkpoint,
        splits: dict[str, Drawings],
        work: Path,
        memory: Memory,
        limit: float,
        messages: Messages,
        clock: Callable[[], float],
    ) -> None:
        self.learner, self.memory = Learner(state, "cpu"), memory
        self._recipe, self._encoding, self._lowest = state.recipe, state.encoding, state.best
        self._splits, self._work, self._limit = splits, work, limit
        self._messages, self._clock = messages, clock
        self._warm_from, self._loss = state.step, math.nan
        self._mark = self._saved = clock()

    def run(self, orders: Orders, stop: Stop) -> Order:
        """Train until it is done (`GO_ON`) or until a person wants something else."""
        if not (self._work / BEST).exists():
            self._start()
        source = self._batches()
        while not self.finished:
            if orders.paused:
                self._rest(orders, stop)
            order = orders.heed(stop)
            if order is not Order.GO_ON:
                self._save()
                return order
            self._learn(next(source))
            if self.learner.step % self._recipe.validate_every == 0 and self._check():
                source = self._batches()
            if self._clock() - self._saved > SAVE_AFTER:
                self._save()
        self._save()
        return Order.GO_ON

    @property
    def finished(self) -> bool:
        """Whether its steps or its time are over, or it no longer learns."""
        return (
            self.learner.step >= self._recipe.steps
            or self.memory.seconds >= self._limit
            or self.memory.stage >= STAGES
        )

    def _start(self) -> None:
        """What a model is worth before the first step is what there is to beat; new weights are
        worth nothing."""
        if self.memory.before is not None:
            self._lowest = self._validate()["loss"]
        save_checkpoint(self._work / BEST, self.learner.checkpoint(self._lowest))
        self._save()

    def _batches(self) -> Iterator[Given]:
        return batches(self._recipe, self._splits["train"], self._encoding, self.learner.step)

    def _rest(self, orders: Orders, stop: Stop) -> None:
        """A pause does not count, and what was learned is safe meanwhile."""
        self._save()
        self._messages.tell("paused", step=self.learner.step)
        order = orders.heed(stop)
        self._mark = self._clock()
        if order is Order.GO_ON:
            self._messages.tell("resumed", step=self.learner.step)

    def _learn(self, given: Given) -> None:
        warm = min(1.0, (self.learner.step - self._warm_from + 1) / WARM_UP)
        rate = self._recipe.rate * warm / SLOWER**self.memory.stage
        self._note(self.learner.learn(*given, rate))
        self._count()
        self._tell("step", loss=self._loss)

    def _note(self, learned: Learned) -> None:
        """The running mean of nats per point, offsets in pixels."""
        if learned.bad:
            return
        loss = learned.nats / learned.points + 2.0 * math.log(self._encoding.scale)
        known = math.isfinite(self._loss)
        self._loss = REMEMBERED * self._loss + (1.0 - REMEMBERED) * loss if known else loss

    def _count(self) -> None:
        now = self._clock()
        self.memory = replace(self.memory, seconds=self.memory.seconds + now - self._mark)
        self._mark = now

    def _tell(self, event: str, **facts: float) -> None:
        step, steps, seconds = self.learner.step, self._recipe.steps, self.memory.seconds
        left = min(seconds / max(step, 1) * (steps - step), self._limit - seconds)
        self._messages.tell(
            event,
            step=step,
            steps=steps,
            **facts,
            seconds=round(seconds, 1),
            seconds_left=round(max(left, 0.0), 1),
        )

    def _validate(self) -> dict[str, float]:
        model = self.learner.average()
        return validate(self._recipe, model, self._splits["valid"], self._encoding, "cpu")

    def _check(self) -> bool:
        """Validate and keep what is better. Returns whether training went back to the best."""
        figures = self._validate()
        better = figures["loss"] < self._lowest
        if better:
            self._lowest = figures["loss"]
            best = replace(self.learner.checkpoint(self._lowest), optimiser={})
            save_checkpoint(self._work / BEST, best)
        self.memory = replace(self.memory, waited=0 if better else self.memory.waited + 1)
        self._count()
        self._tell("step", loss=self._loss, valid=figures["nll_per_point"], better=better)
        row = {"step": self.learner.step, "train_nll_per_point": self._loss, **figures}
        log(self._work, {**row, "s": self.memory.seconds})
        tell_samples(self.learner, self._messages)
        if self.memory.waited >= PATIENCE:
            self._go_back()
            return True
        return False

    def _go_back(self) -> None:
        """On from the best weights so far, at the next rate."""
        best, step = load_checkpoint(self._work / BEST), self.learner.step
        weights = {key: value.clone() for key, value in best.averaged.items()}
        self.learner = Learner(replace(best, weights=weights, optimiser={}, step=step), "cpu")
        self._warm_from = step
        self.memory = replace(self.memory, waited=0, stage=self.memory.stage + 1)
        self._save()

    def _save(self) -> None:
        save_checkpoint(self._work / LAST, self.learner.checkpoint(self._lowest))
        self.memory.save(self._work)
        self._saved = self._clock()
        self._messages.tell("saved", step=self.learner.step)
