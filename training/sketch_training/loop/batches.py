"""The batches of a training run, the same whether it was stopped and resumed or not."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from sketch_assistant.sketch.encoding import Encoding

from ..data.drawings import Array, Batch, Drawings, augment, pad, training_batches
from ..data.scenes import compose
from .recipe import Recipe
from .remembering import damaged, pairs_together


def batches(
    recipe: Recipe, drawings: Drawings, encoding: Encoding, first_step: int
) -> Iterator[tuple[Batch, np.random.Generator]]:
    """Batches from first_step on, each with its step's generator. Order and noise depend on seed,
    epoch and step alone, so that a resumed run sees what an unbroken one would have seen."""
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
            elif recipe.memory_share and rng.random() < recipe.memory_share:
                some = picked[: pairs_together(int(drawings.lengths[picked].max()))]
                yield _remembered(recipe, drawings, some, encoding, rng), rng
            else:
                rows = [_augmented(recipe, drawings.rows[j], rng) for j in picked]
                classes = drawings.labels[picked]
                yield pad(rows, _named(recipe, classes, rng), encoding, classes), rng
            step += 1


def _augmented(recipe: Recipe, rows: Array, rng: np.random.Generator) -> Array:
    return augment(rows, rng, recipe.scale_range, recipe.drop_points, recipe.turn)


def _named(
    recipe: Recipe, labels: NDArray[np.int64], rng: np.random.Generator
) -> NDArray[np.int64]:
    """The labels, some replaced by the one that stands for no known class."""
    if recipe.sizes.classes == 1:
        return labels
    unnamed = rng.random(len(labels)) < recipe.unnamed_share
    return np.where(unnamed, recipe.sizes.classes, labels)


def _remembered(
    recipe: Recipe,
    drawings: Drawings,
    picked: NDArray[np.int64],
    encoding: Encoding,
    rng: np.random.Generator,
) -> Batch:
    """Drawings to draw again from their memories. What they are is not to be guessed: it is all
    there to be seen."""
    pairs = [damaged(_augmented(recipe, drawings.rows[j], rng), encoding, rng) for j in picked]
    labels = _named(recipe, drawings.labels[picked], rng)
    plain = pad([rows for _, rows in pairs], labels, encoding, np.full(len(picked), -1))
    return replace(plain, memories=tuple(memory for memory, _ in pairs))


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
    return pad(pages, labels, encoding, np.full(len(pages), -1, dtype=np.int64))
