"""Each stroke remembers the how manyeth of its drawing it was to be drawn."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest

from sketch_assistant.sketch.brush.pushing import pushed
from sketch_assistant.sketch.document import Layer, Sketch, Stroke, in_turn, new_strokes
from sketch_assistant.sketch.layering import merged_down
from sketch_assistant.sketch.lines.affine import Affine
from sketch_assistant.sketch.lines.continuing import continued
from sketch_assistant.sketch.safety.spelled import spelled, strokes_of
from sketch_assistant.sketch.selection.groups import copied, inherited
from sketch_assistant.sketch.selection.order import duplicated, to_back
from sketch_assistant.sketch.selection.transforming import transformed
from sketch_assistant.sketch.svg.read import read
from sketch_assistant.sketch.svg.write import write


def line(x: float, nth: int = 0) -> Stroke:
    return Stroke(Stroke.through([(x, 0), (x, 10), (x, 20)]).points, nth=nth)


def drawn(strokes: Sequence[Stroke]) -> list[int]:
    return [each.nth for each in strokes]


def reopened(sketch: Sketch) -> Sketch:
    text = io.StringIO()
    write(sketch, text, "editable")
    return read(io.BytesIO(text.getvalue().encode()))


def adding(sketch: Sketch, *strokes: Stroke) -> Sketch:
    return sketch.adding(*sketch.numbered(strokes))


def two_layers() -> Sketch:
    """Drawn above first, then below."""
    sketch = adding(Sketch((Layer("A"), Layer("B")), active=1), line(1))
    return adding(replace(sketch, active=0), line(2), line(3))


def test_strokes_are_counted_across_layers() -> None:
    sketch = two_layers()
    assert drawn(sketch.strokes) == [2, 3, 1]
    assert sketch.last_drawn == 3


def test_taking_a_stroke_back_and_away_counts_on_from_what_was() -> None:
    sketch = two_layers()
    less = sketch.without(sketch.strokes[:2])
    assert drawn(adding(less, line(4)).strokes) == [4, 1], "no number comes twice in one making"


@pytest.mark.parametrize("handed", [reopened, lambda sketch: replace(sketch, drawn=0)])
def test_it_is_saved_and_counted_on_when_read(handed: Callable[[Sketch], Sketch]) -> None:
    found = handed(two_layers())
    assert drawn(found.strokes) == [2, 3, 1]
    assert drawn(adding(found, line(4)).strokes) == [2, 3, 4, 1]


def test_safety_copies_keep_it() -> None:
    rows = [spelled(line(1, 7)), spelled(line(2)), spelled(line(3, 2))]
    assert len(rows[1]) == 4, "nothing is said of what nobody knows"
    points = np.concatenate([line(each).points for each in (1, 2, 3)])
    assert drawn(list(strokes_of(rows, points))) == [7, 0, 2]


def test_files_from_before_know_none_and_say_none() -> None:
    sketch = Sketch((Layer("A", (line(1), line(2))),))
    assert drawn(reopened(sketch).strokes) == [0, 0]
    assert drawn(adding(sketch, line(3)).strokes) == [0, 0, 1]


def test_what_is_made_of_a_stroke_was_drawn_when_that_was() -> None:
    old = line(5, 4)
    ((_, (moved,)),) = pushed([old], np.array([5.0, 10.0]), np.array([8.0, 10.0]), 6.0)
    longer = continued(old, -1, np.vstack([old.points, old.points + 1]))
    more = [old.inked(width=9.0), transformed(old, Affine(e=3.0)), old.part(0, 2), moved, longer]
    assert drawn(more) == [4] * len(more)


def test_what_takes_its_place_was_too_unless_it_knows_better() -> None:
    exchange = inherited(((line(1, 4), (line(2), line(3, 9))),))
    assert drawn(new_strokes(exchange)) == [4, 9]


def test_copies_and_what_comes_beside_are_drawn_now_in_the_order_they_were() -> None:
    sketch = two_layers()
    assert drawn(copied([line(1, 8), line(2, 5)], sketch)) == [5, 4]
    made, copies = duplicated(sketch, sketch.strokes[1:])
    assert drawn(copies) == [5, 4]
    assert max(drawn(adding(made, line(9)).strokes)) == 6
    beside = in_turn(((sketch.strokes[0], (line(7),)),), sketch)
    after = sketch.exchanging(beside, keep=True)
    assert drawn(after.strokes) == [2, 4, 3, 1]
    assert after.last_drawn == 4


def test_another_height_and_another_layer_are_no_other_time() -> None:
    sketch = two_layers()
    assert drawn(to_back(sketch, sketch.strokes[1:2]).strokes) == [3, 2, 1]
    assert drawn(merged_down(sketch, 1).strokes) == [2, 3, 1]


def test_a_number_that_is_none_is_no_drawing_of_ours() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        list(strokes_of([[3, 1.0, "#1b1b1f", "drawn", None, {}, [], "x"]], line(1).points))
