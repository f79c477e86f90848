"""Conditional reconstruction at rising temperature, also of what is not a cat or a pig."""

from __future__ import annotations

import numpy as np

from ..checkpoint import Checkpoint
from ..drawings import Array
from ..figure import COLD_TO_HOT, INK, Cell, Figure
from ..sampling import draw, encode
from ..svg import blend
from .picture_models import about, folders, picture_model
from .report import Report
from .setting import Setting
from .wrong_drawings import eight_legged_pig, three_eyed_cat

TEMPERATURES = (0.01, 0.2, 0.4, 0.6, 0.8, 1.0)
WEIGHT = 0.25


def reconstruction(setting: Setting) -> Report:
    """Encode each drawing once, decode it at each temperature."""
    began = setting.clock()
    state = picture_model(setting, WEIGHT)
    report = Report("Conditional reconstruction", setting, "reconstruction")
    report.say(
        "Black: the drawing given to the encoder. Coloured: what the decoder makes of its latent "
        f"(mu), at the temperature above, at w_KL = {WEIGHT}. One sample each, none chosen."
    )
    for name in ("cat", "pig"):
        drawings = [(f"test {i}", rows) for i, rows in enumerate(setting.test(name))]
        words = f"The first {len(drawings)} {name}s of the test split."
        report.show(_figure(state, drawings, setting.seed), name, words)
    report.show(
        _figure(state, _wrong(setting), setting.seed),
        "wrong",
        "What the model has never seen: a pig with eight legs and a cat with three eyes (drawn for "
        "this, in code), and toothbrushes (the first of the test split).",
    )
    report.say(about(setting))
    report.timed(folders(WEIGHT), setting.clock() - began)
    return report


def _wrong(setting: Setting) -> list[tuple[str, Array]]:
    made = [("eight legs", eight_legged_pig()), ("three eyes", three_eyed_cat())]
    if "toothbrush" not in setting.splits["test"].classes:
        return made
    return made + [("toothbrush", rows) for rows in setting.test("toothbrush")[:3]]


def _figure(state: Checkpoint, drawings: list[tuple[str, Array]], seed: int) -> Figure:
    figure = Figure(["drawing", *(f"τ = {t:g}" for t in TEMPERATURES)])
    model, rng = state.model(), np.random.default_rng([seed, 4])
    latents = encode(model, state.encoding, [rows for _, rows in drawings])
    columns = [draw(model, state.encoding, latents, t, rng) for t in TEMPERATURES]
    for i, (name, rows) in enumerate(drawings):
        cells = [Cell(rows, INK)]
        for tau, column in zip(TEMPERATURES, columns, strict=True):
            cells.append(Cell(column[i], blend(COLD_TO_HOT, tau)))
        figure.add(name, cells)
    return figure
