"""Lay what a drawing has become over the drawing: a body grows below a head that stays."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...sketch.document import Floats
from ...sketch.lines.chamfer import covered
from ...sketch.lines.smooth import smooth
from ..sampling.ranking import Lines
from .box import Fit, box, into_box

SMALLEST = 0.2  # of the result's longer side: a smaller line gives no hold
SIZES = (0.4, 3.0)  # times the drawing's, at most
EXTRA = 0.02  # shares of the size that a fit by a part must be nearer than that by the whole


def onto(lines: Lines, drawing: Lines, spacing: float) -> tuple[list[Floats], float]:
    """A model's lines (pixels) as curves over a drawing (canvas units), and how far the drawing's
    ink is from theirs, as a share of its size."""
    fit, gap = fit_onto(lines, drawing)
    return [fit.of(smooth(line, spacing)) for line in lines], gap


def fit_onto(lines: Lines, drawing: Lines) -> tuple[Fit, float]:
    """What lays lines over a drawing, and how far the drawing's ink is from theirs then, as a share
    of its size.

    Whole on whole, or, where the drawing's ink is then nearer, so that one of the lines lies on the
    drawing's largest: then what is new may reach beyond it.
    """
    low, high = box(drawing)
    size = max(float((high - low).max()), 1e-9)
    fits = [into_box(lines, low, high), *_held(lines, drawing)]
    gaps = [
        covered(drawing, [fit.of(line) for line in lines]) / size + EXTRA * (i > 0)
        for i, fit in enumerate(fits)
    ]
    best = int(np.argmin(gaps))
    return fits[best], gaps[best]


def _held(lines: Lines, drawing: Lines) -> list[Fit]:
    """Fits that take one of the lines to the drawing's largest, all at one scale."""
    hold_low, hold_high = box([_largest(drawing)])
    hold = float((hold_high - hold_low).max())
    whole_low, whole_high = box(lines)
    whole = float((whole_high - whole_low).max())
    low, high = box(drawing)
    size = float((high - low).max())
    fits = []
    for line in lines:
        line_low, line_high = box([line])
        side = float((line_high - line_low).max())
        if side < SMALLEST * whole or hold <= 0.0:
            continue
        unit = hold / side
        if SIZES[0] * size <= unit * whole <= SIZES[1] * size:
            shift = (hold_low + hold_high) / 2.0 - unit * (line_low + line_high) / 2.0
            fits.append(Fit(np.full(2, unit), shift))
    return fits


def _largest(lines: Sequence[Floats]) -> Floats:
    return max(lines, key=lambda line: float(np.ptp(line, axis=0).max()))
