"""Lines as a hand draws them, and lines that have nothing to do with one another."""

from __future__ import annotations

import numpy as np

from sketch_assistant.sketch.document import Floats

from .scene import Lines, moved

SIZE = 400.0  # of a page of such lines


def nearly_aligned(rng: np.random.Generator) -> tuple[Lines, Floats]:
    """Straight lines, of which the last nearly meets an end or is nearly parallel and as long; and
    that last line as it is meant."""
    size, turn = rng.uniform(80, 250), rng.uniform(0, np.pi)
    first = np.array([[0.0, 0.0], [size, 0.0]])
    if rng.random() < 0.5:
        corner = np.array([[size, 0.0], [size, rng.uniform(0.5, 1.0) * size]])
        meant = corner
        off = (
            rng.uniform(0.02, 0.05) * size * np.array([np.cos(a := rng.uniform(0, 6.3)), np.sin(a)])
        )
        drawn = corner + np.array([off, [0.0, 0.0]])
    else:
        meant = first + np.array([0.0, rng.uniform(0.2, 0.6) * size])
        middle, tilt = meant.mean(axis=0), rng.uniform(0.02, 0.07) * rng.choice([-1, 1])
        drawn = moved((meant - middle) * rng.uniform(0.94, 1.06), tilt, (0.0, 0.0)) + middle
    every = [moved(each, turn, (0.0, 0.0)) for each in (first, drawn, meant)]
    return every[:2], every[2]


def trembling(lines: Lines, high: float, rng: np.random.Generator) -> Lines:
    """The lines as a hand draws them, up to `high` of each one's size off in place, and wavy."""
    return [_shaken(line, high, rng) for line in lines]


def unrelated(rng: np.random.Generator) -> Lines:
    """Two to nine strokes that have nothing to do with one another."""
    return [_scrawl(rng) for _ in range(int(rng.integers(2, 10)))]


def _shaken(line: Floats, high: float, rng: np.random.Generator) -> Floats:
    size = max(float(np.hypot(*np.ptp(line, axis=0))), 4.0)
    count = max(len(line), 24)
    along = np.linspace(0.0, len(line) - 1.0, count)
    dense = np.column_stack([np.interp(along, np.arange(len(line)), c) for c in line.T])
    share, wave = np.linspace(0.0, 1.0, count)[:, None], np.zeros((count, 2))
    for pace in (1.0, 2.0, 3.0, 5.0):
        wave += rng.normal(size=2) * np.sin(2 * np.pi * (pace * share + rng.random(2))) / 2.0
    return dense + high * size * (wave + 0.7 * rng.normal(size=2))


def _scrawl(rng: np.random.Generator) -> Floats:
    """A curve of any place, size, length and bend."""
    count = int(rng.integers(2, 8))
    turns = np.cumsum(rng.normal(0.0, rng.uniform(0.1, 1.5), 24)) + rng.uniform(0, 2 * np.pi)
    steps = np.column_stack([np.cos(turns), np.sin(turns)]) * rng.uniform(1.0, 12.0)
    return rng.uniform(0.0, SIZE, 2) + np.cumsum(steps, axis=0)[: 4 * count]
