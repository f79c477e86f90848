"""The line, circle or ellipse that a hand meant: fits to points, and how far off they are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..document import Floats

FLAT = 1e-6  # spread across points one unit long, beneath which they lie on a line


@dataclass(frozen=True)
class Ellipse:
    """middle (2,), half axes (2,) longer first, angle of the longer one in radians."""

    middle: Floats
    axes: Floats
    angle: float

    def at(self, turns: Floats) -> Floats:
        """Points (n, 2) at parameters in radians."""
        across = self.axes[0] * np.cos(turns)
        along = self.axes[1] * np.sin(turns)
        return self.middle + np.column_stack([across, along]) @ self._axes()

    def parameters(self, points: Floats) -> Floats:
        """The parameter (n,) of each point, radians, without jumps along the line."""
        local = (points - self.middle) @ self._axes().T / self.axes
        return np.unwrap(np.arctan2(local[:, 1], local[:, 0]))

    def distances(self, points: Floats) -> Floats:
        """About how far points (n, 2) are from it (n,)."""
        gaps: Floats = np.hypot(*(points - self.at(self.parameters(points))).T)
        return gaps

    def _axes(self) -> Floats:
        cos, sin = np.cos(self.angle), np.sin(self.angle)
        return np.array([[cos, sin], [-sin, cos]])


def off_straight(points: Floats) -> float:
    """The largest distance of points (n, 2) from the straight line between their ends, as a share
    of its length; infinite where they close."""
    chord = points[-1] - points[0]
    length = float(np.hypot(*chord))
    if length < 1e-9:
        return float("inf")
    away = points - points[0]
    gaps = np.abs(chord[0] * away[:, 1] - chord[1] * away[:, 0]) / length
    return float(gaps.max()) / length


def ellipse_through(points: Floats) -> Ellipse | None:
    """The ellipse nearest to evenly spaced points (n, 2), n >= 8, of a whole turn; None where no
    ellipse is. Direct least squares (Halíř & Flusser 1998)."""
    middle, unit = points.mean(axis=0), max(float(np.ptp(points, axis=0).max()), 1e-12)
    x, y = scaled = ((points - middle) / unit).T
    if np.linalg.svd(scaled, compute_uv=False)[1] < FLAT:
        return None  # rounding alone would choose among the slim ellipses around a straight line
    square, linear = (
        np.column_stack([x * x, x * y, y * y]),
        np.column_stack([x, y, np.ones_like(x)]),
    )
    s1, s2, s3 = square.T @ square, square.T @ linear, linear.T @ linear
    try:
        rest = -np.linalg.solve(s3, s2.T)
        reduced = s1 + s2 @ rest
        values = np.linalg.eig(np.array([reduced[2] / 2.0, -reduced[1], reduced[0] / 2.0]))[1].real
    except np.linalg.LinAlgError:
        return None
    fits = 4.0 * values[0] * values[2] - values[1] ** 2
    if not np.isfinite(fits).all() or fits.max() <= 0.0:
        return None
    conic = values[:, int(fits.argmax())]
    return _ellipse(np.concatenate([conic, rest @ conic]), middle, unit)


def _ellipse(conic: Floats, middle: Floats, unit: float) -> Ellipse | None:
    """From a x² + b xy + c y² + d x + e y + f = 0."""
    a, b, c, d, e, f = conic.tolist()
    matrix = np.array([[a, b / 2.0], [b / 2.0, c]])
    centre = np.linalg.solve(matrix, [-d / 2.0, -e / 2.0])
    level = -(f + (d * centre[0] + e * centre[1]) / 2.0)
    values, vectors = np.linalg.eigh(matrix)
    squares = level / values
    if not (np.isfinite(squares).all() and (squares > 0.0).all()):
        return None
    order = np.argsort(-squares)
    axis = vectors[:, order[0]]
    angle = float(np.arctan2(axis[1], axis[0]))
    return Ellipse(middle + unit * centre, unit * np.sqrt(squares[order]), angle)
