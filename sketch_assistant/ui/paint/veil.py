"""Layers that show through: painted on glass of their own, laid down when they are whole."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QRegion

from ...sketch.document import Ink, Sketch, Stroke
from .ink_paths import Paths, inking, lay


class Veil(NamedTuple):
    """A layer that is not opaque. place: its number."""

    place: int
    opacity: float


Veils = dict[int, Veil]


def veils(sketch: Sketch) -> Veils:
    """The veil of every stroke, by its identity, that shows and lies in such a layer."""
    found: Veils = {}
    for place, layer in enumerate(sketch.layers):
        if layer.shown and layer.opacity < 1.0:
            found.update(dict.fromkeys(map(id, layer.strokes), Veil(place, layer.opacity)))
    return found


def otherwise_veiled(before: Veils, after: Veils, touched: Iterable[Stroke]) -> bool:
    """Whether strokes that stay show through more or less than before. touched: all others."""
    differ = {each for each, _ in before.items() ^ after.items()} - set(map(id, touched))
    opaque = Veil(0, 1.0)
    return any(
        before.get(each, opaque).opacity != after.get(each, opaque).opacity for each in differ
    )


class Glass:
    """What there is of one layer so far, as large as the picture it is laid on."""

    def __init__(self, veil: Veil, size: QSize) -> None:
        self.veil = veil
        self._image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        self._image.fill(Qt.GlobalColor.transparent)

    def add(self, like: QPainter, clip: QRegion, ink: Ink, paths: Paths) -> None:
        """Paint on it as that painter would."""
        painter = inking(QPainter(self._image))
        painter.setClipRegion(clip)
        painter.setTransform(like.transform())
        lay(painter, ink, paths)
        painter.end()

    def lay_down(self, painter: QPainter) -> None:
        """Show it under its opacity."""
        painter.save()
        painter.resetTransform()
        painter.setOpacity(self.veil.opacity)
        painter.drawImage(QPoint(), self._image)
        painter.restore()
