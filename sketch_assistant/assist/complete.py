"""Predict how an unfinished drawing goes on: a Request in, ranked candidates out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..sketch.document import Sketch, SketchError, Stroke
from ..sketch.encoding import from_stroke3
from . import ranking
from .bundle import Bundle
from .drawn import Drawn, Ending, go_on, may_be, read
from .focus import in_progress
from .generate import Order, generate
from .mixture import draw_noise
from .ranking import Recogniser
from .runner import Runner
from .setting import SHARE_OF_PAGE, Ink, Place
from .temperature import DEFAULT_TEMPERATURE, warmed

# Points: what needs more to end has lost the thread, and a person is waiting.
LONGEST_ENDING = 100
SHORTEST_ENDING = 40
# Some samples lose the thread: draw more than are shown and show the best.
DRAWN_PER_SHOWN = 3
# A recogniser chooses better and takes time, as much as drawing the third would.
SEEN_PER_SHOWN = 2


@dataclass(frozen=True)
class Request:
    """Everything that influences the answer.

    model: name of an installed bundle. temperature: 0.01 to 1 (see `assist.temperature`). label: a
    class that the model knows, "" for a guess from what is drawn. ranked: the best first; else as
    they come, and no more are drawn than are shown. The same request gives the same strokes.
    """

    sketch: Sketch
    model: str
    temperature: float = DEFAULT_TEMPERATURE
    seed: int = 0
    count: int = 9
    label: str = ""
    ranked: bool = True


@dataclass(frozen=True)
class Candidate:
    """One way to go on: new strokes in canvas units, origin "suggested"; finished: the model
    ended."""

    strokes: tuple[Stroke, ...]
    finished: bool


@dataclass(frozen=True)
class Result:
    """Candidates, best first, for exactly `request.sketch`; provider: "CPU" or "CUDA". guess: the
    class that the drawing was taken for, where the request names none and the model knows many.
    finished: how probably nothing is missing; 0 of an empty page."""

    request: Request
    candidates: tuple[Candidate, ...]
    provider: str
    guess: str = ""
    finished: float = 0.0


def complete(
    request: Request, engine: Runner, bundle: Bundle, recogniser: Recogniser | None = None
) -> Result:
    """`request.count` endings of the drawing in progress, best first (see `assist.ranking`); of an
    empty page, drawings. Raises `SketchError`, `Cancelled`."""
    if not 0.01 <= request.temperature <= 2.0 or not 1 <= request.count <= 100:
        raise SketchError("The temperature must be 0.01 to 2 and the count 1 to 100.")
    engine.begin()
    strokes = in_progress(request.sketch.strokes)
    ink = Ink.of(strokes)
    if not strokes:
        found = _drawings(request, engine, bundle, recogniser)
        return Result(request, _candidates(ink, found), engine.provider)
    lines = [stroke.xy for stroke in strokes]
    drawn = read(request.sketch, lines, request.label, engine, bundle, recogniser)
    endings, finished = _endings(request, drawn, engine, bundle, recogniser)
    found = [([drawn.place.of(line) for line in each], ended) for each, ended in endings]
    names = set(drawn.named(request.count))
    guessed = names.pop() if len(names) == 1 and not request.label else ""
    return Result(request, _candidates(ink, found), engine.provider, guessed, finished)


def finished(
    request: Request, engine: Runner, bundle: Bundle, recogniser: Recogniser | None = None
) -> float:
    """`Result.finished` alone. Raises `SketchError`, `Cancelled`."""
    engine.begin()
    lines = [stroke.xy for stroke in in_progress(request.sketch.strokes)]
    if not lines:
        return 0.0
    drawn = read(request.sketch, lines, request.label, engine, bundle, recogniser)
    names = drawn.named(request.count)
    noise = np.zeros((0, len(names), bundle.manifest.mixtures + 5), dtype=np.float32)
    return go_on(drawn, names, noise, request.temperature, engine, bundle)[1]


def _candidates(ink: Ink, found: Sequence[Ending]) -> tuple[Candidate, ...]:
    return tuple(Candidate(tuple(map(ink.stroke, lines)), ended) for lines, ended in found)


def _drawings(
    request: Request, engine: Runner, bundle: Bundle, recogniser: Recogniser | None
) -> list[Ending]:
    """Whole drawings in the middle of the page, in canvas units; of a model of many classes, each
    of another one."""
    page = np.array([request.sketch.width, request.sketch.height])
    side = SHARE_OF_PAGE * page.min()
    wish = Order(request.model, request.label, request.count, request.temperature, request.seed)
    found = []
    for each in generate(wish, engine, bundle, recogniser, rounds=1):
        points = np.vstack(each.lines)
        low, high = points.min(axis=0), points.max(axis=0)
        unit = side / max(float((high - low).max()), 1e-9)
        place = Place((page - (low + high) * unit) / 2, unit)
        found.append(([place.of(line) for line in each.lines], each.ended))
    return found


def _endings(
    request: Request, drawn: Drawn, engine: Runner, bundle: Bundle, recogniser: Recogniser | None
) -> tuple[list[Ending], float]:
    """Ways to go on, best first, in the model's pixels, and how probably none is needed."""
    manifest = bundle.manifest
    if recogniser is not None and not ranking.knows(recogniser, may_be(manifest, request.label)):
        recogniser = None
    more = (DRAWN_PER_SHOWN if recogniser is None else SEEN_PER_SHOWN) if request.ranked else 1
    names = drawn.named(request.count * more)
    room = manifest.encoding.longest - len(drawn.rows)
    steps = int(np.clip(room, SHORTEST_ENDING, LONGEST_ENDING))
    noise = draw_noise(np.random.default_rng(request.seed), steps, len(names), manifest.mixtures)
    noise = warmed(noise, request.temperature)
    endings, finished = go_on(drawn, names, noise, request.temperature, engine, bundle)
    if not request.ranked:
        return endings, finished
    wanted = [may_be(manifest, name) for name in names]
    best = _ranked(endings, drawn.rows, wanted, recogniser)[: request.count]
    return [endings[i] for i in best], finished


def _ranked(
    endings: Sequence[Ending],
    rows: np.ndarray,
    wanted: Sequence[Sequence[str]],
    recogniser: Recogniser | None,
) -> list[int]:
    """Indices of endings of the stroke-3 rows, best first."""
    if recogniser is None:
        return ranking.order(endings)
    drawn, pen = from_stroke3(rows), rows[:, :2].sum(axis=0)
    whole = [[*drawn, *(line + pen for line in lines)] for lines, _ in endings]
    return ranking.order(endings, ranking.probabilities(recogniser, whole, wanted))
