"""How quickly the assists answer, on one core."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import numpy as np

from sketch_assistant.assist.analogy import analogy
from sketch_assistant.assist.blend import blend
from sketch_assistant.assist.bundle.bundle import Bundle, installed
from sketch_assistant.assist.bundle.choose_model import for_redrawing, with_latent
from sketch_assistant.assist.recogniser.find_recogniser import find_recogniser
from sketch_assistant.assist.redraw import redraw
from sketch_assistant.assist.requests import (
    AnalogyRequest,
    BlendRequest,
    RedrawRequest,
    VaryRequest,
)
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.sampling.ranking import Recogniser
from sketch_assistant.assist.vary import vary
from sketch_assistant.paths import shipped_models
from sketch_assistant.sketch.document import Stroke
from sketch_assistant.sketch.formats.files import open_sketch
from sketch_assistant.sketch.lines.steady import steady

from ..clocks import measured, timed
from ..held_out import ROOT
from ..report import Measure, Table, median

ROUNDS, POSITIONS = 15, 50
SAMPLES = ROOT / "resources" / "samples"
POINTS = 60  # of the selection

Strokes = tuple[Stroke, ...]
Runs = tuple[Engine, Bundle, Recogniser | None]  # what answers a request


def tables() -> list[Table]:
    """One table: each by the model that the window takes for it."""
    every, engine = installed([shipped_models()])[0], Engine("cpu")
    recogniser = find_recogniser([shipped_models()])
    runs, latents = ((engine, each(every), recogniser) for each in (for_redrawing, with_latent))
    pig, cat = (_drawing(name) for name in ("pig", "cat"))
    measures = (
        *_redrawing(pig, runs),
        *_between(pig, cat, runs),
        _analogy(pig, cat, latents),
        *_others(pig, runs),
    )
    points = sum(map(len, pig))
    note = f"a pig of {points} points in {len(pig)} strokes; medians of {ROUNDS}, one thread"
    return [Table(f"Assists, {runs[1].manifest.name!r}", measures, note)]


def _redrawing(pig: Strokes, runs: Runs) -> Iterator[Measure]:
    one, nine = RedrawRequest(pig, model="", count=1), RedrawRequest(pig, model="")
    takes = redraw(nine, *runs).takes
    yield _timed("redraw: the first take", lambda: redraw(one, *runs), 60)
    yield _timed("redraw: all nine takes", lambda: redraw(nine, *runs), 120)
    yield _timed(
        "how much: nine takes at another amount", lambda: [each.at(0.4) for each in takes], 8
    )


def _between(pig: Strokes, cat: Strokes, runs: Runs) -> Iterator[Measure]:
    wish = BlendRequest(pig, cat, model="")
    film = blend(wish, *runs)
    places = np.linspace(0.01, 0.99, POSITIONS).tolist()
    yield _timed("in-between: eleven frames", lambda: blend(wish, *runs))
    took = _each(lambda: [film.at(x) for x in places], POSITIONS)
    yield Measure("in-between: a position", took, "ms", 50)


def _analogy(pig: Strokes, cat: Strokes, runs: Runs) -> Measure:
    like = AnalogyRequest(cat, pig, pig, model="")
    return _timed(
        f"analogy by {runs[1].manifest.name!r}: one strength", lambda: analogy(like, *runs)
    )


def _others(pig: Strokes, runs: Runs) -> Iterator[Measure]:
    takes = VaryRequest(pig, model="")
    yield _timed("variations: nine takes", lambda: vary(takes, *runs), 120)
    yield _timed("steady: the whole drawing", lambda: steady(pig))


def _drawing(name: str) -> Strokes:
    """The sample that ships, thinned to about POINTS points, as a selection of that many."""
    strokes = open_sketch(SAMPLES / f"{name}.svg").strokes
    every = max(1, round(sum(map(len, strokes)) / POINTS))
    return tuple(Stroke(each.points[::every], each.ink) for each in strokes)


def _timed(name: str, act: Callable[[], object], limit: float | None = None) -> Measure:
    act()
    return measured(name, [timed(act) for _ in range(ROUNDS)], 50, limit)


def _each(act: Callable[[], object], parts: int) -> float:
    """Milliseconds of a part, the median after a warm-up."""
    act()
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        act()
        times.append((time.perf_counter() - began) * 1000 / parts)
    return median(times)
