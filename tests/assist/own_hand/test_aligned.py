"""The last stroke as it was surely meant: ends that meet, lines as parallel and as long."""

import numpy as np
import pytest

from sketch_assistant.assist.own_hand.offers import last_aligned
from sketch_assistant.sketch.document import Ink, Sketch, Stroke


def found(*lines):
    return last_aligned(Sketch().adding(*(Stroke.through(np.array(x, float)) for x in lines)))


def test_an_end_that_nearly_meets_an_end_meets_it_and_the_rest_stays():
    made = found([[100, 100], [200, 100]], [[204, 103], [202, 150], [203, 200]])
    assert made.stroke.xy[0] == pytest.approx([200, 100])
    assert made.stroke.xy[-1] == pytest.approx([203, 200])
    assert made.stroke.origin == "suggested"


def test_a_shape_that_nearly_closes_closes():
    angle = np.linspace(0.0, 1.97 * np.pi, 60)
    ring = np.column_stack([200 + 60 * np.cos(angle), 200 + 60 * np.sin(angle)])
    made = found(ring)
    assert np.hypot(*(made.stroke.xy[0] - made.stroke.xy[-1])) < np.hypot(*(ring[0] - ring[-1]))


def test_what_meets_is_surer_the_nearer_it_is():
    near, far = (found([[100, 100], [200, 100]], [[200 + x, 100], [200, 200]]) for x in (2, 6))
    assert near.confidence > far.confidence


def test_a_line_becomes_parallel_and_as_long_as_the_one_beside_it():
    made = found([[100, 100], [200, 100]], [[100, 140], [204, 145]])
    (x0, y0), (x1, y1) = made.stroke.xy
    assert y1 - y0 == pytest.approx(0, abs=1e-6)
    assert x1 - x0 == pytest.approx(100, abs=1e-6)
    assert (y0 + y1) / 2 == pytest.approx(142.5)


@pytest.mark.parametrize(
    "lines",
    [
        [[[100, 100], [200, 100]], [[100, 140], [200, 140]]],
        [[[100, 100], [200, 100]], [[200, 100], [200, 200]]],
        [[[100, 100], [200, 100]], [[230, 100], [200, 200]]],
        [[[100, 100], [200, 100]], [[204, 106], [204, 94], [500, 100]], [[204, 100], [300, 180]]],
        [[[100, 100], [200, 100]], [[130, 140], [160, 190]]],
        [[[100, 100], [100, 100]]],
        [[[100, 100]]] * 5,
        [[[100, 100], [200, 100]]],
    ],
    ids=["as it is", "meets", "far", "two ends", "askew", "point", "dots", "alone"],
)
def test_nothing_is_offered_where_nothing_is_meant_or_nobody_can_tell(lines):
    assert found(*lines) is None


def test_ink_and_pressure_stay():
    points = np.array([[204, 103, 0.2, 0, 0], [203, 200, 0.9, 0, 0.1]])
    page = Sketch().adding(
        Stroke.through([[100, 100], [200, 100]]), Stroke(points, Ink(2.0, "#aa0000"))
    )
    made = last_aligned(page).stroke
    assert made.ink == Ink(2.0, "#aa0000")
    assert made.points[:, 2:] == pytest.approx(points[:, 2:])
