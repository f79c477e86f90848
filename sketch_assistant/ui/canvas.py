"""The drawing surface: pen events in, paint out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPainter
from PySide6.QtWidgets import QWidget

from ..sketch.document import DEFAULT_COLOUR, DEFAULT_WIDTH
from .session import Ghost, Session
from .view import View, fitting


def before_application() -> None:
    """Set what must be set before QApplication exists: every pen event, none compressed away."""
    for attribute in (
        Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents,
        Qt.ApplicationAttribute.AA_CompressTabletEvents,
    ):
        QCoreApplication.setAttribute(attribute, False)


class Canvas(QWidget):
    """Shows `session.sketch` and its ghost; turns the pen into strokes."""

    pen_down = Signal()
    pen_up = Signal()
    stroke_drawn = Signal(object)  # Stroke, after session.edit("Draw", ...)
    ghost_tapped = Signal(int)  # index into session.ghost.strokes
    ghost_dismissed = Signal()  # drawn elsewhere, scribbled over, two-finger tap
    view_changed = Signal(object)  # View
    message = Signal(str)  # one sentence for the person

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.view = View()
        self.tool = "pen"  # or "eraser"
        self.stabiliser = 0.3  # 0 (off) to 1
        self.pen_width = DEFAULT_WIDTH
        self.pen_colour = DEFAULT_COLOUR
        self.touch_draws = True  # turns itself off at the first pen event
        self.dark = False
        self._preview: Ghost | None = None
        session.sketch_changed.connect(self.update)
        session.ghosts_changed.connect(self.update)

    @property
    def is_pen_down(self) -> bool:
        """Whether a stroke or an erasure is under way."""
        return False

    def set_view(self, view: View) -> None:
        self.view = view
        self.view_changed.emit(view)
        self.update()

    def zoom_in(self) -> None:
        self.set_view(self.view.zoomed(1.25, self._middle()))

    def zoom_out(self) -> None:
        self.set_view(self.view.zoomed(0.8, self._middle()))

    def zoom_to_fit(self) -> None:
        page = QRectF(0, 0, self.session.sketch.width, self.session.sketch.height)
        self.set_view(fitting(page, self.size().toSizeF(), self.view.angle))

    def reset_rotation(self) -> None:
        self.rotate_by(-self.view.angle)

    def rotate_by(self, degrees: float) -> None:
        self.set_view(self.view.rotated(degrees, self._middle()))

    def show_preview(self, ghost: Ghost | None) -> None:
        """Show this ghost in place of the session's; None ends the preview."""
        self._preview = ghost
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        painter = QPainter(self)
        painter.fillRect(event.rect(), Qt.GlobalColor.lightGray)

    def _middle(self) -> QPointF:
        return QRectF(self.rect()).center()
