"""Where a card goes that belongs to something on the page."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize

from ....sketch.document import Floats

GAP = 16  # logical pixels between them
AIR = 4  # around ink
GRID, CELL = 16, 8  # of the places that are tried, and in which ink is counted


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
    inked = np.zeros((0, 2)) if ink is None else ink
    taken = [target, *others]
    wishes = list(_wishes(size, target, free))
    above = [
        QPoint(wish.x(), each.top() - GAP - size.height()) for wish in wishes for each in others
    ]
    for place in (*wishes, *(_within(each, size, free) for each in above)):
        box = QRect(place, size)
        if not any(box.intersects(each) for each in taken) and not _inside(inked, box):
            return place
    if ink is None:
        middle = QPoint(free.center().x() - size.width() // 2, free.bottom() - size.height())
        return _within(middle, size, free)
    return _clear(size, target, free, others, ink)


def _inside(points: Floats, box: QRect) -> int:
    """How many of points (n, 2) lie in a box or nearly so."""
    low = np.array([box.left() - AIR, box.top() - AIR])
    high = np.array([box.right() + AIR, box.bottom() + AIR])
    return int(((points >= low) & (points <= high)).all(axis=1).sum())


def _clear(size: QSize, target: QRect, free: QRect, others: list[QRect], ink: Floats) -> QPoint:
    """Of places on a grid the one over the fewest cards, then the least ink, then the nearest."""
    across = np.arange(free.left(), max(free.right() - size.width(), free.left()) + 1, GRID)
    down = np.arange(free.top(), max(free.bottom() - size.height(), free.top()) + 1, GRID)
    lefts, tops = (each.ravel().astype(float) for each in np.meshgrid(across, down))
    rights, bottoms = lefts + size.width(), tops + size.height()
    cards = np.zeros(len(lefts))
    for each in others:
        apart = (lefts > each.right()) | (rights < each.left())
        cards += ~(apart | (tops > each.bottom()) | (bottoms < each.top()))
    over = _counted(ink, lefts - AIR, tops - AIR, rights + AIR, bottoms + AIR)
    middle = target.center()
    away = np.hypot(lefts + size.width() / 2 - middle.x(), tops + size.height() / 2 - middle.y())
    best = int(np.lexsort((away, over, cards))[0])
    return _within(QPoint(int(lefts[best]), int(tops[best])), size, free)


def _counted(ink: Floats, lefts: Floats, tops: Floats, rights: Floats, bottoms: Floats) -> Floats:
    """How many points lie in each of the boxes, to the nearest cell of a grid (n,)."""
    low = np.floor(min(lefts.min(), 0.0) / CELL), np.floor(min(tops.min(), 0.0) / CELL)
    shape = int(rights.max() / CELL - low[0]) + 2, int(bottoms.max() / CELL - low[1]) + 2
    cells = np.floor(ink / CELL) - low
    inside = ((cells >= 0) & (cells < np.array(shape))).all(axis=1)
    counts = np.zeros((shape[0] + 1, shape[1] + 1))
    x, y = cells[inside].astype(int).T + 1
    np.add.at(counts, (x, y), 1.0)
    sums = counts.cumsum(axis=0).cumsum(axis=1)

    left, right = ((np.floor(each / CELL) - low[0]).astype(int) for each in (lefts, rights))
    top, bottom = ((np.floor(each / CELL) - low[1]).astype(int) for each in (tops, bottoms))
    right, bottom = np.minimum(right + 1, shape[0]), np.minimum(bottom + 1, shape[1])
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
