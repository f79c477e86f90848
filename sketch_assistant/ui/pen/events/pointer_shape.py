"""The pointer on the page, which shows what the next drag does."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from ..tools.cursors import Hand, Tip, cursor
from ..tools.row_knob import RowKnob
from ..tools.tools import Tools
from .navigation import Navigation


class PointerShape:
    """at: where the pointer was last seen, window pixels."""

    def __init__(
        self, widget: QWidget, tools: Tools, navigation: Navigation, knob: RowKnob
    ) -> None:
        self._widget, self._tools = widget, tools
        self._navigation, self._knob = navigation, knob
        self.at = QPointF()
        self._shown: tuple[Hand, Tip, float, float] | None = None

    def show(self) -> None:
        """Give the widget the pointer for now."""
        at = self.at.x(), self.at.y()
        tip = Tip.MOVER if self._knob.is_at(*at) else self._tools.tip(*at)
        brush = {Tip.ERASER: self._tools.erasing, Tip.PUSHER: self._tools.pushing}.get(tip)
        size = brush.size if brush else 0.0
        pointer = self._navigation.state, tip, self._widget.devicePixelRatioF(), size
        if pointer != self._shown:
            self._shown = pointer
            self._widget.setCursor(cursor(*pointer))
