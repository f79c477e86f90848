"""The card that arranges: numbers in and out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sketch_assistant.sketch.document import Sketch
from sketch_assistant.sketch.placing import united
from sketch_assistant.sketch.selection.numbers import Number
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.panels.widgets.number_field import NumberField, read
from tests.ui.hands import line
from tests.ui.window.pointing import button, click

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

A, B = line((100, 100), (200, 140)), line((150, 90), (160, 300))


@pytest.fixture
def numbers(desk: Desk) -> Desk:
    """The card is open, A and B are selected: from 100, 90, wide 100, high 210."""
    desk.session.load(Sketch().adding(A, B), None)
    desk.session.select([A, B])
    desk.actions["arrange_panel"].trigger()
    return desk


def field(desk: Desk, number: Number) -> NumberField:
    return desk.app.bound.numbers.card.fields[number]


def enter(desk: Desk, number: Number, text: str) -> None:
    into = field(desk, number)
    into.setFocus()
    into.selectAll()
    QTest.keyClicks(into, text)
    QTest.keyClick(into, Qt.Key.Key_Return)


def shown(desk: Desk) -> list[str]:
    return [field(desk, number).text() for number in Number]


def test_it_shows_the_numbers_and_follows(numbers: Desk) -> None:
    assert shown(numbers) == ["100", "90", "100", "210", "0°"]
    numbers.press(Qt.Key.Key_Right)
    assert shown(numbers) == ["101", "90", "100", "210", "0°"]
    numbers.session.select(numbers.strokes[1:])
    assert shown(numbers)[2:4] == ["10", "210"]
    numbers.session.select(())
    assert shown(numbers) == [""] * 5
    assert not field(numbers, Number.X).isEnabled()


@pytest.mark.parametrize(
    ("number", "text", "box"),
    [
        (Number.X, "12.5", [12.5, 90, 112.5, 300]),
        (Number.Y, "-10", [100, -10, 200, 200]),
        (Number.WIDTH, "50,5", [100, 90, 150.5, 90 + 210 * 0.505]),
        (Number.HEIGHT, "105 px", [100, 90, 150, 195]),
        (Number.TURN, "90°", [45, 145, 255, 245]),
    ],
)
def test_another_number_is_one_step(
    numbers: Desk, number: Number, text: str, box: list[float]
) -> None:
    enter(numbers, number, text)
    assert united(numbers.session.selection) == pytest.approx(box)
    assert numbers.session.history.count() == 1
    numbers.session.history.undo()
    assert numbers.strokes == (A, B)


def test_proportions_are_kept_or_not_and_that_is_remembered(numbers: Desk) -> None:
    numbers.actions["keep_proportions"].trigger()
    enter(numbers, Number.WIDTH, "50")
    assert united(numbers.session.selection) == pytest.approx((100, 90, 150, 300))
    assert not numbers.settings.flag("keep_proportions", True)


def test_what_is_no_number_changes_nothing(numbers: Desk) -> None:
    for text in ("", "abc", "nan", "inf", "1e400", "--3"):
        enter(numbers, Number.X, text)
        assert field(numbers, Number.X).text() == "100"
    assert numbers.session.history.count() == 0
    enter(numbers, Number.X, "100")
    assert numbers.session.history.count() == 0, "as it was"


def test_a_number_too_far_is_refused_in_a_sentence(numbers: Desk) -> None:
    enter(numbers, Number.X, "1e8")
    assert "farther or larger" in (numbers.message or "")
    assert field(numbers, Number.X).text() == "100"
    assert numbers.strokes == (A, B)


def test_arrows_count_and_escape_gives_up(numbers: Desk) -> None:
    into = field(numbers, Number.WIDTH)
    into.setFocus()
    QTest.keyClick(into, Qt.Key.Key_Up)
    assert into.text() == "101"
    QTest.keyClick(into, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert into.text() == "91"
    assert united(numbers.session.selection)[2] == pytest.approx(191)
    QTest.keyClicks(into, "7")
    QTest.keyClick(into, Qt.Key.Key_Escape)
    assert into.text() == "91"
    assert numbers.canvas.hasFocus()
    assert numbers.app.bound.numbers.card.isVisible()


def test_return_gives_the_keyboard_back_to_the_drawing(numbers: Desk) -> None:
    assert numbers.canvas.hasFocus()
    enter(numbers, Number.X, "5")
    assert numbers.canvas.hasFocus()
    numbers.press(Qt.Key.Key_N)
    assert not numbers.app.bound.numbers.card.isVisible()
    assert not numbers.actions["arrange_panel"].isChecked()


def test_it_can_all_be_done_with_the_pen(numbers: Desk) -> None:
    card = numbers.app.bound.numbers.card
    click(button(card, "align_left", numbers))
    assert [each.bounds[0] for each in numbers.strokes] == [100, 100]
    click(button(numbers.cards.selection, "duplicate", numbers))
    assert len(numbers.strokes) == 4
    click(button(numbers.cards.selection, "arrange_panel", numbers))
    assert not card.isVisible()


@pytest.mark.parametrize("size", [(760, 560), (1024, 600), (1600, 1000)])
def test_it_is_within_the_window_and_covers_no_card(numbers: Desk, size: tuple[int, int]) -> None:
    numbers.window.resize(*size)
    card = numbers.app.bound.numbers.card.geometry()
    assert numbers.cards.rect().contains(card)
    for other in (numbers.cards.title, numbers.cards.tools, numbers.cards.view_card):
        assert not card.intersects(other.geometry())


def test_the_bar_of_the_selection_makes_room_for_it(numbers: Desk) -> None:
    numbers.actions["arrange_panel"].trigger()
    numbers.canvas.set_view(View())
    near = line((820, 250), (880, 300))
    numbers.session.edit("Draw", numbers.sketch.adding(near), (near,))
    bar, card = numbers.cards.selection, numbers.app.bound.numbers.card
    numbers.actions["arrange_panel"].trigger()
    assert bar.isVisible()
    assert not bar.geometry().intersects(card.geometry())


@pytest.mark.parametrize("width", [900, 1024, 1366])
def test_messages_lie_beside_it(numbers: Desk, width: int) -> None:
    numbers.window.resize(width, 640)
    numbers.window.complain("A sentence that is about as long as most of those that stay.")
    message, card = numbers.cards.message.geometry(), numbers.app.bound.numbers.card.geometry()
    assert not message.intersects(card)
    assert numbers.cards.rect().contains(message)


def test_what_has_no_width_has_no_field_for_it(numbers: Desk) -> None:
    upright = line((10, 10), (10, 60))
    numbers.session.edit("Draw", numbers.sketch.adding(upright))
    numbers.session.select([upright])
    assert shown(numbers) == ["10", "10", "", "50", "0°"]
    assert not field(numbers, Number.WIDTH).isEnabled()


def test_reading_numbers() -> None:
    assert [read(text) for text in ("1", " -2,5 ", "3.25px", "90 °", "−4")] == [
        1,
        -2.5,
        3.25,
        90,
        -4,
    ]
    assert [read(text) for text in ("", "x", "1 2", "nan", "1e99")] == [None] * 5


def test_it_is_made_when_it_is_first_asked_for(make_desk: Callable[[], Desk]) -> None:
    desk = make_desk()
    assert not desk.app.bound.numbers._made
