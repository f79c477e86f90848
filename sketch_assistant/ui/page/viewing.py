"""How the page is looked at: panned, zoomed, turned, fitted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QObject, QPointF, QRectF, Signal
from PySide6.QtWidgets import QWidget

from ..paint.view import View, fitting

ZOOM_STEP = 1.25


class Viewing(QObject):
    """Holds the view of a widget, which paints.

    whole: the box of the page that `zoom_to_fit` shows, page units. look: told that the view has
    changed, and whether it soon will again.
    """

    changed = Signal(object)  # View

    def __init__(
        self, widget: QWidget, whole: Callable[[], QRectF], look: Callable[[bool], None]
    ) -> None:
        super().__init__(widget)
        self._widget, self._whole, self._look = widget, whole, look
        self.view = View()
        self.covered = QMarginsF()  # window pixels at the edges that panels lie over
        self._fitted = True  # until the person looks elsewhere

    def set_view(self, view: View, gesture: bool = False) -> None:
        """Look at the page another way. gesture: more will follow, so a stand-in will do."""
        if view == self.view or not view.is_usable:
            return
        self.view, self._fitted = view, False
        self._look(gesture)
        self.changed.emit(view)

    @property
    def is_fitted(self) -> bool:
        """Whether the whole page is shown, until the person looks elsewhere."""
        return self._fitted

    def cover(self, margins: QMarginsF) -> None:
        """Panels lie over so much at the edges (window pixels); what is fitted stays fitted."""
        if margins != self.covered:
            self.covered = margins
            self.fit_again()

    def fit_again(self) -> None:
        """The room has changed: what is fitted stays fitted."""
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
        room = self.room()
        turned = self.view.angle if angle is None else angle
        view = fitting(self._whole(), room.size(), turned, self.view.mirrored)
        self.set_view(view.panned(room.x(), room.y()))
        self._fitted = True

    def mirror(self) -> None:
        """Exchange left and right of what is seen; the middle stays."""
        fitted = self._fitted
        self.set_view(self.view.flipped(self.middle()))
        if fitted:
            self.zoom_to_fit()

    def reset_rotation(self) -> None:
        """Set the page upright about the middle."""
        self.rotate_by(-self.view.angle)

    def rotate_by(self, degrees: float) -> None:
        """Turn clockwise about the middle."""
        self.set_view(self.view.rotated(degrees, self.middle()), gesture=True)

    def middle(self) -> QPointF:
        """The middle of the window's pixels."""
        return QRectF(self._widget.rect()).center()

    def room(self) -> QRectF:
        """The window's pixels that no panel lies over."""
        return QRectF(self._widget.rect()).marginsRemoved(self.covered)
