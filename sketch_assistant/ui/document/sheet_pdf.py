"""A contact sheet to print: A4 pages as PDF, every drawing numbered, every line a vector shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageSize

from ...sketch.document import PAGE_HEIGHT, PAGE_WIDTH, Layer, Stroke
from ...sketch.numerals import number
from ...sketch.placing import moved
from ...sketch.sheet import CELL, sheet
from .pdf import Page
from .pdf import pdf as paged

COLUMNS, ROWS = 3, 4  # of a page
WIDTH, HEIGHT = PAGE_HEIGHT, PAGE_WIDTH  # A4 upright, canvas units
UNIT = 2.0  # times the cells of a sheet on a screen
LABEL, GREY = 11.0, "#8a8d94"  # height in canvas units


def pdf(drawings: Sequence[Sequence[Stroke]], title: str = "") -> bytes:
    """Drawings of at least one stroke each, numbered from 1 in the order that they come in; the
    pages are numbered where there are several."""
    box = QRectF(0.0, 0.0, WIDTH, HEIGHT)
    made = (Page((Layer(strokes=tuple(strokes)),), box) for strokes in pages(drawings))
    return paged(made, title, QPageSize(QPageSize.PageSizeId.A4))


def pages(drawings: Sequence[Sequence[Stroke]]) -> Iterator[list[Stroke]]:
    """The strokes of each page, labels too, in canvas units."""
    each = COLUMNS * ROWS
    starts = range(0, max(len(drawings), 1), each)
    corner = (WIDTH - COLUMNS * CELL * UNIT) / 2.0, (HEIGHT - ROWS * CELL * UNIT) / 2.0
    for start in starts:
        some = drawings[start : start + each]
        strokes = moved(sheet(some, COLUMNS).strokes, (0.0, 0.0), corner, UNIT)
        for place in range(len(some)):
            x, y = place % COLUMNS, place // COLUMNS
            at = corner[0] + x * CELL * UNIT, corner[1] + y * CELL * UNIT
            strokes += number(start + place + 1, at, LABEL, GREY)
        if len(starts) > 1:
            foot = WIDTH / 2.0, HEIGHT - corner[1] / 2.0
            strokes += number(start // each + 1, foot, LABEL, GREY)
        yield strokes
