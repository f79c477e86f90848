"""The other buttons of pens and mice do what they are given to do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from sketch_assistant.sketch.ink.pressing import Pressing
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from sketch_assistant.ui.pen.events.button_deeds import Button, Deed
from sketch_assistant.ui.pen.hand.pen import Pointer
from tests.ui.hands import Stylus, drawing, line

RIGHT, MIDDLE, LEFT = (
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
    Qt.MouseButton.LeftButton,
)
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def a_line(session: Session, canvas: Canvas) -> None:
    session.load(drawing(line((100, 100), (500, 100)).inked(colour="#cf3f3f")), None)
    canvas.set_view(View())


def held_over_the_line(stylus: Stylus, button: Qt.MouseButton, pressure: float = 0.5) -> None:
    """A button of the pen is pressed and dragged downwards over the line."""
    stylus.press(300, 60, pressure, button)
    for y in (80, 100, 120, 140):
        stylus.move(300, y, pressure, buttons=button)
    stylus.release(300, 140, button)


def test_a_button_of_the_pen_moves_the_page_at_first(
    stylus: Stylus, session: Session, canvas: Canvas
) -> None:
    held_over_the_line(stylus, RIGHT)
    assert canvas.view.to_window(0.0, 0.0) == pytest.approx((0.0, 80.0))
    assert len(session.sketch.strokes) == 1


def test_a_button_erases_whatever_the_tool(
    stylus: Stylus, session: Session, canvas: Canvas
) -> None:
    canvas.deeds[Button.PEN_MIDDLE] = Deed.ERASE
    held_over_the_line(stylus, MIDDLE)
    assert len(session.sketch.strokes) == 2
    assert session.history.undoText() == "Erase"
    assert canvas.tool == "pen"


def test_a_pen_that_hovers_with_the_erasing_button_erases_once_it_touches(
    stylus: Stylus, session: Session, canvas: Canvas
) -> None:
    canvas.deeds[Button.PEN_RIGHT] = Deed.ERASE
    held_over_the_line(stylus, RIGHT, pressure=0.0)
    assert len(session.sketch.strokes) == 1
    stylus.press_with(300, 60, RIGHT)
    for y in (80, 100, 120):
        stylus.move(300, y, buttons=LEFT | RIGHT)
    stylus.release(300, 120)
    assert len(session.sketch.strokes) == 2


def test_the_tip_that_touches_while_the_page_moves_draws_nothing(
    stylus: Stylus, session: Session, canvas: Canvas
) -> None:
    stylus.press(300, 60, 0.0, RIGHT)
    stylus.press_with(300, 60, RIGHT)
    stylus.move(300, 90, buttons=LEFT | RIGHT)
    stylus.release(300, 90)
    stylus.release(300, 90, RIGHT)
    assert len(session.sketch.strokes) == 1
    assert canvas.view.to_window(0.0, 0.0) == pytest.approx((0.0, 30.0))


def test_undo_and_nothing(stylus: Stylus, session: Session, canvas: Canvas) -> None:
    stylus.draw([(100, 300), (200, 300)])
    canvas.deeds[Button.PEN_RIGHT] = Deed.NONE
    held_over_the_line(stylus, RIGHT)
    assert len(session.sketch.strokes) == 2
    canvas.deeds[Button.PEN_RIGHT] = Deed.UNDO
    held_over_the_line(stylus, RIGHT)
    assert len(session.sketch.strokes) == 1
    assert canvas.view == View()


def test_a_colour_is_picked_from_a_stroke(stylus: Stylus, session: Session, canvas: Canvas) -> None:
    picked: list[str] = []
    canvas.colour_picked.connect(picked.append)
    canvas.deeds[Button.PEN_RIGHT] = Deed.PICK
    stylus.press(300, 101, 0.5, RIGHT)
    stylus.release(300, 101, RIGHT)
    assert picked == ["#cf3f3f"]
    assert len(session.sketch.strokes) == 1


@pytest.mark.parametrize(
    ("button", "name"), [(RIGHT, Button.MOUSE_RIGHT), (MIDDLE, Button.MOUSE_MIDDLE)]
)
def test_buttons_of_the_mouse(
    canvas: Canvas, session: Session, button: Qt.MouseButton, name: Button
) -> None:
    canvas.deeds[name] = Deed.ERASE
    QTest.mousePress(canvas, button, NONE, QPoint(300, 60))
    canvas.tools.move(canvas.tools.erasing._last._replace(y=140.0))  # type: ignore[union-attr]
    QTest.mouseRelease(canvas, button, NONE, QPoint(300, 140))
    assert len(session.sketch.strokes) == 2
    assert canvas.view == View()


def test_another_button_does_not_disturb_a_stroke(
    stylus: Stylus, session: Session, canvas: Canvas
) -> None:
    canvas.deeds[Button.PEN_RIGHT] = Deed.UNDO
    stylus.press(100, 300)
    stylus.move(150, 300)
    stylus.press(150, 300, 0.6, RIGHT)
    stylus.move(200, 300)
    stylus.release(200, 300)
    assert len(session.sketch.strokes) == 2


def test_an_eraser_that_senses_pressure_is_as_large_as_it_is_pressed(
    eraser_end: Stylus, session: Session, canvas: Canvas
) -> None:
    canvas.tools.erasing.size = 40.0
    canvas.pressing[Pointer.ERASER] = Pressing()
    eraser_end.draw([(300, 80), (300, 130)], pressure=0.1)
    gap = session.sketch.strokes[1].xy[0, 0] - session.sketch.strokes[0].xy[-1, 0]
    assert 6.0 < gap < 25.0  # 43 at full size
