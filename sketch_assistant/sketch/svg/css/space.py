"""Transformations in three dimensions, and what of them is seen on the page."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from ...document import Floats
from ...lines.affine import Affine


@dataclass(frozen=True, slots=True)
class Step:
    """One function: on the page, and what it does to height above it; or in space instead."""

    flat: Affine = field(default_factory=Affine)
    scale: float = 1.0
    shift: float = 0.0
    deep: Floats | None = None


def flattened(steps: Iterable[Step]) -> Affine:
    """All steps in space, then what of them is seen from straight above, as browsers show it."""
    made: Floats = np.eye(4)
    for step in steps:
        made = made @ (_solid(step) if step.deep is None else step.deep)
    across, down, _, shift = made[:2].T.tolist()
    return Affine(*across, *down, *shift)


def _solid(step: Step) -> Floats:
    made: Floats = np.eye(4)
    flat = step.flat
    made[:2] = [[flat.a, flat.c, 0.0, flat.e], [flat.b, flat.d, 0.0, flat.f]]
    made[2, 2:] = step.scale, step.shift
    return made


def turned(axis: tuple[float, float, float], degrees: float) -> Floats:
    """About an axis through the origin (Rodrigues)."""
    made: Floats = np.eye(4)
    size = math.hypot(*axis)
    if not size:
        return made
    x, y, z = (part / size for part in axis)
    cross = np.array([[0.0, -z, y], [z, 0.0, -x], [-y, x, 0.0]])
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    made[:3, :3] += sine * cross + (1.0 - cosine) * (cross @ cross)
    return made
