"""What is drawn on purpose again and again is kept by what takes a tremor away."""

import numpy as np
import pytest

from sketch_assistant.sketch.document import Stroke
from sketch_assistant.sketch.lines.chamfer import evenly
from sketch_assistant.sketch.lines.fairing import faired
from sketch_assistant.sketch.lines.steady import steady
from tests.sketch.shaky import trembling

SIZE = 100.0  # of the drawing
KEPT = 0.85  # of the height
COUNT = 8  # periods


def zigzag(high, wide):
    return corners([(i * wide / 2, high * (i % 2)) for i in range(2 * COUNT + 1)])


def teeth(high, wide):
    return corners([(i // 2 * wide + i % 2 * wide, high * (i % 2)) for i in range(2 * COUNT)])


def wave(high, wide):
    turns = np.linspace(0.0, 2 * np.pi * COUNT, 2000)
    return np.column_stack([wide * turns / (2 * np.pi), high / 2 * (1 - np.cos(turns))])


def spring(high, wide):
    return wave(high, wide) + high / 2 * np.sin(np.linspace(0, 2 * np.pi * COUNT, 2000))[
        :, None
    ] * (
        1.0,
        0.0,
    )


def grass(high, wide):
    """Blades as a hand draws them, none like the next."""
    rng = np.random.default_rng(3)
    ends = np.cumsum(wide * rng.uniform(0.9, 1.1, COUNT))
    tops = np.column_stack([ends - 0.4 * wide, high * rng.uniform(0.92, 1.08, COUNT)])
    feet = np.column_stack([ends, high * rng.uniform(-0.04, 0.04, COUNT)])
    return corners([(0.0, 0.0), *np.stack([tops, feet], axis=1).reshape(-1, 2)])


def hair(high, wide):
    """A wave around a head."""
    line = wave(high, wide)
    far, turn = 4 * wide + line[:, 1], line[:, 0] / (4 * wide)
    return np.column_stack([far * np.sin(turn), far * np.cos(turn)])


def corners(points):
    return evenly(np.array(points, dtype=float), 2000)


def drawn(line):
    """As densely as a tablet does."""
    length = np.hypot(*np.diff(line, axis=0).T).sum()
    return evenly(line, int(length / (0.006 * SIZE)))


def height(line, wide):
    """How far apart peaks and valleys are in the mean, away from the ends."""
    line = evenly(line, 4000)
    begins = line[:, 0].min() + wide * np.arange(1, COUNT - 1)
    within = [line[(line[:, 0] >= x) & (line[:, 0] < x + wide), 1] for x in begins]
    return float(np.mean([np.ptp(each) for each in within]))


def straightened(line, wide):
    """A line around a head, laid flat."""
    return np.column_stack(
        [4 * wide * np.arctan2(line[:, 0], line[:, 1]), np.hypot(*line.T) - 4 * wide]
    )


@pytest.mark.parametrize(
    ("high", "wide"), [(10, 8), (6, 5), (6, 10), (10, 4), (20, 11), (3.5, 3.5)]
)
@pytest.mark.parametrize("shape", [zigzag, teeth, wave, spring, grass])
def test_what_was_drawn_on_purpose_keeps_its_height(shape, high, wide):
    line = drawn(shape(high, wide))
    assert height(faired(line, SIZE), wide) >= KEPT * height(line, wide)


@pytest.mark.parametrize(("high", "wide"), [(10, 8), (6, 5), (20, 11)])
def test_so_does_what_goes_around_something(high, wide):
    line = drawn(hair(high, wide))
    calm, before = (straightened(each, wide) for each in (faired(line, SIZE), line))
    assert height(calm, wide) >= KEPT * height(before, wide)


@pytest.mark.parametrize("shape", [zigzag, grass])
@pytest.mark.parametrize("seed", range(3))
def test_a_trembling_hand_draws_it_too(shape, seed):
    line = drawn(shape(10.0, 8.0))
    shaky = line + shaking(len(line), 0.5, seed)
    assert height(faired(shaky, SIZE), 8.0) >= KEPT * height(line, 8.0)


@pytest.mark.parametrize("shape", [zigzag, wave])
@pytest.mark.parametrize("seed", range(5))
def test_so_does_one_that_trembles_by_a_tenth_of_the_height(shape, seed):
    line = drawn(shape(10.0, 8.0))
    shaky = line + shaking(len(line), 1.0, seed)
    assert height(faired(shaky, SIZE), 8.0) >= KEPT * height(line, 8.0)


def shaking(count, far, seed):
    """Eight waves of about 7 % of the size, each way others, in the mean `far` high."""
    rng = np.random.default_rng(seed)
    paces, shifts = rng.uniform(0.6, 1.8, (8, 1, 2)) / 7.0, rng.random((8, 1, 2))
    shares = rng.normal(size=(8, 1, 2)) / 2.0
    along = 0.6 * np.arange(count)[None, :, None]
    return far * (shares * np.sin(2 * np.pi * (paces * along + shifts))).sum(axis=0)


@pytest.mark.parametrize("seed", range(8))
def test_a_tremor_as_high_and_as_long_goes(seed):
    straight = np.column_stack([np.linspace(0.0, 90.0, 160), np.zeros(160)])
    calm = faired(straight + shaking(160, 2.0, seed), SIZE)
    assert np.abs(calm[10:-10, 1]).mean() < 1.2


def test_what_is_lower_than_a_tremor_goes_however_regular_it_is():
    line = drawn(wave(1.6, 3.5))
    assert height(faired(line, SIZE), 3.5) < 0.3 * 1.6


@pytest.mark.parametrize("shape", [zigzag, wave])
def test_steadying_in_full_keeps_it(shape):
    frame = trembling(np.array([(0.0, 40.0), (100.0, 40.0)]), 0.6)
    line = drawn(shape(10.0, 8.0))
    exchange = steady([Stroke.through(frame), Stroke.through(line)])
    assert height(exchange[1][1][0].xy, 8.0) >= KEPT * height(line, 8.0)
