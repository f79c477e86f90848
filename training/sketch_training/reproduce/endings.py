"""Endings of unfinished drawings by decoder-only models."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..loop.checkpoint import Checkpoint
from ..loop.from_bundle import checkpoint_of
from ..loop.specialise import specialise
from ..network.sampling import draw
from ..pictures.figure import Cell, Figure
from .picture_models import CLASSES
from .report import Report
from .setting import Setting
from .small_models import decoder_alone, decoder_folders

TEMPERATURE = 0.8  # the paper's
SAMPLES = 6
SHIPPED = "redraw"  # an LSTM of many classes
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
    shipped = (setting.bundles / SHIPPED / "manifest.json").exists()
    for name in CLASSES:
        state = _told(setting, name) if shipped else decoder_alone(setting, name)
        words = f"The first {len(setting.test(name))} {name}s of the test split."
        report.show(_figure(state, setting, name), name, words)
    if shipped:
        report.say(
            f"The model is the shipped `{SHIPPED}`, told the class, without its latent: LSTM 512."
        )
    else:
        report.say("The models are the small decoder-only ones of the loss table.")
    folders = [] if shipped else [each for name in CLASSES for each in decoder_folders(name)]
    report.timed(folders, setting.clock() - began)
    return report


def _told(setting: Setting, name: str) -> Checkpoint:
    """The shipped decoder as one of this class alone."""
    parent = checkpoint_of(setting.bundles / SHIPPED)
    sizes = replace(parent.recipe.sizes, encoder=0, classes=1)
    weights = specialise(parent, (name,), sizes)
    recipe = replace(parent.recipe, name=name, classes=[name], sizes=sizes)
    return replace(parent, recipe=recipe, classes=(name,), weights=weights, averaged=weights)


def _figure(state: Checkpoint, setting: Setting, name: str) -> Figure:
    figure = Figure(["whole", "given", *[f"{i + 1}" for i in range(SAMPLES)]])
    model, rng = state.model(), np.random.default_rng([setting.seed, 7])
    nothing = np.zeros((SAMPLES, 0), dtype=np.float32)
    for i, rows in enumerate(setting.test(name)):
        given = rows[: max(round(0.4 * len(rows)), 1)]
        drawn = draw(model, state.encoding, nothing, TEMPERATURE, rng, given)
        cells = [Cell(each, ENDING, len(given)) for each in drawn]
        figure.add(f"test {i}", [Cell(rows), Cell(given), *cells])
    return figure
