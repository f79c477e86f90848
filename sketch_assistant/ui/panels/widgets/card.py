"""A rounded card over the drawing, with a soft shadow that lets the pen through."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QHideEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from ...base.theme import Theme
from .sides import from_right

RADIUS = 14
SPREAD, DROP = 22, 4  # how far the shadow reaches, and how far down it falls
LAYERS = 8  # of shade, each a little larger


class Card(QWidget):
    """A panel; its parent must not be the canvas, or a pen on its buttons would draw."""

    def __init__(self, theme: Theme, parent: QWidget, radius: int = RADIUS) -> None:
        super().__init__(parent)
        self.theme, self.radius = theme, radius
        self._least = 0  # see `hold_width`
        self._turned = False  # its margins are those of a window read from right to left
        self._shadow = _Shadow(self, parent)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        theme.changed.connect(self.update)

    def hold_width(self, least: int) -> None:
        """As wide as this, logical pixels, or as the words on it need where they are longer."""
        self._least = least
        self.setFixedWidth(self.holding(QSize(least, 0)).width())

    def sizeHint(self) -> QSize:
        """Of a width that is held, as high as its words need there."""
        layout = self.layout()
        if layout is not None:
            layout.activate()  # before that one within it goes by what it held
        hint = super().sizeHint()
        if not self._least or layout is None or not layout.hasHeightForWidth():
            return hint
        return QSize(self.width(), layout.totalHeightForWidth(self.width()))

    def holding(self, size: QSize) -> QSize:
        """A size that is enough for the words on it, where the given one is not."""
        layout = self.layout()
        if layout is None:
            return size
        layout.activate()
        wide = max(size.width(), layout.minimumSize().width())
        high = layout.minimumHeightForWidth(wide) if layout.hasHeightForWidth() else 0
        return QSize(wide, max(size.height(), high))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("border"), 1))
        painter.setBrush(self.theme.colour("surface"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, self.radius, self.radius)
        painter.end()  # not when the last reference goes: a traceback may hold one

    def showEvent(self, event: QShowEvent) -> None:
        self._turn_margins()
        if self._least:
            self.hold_width(self._least)
        self._shadow.follow()
        self._shadow.show()

    def cast_shadow(self) -> None:
        """Paint its shadow now, so that it need not be when it comes."""
        self._shadow.follow()
        self._shadow.prepare()

    def _turn_margins(self) -> None:
        """Layouts turn with the language, their margins do not."""
        layout = self.layout()
        if layout is not None and from_right(self) is not self._turned:
            self._turned = not self._turned
            each = layout.contentsMargins()
            layout.setContentsMargins(each.right(), each.top(), each.left(), each.bottom())

    def hideEvent(self, event: QHideEvent) -> None:
        self._shadow.hide()

    def moveEvent(self, event: QMoveEvent) -> None:
        self._shadow.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._shadow.follow()


class _Shadow(QWidget):
    """Its own widget, so that the pen draws right up to the card's edge."""

    def __init__(self, card: Card, parent: QWidget) -> None:
        super().__init__(parent)
        self._card = card
        self._look: object = None
        self._picture = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def follow(self) -> None:
        box = self._card.geometry()
        self.setGeometry(box.adjusted(-SPREAD, -SPREAD, SPREAD, SPREAD))
        self.stackUnder(self._card)

    def prepare(self) -> None:
        ratio = self.devicePixelRatioF()
        look = (self.size() * ratio, self._card.theme.palette)
        if look != self._look:
            self._look, self._picture = look, self._painted(ratio)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.prepare()
        painter = QPainter(self)
        source = _scaled(event.rect(), self.devicePixelRatioF())
        painter.drawPixmap(event.rect(), self._picture, source)
        painter.end()

    def _painted(self, ratio: float) -> QPixmap:
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._card.theme.colour("shadow"))
        card = QRectF(self.rect()).adjusted(SPREAD, SPREAD, -SPREAD, -SPREAD)
        for step in range(LAYERS):
            reach = (SPREAD - DROP) * (step / LAYERS) ** 1.5
            grown = card.adjusted(-reach, DROP - reach, reach, DROP + reach)
            corner = self._card.radius + reach
            painter.drawRoundedRect(grown, corner, corner)
        painter.end()
        return picture


def _scaled(box: QRect, ratio: float) -> QRect:
    return QRectF(
        box.x() * ratio, box.y() * ratio, box.width() * ratio, box.height() * ratio
    ).toRect()
