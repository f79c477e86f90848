"""From one drawing to another: the program's in-between, and decoded latents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sketch_assistant.assist.blend import between, blend
from sketch_assistant.assist.requests import SPHERICAL, BlendRequest
from sketch_assistant.sketch.document import Floats
from sketch_assistant.sketch.encoding import from_stroke3

from ...pictures.figure import INK, Cell, Figure
from ...pictures.svg import blend as mixed
from ..interpolation import CAT_TO_PIG, PAIRS, TEMPERATURE
from ..one_class import largest
from ..report import Report
from ..setting import Setting
from .models import Shipped, rows_of, strokes_of

SHARES = np.arange(9) / 8.0


@dataclass(frozen=True)
class Pair:
    """Two drawings' lines and their classes."""

    first: list[Floats]
    last: list[Floats]
    names: tuple[str, str]


def interpolation(report: Report, models: Shipped, setting: Setting) -> None:
    """The pairs of the small models' report, and the first drawings of further classes."""
    report.say("## Interpolation")
    report.say(
        "Upper row: the two drawings, black, and what the program's *In-between* makes of them by "
        "`memory`, class not told, the recogniser looking on. Lower row: the latents between "
        f"theirs, on a sphere, decoded by `redraw` at τ = {TEMPERATURE}, told the nearer one's "
        "class, one sample each."
    )
    report.say(
        "Good: *In-between* is a drawing at nearly every place: the first takes on the second's "
        "proportions, then it is the second one; a cat's face and a pig's have faces between "
        "them. Not good: between unlike drawings the one becomes the other in a step or two that "
        "are larger than the others. The latents give whole drawings, too, but each another one: "
        "they jump, and their ends are not the drawings."
    )
    cats_and_pigs = _pairs(setting, "cat", "pig", PAIRS)
    report.show(
        _figure(models, setting, cats_and_pigs),
        "interpolation-cat-pig",
        f"The first {len(cats_and_pigs)} cats and pigs of the test split.",
    )
    names = [name for name in largest(setting) if name not in ("cat", "pig")][: 2 * PAIRS]
    twos = list(zip(names[::2], names[1::2], strict=False))
    further = [pair for one, other in twos for pair in _pairs(setting, one, other, 1)]
    words = ", ".join(f"{one} to {other}" for one, other in twos)
    report.show(
        _figure(models, setting, further),
        "interpolation-further",
        "The first test drawings of the first classes, by name, of those with most drawings: "
        f"{words}.",
    )


def _pairs(setting: Setting, one: str, other: str, count: int) -> list[Pair]:
    found = zip(setting.test(one)[:count], setting.test(other)[:count], strict=False)
    return [Pair(from_stroke3(a), from_stroke3(b), (one, other)) for a, b in found]


def _figure(models: Shipped, setting: Setting, pairs: Sequence[Pair]) -> Figure:
    figure = Figure(["0", "1/8", "1/4", "3/8", "1/2", "5/8", "3/4", "7/8", "1"])
    for number, pair in enumerate(pairs):
        figure.add("in-between", _program(models, setting, pair))
        figure.add("latents", _latents(models, setting, pair, number))
    return figure


def _program(models: Shipped, setting: Setting, pair: Pair) -> list[Cell]:
    asked = BlendRequest(
        strokes_of(pair.first),
        strokes_of(pair.last),
        model="",
        count=len(SHARES),
        seed=setting.seed,
    )
    frames = blend(asked, models.engine, models.memory, models.recogniser).frames
    cells = [_cell(rows_of(each), share) for each, share in zip(frames, SHARES, strict=True)]
    return [Cell(rows_of(pair.first), INK), *cells[1:-1], Cell(rows_of(pair.last), INK)]


def _latents(models: Shipped, setting: Setting, pair: Pair, number: int) -> list[Cell]:
    first, last = models.encoded([pair.first, pair.last])
    way = np.stack([between(first, last, float(share), SPHERICAL) for share in SHARES])
    names = [pair.names[round(share)] for share in SHARES.tolist()]
    drawn = models.decoded(way, TEMPERATURE, names, setting.seed, 9, number)
    return [_cell(rows_of(each), share) for each, share in zip(drawn, SHARES, strict=True)]


def _cell(rows: Floats, share: float) -> Cell:
    return Cell(rows, mixed(CAT_TO_PIG, share))
