"""The layers of a drawing, the topmost first: chosen, shown, locked, dragged and renamed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from ....sketch.document import INK_LAYER, Layer
from ....sketch.layering import LONGEST_NAME
from ...base import icons
from ...base.theme import Theme
from ...base.words import mark, tr
from ..widgets.sides import from_right, placed

FIRST = mark("Ink")  # as INK_LAYER
ROW, ICON, CELL = 40, 18, 36  # logical pixels: of a row, an icon, and where a pen hits it
DRAG = 6  # logical pixels from which on a press is a drag


class LayerList(QWidget):
    """Shows layers and says what is wanted of them, by their numbers from the bottom."""

    chosen = Signal(int)
    shown_wanted = Signal(int, bool)
    locked_wanted = Signal(int, bool)
    moved = Signal(int, int)  # which, and where to
    renamed = Signal(int, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._layers, self._active = theme, tuple[Layer, ...](), 0
        self._pressed: QPoint | None = None
        self._dragged = self._over = -1  # rows from the top
        self._gap: int | None = None  # between which rows what is dragged would go
        self._field: QLineEdit | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Layers, the topmost first"))
        theme.changed.connect(self.update)

    def show_layers(self, layers: Sequence[Layer], active: int) -> None:
        """active: the number of the one that is drawn on."""
        self._layers, self._active = tuple(layers), active
        self._dragged, self._gap = -1, None
        self._end_renaming()
        self.setFixedHeight(ROW * max(len(self._layers), 1))
        words = [_said(layer, i == active) for i, layer in enumerate(self._layers)]
        self.setAccessibleDescription("; ".join(reversed(words)))
        self.update()

    def row(self, place: int) -> QRect:
        """Where a layer is shown."""
        return QRect(0, ROW * (len(self._layers) - 1 - place), self.width(), ROW)

    def rename(self, place: int) -> None:
        """A field for the name, in its place."""
        self._end_renaming()
        box = placed(self, QRectF(self.row(place).adjusted(2 * CELL, 5, -8, -5))).toRect()
        self._field = field = QLineEdit(named(self._layers[place]), self)
        field.setMaxLength(LONGEST_NAME)
        field.setAccessibleName(tr("Name of the layer"))
        field.setGeometry(box)
        field.selectAll()
        field.editingFinished.connect(lambda: self._finish_renaming(place))
        field.show()
        field.setFocus()

    def sizeHint(self) -> QSize:
        return QSize(240, ROW * max(len(self._layers), 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        place = self._place_at(at)
        if place is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._from_start(at) < CELL:
            self.shown_wanted.emit(place, not self._layers[place].shown)
        elif self._from_start(at) < 2 * CELL:
            self.locked_wanted.emit(place, not self._layers[place].locked)
        else:
            self._pressed, self._dragged = at, place
            self.chosen.emit(place)
            self._pressed, self._dragged = at, place  # shown anew meanwhile

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed is not None and abs(at.y() - self._pressed.y()) >= DRAG:
            self._gap = min(max(round(at.y() / ROW), 0), len(self._layers))
        self._over = -1 if self._pressed is not None else at.y() // ROW
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gap, dragged = self._gap, self._dragged
        self._pressed, self._gap, self._dragged = None, None, -1
        self.update()
        if gap is not None and dragged >= 0:
            to = len(self._layers) - gap
            self.moved.emit(dragged, to - (to > dragged))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        place = self._place_at(at)
        if self._from_start(at) < 2 * CELL:
            self.mousePressEvent(event)
        elif place is not None:
            self._pressed, self._dragged = None, -1
            self.rename(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._field and event.key() == Qt.Key.Key_Escape:
            self._end_renaming()
            return
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if step and 0 <= self._active + step < len(self._layers):
            self.chosen.emit(self._active + step)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._end_renaming()

    def leaveEvent(self, event: QEvent) -> None:
        self._over = -1
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, layer in enumerate(self._layers):
            self._paint_row(painter, QRectF(self.row(place)), layer, place)
        if self._gap is not None:
            y = min(max(ROW * self._gap, 1.5), self.height() - 1.5)
            round_pen = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(QPen(self._theme.colour("accent"), 3, *round_pen))
            painter.drawLine(QPointF(6, y), QPointF(self.width() - 6, y))
        painter.end()

    def _paint_row(self, painter: QPainter, box: QRectF, layer: Layer, place: int) -> None:
        on, over = place == self._active, len(self._layers) - 1 - place == self._over
        if on or over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft" if on else "hover"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 9, 9)
        lifted = self._gap is not None and place == self._dragged
        painter.setOpacity(0.4 if lifted else 1.0)
        strong = self._theme.colour("accent" if on else "text")
        faint = self._theme.colour("muted")
        eye = "eye" if layer.shown else "eye_off"
        self._paint_icon(painter, eye, box, 0, faint if layer.shown else strong)
        if layer.locked or over or on:
            quiet = QColor(faint)
            quiet.setAlphaF(1.0 if layer.locked else 0.45)
            icon = "lock" if layer.locked else "unlock"
            self._paint_icon(painter, icon, box, 1, strong if layer.locked else quiet)
        painter.setPen(strong if layer.shown else faint)
        room = placed(self, box.adjusted(2 * CELL + 2, 0, -10, 0))
        name = self.fontMetrics().elidedText(
            named(layer), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setOpacity(1.0)

    def _paint_icon(
        self, painter: QPainter, name: str, box: QRectF, cell: int, ink: QColor
    ) -> None:
        picture = icons.pixmap(name, ink, ICON, self.devicePixelRatioF())
        left, top = cell * CELL + (CELL - ICON) / 2 + 2, box.y() + (ROW - ICON) / 2
        painter.drawPixmap(placed(self, QRectF(left, top, ICON, ICON)).topLeft(), picture)

    def _from_start(self, at: QPoint) -> int:
        return self.width() - at.x() if from_right(self) else at.x()

    def _place_at(self, at: QPoint) -> int | None:
        row = at.y() // ROW
        return len(self._layers) - 1 - row if 0 <= row < len(self._layers) else None

    def _finish_renaming(self, place: int) -> None:
        if self._field:
            name = self._field.text()
            self._end_renaming()
            if name != named(self._layers[place]):
                self.renamed.emit(place, name)

    def _end_renaming(self) -> None:
        if self._field:
            field, self._field = self._field, None
            field.hide()
            field.deleteLater()


def named(layer: Layer) -> str:
    """What a layer is called; the one that every drawing begins with, in the person's language."""
    return tr(FIRST) if layer.name == INK_LAYER else layer.name


def _said(layer: Layer, active: bool) -> str:
    """For a screen reader."""
    words = [named(layer)]
    words += [tr("drawn on")] if active else []
    words += [] if layer.shown else [tr("hidden")]
    words += [tr("locked")] if layer.locked else []
    return ", ".join(words)
