"""What there is to paint."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import numpy as np
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QTransform

from ...sketch.document import Ink, Sketch, Stroke
from ...sketch.paper import Paper
from .ink_paths import InkPaths, Paths
from .paper import paint_paper
from .pixels import sides
from .reference import ReferencePicture
from .stroke_index import StrokeIndex
from .veil import Veil, veils

Inking = tuple[Ink, Paths, Veil | None]
Inked = Iterator[Inking]


class Scene:
    """What there is to paint: desk, paper and ink, and how long a stroke takes to paint."""

    def __init__(self, sketch: Sketch, clock: Callable[[], float]) -> None:
        self.reference = ReferencePicture()
        self.show(sketch)
        self.paths = InkPaths()
        self.dark = False
        self.pixel_ratio = 1.0
        self.clock = clock
        self.seconds_a_stroke = 2e-4  # a running mean

    def show(self, sketch: Sketch) -> None:
        """Another drawing altogether."""
        self.use_page(sketch)
        self.index, self.veils = StrokeIndex(sketch.strokes), veils(sketch)

    def use_page(self, sketch: Sketch) -> None:
        """The paper is another one."""
        self.page, self.paper = QRectF(0, 0, sketch.width, sketch.height), sketch.paper
        self.reference.show(sketch.reference)

    def whole(self) -> QRectF:
        """The page and the ink around it; ink far away must not make the page a dot."""
        across, down = self.page.width(), self.page.height()
        near = self.page.adjusted(-across, -down, across, down)
        return self.page.united(self.index.bounds()) & near

    def paints_all_within(self, seconds: float) -> bool:
        """Whether all ink takes less."""
        return len(self.index.strokes) * self.seconds_a_stroke < seconds

    def paints_within(self, seconds: float, seen: QRectF) -> bool:
        """Whether the ink in a box of the page takes less."""
        box = np.array([sides(seen)])
        return len(self.index.meeting(box)) * self.seconds_a_stroke < seconds

    def paint_ground(self, painter: QPainter, area: QRect, transform: QTransform) -> None:
        """Desk, paper and what is drawn from in an area of the painter's pixels."""
        page, ratio = self.page, self.pixel_ratio
        paint_paper(painter, area, transform, page, self.paper, self.dark, ratio)
        self.reference.paint(painter, transform, above=False)

    def inked(self, strokes: Iterable[Stroke]) -> Inked:
        """Inks and paths to fill, prepared one by one; of ink that shows through, a stroke."""
        for stroke in strokes:
            veil = self.veils.get(id(stroke))
            if stroke.ink.opacity < 1.0:
                yield stroke.ink, tuple(self.paths.of(stroke)), veil
            else:
                yield from ((stroke.ink, (path,), veil) for path in self.paths.of(stroke))


def ground(sketch: Sketch) -> tuple[float, float, Paper, object]:
    """What lies under the ink: page, paper and a reference that is not above it."""
    reference = sketch.reference
    below = None if reference is None or reference.above else reference
    return sketch.width, sketch.height, sketch.paper, below
