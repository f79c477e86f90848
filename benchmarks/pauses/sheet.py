"""One rest of the pen as a picture: the window's own pixels, and the nine first parts beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen, QPolygonF

from sketch_assistant.sketch.document import Floats
from sketch_assistant.ui.pen.canvas import Canvas

SIDE, SMALL, IN_A_ROW, WORDS = 228, 76, 3, 34  # pixels of the picture, of a small one; small ones
ACROSS, DOWN = 3, 4  # pauses of a sheet
INK, TRUTH, SHOWN, HELD = (QColor(each) for each in ("#444444", "#1f9d55", "#2f6fd0", "#b06ad0"))
FRAME, ROOM = QColor("#cccccc"), 0.56  # of the longer side, from the middle to an edge

Lines = Sequence[Floats]


@dataclass(frozen=True)
class Rest:
    """drawn, following: the person's lines [(n, 2)…] so far and after, in canvas units. ghost: all
    of what is on the page. parts: the first part of each candidate. held: nothing was shown."""

    words: str
    drawn: Lines
    following: Lines
    ghost: Lines
    parts: Sequence[Lines]
    held: bool


def cell(rest: Rest, canvas: Canvas) -> QImage:
    """A picture of what the canvas shows, in green what the person drew next."""
    image = QImage(SIDE + IN_A_ROW * SMALL, SIDE + WORDS, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    middle, half = _square([*rest.drawn, *rest.following, *rest.ghost])
    _pixels(painter, canvas, middle, half)
    place = _Place(middle, half, QRectF(0, 0, SIDE, SIDE))
    place.lines(painter, rest.following[:1], QPen(TRUTH, 1.0))
    for i, part in enumerate(rest.parts[: IN_A_ROW**2]):
        _small(painter, rest, part, i)
    font = QFont(painter.font())
    font.setPixelSize(12)
    painter.setFont(font)
    painter.setPen(INK)
    painter.drawText(QRectF(4, SIDE, image.width() - 8, WORDS), 0, rest.words)
    painter.setPen(FRAME)
    painter.drawRect(0, 0, image.width() - 1, image.height() - 1)
    painter.end()
    return image


def sheet(cells: Sequence[QImage]) -> QImage:
    """Cells side by side, in rows."""
    width, height = cells[0].width(), cells[0].height()
    image = QImage(width * ACROSS, height * -(-len(cells) // ACROSS), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for i, each in enumerate(cells):
        painter.drawImage((i % ACROSS) * width, (i // ACROSS) * height, each)
    painter.end()
    return image


@dataclass(frozen=True)
class _Place:
    """From canvas units around a middle to a part of the picture."""

    middle: Floats
    half: float
    target: QRectF

    def lines(self, painter: QPainter, lines: Lines, pen: QPen) -> None:
        painter.setPen(pen)
        for xy in lines:
            spots = (xy - (self.middle - self.half)) / (2 * self.half) * self.target.width()
            points = [QPointF(x, y) + self.target.topLeft() for x, y in spots.tolist()]
            painter.drawPolyline(QPolygonF(points))


def _small(painter: QPainter, rest: Rest, part: Lines, i: int) -> None:
    corner = (SIDE + (i % IN_A_ROW) * SMALL, (i // IN_A_ROW) * SMALL)
    target = QRectF(*corner, SMALL, SMALL)
    place = _Place(*_square([*rest.drawn, *part]), target)
    place.lines(painter, rest.drawn, QPen(INK, 1.0))
    place.lines(painter, part, QPen(HELD if rest.held else SHOWN, 1.6))
    painter.setPen(FRAME)
    painter.drawRect(target)


def _pixels(painter: QPainter, canvas: Canvas, middle: Floats, half: float) -> None:
    corners = (canvas.view.to_window(*(middle + sign * half)) for sign in (-1.0, 1.0))
    (left, top), (right, bottom) = corners
    source = QRect(int(left), int(top), int(right - left), int(bottom - top))
    pixels = QRectF(0, 0, source.width(), source.height())
    painter.drawPixmap(QRectF(0, 0, SIDE, SIDE), canvas.grab(source), pixels)


def _square(lines: Lines) -> tuple[Floats, float]:
    """The middle of a square around lines, and half its side."""
    points = np.vstack(lines)
    low, high = points.min(axis=0), points.max(axis=0)
    return (low + high) / 2, max(float((high - low).max()), 1.0) * ROOM
