"""A drawing that repeats itself, as a value, and what such drawings are made of."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sketch_assistant.sketch.document import Floats

Lines = list[Floats]
MIDDLE = (500.0, 400.0)  # of the page


@dataclass(frozen=True)
class Scene:
    """lines: of the whole, as a calm hand would draw them. kept: so many are there, two examples
    and what they stand on; of rings three."""

    name: str
    lines: Lines
    kept: int


def circle(x: float, y: float, r: float, start: float = 0.0, turn: float = 1.0) -> Floats:
    """A ring, or `turn` of it, from an angle on; canvas units and radians."""
    angle = start + np.linspace(0.0, 2 * np.pi * turn, 33)
    return np.column_stack([x + r * np.cos(angle), y + r * np.sin(angle)])


def moved(line: Floats, angle: float, by: tuple[float, float]) -> Floats:
    """Turned by an angle, then moved."""
    cos, sin = np.cos(angle), np.sin(angle)
    return line @ np.array([[cos, sin], [-sin, cos]]) + by
