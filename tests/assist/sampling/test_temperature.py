"""What tau does to the random numbers of a sampling run."""

import numpy as np
import pytest

from sketch_assistant.assist.sampling.mixture import draw_noise
from sketch_assistant.assist.sampling.temperature import pen, warmed

MIXTURES = 20


@pytest.mark.parametrize("temperature", [0.05, 0.35])
def test_states_are_chosen_as_often_as_the_softened_logits_say(temperature):
    logits = np.array([2.0, 0.5, -1.0])
    noise = draw_noise(np.random.default_rng(3), 1, 50_000, MIXTURES)
    warm = warmed(noise, temperature)[0]
    drawn = np.argmax(logits + temperature * warm[:, :3], axis=1)  # as the graph does it
    expected = np.exp(logits / pen(temperature))
    found = np.bincount(drawn, minlength=3) / len(drawn)
    np.testing.assert_allclose(found, expected / expected.sum(), atol=0.01)


def test_the_mixture_keeps_the_papers_rule():
    noise = draw_noise(np.random.default_rng(0), 4, 3, MIXTURES)
    rest = noise[..., 3:].copy()
    np.testing.assert_array_equal(warmed(noise, 0.3)[..., 3:], rest)


def test_at_one_nothing_changes():
    noise = draw_noise(np.random.default_rng(0), 4, 3, MIXTURES)
    np.testing.assert_allclose(warmed(noise.copy(), 1.0), noise)


@pytest.mark.parametrize("wanted", [0.2, 0.9])
def test_some_drawings_of_a_run_may_have_another_temperature(wanted):
    noise = draw_noise(np.random.default_rng(0), 4, 3, MIXTURES)
    own, other = warmed(noise.copy(), wanted), warmed(noise.copy(), 0.4, wanted)
    # What the graph makes of it: logits + tau * Gumbel, sigma * sqrt(tau) * normal.
    np.testing.assert_allclose(other[..., :-2] * 0.4, own[..., :-2] * wanted, rtol=1e-5)
    np.testing.assert_allclose(
        other[..., -2:] * np.sqrt(0.4), own[..., -2:] * np.sqrt(wanted), rtol=1e-5
    )
