"""Groups in the window: made, selected by a tap, taken apart, copied, saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.sketch.selection.groups import DEEPEST
from sketch_assistant.sketch.svg.read import read
from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.wiring.arranging import NO_GROUP, ONE_ALONE, TOO_DEEP
from tests.ui.hands import Stylus, line

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
A, B, C = line((300, 300), (400, 300)), line((300, 500), (400, 500)), line((700, 300), (800, 300))


@pytest.fixture
def grouped(desk: Desk) -> Desk:
    """A and B are a group and selected, C is in none; the tool that selects is in hand."""
    desk.session.load(Sketch().adding(A, B, C), None)
    desk.canvas.set_view(View())
    desk.session.select([A, B])
    desk.canvas.tool = "select"
    desk.actions["group"].trigger()
    return desk


def tap(desk: Desk, x: float, y: float, held: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.mouseClick(desk.canvas, LEFT, held, desk.pixel(x, y))


def places(desk: Desk) -> list[tuple[float, float]]:
    return [tuple(each.xy[0].tolist()) for each in desk.session.selection]


def test_grouping_is_one_step_and_keeps_the_selection(grouped: Desk) -> None:
    assert [each.groups for each in grouped.strokes] == [(1,), (1,), ()]
    assert places(grouped) == [(300, 300), (300, 500)]
    grouped.session.history.undo()
    assert grouped.strokes == (A, B, C)
    assert grouped.session.selection == (A, B)


def test_a_tap_on_one_selects_all_and_a_second_one_it_alone(grouped: Desk) -> None:
    grouped.session.select(())
    stylus, at = Stylus(grouped.canvas), grouped.pixel(350, 300)
    stylus.draw([(at.x(), at.y())])
    assert places(grouped) == [(300, 300), (300, 500)]
    stylus.draw([(at.x(), at.y())])
    assert places(grouped) == [(300, 300)]


def test_a_lasso_around_one_takes_all_and_shift_adds_and_removes_all(grouped: Desk) -> None:
    grouped.session.select(())
    grouped.draw([(280, 280), (420, 280), (420, 320), (280, 320), (280, 280)])
    assert len(grouped.session.selection) == 2
    tap(grouped, 750, 300, SHIFT)
    assert len(grouped.session.selection) == 3
    QTest.qWait(500)
    tap(grouped, 350, 500, SHIFT)
    assert places(grouped) == [(700, 300)]


def test_ungrouping(grouped: Desk) -> None:
    grouped.actions["ungroup"].trigger()
    assert [each.groups for each in grouped.strokes] == [(), (), ()]
    assert len(grouped.session.selection) == 2
    grouped.actions["ungroup"].trigger()
    assert grouped.message == NO_GROUP
    grouped.session.select(grouped.strokes[:1])
    grouped.actions["group"].trigger()
    assert grouped.message == ONE_ALONE


def test_it_stays_one_when_it_is_moved_turned_and_restyled(grouped: Desk) -> None:
    for name in ("nudge_left", "mirror_across", "quarter_left", "colour_3", "thicker"):
        grouped.actions[name].trigger()
    assert [each.groups for each in grouped.strokes] == [(1,), (1,), ()]


def test_it_is_lined_up_as_one(grouped: Desk) -> None:
    grouped.session.select(grouped.strokes)
    grouped.actions["align_right"].trigger()
    assert [each.bounds[2] for each in grouped.strokes] == [800, 800, 800]
    assert [each.bounds[1] for each in grouped.strokes] == [300, 500, 300]
    assert not grouped.actions["spread_across"].isEnabled(), "two things, three strokes"


@pytest.mark.parametrize("names", [("duplicate",), ("copy", "paste")])
def test_copies_are_a_group_of_their_own(grouped: Desk, names: tuple[str, ...]) -> None:
    for name in names:
        grouped.actions[name].trigger()
    copies = grouped.session.selection
    assert [each.groups for each in copies] == [(2,), (2,)]
    assert [each.groups for each in grouped.strokes].count((1,)) == 2


def test_pasted_from_another_window_too(grouped: Desk) -> None:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QApplication

    from sketch_assistant.ui.document.clipboard import STROKES, SelectionData

    data, other = SelectionData(grouped.session.selection, grouped.sketch), QMimeData()
    other.setData(STROKES, data.data(STROKES))
    QApplication.clipboard().setMimeData(other)
    grouped.actions["paste"].trigger()
    assert [each.groups for each in grouped.session.selection] == [(2,), (2,)]


def test_saved_and_opened_again_it_is_one(grouped: Desk, tmp_path: Path) -> None:
    path = tmp_path / "grouped.svg"
    grouped.dialogs.paths.append(path)
    grouped.actions["save_as"].trigger()
    with path.open("rb") as stream:
        assert read(stream) == grouped.sketch
    assert b"<g sketch:group=" in path.read_bytes()


def test_groups_are_not_nested_without_end(grouped: Desk) -> None:
    deep = [Stroke(A.points, groups=tuple(range(1, DEEPEST + 1))) for _ in range(2)]
    grouped.session.edit("Draw", grouped.sketch.adding(*deep), tuple(deep))
    grouped.session.select([*deep, C])
    before = grouped.sketch
    grouped.actions["group"].trigger()
    assert grouped.message == TOO_DEEP.format(deepest=DEEPEST)
    assert grouped.sketch is before


def test_what_is_redrawn_stays_in_it(grouped: Desk) -> None:
    old, new = grouped.strokes[0], line((300, 310), (400, 310))
    grouped.ghosting.show((Ghost((new,), ((old, (new,)),), "Redraw"),))
    grouped.clock.now += 1
    assert grouped.ghosting.accept_all()
    assert [each.groups for each in grouped.strokes] == [(1,), (1,), ()]
    assert places(grouped)[0] == (300, 310)


def test_a_part_of_one_that_is_cut_stays_in_it(grouped: Desk) -> None:
    grouped.press(Qt.Key.Key_E)
    grouped.draw([(350, 250), (350, 300), (350, 350)])
    pieces = [each for each in grouped.strokes if each.bounds[1] == 300 and each.bounds[0] < 500]
    assert len(pieces) == 2
    assert {each.groups for each in pieces} == {(1,)}
    assert np.concatenate([each.xy for each in pieces])[:, 0].min() == 300
