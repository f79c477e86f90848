"""Ghosts from the person's own hand: how long they take on a full page."""

from __future__ import annotations

import time

import numpy as np

from sketch_assistant.assist.own_hand.offers import offers
from sketch_assistant.sketch.document import Sketch, Stroke

from .report import Measure, Table, median, percentile

SIZES, RUNS, LIMIT = (10, 5_000), 15, 50.0


def tables() -> list[Table]:
    """Milliseconds of processor time from a page to its offers."""
    measures = []
    for count in SIZES:
        page = _page(count)
        taken = [_milliseconds(page) for _ in range(RUNS)]
        name = f"{count:,} strokes"
        measures.append(Measure(name, median(taken), "ms", LIMIT))
        measures.append(Measure(f"  {name}, 95 of 100", percentile(taken, 95), "ms"))
    note = "scrawls all over the page, then six posts in a row; processor time of one thread"
    return [Table("Ghosts from the own hand", tuple(measures), note)]


def _milliseconds(page: Sketch) -> float:
    began = time.process_time()
    offers(page)
    return 1000 * (time.process_time() - began)


def _page(count: int) -> Sketch:
    rng = np.random.default_rng(0)
    places = rng.uniform(0, 1000, (count - 6, 2)) * [1.0, 0.7]
    walks = [place + np.cumsum(rng.normal(size=(60, 2)) * 4, axis=0) for place in places]
    posts = [np.array([[100 + 30 * i, 300], [100 + 30 * i, 200]]) for i in range(6)]
    return Sketch().adding(*map(Stroke.through, [*walks, *posts]))
