"""A sheet of what a network in training draws: validation drawings gone on with, some from
nothing, and, where there is a latent, some drawn again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sketch_assistant.sketch.encoding import Encoding

from ..data.drawings import Array, Drawings
from ..network.model import SketchRNN
from ..network.sampling import NOTHING, draw, encode
from ..pictures.figure import Cell, Figure

COLUMNS = 6
TEMPERATURE = 0.4
DRAWN = "#d9480f"


def save_sample_sheet(
    path: Path, model: SketchRNN, encoding: Encoding, drawings: Drawings, seed: int
) -> None:
    """The first drawings of the validation split, cut at half their points; the rest coloured."""
    rng = np.random.default_rng([seed, 3])
    model = model.cpu()
    figure, rows = Figure(), [np.asarray(r) for r in drawings.rows[: 2 * COLUMNS]]
    labels = drawings.labels[: len(rows)] if model.sizes.classes > 1 else None
    blank = np.zeros((1, model.sizes.latent if model.sizes.conditional else 0), np.float32)
    for start in range(0, len(rows), COLUMNS):
        part = range(start, min(start + COLUMNS, len(rows)))
        figure.add("completed", [_completed(model, encoding, rows, labels, i, rng) for i in part])
    made = np.repeat(blank, 2 * COLUMNS, axis=0)
    named = None if labels is None else np.resize(labels, 2 * COLUMNS)
    cells = [
        Cell(each, DRAWN) for each in draw(model, encoding, made, TEMPERATURE, rng, labels=named)
    ]
    figure.add("from nothing", cells[:COLUMNS])
    figure.add("", cells[COLUMNS:])
    if model.sizes.conditional:
        latents = encode(model, encoding, rows[:COLUMNS])
        known = None if labels is None else labels[:COLUMNS]
        again = draw(model, encoding, latents, TEMPERATURE, rng, labels=known)
        figure.add("drawings", [Cell(each) for each in rows[:COLUMNS]])
        figure.add("redrawn", [Cell(each, DRAWN) for each in again])
    figure.save(path)


def _completed(
    model: SketchRNN,
    encoding: Encoding,
    rows: list[Array],
    labels: NDArray[np.int64] | None,
    i: int,
    rng: np.random.Generator,
) -> Cell:
    half = rows[i][: max(len(rows[i]) // 2, 1)]
    latent = encode(model, encoding, [rows[i]])
    label = None if labels is None else labels[i : i + 1]
    whole = draw(model, encoding, latent, TEMPERATURE, rng, half if len(half) else NOTHING, label)
    return Cell(whole[0], DRAWN, len(half))
