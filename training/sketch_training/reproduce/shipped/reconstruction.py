"""Conditional reconstruction at rising temperature: from a memory, and from a latent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sketch_assistant.assist.sampling import latent
from sketch_assistant.assist.sampling.ranking import Lines
from sketch_assistant.assist.sampling.remember import drawn_again
from sketch_assistant.sketch.document import Floats
from sketch_assistant.sketch.encoding import from_stroke3
from sketch_assistant.sketch.lines.chamfer import chamfer

from ...data.drawings import Array
from ...pictures.figure import COLD_TO_HOT, INK, Cell, Figure
from ...pictures.svg import blend
from ..picture_models import CLASSES
from ..reconstruction import TEMPERATURES
from ..report import Report, table
from ..setting import Setting
from ..wrong_drawings import eight_legged_pig, three_eyed_cat
from .models import Shipped, counted, rows_of

WRONG = 3  # toothbrushes, and pigs told cat


@dataclass(frozen=True)
class Told:
    """A drawing's lines as the models read them, and the class that they are told of it. what:
    stands beside it."""

    what: str
    lines: list[Floats]
    name: str


@dataclass(frozen=True)
class Again:
    """Drawings, and what they are drawn again at each of TEMPERATURES: by a memory and by a
    latent."""

    told: list[Told]
    memory: list[list[Lines]]
    latents: list[list[Lines]]


def reconstruction(report: Report, models: Shipped, setting: Setting) -> None:
    """The drawings of the small models' report, those that are wrong, too."""
    report.say("## Conditional reconstruction")
    report.say(
        "Black: a test drawing. Coloured: what is drawn of it, at the temperature above, by "
        "`memory`, which looks at the drawing, and below by `redraw` from its latent (mu). One "
        "sample each: none chosen or ranked, nothing pieced together, as the program would."
    )
    report.say(
        "Good: `memory` keeps what was drawn, down to whiskers and nostrils, at nearly every "
        "temperature; from τ = 0.8 on parts go, or another drawing comes. Not good: the "
        "latent. At the lowest temperatures it keeps the outline and the kind, with other eyes, "
        "ears and whiskers; of a whole animal less; from τ = 0.6 on the parts come loose."
    )
    right = [redrawn(models, _right(models, setting, name), setting) for name in CLASSES]
    for name, each in zip(CLASSES, right, strict=True):
        words = f"The first {len(each.told)} {name}s of the test split, told {name}."
        report.show(_figure(each), f"reconstruction-{name}", words)
    report.say(_table(models, right))
    wrong = redrawn(models, _wrong(models, setting), setting)
    report.show(
        _figure(wrong),
        "reconstruction-wrong",
        "What was never seen, or is told wrongly: a pig with eight legs, told pig; a cat with "
        "three eyes, and the first toothbrushes and pigs of the test split, told cat. The paper's "
        "models mend such drawings. The latent does so, too: it forgets legs and the third eye, "
        "and gives pigs whiskers; a toothbrush becomes no cat. `memory` believes what it sees, not "
        "what it is told.",
    )


def _right(models: Shipped, setting: Setting, name: str) -> list[Told]:
    rows = setting.test(name)
    return [_told(models, f"test {i}", each, name) for i, each in enumerate(rows)]


def _wrong(models: Shipped, setting: Setting) -> list[Told]:
    found = [("eight legs", eight_legged_pig(), "pig"), ("three eyes", three_eyed_cat(), "cat")]
    for name in ("toothbrush", "pig"):
        if name in setting.splits["test"].classes:
            found += [(name, rows, "cat") for rows in setting.test(name)[:WRONG]]
    return [_told(models, *each) for each in found]


def _told(models: Shipped, what: str, rows: Array, name: str) -> Told:
    return Told(what, models.read(from_stroke3(rows)), name)


def redrawn(models: Shipped, told: list[Told], setting: Setting) -> Again:
    """Both ways, one sample each."""
    mu, names = models.encoded([each.lines for each in told]), [each.name for each in told]
    memory, latents = [], []
    for number, tau in enumerate(TEMPERATURES):
        seed = setting.seed, 8, number
        memory.append([_remembered(models, each, tau, *seed, i) for i, each in enumerate(told)])
        drawn = models.decoded(mu, tau, names, *seed)
        latents.append([_begun(x, each.lines) for x, each in zip(drawn, told, strict=True)])
    return Again(told, memory, latents)


def _remembered(models: Shipped, told: Told, tau: float, *seed: int) -> Lines:
    label = models.memory.manifest.label_of(told.name)
    rngs = latent.chances(1, *seed)
    (drawn,) = drawn_again(models.engine, models.memory, [told.lines], tau, rngs, [label])
    return drawn.lines


def _begun(lines: Lines, drawing: Lines) -> Lines:
    """Where the drawing begins: a latent says nothing of the place."""
    return [line + drawing[0][0] for line in lines]


def _figure(again: Again) -> Figure:
    figure = Figure(["drawing", *(f"τ = {t:g}" for t in TEMPERATURES)])
    for i, told in enumerate(again.told):
        figure.add(told.what, [Cell(rows_of(told.lines), INK), *_cells(again.memory, i)])
        figure.add("by its latent", [None, *_cells(again.latents, i)])
    return figure


def _cells(columns: Sequence[Sequence[Lines]], i: int) -> list[Cell]:
    pairs = zip(TEMPERATURES, columns, strict=True)
    return [Cell(rows_of(drawn[i]), blend(COLD_TO_HOT, tau)) for tau, drawn in pairs]


def _table(models: Shipped, found: Sequence[Again]) -> str:
    """How many are known, and how near they are to the drawings."""
    told = [one for each in found for one in each.told]
    size = models.memory.manifest.encoding.extent
    own = models.known([each.lines for each in told], [each.name for each in told])
    lines: list[list[str]] = []
    ways = {"`memory`": [x.memory for x in found], "latent": [x.latents for x in found]}
    for who, columns in ways.items():
        drawn = [[one for each in some for one in each] for some in zip(*columns, strict=True)]
        lines.append([f"{who}: known", *_known(models, told, drawn)])
        lines.append(
            [f"{who}: away", *(f"{100 * away(each, told) / size:.1f} %" for each in drawn)]
        )
    words = (
        "Known: how many the recogniser, which chose nothing here, takes for what was told; of the "
        f"drawings themselves {own} are. Away: the mean Chamfer distance to the drawing, of its "
        "size."
    )
    return words + "\n\n" + table(["", *(f"τ = {t:g}" for t in TEMPERATURES)], lines)


def _known(models: Shipped, told: Sequence[Told], columns: Sequence[Sequence[Lines]]) -> list[str]:
    names = [each.name for each in told]
    return counted([models.known(drawn, names) for drawn in columns], len(told))


def away(drawn: Sequence[Lines], told: Sequence[Told]) -> float:
    """The mean Chamfer distance, pixels; a drawing without a point does not count."""
    gaps = [chamfer(one, each.lines) for one, each in zip(drawn, told, strict=True)]
    return float(np.mean([gap for gap in gaps if np.isfinite(gap)]))
