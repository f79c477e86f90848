"""Something symmetric that lacks one partner: a face with one ear, at any angle."""

from __future__ import annotations

import numpy as np

from .scene import MIDDLE, Scene, circle, moved


def one_ear(rng: np.random.Generator) -> Scene:
    """A head with two eyes and a mouth, and of its two ears the first."""
    r, turn = rng.uniform(80, 150), rng.uniform(-np.pi, np.pi)
    wide, tall = rng.uniform(0.25, 0.45), rng.uniform(1.2, 1.7)
    eye = circle(wide * r, -0.2 * r, rng.uniform(0.06, 0.14) * r)
    mouth = circle(0, 0.25 * r, 0.3 * r, 0.15 * np.pi, 0.35)
    ear = r * np.array([[0.9, -0.45], [rng.uniform(0.8, 1.1), -tall], [0.3, -0.95]])
    lines = [circle(0, 0, r), eye, eye * [-1.0, 1.0], mouth, ear, ear * [-1.0, 1.0]]
    return Scene("one ear", [moved(each, turn, MIDDLE) for each in lines], 5)
