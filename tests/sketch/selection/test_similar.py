"""Which strokes are like others."""

from __future__ import annotations

from sketch_assistant.sketch.document import Ink, Layer, Sketch, Stroke
from sketch_assistant.sketch.selection.similar import inverted, of_colour, of_layer, of_width


def stroke(colour: str, width: float) -> Stroke:
    return Stroke.through([(0, 0), (9, 9)], Ink(width, colour))


RED, RED_TOO = stroke("#ff0000", 2), stroke("#FF0000", 5)
BLUE, THICK, NEARLY = stroke("#0000ff", 2), stroke("#00ff00", 5), stroke("#0000fe", 2.0000001)
SKETCH = Sketch((Layer("A", (RED, BLUE)), Layer("B", (RED_TOO, THICK, NEARLY))))


def ids(strokes: list[Stroke]) -> list[int]:
    return [id(each) for each in strokes]


def test_like_them() -> None:
    assert ids(of_colour(SKETCH, [RED])) == ids([RED, RED_TOO])
    assert ids(of_colour(SKETCH, [RED, BLUE])) == ids([RED, BLUE, RED_TOO])
    assert ids(of_width(SKETCH, [RED])) == ids([RED, BLUE, NEARLY])
    assert ids(of_layer(SKETCH, [THICK])) == ids([RED_TOO, THICK, NEARLY])
    assert of_layer(SKETCH, []) == []


def test_the_others() -> None:
    assert ids(inverted(SKETCH, [BLUE, THICK])) == ids([RED, RED_TOO, NEARLY])
    assert ids(inverted(SKETCH, [])) == ids(list(SKETCH.strokes))
