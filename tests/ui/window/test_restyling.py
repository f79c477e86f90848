"""Another ink for what is selected, and a colour taken from a stroke."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sketch_assistant.sketch.document import Ink, Layer, Sketch, Stroke
from sketch_assistant.sketch.selection.inks import look, reinked
from sketch_assistant.ui.base.commands.families import COLOURS
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.tools.cursors import Tip
from sketch_assistant.ui.wiring.ink.ink_bindings import NO_STROKE
from sketch_assistant.ui.wiring.run import SECONDS
from tests.ui.window.pointing import click

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

THIN, THICK = Ink(2.0, "#112233", 0.5), Ink(8.0, "#cf3f3f")
A = Stroke.through([(400, 300), (600, 300)], THIN)
B = Stroke.through([(400, 400), (600, 400)], THICK)
C = Stroke.through([(400, 500), (600, 500)], THICK)
LEFT, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def inked(desk: Desk) -> Desk:
    """A and B are selected; the pen is in hand."""
    desk.session.load(Sketch().adding(A, B, C), None)
    desk.canvas.set_view(View())
    desk.session.select([A, B])
    return desk


def inks(desk: Desk) -> list[Ink]:
    return [each.ink for each in desk.strokes]


def test_number_keys_colour_what_is_selected_and_nothing_else(inked: Desk) -> None:
    pen, blue = inked.canvas.pen_ink, COLOURS["Blue ink"]
    inked.press(Qt.Key.Key_3)
    assert inks(inked) == [Ink(2.0, blue, 0.5), Ink(8.0, blue), THICK]
    assert inked.canvas.pen_ink == pen
    assert (inked.strokes[0].points == A.points).all()
    inked.press(Qt.Key.Key_4)
    assert inked.session.history.count() == 2, "every colour is a step"
    inked.press(Qt.Key.Key_4)
    assert inked.session.history.count() == 2, "they have it already"
    inked.session.history.undo()
    inked.session.history.undo()
    assert inked.strokes == (A, B, C)
    inked.session.select(())
    inked.press(Qt.Key.Key_3)
    assert inked.strokes == (A, B, C)
    assert inked.canvas.pen_ink.colour == blue


def test_swatches_and_the_colour_dialog_do_the_same(inked: Desk) -> None:
    click(inked.cards.tools.swatches[5])
    assert [ink.colour for ink in inks(inked)[:2]] == [COLOURS["Red ink"]] * 2
    inked.dialogs.colours.append("#0a0b0c")
    inked.actions["colour"].trigger()
    assert [ink.colour for ink in inks(inked)[:2]] == ["#0a0b0c"] * 2
    assert inked.canvas.tool == "pen"


def test_width_and_opacity_by_keys_each_by_its_own(inked: Desk) -> None:
    inked.press(Qt.Key.Key_BracketRight)
    inked.clock.now += 0.3
    inked.press(Qt.Key.Key_BracketRight)
    assert [ink.width for ink in inks(inked)] == pytest.approx([3.125, 12.5, 8.0])
    assert inked.session.history.count() == 1, "a run is one step"
    inked.clock.now += SECONDS + 0.1
    inked.actions["fainter"].trigger()
    assert [ink.opacity for ink in inks(inked)] == pytest.approx([0.4, 0.9, 1.0])
    assert inked.session.history.count() == 2


def test_sliders_set_it_and_a_drag_is_one_step(inked: Desk) -> None:
    inked.actions["pen_panel"].trigger()
    for width in (3.0, 5.0, 7.0):
        inked.cards.pen.width_slider.moved.emit(width)
        inked.clock.now += 0.1
    assert [ink.width for ink in inks(inked)] == [7.0, 7.0, 8.0]
    assert inked.session.history.count() == 1
    inked.session.history.undo()
    assert inked.strokes == (A, B, C)


def test_the_cards_show_what_is_selected_and_then_the_pen_again(inked: Desk) -> None:
    tools, pen = inked.cards.tools, inked.cards.pen
    assert not any(each.isChecked() for each in (*tools.swatches, tools.own)), "mixed"
    inked.session.select([B])
    assert tools.swatches[5].isChecked()
    assert pen.width_slider.value == 8.0
    inked.session.select([A])
    assert tools.own.isChecked()
    assert tools.own.colour == "#112233"
    assert pen.opacity.value == 0.5
    inked.session.select(())
    assert tools.swatches[0].isChecked()
    assert pen.width_slider.value == inked.canvas.pen_ink.width


def test_under_the_pen_nothing_is_restyled(inked: Desk) -> None:
    QTest.mousePress(inked.canvas, LEFT, pos=inked.pixel(800, 300))
    QTest.mouseMove(inked.canvas, inked.pixel(820, 310))
    inked.actions["colour_3"].trigger()
    inked.actions["thicker"].trigger()
    assert inked.strokes == (A, B, C)
    QTest.mouseRelease(inked.canvas, LEFT, pos=inked.pixel(820, 310))


def test_alt_and_a_tap_take_the_colour_of_a_stroke(inked: Desk) -> None:
    QTest.mouseClick(inked.canvas, LEFT, ALT, inked.pixel(500, 400))
    assert inked.canvas.pen_ink.colour == "#cf3f3f"
    assert inked.canvas.pen_ink.width == Ink().width, "the colour alone"
    assert inked.strokes == (A, B, C), "nothing was drawn"
    QTest.mouseClick(inked.canvas, LEFT, ALT, inked.pixel(900, 700))
    assert inked.message == NO_STROKE
    assert inked.canvas.pen_ink.colour == "#cf3f3f"
    assert inked.strokes == (A, B, C)


def test_a_locked_stroke_has_a_colour_too(inked: Desk) -> None:
    locked = Layer("Below", (A,), locked=True)
    inked.session.load(Sketch((locked, Layer("Above", (B,)))), None)
    inked.canvas.set_view(View())
    QTest.mouseClick(inked.canvas, LEFT, ALT, inked.pixel(500, 300))
    assert inked.canvas.pen_ink.colour == "#112233"
    assert inked.message is None


def test_the_next_tap_does_it_too_for_who_has_no_keys(inked: Desk) -> None:
    inked.session.select(())
    inked.press(Qt.Key.Key_E)
    inked.press(Qt.Key.Key_I)
    assert inked.canvas.tools.tip(500, 300) is Tip.PICKER
    QTest.mouseClick(inked.canvas, LEFT, pos=inked.pixel(500, 300))
    assert inked.canvas.pen_ink.colour == "#112233"
    assert inked.canvas.tool == "pen"
    assert not inked.actions["pick_colour"].isChecked()
    assert inked.strokes == (A, B, C)
    inked.press(Qt.Key.Key_I)
    inked.press(Qt.Key.Key_Escape)
    assert not inked.canvas.tools.picks
    inked.press(Qt.Key.Key_I)
    inked.press(Qt.Key.Key_B)
    assert not inked.canvas.tools.picks, "another tool was taken up"
    assert inked.canvas.tools.tip(500, 300) is Tip.PEN


def test_a_line_selects_what_it_touches(inked: Desk) -> None:
    inked.session.select(())
    for _ in range(3):
        inked.press(Qt.Key.Key_L)
    assert inked.cards.tools.select_button.icon_ == "line"
    inked.draw([(500, 250), (500, 320), (480, 350), (500, 420)])
    assert inked.session.selection == (A, B)
    inked.draw([(700, 250), (700, 600)])
    assert inked.session.selection == ()


def test_what_they_have_in_common() -> None:
    assert look([B, C]) == (THICK, frozenset())
    assert look([A, B]) == (THICK, {"width", "colour", "opacity"})
    ((old, (new,)),) = reinked([A, B], lambda ink: THICK)
    assert old is A
    assert new.ink == THICK
