"""Characters made of other characters: scripts that the data lack are written in straight strokes,
from the top left to the bottom right, and of parts beside and below each other in one box."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from sketch_assistant.sketch.document import Floats
from sketch_assistant.sketch.lines.simplify import simplify

Lines = list[Floats]

DEPTH = 2  # how often a box may be parted
PARTED, GAP = (0.3, 0.7), (0.02, 0.12)  # where, and how far the parts are apart
THIN = 0.35  # a part is not flatter than this before it is squeezed
TOLERANCE, SHORTEST = (0.05, 0.12), 0.08  # of the longer side, of what becomes a straight stroke
HOOKED = 0.25  # of the strokes keep one corner
LEVEL, UPRIGHT = 0.35, 0.3  # what leans less is made level, or upright
BENT, DISORDER = 0.03, 0.1
POINTS = 6


def boxed(lines: Sequence[Floats]) -> tuple[Lines, Floats]:
    """Lines [(n, 2)…] with their corner at 0 and the longer side 1, and both sides (2,)."""
    points = np.vstack(list(lines))
    low, high = points.min(axis=0), points.max(axis=0)
    longer = max(float((high - low).max()), 1e-9)
    return [(line - low) / longer for line in lines], (high - low) / longer


def compound(characters: Sequence[Lines], rng: np.random.Generator) -> Lines:
    """Two to four characters in one box."""
    return _filled(characters, np.zeros(2), np.ones(2), int(rng.integers(1, DEPTH + 1)), rng)


def straightened(lines: Lines, rng: np.random.Generator) -> Lines:
    """A character in straight strokes that run right and down, in about the order of reading."""
    tolerance = float(rng.uniform(*TOLERANCE))
    simple = [simplify(line, tolerance) for line in boxed(lines)[0]]
    found = [_forward(piece) for line in simple for piece in _pieces(line, rng)]
    strokes = [_drawn(piece, rng) for piece in found]
    if not strokes:
        return lines
    places = [0.5 * line[0, 0] + line[0, 1] + rng.normal(0.0, DISORDER) for line in strokes]
    return [strokes[i] for i in np.argsort(places).tolist()]


def _filled(
    characters: Sequence[Lines], corner: Floats, sides: Floats, depth: int, rng: np.random.Generator
) -> Lines:
    """A box with a character in it, or parted across or down."""
    if depth == 0:
        return _squeezed(characters[int(rng.integers(len(characters)))], corner, sides)
    axis, gap, share = int(rng.integers(2)), rng.uniform(*GAP), rng.uniform(*PARTED)
    first, second, beyond = sides.copy(), sides.copy(), corner.copy()
    first[axis], second[axis] = sides[axis] * share - gap / 2, sides[axis] * (1 - share) - gap / 2
    beyond[axis] += sides[axis] * share + gap / 2
    boxes = ((corner, first), (beyond, second))
    return [
        line
        for at, size in boxes
        for line in _filled(characters, at, np.abs(size), int(rng.integers(0, depth)), rng)
    ]


def _squeezed(lines: Lines, corner: Floats, sides: Floats) -> Lines:
    points = np.vstack(lines)
    low, spread = points.min(axis=0), np.maximum(np.ptp(points, axis=0), 1e-6)
    spread = np.maximum(spread, THIN * spread.max())
    return [(line - low) / spread * sides + corner for line in lines]


def _pieces(line: Floats, rng: np.random.Generator) -> Lines:
    """A simplified line from corner to corner, now and then with one corner in it."""
    found, first = Lines(), 0
    while first < len(line) - 1:
        last = first + (2 if rng.random() < HOOKED and first + 2 < len(line) else 1)
        if np.hypot(*(line[last] - line[first])) >= SHORTEST:
            found.append(line[first : last + 1].copy())
        first = last
    return found


def _forward(piece: Floats) -> Floats:
    across, down = (piece[-1] - piece[0]).tolist()
    return piece[::-1] if 0.7 * across + down < 0.0 else piece


def _drawn(piece: Floats, rng: np.random.Generator) -> Floats:
    """As a hand writes it: level or upright where it nearly is, and a little bent."""
    if len(piece) > 2:
        return np.vstack([np.linspace(a, b, POINTS) for a, b in pairwise(piece)])
    across, down = np.abs(piece[1] - piece[0]).tolist()
    if down < LEVEL * across:
        piece[1, 1] = piece[0, 1] - rng.uniform(0.0, 0.08) * across
    elif across < UPRIGHT * down:
        piece[1, 0] = piece[0, 0] + rng.uniform(-0.04, 0.04) * down
    along = np.linspace(0.0, 1.0, POINTS)[:, None]
    sideways = (piece[1] - piece[0])[::-1] * (-1.0, 1.0)
    bend = rng.normal(0.0, BENT) * 4.0 * along * (1.0 - along)
    return piece[0] + along * (piece[1] - piece[0]) + bend * sideways
