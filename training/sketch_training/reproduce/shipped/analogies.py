"""A head and what makes a whole of another's head: sums of latents, and the program's analogy."""

from __future__ import annotations

import numpy as np

from sketch_assistant.assist.analogy import analogy
from sketch_assistant.assist.requests import AnalogyRequest
from sketch_assistant.sketch.document import Floats, new_strokes
from sketch_assistant.sketch.encoding import from_stroke3

from ...pictures.figure import Cell, Figure
from ..analogies import RESULT, ROWS, SAMPLES, TEMPERATURE
from ..heads import RULE, parted
from ..report import Report
from ..setting import Setting
from .models import Shipped, rows_of, strokes_of

Head = tuple[list[Floats], list[Floats]]  # a head's lines, and the whole animal's


def analogies(report: Report, models: Shipped, setting: Setting) -> None:
    """The heads and animals of the small models' report."""
    report.say("## Analogies")
    report.say(
        f"Black: test drawings. Red: {SAMPLES} samples of `redraw` for the sum of their latents, "
        f"τ = {TEMPERATURE}, told the head's class; and last the first answer of the program's "
        f"*Analogy*: the one head is to its whole as the other head is to … {RULE}"
    )
    report.say(
        "Good: *Analogy*, where the rule found a head: it keeps the head and sets a body to it. "
        "Not good: where the heads do not match it falls back to the sum, or moves features to "
        "where they do not belong; where the rule took a snout for the head, the other head "
        "becomes a snout. The sums themselves are hardly ever drawings: they lie farther out than "
        "any drawing's latent."
    )
    for head, whole in (("cat", "pig"), ("pig", "cat")):
        words = f"**{head} head + (full {whole} − {whole} head)**"
        report.show(_figure(models, setting, head, whole), f"analogies-{head}-head", words)


def _figure(models: Shipped, setting: Setting, head: str, whole: str) -> Figure:
    headings = [f"{head} head", f"+ full {whole}", f"− {whole} head", "= sample"]
    figure = Figure([*headings, *([""] * (SAMPLES - 1)), "Analogy"])
    pairs = list(zip(_heads(setting, head), _heads(setting, whole), strict=False))[:ROWS]
    for number, ((one, _), (other, full)) in enumerate(pairs):
        z_one, z_full, z_other = models.encoded([one, full, other])
        sums = np.repeat((z_one + z_full - z_other)[None], SAMPLES, axis=0)
        drawn = models.decoded(sums, TEMPERATURE, [head] * SAMPLES, setting.seed, 10, number)
        answer = _answer(models, setting, other, full, one)
        given = [Cell(rows_of(each)) for each in (one, full, other)]
        figure.add("", [*given, *(Cell(rows_of(x), RESULT) for x in drawn), answer])
    return figure


def _heads(setting: Setting, name: str) -> list[Head]:
    """Of the animals in which the rule finds a head; the whole with the head's lines first."""
    drawings = setting.splits["test"].only([name]).rows
    pairs = [parted(from_stroke3(rows)) for rows in drawings]
    return [(pair[0], [*pair[0], *pair[1]]) for pair in pairs if pair is not None]


def _answer(
    models: Shipped, setting: Setting, a: list[Floats], b: list[Floats], c: list[Floats]
) -> Cell:
    """What the program answers first to "a is to b as c is to …"."""
    asked = AnalogyRequest(*map(strokes_of, (a, b, c)), model="", seed=setting.seed)
    take = analogy(asked, models.engine, models.latents, models.recogniser).takes[0]
    return Cell(rows_of(new_strokes(take)), RESULT)
