"""Pages as PDF, every stroke the exact outline of its ink."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from ..sketch.document import Sketch
from .ink_paths import InkPaths, inking, paint

DOTS_AN_INCH = 96  # of a canvas unit
FINE = 12  # PDF dots a canvas unit: Qt rounds to whole dots


def pdf(pages: Sequence[Sketch], title: str = "") -> bytes:
    """A PDF of at least one page, each as large as its drawing's."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(DOTS_AN_INCH * FINE)
    _turn_to(writer, pages[0])
    painter = inking(QPainter(writer))
    for number, page in enumerate(pages):
        if number:
            _turn_to(writer, page)
            writer.newPage()
        painter.save()
        painter.scale(FINE, FINE)
        paint(painter, page.strokes, InkPaths(kept_vertices=0))
        painter.restore()
    painter.end()
    buffer.close()
    return bytes(data.data())


def _turn_to(writer: QPdfWriter, page: Sketch) -> None:
    inches = QSizeF(page.width / DOTS_AN_INCH, page.height / DOTS_AN_INCH)
    writer.setPageSize(QPageSize(inches, QPageSize.Unit.Inch))
    writer.setPageMargins(QMarginsF())
