"""One stroke that goes on: waves, zigzags, spirals, and halves that want their other half."""

from __future__ import annotations

import numpy as np

from .scene import MIDDLE, Scene, moved


def wave(rng: np.random.Generator) -> Scene:
    """Two to three periods in one stroke; the next ones are strokes of their own."""
    step, high, turn = rng.uniform(30, 60), rng.uniform(15, 40), rng.uniform(0, np.pi)
    begun = rng.uniform(2.1, 3.0)
    spans = [(0.0, begun), (begun, begun + 1), (begun + 1, begun + 2)]
    lines = []
    for start, end in spans:
        x = np.linspace(start, end, 40)
        line = np.column_stack([x * step, high * np.sin(2 * np.pi * x)])
        lines.append(moved(line, turn, MIDDLE))
    return Scene("wave", lines, 1)


def zigzag(rng: np.random.Generator) -> Scene:
    """A zigzag in one stroke; the next ones are strokes of their own."""
    step, high, turn = rng.uniform(12, 30), rng.uniform(20, 50), rng.uniform(0, np.pi)
    begun = int(rng.integers(4, 7))
    corners = np.array([[i * step, high * (i % 2)] for i in range(begun + 5)])
    spans = [corners[: begun + 1], corners[begun : begun + 3], corners[begun + 2 : begun + 5]]
    return Scene("zigzag", [moved(each, turn, MIDDLE) for each in spans], 1)


def spiral(rng: np.random.Generator) -> Scene:
    """A spiral in one stroke; the next turns are strokes of their own."""
    begun, grows, way = rng.uniform(1.8, 3.0), rng.uniform(12, 25), rng.choice([-1.0, 1.0])
    lines = []
    for start, end in ((0.0, begun), (begun, begun + 1), (begun + 1, begun + 2)):
        turns = np.linspace(start, end, round(50 * (end - start)))
        radius, angle = 8 + grows * turns, way * 2 * np.pi * turns
        line = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
        lines.append(line + MIDDLE)
    return Scene("spiral", lines, 1)


def half(rng: np.random.Generator) -> Scene:
    """Half of a round thing, a heart or a vase, from end to end of its axis."""
    down = np.linspace(0.0, np.pi, 40)
    bulge = 1 + rng.uniform(-0.3, 0.3) * np.sin(2 * down) + rng.uniform(-0.2, 0.2) * np.sin(down)
    size, wide, turn = rng.uniform(40, 90), rng.uniform(0.5, 1.1), rng.uniform(0, np.pi)
    half = size * np.column_stack([wide * bulge * np.sin(down), -np.cos(down)])
    lines = [half, half[::-1] * [-1.0, 1.0]]
    return Scene("half a shape", [moved(each, turn, MIDDLE) for each in lines], 1)
