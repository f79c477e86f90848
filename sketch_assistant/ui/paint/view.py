"""Where the page lies in the window: pan, zoom, rotation and mirroring as one immutable value."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

SMALLEST_SCALE, LARGEST_SCALE = 0.02, 64.0
FARTHEST = 1e8  # pixels
SNAP_DEGREES = 4.0
FIT_MARGIN = 28.0


@dataclass(frozen=True)
class View:
    """Maps page units to window pixels (logical, before the screen's scale factor).

    scale: pixels a page unit. angle: degrees clockwise, as seen. x, y: where the page's corner
    (0, 0) is. mirrored: left and right of the page are exchanged before it is turned.
    """

    scale: float = 1.0
    angle: float = 0.0
    x: float = 0.0
    y: float = 0.0
    mirrored: bool = False

    @property
    def is_usable(self) -> bool:
        """Whether all numbers are finite and within the limits of zoom and of pixel arithmetic."""
        near = abs(self.x) <= FARTHEST and abs(self.y) <= FARTHEST
        return near and SMALLEST_SCALE <= self.scale <= LARGEST_SCALE and math.isfinite(self.angle)

    def transform(self, pixel_ratio: float = 1.0) -> QTransform:
        """Page units to device pixels; the corner lies on a whole pixel, so that panning never
        moves ink by a fraction of a pixel and cached pixels stay valid."""
        made = self.linear(pixel_ratio)
        x, y = round(self.x * pixel_ratio), round(self.y * pixel_ratio)
        return made * QTransform.fromTranslate(x, y)

    def linear(self, pixel_ratio: float = 1.0) -> QTransform:
        """Zoom, rotation and mirroring only."""
        made = QTransform()
        if self.angle:
            made.rotate(self.angle)
        made.scale(self._across * pixel_ratio, self.scale * pixel_ratio)
        return made

    def to_page(self, x: float, y: float) -> tuple[float, float]:
        """The page point under a window pixel."""
        turn = math.radians(-self.angle)
        dx, dy = x - self.x, y - self.y
        along = dx * math.cos(turn) - dy * math.sin(turn)
        across = dx * math.sin(turn) + dy * math.cos(turn)
        return along / self._across, across / self.scale

    def to_window(self, x: float, y: float) -> tuple[float, float]:
        """The window pixel over a page point."""
        turn = math.radians(self.angle)
        x, y = x * self._across, y * self.scale
        right = x * math.cos(turn) - y * math.sin(turn)
        down = x * math.sin(turn) + y * math.cos(turn)
        return right + self.x, down + self.y

    def panned(self, dx: float, dy: float) -> View:
        """Moved by window pixels."""
        return replace(self, x=self.x + dx, y=self.y + dy)

    def zoomed(self, factor: float, at: QPointF) -> View:
        """Zoomed so that the page point under `at` (window pixels) stays under it."""
        scale = min(max(self.scale * factor, SMALLEST_SCALE), LARGEST_SCALE)
        return self._keeping(replace(self, scale=scale), at)

    def rotated(self, degrees: float, at: QPointF) -> View:
        """Turned clockwise about `at` (window pixels)."""
        angle = (self.angle + degrees + 180.0) % 360.0 - 180.0
        return self._keeping(replace(self, angle=angle), at)

    def flipped(self, at: QPointF) -> View:
        """Seen in a mirror that stands upright at `at` (window pixels)."""
        other = replace(self, angle=-self.angle, mirrored=not self.mirrored)
        return self._keeping(other, at)

    def snapped(self, at: QPointF) -> View:
        """Set upright when within a few degrees of it."""
        return self.rotated(-self.angle, at) if abs(self.angle) < SNAP_DEGREES else self

    @property
    def _across(self) -> float:
        """Pixels a page unit to the right, before it is turned."""
        return -self.scale if self.mirrored else self.scale

    def _keeping(self, other: View, at: QPointF) -> View:
        page = self.to_page(at.x(), at.y())
        x, y = other.to_window(*page)
        return other.panned(at.x() - x, at.y() - y)


def fitting(page: QRectF, window: QSizeF, angle: float = 0.0, mirrored: bool = False) -> View:
    """The view that shows the whole of `page` (page units) centred in a window, with a margin."""
    box = View(angle=angle).linear().mapRect(page)
    room_x = max(window.width() - 2 * FIT_MARGIN, 16.0)
    room_y = max(window.height() - 2 * FIT_MARGIN, 16.0)
    scale = min(room_x / max(box.width(), 1e-6), room_y / max(box.height(), 1e-6))
    scale = min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
    bare = View(scale, angle, mirrored=mirrored)
    x, y = bare.to_window(page.center().x(), page.center().y())
    return bare.panned(window.width() / 2 - x, window.height() / 2 - y)
