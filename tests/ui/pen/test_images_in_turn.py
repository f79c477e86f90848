"""A stroke is painted at once, its images a few at a time."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from PySide6.QtCore import QRectF

from sketch_assistant.sketch.document import Sketch
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.page.in_turn import SOME, InTurn
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Stylus, pixels

WAYS = 12
PATH = [(420 + 6 * i, 250 - 3 * i) for i in range(14)]


@pytest.fixture
def painted(canvas: Canvas) -> tuple[InTurn, list[list[QRectF]]]:
    painted: list[list[QRectF]] = []

    def repaint(boxes: Sequence[QRectF]) -> None:
        painted.append(list(boxes))

    return InTurn(repaint, canvas), painted


def boxes(event: int) -> list[QRectF]:
    """Where each of twelve changes in an event."""
    return [QRectF(100 * number, event, 1, 1) for number in range(WAYS)]


def test_no_image_is_more_than_a_few_events_behind(
    painted: tuple[InTurn, list[list[QRectF]]],
) -> None:
    in_turn, found = painted
    for event in range(9):
        in_turn.changed(boxes(event))
    assert [each[0] for each in found] == [boxes(event)[0] for event in range(9)]
    assert {len(each) for each in found} == {1 + SOME}
    for number in range(1, WAYS):
        seen = [i for i, each in enumerate(found) for box in each if box.x() == 100 * number]
        assert max(np.diff([0, *seen])) <= 3


def test_nothing_is_left_out_when_the_pen_rests(
    painted: tuple[InTurn, list[list[QRectF]]],
) -> None:
    in_turn, found = painted
    for event in range(5):
        in_turn.changed(boxes(event))
    in_turn.all()
    for number in range(WAYS):
        whole = QRectF()
        for box in (box for each in found for box in each if box.x() == 100 * number):
            whole |= box
        assert (whole.top(), whole.bottom()) == (0, 5)
    in_turn.all()
    assert len(found) == 6, "nothing is painted twice"


def test_all_images_are_seen_soon_and_lie_as_they_were_seen(
    session: Session, canvas: Canvas, stylus: Stylus, qtbot
) -> None:
    session.load(Sketch(), None)
    canvas.set_view(View(0.5))
    session.set_symmetry(kind="radial", ways=WAYS)
    blank = pixels(canvas.grab().toImage())
    stylus.press(*PATH[0])
    for place in PATH[1:]:
        stylus.move(*place)
    qtbot.wait(60)  # the pen rests: the screen shows what it was asked to paint
    live = pixels(canvas.grab().toImage())
    stylus.release(*PATH[-1])
    qtbot.waitUntil(lambda: not canvas.is_refining)
    after = pixels(canvas.grab().toImage())
    assert (np.abs(live - blank) > 60).sum() > 500
    assert np.abs(after - live).max() <= 80
    assert len(session.sketch.strokes) == WAYS
