"""Right: the candidates, each on its own small sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from ...sketch.document import Stroke
from ..ghost_layer import ACCENT
from ..session import Session
from ..theme import Theme
from .card import Card
from .thumbnail import box_around, paint_strokes

LARGEST, SMALLEST, GAP = 84, 44, 6
CONTEXT = 60  # of the newest strokes, how many a thumbnail shows around the candidate
PAPER, INK = QColor("#fdfdfb"), QColor("#b9bac2")


class Strip(Card):
    """Hovering shows a candidate in place, a tap makes it current, another tap takes it."""

    hovered = Signal(int)  # -1: nothing
    picked = Signal(int)
    taken = Signal(int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._session = session
        self._thumbs: list[_Thumb] = []
        self._tapped = -1
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(GAP)
        self._shown: Sequence[object] = ()

    def refresh(self, room: int) -> None:
        """Show the session's candidates in at most `room` logical pixels of height."""
        ghosts = self._session.ghosts
        if ghosts is not self._shown:
            self._shown, self._tapped = ghosts, -1
            self._fill(len(ghosts))
        side = (room - 16 - GAP * (len(ghosts) - 1)) // max(1, len(ghosts))
        self._paint_all(min(LARGEST, max(SMALLEST, side)))
        self.adjustSize()

    def _fill(self, count: int) -> None:
        while len(self._thumbs) > count:
            thumb = self._thumbs.pop()
            self._column.removeWidget(thumb)
            thumb.hide()
            thumb.deleteLater()
        while len(self._thumbs) < count:
            thumb = _Thumb(len(self._thumbs), self)
            self._column.addWidget(thumb)
            self._thumbs.append(thumb)
            thumb.show()

    def _paint_all(self, side: int) -> None:
        context = self._session.sketch.strokes[-CONTEXT:]
        everything = [stroke for ghost in self._session.ghosts for stroke in ghost.strokes]
        frame = box_around([*context, *everything])
        for i, (thumb, ghost) in enumerate(zip(self._thumbs, self._session.ghosts, strict=True)):
            thumb.setFixedSize(side, side)
            thumb.setChecked(i == self._session.current)
            thumb.show_strokes(context, ghost.strokes, frame)

    def tap(self, place: int) -> None:
        """A tap on a thumbnail: the first makes it current, the next takes it."""
        if self._tapped == place == self._session.current:
            self._tapped = -1
            self.taken.emit(place)
        else:
            self._tapped = place
            self.picked.emit(place)


class _Thumb(QAbstractButton):
    def __init__(self, place: int, strip: Strip) -> None:
        super().__init__(strip)
        self._place, self._strip, self._theme = place, strip, strip.theme
        self._context: Sequence[Stroke] = ()
        self._ghost: Sequence[Stroke] = ()
        self._frame = QRectF()
        self._picture: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCheckable(True)
        self.setToolTip(
            "Tap to put it on the page, tap again to keep it\nNext  Alt+]   Previous  Alt+["
        )
        self.setAccessibleName(f"Suggestion {place + 1}")

    def show_strokes(
        self, context: Sequence[Stroke], ghost: Sequence[Stroke], frame: QRectF
    ) -> None:
        if ghost is not self._ghost or frame != self._frame or context != self._context:
            self._context, self._ghost, self._frame = context, ghost, frame
            self._picture = None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(LARGEST, LARGEST)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(*self._edge()))
        painter.setBrush(PAPER)
        painter.drawRoundedRect(box, 9, 9)
        painter.drawPixmap(0, 0, self._drawn())
        painter.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._strip.tap(self._place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isDown() and self.rect().contains(event.position().toPoint()):
            self._strip.tap(self._place)
        self.setDown(False)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._strip.hovered.emit(self._place)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._strip.hovered.emit(-1)
        self.update()

    def _edge(self) -> tuple[QColor, float]:
        if self.isChecked():
            return self._theme.colour("accent"), 2.5
        return self._theme.colour("muted" if self.underMouse() else "border"), 1.0

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        side = round(self.width() * ratio)
        if self._picture is None or self._picture.width() != side:
            self._picture = QPixmap(side, side)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            margin = self.width() * 0.1
            target = QRectF(margin, margin, self.width() - 2 * margin, self.width() - 2 * margin)
            paint_strokes(painter, self._context, self._frame, target, INK, 1.2)
            paint_strokes(painter, self._ghost, self._frame, target, ACCENT, 1.6)
            painter.end()
        return self._picture
