"""Drawings as PNG and PDF; imports Qt, so commands import this file only to write one."""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence

from ..sketch.document import Sketch, Stroke
from ..ui.document import picture
from ..ui.document.pdf import page_of
from ..ui.document.pdf import pdf as paged
from ..ui.document.sheet_pdf import pdf


def page(sketch: Sketch, scale: float, whole: bool) -> bytes:
    """The page at scale pixels a canvas unit, PNG; whole: and the ink around it. What is cut off is
    said on standard error."""
    sentence = picture.cut_off(sketch, whole)
    if sentence:
        print(sentence, file=sys.stderr)
    return picture.png(picture.picture(sketch, scale, whole=whole))


def pages(sketches: Sequence[Sketch], whole: bool) -> bytes:
    """Every drawing on a page of its own, as large as the drawing's, PDF."""
    for sentence in filter(None, (picture.cut_off(sketch, whole) for sketch in sketches)):
        print(sentence, file=sys.stderr)
    return paged([page_of(sketch, whole) for sketch in sketches], "Sketch Assistant")


def endings(sketches: Sequence[Sketch]) -> bytes:
    """Endings of one drawing side by side, suggested strokes in the accent colour, PNG."""
    return picture.png(picture.contact_sheet(sketches, together=True))


def gallery(sketches: Sequence[Sketch], columns: int = 0) -> bytes:
    """Drawings side by side, each as large as its cell, PNG; cells shrink so that all fit. columns:
    0 for as many as rows."""
    cell = cell_side(max(len(sketches), columns**2))
    return picture.png(picture.contact_sheet(sketches, columns, cell=cell))


def document(drawings: Sequence[Sequence[Stroke]]) -> bytes:
    """Numbered drawings on pages to print, PDF."""
    return pdf(drawings, "Sketch Assistant")


def cell_side(count: int) -> int:
    """Pixels that so many drawings leave to each, in rows as long as they are many."""
    columns = math.ceil(math.sqrt(count))
    return min(picture.CELL, int(math.sqrt(picture.MOST_PIXELS) / columns) - 2 * picture.GAP)
