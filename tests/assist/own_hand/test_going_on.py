"""The last stroke itself goes on: waves, zigzags, spirals and halves, and nothing else does."""

import numpy as np
import pytest

from sketch_assistant.assist.own_hand.going_on import HALF, SPIRAL, WAVE, going_on
from sketch_assistant.assist.own_hand.offers import ASKED, SURE, offers
from sketch_assistant.assist.requests import REPETITION, SYMMETRY
from sketch_assistant.sketch.document import Ink, Sketch, Stroke


def wave(periods, turn=0.0):
    x = np.linspace(0.0, periods * 2 * np.pi, round(40 * periods))
    line = np.column_stack([100 + 10 * x, 200 + 30 * np.sin(x)])
    cos, sin = np.cos(turn), np.sin(turn)
    return line @ np.array([[cos, sin], [-sin, cos]])


def spiral(turns):
    angle = np.linspace(0.0, turns * 2 * np.pi, round(60 * turns))
    radius = 8.0 + 16.0 * angle / (2 * np.pi)
    return np.column_stack([300 + radius * np.cos(angle), 300 + radius * np.sin(angle)])


def arc(share, wide=60.0):
    angle = np.linspace(0.0, 2 * np.pi * share, 40)
    return np.column_stack([200 + wide * np.cos(angle), 200 + 50 * np.sin(angle)])


def found(line):
    return going_on(Stroke.through(line))


@pytest.mark.parametrize("turn", [0.0, 0.7, 2.0])
def test_a_wave_goes_on_period_by_period_from_where_it_ends(turn):
    made = found(wave(2.25, turn))
    assert made.kind == WAVE
    assert made.strokes[0].xy[0] == pytest.approx(wave(2.25, turn)[-1])
    assert made.strokes[1].xy[0] == pytest.approx(made.strokes[0].xy[-1])
    assert made.strokes[0].xy[-1] == pytest.approx(wave(3.25, turn)[-1], abs=6)


def test_a_zigzag_goes_on():
    line = np.array([[100 + 20 * i, 200 + 40 * (i % 2)] for i in range(6)], dtype=float)
    made = found(line)
    assert made.kind == WAVE
    assert np.ptp(made.strokes[0].xy[:, 1]) == pytest.approx(40, abs=4)
    assert made.strokes[0].xy[-1, 0] > line[-1, 0] + 30


def test_a_spiral_goes_round_and_grows_until_it_is_drawn_inwards_to_its_middle():
    made = found(spiral(2.5))
    assert made.kind == SPIRAL
    assert made.strokes[0].xy[-1] == pytest.approx(spiral(3.5)[-1], abs=4)
    inwards = found(spiral(2.5)[40:][::-1])
    assert inwards is None or inwards.kind != SPIRAL or len(inwards.strokes) < 2


def test_half_a_shape_gets_its_other_half_from_end_to_end():
    made = found(arc(0.5))
    assert made.kind == HALF
    (other,) = made.strokes
    assert other.xy[0] == pytest.approx(arc(0.5)[-1])
    assert other.xy[-1] == pytest.approx(arc(0.5)[0])
    assert other.xy[:, 1].min() == pytest.approx(150, abs=1)


def shaken(line, by):
    along = np.linspace(0.0, 6 * np.pi, len(line))
    return line + by * np.column_stack([np.sin(along), np.cos(1.3 * along)])


def test_a_hand_that_trembles_gets_its_spiral_and_the_half_of_a_vase_that_bellies():
    assert found(shaken(spiral(2.1), 3.0)).kind == SPIRAL
    down = np.linspace(0.0, np.pi, 40)
    bulge = (1.0 - 0.3 * np.sin(2 * down) - 0.15 * np.sin(down)) * np.sin(down)
    assert found(np.column_stack([200 + 40 * bulge, 200 - 60 * np.cos(down)])).kind == HALF


@pytest.mark.parametrize(
    "line",
    [
        arc(1.0), arc(0.3), wave(1.2), [[5, 5]], [[5, 5]] * 9, [[0, 0], [100, 0]],
        [[0, 0], [100, 0]] * 4, np.array([[0, 0], [80, 0], [80, 80], [0, 80], [0, 0.0]]),
    ],
    ids=["ring", "arc", "one period", "dot", "point", "line", "to and fro", "square"],
)  # fmt: skip
def test_what_does_not_say_how_it_goes_on_is_left_alone(line):
    assert found(np.array(line, dtype=float)) is None


def bent_wave(turn):
    """A wave whose way turns by so many radians from one period to the next."""
    x = np.linspace(0.0, 2.3, 100)
    radius, angle = 60.0 / turn + 20.0 * np.sin(2 * np.pi * x), turn * x
    return np.column_stack([300 + radius * np.cos(angle), 300 + radius * np.sin(angle)])


def test_a_wave_may_bend_a_little_and_what_turns_more_is_a_scrawl():
    assert found(bent_wave(0.2)).kind == WAVE
    made = found(bent_wave(0.48))
    assert made is None or made.kind != WAVE


def test_it_keeps_its_ink_and_is_offered_to_who_asks_and_not_by_itself():
    page = Sketch().adding(Stroke.through(wave(2.5), Ink(6.0, "#aa0000")))
    plain = offers(page, asked=True)[0]
    assert plain.confidence >= ASKED
    assert (plain.source, plain.strokes[0].ink) == (REPETITION, Ink(6.0, "#aa0000"))
    assert len(plain.follows) > 1
    assert all(each.confidence < SURE for each in offers(page) if each.source == REPETITION)


def test_another_half_is_a_symmetry_and_what_leaves_the_page_is_not_offered():
    page = Sketch().adding(Stroke.through(arc(0.5)))
    assert any(each.source == SYMMETRY for each in offers(page, (SYMMETRY,), asked=True))
    edge = Sketch(width=200, height=200).adding(Stroke.through(wave(2.5) * [0.75, 0.5]))
    rows = [each for e in offers(edge, (REPETITION,), asked=True) for each in e.row]
    assert all(each.xy[:, 0].max() <= 200 for each in rows)
