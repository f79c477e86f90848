"""Training, top to bottom: data, schedule, step, average, validate, checkpoint."""

from __future__ import annotations

import csv
import math
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TextIO

import numpy as np
import torch
from tqdm import tqdm

from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.encoding import Encoding

from .checkpoint import Checkpoint, load_checkpoint, save_checkpoint
from .drawings import Batch, Drawings, augment, pad, training_batches
from .losses import kl_divergence, kl_weight, reconstruction
from .model import SketchRNN
from .recipe import Recipe
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
            loss_r, loss_kl = _losses(model, batch, recipe, rng, device)
            weight = kl_weight(step, recipe.kl_weight, recipe.kl_start, recipe.kl_rate)
            loss = loss_r + weight * loss_kl.clamp(min=recipe.kl_floor)
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
    drawings, with the latent at its mean."""
    model = SketchRNN(recipe.sizes).to(device).eval()
    model.load_state_dict(weights)
    picked = np.arange(0, len(drawings), max(1, math.ceil(len(drawings) / VALIDATION_DRAWINGS)))
    picked = picked[np.argsort(drawings.lengths[picked], kind="stable")]
    nats = kl = points = 0.0
    with torch.inference_mode():
        for start in range(0, len(picked), 200):
            part = picked[start : start + 200]
            batch = pad([drawings.rows[i] for i in part], drawings.labels[part], encoding)
            loss_r, loss_kl = _losses(model, batch, recipe, None, device)
            nats += float(loss_r) * len(part) * recipe.longest
            kl += float(loss_kl) * len(part)
            points += float(batch.lengths.sum())
    count = max(len(picked), 1)
    l_r, l_kl = nats / count / recipe.longest, kl / count
    nll = nats / max(points, 1.0) + 2.0 * math.log(encoding.scale)
    loss = l_r + recipe.kl_weight * max(l_kl, recipe.kl_floor if l_kl else 0.0)
    return {"nll_per_point": nll, "l_r": l_r, "l_kl": l_kl, "loss": loss}


def _losses(
    model: SketchRNN,
    batch: Batch,
    recipe: Recipe,
    rng: np.random.Generator | None,
    device: str,
) -> tuple[torch.Tensor, torch.Tensor]:
    """L_R (equation 9, divided by N_max = recipe.longest) and L_KL; rng None: latent at its
    mean."""
    inputs, targets, mask = (
        torch.from_numpy(a).to(device) for a in (batch.inputs, batch.targets, batch.mask)
    )
    lengths, labels = (torch.from_numpy(a).to(device) for a in (batch.lengths, batch.labels))
    noise = None
    if recipe.sizes.conditional:
        shape = (len(lengths), recipe.sizes.latent)
        drawn = np.zeros(shape) if rng is None else rng.standard_normal(shape)
        noise = torch.from_numpy(drawn.astype(np.float32)).to(device)
    with torch.autocast(device, dtype=torch.bfloat16, enabled=recipe.bf16 and has_bf16(device)):
        y, mu, log_variance = model(inputs, targets, lengths, labels, noise)
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
            rows = [
                augment(drawings.rows[j], rng, recipe.scale_range, recipe.drop_points)
                for j in picked
            ]
            yield pad(rows, drawings.labels[picked], encoding), rng
            step += 1


def _chosen(recipe: Recipe, drawings: Drawings) -> Drawings:
    chosen = drawings.only(recipe.classes) if recipe.classes else drawings
    keep = [i for i, n in enumerate(chosen.lengths.tolist()) if 2 <= n <= recipe.longest]
    if not keep:
        raise SketchError(f"There is no drawing of 2 to {recipe.longest} points to train on.")
    return Drawings([chosen.rows[i] for i in keep], chosen.labels[keep], chosen.classes)


def _first(recipe: Recipe, drawings: Drawings) -> Checkpoint:
    if recipe.start_from:
        parent = load_checkpoint(Path(recipe.start_from))
        weights = specialise(parent, drawings.classes, recipe.sizes)
        encoding = parent.encoding
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
