"""A widget that looks at the page through a view: panned, zoomed, turned, fitted."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from .view import View, fitting

ZOOM_STEP = 1.25


class Viewport(QWidget):
    """What it shows is up to its heirs: they paint, and say what the whole is."""

    view_changed = Signal(object)  # View

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = View()
        self.covered = QMarginsF()  # window pixels at the edges that panels lie over
        self._fitted = True  # until the person looks elsewhere

    def whole(self) -> QRectF:
        """What `zoom_to_fit` shows, page units."""
        raise NotImplementedError

    def _look(self, gesture: bool = False) -> None:
        """The view or the size changed; gesture: it soon will again."""
        raise NotImplementedError

    def set_view(self, view: View, gesture: bool = False) -> None:
        """Look at the page another way. gesture: more will follow, so a stand-in will do."""
        if view == self.view or not view.is_usable:
            return
        self.view, self._fitted = view, False
        self._look(gesture)
        self.view_changed.emit(view)

    @property
    def is_fitted(self) -> bool:
        """Whether the whole page is shown, until the person looks elsewhere."""
        return self._fitted

    def cover(self, margins: QMarginsF) -> None:
        """Panels lie over so much at the edges (window pixels); what is fitted stays fitted."""
        if margins != self.covered:
            self.covered = margins
            if self._fitted:
                self.zoom_to_fit()

    def look_again(self, view: View, covered: QMarginsF, fitted: bool) -> None:
        """Look at the page as before, when panels covered so much and it was fitted or not."""
        self.covered = covered
        self.set_view(view)
        self._fitted = fitted

    def zoom_in(self) -> None:
        """A step closer, the middle stays."""
        self.set_view(self.view.zoomed(ZOOM_STEP, self.middle()), gesture=True)

    def zoom_out(self) -> None:
        """A step back, the middle stays."""
        self.set_view(self.view.zoomed(1.0 / ZOOM_STEP, self.middle()), gesture=True)

    def zoom_to_fit(self, angle: float | None = None) -> None:
        """Show the whole page and all ink; it stays fitted when the window changes size.

        angle: degrees clockwise; None for as it is turned now.
        """
        room = QRectF(self.rect()).marginsRemoved(self.covered)
        turned = self.view.angle if angle is None else angle
        view = fitting(self.whole(), room.size(), turned, self.view.mirrored)
        self.set_view(view.panned(room.x(), room.y()))
        self._fitted = True

    def reset_rotation(self) -> None:
        """Set the page upright about the middle."""
        self.rotate_by(-self.view.angle)

    def rotate_by(self, degrees: float) -> None:
        """Turn clockwise about the middle."""
        self.set_view(self.view.rotated(degrees, self.middle()), gesture=True)

    def mirror(self) -> None:
        """Exchange left and right of what is seen; the middle stays."""
        fitted = self._fitted
        self.set_view(self.view.flipped(self.middle()))
        if fitted:
            self.zoom_to_fit()

    def middle(self) -> QPointF:
        """The middle of the window's pixels."""
        return QRectF(self.rect()).center()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._fitted:
            self.zoom_to_fit()
        self._look()
