"""Half-drawn pigs of the tests' own."""

from __future__ import annotations

import numpy as np

from sketch_assistant.sketch.document import Sketch, Stroke


def circle(x: float, y: float, radius: float) -> np.ndarray:
    t = np.linspace(0, 2 * np.pi, 40)
    return np.column_stack([x + radius * np.cos(t), y + radius * np.sin(t)])


def half_a_pig(scale: float = 1.0, x: float = 0.0, y: float = 0.0) -> Sketch:
    """A head and a snout; more to come."""
    lines = [circle(300, 300, 100), circle(300, 320, 30)]
    return Sketch().adding(*(Stroke.through(line * scale + [x, y]) for line in lines))
