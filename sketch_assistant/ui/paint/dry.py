"""Strokes of the drawing whose pixels are not in the cached ink yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ...sketch.document import Stroke
from .ink_paths import InkPaths, inking, lay
from .live_stroke import Looks, united


class Dry:
    """paths: of the ink that they become part of."""

    def __init__(self, strokes: Sequence[Stroke], paths: InkPaths) -> None:
        self._inked = [(each.ink, tuple(paths.of(each))) for each in strokes]

    def paint(self, painter: QPainter, looks: Looks) -> None:
        """Ink them each time."""
        inking(painter).save()
        base = painter.transform()
        for transform, seen in looks:
            painter.setTransform(transform * base)
            for ink, paths in self._inked:
                lay(painter, ink, paths, united(seen))
        painter.restore()

    def box(self) -> QRectF:
        """The box of the page that the ink lies in."""
        return united([path.boundingRect() for _, paths in self._inked for path in paths])
