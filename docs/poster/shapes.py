"""The lines of the poster, page units: what a hand would draw, with its small faults."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Line = NDArray[np.float64]  # (n, 2)
Rng = np.random.Generator

STEP = 7.0  # page units between two reports of the pen
# Strokes of letters in a box of 1 × 1, y down.
LETTERS: dict[str, list[list[tuple[float, float]]]] = {
    "A": [[(0, 1), (0.45, 0), (0.9, 1)], [(0.2, 0.62), (0.7, 0.62)]],
    "B": [[(0, 0), (0, 1)], [(0, 0), (0.6, 0.1), (0.6, 0.4), (0, 0.48)],
          [(0, 0.48), (0.7, 0.6), (0.7, 0.9), (0, 1)]],
    "E": [[(0.75, 0), (0, 0), (0, 1), (0.75, 1)], [(0, 0.5), (0.6, 0.5)]],
    "G": [[(0.8, 0.15), (0.4, 0), (0.05, 0.3), (0.05, 0.75), (0.45, 1), (0.8, 0.8), (0.8, 0.55),
           (0.5, 0.55)]],
    "H": [[(0, 0), (0, 1)], [(0.75, 0), (0.75, 1)], [(0, 0.5), (0.75, 0.5)]],
    "I": [[(0.2, 0), (0.2, 1)]],
    "L": [[(0, 0), (0, 1), (0.7, 1)]],
    "N": [[(0, 1), (0, 0), (0.75, 1), (0.75, 0)]],
    "O": [[(0.42, 0), (0.05, 0.25), (0.05, 0.75), (0.42, 1), (0.8, 0.75), (0.8, 0.25), (0.42, 0)]],
    "S": [[(0.72, 0.12), (0.35, 0), (0.05, 0.2), (0.35, 0.47), (0.72, 0.72), (0.4, 1), (0, 0.86)]],
    "T": [[(0, 0), (0.8, 0)], [(0.4, 0), (0.4, 1)]],
    "U": [[(0, 0), (0, 0.7), (0.38, 1), (0.76, 0.7), (0.76, 0)]],
    "V": [[(0, 0), (0.4, 1), (0.8, 0)]],
    "Y": [[(0, 0), (0.4, 0.5), (0.8, 0)], [(0.4, 0.5), (0.4, 1)]],
}  # fmt: skip


def evenly(points: list[tuple[float, float]] | Line, step: float = STEP) -> Line:
    """Along straight sides from point to point."""
    keys = np.asarray(points, dtype=float)
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(keys, axis=0).T))])
    count = max(2, round(along[-1] / step))
    at = np.linspace(0.0, along[-1], count)
    return np.column_stack([np.interp(at, along, keys[:, i]) for i in (0, 1)])


def shaken(line: Line, rng: Rng, by: float = 0.6) -> Line:
    """As a hand wavers: slowly, so many page units to the side."""
    noise = rng.normal(0.0, 1.0, (len(line) + 8, 2))
    smooth = np.column_stack([np.convolve(each, np.ones(9) / 3.0, "valid") for each in noise.T])
    return line + by * smooth


def trembling(line: Line, rng: Rng, by: float = 1.0) -> Line:
    """As a hand trembles: from one report of the pen to the next."""
    return line + rng.normal(0.0, by, line.shape)


def ring(x: float, y: float, radius: float, turns: float = 1.0) -> Line:
    """A circle, or more than one turn of it, begun at its top."""
    angle = np.linspace(-1.4, -1.4 + turns * 2.0 * np.pi, max(12, round(radius * turns)))
    return np.column_stack([x + radius * np.cos(angle), y + radius * np.sin(angle)])


def ridge(rng: Rng, top: float, high: float, left: float, right: float, floor: float) -> Line:
    """The outline of hills, closed at the floor."""
    across = np.arange(left, right + 1.0, STEP)
    wave = sum(
        np.sin(across / wide + rng.uniform(0.0, 6.0)) * part
        for wide, part in ((120.0, 0.6), (47.0, 0.3), (19.0, 0.1))
    )
    line = np.column_stack([across, top - high * wave])
    sides = evenly([tuple(line[-1]), (line[-1, 0], floor), (left, floor), tuple(line[0])])
    return np.vstack([line, sides])


def ripple(rng: Rng, x: float, y: float, wide: float) -> Line:
    """A small wave on water, from its left end."""
    across = np.arange(0.0, wide, 5.0)
    wave = np.sin(across / rng.uniform(8.0, 12.0) + rng.uniform(0.0, 6.0))
    return np.column_stack([x + across, y + 2.4 * wave])


def blade(rng: Rng, x: float, y: float) -> Line:
    """Of grass, from its root up."""
    high, bend = rng.uniform(40.0, 110.0), rng.uniform(-34.0, 34.0)
    up = np.linspace(0.0, 1.0, 14)
    return np.column_stack([x + bend * up**2, y - high * up])


def bird(x: float, y: float, wide: float) -> Line:
    """Two wings far away, about their middle."""
    at = np.linspace(-1.0, 1.0, 17)
    return np.column_stack([x + wide * at, y - wide * 0.55 * np.sin(np.abs(at) * 2.6)])


def word(text: str, left: float, top: float, high: float) -> list[Line]:
    """Letters side by side, each stroke a line."""
    made, x = [], left
    for letter in text:
        for stroke in LETTERS.get(letter, []):
            made.append(evenly([(x + high * 0.72 * a, top + high * b) for a, b in stroke], 4.0))
        x += high * (0.4 if letter in "I " else 0.82)
    return made
