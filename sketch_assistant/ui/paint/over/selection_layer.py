"""What is selected: a glow under the ink, a dashed frame with handles; and the lasso on its way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from ....sketch.document import Floats, SketchError, Stroke
from ....sketch.lines.affine import Affine
from ....sketch.placing import Box
from ....sketch.selection.transforming import transformed
from ..brushes import GLOW_REACH, WASHED, glow, ink, wash
from ..ink_paths import InkPaths, paint
from ..stroke_index import around, boxes_of
from .frame import CASING, CORNER, DASH, GAP, LIGHT, LINE, paint_frame
from .ghost_dabs import ACCENT
from .handles import BEYOND, Handles, paint_handles
from .overlay import Overlay

FRAME_GAP = 9.0  # window pixels from ink to frame
SPARE = (
    FRAME_GAP + max(GLOW_REACH, BEYOND) + 3.0
)  # window pixels around ink that may look otherwise
_DOT = 1e-6  # page units: what is no larger has no size
_INWARDS = 8.0  # window pixels: half of a handle
FEW_POINTS = 1500  # so many are inked anew for each frame on their way; of more a picture is drawn
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
        paper: Callable[[], QColor],
    ) -> None:
        super().__init__(parent)
        self.strokes: Sequence[Stroke] = ()
        self.box = self._ink = QRectF()  # of the lines selected, and of all their ink; page units
        self.lines: Box | None = None  # of their centre lines
        self.has_handles = False
        self.affine: Affine | None = None  # where the ink is shown instead, page units
        self._transformed: tuple[Stroke, ...] = ()  # as it will be there, where it is quickly inked
        self._lasso: Floats | None = None
        self._lasso_area = True
        self.changed = changed
        self.glow, self.washed, self.lifted = (
            Overlay(brush, self.paint_again, clock, self, GLOW_REACH)
            for brush in (glow, wash(paper), ink(paths))
        )

    def show(self, strokes: Sequence[Stroke]) -> None:
        """Show other strokes as selected."""
        if strokes is self.strokes:
            return
        self.paint_again()
        self.strokes, self.affine, self._transformed = strokes, None, ()
        self.box, self._ink = boxes_of(strokes)
        self.lines = self._lines()
        for overlay in self.overlays:
            overlay.show(strokes, self._ink)
        self.paint_again()

    def _lines(self) -> Box | None:
        if not self.strokes:
            return None
        half = max(each.ink.width for each in self.strokes) / 2.0
        lines = self.box.adjusted(half, half, -half, -half)
        return lines.left(), lines.top(), lines.right(), lines.bottom()

    @property
    def overlays(self) -> tuple[Overlay, ...]:
        """The pictures that it is made of."""
        return self.glow, self.washed, self.lifted

    def hold(self, held: bool) -> None:
        """While the pen is down only what it does itself changes."""
        self.glow.hold(held)

    def transform_by(self, affine: Affine | None, widths: bool = False) -> None:
        """Show the selected ink as under a map of the page, pale where it was; None: in place.

        widths: it will get wider or thinner with its size.
        """
        self.paint_again()
        self.affine, self._transformed = affine, ()
        if affine and sum(map(len, self.strokes)) <= FEW_POINTS:
            with suppress(SketchError):  # too far away to be seen
                self._transformed = tuple(transformed(s, affine, widths) for s in self.strokes)
        self.paint_again()

    def show_handles(self, shown: bool) -> None:
        """Whether the pen could take hold of them."""
        if shown != self.has_handles:
            self.has_handles = shown
            self.paint_again()

    def trace(self, lasso: Floats | None, area: bool = True) -> None:
        """Show the line (m, 2) that is being drawn, page units, and the area in it where that
        counts."""
        for outline in (self._lasso, lasso):
            if outline is not None:
                self.changed(around(outline))
        self._lasso, self._lasso_area = lasso, area

    def paint_below(
        self, painter: QPainter, transform: QTransform, unit: float, quiet: bool
    ) -> None:
        """What lies under the live ink and the ghosts. quiet: a ghost takes the ink's place.

        transform: page units to pixels. unit: page units a window pixel.
        """
        self.paint_moved(painter, transform, unit)
        if self.affine is None and not quiet:
            painter.save()
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Darken)
            self.glow.paint(painter, transform, unit)
            painter.restore()

    def paint_moved(self, painter: QPainter, transform: QTransform, unit: float) -> None:
        """Ink on its way to another place, pale where it was."""
        if self.affine is None:
            return
        painter.setOpacity(WASHED)
        self.washed.paint(painter, transform, unit)
        painter.setOpacity(1.0)
        if self._transformed:
            painter.save()
            painter.setTransform(transform, True)
            paint(painter, self._transformed, InkPaths(0))
            painter.restore()
        else:
            self.lifted.paint(painter, self._moved(transform), unit)

    def paint_above(
        self,
        painter: QPainter,
        transform: QTransform,
        seen: QRectF,
        unit: float,
        handles: Handles | None,
    ) -> None:
        """What lies over everything: frame, handles and lasso. seen: the box of the page to paint;
        handles: those to paint, pixels."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.strokes and self._is_seen(seen, unit):
            ratio = painter.device().devicePixelRatioF()
            paint_frame(painter, *self._shown_frame(transform, unit), ratio, ACCENT)
            if handles and self.affine is None:
                paint_handles(painter, handles, ACCENT)
        if self._lasso is not None:
            painter.save()
            painter.setTransform(transform, True)
            self._paint_lasso(painter, self._lasso, unit)
            painter.restore()

    def frame(self, unit: float) -> QRectF:
        """The dashed frame, page units, where the strokes are without having been moved."""
        return _framed(self.box, unit)

    def handles(self, transform: QTransform, unit: float, ratio: float) -> Handles:
        """Those of the frame. transform: page units to pixels, `ratio` of them a window pixel."""
        left, top, right, bottom = self.lines or (0.0, 0.0, 0.0, 0.0)
        return Handles.of(
            self.frame(unit), transform, ratio, max(right - left, bottom - top) > _DOT
        )

    def _shown_frame(self, transform: QTransform, unit: float) -> tuple[QRectF, QTransform]:
        """A frame and what takes it to pixels: as far from the ink when that is scaled."""
        if self.affine is None or self.affine.b or self.affine.c:
            return self.frame(unit), self._moved(transform)
        return _framed(_qt(self.affine).mapRect(self.box), unit), transform

    def _is_seen(self, seen: QRectF, unit: float) -> bool:
        """Whether a box of the page meets the frame or a handle: dashes take long to paint."""
        line = 2.0 * LINE * unit
        outside = (BEYOND if self.has_handles else 0.0) * unit + line
        frame, mapped = self._shown_frame(QTransform(), unit)
        outer = mapped.mapRect(frame).adjusted(-outside, -outside, outside, outside)
        if not seen.intersects(outer):
            return False
        line += max(CORNER, _INWARDS) * unit
        return bool(mapped.isRotating()) or not frame.adjusted(line, line, -line, -line).contains(
            seen
        )

    def _paint_lasso(self, painter: QPainter, lasso: Floats, unit: float) -> None:
        polygon = QPolygonF([QPointF(x, y) for x, y in lasso.tolist()])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_TINT if self._lasso_area else Qt.BrushStyle.NoBrush)
        painter.drawPolygon(polygon, Qt.FillRule.WindingFill)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        dashes = QPen(ACCENT, LINE * unit, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        dashes.setDashPattern([DASH / LINE, GAP / LINE])
        for pen in (QPen(LIGHT, CASING * unit), dashes):
            painter.setPen(pen)
            painter.drawPolyline(polygon)

    def _moved(self, transform: QTransform) -> QTransform:
        return transform if self.affine is None else _qt(self.affine) * transform

    def paint_again(self) -> None:
        """All of it, the handles around it, too."""
        self.changed(self._ink)
        if self.affine is not None:
            self.changed(_qt(self.affine).mapRect(self._ink))


def _framed(box: QRectF, unit: float) -> QRectF:
    gap = FRAME_GAP * unit
    return box.adjusted(-gap, -gap, gap, gap)


def _qt(affine: Affine) -> QTransform:
    return QTransform(affine.a, affine.b, affine.c, affine.d, affine.e, affine.f)
