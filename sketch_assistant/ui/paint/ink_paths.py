"""Strokes as Qt paths to fill: outlined once, kept as bare numbers while there is room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from functools import partial

import numpy as np
from PySide6.QtCore import QByteArray, QDataStream, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter, QPainterPath, QTransform

from ...sketch.document import Floats, Ink, Sketch, Stroke
from ...sketch.ink.brushes import surrounds
from ...sketch.ink.outlining import outlines

# A longer stroke is inked in parts, so that no single fill takes long.
PIECE = 512
_ELEMENT = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
_KEPT_VERTICES = 2_000_000  # 8 bytes each; a path takes four times as many
_NEAR = 4096.0  # page units: so far from where it begins an outline needs no long numbers

Paths = tuple[QPainterPath, ...]
_Line = tuple[int, Ink]


def path_of(polygon: Floats) -> QPainterPath:
    """A closed polygon (m, 2) as a path filled by the non-zero rule; the very one that is made of
    it when it has been kept, so that ink does not change when it is painted again."""
    return Outline(polygon).path()


def line_of(line: Floats) -> QPainterPath:
    """An open line (m, 2) as a path to be drawn with a pen; a dot is a very short line."""
    return _path(line if len(line) > 1 else np.vstack([line, line + 1e-3]))


def _path(places: Floats) -> QPainterPath:
    """Goes through Qt's serial format: one call where `lineTo` would be one for every point."""
    elements = np.empty(len(places), _ELEMENT)
    elements["kind"] = 1  # line to
    elements["kind"][0] = 0  # move to
    elements["x"], elements["y"] = places[:, 0], places[:, 1]
    fill = Qt.FillRule.WindingFill.value
    count = len(places).to_bytes(4, "big")
    data = count + elements.tobytes() + bytes(4) + fill.to_bytes(4, "big")
    path = QPainterPath()
    QDataStream(QByteArray(data)) >> path
    return path


def pieces(stroke: Stroke) -> Iterator[Stroke]:
    """The stroke in parts of at most PIECE points, each starting where the last one ended."""
    if len(stroke) <= PIECE or surrounds(stroke.ink):
        yield stroke
        return
    for start in range(0, len(stroke) - 1, PIECE - 1):
        yield stroke.part(start, start + PIECE)


class Outline:
    """A polygon (m, 2) in little room: where it begins, and the rest from there."""

    __slots__ = ("_first", "_rest")

    def __init__(self, polygon: Floats) -> None:
        self._first = polygon[0].copy()  # no view: that would keep the polygon
        rest = polygon - polygon[0]
        self._rest = rest.astype(np.float32) if np.abs(rest).max() <= _NEAR else rest

    def __len__(self) -> int:
        return len(self._rest)

    @property
    def nbytes(self) -> int:
        """Of its places."""
        return self._first.nbytes + self._rest.nbytes

    def path(self) -> QPainterPath:
        """The polygon as a path, page units."""
        places = self._first + self._rest
        return _path(np.vstack([places, places[:1]]))


class InkPaths:
    """The paths of strokes lately painted, page units."""

    def __init__(self, kept_vertices: int = _KEPT_VERTICES) -> None:
        self._kept: OrderedDict[_Line, tuple[Stroke, tuple[Outline, ...]]] = OrderedDict()
        self._vertices, self._most = 0, kept_vertices

    def of(self, stroke: Stroke) -> Iterator[QPainterPath]:
        """The paths of one stroke, one by one: a very long stroke takes a while to prepare."""
        line = _line_of(stroke)
        found = self._kept.get(line)
        if found is not None:
            self._kept.move_to_end(line)
            yield from (outline.path() for outline in found[1])
            return
        made = []
        for piece in pieces(stroke):
            for polygon in outlines(piece):
                made.append(Outline(polygon))
                yield made[-1].path()
        self._keep(stroke, tuple(made))

    def _keep(self, stroke: Stroke, made: tuple[Outline, ...]) -> None:
        if _line_of(stroke) in self._kept:
            return
        # Holding the stroke keeps the id of its points from being used again.
        self._kept[_line_of(stroke)] = stroke, made
        self._vertices += sum(map(len, made))
        while self._vertices > self._most and self._kept:
            self._vertices -= sum(map(len, self._kept.popitem(last=False)[1][1]))


def _line_of(stroke: Stroke) -> _Line:
    """What an outline depends on: a ghost that is kept is another stroke, and the same line."""
    return id(stroke.points), stroke.ink


def inking(painter: QPainter) -> QPainter:
    """The painter made ready to fill paths."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    return painter


def paint(painter: QPainter, strokes: Iterable[Stroke], paths: InkPaths) -> None:
    """Ink strokes, first one first, with a painter whose transform maps page units to pixels."""
    inking(painter)
    for stroke in strokes:
        lay(painter, stroke.ink, tuple(paths.of(stroke)))


def paint_sketch(painter: QPainter, sketch: Sketch, paths: InkPaths) -> None:
    """Ink all that shows of a drawing on a picture, as `paint` does."""
    for layer in sketch.layers:
        if not layer.shown:
            continue
        if layer.opacity >= 1.0:
            paint(painter, layer.strokes, paths)
        else:
            _on_glass(
                painter, layer.opacity, None, partial(paint, strokes=layer.strokes, paths=paths)
            )


def lay(painter: QPainter, ink: Ink, paths: Paths, seen: QRectF | None = None) -> None:
    """Fill paths of one stroke with its ink: where they overlap it is no darker.

    seen: the box, in the painter's units, outside of which nothing needs to be painted.
    """
    fill = partial(_fill, colour=QColor(ink.colour), paths=paths)
    if ink.opacity >= 1.0:
        fill(painter)
    elif _is_raster(painter):
        # Filling all paths as one takes about the square of the time, and leaves gaps where a line
        # turns back on itself.
        box = _box(paths)
        _on_glass(painter, ink.opacity, box if seen is None else box & seen, fill)
    else:  # paper to print on has shapes, not pixels
        painter.setOpacity(ink.opacity)
        _fill(painter, QColor(ink.colour), (_united(paths),))
        painter.setOpacity(1.0)


def _fill(painter: QPainter, colour: QColor, paths: Paths) -> None:
    painter.setBrush(colour)
    for path in paths:
        painter.drawPath(path)


def _is_raster(painter: QPainter) -> bool:
    return painter.paintEngine().type() == QPaintEngine.Type.Raster


def _on_glass(
    painter: QPainter, opacity: float, box: QRectF | None, paint: Callable[[QPainter], None]
) -> None:
    """Paint, opaque, on a picture of its own, and lay that down. box: around it, in the painter's
    units; None for all there is room for."""
    total = painter.deviceTransform()
    back, _ = painter.worldTransform().inverted()
    base = back * total  # what lies between the painter's own transform and the pixels
    room = base.mapRect(QRectF(painter.viewport()))
    shown = room if box is None else total.mapRect(box).adjusted(-1, -1, 1, 1) & room
    pixels = shown.toAlignedRect()
    if pixels.isEmpty():
        return
    glass = QImage(pixels.size(), QImage.Format.Format_ARGB32_Premultiplied)
    glass.fill(Qt.GlobalColor.transparent)
    own = inking(QPainter(glass))
    own.setTransform(total * QTransform.fromTranslate(-pixels.x(), -pixels.y()))
    paint(own)
    own.end()
    painter.save()
    painter.setTransform(base.inverted()[0])
    painter.setOpacity(painter.opacity() * opacity)
    painter.drawImage(pixels.topLeft(), glass)
    painter.restore()


def _box(paths: Paths) -> QRectF:
    whole = QRectF()
    for path in paths:
        whole |= path.controlPointRect()
    return whole


def _united(paths: Paths) -> QPainterPath:
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.WindingFill)
    for path in paths:
        whole.addPath(path)
    return whole
