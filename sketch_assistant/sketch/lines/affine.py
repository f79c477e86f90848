"""Maps of the plane that keep straight lines straight: moved, turned, scaled, mirrored, slanted."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..document import Floats
from .centreline import Places


@dataclass(frozen=True, slots=True)
class Affine:
    """x' = a x + c y + e, y' = b x + d y + f, as in SVG's matrix(a b c d e f)."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    @classmethod
    def turning(cls, degrees: float) -> Affine:
        """About the origin, clockwise where y goes down."""
        turn = math.radians(degrees)
        return cls(math.cos(turn), math.sin(turn), -math.sin(turn), math.cos(turn))

    def about(self, x: float, y: float) -> Affine:
        """The same with this place in the place of the origin."""
        return Affine(e=x, f=y) @ self @ Affine(e=-x, f=-y)

    def __matmul__(self, inner: Affine) -> Affine:
        """First inner, then this."""
        return Affine(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            self.a * inner.e + self.c * inner.f + self.e,
            self.b * inner.e + self.d * inner.f + self.f,
        )

    def at(self, xy: Floats) -> Floats:
        """Of positions (n, 2)."""
        moved: Floats = xy @ np.array([[self.a, self.b], [self.c, self.d]]) + (self.e, self.f)
        return moved

    def as_complex(self) -> tuple[complex, complex, complex]:
        """p, q, r of z' = p z + q conj(z) + r, where z = x + iy."""
        along = complex(self.a + self.d, self.b - self.c) / 2
        across = complex(self.a - self.d, self.b + self.c) / 2
        return along, across, complex(self.e, self.f)

    def map(self, places: Places) -> Places:
        """Of complex x + iy."""
        along, across, shift = self.as_complex()
        mapped: Places = along * places + across * places.conj() + shift
        return mapped

    @property
    def scale(self) -> float:
        """How much longer lengths become on average."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))

    def without_rounding(self) -> Affine:
        """The identity where it is that but for the rounding of a page size in millimetres."""
        turned = abs(self.a - 1), abs(self.b), abs(self.c), abs(self.d - 1)
        nearly = max(turned) < 1e-4 and max(abs(self.e), abs(self.f)) < 0.01
        return Affine() if nearly else self
