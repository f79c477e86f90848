"""Small whole numbers as pen strokes: labels that need no font."""

from __future__ import annotations

import numpy as np

from .document import Floats, Ink, Stroke

WIDE, STEP = 0.6, 0.85  # of a numeral, and from one to the next: shares of its height
_RING = 24  # points of a round part


def number(value: int, at: tuple[float, float], height: float, colour: str) -> list[Stroke]:
    """A number of at least 0, its top left corner there; canvas units."""
    across, down = at
    strokes = []
    for place, digit in enumerate(str(value)):
        shift = np.array([across + place * STEP * height, down])
        strokes += [
            Stroke.through(line * height + shift, Ink(0.11 * height, colour))
            for line in _DIGITS[int(digit)]
        ]
    return strokes


def _arc(middle: tuple[float, float], radius: tuple[float, float], start: int, end: int) -> Floats:
    """Part of an ellipse; degrees, 0 at the right, 90 at the bottom."""
    angles = np.radians(np.linspace(start, end, _RING))
    return np.array(middle) + np.column_stack([np.cos(angles), np.sin(angles)]) * radius


def _line(*points: tuple[float, float]) -> Floats:
    return np.array(points)


# Each in a box 0.6 wide and 1 high, y down.
_DIGITS: list[list[Floats]] = [
    [_arc((0.3, 0.5), (0.28, 0.48), 0, 360)],
    [_line((0.1, 0.2), (0.34, 0.02), (0.34, 0.98))],
    [np.vstack([_arc((0.3, 0.28), (0.26, 0.26), 190, 395), _line((0.04, 0.98), (0.57, 0.98))])],
    [
        _arc((0.28, 0.26), (0.26, 0.24), 210, 450),
        _arc((0.28, 0.74), (0.29, 0.24), 270, 520),
    ],
    [_line((0.44, 0.98), (0.44, 0.02), (0.02, 0.7), (0.58, 0.7))],
    [
        np.vstack(
            [
                _line((0.53, 0.02), (0.1, 0.02), (0.07, 0.46)),
                _arc((0.27, 0.69), (0.3, 0.29), 240, 510),
            ]
        )
    ],
    [
        np.vstack([_line((0.46, 0.02), (0.12, 0.45)), _arc((0.3, 0.7), (0.27, 0.28), 200, 560)]),
    ],
    [_line((0.02, 0.02), (0.57, 0.02), (0.2, 0.98))],
    [
        _arc((0.3, 0.25), (0.23, 0.23), 0, 360),
        _arc((0.3, 0.74), (0.28, 0.25), 0, 360),
    ],
    [
        np.vstack([_arc((0.3, 0.3), (0.27, 0.28), 20, 380), _line((0.5, 0.55), (0.2, 0.98))]),
    ],
]
