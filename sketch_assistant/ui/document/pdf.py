"""Pages as a PDF or on a printer, every line a vector shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageSize, QPainter, QPdfWriter

from ...sketch.document import Sketch, SketchError, Stroke
from ..paint.ink_paths import InkPaths, inking, paint
from .picture import extent

DOTS_AN_INCH = 96  # of a canvas unit
POINT = 72.0 / DOTS_AN_INCH  # of a canvas unit
FINE = 12  # PDF dots a canvas unit: Qt rounds to whole dots
MOST_POINTS = 14_400.0  # of a side of a page: what readers take


@dataclass(frozen=True)
class Page:
    """box: what is seen of the strokes, canvas units. colour: of the paper, "" for that which it is
    printed on."""

    strokes: Sequence[Stroke]
    box: QRectF
    colour: str = ""


def page_of(sketch: Sketch, whole: bool = False) -> Page:
    """A drawing as a page as large as its own. whole: see `picture.extent`."""
    return Page(tuple(_faded(sketch)), extent(sketch, whole), sketch.paper.colour)


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
    paint(inking(painter), page.strokes, InkPaths(kept_vertices=0))


def _faded(sketch: Sketch) -> Iterator[Stroke]:
    """The strokes that show, each as faint as its layer makes it."""
    for layer in sketch.layers:
        for stroke in layer.strokes if layer.shown else ():
            faint = layer.opacity < 1.0
            yield stroke.inked(opacity=stroke.ink.opacity * layer.opacity) if faint else stroke


def _size(box: QRectF) -> QPageSize:
    size = QSizeF(box.width() * POINT, box.height() * POINT)
    if max(size.width(), size.height()) > MOST_POINTS:
        raise SketchError("This page is larger than a PDF can be; export it as an SVG.")
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    return QPageSize(size, QPageSize.Unit.Point, "", exact)
