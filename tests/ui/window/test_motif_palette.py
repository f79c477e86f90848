"""The palette of motifs: seen, dropped on the page, named, removed and switched off."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.sketch.formats.files import save_sketch
from sketch_assistant.sketch.placing import united
from sketch_assistant.ui.panels.motifs.motif_button import SIDE

if TYPE_CHECKING:
    from sketch_assistant.ui.panels.motifs.motif_button import MotifButton
    from sketch_assistant.ui.panels.motifs.motifs_card import MotifsCard
    from tests.ui.window.desk import Desk

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def eye(at: tuple[float, float] = (300.0, 300.0)) -> tuple[Stroke, ...]:
    angle = np.linspace(0.0, 2 * np.pi, 30)
    ring = np.column_stack([np.cos(angle), np.sin(angle)])
    lines = [ring * [40, 20] + at, ring * 8 + at, np.array([[-30, -30], [30, -34]]) + at]
    return tuple(map(Stroke.through, lines))


@pytest.fixture
def palette(desk: Desk) -> Desk:
    desk.assist_desk.motifs.keep(eye())
    desk.assist_desk.motifs.keep(eye()[::-1])
    desk.actions["motifs_panel"].trigger()
    desk.worker.work()
    return desk


def card(desk: Desk) -> MotifsCard:
    return desk.app.motifs.card


def button(desk: Desk, name: str) -> MotifButton:
    return next(each for each in card(desk).buttons if each.motif.name == name)


def names(desk: Desk) -> list[str]:
    return [each.motif.name for each in card(desk).buttons]


def test_what_is_kept_is_shown_the_newest_first(palette: Desk) -> None:
    assert names(palette) == ["motif 2", "motif 1"]
    palette.actions["motifs_panel"].trigger()
    assert card(palette).isHidden()


def test_a_tap_puts_it_in_the_middle_of_what_is_seen_and_selects_it(palette: Desk) -> None:
    QTest.mouseClick(button(palette, "motif 1"), LEFT, NONE, QPoint(SIDE // 2, SIDE // 2))
    assert len(palette.sketch.strokes) == 3
    assert palette.session.selection == palette.sketch.strokes
    left, top, right, bottom = united(palette.sketch.strokes)
    middle = palette.canvas.viewing.middle()
    wanted = palette.canvas.view.to_page(middle.x(), middle.y())
    assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx(wanted)
    palette.session.history.undo()
    assert palette.sketch.strokes == ()


def test_dragged_it_goes_where_it_is_let_go_and_is_seen_on_the_way(palette: Desk) -> None:
    canvas = palette.canvas
    at = canvas.mapToGlobal(QPoint(300, 400))
    card(palette).dragged.emit(button(palette, "motif 1").motif, at)
    assert canvas.over.ghosts.ghost is not None
    card(palette).dropped.emit(button(palette, "motif 1").motif, at)
    assert canvas.over.ghosts.ghost is None
    left, top, right, bottom = united(palette.sketch.strokes)
    assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx(canvas.view.to_page(300, 400))
    corner = card(palette).mapToGlobal(QPoint(5, 5))
    card(palette).dropped.emit(button(palette, "motif 1").motif, corner)
    assert len(palette.sketch.strokes) == 3


def test_it_is_named_and_removed(palette: Desk) -> None:
    QTest.keyClick(button(palette, "motif 2"), Qt.Key.Key_F2)
    field = card(palette)._field
    assert field
    field.setText("eye")
    QTest.keyClick(field, Qt.Key.Key_Return)
    palette.worker.work()
    palette.worker.work()
    assert names(palette) == ["eye", "motif 1"]
    QTest.keyClick(button(palette, "motif 1"), Qt.Key.Key_Delete)
    palette.worker.work()
    palette.worker.work()
    assert names(palette) == ["eye"]
    assert [each.name for each in palette.assist_desk.motifs.motifs()] == ["eye"]


def test_a_name_that_is_taken_is_said(palette: Desk) -> None:
    card(palette).renamed.emit("motif 1", "motif 2")
    palette.worker.work()
    palette.worker.work()
    assert "already" in (palette.message or "")
    assert names(palette) == ["motif 2", "motif 1"]


def test_what_is_kept_while_it_is_open_appears_and_waits_for_its_name(palette: Desk) -> None:
    palette.session.edit("Draw", Sketch().adding(*eye()))
    palette.session.select(palette.sketch.strokes)
    palette.actions["keep_motif"].trigger()
    palette.worker.work()
    palette.worker.work()
    assert names(palette)[0] == "motif 3"
    assert card(palette)._field is not None


def test_switched_off_nothing_is_looked_through_and_that_is_remembered(palette: Desk) -> None:
    palette.actions["motifs_on"].trigger()
    assert palette.assist_desk.motifs.of(eye()) == ()
    assert not palette.settings.flag("motifs", True)


def test_a_folder_is_chosen_read_and_forgotten(palette: Desk, tmp_path: Path) -> None:
    drawings = tmp_path / "drawings"
    drawings.mkdir()
    save_sketch(Sketch().adding(*eye()), drawings / "eye.svg")
    (drawings / "broken.svg").write_text("<svg")
    palette.dialogs.paths = [drawings]
    card(palette).folder_wanted.emit()
    palette.worker.work()
    assert "1 thing remembered, 1 file passed over" in card(palette)._folder.text()
    assert palette.settings.text("motif_folder", "") == str(drawings)
    card(palette).folder_left.emit()
    palette.worker.work()
    assert "no folder" in card(palette)._folder.text()
    assert palette.settings.text("motif_folder", "x") == ""


def test_a_broken_file_is_said_and_costs_nothing(desk: Desk) -> None:
    desk.assist_desk.motifs.file.write_text("broken")
    desk.actions["motifs_panel"].trigger()
    desk.worker.work()
    assert "is no file of motifs" in (desk.message or "")
    assert names(desk) == []
    assert desk.assist_desk.motifs.file.read_text() == "broken"
