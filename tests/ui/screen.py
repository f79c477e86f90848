"""What a canvas shows, and the areas that it paints."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Pixels, pixels


class Paints(QObject):
    """Notes the rectangles a widget paints."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.areas: list[int] = []
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            box = event.region().boundingRect()  # type: ignore[attr-defined]
            self.areas.append(box.width() * box.height())
        return False


def seen(canvas: Canvas) -> Pixels:
    return pixels(canvas.grab().toImage())


def on_screen(canvas: Canvas) -> Pixels:
    """The pixels as they were painted bit by bit, not painted anew."""
    QApplication.processEvents()
    return pixels(canvas.screen().grabWindow(canvas.winId()).toImage())


def settle(canvas: Canvas, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not canvas.is_refining and not canvas.refining.slices.isActive())


def settle_selected(canvas: Canvas, qtbot: QtBot) -> None:
    """Until its ink and the glow of what is selected are painted."""
    canvas.repaint()
    qtbot.waitUntil(lambda: not canvas.is_refining and not canvas.selected.glow.is_busy)
