"""The picture that a drawing is drawn from: decoded beside the window, painted on the page."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QTransform

from ...sketch.document import SketchError
from ...sketch.reference import Reference
from ...sketch.sentence import Sentence
from ..base.pictures import decoded

_LEAST_SIDE = 256  # pixels: of the smallest of the sizes that are kept


class ReferencePicture(QObject):
    """Shows one reference at a time. arrived: its picture is there to be painted."""

    arrived = Signal()
    _decoded = Signal(object, list)

    def __init__(self) -> None:
        super().__init__()
        self.reference: Reference | None = None
        self._sizes: list[QImage] = []  # the picture, and smaller ones, each half of the last
        self._decoded.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @classmethod
    def ready(cls, reference: Reference | None) -> ReferencePicture:
        """With its picture decoded already."""
        made = cls()
        made.reference, made._sizes = reference, _sizes(reference.data) if reference else []
        return made

    def show(self, reference: Reference | None) -> None:
        """Show this one; another picture comes when it is decoded."""
        before, self.reference = self.reference, reference
        if reference is None or (before is not None and before.data is reference.data):
            return
        self._sizes = []
        threading.Thread(target=self._decode, args=(reference.data,), daemon=True).start()

    def paint(self, painter: QPainter, transform: QTransform, above: bool) -> None:
        """Paint it where it lies above the ink, or where it lies below. transform: page units to
        the painter's pixels."""
        shown = self.reference
        if shown is None or not (shown.shown and self._sizes) or shown.above is not above:
            return
        box = QRectF(shown.x, shown.y, shown.width, shown.height)
        painter.save()
        painter.setTransform(transform)
        painter.setOpacity(shown.opacity)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        wanted = transform.mapRect(box).width()
        large = [each for each in self._sizes if each.width() >= wanted]
        painter.drawImage(box, large[-1] if large else self._sizes[0])
        painter.restore()

    def _decode(self, data: bytes) -> None:
        made = _sizes(data)
        try:
            self._decoded.emit(data, made)
        except RuntimeError:  # the window is gone
            return

    def _take(self, data: bytes, made: list[QImage]) -> None:
        if self.reference is not None and self.reference.data is data:
            self._sizes = made
            self.arrived.emit()


def _sizes(data: bytes) -> list[QImage]:
    """A picture and its halves; none where it cannot be decoded."""
    try:
        image = decoded(data, Sentence("The reference"))
    except SketchError:
        return []
    form = QImage.Format.Format_ARGB32_Premultiplied
    made = [image.convertToFormat(form if image.hasAlphaChannel() else QImage.Format.Format_RGB32)]
    while min(made[-1].width(), made[-1].height()) >= 2 * _LEAST_SIDE:
        last = made[-1]
        smooth = Qt.TransformationMode.SmoothTransformation
        ratio = Qt.AspectRatioMode.IgnoreAspectRatio
        made.append(last.scaled(last.width() // 2, last.height() // 2, ratio, smooth))
    return made
