"""Ways to paint a stroke over the drawing: glowing, washed out, or once more in its own ink."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ...sketch.document import Floats, Stroke
from ...sketch.ink.outlining import samples
from ...sketch.lines.centreline import smooth
from .ink_paths import InkPaths, lay, line_of, pieces
from .over.overlay import Brush, Dab

GLOW = QColor("#cbd0ff")  # where what lies below is lighter: ink keeps its colour
GLOW_REACH = 5.5  # window pixels beside the ink
WASHED = 0.76  # how far old ink gives way to the paper
_WASH_REACH = 0.8  # window pixels: the soft edge of the ink too
_FLATNESS = 0.3  # window pixels


def glow(stroke: Stroke, unit: float) -> Iterator[Dab]:
    """A soft band around the ink."""
    return _bands(stroke, unit, GLOW, GLOW_REACH)


def wash(paper: Callable[[], QColor]) -> Brush:
    """Opaque paper over the ink; how much of it shows is up to the painter's opacity. paper: the
    colour that it has now."""
    return lambda stroke, unit: _bands(stroke, unit, paper(), _WASH_REACH)


def ink(paths: InkPaths) -> Brush:
    """The stroke's own ink."""

    def brush(stroke: Stroke, unit: float) -> Iterator[Dab]:
        if stroke.ink.opacity < 1.0:
            yield partial(lay, ink=stroke.ink, paths=tuple(paths.of(stroke)))
            return
        for path in paths.of(stroke):
            yield partial(lay, ink=stroke.ink, paths=(path,))

    return brush


def filled(path: QPainterPath, colour: QColor) -> Dab:
    """A path of ink in a colour."""
    return partial(_fill, path, colour)


def centre(stroke: Stroke, flatness: float) -> tuple[Floats, float]:
    """The line (m, 2) in the middle of the ink, and the largest width of the ink."""
    line, _ = smooth(samples(stroke), flatness)
    places = np.ascontiguousarray(line.places).view(np.float64).reshape(-1, 2)
    return places, float(line.widths.max())


def _bands(stroke: Stroke, unit: float, colour: QColor, reach: float) -> Iterator[Dab]:
    round_pen = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    for piece in pieces(stroke):
        line, width = centre(piece, _FLATNESS * unit)
        pen = QPen(colour, width + 2.0 * reach * unit, *round_pen)
        yield partial(_trace, line_of(line), pen)


def _trace(path: QPainterPath, pen: QPen, painter: QPainter) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(path)


def _fill(path: QPainterPath, colour: QColor, painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPath(path)
