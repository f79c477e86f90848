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
    """One measured figure; limit: the target it must keep, an upper bound unless at_least."""

    name: str
    value: float
    unit: str  # "ms", "MB", "×"
    limit: float | None = None
    at_least: bool = False

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
    """The table as text: name, value, target, verdict."""
    rows = [_row(measure) for measure in table.measures]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        f"  {name:<{widths[0]}}  {value:>{widths[1]}}  {target:<{widths[2]}}  {verdict}".rstrip()
        for name, value, target, verdict in rows
    ]
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


def _row(measure: Measure) -> tuple[str, str, str, str]:
    value = f"{_figure(measure.value)} {measure.unit}"
    if measure.limit is None:
        return measure.name, value, "", ""
    bound = "at least" if measure.at_least else "at most"
    target = f"{bound} {_figure(measure.limit)} {measure.unit}"
    return measure.name, value, target, "passed" if measure.passed else "MISSED"


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
