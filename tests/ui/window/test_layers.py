"""The layers of a drawing in the window: drawn on, hidden, locked, ordered, merged, renamed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import Layer, Sketch
from sketch_assistant.sketch.safety.recovery import read
from sketch_assistant.ui.panels.layers.layer_list import CELL, ROW
from tests.ui.window.desk import Desk
from tests.ui.window.lines import line

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def layered(desk: Desk) -> Desk:
    """Three layers of a line each, the middle one drawn on, and the panel open."""
    layers = tuple(Layer(name, (line(200 + 150 * i),)) for i, name in enumerate("ABC"))
    desk.session.load(Sketch(layers, active=1), None)
    desk.actions["layers_panel"].trigger()
    return desk


def names(desk: Desk) -> str:
    return "".join(layer.name for layer in desk.sketch.layers)


def press(desk: Desk, place: int, cell: float) -> None:
    listed = desk.cards.layers.list
    at = QPoint(round(CELL * cell), listed.row(place).center().y())
    QTest.mouseClick(listed, Qt.MouseButton.LeftButton, pos=at)


def counts(desk: Desk) -> list[int]:
    return [len(layer.strokes) for layer in desk.sketch.layers]


def test_the_pen_draws_on_the_layer_that_is_chosen(layered: Desk) -> None:
    layered.draw_line(700)
    assert counts(layered) == [1, 2, 1]
    press(layered, 2, 4)
    layered.draw_line(760)
    layered.press(Qt.Key.Key_PageDown, CONTROL)
    layered.press(Qt.Key.Key_PageDown, CONTROL)
    assert layered.message == "You draw on “A”."
    layered.draw_line(800)
    assert counts(layered) == [2, 2, 2]
    for _ in range(3):
        layered.press(Qt.Key.Key_Z, CONTROL)
    assert counts(layered) == [1, 1, 1]
    assert not layered.session.history.canUndo()


def test_undo_leaves_the_layer_that_is_drawn_on(layered: Desk) -> None:
    layered.draw_line(700)
    layered.session.draw_on(0)
    layered.draw_line(760)
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Z, Qt.Key.Key_Y):
        layered.press(key, CONTROL)
        assert layered.sketch.place == 0
    layered.actions["layer_add"].trigger()
    assert layered.sketch.place == 1
    layered.session.draw_on(3)
    layered.press(Qt.Key.Key_Z, CONTROL)
    assert layered.sketch.place == 0  # of a new layer it is part of the step


def test_the_layer_that_is_drawn_on_is_there_again(
    layered: Desk, make_desk: Callable[[], Desk], tmp_path: Path
) -> None:
    layered.draw_line(700)
    layered.session.draw_on(0)
    layered.documents.journal.flush()
    copy = layered.documents.journal.path
    assert copy is not None
    assert read(copy).sketch.place == 0
    layered.dialogs.paths = [tmp_path / "a.svg"]
    layered.actions["save"].trigger()
    later = make_desk()
    later.start([tmp_path / "a.svg"])
    assert later.sketch.place == 0


def test_ghosts_go_to_the_layer_that_is_drawn_on(layered: Desk) -> None:
    layered.ghosts()
    layered.press(Qt.Key.Key_Tab, SHIFT)
    assert counts(layered) == [1, 4, 1]


@pytest.mark.parametrize(("cell", "why"), [(0.5, "hidden"), (1.5, "locked")])
def test_a_hidden_or_locked_layer_is_not_drawn_on_and_says_so(
    layered: Desk, cell: float, why: str
) -> None:
    press(layered, 1, cell)
    before = layered.sketch
    layered.draw_line(700)
    assert layered.sketch is before
    assert layered.message == f"The layer “B” is {why}. Nothing is drawn there."
    assert not layered.canvas.is_pen_down
    press(layered, 1, cell)
    layered.draw_line(700)
    assert counts(layered) == [1, 2, 1]


def test_what_is_hidden_or_locked_is_neither_selected_nor_erased(layered: Desk) -> None:
    press(layered, 0, 0.5)
    press(layered, 1, 1.5)
    layered.press(Qt.Key.Key_A, CONTROL)
    assert [each.bounds[0] for each in layered.session.selection] == [500]
    layered.press(Qt.Key.Key_Delete)
    assert counts(layered) == [1, 1, 0]
    layered.press(Qt.Key.Key_E)
    layered.draw([(150, 260), (250, 260), (400, 260)])
    assert counts(layered) == [1, 1, 0]
    assert layered.message == "What lies on a locked layer stays as it is."
    layered.press(Qt.Key.Key_Backspace, CONTROL)
    assert counts(layered) == [1, 1, 0]


def test_what_gets_locked_is_no_longer_selected(layered: Desk) -> None:
    layered.press(Qt.Key.Key_A, CONTROL)
    press(layered, 1, 1.5)
    assert [each.bounds[0] for each in layered.session.selection] == [200, 500]


def test_hidden_ink_is_not_on_the_canvas(layered: Desk) -> None:
    assert len(layered.canvas.cache.scene.index.strokes) == 3
    layered.actions["layer_shown"].trigger()
    assert len(layered.canvas.cache.scene.index.strokes) == 2
    assert not layered.actions["layer_shown"].isChecked()


def test_layers_by_keys(layered: Desk) -> None:
    layered.press(Qt.Key.Key_N, CONTROL | SHIFT)
    assert [layer.name for layer in layered.sketch.layers] == ["A", "B", "Layer 4", "C"]
    layered.press(Qt.Key.Key_PageUp, CONTROL | SHIFT)
    assert layered.sketch.layers[3].name == "Layer 4"
    assert layered.sketch.place == 3
    layered.actions["layer_delete"].trigger()
    assert (names(layered), layered.sketch.place) == ("ABC", 2)
    layered.press(Qt.Key.Key_E, CONTROL | Qt.KeyboardModifier.AltModifier)
    assert (names(layered), counts(layered)) == ("AB", [1, 2])
    for _ in range(4):
        layered.press(Qt.Key.Key_Z, CONTROL)
    assert (names(layered), counts(layered)) == ("ABC", [1, 1, 1])


def test_a_layer_is_dragged_to_another_height(layered: Desk) -> None:
    listed = layered.cards.layers.list
    start, end = listed.row(2).center(), QPoint(120, ROW * 3 - 4)
    QTest.mousePress(listed, Qt.MouseButton.LeftButton, pos=QPoint(120, start.y()))
    for y in range(start.y(), end.y(), 6):
        QTest.mouseMove(listed, QPoint(120, y))
    QTest.mouseMove(listed, end)
    QTest.mouseRelease(listed, Qt.MouseButton.LeftButton, pos=end)
    assert names(layered) == "CAB"
    layered.press(Qt.Key.Key_Z, CONTROL)
    assert names(layered) == "ABC"


def test_a_layer_is_renamed_in_its_place(layered: Desk, qtbot: QtBot) -> None:
    layered.press(Qt.Key.Key_F2)
    (field,) = layered.cards.layers.list.findChildren(QLineEdit)
    field.setText("Sky & <b>")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert layered.sketch.layers[1].name == "Sky & <b>"
    QApplication.processEvents()
    layered.press(Qt.Key.Key_F2)
    field = layered.cards.layers.list.findChildren(QLineEdit)[-1]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert layered.sketch.layers[1].name == "Sky & <b>"


def test_the_selection_moves_to_another_layer(layered: Desk) -> None:
    layered.session.select(layered.sketch.layers[0].strokes)
    layered.actions["layer_take"].trigger()
    assert counts(layered) == [0, 2, 1]
    layered.press(Qt.Key.Key_PageUp, SHIFT)
    assert counts(layered) == [0, 1, 2]
    assert len(layered.session.selection) == 1
    press(layered, 1, 1.5)
    assert not layered.actions["take_below"].isEnabled()


def test_opacity_is_one_step_of_undo(layered: Desk) -> None:
    slider = layered.cards.layers.opacity
    middle = QPoint(slider.width() // 2, slider.height() - 10)
    before = layered.session.history.count()
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
    for x in range(middle.x(), middle.x() // 2, -9):
        QTest.mouseMove(slider, QPoint(x, middle.y()))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=middle)
    assert 0.05 <= layered.sketch.layers[1].opacity < 0.6
    assert layered.session.history.count() == before + 1
    layered.press(Qt.Key.Key_Z, CONTROL)
    assert layered.sketch.layers[1].opacity == slider.value == 1.0


def test_copies_keep_their_layers_and_are_pasted_on_the_one_that_is_drawn_on(
    layered: Desk,
) -> None:
    layered.press(Qt.Key.Key_A, CONTROL)
    layered.press(Qt.Key.Key_C, CONTROL)
    text = QApplication.clipboard().mimeData().text()
    assert text.count('groupmode="layer"') == 3
    layered.press(Qt.Key.Key_V, CONTROL)
    assert counts(layered) == [1, 4, 1]


def test_layers_survive_saving(layered: Desk) -> None:
    press(layered, 0, 0.5)
    press(layered, 2, 1.5)
    layered.app.bound.layers._fade(0.5)
    layered.dialogs.paths = [layered.folder / "layers.svg"]
    before = layered.sketch
    layered.press(Qt.Key.Key_S, CONTROL)
    layered.documents.open(layered.folder / "layers.svg")
    QTest.qWait(50)
    assert layered.sketch == before
    assert layered.sketch is not before


def test_the_list_says_what_it_shows(layered: Desk) -> None:
    press(layered, 0, 0.5)
    press(layered, 2, 1.5)
    said = layered.cards.layers.list.accessibleDescription()
    assert said == "C, locked; B, drawn on; A, hidden"
