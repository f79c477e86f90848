"""Training, top to bottom: data, schedule, step, average, validate, checkpoint."""

from __future__ import annotations

import csv
import math
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TextIO

import numpy as np
import torch
from tqdm import tqdm

from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.encoding import Encoding

from .checkpoint import Checkpoint, load_checkpoint, save_checkpoint
from .drawings import Array, Batch, Drawings, augment, pad, training_batches
from .from_bundle import checkpoint_of
from .losses import kl_divergence, kl_weight, reconstruction
from .model import SketchRNN
from .recipe import Recipe
from .scenes import compose
from .specialise import specialise

VALIDATION_DRAWINGS = 2000


def train(recipe: Recipe, splits: dict[str, Drawings], folder: Path, device: str = "cpu") -> Path:
    """Train to recipe.steps, resuming from folder/last.pt when it is there. Returns the path of the
    best checkpoint by validation loss, folder/best.pt. A bad batch is reported and skipped."""
    train_set, valid_set = _chosen(recipe, splits["train"]), _chosen(recipe, splits["valid"])
    folder.mkdir(parents=True, exist_ok=True)
    last, best = folder / "last.pt", folder / "best.pt"
    state = load_checkpoint(last) if last.exists() else _first(recipe, train_set)
    if state.recipe != recipe:
        raise SketchError(f"{last} belongs to another recipe; choose another folder.")

    model = SketchRNN(recipe.sizes).to(device)
    model.load_state_dict(state.weights)
    averaged = {k: v.to(device, copy=True) for k, v in state.averaged.items()}
    optimiser = torch.optim.Adam(model.parameters(), lr=recipe.rate)
    if state.optimiser:
        optimiser.load_state_dict(state.optimiser)

    step, lowest, bad = state.step, state.best, 0
    started = time.monotonic()
    with (folder / "log.csv").open("a", newline="", encoding="utf-8") as log:
        batches = _batches(recipe, train_set, state.encoding, first_step=step)
        bar = tqdm(
            total=recipe.steps,
            initial=step,
            unit="step",
            desc=recipe.name,
            mininterval=5,
            disable=None,
        )
        while step < recipe.steps:
            batch, rng = next(batches)
            for group in optimiser.param_groups:
                group["lr"] = learning_rate(recipe, step)
            optimiser.zero_grad(set_to_none=True)
            noise = _noise(recipe, len(batch.lengths), rng)
            loss_r, loss_kl = _losses(model, batch, recipe, noise, device)
            # A page of many drawings counts for as many as a batch has.
            loss_r = loss_r * (len(batch.lengths) / recipe.batch)
            weight = kl_weight(step, recipe.kl_weight, recipe.kl_start, recipe.kl_rate)
            floor = 0.0 if noise is None else recipe.kl_floor
            loss = loss_r + weight * loss_kl.clamp(min=floor)
            loss.backward()
            norm = torch.nn.utils.clip_grad_norm_(model.parameters(), recipe.clip)
            step += 1
            if bool(torch.isfinite(norm)):
                optimiser.step()
                _follow(averaged, model, min(recipe.averaging, step / (step + 10)))
            else:
                bad += 1
                tqdm.write(f"step {step}: a batch gave no finite gradient and was skipped")
            bar.update()

            if step % recipe.validate_every == 0 or step == recipe.steps:
                figures = validate(recipe, averaged, valid_set, state.encoding, device)
                weights = {k: v.cpu() for k, v in model.state_dict().items()}
                average = {k: v.cpu() for k, v in averaged.items()}
                better = figures["loss"] < lowest
                lowest = min(lowest, figures["loss"])
                now = Checkpoint(
                    recipe,
                    state.encoding,
                    state.classes,
                    step,
                    weights,
                    average,
                    optimiser.state_dict(),
                    lowest,
                )
                save_checkpoint(last, now)
                if better:
                    save_checkpoint(best, now)
                train_figures = {"train_l_r": loss_r.item(), "train_l_kl": loss_kl.item()}
                seconds = time.monotonic() - started
                _log(log, {"step": step, **train_figures, **figures, "bad": bad, "s": seconds})
                bar.set_postfix(nll=f"{figures['nll_per_point']:.3f}", kl=f"{figures['l_kl']:.2f}")
        bar.close()
    return best


def learning_rate(recipe: Recipe, step: int) -> float:
    """Linear to `rate` over `warm_up` steps, then a cosine to `final_rate` at the last step."""
    if step < recipe.warm_up:
        return recipe.rate * (step + 1) / recipe.warm_up
    done = (step - recipe.warm_up) / max(recipe.steps - recipe.warm_up, 1)
    cosine = (1.0 + math.cos(math.pi * min(done, 1.0))) / 2.0
    return recipe.final_rate + (recipe.rate - recipe.final_rate) * cosine


def validate(
    recipe: Recipe,
    weights: dict[str, torch.Tensor],
    drawings: Drawings,
    encoding: Encoding,
    device: str,
) -> dict[str, float]:
    """nll_per_point (nats, offsets in pixels), l_r, l_kl and the full loss, on at most 2,000
    drawings: with the latent at its mean, without one as often as the recipe trains so. The first
    two are those without where there are any."""
    model = SketchRNN(recipe.sizes).to(device).eval()
    model.load_state_dict(weights)
    picked = np.arange(0, len(drawings), max(1, math.ceil(len(drawings) / VALIDATION_DRAWINGS)))
    picked = picked[np.argsort(drawings.lengths[picked], kind="stable")]
    share = recipe.latent_share if recipe.sizes.conditional else 0.0
    plain = _score(model, recipe, drawings, picked, encoding, device, False) if share < 1 else None
    with_z = _score(model, recipe, drawings, picked, encoding, device, True) if share > 0 else None
    loss = 0.0
    if plain is not None:
        loss += (1.0 - share) * plain["l_r"]
    if with_z is not None:
        kl = recipe.kl_weight * max(with_z["l_kl"], recipe.kl_floor)
        loss += share * (with_z["l_r"] + kl)
    return {**(plain or with_z or {}), "l_kl": with_z["l_kl"] if with_z else 0.0, "loss": loss}


def _score(
    model: SketchRNN,
    recipe: Recipe,
    drawings: Drawings,
    picked: np.ndarray,
    encoding: Encoding,
    device: str,
    latent: bool,
) -> dict[str, float]:
    nats = kl = points = 0.0
    with torch.inference_mode():
        for start in range(0, len(picked), 200):
            part = picked[start : start + 200]
            batch = pad([drawings.rows[i] for i in part], drawings.labels[part], encoding)
            mean = np.zeros((len(part), recipe.sizes.latent), np.float32) if latent else None
            loss_r, loss_kl = _losses(model, batch, recipe, mean, device)
            nats += float(loss_r) * len(part) * recipe.longest
            kl += float(loss_kl) * len(part)
            points += float(batch.lengths.sum())
    count = max(len(picked), 1)
    nll = nats / max(points, 1.0) + 2.0 * math.log(encoding.scale)
    return {"nll_per_point": nll, "l_r": nats / count / recipe.longest, "l_kl": kl / count}


def _noise(recipe: Recipe, count: int, rng: np.random.Generator) -> np.ndarray | None:
    """A step's noise for the latent; None for a step without a latent."""
    if not recipe.sizes.conditional or rng.random() >= recipe.latent_share:
        return None
    return rng.standard_normal((count, recipe.sizes.latent)).astype(np.float32)


def _losses(
    model: SketchRNN, batch: Batch, recipe: Recipe, noise: np.ndarray | None, device: str
) -> tuple[torch.Tensor, torch.Tensor]:
    """L_R (equation 9, divided by N_max = recipe.longest) and L_KL. noise: standard normal
    (b, N_z), zeros for the latent's mean, None for no latent."""
    inputs, targets, mask = (
        torch.from_numpy(a).to(device) for a in (batch.inputs, batch.targets, batch.mask)
    )
    lengths, labels = (torch.from_numpy(a).to(device) for a in (batch.lengths, batch.labels))
    drawn = None if noise is None else torch.from_numpy(noise).to(device)
    with torch.autocast(device, dtype=torch.bfloat16, enabled=recipe.bf16 and has_bf16(device)):
        y, mu, log_variance = model(inputs, targets, lengths, labels, drawn)
    parts = reconstruction(y, targets, mask)
    total = (parts.offset.sum() + parts.pen.sum()) / (len(lengths) * recipe.longest)
    return total, kl_divergence(mu.float(), log_variance.float())


@cache
def has_bf16(device: str) -> bool:
    """Whether the device runs LSTMs in bf16; processors without AVX-512 or AMX may not."""
    try:
        with torch.autocast(device, dtype=torch.bfloat16):
            torch.nn.LSTM(4, 4).to(device)(torch.zeros(1, 1, 4, device=device))
    except RuntimeError:
        return False
    return True


def _batches(
    recipe: Recipe, drawings: Drawings, encoding: Encoding, first_step: int
) -> Iterator[tuple[Batch, np.random.Generator]]:
    """Batches from first_step on. Order and noise depend on seed, epoch and step alone, so that a
    resumed run sees what an unbroken one would have seen."""
    per_epoch = math.ceil(len(drawings) / recipe.batch)
    step = first_step
    while True:
        epoch, done = divmod(step, per_epoch)
        order = training_batches(
            drawings, recipe.batch, np.random.default_rng([recipe.seed, 1, epoch])
        )
        for i, picked in enumerate(order):
            if i < done:
                continue
            rng = np.random.default_rng([recipe.seed, 2, step])
            if rng.random() < recipe.scene_share:
                yield _scenes(recipe, drawings, encoding, rng), rng
            else:
                rows = [_augmented(recipe, drawings.rows[j], rng) for j in picked]
                yield pad(rows, _named(recipe, drawings.labels[picked], rng), encoding), rng
            step += 1


def _augmented(recipe: Recipe, rows: Array, rng: np.random.Generator) -> Array:
    return augment(rows, rng, recipe.scale_range, recipe.drop_points)


def _named(recipe: Recipe, labels: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The labels, some replaced by the one that stands for no known class."""
    if recipe.sizes.classes == 1:
        return labels
    unnamed = rng.random(len(labels)) < recipe.unnamed_share
    return np.where(unnamed, recipe.sizes.classes, labels)


def _scenes(
    recipe: Recipe, drawings: Drawings, encoding: Encoding, rng: np.random.Generator
) -> Batch:
    """Pages of drawings of any class, as long as one another so that little is padded."""
    length = int(rng.integers(recipe.longest // 4, recipe.longest + 1))
    pages = []
    for _ in range(max(1, recipe.scene_points // length)):
        picked = rng.integers(0, len(drawings), 2 + length // 4)
        pages.append(
            compose([_augmented(recipe, drawings.rows[j], rng) for j in picked], rng, length)
        )
    classes = recipe.sizes.classes
    labels = np.full(len(pages), classes if classes > 1 else 0, dtype=np.int64)
    return pad(pages, labels, encoding)


def _chosen(recipe: Recipe, drawings: Drawings) -> Drawings:
    chosen = drawings.only(recipe.classes) if recipe.classes else drawings
    keep = [i for i, n in enumerate(chosen.lengths.tolist()) if 2 <= n <= recipe.longest]
    if not keep:
        raise SketchError(f"There is no drawing of 2 to {recipe.longest} points to train on.")
    return Drawings([chosen.rows[i] for i in keep], chosen.labels[keep], chosen.classes)


def _first(recipe: Recipe, drawings: Drawings) -> Checkpoint:
    if recipe.start_from:
        source = Path(recipe.start_from)
        parent = checkpoint_of(source) if source.is_dir() else load_checkpoint(source)
        torch.manual_seed(recipe.seed)
        weights = specialise(parent, drawings.classes, recipe.sizes)
        encoding = replace(parent.encoding, longest=recipe.longest)
    else:
        torch.manual_seed(recipe.seed)
        if recipe.sizes.classes not in (1, len(drawings.classes)):
            raise SketchError(f"The recipe wants classes = {len(drawings.classes)} in [sizes].")
        weights = SketchRNN(recipe.sizes).state_dict()
        offsets = np.concatenate([rows[:, :2] for rows in drawings.rows])
        encoding = Encoding(scale=float(offsets.std()), longest=recipe.longest)
    averaged = {k: v.clone() for k, v in weights.items()}
    return Checkpoint(recipe, encoding, drawings.classes, 0, weights, averaged, {}, math.inf)


def _follow(averaged: dict[str, torch.Tensor], model: SketchRNN, decay: float) -> None:
    with torch.no_grad():
        for key, value in model.state_dict().items():
            averaged[key].lerp_(value, 1.0 - decay)


def _log(stream: TextIO, row: dict[str, float]) -> None:
    writer = csv.DictWriter(stream, fieldnames=list(row))
    if stream.tell() == 0:
        writer.writeheader()
    writer.writerow({k: f"{v:.6g}" for k, v in row.items()})
    stream.flush()
