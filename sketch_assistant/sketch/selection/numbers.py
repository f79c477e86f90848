"""Where selected strokes are and how large, as numbers; and what another number does to them."""

from __future__ import annotations

from enum import StrEnum

from ..lines.affine import Affine
from ..placing import Box
from .handles import middle, scaling

SMALLEST = 0.01  # canvas units: of a width or height that is asked for


class Number(StrEnum):
    """What a field holds; lengths in canvas units, TURN in degrees clockwise."""

    X = "x"
    Y = "y"
    WIDTH = "width"
    HEIGHT = "height"
    TURN = "turn"


def values(box: Box) -> dict[Number, float | None]:
    """Of the centre lines' box; None for what cannot be changed: what has no width gets none."""
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    return {
        Number.X: left,
        Number.Y: top,
        Number.WIDTH: width or None,
        Number.HEIGHT: height or None,
        Number.TURN: 0.0 if width or height else None,
    }


def changed(box: Box, number: Number, value: float, proportional: bool) -> Affine:
    """What gives the box this number: its top left corner stays, but of a turn its middle does.

    proportional: width and height go together.
    """
    left, top, right, bottom = box
    if number is Number.TURN:
        return Affine.turning(value).about(*middle(box))
    if number is Number.X:
        return Affine(e=value - left)
    if number is Number.Y:
        return Affine(f=value - top)
    wide = number is Number.WIDTH
    length = right - left if wide else bottom - top
    factor = max(value, SMALLEST) / length if length else 1.0
    across = factor if wide or proportional else 1.0
    down = factor if proportional or not wide else 1.0
    return scaling(across, down, left, top)
