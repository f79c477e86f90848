"""Endings of unfinished drawings: as the paper draws them, and as the program does, unranked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from sketch_assistant.assist.complete import LONGEST_ENDING, complete
from sketch_assistant.assist.requests import DEFAULT_TEMPERATURE, MODEL, CompleteRequest
from sketch_assistant.assist.sampling.mixture import draw_noise
from sketch_assistant.sketch.document import Floats, Layer, Sketch
from sketch_assistant.sketch.encoding import from_stroke3, from_stroke5, to_stroke3

from ...data.drawings import Array
from ...pictures.figure import Cell, Figure
from ..endings import ENDING, SAMPLES, TEMPERATURE, begun
from ..picture_models import CLASSES
from ..report import Report, table
from ..setting import Setting
from .models import Shipped, counted, strokes_of, thinned

END = 4  # the column of p3


@dataclass(frozen=True)
class Ended:
    """A drawing and its ending, stroke-3 rows (n, 3), of which the first `given` were there.
    finished: ended by itself."""

    rows: Floats
    given: int
    finished: bool


Way = Callable[[Shipped, Array, str, int], list[Ended]]


def endings(report: Report, models: Shipped, setting: Setting) -> None:
    """The unfinished drawings of the small models' report."""
    report.say("## Endings")
    report.say(
        f"Black: the first 40 % of the points of a test drawing. Orange: {SAMPLES} endings of each "
        "by `everything`, told the class; none chosen or ranked. Upper row: τ = "
        f"{TEMPERATURE} by the paper's rule, not guided, from where the pen is. Lower row: as the "
        f"program asks for them, τ = {DEFAULT_TEMPERATURE}, guided by the class, the pen lifted "
        "and the size of the whole guessed."
    )
    report.say(
        "Good: most cats and pigs get what is missing, where it belongs, and differ. Not good: "
        "features come twice, faces stay without a snout or an eye, and a pig that stands is "
        "hardly ever finished. At the program's temperature the lines are calmer; a stroke that "
        "was cut stays open there, for the pen is lifted. What the window shows first is chosen "
        "from many such endings."
    )
    lines = []
    for name in CLASSES:
        given = [begun(rows) for rows in setting.test(name)]
        found = [_all(models, given, name, setting.seed, way) for way in (by_paper, by_program)]
        words = f"The first {len(given)} {name}s of the test split."
        report.show(_figure(setting.test(name), given, *found), f"endings-{name}", words)
        lines += [_line(models, what, name, each) for what, each in zip(WAYS, found, strict=True)]
    report.say("The recogniser, which chose nothing here, says what it takes the results for.")
    report.say(table(["", "end by themselves", "taken for what was told"], lines))


WAYS = (f"τ = {TEMPERATURE}, the paper's rule", f"τ = {DEFAULT_TEMPERATURE}, the program's")


def by_paper(models: Shipped, given: Array, name: str, seed: int) -> list[Ended]:
    """Logits over tau, sigma times sqrt(tau), and nothing else (section 3.2)."""
    bundle = models.everything
    encoding, label = bundle.manifest.encoding, bundle.manifest.label_of(name)
    rng = np.random.default_rng([seed, 11])
    noise = draw_noise(rng, LONGEST_ENDING, SAMPLES, bundle.manifest.mixtures)
    how = (TEMPERATURE, None, np.array([label]))
    _, drawn = models.engine.decode(bundle, encoding.inputs(given)[None], noise, *how)
    drawn[..., :2] *= encoding.scale
    return [
        Ended(np.vstack([given, from_stroke5(five)]), len(given), bool(five[:, END].any()))
        for five in drawn.swapaxes(0, 1).astype(np.float64)
    ]


def by_program(models: Shipped, given: Array, name: str, seed: int) -> list[Ended]:
    """What the window would show if it showed the first that come."""
    lines = from_stroke3(given)
    strokes = strokes_of(lines)
    asked = CompleteRequest(
        Sketch((Layer(strokes=strokes),)),
        model="",
        label=name,
        count=SAMPLES,
        seed=seed,
        ranked=False,
        chosen=strokes,
        sources=(MODEL,),
    )
    found = complete(asked, models.engine, models.everything, models.recogniser).candidates
    known = len(to_stroke3(lines))
    wholes = [to_stroke3([*lines, *thinned(each.strokes)]) for each in found]
    return [Ended(x, known, each.finished) for x, each in zip(wholes, found, strict=True)]


def _all(
    models: Shipped, given: Sequence[Array], name: str, seed: int, way: Way
) -> list[list[Ended]]:
    """Endings of each drawing, by chances of its own."""
    return [way(models, rows, name, seed + i) for i, rows in enumerate(given)]


def _figure(
    whole: Sequence[Array],
    given: Sequence[Array],
    paper: Sequence[Sequence[Ended]],
    program: Sequence[Sequence[Ended]],
) -> Figure:
    figure = Figure(["whole", "given", *[f"{i + 1}" for i in range(SAMPLES)]])
    for i, (first, last) in enumerate(zip(paper, program, strict=True)):
        figure.add(f"test {i}, τ = {TEMPERATURE}", [Cell(whole[i]), Cell(given[i]), *_cells(first)])
        figure.add("the program's", [None, None, *_cells(last)])
    return figure


def _cells(endings: Sequence[Ended]) -> list[Cell]:
    return [Cell(each.rows, ENDING, each.given) for each in endings]


def _line(
    models: Shipped, what: str, name: str, found: Sequence[Sequence[Ended]]
) -> tuple[str, ...]:
    every = [each for some in found for each in some]
    finished = sum(each.finished for each in every)
    drawings = [from_stroke3(each.rows) for each in every]
    known = models.known(drawings, [name] * len(drawings))
    return (f"{name}s, {what}", *counted([finished, known], len(every)))
