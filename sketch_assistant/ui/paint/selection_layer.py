"""What is selected: a glow under the ink and a dashed frame; and the lasso on its way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from ...sketch.document import Floats, Stroke
from .brushes import GLOW_REACH, WASHED, glow, ink, wash
from .frame import CASING, CORNER, DASH, GAP, LIGHT, LINE, paint_frame
from .ghost_layer import ACCENT
from .ink_paths import InkPaths
from .overlay import Overlay
from .stroke_index import around, boxes_of

FRAME_GAP = 9.0  # window pixels from ink to frame
SPARE = FRAME_GAP + GLOW_REACH + 3.0  # window pixels around ink that may look otherwise
_TINT = QColor(ACCENT)
_TINT.setAlphaF(0.07)


class SelectionLayer(QObject):
    """changed: called with the box of the page to paint again, SPARE window pixels around it too.

    paths: of ink that may be painted once more. clock: seconds, monotonic.
    """

    def __init__(
        self,
        paths: InkPaths,
        changed: Callable[[QRectF], None],
        clock: Callable[[], float],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.strokes: Sequence[Stroke] = ()
        self.box = self._ink = QRectF()  # of the lines selected, and of all their ink; page units
        self._offset: QPointF | None = None
        self._lasso: Floats | None = None
        self._changed = changed
        self._glow, self._wash, self._lifted = (
            Overlay(brush, self._again, clock, self, GLOW_REACH)
            for brush in (glow, wash, ink(paths))
        )

    def show(self, strokes: Sequence[Stroke]) -> None:
        """Show other strokes as selected."""
        if strokes is self.strokes:
            return
        self._again()
        self.strokes, self._offset = strokes, None
        self.box, self._ink = boxes_of(strokes)
        for overlay in self.overlays:
            overlay.show(strokes, self._ink)
        self._again()

    @property
    def overlays(self) -> tuple[Overlay, ...]:
        """The pictures that it is made of."""
        return self._glow, self._wash, self._lifted

    def hold(self, held: bool) -> None:
        """While the pen is down only what it does itself changes."""
        self._glow.hold(held)

    def move_by(self, offset: QPointF | None) -> None:
        """Show the selected ink elsewhere (page units away), pale where it was; None: in place."""
        self._again()
        self._offset = offset
        self._again()

    def trace(self, lasso: Floats | None) -> None:
        """Show the outline (m, 2) that is being drawn, page units."""
        for outline in (self._lasso, lasso):
            if outline is not None:
                self._changed(around(outline))
        self._lasso = lasso

    def paint_below(
        self, painter: QPainter, transform: QTransform, unit: float, quiet: bool
    ) -> None:
        """What lies under the live ink and the ghosts. quiet: a ghost takes the ink's place.

        transform: page units to pixels. unit: page units a window pixel.
        """
        self.paint_moved(painter, transform, unit)
        if self._offset is None and not quiet:
            painter.save()
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Darken)
            self._glow.paint(painter, transform, unit)
            painter.restore()

    def paint_moved(self, painter: QPainter, transform: QTransform, unit: float) -> None:
        """Ink on its way to another place, pale where it was."""
        if self._offset is not None:
            painter.setOpacity(WASHED)
            self._wash.paint(painter, transform, unit)
            painter.setOpacity(1.0)
            self._lifted.paint(painter, self._moved(transform), unit)

    def paint_above(
        self, painter: QPainter, transform: QTransform, seen: QRectF, unit: float
    ) -> None:
        """What lies over everything: frame and lasso. seen: the box of the page to paint."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.strokes and self._is_seen(seen, unit):
            ratio = painter.device().devicePixelRatioF()
            paint_frame(painter, self.frame(unit), self._moved(transform), ratio, ACCENT)
        if self._lasso is not None:
            painter.save()
            painter.setTransform(transform, True)
            self._paint_lasso(painter, self._lasso, unit)
            painter.restore()

    def frame(self, unit: float) -> QRectF:
        """The dashed frame, page units, where the strokes are without having been moved."""
        gap = FRAME_GAP * unit
        return self.box.adjusted(-gap, -gap, gap, gap)

    def _is_seen(self, seen: QRectF, unit: float) -> bool:
        """Whether a box of the page meets the line of the frame: dashes take long to paint."""
        frame, line = self.frame(unit), 2.0 * LINE * unit
        if self._offset is not None:
            frame.translate(self._offset)
        outer = frame.adjusted(-line, -line, line, line)
        line += CORNER * unit
        return seen.intersects(outer) and not frame.adjusted(line, line, -line, -line).contains(
            seen
        )

    def _paint_lasso(self, painter: QPainter, lasso: Floats, unit: float) -> None:
        polygon = QPolygonF([QPointF(x, y) for x, y in lasso.tolist()])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_TINT)
        painter.drawPolygon(polygon, Qt.FillRule.WindingFill)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        dashes = QPen(ACCENT, LINE * unit, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        dashes.setDashPattern([DASH / LINE, GAP / LINE])
        for pen in (QPen(LIGHT, CASING * unit), dashes):
            painter.setPen(pen)
            painter.drawPolyline(polygon)

    def _moved(self, transform: QTransform) -> QTransform:
        if self._offset is None:
            return transform
        return QTransform.fromTranslate(self._offset.x(), self._offset.y()) * transform

    def _again(self) -> None:
        self._changed(self._ink)
        if self._offset is not None:
            self._changed(self._ink.translated(self._offset))
