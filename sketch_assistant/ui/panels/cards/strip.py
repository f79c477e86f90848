"""Right: the candidates, each a small picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMarginsF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from ....assist.requests import ALIGNMENT, MOTIFS, REPETITION, SYMMETRY
from ....sketch.document import Stroke
from ...base.session import Session
from ...base.theme import Theme
from ...base.words import mark, tr
from ...paint.over.ghost_layer import ACCENT
from ..widgets.card import Card
from ..widgets.source_sign import source_sign
from ..widgets.thumbnail import box_around, paint_strokes

LARGEST, SMALLEST, GAP = 96, 44, 6
CONTEXT = 60  # of the drawing in progress, how many strokes a thumbnail shows
FARTHEST = 0.6  # of the drawing's size that a thumbnail shows beside it
CONTEXT_LINE, GHOST_LINE = 1.2, 1.6  # logical pixels
HOW = mark("Tap to put it on the page, tap again to keep it\nNext  Alt+]   Previous  Alt+[")
SAID = {
    SYMMETRY: mark("The mirror image of your own line"),
    REPETITION: mark("Your own lines, once more"),
    MOTIFS: mark("The rest of what you drew before"),
    ALIGNMENT: mark("Your last stroke, as it was surely meant"),
}
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
        self._common: tuple[Sequence[Stroke], QRectF, int, float] = ((), QRectF(), 0, 1.0)
        self._ground = QPixmap()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._paint_next)

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
        ghost = self._session.ghost
        context = ((ghost and ghost.about) or self._session.sketch.strokes)[-CONTEXT:]
        if self._session.ghosts and self._session.ghosts[0].exchange is not None:
            context = ()  # what takes the place of strokes is seen alone
        frame = self._frame(context)
        common = (context, frame, side, self.devicePixelRatioF())
        if common != self._common:  # what all thumbnails have in common is painted once
            self._common = common
            self._ground = self._inked(self._blank(side), context, INK, CONTEXT_LINE)
        for i, (thumb, ghost) in enumerate(zip(self._thumbs, self._session.ghosts, strict=True)):
            thumb.setFixedSize(side, side)
            thumb.setChecked(i == self._session.current)
            thumb.show_strokes(self._ground, ghost.seen)
            thumb.say_source(ghost.source)
        self._next.start()

    def _frame(self, context: Sequence[Stroke]) -> QRectF:
        """What every thumbnail shows: the drawing and the candidates, but no far-off stray."""
        ink = box_around(context)
        ghosts = [stroke for ghost in self._session.ghosts for stroke in ghost.seen]
        if not context:
            return box_around(ghosts)
        spare = FARTHEST * max(ink.width(), ink.height())
        return (box_around(ghosts) | ink) & ink.adjusted(-spare, -spare, spare, spare)

    def _blank(self, side: int) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def _inked(
        self, ground: QPixmap, strokes: Sequence[Stroke], ink: QColor, line: float
    ) -> QPixmap:
        picture = QPixmap(ground)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = ground.deviceIndependentSize().width()
        target = QRectF(0, 0, side, side).marginsRemoved(QMarginsF(*[side * 0.1] * 4))
        _, frame, *_ = self._common
        paint_strokes(painter, strokes, frame, target, ink, line)
        painter.end()
        return picture

    def _paint_next(self) -> None:
        """One thumbnail a turn of the event loop: nine at once would make the pen wait."""
        for thumb in self._thumbs:
            if thumb.picture is None:
                thumb.picture = self._inked(self._ground, thumb.ghost, ACCENT, GHOST_LINE)
                thumb.update()
                self._next.start()
                return

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
        self._ground = QPixmap()
        self.ghost: Sequence[Stroke] = ()
        self.picture: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(True)
        self._source = ""
        self.say_source("")

    def say_source(self, source: str) -> None:
        """What the suggestion comes from: a small sign, and words."""
        said = tr(SAID.get(source, ""))
        self._source = source
        self.setToolTip("\n".join(filter(None, (said, tr(HOW)))))
        self.setAccessibleName(
            tr("Suggestion {place}{said}", place=self._place + 1, said=said and f": {said}")
        )

    def show_strokes(self, ground: QPixmap, ghost: Sequence[Stroke]) -> None:
        if ghost is not self.ghost or ground is not self._ground:
            self._ground, self.ghost, self.picture = ground, ghost, None
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
        painter.drawPixmap(0, 0, self.picture or self._ground)
        painter.setPen(QPen(ACCENT, 1.4))
        painter.drawLines(source_sign(self._source))
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
