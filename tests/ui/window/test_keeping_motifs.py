"""A selection becomes a motif by one key, in the worker's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def keep(desk: Desk) -> str:
    desk.press(Qt.Key.Key_M, CTRL_ALT)
    desk.worker.work()
    return desk.message or ""


def test_what_is_selected_is_kept_and_its_name_is_said(desk: Desk) -> None:
    for x in (300, 340, 380):
        desk.draw_line(x)
    assert "Select what you draw" in keep(desk)
    desk.session.select(desk.sketch.strokes)
    assert "motif 1" in keep(desk)
    (motif,) = desk.assist_desk.motifs.motifs()
    assert len(motif.strokes) == 3


def test_what_is_no_motif_is_said_in_a_sentence(desk: Desk) -> None:
    desk.draw_line(300)
    desk.session.select(desk.sketch.strokes)
    assert "3 to 40 strokes" in keep(desk)
