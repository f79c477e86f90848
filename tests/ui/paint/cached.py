"""A cache of ink in a window, as it is and once all is painted."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter

from sketch_assistant.sketch.document import Sketch
from sketch_assistant.ui.paint.ink_cache import InkCache
from sketch_assistant.ui.paint.view import View
from tests.ui.hands import Pixels, pixels

SIZE = QSize(560, 400)
WINDOW = QRect(0, 0, 560, 400)
VIEWS = [
    View(),
    View(0.6, 0.0, 13.0, 9.0),
    View(1.7, 25.0, 150.0, -300.0),
    View(0.5, -90.0, 20, 450),
]


def cache_of(sketch: Sketch, view: View = VIEWS[1]) -> InkCache:
    cache = InkCache(sketch, clock=lambda: 0.0)  # nothing takes any time
    cache.look(view.transform(), SIZE, 1.0)
    return cache


def settle(cache: InkCache) -> None:
    while cache.busy:
        cache.work(0.02)


def shown(cache: InkCache) -> Pixels:
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    cache.paint(painter, [image.rect()])
    painter.end()
    return pixels(image)


def settled(cache: InkCache) -> Pixels:
    settle(cache)
    return shown(cache)
