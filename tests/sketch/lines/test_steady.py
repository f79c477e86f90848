import numpy as np
import pytest

from sketch_assistant.sketch.document import Ink, Stroke
from sketch_assistant.sketch.lines.chamfer import evenly
from sketch_assistant.sketch.lines.corners import corners
from sketch_assistant.sketch.lines.steady import part_way, steady
from sketch_assistant.sketch.watched import UnwantedError, watched
from tests.sketch.shaky import trembling

FRAME = Stroke.through(np.array([(0.0, 0.0), (400.0, 0.0)]))  # says how large the drawing is


def ring(radius=60.0, turn=2 * np.pi):
    angles = np.linspace(0.0, turn, 200)
    return radius * np.column_stack([np.cos(angles), np.sin(angles)]) + (200.0, 200.0)


def square():
    return np.array([(100.0, 100), (200, 100), (200, 200), (100, 200), (100, 100)])


def steadied(*lines, amount=1.0):
    made = part_way(steady([FRAME, *map(Stroke.through, lines)]), amount)[1:]
    return [new.xy for _, (new,) in made]


@pytest.mark.parametrize(("far", "turn", "seed"), [(0.0, 6.26, 0), (2.0, 6.24, 8), (6.0, 6.18, 4)])
def test_what_is_nearly_round_becomes_a_circle(far, turn, seed):
    (calm,) = steadied(trembling(ring(turn=turn), far, seed))
    away = np.hypot(*(calm - calm[:-1].mean(axis=0)).T)
    assert np.ptp(away) < 0.02 * away.mean()
    assert away.mean() == pytest.approx(60.0, abs=3.0)
    assert np.array_equal(calm[0], calm[-1])


@pytest.mark.parametrize(("far", "turn", "closes"), [(0, 6.26, 1), (0, 6.18, 0), (5, 6.18, 1)])
def test_a_gap_closes_that_the_ink_hides_or_the_tremor_made(far, turn, closes):
    (calm,) = steadied(trembling(ring(turn=turn), far, seed=4))
    assert np.array_equal(calm[0], calm[-1]) == closes


def moved(calm, drawn):
    """How far a line went, at its farthest, from what it is without any tremor."""
    return np.hypot(*(calm - evenly(drawn, len(calm))).T).max()


@pytest.mark.parametrize("far", [1.5, 4.0])
@pytest.mark.parametrize(
    "clean",
    [
        [ring(turn=6.0)],  # closing, rounding
        [ring() * (1.0, 0.9)],
        [np.column_stack([np.linspace(0, 300, 90), 6.0 * np.sin(np.linspace(0, np.pi, 90))])],
        [np.array([(100.0, 100), (200, 40)]), np.array([(212.0, 43), (300, 100)])],  # joining
        [np.array([(100.0, 100), (300, 100)]), np.array([(200.0, 110), (200, 300)])],  # touching
    ],
)
def test_nothing_goes_farther_than_the_tremor_went(clean, far):
    shaky = [trembling(line, far, seed) for seed, line in enumerate(clean)]
    for calm, line in zip(steadied(*shaky), clean, strict=True):
        assert moved(calm, line) < 2.5 * far


@pytest.mark.parametrize("far", [0.0, 2.0, 4.0])
def test_a_square_stays_a_square_with_straight_sides(far):
    (calm,) = steadied(trembling(square(), far))
    found = corners(calm, 400.0 / (len(calm) - 1), 100.0, 0.2)
    assert np.hypot(*(calm[found] - square()).T).max() < 3.0 * far + 1.0


def bowed(far):
    up = far * np.sin(np.linspace(0, np.pi, 60))
    return np.column_stack([np.linspace(50, 250, 60), 200.0 + up])


def test_what_is_nearly_straight_becomes_straight():
    (calm,) = steadied(trembling(bowed(1.0), 2.0))
    chord = np.linspace(calm[0], calm[-1], len(calm))
    assert np.hypot(*(calm - chord).T).max() < 1e-9


def test_a_bow_of_a_calm_hand_stays():
    (calm,) = steadied(bowed(3.0))
    assert calm[:, 1].max() == pytest.approx(203.0, abs=0.2)


def roof(gap):
    ends = np.array([(100.0, 100), (200, 40)]), np.array([(200.0 + gap, 40), (300, 100)])
    return [*ends, np.array([(150.0, 300), (150, 70 + gap / 2)])]


def test_ends_that_nearly_meet_meet_and_an_end_touches_a_line():
    shaky = [trembling(line, 4.0, 5 + place) for place, line in enumerate(roof(4.0))]
    one, other, third = steadied(*shaky)
    assert np.array_equal(one[-1], other[0])
    assert np.hypot(*(one - third[-1]).T).min() < 1e-9


def test_ends_that_a_calm_hand_left_apart_stay_apart():
    one, other, third = steadied(*roof(8.0))
    assert np.hypot(*(one[-1] - other[0])) == pytest.approx(8.0)
    assert np.hypot(*(one - third[-1]).T).min() > 3.0


def test_half_way_a_line_is_between_what_it_was_and_what_it_becomes():
    shaky = trembling(square()[:3], 2.0)
    (calm,), (half,) = steadied(shaky), steadied(shaky, amount=0.5)
    assert np.allclose(half, (evenly(shaky, len(calm)) + calm) / 2.0)
    assert steadied(shaky, amount=0.0)[0] is not calm


def test_pressure_time_and_style_carry_over_and_dots_stay():
    xy = trembling(square()[:3], 2.0)
    rest = np.column_stack([np.linspace(0.2, 0.9, 240), np.zeros(240), np.arange(240.0)])
    stroke = Stroke(np.hstack([xy, rest]), Ink(7.0, "#aa0000"))
    dot = Stroke.through(np.array([(50.0, 50.0), (51.0, 50.0)]))
    (_, (calm,)), (_, (same,)) = steady([stroke, dot])
    assert calm.ink == stroke.ink
    assert np.allclose(calm.points[[0, -1], 2], [0.2, 0.9])
    assert (np.diff(calm.points[:, 4]) >= 0.0).all()
    assert same is dot


def test_nothing_becomes_nothing():
    assert steady([]) == ()


def test_it_says_how_far_it_is_and_can_be_told_to_stop():
    strokes = [Stroke.through(trembling(square() + 9 * i, 2.0, i)) for i in range(9)]
    shares = []
    with watched(lambda share: shares.append(share or 0.0)):
        exchange = steady(strokes)
    assert max(shares) > 0.9

    def stop(share):
        raise UnwantedError

    for work in (lambda: steady(strokes), lambda: part_way(exchange, 0.5)):
        with watched(stop), pytest.raises(UnwantedError):
            work()
