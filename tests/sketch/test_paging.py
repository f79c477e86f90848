"""The page: its sizes, its paper, and growing it to hold what lies beyond it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sketch_assistant.sketch.document import Ink, Layer, Sketch, SketchError, Stroke
from sketch_assistant.sketch.paging import (
    MARGIN,
    SIZES,
    grown,
    is_lying,
    outside,
    size_of,
    sized,
    turned,
)
from sketch_assistant.sketch.paper import Paper

IN = Stroke.through([(100, 100), (200, 200)])


def test_a_new_page_is_a_lying_a4() -> None:
    assert size_of(Sketch()) == "A4"
    assert is_lying(Sketch())


@pytest.mark.parametrize("name", SIZES)
def test_sizes(name: str) -> None:
    made = sized(Sketch().adding(IN), name)
    assert size_of(made) == name
    assert made.strokes == (IN,)
    assert made.width >= made.height
    assert size_of(replace(made, width=made.width + 3)) == ""


def test_a_page_is_turned() -> None:
    upright = turned(Sketch(), False)
    assert (upright.width, upright.height) == (Sketch().height, Sketch().width)
    assert turned(upright, False) is upright
    assert turned(upright, True) == Sketch()


def test_what_lies_outside_counts_its_width_and_only_what_shows() -> None:
    wide = Stroke.through([(3, 50), (3, 90)], Ink(10.0))
    far = Stroke.through([(50, 50), (5000, 50)])
    sketch = Sketch((Layer("A", (IN, wide)), Layer("B", (far,), shown=False)))
    assert outside(sketch) == [wide]
    assert not outside(replace(sketch, paper=Paper(endless=True)))


def test_a_page_grows_to_the_right_and_below_without_moving_anything() -> None:
    sketch = Sketch().adding(IN, Stroke.through([(500, 500), (2000, 900)], Ink(2.0)))
    made = grown(sketch)
    assert made.layers == sketch.layers
    assert (made.width, made.height) == pytest.approx((2001 + MARGIN, 901 + MARGIN))
    assert not outside(made)
    assert grown(made) is made


def test_a_page_grows_to_the_left_and_above_by_moving_all_strokes() -> None:
    hidden = Layer("B", (IN,), shown=False)
    sketch = Sketch((Layer("A", (IN, Stroke.through([(-300, -40), (50, 50)], Ink(2.0)))), hidden))
    made = grown(sketch)
    shift = np.array([301 + MARGIN, 41 + MARGIN])
    for before, after in zip(sketch.every_stroke, made.every_stroke, strict=True):
        assert np.allclose(after.xy, before.xy + shift)
    assert made.width == pytest.approx(sketch.width + shift[0])
    assert not outside(made)


@pytest.mark.parametrize(
    "wrong", [{"colour": "mauve"}, {"ruling": "stars"}, {"spacing": 0.0}, {"spacing": float("nan")}]
)
def test_what_is_no_paper_is_one_sentence(wrong: dict[str, object]) -> None:
    with pytest.raises(SketchError, match=r"^[^\n]*\.$"):
        Paper(**wrong)  # type: ignore[arg-type]
