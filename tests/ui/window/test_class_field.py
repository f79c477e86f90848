"""What a model of many classes draws: shown only for one, found by any part of a name, kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import Sketch
from sketch_assistant.sketch.formats.files import save_sketch
from sketch_assistant.ui.panels.cards.suggestion_bar import named
from sketch_assistant.ui.panels.widgets.class_field import ANY, ClassField, best_first
from tests.ui.window.fakes import MANY
from tests.ui.window.lines import line

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

LEFT = Qt.MouseButton.LeftButton
# The offscreen platform says so of every popup.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_only_a_model_of_many_classes_offers_a_choice(many: Desk) -> None:
    field = many.cards.suggestion_panel.classes
    assert field.isVisible()
    assert field.field.text() == ANY
    many.suggesting.choice.set_model("pig")
    assert not field.isVisible()
    assert many.suggesting.choice.classes == ()


def test_a_click_shows_all_of_them_anything_first(many: Desk) -> None:
    field = many.cards.suggestion_panel.classes
    QTest.mouseClick(field.field, LEFT)
    assert shown(field) == [ANY, *sorted(MANY)]


def test_a_class_is_found_by_a_part_of_its_name(many: Desk) -> None:
    field = many.cards.suggestion_panel.classes
    field.field.setFocus()
    field.field.selectAll()
    QTest.keyClicks(field.field, "TREE")
    # Exactly what is written comes before what holds it.
    assert shown(field) == ["tree", "palm tree"]
    QTest.keyClick(field.field, Qt.Key.Key_Return)
    assert many.suggesting.choice.label == "tree"
    assert field.field.text() == "tree"
    assert QApplication.focusWidget() is many.canvas
    assert named(many.suggesting) == "tree · everything"


def test_return_takes_what_an_arrow_key_went_to(many: Desk) -> None:
    field = many.cards.suggestion_panel.classes
    field.field.setFocus()
    field.field.selectAll()
    QTest.keyClicks(field.field, "tree")
    for _ in range(2):
        QTest.keyClick(field.list, Qt.Key.Key_Down)
    assert field.list.currentIndex().data() == "palm tree"
    QTest.keyClick(field.list, Qt.Key.Key_Return)
    assert many.suggesting.choice.label == "palm tree"
    assert field.field.text() == "palm tree"


def test_names_that_begin_as_what_is_written_come_first() -> None:
    names = ["aircraft carrier", "carrot", "face", "police car", "smiley face", "scar", "car"]
    assert best_first(names, "face") == ["face", "smiley face"]
    found = ["car", "carrot", "aircraft carrier", "police car", "scar"]
    assert best_first(names, "CAR ") == found
    assert best_first(names, "") == names


def search(desk: Desk, part: str) -> None:
    """Type in the field that finds a model, then Return."""
    field = desk.cards.suggestion_panel.search
    field.setFocus()
    QTest.keyClicks(field, part)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_model_is_found_by_its_own_name_before_one_that_knows_it(many: Desk) -> None:
    search(many, "pig")
    assert many.suggesting.choice.model == "pig"


def test_a_model_found_by_a_class_is_told_that_class(many: Desk) -> None:
    many.suggesting.choice.set_model("pig")
    search(many, "palm")
    assert many.suggesting.choice.model == "everything"
    assert many.suggesting.choice.told == "palm tree"


def test_what_is_no_class_changes_nothing(many: Desk) -> None:
    field = many.cards.suggestion_panel.classes
    field.field.setFocus()
    field.field.selectAll()
    QTest.keyClicks(field.field, "xyz")
    QTest.keyClick(field.field, Qt.Key.Key_Return)
    assert many.suggesting.choice.label == ""
    QTest.keyClick(field.field, Qt.Key.Key_Escape)
    assert field.field.text() == ANY
    assert QApplication.focusWidget() is many.canvas


def test_the_question_carries_the_class(many: Desk) -> None:
    many.suggesting.choice.set_label("cat")
    many.ghosts()
    assert many.assist_desk.completions[-1].label == "cat"
    many.suggesting.choice.set_label("")
    many.rest()
    many.worker.work()
    assert many.assist_desk.completions[-1].label == ""
    many.suggesting.choice.set_label("tree")
    many.suggesting.choice.set_model("pig")
    many.rest()
    many.worker.work()
    assert many.assist_desk.completions[-1].label == ""  # the pig knows no trees


def test_a_guess_is_shown_as_one(many: Desk) -> None:
    many.assist_desk.guess = "cat"
    many.ghosts()
    assert named(many.suggesting) == "cat? · everything"
    many.suggesting.choice.set_label("tree")
    assert named(many.suggesting) == "tree · everything"
    many.suggesting.choice.set_label("")
    assert named(many.suggesting) == "everything"


def test_the_class_is_remembered(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    offers_many(first)
    first.suggesting.choice.set_label("palm tree")
    first.close()
    second = make_desk()
    offers_many(second)
    assert second.suggesting.choice.model == "everything"
    assert second.suggesting.choice.label == "palm tree"


@pytest.mark.parametrize("key", ["model", "default_model"])
def test_a_model_that_is_gone_leaves_the_class_it_drew(
    make_desk: Callable[[], Desk], key: str
) -> None:
    first = make_desk()
    first.settings.put(key, "pig")
    first.settings.put("class", "tree")  # of an earlier day, when another model was in use
    first.close()
    second = only_many(make_desk())
    assert (second.suggesting.choice.model, second.suggesting.choice.told) == ("everything", "pig")
    assert second.message is None
    second.close()
    assert (second.settings.text("model", ""), second.settings.text("class", "")) == (
        "everything",
        "pig",
    )


def test_a_model_that_is_gone_and_drew_what_nobody_knows_leaves_nothing(
    make_desk: Callable[[], Desk],
) -> None:
    first = make_desk()
    first.settings.put("model", "zebra crossing")
    first.settings.put("class", "tree")
    first.close()
    second = only_many(make_desk())
    assert (second.suggesting.choice.model, second.suggesting.choice.told) == ("everything", "tree")


def test_a_drawing_is_of_the_class_that_it_is_named_after(
    make_desk: Callable[[], Desk], tmp_path: Path
) -> None:
    path = tmp_path / "Palm_tree.svg"
    save_sketch(Sketch().adding(line(100)), path)
    desk = only_many(make_desk(), path)  # opened before anybody knows which models there are
    assert desk.suggesting.choice.told == "palm tree"
    desk.documents.new()
    assert desk.suggesting.choice.told == ""
    desk.documents.open(path)
    assert desk.suggesting.choice.told == "palm tree"
    desk.ghosts()
    assert desk.assist_desk.completions[-1].label == "palm tree"
    desk.close()
    again = only_many(make_desk())
    assert again.suggesting.choice.told == ""  # that was of that drawing alone


def test_what_the_person_says_outlives_what_a_drawing_is_named_after(
    many: Desk, tmp_path: Path
) -> None:
    many.suggesting.choice.set_label("tree")
    path = tmp_path / "cat.svg"
    save_sketch(Sketch().adding(line(100)), path)
    many.documents.open(path)
    assert many.suggesting.choice.told == "cat"
    many.suggesting.find_models()
    many.worker.work()
    assert many.suggesting.choice.told == "cat"
    many.documents.new()
    assert many.suggesting.choice.told == "tree"
    many.documents.open(path)
    many.suggesting.choice.set_label("airplane")
    many.suggesting.find_models()
    many.worker.work()
    assert many.suggesting.choice.told == "airplane"


@pytest.mark.parametrize("name", ["Line", "circle"])
def test_a_drawing_that_is_called_as_a_shape_is_may_be_anything(
    many: Desk, tmp_path: Path, name: str
) -> None:
    path = tmp_path / f"{name}.svg"
    save_sketch(Sketch().adding(line(100)), path)
    many.documents.open(path)
    assert many.suggesting.choice.told == ""
    many.suggesting.choice.set_label(name.casefold())  # who says so means it
    assert many.suggesting.choice.told == name.casefold()


def only_many(desk: Desk, *files: Path) -> Desk:
    """Started where one model of many classes is all there is."""
    desk.assist_desk.names = ["everything"]
    desk.assist_desk.classes = {"everything": MANY}
    desk.start(files)
    return desk


@pytest.fixture
def many(desk: Desk) -> Desk:
    """A window whose models are one of many classes and a pig, with the panel open."""
    offers_many(desk)
    desk.actions["suggestion_panel"].trigger()
    return desk


def offers_many(desk: Desk) -> None:
    desk.assist_desk.names = ["everything", "pig"]
    desk.assist_desk.classes = {"everything": MANY}
    if not desk.window.isVisible():
        desk.start()
    desk.suggesting.find_models()
    desk.worker.work()
    desk.suggesting.choice.set_model("everything")


def shown(field: ClassField) -> list[str]:
    model = field.finder.completionModel()
    return [str(model.index(i, 0).data()) for i in range(model.rowCount())]


def test_the_field_says_what_a_sure_guess_is(many: Desk) -> None:
    many.assist_desk.guess = "pig"
    many.draw_line(300)
    many.rest()
    many.worker.work()
    assert many.cards.suggestion_panel.classes.field.text() == "pig?"


def test_class_and_mode_are_on_the_disk_at_once(many: Desk, qtbot: QtBot) -> None:
    many.suggesting.choice.set_label("tree")
    many.actions["mode_asked"].trigger()
    qtbot.waitUntil((many.folder / "settings.json").exists)
    qtbot.waitUntil(lambda: '"asked"' in (many.folder / "settings.json").read_text())
    assert '"class": "tree"' in (many.folder / "settings.json").read_text()
