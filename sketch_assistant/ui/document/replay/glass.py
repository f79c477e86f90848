"""One layer of a film: the strokes that are finished on it, as a picture."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable
from operator import itemgetter

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from ....sketch.document import Stroke

Paint = Callable[[QImage, Stroke], None]
_HEIGHT = itemgetter(0)


class Glass:
    """Strokes lie on it by their height, whenever they come.

    size: pixels. paint: paints a stroke on a picture of that size.
    """

    def __init__(self, size: QSize, paint: Paint) -> None:
        self._size, self._paint_on = size, paint
        self._lying: list[tuple[int, Stroke]] = []
        self._image: QImage | None = None  # made when it is to be seen

    @property
    def is_blank(self) -> bool:
        """Whether nothing is finished yet."""
        return not self._lying

    def finish(self, height: int, stroke: Stroke) -> None:
        """A stroke is there from now on."""
        if self._image is not None and self._is_on_top(height):
            self._paint_on(self._image, stroke)
        else:
            self._image = None
        insort(self._lying, (height, stroke), key=_HEIGHT)

    def image(self) -> QImage:
        """All that is finished."""
        if self._image is None:
            self._image = self._painted(self._lying)
        return self._image

    def with_stroke(self, height: int, stroke: Stroke) -> QImage:
        """That and one that is not finished."""
        if not self._is_on_top(height):
            return self._painted(sorted([*self._lying, (height, stroke)], key=_HEIGHT))
        image = self.image().copy()
        self._paint_on(image, stroke)
        return image

    def _is_on_top(self, height: int) -> bool:
        return not self._lying or height > self._lying[-1][0]

    def _painted(self, lying: list[tuple[int, Stroke]]) -> QImage:
        image = QImage(self._size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        for _, stroke in lying:
            self._paint_on(image, stroke)
        return image
