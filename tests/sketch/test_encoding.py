"""Stroke-3 and stroke-5 both ways, and what the decoder reads."""

import numpy as np
import pytest

from sketch_assistant.sketch.encoding import (
    END,
    START,
    Encoding,
    from_stroke3,
    from_stroke5,
    to_stroke3,
    to_stroke5,
)

LINES = [
    np.array([[10.0, 20], [13, 24], [13, 30]]),
    np.array([[0.0, 0]]),
    np.array([[5.0, 5], [6, 7]]),
]


def test_stroke3_by_hand():
    expected = [[3, 4, 0], [0, 6, 1], [-13, -30, 1], [5, 5, 0], [1, 2, 1]]
    np.testing.assert_array_equal(to_stroke3(LINES), expected)


def test_stroke5_by_hand():
    five = to_stroke5(to_stroke3(LINES[:1]))
    np.testing.assert_array_equal(five, [START, [3, 4, 1, 0, 0], [0, 6, 0, 1, 0], END])


def test_both_ways_over_random_drawings():
    rng = np.random.default_rng(0)
    for _ in range(300):
        lines = [
            rng.integers(-50, 50, (rng.integers(1, 9), 2)).astype(float)
            for _ in range(rng.integers(1, 7))
        ]
        lines = [line for line in lines if len(line) != 2 or (line[0] != line[1]).any()]
        if not lines:
            continue
        origin = (lines[0][0, 0], lines[0][0, 1])
        rows = from_stroke5(to_stroke5(to_stroke3(lines)))
        back = from_stroke3(rows, origin)
        assert len(back) == len(lines)
        for line, again in zip(lines, back, strict=True):
            np.testing.assert_allclose(again, line, atol=1e-9)


def test_a_drawing_of_nothing_and_of_one_dot():
    assert to_stroke3([]).shape == (0, 3)
    assert [each.tolist() for each in from_stroke3(to_stroke3([np.array([[3.0, 4]])]), (3, 4))] == [
        [[3.0, 4.0]]
    ]


def test_stroke5_stops_at_the_first_end():
    five = np.array([[1, 1, 1, 0, 0], END, [9, 9, 1, 0, 0]], dtype=float)
    np.testing.assert_array_equal(from_stroke5(five), [[1, 1, 0]])


def test_decoder_inputs_say_where_the_pen_is():
    encoding = Encoding(scale=10.0, extent=100.0)
    inputs = encoding.inputs(np.array([[50.0, 0, 0], [-20, 25, 1]]))
    np.testing.assert_allclose(inputs[0], [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    np.testing.assert_allclose(inputs[1], [5, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0])
    np.testing.assert_allclose(inputs[2], [-2, 2.5, 0, 1, 0, 0.6, 0.5, 0.6, 0.5, 0.4, 0], atol=1e-6)


def test_targets_are_the_next_inputs():
    encoding = Encoding(scale=7.0)
    rows = to_stroke3(LINES)
    np.testing.assert_allclose(encoding.inputs(rows)[1:, :5], encoding.targets(rows)[:-1])
    assert encoding.targets(rows)[-1].tolist() == list(END)


@pytest.mark.parametrize("where", [(0, 0), (1000, -500)])
def test_inputs_do_not_depend_on_where_it_was_drawn(where):
    encoding = Encoding(scale=7.0)
    moved = [line + where for line in LINES]
    np.testing.assert_allclose(
        encoding.inputs(to_stroke3(moved)), encoding.inputs(to_stroke3(LINES))
    )
