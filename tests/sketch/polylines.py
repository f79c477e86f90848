"""SVG files whose straight lines must stay straight, and where these lie on a page of 100 × 100."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np

from sketch_assistant.sketch.document import Floats, Sketch
from sketch_assistant.sketch.lines.chamfer import evenly, length_of
from sketch_assistant.sketch.svg.read import examine

SCALE = 3.0
NEAR = 0.5 * SCALE  # half a hundredth of the page
HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="300" height="300">'
    '<g fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round">'
)
_TURN = np.arange(25) * 2 * np.pi / 24
_OCTAGON = [[50 + 40 * np.cos(t), 50 + 40 * np.sin(t)] for t in _TURN[::3]]
_CIRCLE = [[50 + 40 * np.cos(t), 50 + 40 * np.sin(t)] for t in _TURN]
_ARC = np.array([[30 + 20 * np.sin(t), 50 - 20 * np.cos(t)] for t in np.linspace(0, np.pi, 40)])


def _points(places: Sequence[Sequence[float]]) -> str:
    return " ".join(f"{x},{y}" for x, y in places)


# The elements of a file, and the lines in it, in its own units.
FILES: dict[str, tuple[str, list[list[list[float]]]]] = {
    "chamfer": (
        '<path d="M20 10H80L90 20V80L80 90H20L10 80V20z"/>',
        [
            [
                [20, 10],
                [80, 10],
                [90, 20],
                [90, 80],
                [80, 90],
                [20, 90],
                [10, 80],
                [10, 20],
                [20, 10],
            ]
        ],
    ),
    "chart": (
        '<polyline points="5,80 20,70 35,72 50,60 65,62 80,50 95,52"/>',
        [[[5, 80], [20, 70], [35, 72], [50, 60], [65, 62], [80, 50], [95, 52]]],
    ),
    "house": (
        '<path d="M20 90V50L50 30L80 50V90z"/>',
        [[[20, 90], [20, 50], [50, 30], [80, 50], [80, 90], [20, 90]]],
    ),
    "cube": (
        '<path d="M50 10L84.6 30V70L50 90L15.4 70V30Z"/>'
        '<path d="M50 50L84.6 30M50 50V90M50 50L15.4 30"/>',
        [
            [[50, 10], [84.6, 30], [84.6, 70], [50, 90], [15.4, 70], [15.4, 30], [50, 10]],
            [[50, 50], [84.6, 30]],
            [[50, 50], [50, 90]],
            [[50, 50], [15.4, 30]],
        ],
    ),
    "zigzag": (
        '<polyline points="5,50 25,40.7 45,50 65,40.7 85,50"/>',
        [[[5, 50], [25, 40.7], [45, 50], [65, 40.7], [85, 50]]],
    ),
    "octagon": (f'<polygon points="{_points(_OCTAGON)}"/>', [_OCTAGON]),
    "24 sides": (f'<polyline points="{_points(_CIRCLE)}"/>', [_CIRCLE]),
    "turned rectangle": (
        '<rect x="20" y="20" width="60" height="30" transform="rotate(20 50 50)"/>',
        [
            [
                [
                    50 + np.cos(0.349066) * x - np.sin(0.349066) * y,
                    50 + np.sin(0.349066) * x + np.cos(0.349066) * y,
                ]
                for x, y in ((-30, -30), (30, -30), (30, 0), (-30, 0), (-30, -30))
            ]
        ],
    ),
    "cubics that are straight": (
        '<path d="M10 60C20 54 30 48 40 42C50 44 55 45 70 48L90 42"/>',
        [[[10, 60], [40, 42], [70, 48], [90, 42]]],
    ),
    "straight into an arc": (
        '<path d="M5 20L30 30A20 20 0 0 1 30 70L60 80L95 76"/>',
        [[[5, 20], [30, 30], *(_ARC).tolist(), [30, 70], [60, 80], [95, 76]]],
    ),
    "two curves at an angle": (
        '<path d="M10 50Q30 20 50 45Q70 20 90 50"/>',
        [
            [
                *([10 + 40 * t, 50 - 60 * t + 55 * t * t] for t in np.linspace(0, 1, 40)),
                *([50 + 40 * t, 45 - 50 * t + 55 * t * t] for t in np.linspace(0, 1, 40)),
            ]
        ],
    ),
    "a thick short step": (
        '<polyline stroke-width="9" points="10,50 30,50 31,47 50,47 52,50 90,50"/>',
        [[[10, 50], [30, 50], [31, 47], [50, 47], [52, 50], [90, 50]]],
    ),
}


def file(name: str) -> bytes:
    return f"{HEAD}{FILES[name][0]}</g></svg>".encode()


def opened(data: bytes) -> Sketch:
    return examine(io.BytesIO(data)).sketch


def truth(name: str) -> list[Floats]:
    """The lines in canvas units."""
    return [SCALE * np.array(line) for line in FILES[name][1]]


def off(drawn: Floats, line: Floats) -> float:
    """How far two lines (n, 2) are from each other where they are farthest apart."""
    return max(away(drawn, line), away(line, drawn))


def away(points: Floats, line: Floats) -> float:
    """How far one line is from another where it is farthest from it."""
    dense = evenly(points, int(length_of(points)) + 2)[:, None]
    starts, steps = line[:-1], np.diff(line, axis=0)
    lengths = np.maximum((steps * steps).sum(axis=1), 1e-12)
    share = np.clip(((dense - starts) * steps).sum(axis=2) / lengths, 0.0, 1.0)
    gaps = dense - starts - share[..., None] * steps
    return float(np.hypot(gaps[..., 0], gaps[..., 1]).min(axis=1).max())
