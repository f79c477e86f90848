"""What the pen draws is painted again at once; its images on the other sides of a symmetry in turn.

Twelve images in every event of the pen would take it several times as long as one. A few of them
are painted in each, so that none is more than a few events behind, and all once the pen rests.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRectF, QTimer

SOME = 4  # images painted in one event
REST_MILLISECONDS = 10  # without an event: those that are behind are painted


class InTurn(QObject):
    """repaint: paints boxes of the page again."""

    def __init__(self, repaint: Callable[[Sequence[QRectF]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._repaint = repaint
        self._behind: dict[int, QRectF] = {}  # by the number of the image, longest behind first
        self._rest = QTimer(self, singleShot=True, interval=REST_MILLISECONDS)
        self._rest.timeout.connect(self.all)

    def changed(self, boxes: Sequence[QRectF]) -> None:
        """Ink has changed in these boxes: of the pen, and of each image."""
        for number, box in enumerate(boxes[1:]):
            self._behind[number] = self._behind.get(number, QRectF()) | box
        now = [self._behind.pop(number) for number in list(self._behind)[:SOME]]
        self._repaint([*boxes[:1], *now])
        if self._behind:
            self._rest.start()

    def all(self) -> None:
        """None stays behind."""
        self._rest.stop()
        if self._behind:
            behind, self._behind = list(self._behind.values()), {}
            self._repaint(behind)
