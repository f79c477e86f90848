"""The window as a person meets it: start, first ghost, stutter while sampling, memory.

Every figure is taken in a process of its own, as after a double click: the parent measures the
start from outside, a child prints the others as JSON (`python -m benchmarks.window.child gaps`).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import Any

from ..report import Measure, Table, median
from .beats import TICK
from .child import SAMPLINGS, STROKES

STARTS, QUESTIONS = 5, 5


def tables() -> list[Table]:
    """One table; figures that need a model are left out without one."""
    drawable = median([start() for _ in range(STARTS)])
    measures = [Measure("start to drawable", drawable, "ms", 1000)]
    first = [child("ghost") for _ in range(QUESTIONS)]
    if first[0] is None:
        return [Table("The window", tuple(measures), "no model is installed for the others")]
    gaps, memory = child("gaps"), child("memory")
    measures += [
        Measure("ask to first ghost, model load included", median(first), "ms", 150),
        Measure("longest gap while sampling", gaps["sampling"], "ms", 16),
        Measure("  99 in 100 of these gaps are shorter than", gaps["usual"], "ms"),
        Measure("  longest gap when the ghosts appear", gaps["showing"], "ms"),
        Measure("  longest gap with nothing to do", gaps["idle"], "ms"),
        Measure(f"memory, {STROKES:,} strokes and a model", memory, "MB", 350),
    ]
    note = f"medians of {STARTS} processes; gaps in a {TICK} ms heartbeat over {SAMPLINGS} answers"
    return [Table("The window", tuple(measures), note)]


def start() -> float:
    """Milliseconds from launching the program until a stroke was drawn and painted."""
    began = time.perf_counter()
    with launched("start") as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        took = (time.perf_counter() - began) * 1000
        process.stdout.read()
    if line.strip() != "drawn":
        raise RuntimeError("The window did not start.")
    return took


def child(what: str) -> Any:
    """What the child prints."""
    with launched(what) as process:
        assert process.stdout is not None
        return json.loads(process.stdout.read())


def launched(what: str) -> subprocess.Popen[str]:
    """The child, with settings and safety copies of its own that it removes."""
    command = [sys.executable, "-m", "benchmarks.window.child", what]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=dict(os.environ))
