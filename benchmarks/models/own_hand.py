"""Ghosts from the person's own hand: how long they take on a full page and with many motifs, and on
pages that nobody draws."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

from sketch_assistant.assist.by_hand import repeated
from sketch_assistant.assist.motifs.motif_memory import Memory, Motif
from sketch_assistant.assist.motifs.recollection import Recollection
from sketch_assistant.assist.motifs.remembered import remembered
from sketch_assistant.assist.requests import MODEL, SOURCES, CompleteRequest
from sketch_assistant.sketch.document import Floats, Sketch, Stroke

from ..report import Measure, Table, median, percentile

SIZES, RUNS, LIMIT = (10, 5_000), 15, 50.0
MOTIFS, STROKES, POINTS, LARGEST = 2_000, 12, 24, 50.0  # LARGEST: MB
OWN = tuple(each for each in SOURCES if each != MODEL)


def tables() -> list[Table]:
    """Milliseconds of processor time of one thread, and memory."""
    return [_pages(), _motifs(), _hostile()]


def _pages() -> Table:
    measures = []
    for count in SIZES:
        page = _page(count)
        known = Recollection(Path("no motifs"))
        first = _milliseconds(partial(_ask, page, known))
        taken = []
        for i in range(RUNS):
            grown = page.adding(_post(7 + i))
            taken.append(_milliseconds(partial(_ask, grown, known)))
            page = grown
        name = f"{count:,} strokes, one more each time"
        measures.append(Measure(name, median(taken), "ms", LIMIT))
        measures.append(Measure("  95 of 100", percentile(taken, 95), "ms"))
        measures.append(Measure("  the first time, once a page is opened", first, "ms"))
    note = (
        "from the pen up to what is offered: repetition, symmetry, alignment, what is on the page; "
        "scrawls all over it, then posts in a row"
    )
    return Table("Ghosts from the own hand", tuple(measures), note)


def _motifs() -> Table:
    rng = np.random.default_rng(0)
    tracemalloc.start()
    motifs = [Motif(f"motif {i}", tuple(map(Stroke.through, _thing(rng)))) for i in range(MOTIFS)]
    memory = Memory.of(motifs)
    size = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    again = [Stroke.through(each.xy * 1.3 + 40) for each in motifs[700].strokes[:6]]
    taken = [_milliseconds(partial(remembered, again, memory)) for _ in range(RUNS)]
    measures = (
        Measure("to look through them", median(taken), "ms", LIMIT),
        Measure("  95 of 100", percentile(taken, 95), "ms"),
        Measure("all of it, with their strokes", size, "MB", LARGEST),
        Measure("found", float(bool(remembered(again, memory))), "", 1.0, at_least=True),
    )
    return Table(f"{MOTIFS:,} motifs", measures, f"of {STROKES} strokes of {POINTS} points")


def _hostile() -> Table:
    rng = np.random.default_rng(1)
    noise = [rng.uniform(0, 1000, (3, 2)) for _ in range(50_000)]
    walk = np.cumsum(rng.normal(size=(100_000, 2)), axis=0) + 500
    pages = {
        "one dot": [np.array([[5.0, 5.0]])],
        "50,000 strokes of noise": noise,
        "5,000 strokes upon each other": [np.array([[100.0, 100.0], [200.0, 150.0]])] * 5_000,
        "a stroke of 100,000 points": [walk],
        "40 of them": [walk + i for i in range(40)],
        "lines and points without length": [np.array([[9.0, 9.0]] * k) for k in range(1, 60)],
    }
    measures = []
    for name, lines in pages.items():
        page, known = Sketch().adding(*map(Stroke.through, lines)), Recollection(Path("no motifs"))
        first = _milliseconds(partial(_ask, page, known))
        again = [_milliseconds(partial(_ask, page, known)) for _ in range(3)]
        measures.append(Measure(name, median(again), "ms", 10 * LIMIT))
        measures.append(Measure("  the first time", first, "ms"))
    return Table("Pages that nobody draws", tuple(measures), "asked as after every stroke")


def _ask(page: Sketch, known: Recollection) -> object:
    request = CompleteRequest(page, model="", sources=OWN, asked=False)
    return repeated(request, known.of(page.strokes))


def _milliseconds(act: Callable[[], object]) -> float:
    began = time.process_time()
    act()
    return 1000 * (time.process_time() - began)


def _page(count: int) -> Sketch:
    rng = np.random.default_rng(0)
    places = rng.uniform(0, 1000, (count - 6, 2)) * [1.0, 0.7]
    walks = [place + np.cumsum(rng.normal(size=(60, 2)) * 4, axis=0) for place in places]
    return Sketch().adding(*map(Stroke.through, walks), *(_post(i) for i in range(6)))


def _post(place: int) -> Stroke:
    return Stroke.through([[100 + 30 * place, 300], [100 + 30 * place, 200]])


def _thing(rng: np.random.Generator) -> list[Floats]:
    starts = rng.uniform(0, 80, (STROKES, 2))
    return [each + np.cumsum(rng.normal(size=(POINTS, 2)) * 3, axis=0) for each in starts]
