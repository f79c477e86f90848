"""A box gets the numbers that are asked for."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.sketch.lines.affine import Affine
from sketch_assistant.sketch.selection.numbers import Number, changed, values

BOX = (100.0, 50.0, 300.0, 150.0)


def after(affine: Affine) -> list[float]:
    corners = affine.at(np.array([[100.0, 50.0], [300.0, 150.0]]))
    return [float(each) for each in corners.ravel()]


@pytest.mark.parametrize(
    ("number", "value", "proportional", "box"),
    [
        (Number.X, 7.5, True, [7.5, 50, 207.5, 150]),
        (Number.Y, -20, True, [100, -20, 300, 80]),
        (Number.WIDTH, 100, False, [100, 50, 200, 150]),
        (Number.WIDTH, 100, True, [100, 50, 200, 100]),
        (Number.HEIGHT, 300, False, [100, 50, 300, 350]),
        (Number.HEIGHT, 300, True, [100, 50, 700, 350]),
        (Number.TURN, 180, True, [300, 150, 100, 50]),
    ],
)
def test_each_number(number: Number, value: float, proportional: bool, box: list[float]) -> None:
    assert after(changed(BOX, number, value, proportional)) == pytest.approx(box)


def test_it_turns_clockwise_about_the_middle() -> None:
    affine = changed(BOX, Number.TURN, 90.0, False)
    assert affine.at(np.array([[200.0, 50.0]])) == pytest.approx(np.array([[250.0, 100.0]]))


@pytest.mark.parametrize("value", [0.0, -5.0])
def test_nothing_gets_no_width(value: float) -> None:
    left, top, right, bottom = after(changed(BOX, Number.WIDTH, value, True))
    assert right > left
    assert bottom > top


def test_what_has_no_width_gets_none() -> None:
    upright = (10.0, 10.0, 10.0, 60.0)
    assert values(upright) == {"x": 10, "y": 10, "width": None, "height": 50, "turn": 0}
    assert values((1.0, 2.0, 1.0, 2.0))[Number.TURN] is None
    assert changed(upright, Number.WIDTH, 30.0, False) == Affine()
