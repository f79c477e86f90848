"""Run as a program under one QT_SCALE_FACTOR: is the canvas sharp, without seams, without a jump?

Prints one line of JSON. The canvas lies at an odd place in its window, so that at a fractional
factor its corner is between two device pixels.
"""

from __future__ import annotations

import json
import math
import sys

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from sketch_assistant.sketch.document import Ink
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.ink_cache import InkCache
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Pixels, Stylus, drawing, pixels, scrawl

PLACE, SIZE = (37, 21), (611, 407)


def main() -> None:
    application = QApplication(sys.argv)
    window = QWidget()
    window.resize(700, 500)
    session = Session(drawing(*scrawl(1, 12)))
    canvas = Canvas(session, window)
    canvas.setGeometry(*PLACE, *SIZE)
    window.show()
    canvas.stabiliser, canvas.pen_ink = 0.0, Ink(5.0)
    results = [
        check(application, canvas, view) for view in (View(0.5, 0.0, 9.3, 4.7), View(0.7, 17))
    ]
    print(json.dumps({"ratio": canvas.devicePixelRatioF(), "views": results}))


def check(application: QApplication, canvas: Canvas, view: View) -> dict[str, float]:
    canvas.set_view(view)
    while canvas.cache.busy:
        application.processEvents()
    path = [(60 + 9.3 * i, 200 + 90 * math.sin(0.4 * i)) for i in range(50)]
    stylus = Stylus(canvas)
    for i, place in enumerate(path):
        (stylus.move if i else stylus.press)(*place, 0.7)
        application.processEvents()
    stylus.move(*path[-1], 0.7)  # a hand that rests is not predicted
    application.processEvents()
    live = shown(canvas)
    stylus.release(*path[-1])
    while canvas.is_refining:
        application.processEvents()
    committed = shown(canvas)
    fresh = reference(canvas)
    height, width = (min(a, b) for a, b in zip(committed.shape[:2], fresh.shape[:2], strict=True))
    inner = (slice(2, height - 2), slice(2, width - 2))
    return {
        "wrong": int((committed[inner] != fresh[inner]).any(axis=2).sum()),
        "jump": int(np.abs(committed - live)[inner].max()),
        "ink": int((committed[inner].mean(axis=2) < 60).sum()),
    }


def shown(canvas: Canvas) -> Pixels:
    """The canvas's device pixels as they are on the screen."""
    window = canvas.window()
    screen = window.screen().grabWindow(window.winId()).toImage()
    ratio = canvas.devicePixelRatioF()
    left, top = (round(each * ratio) for each in PLACE)
    right, bottom = left + math.ceil(SIZE[0] * ratio), top + math.ceil(SIZE[1] * ratio)
    return pixels(screen)[top:bottom, left:right]


def reference(canvas: Canvas) -> Pixels:
    """The same drawing painted afresh on the grid of device pixels."""
    ratio = canvas.devicePixelRatioF()
    size = QSize(math.ceil(SIZE[0] * ratio), math.ceil(SIZE[1] * ratio))
    cache = InkCache(canvas.session.sketch)
    cache.look(canvas.view.transform(ratio), size, ratio)
    while cache.busy:
        cache.work(1.0)
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    cache.paint(painter, [image.rect()])
    painter.end()
    return pixels(image)


if __name__ == "__main__":
    main()
