"""Ink: how wide a stroke is where the pen pressed, and its outline to fill."""

from __future__ import annotations

import numpy as np

from .centreline import Places, distinct, smooth
from .document import Floats, Stroke
from .offset import edge

# A pen that barely touches still leaves a hair line, and most hands press at 0.3 to 0.6: the curve
# gives them about half the width, so that there is room above and below.
LIGHTEST = 0.08
CURVE = 0.75

# Relative to the width: samples closer than this make no visible difference, ...
_SPACING = 0.05
# ... and neither does a curve drawn this far beside the true one, 0.04 units at most.
_FLATNESS, _FLATTEST = 0.02, 0.04


def width_at(pressure: Floats, width: float) -> Floats:
    """Full width, canvas units, at each pressure (any shape); depends on nothing else.

    width: at full pressure. Pressures outside 0 to 1 count as the nearer of the two.
    """
    firm = np.clip(pressure, 0.0, 1.0) ** CURVE
    wide: Floats = width * (LIGHTEST + (1.0 - LIGHTEST) * firm)
    return wide


def widths(stroke: Stroke) -> Floats:
    """Full width of the ink at each point, (n,), canvas units."""
    return width_at(stroke.points[:, 2], stroke.width)


def samples(stroke: Stroke) -> tuple[Places, Floats]:
    """Where the pen was, as complex x + iy, and the width there, less what is too close to see.

    One sample at least; no two neighbours coincide.
    """
    places = np.ascontiguousarray(stroke.xy).view(np.complex128)[:, 0]
    return distinct(places, widths(stroke), _SPACING * stroke.width)


def outline(stroke: Stroke) -> Floats:
    """The ink as one closed polygon (m, 2), canvas units, to be filled by the non-zero rule.

    Round ends, round corners, as wide as `widths` says; a single point is a dot.
    """
    flatness = min(_FLATNESS * stroke.width, _FLATTEST)
    places, wide, _ = smooth(*samples(stroke), flatness)
    return edge(places, wide / 2.0)
