"""In a film strokes lie over one another as in the drawing, whichever of them was drawn first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor

from sketch_assistant.sketch.document import Ink, Layer, Sketch, Stroke
from sketch_assistant.sketch.replay.timing import replay
from sketch_assistant.ui.document.replay.frames import Frames

LOW, HIGH = "#cf3f3f", "#2c8a5b"
ACROSS = Stroke.through([(100, 300), (300, 300), (500, 300)], Ink(40.0, LOW))
DOWN = Stroke.through([(300, 100), (300, 300), (300, 500)], Ink(40.0, HIGH))


@pytest.mark.parametrize("layers", [1, 2])
def test_what_is_drawn_later_may_lie_below(layers: int) -> None:
    low, high = replace(ACROSS, nth=2), replace(DOWN, nth=1)
    each = (Layer("A", (low,)), Layer("B", (high,)))
    sketch = Sketch(each if layers == 2 else (Layer("A", (low, high)),))
    film = replay(sketch)
    first, second = film.steps
    assert (first.stroke, second.stroke) == (high, low)
    frames = Frames(sketch, film, 800)
    for time in (first.end, (second.start + second.end) / 2 + 0.01, second.end, film.whole):
        image = frames.at(time)
        scale = image.width() / sketch.width
        assert image.pixelColor(round(300 * scale), round(300 * scale)) == QColor(HIGH)
    assert image.pixelColor(round(150 * scale), round(300 * scale)) == QColor(LOW)
