"""What is selected is nudged, mirrored, turned, lined up, spread, duplicated, put over or under."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.wiring.arranging import AT_THE_END
from sketch_assistant.ui.wiring.run import SECONDS
from tests.ui.hands import line

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

SHIFT = Qt.KeyboardModifier.ShiftModifier
A, B, C = line((100, 100), (200, 140)), line((150, 90), (160, 300)), line((400, 50), (480, 60))


@pytest.fixture
def arranged(desk: Desk) -> Desk:
    """A and B are selected, C is not; nothing to undo."""
    desk.session.load(Sketch().adding(A, B, C), None)
    desk.canvas.set_view(View())
    desk.session.select([A, B])
    return desk


def gone(desk: Desk) -> list[float]:
    """How far the first stroke is from where it was."""
    moved: list[float] = (desk.session.selection[0].xy[0] - A.xy[0]).tolist()
    return moved


@pytest.mark.parametrize(
    ("key", "by"),
    [
        (Qt.Key.Key_Left, [-1, 0]),
        (Qt.Key.Key_Right, [1, 0]),
        (Qt.Key.Key_Up, [0, -1]),
        (Qt.Key.Key_Down, [0, 1]),
    ],
)
def test_arrows_nudge_and_with_shift_ten_times_as_far(
    arranged: Desk, key: Qt.Key, by: list[float]
) -> None:
    arranged.press(key)
    assert gone(arranged) == by
    arranged.press(key, SHIFT)
    assert gone(arranged) == [11 * each for each in by]
    assert arranged.strokes[2] is C
    assert (arranged.session.selection[0].points[:, 2:] == A.points[:, 2:]).all()


def test_a_run_of_nudges_is_one_step(arranged: Desk) -> None:
    before, history = arranged.sketch, arranged.session.history
    for _ in range(3):
        arranged.press(Qt.Key.Key_Right)
        arranged.clock.now += 0.2
    assert history.count() == 1
    assert history.undoText() == "Nudge"
    arranged.clock.now += SECONDS + 0.1
    arranged.press(Qt.Key.Key_Down)
    assert history.count() == 2
    arranged.session.select([arranged.strokes[2]])
    arranged.press(Qt.Key.Key_Down)
    assert history.count() == 3, "of something else"
    for _ in range(3):
        history.undo()
    assert arranged.sketch is before
    assert arranged.session.selection == (A, B)
    history.redo()
    assert gone(arranged) == [3, 0]


def test_after_a_save_a_nudge_is_a_step_of_its_own(arranged: Desk) -> None:
    arranged.press(Qt.Key.Key_Right)
    arranged.session.history.setClean()
    arranged.press(Qt.Key.Key_Right)
    assert not arranged.session.history.isClean()
    arranged.session.history.undo()
    assert arranged.session.history.isClean()
    assert gone(arranged) == [1, 0]


def test_nudges_go_where_the_arrow_points_on_a_turned_page(arranged: Desk) -> None:
    arranged.canvas.viewing.rotate_by(90)
    arranged.press(Qt.Key.Key_Right)
    assert gone(arranged) == pytest.approx([0, -1])


def test_without_a_selection_arrows_do_nothing(arranged: Desk) -> None:
    arranged.session.select(())
    before = arranged.sketch
    arranged.press(Qt.Key.Key_Right)
    arranged.actions["duplicate"].trigger()
    arranged.actions["mirror_across"].trigger()
    assert arranged.sketch is before
    assert not arranged.actions["nudge_left"].isEnabled()


def test_under_the_pen_nothing_is_arranged(arranged: Desk) -> None:
    before = arranged.sketch
    QTest.mousePress(arranged.canvas, Qt.MouseButton.LeftButton, pos=arranged.pixel(700, 500))
    for name in ("nudge_left", "duplicate", "mirror_down", "forward", "align_left", "invert"):
        arranged.actions[name].trigger()
    assert arranged.sketch is before
    assert arranged.session.selection == (A, B)
    QTest.mouseRelease(arranged.canvas, Qt.MouseButton.LeftButton, pos=arranged.pixel(700, 500))


def bounds(desk: Desk) -> list[float]:
    xy = np.concatenate([each.xy for each in desk.session.selection])
    return [*xy.min(axis=0).tolist(), *xy.max(axis=0).tolist()]


@pytest.mark.parametrize("name", ["mirror_across", "mirror_down"])
def test_mirrored_twice_it_is_as_it_was(arranged: Desk, name: str) -> None:
    box = bounds(arranged)
    arranged.actions[name].trigger()
    assert bounds(arranged) == pytest.approx(box), "in its place"
    assert arranged.session.selection[0].xy[0] != pytest.approx(A.xy[0])
    assert arranged.session.history.undoText() == "Mirror"
    arranged.actions[name].trigger()
    assert arranged.session.selection[0].xy == pytest.approx(A.xy)


def test_a_quarter_turn(arranged: Desk) -> None:
    arranged.session.select([A])
    arranged.actions["quarter_right"].trigger()
    assert arranged.session.selection[0].xy == pytest.approx(np.array([[170, 70], [130, 170]]))
    arranged.actions["quarter_left"].trigger()
    assert arranged.session.selection[0].xy == pytest.approx(A.xy)


def test_duplicates_lie_in_place_and_are_selected(arranged: Desk) -> None:
    before = arranged.sketch
    arranged.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert arranged.strokes == (A, B, A, B, C)
    assert arranged.session.selection == (A, B)
    assert arranged.session.selection[0] is arranged.strokes[2]
    arranged.press(Qt.Key.Key_Right)
    assert arranged.strokes[0] is A
    for _ in range(2):
        arranged.session.history.undo()
    assert arranged.sketch is before
    assert arranged.session.selection[0] is A


def test_align_and_spread(arranged: Desk) -> None:
    arranged.session.select([A, B, C])
    arranged.actions["align_top"].trigger()
    assert [each.bounds[1] for each in arranged.strokes] == [50, 50, 50]
    arranged.actions["spread_across"].trigger()
    lefts = [each.bounds[0] for each in arranged.strokes]
    assert lefts == pytest.approx([100, 295, 400])
    assert arranged.session.history.count() == 2
    arranged.actions["align_top"].trigger()
    assert arranged.session.history.count() == 2, "they are there already"
    arranged.session.select([A, B])
    assert not arranged.actions["spread_down"].isEnabled()


def test_forward_and_back(arranged: Desk) -> None:
    arranged.session.select([A])
    arranged.press(Qt.Key.Key_PageUp)
    assert arranged.strokes == (B, A, C)
    assert arranged.session.selection == (A,)
    arranged.press(Qt.Key.Key_PageUp)
    assert arranged.message == AT_THE_END
    arranged.press(Qt.Key.Key_Home)
    assert arranged.strokes == (B, C, A)
    arranged.press(Qt.Key.Key_End)
    assert arranged.strokes == (A, B, C)
    assert arranged.session.history.count() == 3


def test_inverted_and_similar(arranged: Desk) -> None:
    arranged.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert arranged.session.selection == (C,)
    arranged.actions["same_colour"].trigger()
    assert arranged.session.selection == (A, B, C)
    arranged.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert arranged.session.selection == ()


def test_undo_brings_back_what_was_selected(arranged: Desk) -> None:
    arranged.press(Qt.Key.Key_Delete)
    assert arranged.session.selection == ()
    arranged.session.history.undo()
    assert arranged.session.selection == (A, B)
    arranged.session.history.redo()
    assert arranged.session.selection == ()
    arranged.session.history.undo()
    arranged.actions["copy"].trigger()
    arranged.actions["paste"].trigger()
    pasted = arranged.session.selection
    assert len(pasted) == 2
    assert pasted[0] is not A
    arranged.session.history.undo()
    assert [id(each) for each in arranged.session.selection] == [id(A), id(B)]


def test_whether_widths_scale_is_remembered(make_desk: Callable[[], Desk]) -> None:
    desk = make_desk()
    desk.start()
    assert not desk.canvas.scales_widths
    desk.actions["scale_widths"].trigger()
    assert desk.canvas.scales_widths
    desk.close()
    again = make_desk()
    assert again.canvas.scales_widths
    assert again.actions["scale_widths"].isChecked()


def test_thousands_are_nudged_in_one_step(desk: Desk) -> None:
    many = [Stroke.through([(i % 90, i // 90), (i % 90 + 5, i // 90)]) for i in range(2000)]
    desk.session.load(Sketch().adding(*many), None)
    desk.session.select(many)
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Right)
    assert desk.strokes[1999].xy[0, 0] == many[1999].xy[0, 0] + 2
    assert desk.session.history.count() == 1
