"""The drawing as a PNG, and many drawings on one contact sheet; needs no window and no display."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSaveFile, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QTransform

from ...sketch.document import Floats, Sketch, SketchError, Stroke
from ...sketch.sentence import Sentence
from ..paint.ink_paths import InkPaths, inking, paint_sketch
from ..paint.over.ghost_dabs import ACCENT
from ..paint.paper import PAPER, colour_of
from ..paint.reference import ReferencePicture
from ..paint.stroke_index import centre_boxes, rectangle

MOST_PIXELS = 80_000_000
DOTS_A_METRE = 96 / 0.0254  # at scale 1
MARGIN_OF_INK = 16.0  # page units around the ink on an endless page
# A contact sheet, pixels.
CELL, GAP, MARGIN = 320, 14, 0.08
THINNEST = 2.4  # pixels of a full-pressure line
SHEET, BORDER = QColor("#eceef1"), QColor("#d6d9de")


def picture(
    sketch: Sketch,
    scale: float = 2.0,
    transparent: bool = False,
    whole: bool = False,
    reference: bool = False,
) -> QImage:
    """The page at `scale` pixels a unit (1 is 96 dots an inch), on paper or on nothing.

    whole: see `extent`. reference: with the picture that it is drawn from. Raises SketchError when
    that would be larger than any screen or printer could use.
    """
    box = extent(sketch, whole)
    width, height = math.ceil(box.width() * scale), math.ceil(box.height() * scale)
    if width < 1 or height < 1 or width * height > MOST_PIXELS:
        raise SketchError(
            "A picture of {width} × {height} pixels is too large; use a smaller scale.",
            width=width,
            height=height,
        )
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDotsPerMeterX(round(DOTS_A_METRE * scale))
    image.setDotsPerMeterY(round(DOTS_A_METRE * scale))
    image.fill(Qt.GlobalColor.transparent if transparent else colour_of(sketch.paper))
    painter = inking(QPainter(image))
    painter.scale(scale, scale)
    painter.translate(-box.topLeft())
    below = ReferencePicture.ready(sketch.reference) if reference else ReferencePicture()
    below.paint(painter, painter.transform(), above=False)
    paint_sketch(inking(painter), sketch, InkPaths(kept_vertices=0))
    below.paint(painter, painter.transform(), above=True)
    painter.end()
    return image


def extent(sketch: Sketch, whole: bool) -> QRectF:
    """What a picture shows, page units: the page; whole: and the ink beyond it, up to a page's size
    away at each side. Of an endless page, the ink."""
    page = QRectF(0.0, 0.0, sketch.width, sketch.height)
    if sketch.paper.endless and sketch.strokes:
        by = MARGIN_OF_INK
        return _box(sketch.strokes).adjusted(-by, -by, by, by)
    if not whole:
        return page
    near = page.adjusted(-page.width(), -page.height(), page.width(), page.height())
    return page | (_box(sketch.strokes) & near)


def cut_off(sketch: Sketch, whole: bool = False) -> str:
    """What a picture leaves out, as a sentence; "" for nothing. whole: see `extent`."""
    count = _reaching(sketch, whole)
    if not count:
        return ""
    if whole:
        return Sentence(
            "%n strokes reach far beyond the page; what lies there is cut off.",
            "",
            count,
            one="1 stroke reaches far beyond the page; what lies there is cut off.",
        )
    return Sentence(
        "%n strokes reach beyond the page; what lies there is cut off.",
        "",
        count,
        one="1 stroke reaches beyond the page; what lies there is cut off.",
    )


def beyond(sketch: Sketch) -> str:
    """What a picture leaves out, said of a file that holds it; "" for nothing."""
    count = _reaching(sketch, whole=False)
    if not count:
        return ""
    return Sentence(
        "%n strokes reach beyond the page; other programs may not show what lies there.",
        "",
        count,
        one="1 stroke reaches beyond the page; other programs may not show what lies there.",
    )


def _reaching(sketch: Sketch, whole: bool) -> int:
    shown, boxes = extent(sketch, whole), _boxes(sketch.strokes)
    low, high = (shown.left(), shown.top()), (shown.right(), shown.bottom())
    inside = (boxes[:, :2] >= low).all(axis=1) & (boxes[:, 2:] <= high).all(axis=1)
    return int(np.count_nonzero(~inside))


def save_picture(
    sketch: Sketch,
    path: Path,
    scale: float = 2.0,
    transparent: bool = False,
    whole: bool = False,
    reference: bool = False,
) -> None:
    """Write a PNG, whole or not at all. Raises SketchError when it cannot be written."""
    data = png(picture(sketch, scale, transparent, whole, reference))
    file = QSaveFile(str(path))
    opened = file.open(QIODevice.OpenModeFlag.WriteOnly)
    if not (opened and file.write(data) == len(data) and file.commit()):
        raise SketchError(
            "{name} could not be written: {why}.",
            name=path.name,
            why=file.errorString(),
        )


def png(image: QImage) -> bytes:
    """The image as the content of a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(data.data())


def contact_sheet(
    sketches: Sequence[Sketch], columns: int = 0, together: bool = False, cell: int = CELL
) -> QImage:
    """Drawings side by side, row by row, suggested strokes in the accent colour.

    columns: 0 for as many as rows. together: all at one scale and place, as different endings of
    one drawing are best compared; else each fills its cell. cell: side in pixels.
    """
    columns = columns or max(1, math.ceil(math.sqrt(len(sketches))))
    rows = max(1, math.ceil(len(sketches) / columns))
    width, height = (cell * count + GAP * (count + 1) for count in (columns, rows))
    if width * height > MOST_PIXELS:
        raise SketchError("{count} drawings do not fit on one sheet.", count=len(sketches))
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(SHEET)
    painter = inking(QPainter(image))
    boxes = [_box(sketch.strokes) for sketch in sketches]
    whole = _united(boxes)
    for place, (sketch, box) in enumerate(zip(sketches, boxes, strict=True)):
        row, column = divmod(place, columns)
        frame = QRectF(GAP + column * (cell + GAP), GAP + row * (cell + GAP), cell, cell)
        _paint_cell(painter, frame, sketch, whole if together else box)
    painter.end()
    return image


def _paint_cell(painter: QPainter, frame: QRectF, sketch: Sketch, box: QRectF) -> None:
    painter.setBrush(PAPER)
    painter.setPen(BORDER)
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 6.0, 6.0)
    room = frame.width() * (1.0 - 2.0 * MARGIN)
    scale = room / max(box.width(), box.height(), 1.0)
    painter.save()
    painter.setClipRect(frame)
    painter.setTransform(
        QTransform.fromTranslate(-box.center().x(), -box.center().y())
        * QTransform.fromScale(scale, scale)
        * QTransform.fromTranslate(frame.center().x(), frame.center().y())
    )
    painter.setPen(Qt.PenStyle.NoPen)
    paint_sketch(painter, _for_a_cell(sketch, THINNEST / scale), InkPaths(kept_vertices=0))
    painter.restore()


def _shown(stroke: Stroke, thinnest: float) -> Stroke:
    """A stroke for a small picture: no hair line, and another colour where it was suggested."""
    colour = ACCENT.name() if stroke.origin == "suggested" else stroke.ink.colour
    return stroke.inked(width=max(stroke.ink.width, thinnest), colour=colour)


def _for_a_cell(sketch: Sketch, thinnest: float) -> Sketch:
    layers = (
        replace(layer, strokes=tuple(_shown(stroke, thinnest) for stroke in layer.strokes))
        for layer in sketch.layers
    )
    return replace(sketch, layers=tuple(layers))


def _box(strokes: Sequence[Stroke]) -> QRectF:
    return rectangle(_boxes(strokes)) if strokes else QRectF()


def _boxes(strokes: Sequence[Stroke]) -> Floats:
    """left, top, right, bottom of each line and its width (n, 4)."""
    half = np.array([[stroke.ink.width / 2.0] for stroke in strokes]).reshape(-1, 1)
    return centre_boxes(strokes) + half * (-1.0, -1.0, 1.0, 1.0)


def _united(boxes: Sequence[QRectF]) -> QRectF:
    whole = QRectF()
    for each in boxes:
        whole |= each
    return whole
