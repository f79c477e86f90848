"""Endings of unfinished drawings by decoder-only models."""

from __future__ import annotations

import numpy as np

from ..data.drawings import Array
from ..loop.checkpoint import Checkpoint
from ..network.sampling import draw
from ..pictures.figure import Cell, Figure
from .picture_models import CLASSES
from .report import Report
from .setting import Setting
from .small_models import decoder_alone, decoder_folders

TEMPERATURE = 0.8  # the paper's
SAMPLES = 6
ENDING = "#d9480f"


def endings(setting: Setting) -> Report:
    """The first test cats and pigs, cut at 40 % of their points, ended several times."""
    began = setting.clock()
    report = Report("Endings of unfinished drawings", setting, "endings")
    report.say(
        f"Black: the first 40 % of the points of a test drawing. Orange: {SAMPLES} endings at τ = "
        f"{TEMPERATURE}, by a decoder-only model; none chosen, no ranking, the paper's rule of "
        "temperature."
    )
    for name in CLASSES:
        state = decoder_alone(setting, name)
        words = f"The first {len(setting.test(name))} {name}s of the test split."
        report.show(_figure(state, setting, name), name, words)
    report.say("The models are the small decoder-only ones of the loss table.")
    folders = [each for name in CLASSES for each in decoder_folders(name)]
    report.timed(folders, setting.clock() - began)
    return report


def begun(rows: Array) -> Array:
    """The first 40 % of a drawing's points."""
    return rows[: max(round(0.4 * len(rows)), 1)]


def _figure(state: Checkpoint, setting: Setting, name: str) -> Figure:
    figure = Figure(["whole", "given", *[f"{i + 1}" for i in range(SAMPLES)]])
    model, rng = state.model(), np.random.default_rng([setting.seed, 7])
    nothing = np.zeros((SAMPLES, 0), dtype=np.float32)
    for i, rows in enumerate(setting.test(name)):
        given = begun(rows)
        drawn = draw(model, state.encoding, nothing, TEMPERATURE, rng, given)
        cells = [Cell(each, ENDING, len(given)) for each in drawn]
        figure.add(f"test {i}", [Cell(rows), Cell(given), *cells])
    return figure
