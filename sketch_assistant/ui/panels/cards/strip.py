"""Right: the candidates, each a small picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QMarginsF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from ....assist.requests import ALIGNMENT, MOTIFS, REPETITION, SYMMETRY
from ....sketch.document import Stroke
from ...base.ghost import Ghost
from ...base.session import Session
from ...base.theme import Theme
from ...base.words import mark, tr
from ...paint.over.ghost_dabs import ACCENT
from ..widgets.card import Card
from ..widgets.source_sign import source_sign
from ..widgets.thumbnail import box_around, paint_strokes

LARGEST, SMALLEST, GAP = 96, 44, 6
CONTEXT = 60  # of the drawing in progress, how many strokes a thumbnail shows
FARTHEST = 0.6  # of the drawing's size that a thumbnail shows beside it
CONTEXT_LINE, GHOST_LINE = 1.2, 1.6  # logical pixels
EDGE, ROUND = QMarginsF(1.5, 1.5, 1.5, 1.5), 9.0
HOW = mark("Tap to put it on the page, tap again to keep it\nNext  Alt+]   Previous  Alt+[")
SAID = {
    SYMMETRY: mark("The mirror image of your own line"),
    REPETITION: mark("Your own lines, once more"),
    MOTIFS: mark("The rest of what you drew before"),
    ALIGNMENT: mark("Your last stroke, as it was surely meant"),
}
PAPER, INK = QColor("#fdfdfb"), QColor("#b9bac2")

# What all thumbnails show and how: strokes, the box of the page, side, ratio, colours.
_Common = tuple[Sequence[Stroke], QRectF, int, float, object]


class Strip(Card):
    """Hovering shows a candidate in place, a tap makes it current, another tap takes it."""

    hovered = Signal(int)  # -1: nothing
    picked = Signal(int)
    taken = Signal(int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._session = session
        self.thumbs: list[_Thumb] = []
        self._tapped = -1
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(GAP)
        self._shown: Sequence[object] = ()
        self._spare: list[_Thumb] = []  # made before, and not needed now
        self._common: _Common = ((), QRectF(), 0, 1.0, theme.palette)
        self._ground = QPixmap()

    def refreshed(self, room: int) -> Iterator[None]:
        """Show the session's candidates in at most `room` logical pixels of height, in small steps:
        what is seen changes with the last one, from those before to these."""
        ghosts = self._session.ghosts
        side = (room - 16 - GAP * (len(ghosts) - 1)) // max(1, len(ghosts))
        self._find_common(min(LARGEST, max(SMALLEST, side)))
        yield
        known = {
            id(each.ghost): each.picture for each in self.thumbs if each.ground is self._ground
        }
        pictures = []
        for ghost in ghosts:
            picture = known.get(id(ghost.seen))
            pictures.append(picture or self._painted(ghost))
            if picture is None:
                yield
        while len(self.thumbs) + len(self._spare) < len(ghosts):
            self._spare.append(_Thumb(self))
            yield
        self._put(ghosts, pictures)

    def show_current(self) -> None:
        """Mark the one on the page."""
        for i, thumb in enumerate(self.thumbs):
            thumb.setChecked(i == self._session.current)

    def _put(self, ghosts: Sequence[Ghost], pictures: Sequence[QPixmap]) -> None:
        if ghosts is not self._shown:
            self._shown, self._tapped = ghosts, -1
            self._fill(len(ghosts))
        for thumb, ghost, picture in zip(self.thumbs, ghosts, pictures, strict=True):
            thumb.show_picture(self._ground, ghost, picture)
        self.show_current()
        self.adjustSize()

    def _fill(self, count: int) -> None:
        while len(self.thumbs) > count:
            thumb = self.thumbs.pop()
            self._column.removeWidget(thumb)
            thumb.hide()
            self._spare.append(thumb)
        while len(self.thumbs) < count:
            thumb = self._spare.pop()
            self._column.addWidget(thumb)
            thumb.place = len(self.thumbs)
            self.thumbs.append(thumb)
            thumb.show()

    def _find_common(self, side: int) -> None:
        """What all thumbnails have in common is found and painted once."""
        ghost = self._session.ghost
        parts = {id(each.about): each.about for each in self._session.ghosts}
        about = {id(stroke): stroke for part in parts.values() for stroke in part}
        context = (tuple(about.values()) or self._session.sketch.strokes)[-CONTEXT:]
        if ghost is not None and ghost.exchange is not None:
            context = ()  # what takes the place of strokes is seen alone
        frame = self._frame(context)
        common = (context, frame, side, self.devicePixelRatioF(), self.theme.palette)
        if common != self._common:
            self._common = common
            self._ground = self._inked(self._blank(side), context, INK, CONTEXT_LINE)

    def _painted(self, ghost: Ghost) -> QPixmap:
        """All that is seen of a thumbnail which is not the current one."""
        picture = self._inked(self._ground, ghost.seen, ACCENT, GHOST_LINE)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ACCENT, 1.4))
        painter.drawLines(source_sign(ghost.source))
        painter.end()
        return picture

    def _frame(self, context: Sequence[Stroke]) -> QRectF:
        """What every thumbnail shows: the drawing and the candidates, but no far-off stray."""
        ink = box_around(context)
        ghosts = [stroke for ghost in self._session.ghosts for stroke in ghost.seen]
        if not context:
            return box_around(ghosts)
        spare = FARTHEST * max(ink.width(), ink.height())
        return (box_around(ghosts) | ink) & ink.adjusted(-spare, -spare, spare, spare)

    def _blank(self, side: int) -> QPixmap:
        """Paper with an edge."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("border"), 1.0))
        painter.setBrush(PAPER)
        painter.drawRoundedRect(QRectF(0, 0, side, side).marginsRemoved(EDGE), ROUND, ROUND)
        painter.end()
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

    def tap(self, place: int) -> None:
        """A tap on a thumbnail: the first makes it current, the next takes it."""
        if self._tapped == place == self._session.current:
            self._tapped = -1
            self.taken.emit(place)
        else:
            self._tapped = place
            self.picked.emit(place)


class _Thumb(QAbstractButton):
    def __init__(self, strip: Strip) -> None:
        super().__init__(strip)
        self.place, self._strip, self._theme = 0, strip, strip.theme
        self.ground, self.picture = QPixmap(), QPixmap()
        self.ghost: Sequence[Stroke] = ()
        self._said: tuple[int, str] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(True)
        self.hide()

    def show_picture(self, ground: QPixmap, ghost: Ghost, picture: QPixmap) -> None:
        """Of this ghost, painted on this ground."""
        self.ground, self.ghost = ground, ghost.seen
        if picture is not self.picture:
            self.picture = picture
            side = round(picture.deviceIndependentSize().width())
            self.setFixedSize(side, side)
            self.update()
        if self._said != (self.place, ghost.source):
            self._say(ghost.source)

    def _say(self, source: str) -> None:
        """What the suggestion comes from."""
        self._said = self.place, source
        said = tr(SAID.get(source, ""))
        self.setToolTip("\n".join(filter(None, (said, tr(HOW)))))
        self.setAccessibleName(
            tr("Suggestion {place}{said}", place=self.place + 1, said=said and f": {said}")
        )

    def sizeHint(self) -> QSize:
        return QSize(LARGEST, LARGEST)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self.picture)
        if self.isChecked() or self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(*self._edge()))
            painter.drawRoundedRect(QRectF(self.rect()).marginsRemoved(EDGE), ROUND, ROUND)
        painter.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._strip.tap(self.place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isDown() and self.rect().contains(event.position().toPoint()):
            self._strip.tap(self.place)
        self.setDown(False)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._strip.hovered.emit(self.place)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._strip.hovered.emit(-1)
        self.update()

    def _edge(self) -> tuple[QColor, float]:
        """Of the current one, or of one that is hovered over."""
        if self.isChecked():
            return self._theme.colour("accent"), 2.5
        return self._theme.colour("muted"), 1.0
