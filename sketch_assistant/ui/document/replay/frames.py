"""The pictures of a film of a drawing's making, painted with the window's own ink."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from ....sketch.document import Ink, Sketch, Stroke
from ....sketch.replay.animated_svg import GHOST_OPACITY
from ....sketch.replay.timing import Replay, Step
from ...paint.ink_paths import InkPaths, inking, paint
from ...paint.over.ghost_dabs import ACCENT
from ...paint.paper import colour_of
from ..picture import extent
from .glass import Glass

Pixels = NDArray[np.uint8]


class Frames:
    """The pictures of a film of a drawing, one after the other. longest: pixels of the longer side.

    What is finished stays painted, so that a picture takes no longer the more there is.
    """

    def __init__(self, sketch: Sketch, film: Replay, longest: int) -> None:
        self._sketch, self._film = sketch, film
        self._box = extent(sketch, whole=False)
        self.size = _size(self._box, longest)
        self._done = 0  # of the steps, how many are finished
        self._glass = [Glass(self.size, self._paint) for _ in sketch.layers]
        self._paths = InkPaths(kept_vertices=0)

    def at(self, time: float) -> QImage:
        """The picture at so many seconds; no time lies before the last one."""
        steps = self._film.steps
        while self._done < len(steps) and steps[self._done].end <= time:
            step = steps[self._done]
            self._glass[step.layer].finish(step.height, step.stroke)
            self._done += 1
        return self._laid(self._under_way(time), self._offered(time))

    def _under_way(self, time: float) -> tuple[Step, Stroke] | None:
        """What is drawn just now, and as much as there is of its stroke."""
        if self._done == len(self._film.steps):
            return None
        step = self._film.steps[self._done]
        stroke = step.until(time) if step.start <= time else None
        return None if stroke is None else (step, stroke)

    def _offered(self, time: float) -> list[Stroke]:
        """What is seen as a ghost."""
        found = []
        for step in self._film.steps[self._done :]:
            if not _is_offered(step, time):
                break
            found.append(_ghostly(step.stroke))
        return found

    def _laid(self, drawn: tuple[Step, Stroke] | None, ghosts: list[Stroke]) -> QImage:
        image = QImage(self.size, QImage.Format.Format_RGB32)
        image.fill(colour_of(self._sketch.paper))
        painter = QPainter(image)
        for place, glass in enumerate(self._glass):
            painter.setOpacity(self._sketch.layers[place].opacity)
            if drawn is not None and drawn[0].layer == place:
                painter.drawImage(0, 0, glass.with_stroke(drawn[0].height, drawn[1]))
            elif not glass.is_blank:
                painter.drawImage(0, 0, glass.image())
        painter.end()
        for ghost in ghosts:
            self._paint(image, ghost)
        return image

    def _paint(self, image: QImage, stroke: Stroke) -> None:
        painter = inking(QPainter(image))
        painter.scale(
            self.size.width() / self._box.width(), self.size.height() / self._box.height()
        )
        painter.translate(-self._box.topLeft())
        paint(painter, [stroke], self._paths)
        painter.end()


def pixels_of(image: QImage) -> Pixels:
    """Red, green and blue of each pixel (h, w, 3)."""
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    return rows[:, : image.width(), 2::-1].copy()  # the image may go


def _is_offered(step: Step, time: float) -> bool:
    return step.offered is not None and step.offered <= time


def _ghostly(stroke: Stroke) -> Stroke:
    ink = Ink(stroke.ink.width, ACCENT.name(), GHOST_OPACITY, stroke.ink.brush)
    return replace(stroke, ink=ink)


def _size(box: QRectF, longest: int) -> QSize:
    """Even numbers of pixels, which films need."""
    scale = longest / max(box.width(), box.height())
    across, down = (max(2, 2 * round(side * scale / 2)) for side in (box.width(), box.height()))
    return QSize(across, down)
