"""Curves against the step, as a small SVG: one panel under another."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from sketch_assistant.sketch.document import Floats

from . import svg

WIDTH, HEIGHT = 560.0, 200.0
LEFT, RIGHT, TOP, BOTTOM = 62.0, 16.0, 28.0, 30.0
COLOURS = ("#1864ab", "#d9480f", "#2b8a3e")
TICKS = 5
Curves = Mapping[str, tuple[Sequence[float], Sequence[float]]]


def save_plot(path: Path, panels: Mapping[str, Curves]) -> None:
    """Each panel: its title, and for each of its curves name -> (steps, values). Values that are
    no numbers are left out."""
    parts: list[str] = []
    for i, (title, curves) in enumerate(panels.items()):
        parts += _panel(title, curves, i * HEIGHT)
    svg.save(path, WIDTH, HEIGHT * len(panels), parts)


def _panel(title: str, curves: Curves, above: float) -> list[str]:
    known = {name: _finite(*curve) for name, curve in curves.items()}
    everything = np.vstack([np.zeros((0, 2)), *known.values()])
    parts = [svg.text(LEFT, above + 18, title, anchor="start", colour="#1b1b1f")]
    if not len(everything):
        return parts
    low, high = everything.min(axis=0), everything.max(axis=0)
    low, high = np.where(high > low, low, low - 0.5), np.where(high > low, high, high + 0.5)
    size = np.array([WIDTH - LEFT - RIGHT, TOP + BOTTOM - HEIGHT])
    corner = np.array([LEFT, above + HEIGHT - BOTTOM])
    for value in _ticks(low[1], high[1]):
        y = corner[1] + size[1] * (value - low[1]) / (high[1] - low[1])
        parts.append(svg.line(np.array([[LEFT, y], [WIDTH - RIGHT, y]]), "#e3e3e8", 1))
        parts.append(svg.text(LEFT - 8, y + 4, f"{value:g}", 11, "end"))
    for value in _ticks(low[0], high[0]):
        x = corner[0] + size[0] * (value - low[0]) / (high[0] - low[0])
        parts.append(svg.text(x, corner[1] + 18, f"{value:,g}", 11))
    for i, (name, points) in enumerate(known.items()):
        colour = COLOURS[i % len(COLOURS)]
        if len(points):
            parts.append(svg.line(corner + (points - low) / (high - low) * size, colour, 1.6))
        parts.append(
            svg.text(WIDTH - RIGHT - 90 * i, above + 18, name, anchor="end", colour=colour)
        )
    return parts


def _finite(steps: Sequence[float], values: Sequence[float]) -> Floats:
    points = np.column_stack([np.asarray(steps, float), np.asarray(values, float)])
    found: Floats = points[np.isfinite(points).all(axis=1)]
    return found


def _ticks(low: float, high: float) -> list[float]:
    """About five round numbers from low to high."""
    rough = (high - low) / TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * k for k in (1, 2, 5, 10) if power * k >= rough)
    first = math.ceil(low / step - 1e-9)
    return [round(k * step, 10) for k in range(first, math.floor(high / step + 1e-9) + 1)]
