"""What the pen does to a ghost: tap a stroke, draw elsewhere, scribble it out."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import Stroke
from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.pen.canvas import Canvas
from sketch_assistant.ui.pen.tools.scribble import crossings, is_scribble
from tests.ui.hands import Stylus, line, zigzag

GHOST = Ghost((line((100, 100), (300, 100)), line((100, 200), (300, 200))))


@pytest.fixture
def told(canvas: Canvas, session: Session) -> list[object]:
    """What the canvas says of the ghost that is shown."""
    session.set_ghosts((GHOST,))
    told: list[object] = []
    canvas.ghost_tapped.connect(told.append)
    canvas.ghost_dismissed.connect(lambda: told.append("dismissed"))
    return told


@pytest.mark.parametrize(("y", "index"), [(100, 0), (200, 1), (206, 1)])
def test_a_tap_on_a_ghost_stroke_names_it_and_draws_nothing(
    stylus: Stylus, session: Session, told: list[object], y: float, index: int
) -> None:
    stylus.press(150, y)
    stylus.move(151, y + 1)
    stylus.release(151, y + 1)
    assert told == [index]
    assert not session.sketch.strokes


def test_the_pen_is_up_when_the_tap_is_told(
    canvas: Canvas, stylus: Stylus, told: list[object]
) -> None:
    down: list[bool] = []
    canvas.ghost_tapped.connect(lambda _: down.append(canvas.is_pen_down))
    ups: list[int] = []
    canvas.session.pen.left.connect(lambda: ups.append(len(told)))
    stylus.draw([(150, 100), (150, 100)])
    assert down == [False]
    assert ups == [0]


def test_a_click_taps_too(canvas: Canvas, session: Session, told: list[object]) -> None:
    at = canvas.rect().topLeft()
    at.setX(150)
    at.setY(200)
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert told == [1]
    assert not session.sketch.strokes


def test_a_tap_beside_the_ghost_is_a_dot(
    stylus: Stylus, session: Session, told: list[object]
) -> None:
    stylus.draw([(150, 150), (150, 150)])
    assert told == []
    assert len(session.sketch.strokes) == 1


def test_a_long_press_or_a_line_on_the_ghost_is_ink(
    stylus: Stylus, session: Session, told: list[object]
) -> None:
    stylus.draw([(150, 100), (170, 100)])
    stylus.press(150, 200)
    stylus.milliseconds += 1000
    stylus.release(150, 200)
    assert told == []
    assert len(session.sketch.strokes) == 2


def test_a_preview_cannot_be_tapped(
    canvas: Canvas, stylus: Stylus, session: Session, told: list[object]
) -> None:
    canvas.over.show_preview(Ghost((line((100, 300), (300, 300)),)))
    stylus.draw([(150, 300), (150, 300)])
    assert told == []


def test_scribbling_over_the_ghost_dismisses_it_and_its_own_ink(
    stylus: Stylus, session: Session, told: list[object]
) -> None:
    before = session.sketch
    scribble = zigzag(90, 40, 310, 320, 9)
    stylus.draw([(x, y) for x, y in scribble.xy.tolist()])
    assert told == ["dismissed"]
    assert session.sketch is before
    session.history.redo()
    assert len(session.sketch.strokes) == 1, "nothing drawn is lost"


class Painted(QObject):
    """Which of a widget's pixels are painted."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.region = QRegion()
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def test_nothing_of_a_scribble_stays_in_sight(
    stylus: Stylus, canvas: Canvas, told: list[object], qtbot: QtBot
) -> None:
    scribble = [(x, y) for x, y in zigzag(90, 40, 310, 520, 9).xy.tolist()]
    stylus.press(*scribble[0])
    for place in scribble[1:]:
        stylus.move(*place)
    QApplication.processEvents()
    painted = Painted(canvas)
    stylus.release(*scribble[-1])
    assert told == ["dismissed"]
    qtbot.waitUntil(lambda: painted.region.contains(QPoint(300, 510)))


@pytest.mark.parametrize(
    "drawn",
    [
        line(*[(100 + 2 * i, 100) for i in range(100)]),  # along it
        zigzag(90, 40, 310, 320, 3),  # too few turns
        zigzag(400, 40, 600, 320, 9),  # elsewhere
        zigzag(90, 80, 150, 220, 9),  # shading a corner of it
    ],
)
def test_other_strokes_are_no_scribbles(drawn: Stroke) -> None:
    assert is_scribble(zigzag(90, 40, 310, 320, 9), GHOST)
    assert not is_scribble(drawn, GHOST)


def test_slow_shading_is_no_scribble() -> None:
    slow = np.array(zigzag(90, 40, 310, 320, 9).points)
    slow[:, 4] *= 6
    assert not is_scribble(Stroke(slow), GHOST)


def test_without_a_ghost_a_scribble_is_ink(stylus: Stylus, session: Session) -> None:
    stylus.draw([(x, y) for x, y in zigzag(90, 40, 310, 320, 9).xy.tolist()])
    assert len(session.sketch.strokes) == 1
    assert not is_scribble(session.sketch.strokes[0], None)
    assert not is_scribble(session.sketch.strokes[0], Ghost(()))


def test_crossings() -> None:
    cross = np.array([[0.0, -1.0], [0.0, 1.0], [2.0, 1.0], [2.0, -1.0]])
    assert crossings(np.array([[-1.0, 0.0], [3.0, 0.0]]), cross) == 2
    assert crossings(np.array([[-1.0, 5.0], [3.0, 5.0]]), cross) == 0
    assert crossings(cross[:1], cross) == 0
