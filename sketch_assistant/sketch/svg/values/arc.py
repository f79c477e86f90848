"""An elliptical arc: how a path writes it, and its cubic Béziers."""

from __future__ import annotations

import cmath
import math
import re
from collections.abc import Iterator

from .number import NUMBER, UnusableError

_S = r"[\s,]*"
# The two flags of an arc may stand without any space: "a2 2 0 012.83 0".
ARC = re.compile(
    rf"{_S}({NUMBER.pattern}){_S}({NUMBER.pattern}){_S}({NUMBER.pattern}){_S}([01]){_S}([01]){_S}"
    rf"({NUMBER.pattern}){_S}({NUMBER.pattern}){_S}"
)
_LARGEST = 1e12  # of an arc that can be computed


def arc(
    start: complex, rx: float, ry: float, angle: float, large: bool, clockwise: bool, end: complex
) -> Iterator[tuple[complex, complex, complex]]:
    """An elliptical arc as (handle, handle, end) of cubics; angle: degrees the ellipse is turned.

    SVG 1.1, appendix F.6: radii too small are enlarged, an arc without extent is a line. clockwise
    as seen with y down.
    """
    rx, ry = abs(rx), abs(ry)
    if start == end:
        return
    if not max(map(abs, (start, end, rx, ry, angle))) < _LARGEST:  # nor for what is no number
        raise UnusableError()
    if min(rx, ry) < 1 / _LARGEST:
        yield start + (end - start) / 3, end - (end - start) / 3, end
        return
    turn = cmath.rect(1.0, math.radians(angle))
    # In coordinates where the ellipse is the unit circle.
    first, last = _on_circle(start / turn, rx, ry), _on_circle(end / turn, rx, ry)
    half = (last - first) / 2
    grow = max(abs(half), 1.0)
    first, last, half, rx, ry = first / grow, last / grow, half / grow, rx * grow, ry * grow
    away = math.sqrt(max(1.0 - abs(half) ** 2, 0.0)) / abs(half) if half else 0.0
    centre = (first + last) / 2 + half * away * (-1j if large == clockwise else 1j)
    begin = cmath.phase(first - centre)
    sweep = (cmath.phase(last - centre) - begin) % (2 * math.pi)
    if not clockwise:
        sweep -= 2 * math.pi
    count = max(math.ceil(abs(sweep) / (math.pi / 2) - 1e-6), 1)
    reach = 4 / 3 * math.tan(sweep / count / 4)
    for i in range(count):
        from_, to = (cmath.rect(1.0, begin + sweep * k / count) for k in (i, i + 1))
        handles = (from_ * (1 + 1j * reach), to * (1 - 1j * reach), to)
        out, back, at = (_off_circle(centre + place, rx, ry) * turn for place in handles)
        yield out, back, end if i == count - 1 else at


def _on_circle(place: complex, rx: float, ry: float) -> complex:
    return complex(place.real / rx, place.imag / ry)


def _off_circle(place: complex, rx: float, ry: float) -> complex:
    return complex(place.real * rx, place.imag * ry)
