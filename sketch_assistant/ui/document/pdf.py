"""Pages as a PDF or on a printer, every line a vector shape."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageSize, QPainter, QPdfWriter

from ...sketch.document import Layer, Sketch, SketchError, Stroke
from ...sketch.ink.brushes import surrounds
from ..paint.ink_paths import InkPaths, inking, lay, paint
from .picture import extent

DOTS_AN_INCH = 96  # of a canvas unit
POINT = 72.0 / DOTS_AN_INCH  # of a canvas unit
FINE = 12  # PDF dots a canvas unit: Qt rounds to whole dots
MOST_POINTS = 14_400.0  # of a side of a page: what readers take


@dataclass(frozen=True)
class Page:
    """layers: those that show. box: what is seen of them, canvas units. colour: of the paper, ""
    for that which it is printed on."""

    layers: Sequence[Layer]
    box: QRectF
    colour: str = ""


def page_of(sketch: Sketch, whole: bool = False) -> Page:
    """A drawing as a page as large as its own. whole: see `picture.extent`."""
    shown = tuple(layer for layer in sketch.layers if layer.shown)
    return Page(shown, extent(sketch, whole), sketch.paper.colour)


def pdf(pages: Iterable[Page], title: str = "", size: QPageSize | None = None) -> bytes:
    """One page after the other. size: of all of them; None: each as large as its box.

    Raises SketchError for a page that is larger than a PDF's may be.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(DOTS_AN_INCH * FINE)
    writer.setPageMargins(QMarginsF())
    painter = QPainter()
    for page in pages:
        writer.setPageSize(size or _size(page.box))
        if painter.isActive():
            writer.newPage()
        else:
            painter.begin(writer)
        painter.resetTransform()
        painter.scale(FINE, FINE)
        _ink(painter, page)
    painter.end()
    buffer.close()
    return bytes(data.data())


def print_page(page: Page, device: QPagedPaintDevice) -> None:
    """As large as it is, smaller where the paper is, in the middle of it."""
    painter = QPainter(device)
    room = QRectF(painter.viewport())
    natural = device.logicalDpiX() / DOTS_AN_INCH
    scale = min(natural, room.width() / page.box.width(), room.height() / page.box.height())
    left = (room.width() - page.box.width() * scale) / 2.0
    top = (room.height() - page.box.height() * scale) / 2.0
    painter.translate(left, top)
    painter.scale(scale, scale)
    _ink(painter, page)
    painter.end()


def _ink(painter: QPainter, page: Page) -> None:
    painter.translate(-page.box.topLeft())
    painter.setClipRect(page.box)
    if page.colour:
        painter.fillRect(page.box, QColor(page.colour))
    inking(painter)
    paths = InkPaths(kept_vertices=0)
    for layer in page.layers:
        if layer.opacity >= 1.0:
            paint(painter, layer.strokes, paths)
        else:
            _paint_faint(painter, layer, paths)


def _paint_faint(painter: QPainter, layer: Layer, paths: InkPaths) -> None:
    """Qt has no layer as one picture on paper: what follows one another in the same colour becomes
    one shape, no darker where it overlaps; of other ink each stroke is as faint as its layer."""
    for _, run in groupby(layer.strokes, _shape_of):
        alike = tuple(run)
        ink = alike[0].ink
        shapes = tuple(path for stroke in alike for path in paths.of(stroke))
        lay(painter, replace(ink, opacity=ink.opacity * layer.opacity), shapes)


def _shape_of(stroke: Stroke) -> object:
    """The same for strokes that may be one shape. Areas turn either way: as one they would have
    holes."""
    return id(stroke) if stroke.ink.opacity < 1.0 or surrounds(stroke.ink) else stroke.ink.colour


def _size(box: QRectF) -> QPageSize:
    size = QSizeF(box.width() * POINT, box.height() * POINT)
    if max(size.width(), size.height()) > MOST_POINTS:
        raise SketchError("This page is larger than a PDF can be; export it as an SVG.")
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    return QPageSize(size, QPageSize.Unit.Point, "", exact)
