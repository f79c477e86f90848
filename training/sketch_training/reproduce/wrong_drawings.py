"""Drawings no model has seen: a pig with eight legs, a cat with three eyes."""

from __future__ import annotations

import numpy as np

from sketch_assistant.sketch.document import Floats
from sketch_assistant.sketch.encoding import to_stroke3

from ..data.drawings import Array


def eight_legged_pig() -> Array:
    """Stroke-3 rows: body, head, snout, eye, ear, tail and eight legs."""
    legs = [np.array([[x, 150.0], [x + 2, 196.0]]) for x in np.linspace(62.0, 188.0, 8)]
    ear = np.array([[203.0, 62.0], [212.0, 36.0], [226.0, 62.0]])
    tail = np.array([[30.0, 105.0], [14.0, 98.0], [18.0, 84.0], [28.0, 92.0], [8.0, 76.0]])
    head = [_oval(214, 92, 38, 34), ear, _oval(238, 98, 12, 11), _oval(216, 82, 4, 4, 6)]
    return _rows([_oval(120, 105, 90, 52, 16), *head, *legs, tail])


def three_eyed_cat() -> Array:
    """Stroke-3 rows: head, two ears, three eyes, nose, mouth and six whiskers."""
    ears = [
        np.array([[52.0 + 150 * s, 62], [44.0 + 166 * s, 4], [94.0 + 66 * s, 34]]) for s in (0, 1)
    ]
    eyes = [_oval(x, 100, 10, 12, 8) for x in (86, 127, 168)]
    nose = np.array([[118.0, 132], [136, 132], [127, 144], [118, 132]])
    mouth = np.array([[104.0, 158], [114, 166], [127, 146], [140, 166], [150, 158]])
    whiskers = [
        np.array([[127.0 + s * 44, 146 + 5 * k], [127.0 + s * 122, 138 + 16 * k]])
        for s in (-1, 1)
        for k in (0, 1, 2)
    ]
    return _rows([_oval(127, 118, 92, 90, 18), *ears, *eyes, nose, mouth, *whiskers])


def _oval(x: float, y: float, across: float, down: float, points: int = 12) -> Floats:
    angle = np.linspace(-np.pi / 2, 1.5 * np.pi, points + 1)
    return np.column_stack([x + across * np.cos(angle), y + down * np.sin(angle)])


def _rows(lines: list[Floats]) -> Array:
    rows: Array = to_stroke3(lines).astype(np.float32)
    return rows
