"""Where a card goes that belongs to something on the page."""

import numpy as np
import pytest
from PySide6.QtCore import QRect, QSize

from sketch_assistant.ui.panels.widgets.beside import beside

SIZE, FREE = QSize(300, 50), QRect(0, 0, 1000, 700)


def covered(place, points):
    box = QRect(place, SIZE)
    return sum(box.contains(int(x), int(y)) for x, y in points)


def test_below_the_ghost_where_there_is_room():
    place = beside(SIZE, QRect(400, 200, 200, 200), FREE, (), np.zeros((0, 2)))
    assert (place.x(), place.y()) == (349, 415)


def test_ink_below_moves_it_above_and_ink_all_around_to_where_there_is_none():
    ghost = QRect(400, 200, 200, 200)
    below = np.array([[500.0, 440]])
    assert beside(SIZE, ghost, FREE, (), below).y() == 200 - 16 - 50
    around = np.array([[x, y] for x in range(0, 1000, 20) for y in range(0, 560, 20)], dtype=float)
    place = beside(SIZE, ghost, FREE, (), around)
    assert covered(place, around) == 0
    assert FREE.contains(QRect(place, SIZE))


def test_it_lies_in_a_gap_of_a_drawing_that_fills_the_window():
    lines = np.array([[x, y] for x in range(0, 1000, 5) for y in range(0, 700, 100)], dtype=float)
    card = QRect(0, 0, 1000, 220)
    place = beside(SIZE, FREE, FREE, [card], lines)
    assert covered(place, lines) == 0
    assert not QRect(place, SIZE).intersects(card)


@pytest.mark.parametrize("seed", range(3))
def test_where_nothing_is_free_it_covers_as_little_as_can_be(seed):
    rng = np.random.default_rng(seed)
    full = np.vstack([rng.uniform((0, 0), (1000, 700), (9000, 2)), np.tile([500.0, 350], (900, 1))])
    place = beside(SIZE, FREE, FREE, (), full)
    assert covered(place, full) <= 9000 * (300 * 50) / (1000 * 700)


def test_a_window_smaller_than_the_card_is_survived():
    beside(SIZE, QRect(0, 0, 50, 50), QRect(0, 0, 100, 30), (), np.array([[10.0, 10]]))
