"""What a ghost takes: nine shown of all that are drawn, after some 60 points."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np

from sketch_assistant.assist.bundle.bundle import Bundle, find
from sketch_assistant.assist.bundle.choose_model import beside
from sketch_assistant.assist.complete import complete
from sketch_assistant.assist.recogniser.recognise import open_recogniser
from sketch_assistant.assist.requests import CompleteRequest, GenerateRequest
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.sampling.generate import generate
from sketch_assistant.paths import shipped_models
from sketch_assistant.sketch.document import Floats, Sketch, Stroke

from ..report import Measure, Table, median

MODEL, POINTS, DRAWINGS, LIMIT = "everything", 60, 16, 250.0
CLASSES = ("cat", "pig", "bicycle", "house")


def tables() -> list[Table]:
    """Told the class and not. The processor's time, which a busy machine changes less."""
    bundle = find(MODEL, [shipped_models()])
    beginnings = [(name, lines) for name in CLASSES for lines in _beginnings(bundle, name)]
    measures = [
        Measure(f"a ghost, {what}", median(_times(bundle, beginnings, told)), "ms", LIMIT)
        for what, told in (("told the class", True), ("not told", False))
    ]
    note = (
        f"milliseconds of one core; medians of {len(beginnings)} drawings of the model's own, cut "
        f"where the pen is lifted, nearest to {POINTS} points"
    )
    return [Table("Ghosts", tuple(measures), note)]


def _beginnings(bundle: Bundle, name: str) -> list[list[Floats]]:
    """Drawings of a class, each without what follows some POINTS points."""
    order = GenerateRequest(
        model=MODEL, label=name, count=DRAWINGS // len(CLASSES), temperature=0.5, seed=0
    )
    return [_begun(each.lines) for each in generate(order, Engine("cpu"), bundle, rounds=1)]


def _begun(lines: Sequence[Floats]) -> list[Floats]:
    """Whole lines, at least one, as near to POINTS points as can be."""
    so_far = np.cumsum([len(line) for line in lines])
    return list(lines[: int(np.abs(so_far - POINTS).argmin()) + 1])


def _times(
    bundle: Bundle, beginnings: Sequence[tuple[str, list[Floats]]], told: bool
) -> list[float]:
    """Milliseconds of the processor for each, models loaded before."""
    engine, recogniser = Engine("cpu"), open_recogniser(shipped_models() / "begun")
    others, found = beside(bundle), []
    for i, (name, lines) in enumerate([beginnings[0], *beginnings]):
        request = CompleteRequest(
            Sketch().adding(*map(Stroke.through, lines)),
            model=MODEL,
            label=name if told else "",
            seed=i,
            asked=True,
        )
        started = time.process_time()
        complete(request, engine, bundle, recogniser, others)
        found.append((time.process_time() - started) * 1000.0)
    return found[1:]
