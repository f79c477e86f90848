"""A frame around the reference on the page: dragged inside it moves, at a corner it scales."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QRegion,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from ....sketch.reference import Reference, scaled
from ...base.words import tr
from ...page.page_view import PageView
from ...paint.over.ghost_dabs import ACCENT

CORNER, REACH = 11.0, 16.0  # window pixels: a handle, and how near means it

WAYS = {Qt.Key.Key_Left: (-1.0, 0.0), Qt.Key.Key_Right: (1.0, 0.0),
        Qt.Key.Key_Up: (0.0, -1.0), Qt.Key.Key_Down: (0.0, 1.0)}  # fmt: skip
SIZES = {Qt.Key.Key_Plus: 1.01, Qt.Key.Key_Equal: 1.01, Qt.Key.Key_Minus: 1 / 1.01}


class ReferenceFrame(QWidget):
    """Lies over the page and lets through what is beside the picture. moved: the reference as it
    would be, and whether that is all of the change."""

    moved = Signal(object, bool)

    def __init__(self, page: PageView, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        self._reference: Reference | None = None
        self._held: tuple[Reference, QPointF, int | None] | None = None  # at first, and a corner
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Frame of the reference"))
        self.setAccessibleDescription(tr("Arrows move the picture, + and - scale it."))
        page.view_changed.connect(lambda _: self._follow())
        page.installEventFilter(self)
        self.hide()

    def show_reference(self, reference: Reference | None) -> None:
        """Around this one; None for no frame."""
        self._reference = reference
        self._follow()
        self.setVisible(reference is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ACCENT, 1.4))
        painter.drawPolygon(self._outline())
        painter.setBrush(QColor("#ffffff"))
        for corner in self._outline().toList():
            half = CORNER / 2.0
            painter.drawRoundedRect(QRectF(-half, -half, CORNER, CORNER).translated(corner), 3, 3)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._reference is not None and event.button() == Qt.MouseButton.LeftButton:
            self._held = self._reference, event.position(), self._corner_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._show(self._dragged(event.position()), False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            made, self._held = self._dragged(event.position()), None
            self._show(made, True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move it, + and - scale it; Shift: ten times as far."""
        now, key = self._reference, Qt.Key(event.key())
        far = 10.0 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0
        if now is None or key not in (*WAYS, *SIZES):
            super().keyPressEvent(event)
        elif key in WAYS:
            across, down = WAYS[key]
            self._show(replace(now, x=now.x + far * across, y=now.y + far * down), True)
        else:
            middle = now.x + now.width / 2.0, now.y + now.height / 2.0
            self._show(scaled(now, SIZES[key] ** far, *middle), True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page is looked at from here, too."""
        self._page.wheelEvent(event)

    def _show(self, made: Reference, whole: bool) -> None:
        self._reference = made
        self._follow()
        self.moved.emit(made, whole)

    def _dragged(self, at: QPointF) -> Reference:
        """Where it is with the pen here."""
        assert self._held
        first, start, corner = self._held
        to_page = self._page.view.to_page
        (x0, y0), (x, y) = to_page(start.x(), start.y()), to_page(at.x(), at.y())
        if corner is None:
            return replace(first, x=first.x + x - x0, y=first.y + y - y0)
        others = _corners(first)
        pivot, from_corner = others[(corner + 2) % 4], others[corner]
        arm = from_corner - pivot
        along = QPointF(x - pivot.x(), y - pivot.y())
        length = max(math.hypot(arm.x(), arm.y()), 1e-9)
        return scaled(first, QPointF.dotProduct(along, arm) / length**2, pivot.x(), pivot.y())

    def _corner_at(self, at: QPointF) -> int | None:
        away = [at - corner for corner in self._outline().toList()]
        near = [i for i, each in enumerate(away) if math.hypot(each.x(), each.y()) <= REACH]
        return near[0] if near else None

    def _outline(self) -> QPolygonF:
        """The corners, window pixels."""
        places = _corners(self._reference) if self._reference else []
        to_window = self._page.view.to_window
        return QPolygonF([QPointF(*to_window(each.x(), each.y())) for each in places])

    def _follow(self) -> None:
        if self._reference is None:
            return
        self.setGeometry(self._page.geometry())
        outline = self._outline()
        mask = QRegion(outline.toPolygon())
        for corner in outline.toList():
            around = QRectF(-REACH, -REACH, 2 * REACH, 2 * REACH).translated(corner)
            mask += QRegion(around.toAlignedRect())
        self.setMask(mask)
        self.update()


def _corners(reference: Reference) -> list[QPointF]:
    """In order around it, page units."""
    box = QRectF(reference.x, reference.y, reference.width, reference.height)
    return [box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()]
