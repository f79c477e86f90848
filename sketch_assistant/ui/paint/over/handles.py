"""The handles of what is selected: where they lie, which one is under the pen, how they look."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from ....sketch.selection.handles import Handle
from ...base import icons
from .frame import CASING, LIGHT, LINE

# Window pixels.
REACH, INWARDS = 16.0, 10.0  # from a handle's middle, what still takes hold of it
STEM, KNOB = 30.0, 10.5  # from the frame to the middle of the knob that turns, and its radius
BEYOND = STEM + REACH  # how far all of them reach beyond the frame
_SPOT = 5.5  # radius of a corner's handle
_BAR = (14.0, 6.5)  # a side's handle: along it, across it
_ROOM = 3.0 * REACH  # a shorter side has no handle: those of the corners need it
_ICON = 15
_WHITE = QColor("#ffffff")

CORNERS = (Handle.TOP_LEFT, Handle.TOP_RIGHT, Handle.BOTTOM_RIGHT, Handle.BOTTOM_LEFT)
SIDES = (Handle.TOP, Handle.RIGHT, Handle.BOTTOM, Handle.LEFT)


@dataclass(frozen=True)
class Handles:
    """Where the handles of a frame lie in pixels, `ratio` of them a window pixel.

    corners: of the frame, clockwise from its top left. below: the knob hangs below the frame.
    has_size: else, as of a dot, there is nothing to scale or turn.
    """

    corners: tuple[QPointF, QPointF, QPointF, QPointF]
    ratio: float
    below: bool = False
    has_size: bool = True

    @classmethod
    def of(cls, frame: QRectF, transform: QTransform, ratio: float, has_size: bool) -> Handles:
        """frame: page units; transform: to pixels."""
        places = (frame.topLeft(), frame.topRight(), frame.bottomRight(), frame.bottomLeft())
        top_left, top_right, bottom_right, bottom_left = (transform.map(each) for each in places)
        corners = (top_left, top_right, bottom_right, bottom_left)
        return cls(corners, ratio, has_size=has_size)

    def seen_in(self, room: QRectF) -> Handles:
        """The same with the knob below where it is in a room of pixels only there."""
        hanging = replace(self, below=True)
        lost = not room.contains(self.knob) and room.contains(hanging.knob)
        return hanging if lost else self

    @property
    def knob(self) -> QPointF:
        """The middle of the knob that turns."""
        return self.stem.p2()

    @property
    def stem(self) -> QLineF:
        """From the frame to the middle of the knob."""
        foot = self.middle_of(Handle.BOTTOM if self.below else Handle.TOP)
        other = self.middle_of(Handle.TOP if self.below else Handle.BOTTOM)
        out = QLineF(other, foot)
        out.setLength(out.length() + STEM * self.ratio)
        return QLineF(foot, out.p2())

    def middle_of(self, handle: Handle) -> QPointF:
        """Of a corner's or a side's handle."""
        if handle in CORNERS:
            return self.corners[CORNERS.index(handle)]
        place = SIDES.index(handle)
        return (self.corners[place] + self.corners[(place + 1) % 4]) / 2.0

    @property
    def shown(self) -> tuple[Handle, ...]:
        """Corners and the sides that have room for a handle."""
        if not self.has_size:
            return ()
        long = [self._length(place) >= _ROOM * self.ratio for place in range(4)]
        sides = (side for side, is_long in zip(SIDES, long, strict=True) if is_long)
        return (*CORNERS, *sides)

    def at(self, place: QPointF) -> Handle | None:
        """What a pen there takes hold of; None outside."""
        if self.has_size and QLineF(place, self.knob).length() <= REACH * self.ratio:
            return Handle.KNOB
        across, down = self._within(place)
        near = [each for each in self.shown if self._is_near(each, across, down)]
        if near:
            return near[0]
        inside = abs(across) <= self._length(0) / 2.0 and abs(down) <= self._length(1) / 2.0
        return Handle.INSIDE if inside else None

    def direction(self, handle: Handle) -> float:
        """Degrees from the right, clockwise, in which a handle pulls."""
        centre = (self.corners[0] + self.corners[2]) / 2.0
        if handle in CORNERS:  # as if the frame were a square: that is how the pointer looks best
            first = (CORNERS.index(handle) - 1) % 4
            away = self._unit(SIDES[first]) + self._unit(SIDES[(first + 1) % 4])
        else:
            away = self.middle_of(handle) - centre
        return math.degrees(math.atan2(away.y(), away.x()))

    def _unit(self, side: Handle) -> QPointF:
        out = QLineF(self.middle_of(SIDES[(SIDES.index(side) + 2) % 4]), self.middle_of(side))
        return (out.p2() - out.p1()) / max(out.length(), 1e-9)

    def _is_near(self, handle: Handle, across: float, down: float) -> bool:
        """Whether a place, pixels from the middle along the frame's own axes, takes hold of it.

        Half of a small frame at least is left to what moves it.
        """
        places = (
            (across, self._length(0), handle.side[0]),
            (down, self._length(1), handle.side[1]),
        )
        reach = REACH * self.ratio
        for at, length, side in places:
            if side:
                outwards = at * side - length / 2.0
                if not -min(INWARDS * self.ratio, length / 4.0) <= outwards <= reach:
                    return False
            elif abs(at) > reach:
                return False
        return True

    def _within(self, place: QPointF) -> tuple[float, float]:
        """A place as seen from the middle, along the frame's sides."""
        away = place - (self.corners[0] + self.corners[2]) / 2.0
        right, down = self._unit(Handle.RIGHT), self._unit(Handle.BOTTOM)
        return QPointF.dotProduct(away, right), QPointF.dotProduct(away, down)

    def _length(self, place: int) -> float:
        """Of a side, pixels."""
        return QLineF(self.corners[place], self.corners[(place + 1) % 4]).length()


def paint_handles(painter: QPainter, handles: Handles, colour: QColor) -> None:
    """Paint them, white with a line in a colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if handles.has_size:
        _paint_knob(painter, handles, colour)
    for handle in handles.shown:
        painter.save()
        painter.translate(handles.middle_of(handle))
        painter.rotate(handles.direction(handle) + 90.0)
        painter.scale(handles.ratio, handles.ratio)
        box = _box(handle)
        for pen, grown in ((QPen(LIGHT, CASING), 0.5), (QPen(colour, LINE), 0.0)):
            painter.setPen(pen)
            painter.setBrush(_WHITE)
            around = box.adjusted(-grown, -grown, grown, grown)
            painter.drawRoundedRect(around, around.height() / 2.0, around.height() / 2.0)
        painter.restore()
    painter.restore()


def _box(handle: Handle) -> QRectF:
    """A handle about its middle, as if it were on the top side; window pixels."""
    wide, high = (2 * _SPOT, 2 * _SPOT) if handle.is_corner else _BAR
    return QRectF(-wide / 2.0, -high / 2.0, wide, high)


def _paint_knob(painter: QPainter, handles: Handles, colour: QColor) -> None:
    ratio = handles.ratio
    for pen in (QPen(LIGHT, CASING * ratio), QPen(colour, LINE * ratio)):
        painter.setPen(pen)
        painter.drawLine(handles.stem)
    for pen, brush, grown in (
        (QPen(Qt.PenStyle.NoPen), LIGHT, 1.4),
        (QPen(colour, LINE * ratio), _WHITE, 0.0),
    ):
        painter.setPen(pen)
        painter.setBrush(brush)
        radius = (KNOB + grown) * ratio
        painter.drawEllipse(handles.knob, radius, radius)
    icon = icons.pixmap("turn", colour, _ICON, ratio)
    half = _ICON * ratio / 2.0
    box = QRectF(-half, -half, 2 * half, 2 * half).translated(handles.knob)
    painter.drawPixmap(box, icon, QRectF(icon.rect()))
