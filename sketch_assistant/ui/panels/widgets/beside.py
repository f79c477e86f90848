"""Where a card goes that belongs to something on the page."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize

GAP = 16  # logical pixels between them


def beside(size: QSize, target: QRect, free: QRect, others: Iterable[QRect] = ()) -> QPoint:
    """The corner of a card of this size: below the target, above, right or left of it, or above a
    card that lies there.

    Always within `free`, and where possible neither over the target nor over other cards; where
    the target leaves no room, in the middle of the lower edge.
    """
    others = list(others)
    taken = [target, *others]
    wishes = list(_wishes(size, target, free))
    above = [
        QPoint(wish.x(), each.top() - GAP - size.height()) for wish in wishes for each in others
    ]
    for place in (*wishes, *(_within(each, size, free) for each in above)):
        if not any(QRect(place, size).intersects(each) for each in taken):
            return place
    middle = QPoint(free.center().x() - size.width() // 2, free.bottom() - size.height())
    return _within(middle, size, free)


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
