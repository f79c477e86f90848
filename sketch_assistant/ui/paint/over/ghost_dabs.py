"""How a stroke of a ghost looks: in one colour, and the part that comes next stands out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPath

from ....sketch.document import Stroke
from ..brushes import filled
from .overlay import Dab

ACCENT = QColor("#4b54c8")
NEXT_OPACITY, REST_OPACITY = 0.7, 0.25
DOT_RADIUS = 3.2  # window pixels, where the next stroke begins


def dabs(
    part: tuple[Stroke, ...],
    rest: float,
    paths: Callable[[Stroke], Iterable[QPainterPath]],
    stroke: Stroke,
    unit: float,
) -> Iterator[Dab]:
    """A stroke of a ghost; the next part, where accepting goes on with it, stands out from the
    rest, and a dot says where it begins."""
    tint = _tint(NEXT_OPACITY if any(stroke is each for each in part) else rest)
    for path in paths(stroke):
        yield filled(path, tint)
    if part and stroke is part[0]:
        reach = max(DOT_RADIUS * unit, stroke.ink.width * 0.9)
        start = QPointF(*stroke.xy[0].tolist())
        yield lambda painter: painter.drawEllipse(start, reach, reach)


def _tint(opacity: float) -> QColor:
    colour = QColor(ACCENT)
    colour.setAlphaF(opacity)
    return colour
