"""What it costs that a model from elsewhere runs in a process of its own."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from sketch_assistant.assist.bundle.bundle import load
from sketch_assistant.assist.complete import complete
from sketch_assistant.assist.requests import CompleteRequest
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.running.runner import Runner
from sketch_assistant.assist.sandbox.sandbox import Sandbox
from sketch_assistant.paths import resources, shipped_models
from sketch_assistant.sketch.formats.files import open_sketch

from ..report import Measure, Table, median

ROUNDS, NAME = 21, "redraw"


def tables() -> list[Table]:
    """One request each in turn, the same for both."""
    sketch = open_sketch(resources() / "samples" / "pig.svg")
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / NAME
        shutil.copytree(shipped_models() / NAME, copy)
        bundle, here, apart = load(copy), Engine("cpu"), Sandbox()
        request = CompleteRequest(sketch, model=NAME)

        def asked(runner: Runner) -> Callable[[], object]:
            return lambda: complete(request, runner, bundle)

        began = time.perf_counter()
        asked(apart)()
        first = (time.perf_counter() - began) * 1000
        asked(here)()
        pairs = np.array([[_timed(asked(here)), _timed(asked(apart))] for _ in range(ROUNDS)])
        apart.release()
    added = median((pairs[:, 1] - pairs[:, 0]).tolist())
    measures = (
        Measure("nine suggestions, in this process", median(pairs[:, 0].tolist()), "ms"),
        Measure("in a process of its own", median(pairs[:, 1].tolist()), "ms"),
        Measure("  more by", added, "ms", 5),
        Measure("first request, process and model load included", first, "ms"),
    )
    note = f"the same model and request, in turn; medians of {ROUNDS}"
    return [Table("A model from elsewhere", measures, note)]


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000
