"""Training of a recogniser, top to bottom: drawings, schedule, step, average, watch, save."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from tqdm import tqdm

from sketch_assistant.assist.bundle.raster import raster
from sketch_assistant.sketch.document import SketchError

from ..data.drawings import Drawings
from ..loop.stopping import stop_at_signal
from .from_bundle import start_from
from .learned import Learned, load_learned, save_learned
from .network import Recogniser
from .pile import Pile
from .plan import Plan
from .scores import logits_of, top
from .shares import learned_and_watched
from .vary import vary

WATCHED, LOOKED_AT = 2500, 512  # drawings; the second are what a bundle's norms are unfolded by
LOWEST_RATE = 0.002  # of the full one, at the end


def train(
    plan: Plan,
    splits: dict[str, Drawings],
    folder: Path,
) -> Path:
    """Train for plan.steps, going on from folder/last.pt when it is there; returns its path.

    Ctrl-C and SIGTERM end the step, save and raise KeyboardInterrupt. A batch without a finite
    gradient is left out. Raises `SketchError`.
    """
    data, watched = learned_and_watched(splits, plan.share)
    if len(data) < plan.batch:
        raise SketchError(f"There are fewer than {plan.batch} drawings to train on.")
    last = _in(folder)
    learner = Learner(_start(plan, splits["train"].classes, last, data), data)
    with stop_at_signal() as stop:
        while learner.done < 1.0 and not stop.asked:
            learner.learn()
            if learner.step % plan.validate_every == 0:
                save_learned(last, learner.learned())
                _report(learner, watched)
        save_learned(last, learner.learned())
    if stop.asked:
        raise KeyboardInterrupt
    _report(learner, watched)
    return last


class Learner:
    """A network in training."""

    def __init__(self, start: Learned, data: Pile) -> None:
        self.plan, self.classes, self.step = start.plan, start.classes, start.step
        network = Recogniser(len(start.classes), *_shape(self.plan), self.plan.dropout)
        network.load_state_dict(start.weights)
        self._network = network.to(memory_format=torch.channels_last)
        self._averaged = {k: v.clone() for k, v in start.averaged.items()}
        self._optimiser = _optimiser(network, self.plan)
        if start.optimiser:
            self._optimiser.load_state_dict(start.optimiser)
        self._data, self._batches = data, _batches(self.plan, data, start.classes, self.step)
        chance = torch.from_numpy(_chances(data.labels, len(start.classes)))
        self._prior = chance.clamp(min=1e-9).log().float()
        self._loss = nn.CrossEntropyLoss(label_smoothing=self.plan.smoothing)
        self.loss = math.nan

    @property
    def done(self) -> float:
        """The share of the planned steps that are."""
        return self.step / self.plan.steps

    @property
    def side(self) -> int:
        """Of the rasters at this moment."""
        return self.plan.sides[0] if self.done < self.plan.coarse else self.plan.sides[-1]

    def learn(self) -> None:
        """One step. How often a class is drawn from is told to the loss, not to the weights: the
        logits are those of classes all equally frequent (Ren et al. 2020, balanced softmax)."""
        for group in self._optimiser.param_groups:
            group["lr"] = learning_rate(self.plan, self.done)
        pictures, labels = self._batch()
        torch.manual_seed(self.plan.seed * 1_000_003 + self.step)  # of dropout: resumed runs agree
        loss = self._loss(self._network.train()(pictures) + self._prior, labels)
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()
        norm = nn.utils.clip_grad_norm_(self._network.parameters(), self.plan.clip)
        if bool(torch.isfinite(norm)):
            self._optimiser.step()
        self.step += 1
        self._follow(min(self.plan.averaging, self.step / (self.step + 10)))
        value = float(loss.detach())
        self.loss = value if math.isnan(self.loss) else 0.99 * self.loss + 0.01 * value

    def learned(self) -> Learned:
        """Everything that a later run needs to go on from here."""
        return Learned(
            self.plan,
            self.classes,
            self.step,
            self._network.state_dict(),
            self._averaged,
            self._optimiser.state_dict(),
        )

    def _batch(self) -> tuple[torch.Tensor, torch.Tensor]:
        picked = next(self._batches)
        rng = np.random.default_rng([self.plan.seed, 2, self.step])
        calm = self.done >= self.plan.calm
        how = self.plan.variation.calmer() if calm else self.plan.variation
        pictures = torch.from_numpy(raster(vary(*self._data.pick(picked), rng, how), self.side))
        labels = torch.from_numpy(self._data.labels[picked])
        return pictures.contiguous(memory_format=torch.channels_last), labels

    def _follow(self, decay: float) -> None:
        with torch.no_grad():
            for key, value in self._network.state_dict().items():
                if value.is_floating_point():
                    self._averaged[key].lerp_(value, 1.0 - decay)
                else:
                    self._averaged[key].copy_(value)


def learning_rate(plan: Plan, done: float) -> float:
    """Linear to `rate` over the share `warm_up` of the steps, then a cosine to almost nothing."""
    if done < plan.warm_up:
        return plan.rate * max(done / plan.warm_up, 0.01)
    past = min((done - plan.warm_up) / (1.0 - plan.warm_up), 1.0)
    cosine = (1.0 + math.cos(math.pi * past)) / 2.0
    return plan.rate * (LOWEST_RATE + (1.0 - LOWEST_RATE) * cosine)


def _batches(
    plan: Plan, data: Pile, classes: tuple[str, ...], step: int
) -> Iterator[NDArray[np.int64]]:
    """Indices from this step on; they depend on seed and step alone. A class of four times as many
    drawings comes twice as often."""
    counts = np.bincount(data.labels, minlength=len(classes))
    each = (_chances(data.labels, len(classes)) / np.maximum(counts, 1))[data.labels]
    per_epoch = len(data) // plan.batch
    while True:
        epoch, first = divmod(step, per_epoch)
        rng = np.random.default_rng([plan.seed, 1, epoch])
        edges = np.cumsum(each) * (per_epoch * plan.batch)
        drawn = np.searchsorted(edges, np.arange(per_epoch * plan.batch) + rng.random())
        order = rng.permutation(drawn.clip(max=len(data) - 1)).reshape(per_epoch, plan.batch)
        yield from order[first:]
        step += per_epoch - first


def _chances(labels: NDArray[np.int64], classes: int) -> NDArray[np.float64]:
    """(classes,) how often each class is drawn from: as the square root of its drawings."""
    roots = np.sqrt(np.bincount(labels, minlength=classes))
    return np.asarray(roots / roots.sum())


def _shape(plan: Plan) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return plan.widths, plan.blocks


def _optimiser(network: Recogniser, plan: Plan) -> torch.optim.Optimizer:
    """AdamW that lets norms and biases alone."""
    matrices = [each for each in network.parameters() if each.ndim > 1]
    others = [each for each in network.parameters() if each.ndim <= 1]
    groups = [
        {"params": matrices, "weight_decay": plan.decay},
        {"params": others, "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=plan.rate, betas=(0.9, 0.99))


def _start(plan: Plan, classes: tuple[str, ...], last: Path, data: Pile) -> Learned:
    if last.exists():
        found = load_learned(last)
        if found.plan != plan or found.classes != classes:
            raise SketchError(f"{last} belongs to another recipe or data; choose another folder.")
        return found
    torch.manual_seed(plan.seed)
    network = Recogniser(len(classes), *_shape(plan))
    weights = network.state_dict()
    if plan.start_from:
        some = np.linspace(0, len(data) - 1, min(LOOKED_AT, len(data))).astype(np.int64)
        varied = vary(*data.pick(some), np.random.default_rng(plan.seed), plan.variation)
        pictures = torch.from_numpy(raster(varied, plan.sides[0]))
        weights = start_from(Path(plan.start_from), network, classes, pictures)
    return Learned(plan, classes, 0, weights, weights, {})


def _in(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SketchError(f"The folder {folder} cannot be made.") from error
    return folder / "last.pt"


def _report(learner: Learner, watched: Pile) -> None:
    picked = np.arange(0, len(watched), max(1, math.ceil(len(watched) / WATCHED)))
    points, _ = watched.pick(picked)
    logits = logits_of(learner.learned().network(), points, learner.side)
    one, five = (top(logits, watched.labels[picked], k) for k in (1, 5))
    tqdm.write(
        f"step {learner.step:,}  {min(learner.done, 1.0):.0%}  loss {learner.loss:.3f}  "
        f"held out: top-1 {one:.3f}  top-5 {five:.3f}"
    )
