"""At the end of a row that is suggested: pulled along it, the row gets longer or shorter, with
Shift wider apart or closer."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPen

from ....sketch.document import Floats, Stroke
from ...base.ghost import Ghost
from ...page.page_view import PageView
from ...paint.over.ghost_dabs import ACCENT
from ...paint.paper import PAPER
from ..hand.pen import Sample

RADIUS, REACH, AWAY = 6.0, 12.0, 20.0  # window pixels: of the knob, of a hit, beyond the last one
MOST = 60  # strokes of a row
SPACINGS = 0.25, 4.0  # the least and the most
STEPS = 1.2, 1.05, 1.01  # times wider, ever finer


class RowKnob:
    """held: whether it is being pulled. Nothing is drawn meanwhile, and the pen is not down."""

    def __init__(self, page: PageView) -> None:
        self._view = page
        self.held = False
        self._from = 0j  # page units, from the last one's middle to where the knob was taken
        self._places: Floats | None = None  # page units (n, 2), of every stroke the row may have
        self._seen = QRectF()  # where it was painted last
        page.over.marks.append(self.paint)
        page.over.ghost_shown.connect(self._move)

    def _move(self) -> None:
        """Another ghost is shown: it is painted elsewhere."""
        before, self._seen = self._seen, self.box()
        for box in (before, self._seen):
            self._view.update(box.toAlignedRect())

    def is_at(self, x: float, y: float) -> bool:
        """Whether a press at a window pixel takes hold of it."""
        at = self._at()
        return at is not None and QLineF(at, QPointF(x, y)).length() <= REACH

    def press(self, sample: Sample) -> bool:
        """Take hold; False where it is not."""
        ghost = self._ghost
        if ghost is None or not self.is_at(sample.x, sample.y):
            return False
        self.held, self._places = True, None
        self._from = self._page(sample) - complex(*_middle(ghost.strokes[-1]))
        return True

    def move(self, sample: Sample, modifiers: Qt.KeyboardModifier) -> Ghost | None:
        """The last of the row follows: by how many there are, with Shift by how far apart. The row
        that it makes, where it is another one."""
        ghost = self._ghost
        if ghost is None or ghost.spread is None:
            self.held = False
            return None
        held = modifiers | QGuiApplication.keyboardModifiers()
        wanted = self._page(sample) - self._from
        count, spacing = len(ghost.strokes), ghost.spread.spacing
        if held & Qt.KeyboardModifier.ShiftModifier:
            spacing, self._places = self._spacing(ghost, wanted), None
        else:
            count = self._count(ghost, wanted)
        if (count, spacing) == (len(ghost.strokes), ghost.spread.spacing):
            return None
        return ghost.spread_out(count, spacing)

    def release(self) -> None:
        """The row stays as it is."""
        self.held = False

    def paint(self, painter: QPainter, ratio: float) -> None:
        """A ring at the end of the row, over everything."""
        at = self._at()
        if at is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ACCENT, 1.6 * ratio))
        painter.setBrush(PAPER)
        painter.drawEllipse(at * ratio, RADIUS * ratio, RADIUS * ratio)
        reach = 2.6 * ratio
        painter.drawLine(at * ratio - QPointF(reach, 0), at * ratio + QPointF(reach, 0))
        painter.restore()

    def box(self) -> QRectF:
        """Where it is painted, window pixels; empty for nowhere."""
        at, spare = self._at(), RADIUS + 2.0
        return QRectF() if at is None else QRectF(at, at).adjusted(-spare, -spare, spare, spare)

    @property
    def _ghost(self) -> Ghost | None:
        ghost = self._view.session.ghost
        shown = ghost is not None and ghost.spread is not None and self._view.over.ghost_is_shown
        return ghost if shown and ghost and ghost.strokes else None

    def _at(self) -> QPointF | None:
        """Beyond the last of the row, on its way."""
        ghost, view = self._ghost, self._view.view
        if ghost is None:
            return None
        before = ghost.strokes[-2:-1] or ghost.about[-1:] or ghost.strokes[-1:]
        last, previous = (
            complex(*view.to_window(*_middle(each))) for each in (ghost.strokes[-1], before[0])
        )
        step = last - previous
        way = step / abs(step) if step else 1.0
        place = last + way * max(AWAY, min(abs(step) / 2.0, 2 * AWAY))
        return QPointF(place.real, place.imag)

    def _page(self, sample: Sample) -> complex:
        return complex(*self._view.view.to_page(sample.x, sample.y))

    def _count(self, ghost: Ghost, wanted: complex) -> int:
        """Up to the stroke that lies nearest."""
        assert ghost.spread
        if self._places is None:
            self._places = np.array([_middle(each) for each in ghost.spread.strokes(MOST)])
        gaps = np.hypot(*(self._places - (wanted.real, wanted.imag)).T)
        return int(gaps.argmin()) + 1

    def _spacing(self, ghost: Ghost, wanted: complex) -> float:
        """At which the last stroke lies nearest."""
        assert ghost.spread
        best = ghost.spread.spacing
        for step in STEPS:
            while True:  # from the spacing that there is, as long as it comes nearer
                ways = [float(np.clip(best * each, *SPACINGS)) for each in (1.0, 1.0 / step, step)]
                nearer = min(ways, key=lambda each: self._off(ghost, each, wanted))
                if nearer == best:
                    break
                best = nearer
        return best

    def _off(self, ghost: Ghost, spacing: float, wanted: complex) -> float:
        """How far the last stroke would lie from there; infinite for a row that loses strokes."""
        assert ghost.spread
        made = ghost.spread.spaced(spacing).strokes(len(ghost.strokes))
        whole = len(made) == len(ghost.strokes)
        return abs(complex(*_middle(made[-1])) - wanted) if whole else np.inf


def _middle(stroke: Stroke) -> tuple[float, float]:
    left, top, right, bottom = stroke.bounds
    return (left + right) / 2.0, (top + bottom) / 2.0
