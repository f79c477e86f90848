"""What a stroke changes in the window is shown once, after the pen has left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from tests.ui.window.lines import line

if TYPE_CHECKING:
    import pytest

    from tests.ui.window.desk import Desk

WATCHED = "undo", "erase_selection", "reference_remove"


def test_a_stroke_shows_the_actions_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.draw_line(200)
    watched = {id(desk.actions[name]) for name in WATCHED}
    pen_was_down: list[bool] = []
    plain = QAction.setEnabled

    def tell(action: QAction, on: bool) -> None:
        if id(action) in watched:
            pen_was_down.append(desk.canvas.is_pen_down)
        plain(action, on)

    monkeypatch.setattr(QAction, "setEnabled", tell)
    desk.draw_line(300)
    assert pen_was_down == [False] * len(WATCHED)


def test_undo_can_be_done_as_soon_as_the_pen_has_left(desk: Desk) -> None:
    assert not desk.actions["undo"].isEnabled()
    desk.draw_line(200)
    assert desk.actions["undo"].isEnabled()
    assert desk.actions["clear"].isEnabled()
    assert desk.actions["select_all"].isEnabled()


def test_actions_follow_edits_that_no_pen_makes(desk: Desk) -> None:
    desk.draw_line(200)
    desk.session.undo()
    assert not desk.actions["undo"].isEnabled()
    assert not desk.actions["select_all"].isEnabled()
    assert desk.actions["redo"].isEnabled()
    desk.session.edit("Draw", desk.session.sketch.adding(line(300)))
    assert not desk.actions["redo"].isEnabled()
    assert desk.actions["clear"].isEnabled()
    assert desk.actions["select_all"].isEnabled()
