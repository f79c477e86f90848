"""A drawing comes back from a memory: where it was, as much as it was, and mended."""

import numpy as np
import pytest

from sketch_assistant.assist.sampling import latent
from sketch_assistant.assist.sampling.loosened import loosened
from sketch_assistant.assist.sampling.remember import drawn_again
from sketch_assistant.sketch.lines.chamfer import chamfer
from tests.assist.drawings import engine, redraw_model, sample

MEMORY = "memory"


def cat():
    drawing = [stroke.xy for stroke in sample("cat")]
    return latent.pixels(drawing, redraw_model(MEMORY).manifest.encoding)


def again(memories, count, labels=(None,), seed=0):
    rngs = latent.chances(count, seed)
    return drawn_again(engine(), redraw_model(MEMORY), memories, 0.1, rngs, labels)


def test_it_lies_where_the_memory_lies_wherever_that_is():
    for shift in (0.0, 300.0):
        memory = [line + shift for line in cat()]
        found = again([memory], 3)
        assert min(chamfer(memory, each.lines) for each in found) < 0.03 * 255.0


def test_it_ends_with_about_as_many_lines():
    for each in again([cat()], 5):
        assert each.ended
        assert abs(len(each.lines) - len(cat())) <= 2


def test_each_memory_has_drawings_of_its_own_side_by_side():
    flat = [line * [1.0, 0.5] for line in cat()]
    found = again([cat(), flat], 4, (None, None))
    tall = [float(np.ptp(np.vstack(each.lines)[:, 1])) for each in found]
    assert min(tall[:2]) > 1.3 * max(tall[2:])


def test_the_same_chance_draws_the_same():
    first, second = again([cat()], 2), again([cat()], 2)
    assert all((a == b).all() for a, b in zip(first[0].lines, second[0].lines, strict=True))


@pytest.mark.parametrize("free", [0.0, 0.5, 1.0])
def test_loosened_lines_have_as_many_points_and_slip_as_far_as_they_are_free(free):
    made = loosened(cat(), free, 255.0, np.random.default_rng(1))
    assert [len(line) for line in made] == [len(line) for line in cat()]
    gap = chamfer(cat(), made)
    assert gap == pytest.approx(0.0, abs=1e-6) if free == 0.0 else gap > 2.0


def test_lines_that_meet_still_meet_when_loosened():
    """Two lines that touch are moved by far more than they are taken apart."""
    meeting = np.array([120.0, 130.0])
    across = [np.array([[0.0, 100.0], meeting]), np.array([meeting, [255.0, 20.0], [200.0, 250.0]])]
    moved, apart = [], []
    for seed in range(40):
        made = loosened(across, 0.5, 255.0, np.random.default_rng(seed))
        apart.append(np.hypot(*(made[0][-1] - made[1][0])))
        moved.append(np.hypot(*(made[0][0] - made[0][-1] - across[0][0] + meeting)))
    assert np.mean(apart) < 0.6 * np.mean(moved)
