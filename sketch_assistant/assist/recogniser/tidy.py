"""A drawing as Quick, Draw! would keep it: what the recogniser has learned to look at."""

from __future__ import annotations

from ...sketch.document import Floats
from ...sketch.lines.simplify import simplify
from ..sampling import size
from ..sampling.ranking import Lines

LONGER_SIDE, TOLERANCE = 255.0, 2.0  # pixels


def tidy(lines: Lines) -> list[Floats]:
    """Lines [(n, 2)…] of any size, scaled and simplified: a hand's own points, or a curve's, lie
    much closer together."""
    scale = LONGER_SIDE / max(size.extent(lines), 1e-9)
    return [simplify(line * scale, TOLERANCE) for line in lines]
