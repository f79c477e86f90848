"""How quickly the assists answer, on one core."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from sketch_assistant.assist.analogy import analogy
from sketch_assistant.assist.blend import blend
from sketch_assistant.assist.bundle.bundle import installed
from sketch_assistant.assist.bundle.choose_model import with_latent
from sketch_assistant.assist.recogniser.find_recogniser import find_recogniser
from sketch_assistant.assist.redraw import redraw
from sketch_assistant.assist.requests import (
    AnalogyRequest,
    BlendRequest,
    RedrawRequest,
    VaryRequest,
)
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.vary import vary
from sketch_assistant.paths import shipped_models
from sketch_assistant.sketch.document import Stroke
from sketch_assistant.sketch.formats.files import open_sketch
from sketch_assistant.sketch.lines.steady import steady

from .held_out import ROOT
from .report import Measure, Table, median

ROUNDS, POSITIONS = 15, 50
SAMPLES = ROOT / "resources" / "samples"
POINTS = 60  # of the selection


def tables() -> list[Table]:
    """One table."""
    bundle = with_latent(installed([shipped_models()])[0])
    recogniser = find_recogniser([shipped_models()])
    engine = Engine("cpu")
    pig, cat = (_drawing(name) for name in ("pig", "cat"))
    film = blend(BlendRequest(pig, cat, model=""), engine, bundle, recogniser)
    places = np.linspace(0.01, 0.99, POSITIONS).tolist()
    takes = redraw(RedrawRequest(pig, model=""), engine, bundle, recogniser).takes
    measures = (
        _timed(
            "redraw: the first take",
            lambda: redraw(RedrawRequest(pig, model="", count=1), engine, bundle, recogniser),
            60,
        ),
        _timed(
            "redraw: all nine takes",
            lambda: redraw(RedrawRequest(pig, model=""), engine, bundle, recogniser),
            120,
        ),
        _timed(
            "how much: nine takes at another amount", lambda: [each.at(0.4) for each in takes], 8
        ),
        _timed(
            "in-between: eleven frames",
            lambda: blend(BlendRequest(pig, cat, model=""), engine, bundle, recogniser),
        ),
        Measure(
            "in-between: a position",
            _each(lambda: [film.at(x) for x in places], POSITIONS),
            "ms",
            50,
        ),
        _timed(
            "analogy: one strength",
            lambda: analogy(AnalogyRequest(cat, pig, pig, model=""), engine, bundle, recogniser),
        ),
        _timed(
            "variations: nine takes",
            lambda: vary(VaryRequest(pig, model=""), engine, bundle, recogniser),
        ),
        _timed("steady: the whole drawing", lambda: steady(pig)),
    )
    points = sum(map(len, pig))
    note = f"a pig of {points} points in {len(pig)} strokes; medians of {ROUNDS}, one thread"
    return [Table(f"Assists, {bundle.manifest.name!r}", measures, note)]


def _drawing(name: str) -> tuple[Stroke, ...]:
    """The sample that ships, thinned to about POINTS points, as a selection of that many."""
    strokes = open_sketch(SAMPLES / f"{name}.svg").strokes
    every = max(1, round(sum(map(len, strokes)) / POINTS))
    return tuple(Stroke(each.points[::every], each.ink) for each in strokes)


def _timed(name: str, act: Callable[[], object], limit: float | None = None) -> Measure:
    return Measure(name, _each(act, 1), "ms", limit)


def _each(act: Callable[[], object], parts: int) -> float:
    """Milliseconds of a part, the median after a warm-up."""
    act()
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        act()
        times.append((time.perf_counter() - began) * 1000 / parts)
    return median(times)
