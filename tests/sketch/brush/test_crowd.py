"""Very many lines that are pushed become the strokes that each step alone would have made."""

from __future__ import annotations

import numpy as np

from sketch_assistant.sketch.brush.crowd import PART, Crowd
from sketch_assistant.sketch.brush.pushing import pushed
from sketch_assistant.sketch.document import Stroke

RADIUS = 20.0


def lines() -> list[Stroke]:
    """Forty of three points each, the middle one of every other a corner."""
    corners = np.array([False, True, False])
    found = []
    for i in range(40):
        points = np.zeros((3, 5))
        points[:, 0], points[:, 1], points[:, 2] = (0.0, 60.0, 130.0), 3.0 * i, 0.5
        found.append(Stroke(points, corners=corners if i % 2 else None))
    return found


def way() -> list[np.ndarray]:
    return [np.array([20.0 + 5 * i, 40.0 + 3 * (i % 4)]) for i in range(20)]


def test_they_end_as_if_strokes_had_been_made_at_every_step() -> None:
    strokes, crowd = lines(), Crowd()
    by_step = list(strokes)
    for start, end in zip(way()[:-1], way()[1:], strict=True):
        crowd.push(
            [each for each in strokes if abs(each.xy[0, 1] - start[1]) < 45.0],
            *(start, end),
            RADIUS,
        )
        became = {id(old): new for old, (new,) in pushed(by_step, start, end, RADIUS)}
        by_step = [became.get(id(each), each) for each in by_step]
    expected = {id(old): new for old, new in zip(strokes, by_step, strict=True) if new is not old}
    made = crowd.made()
    assert 10 < len(made) == len(expected) < 40
    for old, (new,) in made:
        other = expected[id(old)]
        assert (new.points == other.points).all()
        assert (new.corners is None) == (old.corners is None)
        if new.corners is not None:
            assert (new.corners == other.corners).all()


def test_lines_that_were_pushed_far_are_still_pushed() -> None:
    stroke, crowd = Stroke.through([(0, 0), (200, 0)]), Crowd()
    for y in range(0, 100, 4):
        near = [stroke] if y < 10 else []  # where it was
        crowd.push(near, np.array([100.0, y]), np.array([100.0, y + 4.0]), 40.0)
    ((old, (new,)),) = crowd.made()
    assert old is stroke
    assert new.xy[:, 1].max() > 60.0


def test_nothing_comes_of_lines_that_the_brush_did_not_move() -> None:
    crowd = Crowd()
    crowd.push(lines(), np.array([500.0, 0.0]), np.array([504.0, 0.0]), RADIUS)
    assert crowd.made() == ()


def test_many_lines_are_strokes_again_part_by_part() -> None:
    strokes = [Stroke.through([(0, 0), (20, 0)]) for _ in range(PART + 1)]
    crowd = Crowd()
    crowd.push(strokes, np.array([10.0, 0.0]), np.array([10.0, 4.0]), RADIUS)
    assert [len(part) for part in crowd.parts()] == [PART, 1]
    assert [old for old, _ in crowd.made()] == strokes
