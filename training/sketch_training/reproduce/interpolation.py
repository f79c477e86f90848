"""From a cat to a pig through the latent space, linear and spherical, at three weights."""

from __future__ import annotations

import numpy as np

from sketch_assistant.assist.blend import PATHS, between

from ..loop.checkpoint import Checkpoint
from ..network.sampling import draw, encode
from ..pictures.figure import INK, Cell, Figure
from ..pictures.svg import blend
from .picture_models import about, folders, picture_model
from .report import Report
from .setting import WEIGHTS, Setting

STEPS = 8
PAIRS = 3
TEMPERATURE = 0.1
CAT_TO_PIG = ("#1864ab", "#e64980")


def interpolation(setting: Setting) -> Report:
    """The i-th test cat to the i-th test pig."""
    began = setting.clock()
    report = Report("Latent interpolation, cat to pig", setting, "interpolation")
    report.say(
        f"Left and right, black: the first {PAIRS} cats and pigs of the test split. Between: the "
        f"decoder's drawings of the latents between theirs, from blue (cat) to pink (pig), τ = "
        f"{TEMPERATURE}. The first and last coloured ones are their reconstructions."
    )
    for weight in WEIGHTS:
        state = picture_model(setting, weight)
        report.show(_figure(state, setting), f"{weight:.2f}", f"w_KL = {weight:.2f}")
    report.say(about(setting))
    report.timed(folders(*WEIGHTS), setting.clock() - began)
    return report


def _figure(state: Checkpoint, setting: Setting) -> Figure:
    figure = Figure(["cat", *([""] * STEPS), "pig"])
    model, rng = state.model(), np.random.default_rng([setting.seed, 5])
    pairs = list(zip(setting.test("cat")[:PAIRS], setting.test("pig")[:PAIRS], strict=False))
    for cat, pig in pairs:
        first, last = encode(model, state.encoding, [cat, pig])
        for path in PATHS:
            shares = np.linspace(0.0, 1.0, STEPS)
            way = np.stack([between(first, last, float(s), path) for s in shares])
            drawn = draw(model, state.encoding, way, TEMPERATURE, rng)
            cells = [
                Cell(r, blend(CAT_TO_PIG, float(s))) for r, s in zip(drawn, shares, strict=True)
            ]
            figure.add(path, [Cell(cat, INK), *cells, Cell(pig, INK)])
    return figure
