"""A model's own drawing, read once and painted small."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPixmap

from ....sketch.document import SketchError, Stroke
from ..widgets.thumbnail import picture

if TYPE_CHECKING:
    from ....assist.bundle.bundle import Bundle


class Pictures:
    """Reads a model's sample drawing the first time it is painted, and keeps it."""

    def __init__(self) -> None:
        self._strokes: dict[str, Sequence[Stroke]] = {}
        self._painted: dict[tuple[str, int, int, int, float], QPixmap] = {}

    def paint(self, painter: QPainter, bundle: Bundle, box: QRectF, ink: QColor) -> None:
        """Paint the model's drawing into the box; a model without one leaves it empty."""
        ratio = painter.device().devicePixelRatioF()
        width, height = round(box.width()), round(box.height())
        key = (str(bundle.path), width, height, ink.rgba(), ratio)
        if key not in self._painted:
            self._painted[key] = self._picture(bundle, width, height, ink, ratio)
        painter.drawPixmap(box.topLeft(), self._painted[key])

    def _picture(
        self, bundle: Bundle, width: int, height: int, ink: QColor, ratio: float
    ) -> QPixmap:
        key = str(bundle.path)
        if key not in self._strokes:
            self._strokes[key] = _sample(bundle)
        return picture(self._strokes[key], QSizeF(width, height), 1, ratio, ink)


def _sample(bundle: Bundle) -> Sequence[Stroke]:
    from ....assist.bundle.manifest import SAMPLE

    try:
        stored = bundle.read(SAMPLE)
        from ....sketch.quickdraw.ndjson import read

        drawings = read(io.BytesIO(stored)).sketches
    except SketchError:  # the picture is an ornament: a model works without it
        return ()
    return drawings[0].strokes if drawings else ()
