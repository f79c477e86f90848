"""What is shown where the finished pixels are not ready: older pictures, stretched to fit."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QRegion, QTransform

from .scene import Scene
from .surface import Surface

_OVERVIEW_SIDE = 1024  # pixels


class StandIn:
    """A sharp picture of what was last in sight, and a coarse one of the whole drawing.

    snapshot: exists while a new zoom or rotation is being painted. overview: for drawings that
    take long to paint, so that zooming out shows them at once.
    """

    def __init__(self) -> None:
        self.snapshot: Surface | None = None
        self.overview: Surface | None = None

    def surfaces(self) -> Iterator[Surface]:
        """Those that exist, to be kept up to date like any other."""
        if self.snapshot:
            yield self.snapshot
        if self.overview:
            yield self.overview

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing older to be shown."""
        return self.snapshot is None and (self.overview is None or self.overview.image.isNull())

    @property
    def wants_overview(self) -> bool:
        """Whether there is work to do on the overview."""
        return self.overview is None or not self.overview.dirty.isEmpty()

    def work(self, scene: Scene, deadline: float) -> None:
        """Paint the overview for a while."""
        self.overview = self.overview or Surface(*_overview_frame(scene))
        self.overview.work(scene, deadline)

    def paint(
        self, painter: QPainter, scene: Scene, region: QRegion, transform: QTransform
    ) -> None:
        """Paint a region of device pixels as well as can be done at once."""
        painter.save()
        painter.setClipRegion(region)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = region.boundingRect()
        if not (self.snapshot and _fills(self.snapshot, transform, area)):
            scene.paint_ground(painter, area, transform)
            _paint(painter, self.overview, transform)
        _paint(painter, self.snapshot, transform)
        painter.restore()


def _fills(surface: Surface, transform: QTransform, area: QRect) -> bool:
    back, _ = _onto(surface, transform).inverted()
    return QRectF(surface.rect).contains(back.mapRect(QRectF(area)))


def _paint(painter: QPainter, surface: Surface | None, transform: QTransform) -> None:
    if surface is not None and not surface.image.isNull():
        painter.save()
        painter.setTransform(_onto(surface, transform), True)
        painter.drawImage(0, 0, surface.image)
        painter.restore()


def _onto(surface: Surface, transform: QTransform) -> QTransform:
    """From the surface's pixels by way of page units to the painter's pixels."""
    back, _ = surface.transform.inverted()
    return back * transform


def _overview_frame(scene: Scene) -> tuple[QSize, QTransform]:
    """Size and transform of a picture of it all."""
    whole = scene.whole()
    scale = _OVERVIEW_SIDE / max(whole.width(), whole.height(), 1e-6)
    size = QSize(max(1, round(whole.width() * scale)), max(1, round(whole.height() * scale)))
    corner = QTransform.fromTranslate(-whole.left(), -whole.top())
    return size, corner * QTransform.fromScale(scale, scale)
