"""When each stroke comes while a drawing's making is played again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sketch_assistant.sketch.document import Layer, Sketch, SketchError, Stroke
from sketch_assistant.sketch.replay.timing import (
    BEGIN,
    LONGEST_HOLD,
    OFFERED,
    PACE,
    PAUSE,
    REST,
    replay,
)


def line(x: float, seconds: tuple[float, ...] = (0.0, 0.0, 0.0), origin: str = "drawn") -> Stroke:
    """Three points, 70 units from the first to the last; seconds: when the pen was at each."""
    points = np.zeros((3, 5))
    points[:, 0], points[:, 1], points[:, 2] = x, (100.0, 135.0, 170.0), 1.0
    points[:, 4] = seconds
    return Stroke(points, origin=origin)


def test_strokes_are_drawn_as_fast_as_they_were_with_equal_pauses() -> None:
    film = replay(Sketch().adding(line(10, (0.0, 0.05, 0.2)), line(20, (0.0, 0.1, 0.3))))
    first, second = film.steps
    assert first.times == pytest.approx([BEGIN, BEGIN + 0.05, BEGIN + 0.2])
    assert second.start == pytest.approx(first.end + PAUSE)
    assert film.length == pytest.approx(second.end)
    assert film.whole == pytest.approx(film.length + REST)


def test_without_times_the_pace_is_even_and_beside_others_it_is_theirs() -> None:
    (alone,) = replay(Sketch().adding(line(10))).steps
    assert alone.end - alone.start == pytest.approx(70 / PACE)
    _, untimed = replay(Sketch().adding(line(10, (0.0, 0.2, 0.4)), line(20))).steps
    assert untimed.end - untimed.start == pytest.approx(0.4)


def test_a_resting_pen_and_times_that_run_back_are_not_waited_for() -> None:
    held, mad = replay(Sketch().adding(line(1, (0, 0.1, 60.0)), line(2, (5.0, 0.0, 0.1)))).steps
    assert held.end - held.start == pytest.approx(0.1 + LONGEST_HOLD)
    assert (np.diff(mad.times) >= 0).all()


def test_strokes_come_in_the_order_in_which_they_were_drawn_on_whatever_layer() -> None:
    below = replace(line(1), nth=3), replace(line(2), nth=1), line(3)
    above = line(4), replace(line(5), nth=2)
    film = replay(Sketch((Layer("A", below), Layer("B", above))))
    assert [step.stroke.xy[0, 0] for step in film.steps] == [3.0, 4.0, 2.0, 5.0, 1.0]
    assert [(step.layer, step.height) for step in film.steps] == [
        (0, 2),
        (1, 0),
        (0, 1),
        (1, 1),
        (0, 0),
    ]


def test_what_was_accepted_on_two_layers_in_turn_is_not_offered_together() -> None:
    one, other = (replace(line(i), origin="suggested", nth=i) for i in (1, 2))
    first, second = replay(Sketch((Layer("A", (one,)), Layer("B", (other,)))), ghosts=True).steps
    assert first.offered is not None
    assert second.offered == pytest.approx(first.end + PAUSE)


def test_layers_follow_one_another_and_hidden_ones_are_left_out() -> None:
    layers = Layer("A", (line(1),)), Layer("B", (line(2),), shown=False), Layer("C", (line(3),))
    film = replay(Sketch(layers))
    assert [(step.layer, step.stroke.xy[0, 0]) for step in film.steps] == [(0, 1.0), (2, 3.0)]


def test_what_was_accepted_together_is_offered_together_and_then_ink_at_once() -> None:
    taken = line(2, origin="suggested"), line(3, origin="changed")
    sketch = Sketch().adding(line(1), *taken, line(4))
    first, one, other, last = replay(sketch, ghosts=True).steps
    assert one.offered == other.offered == pytest.approx(first.end + PAUSE)
    assert one.start == one.end == other.start == pytest.approx(first.end + PAUSE + OFFERED)
    assert last.offered is None
    assert last.start == pytest.approx(one.end + PAUSE)
    assert all(step.offered is None for step in replay(sketch).steps)
    assert replay(sketch).steps[1].end > replay(sketch).steps[1].start, "drawn as all the rest"


def test_speed_and_length() -> None:
    film = replay(Sketch().adding(line(1), line(2, origin="suggested")), ghosts=True)
    assert film.sped_up(4.0).length == pytest.approx(film.length / 4)
    short = film.lasting(5.0)
    assert short.length == pytest.approx(short.steps[-1].end) == pytest.approx(5.0)
    offered, before = short.steps[1].offered, film.steps[1].offered
    assert offered == pytest.approx((before or 0.0) * 5.0 / film.length)
    with pytest.raises(SketchError, match="choose a length"):
        film.sped_up(0.001)


def test_as_much_of_a_stroke_as_there_is() -> None:
    (step,) = replay(Sketch().adding(line(10, (0.0, 0.1, 0.2)))).steps
    assert step.until(step.start - 0.01) is None
    half = step.until(step.start + 0.15)
    assert half is not None
    assert half.xy[-1].tolist() == pytest.approx([10.0, 152.5])
    assert step.until(step.end) is step.stroke
    sharp = replace(line(10, (0.0, 0.1, 0.2)), corners=np.ones(3, bool))
    (step,) = replay(Sketch().adding(sharp)).steps
    part = step.until(step.start + 0.15)
    assert part is not None
    assert part.corners is not None
    assert part.corners.tolist() == [True, True, False]


def test_an_empty_page_has_no_making() -> None:
    with pytest.raises(SketchError, match="nothing on the page"):
        replay(Sketch())
