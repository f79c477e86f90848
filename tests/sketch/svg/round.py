"""A drawing of pen strokes, written as SVG and read again."""

from __future__ import annotations

import io

import numpy as np

from sketch_assistant.sketch.document import Layer, Sketch, Stroke
from sketch_assistant.sketch.reading import Reading
from sketch_assistant.sketch.svg.read import examine
from sketch_assistant.sketch.svg.write import write


def saved(sketch: Sketch, profile: str = "editable") -> str:
    stream = io.StringIO()
    write(sketch, stream, profile)
    return stream.getvalue()


def opened(text: str) -> Reading:
    return examine(io.BytesIO(text.encode()))


def pen_sketch() -> Sketch:
    """Three strokes with pressure, tilt and time on two layers."""
    rng = np.random.default_rng(5)
    strokes = [
        Stroke(
            np.column_stack(
                [
                    100 + 60 * number + np.cumsum(rng.normal(0, 4, (30, 2)), axis=0),
                    rng.random(30),
                    rng.uniform(0, 60, 30),
                    np.cumsum(rng.random(30)),
                ]
            ),
            origin="suggested" if number == 2 else "drawn",
        )
        for number in range(3)
    ]
    return Sketch((Layer("Ink", tuple(strokes[:2])), Layer("More", tuple(strokes[2:]))))
