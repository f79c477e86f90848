"""Measurements as values, and the tables they are printed in."""

from __future__ import annotations

import math
import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


@dataclass(frozen=True)
class Measure:
    """One measured figure; limit: the target it must keep, an upper bound unless at_least.

    busy: of a time, as much as the thread had of the processor.
    """

    name: str
    value: float
    unit: str  # "ms", "MB", "×"
    limit: float | None = None
    at_least: bool = False
    busy: float | None = None

    @property
    def passed(self) -> bool:
        """Whether the target is kept; a figure without a target always is."""
        if self.limit is None:
            return True
        return self.value >= self.limit if self.at_least else self.value <= self.limit


@dataclass(frozen=True)
class Table:
    """Figures that belong together; note says how they were taken, or why there are none."""

    title: str
    measures: tuple[Measure, ...]
    note: str

    @property
    def passed(self) -> bool:
        """Whether every target is kept."""
        return all(measure.passed for measure in self.measures)


def rendered(table: Table) -> str:
    """The table as text: name, value, how much of it the processor took, target, verdict."""
    rows = [_row(measure) for measure in table.measures]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [_line(row, widths) for row in rows]
    return "\n".join([table.title, f"  ({table.note})", *lines])


def machine() -> str:
    """What the figures were taken on, in one line, with how busy it was otherwise."""
    packages = ("numpy", "onnxruntime", "onnxruntime-gpu", "PySide6-Essentials")
    versions = [f"{name} {version(name)}" for name in packages if _installed(name)]
    load = f" (load {os.getloadavg()[0]:.1f})" if hasattr(os, "getloadavg") else ""
    parts = [_processor(), f"{os.cpu_count()} cores{load}", platform.platform(terse=True)]
    return ", ".join([*parts, f"Python {platform.python_version()}", *versions])


def median(values: Sequence[float]) -> float:
    """The middle value; the upper one of two."""
    return sorted(values)[len(values) // 2]


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that at least percent of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    """Its cells one under the other, without the columns that are empty in every row."""
    cells = [
        f"{cell:>{width}}" if place == 1 else f"{cell:<{width}}"
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        if width
    ]
    return "  ".join(["", *cells]).rstrip()


def _row(measure: Measure) -> tuple[str, str, str, str, str]:
    value = f"{_figure(measure.value)} {measure.unit}"
    busy = "" if measure.busy is None else f"{_figure(measure.busy)} {measure.unit} at work"
    if measure.limit is None:
        return measure.name, value, busy, "", ""
    bound = "at least" if measure.at_least else "at most"
    target = f"{bound} {_figure(measure.limit)} {measure.unit}"
    return measure.name, value, busy, target, "passed" if measure.passed else "MISSED"


def _figure(number: float) -> str:
    """Three digits that mean something, never an exponent."""
    return f"{number:.0f}" if number >= 100 else f"{number:.3g}"


def _installed(name: str) -> bool:
    try:
        version(name)
    except PackageNotFoundError:
        return False
    return True


def _processor() -> str:
    listing = Path("/proc/cpuinfo")
    if listing.exists():
        for line in listing.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
