"""The model of many classes: how large it is, and what one step of nine endings takes."""

from __future__ import annotations

import time

import numpy as np

from sketch_assistant.assist.bundle.bundle import Bundle, installed
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.sampling.mixture import draw_noise
from sketch_assistant.paths import shipped_models
from sketch_assistant.sketch.encoding import Floats32

from ..report import Measure, Table, median
from .endings import END_OF_DRAWING, ENDINGS, TEMPERATURE, prefix_rows

SHORT, LONG, ROUNDS = 20, 120, 15
STEP_LIMIT, SIZE_LIMIT = 500.0, 8.0


def tables() -> list[Table]:
    """One table for each shipped model that knows more than one class."""
    bundles, _ = installed([shipped_models()])
    return [_table(each) for each in bundles if each.manifest.labels]


def _table(bundle: Bundle) -> Table:
    size = sum(each.stat().st_size for each in bundle.path.iterdir()) / 1e6
    title = f"The model {bundle.manifest.name!r} of {bundle.manifest.labels} classes"
    note = f"one core; medians of {ROUNDS} pairs of {SHORT} and {LONG} steps, in turn"
    measures = (
        Measure("bundle", size, "MB", SIZE_LIMIT),
        Measure(f"a step of {ENDINGS} endings", step_time(bundle), "µs", STEP_LIMIT),
    )
    return Table(title, measures, note)


def step_time(bundle: Bundle) -> float:
    """Microseconds of one step: how much longer LONG steps take than SHORT ones, a step."""
    engine, rng = Engine(), np.random.default_rng(0)
    prefix = bundle.manifest.encoding.inputs(prefix_rows(bundle.manifest.encoding.scale))[None]
    _seconds(engine, bundle, prefix, rng, SHORT)
    pairs = [
        [_seconds(engine, bundle, prefix, rng, steps) for steps in (SHORT, LONG)]
        for _ in range(ROUNDS)
    ]
    return median([(long - short) / (LONG - SHORT) * 1e6 for short, long in pairs])


def _seconds(
    engine: Engine, bundle: Bundle, prefix: Floats32, rng: np.random.Generator, steps: int
) -> float:
    noise = draw_noise(rng, steps, ENDINGS, bundle.manifest.mixtures)
    noise[..., END_OF_DRAWING] = -1e9  # so that no ending is cut short
    started = time.perf_counter()
    engine.decode(bundle, prefix, noise, TEMPERATURE)
    return time.perf_counter() - started
