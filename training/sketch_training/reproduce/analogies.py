"""Arithmetic with latents: a cat's head and what makes a pig of a pig's head; the reverse."""

from __future__ import annotations

import numpy as np

from ..data.drawings import Array
from ..loop.checkpoint import Checkpoint
from ..network.sampling import draw, encode
from ..pictures.figure import Cell, Figure
from .heads import RULE, head_of
from .picture_models import about, folders, start_model, start_weight
from .report import Report
from .setting import Setting

ROWS, SAMPLES = 4, 3
TEMPERATURE = 0.2
RESULT = "#e03131"


def analogies(setting: Setting) -> Report:
    """The first test drawings in which the rule finds a head."""
    began = setting.clock()
    state = start_model(setting)
    report = Report("Analogies", setting, "analogies")
    report.say(
        f"Black: drawings given to the encoder. Red: {SAMPLES} samples of the decoder for the sum "
        f"of their latents, τ = {TEMPERATURE}, by the model whose w_KL is near 0 "
        f"({start_weight(setting):.2f} at its last step). {RULE} Shown: the first {ROWS} of "
        "the test split in which the rule finds a head."
    )
    for head, whole in (("cat", "pig"), ("pig", "cat")):
        words = f"{head} head + (full {whole} − {whole} head)"
        report.show(_figure(state, setting, head, whole), f"{head}-head", f"**{words}**")
    report.say(about(setting))
    report.timed(folders(), setting.clock() - began)
    return report


def _figure(state: Checkpoint, setting: Setting, head: str, whole: str) -> Figure:
    headings = [f"{head} head", f"+ full {whole}", f"− {whole} head", "= sample"]
    figure = Figure([*headings, *([""] * (SAMPLES - 1))])
    model, rng = state.model(), np.random.default_rng([setting.seed, 6])
    pairs = zip(_full(setting, head), _full(setting, whole), strict=False)
    for (_, one), (full, other) in list(pairs)[:ROWS]:
        z_one, z_full, z_other = encode(model, state.encoding, [one, full, other])
        latents = np.repeat((z_one + z_full - z_other)[None], SAMPLES, axis=0)
        drawn = draw(model, state.encoding, latents, TEMPERATURE, rng)
        figure.add("", [*map(Cell, (one, full, other)), *(Cell(r, RESULT) for r in drawn)])
    return figure


def _full(setting: Setting, name: str) -> list[tuple[Array, Array]]:
    """Full animals and their heads."""
    drawings = setting.splits["test"].only([name]).rows
    pairs = [(rows, head_of(rows)) for rows in drawings]
    return [(rows, head) for rows, head in pairs if head is not None]
