"""Half-drawn pigs of the tests' own, and how they go on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from sketch_assistant.assist.bundle.bundle import Bundle
from sketch_assistant.assist.complete import complete
from sketch_assistant.assist.requests import CompleteRequest
from sketch_assistant.assist.result import Result
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.sketch.document import Sketch, Stroke


def circle(x: float, y: float, radius: float) -> np.ndarray:
    t = np.linspace(0, 2 * np.pi, 40)
    return np.column_stack([x + radius * np.cos(t), y + radius * np.sin(t)])


def half_a_pig(scale: float = 1.0, x: float = 0.0, y: float = 0.0) -> Sketch:
    """A head and a snout; more to come."""
    lines = [circle(300, 300, 100), circle(300, 320, 30)]
    return Sketch().adding(*(Stroke.through(line * scale + [x, y]) for line in lines))


def ask(engine: Engine, pig: Bundle, sketch: Sketch, **changes: Any) -> Result:
    """How a drawing goes on, always by the same random numbers. changes: of the request."""
    request = replace(CompleteRequest(sketch, model="pig", seed=7), **changes)
    return complete(request, engine, pig)
