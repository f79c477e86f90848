"""A place for a drawing that an assist works on: drop strokes or a file here, or tap to put in what
is selected."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from ....sketch.document import SketchError, Stroke
from ...base import icons
from ...base.session import Session
from ...base.theme import Theme
from ...base.words import tr, translated
from ...document.dropped import holds_strokes, strokes_in
from .thumbnail import picture

SIDE = 92  # logical pixels
CLEAR = 20  # the corner that empties it
INSET = 14


class Slot(QAbstractButton):
    """letter: how the card calls it. strokes: what is in it, () for nothing."""

    changed = Signal()
    refused = Signal(str)  # one sentence: what was dropped cannot be used

    def __init__(self, letter: str, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.strokes: tuple[Stroke, ...] = ()
        self._letter, self._session, self._theme = letter, session, theme
        self._target = False
        self._picture: QPixmap | None = None
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._paint_picture)
        self.setFixedSize(SIDE, SIDE)
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Drawing {letter}", letter=letter))
        self.setToolTip(
            tr(
                "Drawing {letter}: tap to put the selection in, or drop strokes or a file here",
                letter=letter,
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self._next.start)

    def fill(self, strokes: tuple[Stroke, ...]) -> None:
        """Put strokes in and say so; none empties it."""
        self.put(strokes)
        self.changed.emit()

    def put(self, strokes: tuple[Stroke, ...]) -> None:
        """Put strokes in. Their picture comes a turn of the event loop later."""
        self.strokes, self._picture = strokes, None
        self.update()
        self._next.start()

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if holds_strokes(event.mimeData()):
            event.acceptProposedAction()
            self._aim(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._aim(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._aim(False)
        event.acceptProposedAction()
        try:
            self.fill(strokes_in(event.mimeData()))
        except SketchError as error:
            self.refused.emit(translated(error))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.strokes and self._corner().contains(event.position()):
            self.fill(())
        elif self._session.selection:
            self.fill(self._session.selection)
        else:
            self.refused.emit(
                tr(
                    "Select strokes first, then tap {letter}; or drop a file on it.",
                    letter=self._letter,
                )
            )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # the pen on the card is not on the paper

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        bright = self._target or (self.underMouse() and not self.strokes)
        edge = self._theme.colour("accent" if bright else "muted" if not self.strokes else "border")
        line = Qt.PenStyle.SolidLine if self.strokes else Qt.PenStyle.DashLine
        painter.setPen(QPen(edge, 2 if self._target else 1.2, line))
        painter.setBrush(self._theme.colour("accent_soft" if self._target else "sunken"))
        painter.drawRoundedRect(box, 11, 11)
        if self.strokes:
            if self._picture is not None:
                painter.drawPixmap(0, 0, self._picture)
            self._paint_corner(painter)
        else:
            self._paint_letter(painter, box)
        painter.end()

    def _paint_picture(self) -> None:
        size, ratio = QSizeF(SIDE, SIDE), self.devicePixelRatioF()
        self._picture = picture(self.strokes, size, INSET, ratio, self._theme.colour("text"))
        self.update()

    def _paint_letter(self, painter: QPainter, box: QRectF) -> None:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.9)
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._letter)

    def _paint_corner(self, painter: QPainter) -> None:
        if self.underMouse():
            cross = icons.pixmap("close", self._theme.colour("muted"), 12, self.devicePixelRatioF())
            painter.drawPixmap(self._corner().center() - QRectF(0, 0, 12, 12).center(), cross)

    def _corner(self) -> QRectF:
        return QRectF(SIDE - CLEAR - 2, 2, CLEAR, CLEAR)

    def _aim(self, target: bool) -> None:
        self._target = target
        self.update()
