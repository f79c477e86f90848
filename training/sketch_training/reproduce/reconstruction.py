"""Conditional reconstruction at rising temperature, also of what is not a cat or a pig."""

from __future__ import annotations

import numpy as np

from ..data.drawings import Array
from ..loop.checkpoint import Checkpoint
from ..network.sampling import draw, encode
from ..pictures.figure import COLD_TO_HOT, INK, Cell, Figure
from ..pictures.svg import blend
from .picture_models import about, folders, picture_model, start_model, start_weight
from .report import Report
from .setting import Setting
from .wrong_drawings import eight_legged_pig, three_eyed_cat

TEMPERATURES = (0.01, 0.2, 0.4, 0.6, 0.8, 1.0)
WEIGHT = 0.25


def reconstruction(setting: Setting) -> Report:
    """Encode each drawing once, decode it at each temperature."""
    began = setting.clock()
    start, weighted = start_model(setting), picture_model(setting, WEIGHT)
    report = Report("Conditional reconstruction", setting, "reconstruction")
    near_zero = f"{start_weight(setting):.2f}"
    report.say(
        "Black: the drawing given to the encoder. Coloured: what the decoder makes of its latent "
        "(mu), at the temperature above. One sample each, none chosen. But for the last figure "
        f"w_KL is near 0 ({near_zero} at the last step). So short a training gives poor "
        "reconstructions: the outline, the ears or the class often come back, details and whiskers "
        "do not, and at low temperatures the pen is caught in repeated small strokes."
    )
    for name in ("cat", "pig"):
        words = f"The first {len(setting.test(name))} {name}s of the test split."
        report.show(_figure(start, _named(setting, name), setting.seed), name, words)
    report.show(
        _figure(start, _wrong(setting), setting.seed),
        "wrong",
        "What the model has never seen: a pig with eight legs and a cat with three eyes (drawn for "
        "this, in code), and toothbrushes (the first of the test split).",
    )
    report.show(
        _figure(weighted, _named(setting, "cat")[:4], setting.seed),
        "weighted",
        f"The first cats again, at w_KL = {WEIGHT}.",
    )
    report.say(about(setting))
    report.timed(folders(WEIGHT), setting.clock() - began)
    return report


def _named(setting: Setting, name: str) -> list[tuple[str, Array]]:
    return [(f"test {i}", rows) for i, rows in enumerate(setting.test(name))]


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
