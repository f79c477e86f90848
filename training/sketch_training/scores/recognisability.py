"""How often what a model draws is recognised, by a judge that had no part in drawing it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from tqdm import tqdm

from sketch_assistant.assist.bundle.bundle import Bundle
from sketch_assistant.assist.bundle.choose_model import beside
from sketch_assistant.assist.complete import complete
from sketch_assistant.assist.recogniser.tidy import tidy
from sketch_assistant.assist.requests import CompleteRequest, GenerateRequest
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.sampling.generate import ROUNDS, TRIES, generate
from sketch_assistant.assist.sampling.ranking import Lines, Recogniser
from sketch_assistant.sketch.document import Sketch, SketchError, Stroke
from sketch_assistant.sketch.encoding import from_stroke3

from ..data.drawings import Array, Drawings

KINDS = ("nothing", "endings", "real")
SEEN = 5  # top-5
CANDIDATES = 9  # of which the program shows the best first


@dataclass(frozen=True)
class Trial:
    """What is asked for. count: drawings of each class. temperature: of the program. unnamed: do
    not tell a model of many classes which one an unfinished drawing is. ranked: the best of
    several, as in the program, not single ones as they come."""

    count: int
    temperature: float
    seed: int = 0
    unnamed: bool = False
    ranked: bool = True


@dataclass(frozen=True)
class Shown:
    """Drawings (lines) of one class, and whether the model ended them by itself."""

    lines: list[Lines]
    ended: list[bool]


def recognisability(
    bundle: Bundle,
    held_out: Drawings,
    judge: Recogniser,
    trial: Trial,
    recogniser: Recogniser | None = None,
    quiet: bool = True,
) -> dict[str, dict[str, dict[str, float]]]:
    """For each class of the model: figures of drawings from nothing, of the first endings of
    drawings cut at half their points, and of these drawings whole; the first `count` of the class,
    by index. recogniser: ranks, as in the program; never the judge. Raises `SketchError`."""
    engine, found = Engine(), {}
    for name in tqdm(_judged(bundle, judge), desc=bundle.manifest.name, disable=quiet):
        rows = _first(held_out, name, trial.count)
        made = {
            "nothing": _from_nothing(bundle, name, engine, trial, recogniser),
            "endings": _endings(bundle, name, rows, engine, trial, recogniser),
            "real": Shown([from_stroke3(each.astype(float)) for each in rows], [True] * len(rows)),
        }
        found[name] = {kind: _figures(each, name, judge) for kind, each in made.items()}
    return found


def mean(figures: Iterable[dict[str, dict[str, float]]]) -> dict[str, dict[str, float]]:
    """The average over classes, each counting the same; n is their sum."""
    known = list(figures)
    whole: dict[str, dict[str, float]] = {}
    for kind in KINDS:
        rows = [each[kind] for each in known if each[kind]["n"]]
        whole[kind] = {"n": sum(row["n"] for row in rows)}
        for key in ("top_1", "top_5", "ended"):
            whole[kind][key] = float(np.mean([row[key] for row in rows])) if rows else 0.0
    return whole


def _judged(bundle: Bundle, judge: Recogniser) -> list[str]:
    names = [name for name in bundle.manifest.classes if name in judge.classes]
    if not names:
        raise SketchError(f"The judge knows no class of the model {bundle.manifest.name!r}.")
    return names


def _first(held_out: Drawings, name: str, count: int) -> list[Array]:
    if name not in held_out.classes:
        return []
    label = held_out.classes.index(name)
    return [held_out.rows[i] for i in np.flatnonzero(held_out.labels == label)[:count]]


def _from_nothing(
    bundle: Bundle, name: str, engine: Engine, trial: Trial, recogniser: Recogniser | None
) -> Shown:
    label = name if bundle.manifest.labels else ""
    order = GenerateRequest(
        model=bundle.manifest.name,
        label=label,
        count=trial.count,
        temperature=trial.temperature,
        seed=trial.seed,
    )
    rounds, tries = (ROUNDS, TRIES) if trial.ranked else (1, 1)
    made = list(generate(order, engine, bundle, recogniser, rounds, tries))
    return Shown([each.lines for each in made], [each.ended for each in made])


def _endings(
    bundle: Bundle,
    name: str,
    rows: Sequence[Array],
    engine: Engine,
    trial: Trial,
    recogniser: Recogniser | None,
) -> Shown:
    """The candidate that the window shows first, or a single one, with what was drawn."""
    label = name if bundle.manifest.labels and not trial.unnamed else ""
    lines: list[Lines] = []
    ended, second = [], beside(bundle) if trial.ranked else ()
    for i, each in enumerate(rows):
        half = from_stroke3(each[: max(1, len(each) // 2)].astype(float))
        sketch = Sketch().adding(*map(Stroke.through, half))
        request = CompleteRequest(
            sketch,
            model=bundle.manifest.name,
            label=label,
            temperature=trial.temperature,
            seed=trial.seed + i,
            count=CANDIDATES if trial.ranked else 1,
            ranked=trial.ranked,
        )
        result = complete(request, engine, bundle, recogniser, second)
        best = result.candidates[0]
        lines.append(tidy([*half, *(stroke.xy for stroke in best.strokes)]))
        ended.append(best.finished)
    return Shown(lines, ended)


def _figures(shown: Shown, name: str, judge: Recogniser) -> dict[str, float]:
    """n; top_1, top_5: shares of the drawings that the judge takes for the class at first guess, or
    among its first five; ended: share that the model ended."""
    if not shown.lines:
        return {"n": 0, "top_1": 0.0, "top_5": 0.0, "ended": 0.0}
    chances = judge(shown.lines)
    mine = chances[:, [list(judge.classes).index(name)]]
    rank = (chances > mine).sum(axis=1)
    return {
        "n": len(rank),
        "top_1": float((rank < 1).mean()),
        "top_5": float((rank < SEEN).mean()),
        "ended": float(np.mean(shown.ended)),
    }
