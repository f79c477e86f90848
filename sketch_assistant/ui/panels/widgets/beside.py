"""Where a card goes that belongs to something on the page."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize

from ....sketch.document import Floats

GAP = 16  # logical pixels between them
AIR = 4  # around ink
GRID, CELL = 24, 8  # of the places that are tried, and in which ink is counted


def beside(
    size: QSize,
    target: QRect,
    free: QRect,
    others: Iterable[QRect] = (),
    ink: Floats | None = None,
) -> QPoint:
    """The corner of a card of this size: below the target, above, right or left of it, or above a
    card that lies there; else where it is nearest to the target.

    ink: points (n, 2) that it should not lie over either. Always within `free`, and where possible
    neither over the target nor over other cards nor over ink; where there is no such place, over
    as little ink as can be.
    """
    others = list(others)
    taken = [target, *others]
    wishes = list(_wishes(size, target, free))
    above = [
        QPoint(wish.x(), each.top() - GAP - size.height()) for wish in wishes for each in others
    ]
    places = [*wishes, *(_within(each, size, free) for each in above)]
    inked = np.zeros((0, 2)) if ink is None else ink
    corners = np.array([(place.x(), place.y()) for place in places], dtype=float)
    for place, over in zip(places, _covered(inked, corners, size).tolist(), strict=True):
        if not over and not any(QRect(place, size).intersects(each) for each in taken):
            return place
    if ink is None:
        middle = QPoint(free.center().x() - size.width() // 2, free.bottom() - size.height())
        return _within(middle, size, free)
    return _clear(size, target, free, others, ink)


def _clear(size: QSize, target: QRect, free: QRect, others: list[QRect], ink: Floats) -> QPoint:
    """Of places on a grid the one over the fewest cards, then the least ink, then the nearest."""
    across = np.arange(free.left(), max(free.right() - size.width(), free.left()) + 1, GRID)
    down = np.arange(free.top(), max(free.bottom() - size.height(), free.top()) + 1, GRID)
    corners = np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2).astype(float)
    ends = np.add(corners, (size.width(), size.height()))
    cards = np.zeros(len(corners))
    for each in others:
        low, high = (each.left(), each.top()), (each.right(), each.bottom())
        cards += ((corners <= high) & (ends >= low)).all(axis=1)
    middle = (target.center().x(), target.center().y())
    away = np.hypot(*((corners + ends) / 2.0 - middle).T)
    best = int(np.lexsort((away, _covered(ink, corners, size), cards))[0])
    return _within(QPoint(*map(int, corners[best].tolist())), size, free)


def _covered(ink: Floats, corners: Floats, size: QSize) -> Floats:
    """How many points (n, 2) a card at each of these corners (k, 2) would lie over, or nearly so:
    (k,), to the nearest cell."""
    low = np.floor((corners.min(axis=0) - AIR) / CELL).astype(int)
    first = np.floor((corners - AIR) / CELL).astype(int) - low
    ends = np.add(corners, (size.width() + AIR, size.height() + AIR))
    end = np.floor(ends / CELL).astype(int) - low
    shape = end.max(axis=0) + 2
    cells = np.floor(ink / CELL).astype(int) - low + 1
    cells = cells[((cells >= 1) & (cells < shape)).all(axis=1)]
    counts = np.bincount(cells[:, 0] * shape[1] + cells[:, 1], minlength=int(shape.prod()))
    sums = counts.reshape(shape).cumsum(axis=0).cumsum(axis=1).astype(float)
    (left, top), (right, bottom) = first.T, end.T + 1
    found: Floats = sums[right, bottom] - sums[left, bottom] - sums[right, top] + sums[left, top]
    return found


def _wishes(size: QSize, target: QRect, free: QRect) -> Iterable[QPoint]:
    left = target.center().x() - size.width() // 2
    top = target.center().y() - size.height() // 2
    for wish in (
        QPoint(left, target.bottom() + GAP),
        QPoint(left, target.top() - GAP - size.height()),
        QPoint(target.right() + GAP, top),
        QPoint(target.left() - GAP - size.width(), top),
    ):
        yield _within(wish, size, free)


def _within(place: QPoint, size: QSize, free: QRect) -> QPoint:
    across = max(free.left(), min(place.x(), free.right() - size.width()))
    return QPoint(across, max(free.top(), min(place.y(), free.bottom() - size.height())))
