"""The paper's table of losses: L_R and L_KL at three weights of the KL term, and decoder-only."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from ..data.drawings import Drawings
from ..loop.start import chosen
from ..loop.validation import validate
from .report import Report, table
from .setting import WEIGHTS, Setting
from .small_models import (
    LONGEST,
    ROWS,
    START_STEPS,
    STEPS,
    all_folders,
    cell_recipe,
    small_model,
)


@dataclass(frozen=True)
class Losses:
    """On the test split, offsets in units of the model's scale. per_point: of L_R, nats, offsets in
    pixels."""

    l_r: float
    l_kl: float
    per_point: float


def loss_table(setting: Setting) -> Report:
    """Train and score 40 models."""
    began = setting.clock()
    lines, falls, rises, worse = [], 0, 0, 0
    for names in ROWS:
        found = [_losses(setting, names, weight) for weight in WEIGHTS]
        alone = _losses(setting, names, None)
        falls += _ordered([each.l_r for each in reversed(found)])
        rises += _ordered([each.l_kl for each in found])
        worse += alone.l_r > found[0].l_r
        counts = [str(len(chosen(cell_recipe(setting, names, None), s))) for s in _splits(setting)]
        cells = [f"{each.l_r:.3f} / {each.l_kl:.3f}" for each in found]
        points = " / ".join(f"{each.per_point:.2f}" for each in [*found, alone])
        lines.append([", ".join(names), *cells, f"{alone.l_r:.3f}", points, " / ".join(counts)])
    heads = ["data", *(f"w_KL {w:.2f}: L_R / L_KL" for w in WEIGHTS), "decoder only: L_R"]
    heads += ["L_R per point, px: three weights, decoder only", "train / valid / test drawings"]
    report = Report("The loss table", setting, "loss-table")
    report.say(
        f"L_R falls as w_KL falls on {falls} of {len(ROWS)} rows, L_KL rises on {rises}. "
        "Decoder-only has a higher L_R than the largest weight on "
        f"{worse}: so shortly trained, a latent so dear is worth little more than it costs. "
        "All figures are of the test split, the latent at its mean."
    )
    report.say(table(heads, lines))
    report.say(_explanation(setting))
    report.timed(all_folders(), setting.clock() - began)
    return report


def _explanation(setting: Setting) -> str:
    size, steps, start = setting.table, setting.steps or STEPS, setting.start_steps or START_STEPS
    return (
        f"N_max = {LONGEST} for every row (longer drawings are left out), so rows compare. Encoder "
        f"2 × LSTM {size.encoder}, decoder LSTM {size.decoder}, N_z {size.latent}, M "
        f"{size.mixtures}; KL_min 0, because a floor of 0.2 makes the three weights equal in so "
        f"short a training. One model of all these classes together is trained first ({start:,} "
        f"steps of 50 drawings, w_KL still near 0; one with and one without an encoder), and each "
        f"cell goes on from there with its own drawings and weight ({steps:,} steps, the KL weight "
        "at nine tenths of its full value after half of them). The paper trains each from "
        "nothing on 70,000 drawings a class; here a row of a single class with some 200 drawings "
        "has a test split of a few, and its figures are rough. Offsets are in units of "
        "one scale for all rows, the paper's in units of each data set's own; do not compare "
        "the numbers with the paper's, only how they move."
    )


def _losses(setting: Setting, names: tuple[str, ...], weight: float | None) -> Losses:
    state = small_model(setting, names, weight)
    test = chosen(state.recipe, setting.splits["test"])
    figures = validate(state.recipe, state.model(), test, state.encoding, "cpu")
    return Losses(figures["l_r"], figures["l_kl"], figures["nll_per_point"])


def _splits(setting: Setting) -> list[Drawings]:
    return [setting.splits[name] for name in ("train", "valid", "test")]


def _ordered(values: list[float]) -> bool:
    """Whether each value is more than the one before it."""
    return all(a < b for a, b in pairwise(values))
