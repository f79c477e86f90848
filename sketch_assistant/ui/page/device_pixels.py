"""A page as it is seen, among the pixels of the device."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QRegion, QTransform
from PySide6.QtWidgets import QWidget

from ..paint.pixels import scaled, scaled_region
from .viewing import Viewing


class DevicePixels:
    """Of a widget that shows the page through a view."""

    def __init__(self, widget: QWidget, viewing: Viewing) -> None:
        self._widget, self._viewing = widget, viewing

    @property
    def transform(self) -> QTransform:
        """Page units to device pixels."""
        return self._viewing.view.transform(self._widget.devicePixelRatioF())

    @property
    def window(self) -> QRect:
        """The whole widget."""
        return scaled(self._widget.rect(), self._widget.devicePixelRatioF())

    def region(self, boxes: Sequence[QRectF], spare: float = 2.0) -> QRegion:
        """The pixels in sight that boxes of the page lie on, and so many around each."""
        transform, window, region = self.transform, QRectF(self.window), QRegion()
        for box in boxes:
            pixels = transform.mapRect(box).adjusted(-spare, -spare, spare, spare)
            region += pixels.intersected(window).toAlignedRect()
        return region

    def update(self, region: QRegion) -> None:
        """Ask for a region to be painted."""
        self._widget.update(scaled_region(region, 1.0 / self._widget.devicePixelRatioF()))
