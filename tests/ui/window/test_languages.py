"""Every visible word goes through Qt's translation, and every language has all of them."""

from __future__ import annotations

import importlib.util
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from sketch_assistant import paths
from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.sentence import Sentence
from sketch_assistant.ui.base.language import LANGUAGES, SOURCE, chosen
from sketch_assistant.ui.base.words import called, figure, tr, translated
from sketch_assistant.ui.panels.widgets.class_field import ClassField
from sketch_assistant.ui.panels.widgets.segments import Segments
from sketch_assistant.ui.shell.places import EDGE
from sketch_assistant.ui.wiring.choosing_language import LATER
from tests.ui.every_command import COMMANDS
from tests.ui.window.tongues import spoken as longer

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

FOLDER = paths.resources() / "languages"
OTHERS = [each for each in LANGUAGES if each != SOURCE]
MARKS = re.compile(r"\{\w+\}|%L?n|\n|;;|\*\.\w+")


def tool() -> Any:
    """packaging/languages.py."""
    path = Path(__file__).parents[3] / "packaging" / "languages.py"
    spec = importlib.util.spec_from_file_location("languages", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def entries(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Each text of the source and its translations: several of one that counts."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        about = context.findtext("name", "")
        for message in context.iter("message"):
            found = message.find("translation")
            assert found is not None
            forms = [form.text or "" for form in found.findall("numerusform")] or [found.text or ""]
            done = found.get("type") is None
            yield f"{about}{message.findtext('source', '')}", forms if done else [""]


@pytest.mark.parametrize("language", OTHERS)
def test_every_word_of_the_source_is_translated(language: str, tmp_path: Path) -> None:
    """A word is new: packaging/languages.py brings it in, then it is to be translated."""
    source = FOLDER / f"{language}.ts"
    gathered = tmp_path / source.name
    shutil.copy(source, gathered)
    tool().gather(gathered)
    texts = dict(entries(gathered))
    assert len(texts) > 1200
    assert [text for text, forms in texts.items() if not all(forms)] == []
    assert texts == dict(entries(source)), "run packaging/languages.py"


@pytest.mark.parametrize("language", OTHERS)
def test_what_the_program_reads_is_made_of_what_is_translated(
    language: str, tmp_path: Path
) -> None:
    made = tmp_path / f"{language}.qm"
    tool().release(FOLDER / f"{language}.ts", made)
    assert made.read_bytes() == (FOLDER / made.name).read_bytes(), "run packaging/languages.py"


@pytest.mark.parametrize("language", OTHERS)
def test_names_numbers_and_lines_are_the_same_in_a_translation(language: str) -> None:
    def marks(text: str) -> list[str]:
        return sorted(MARKS.findall(text.replace("%Ln", "%n")))

    for text, forms in entries(FOLDER / f"{language}.ts"):
        for form in forms:
            lone = "%n" in text and "%" not in form  # of one thing nothing need be counted
            assert lone or marks(text) == marks(form), text
            assert text.endswith("…") == form.endswith("…"), text


def test_a_number_of_things_has_its_own_form(spoken: str) -> None:
    forms = {
        "en": ("0 strokes", "1 stroke", "2 strokes", "12,000 strokes"),
        "de": ("0 Striche", "1 Strich", "2 Striche", "12.000 Striche"),
        "es": ("0 trazos", "1 trazo", "2 trazos", "12.000 trazos"),
    }[spoken]
    counted = [tr("%n strokes", "", n, one="1 stroke") for n in (0, 1, 2, 12000)]
    assert counted == list(forms)


def test_numbers_are_written_as_the_language_does(spoken: str) -> None:
    written = {
        "en": ("1,234.5", "50%"),
        "de": ("1.234,5", "50\u202f%"),
        "es": ("1.234,5", "50\u202f%"),
    }
    assert (figure(1234.5, ",.1f"), figure(0.5, ".0%")) == written[spoken]


@pytest.mark.parametrize("spoken", ["de"], indirect=True)
def test_sentences_of_errors_are_translated_with_what_is_in_them(spoken: str) -> None:
    inner = SketchError("{what} holds no strokes.", what=Sentence("The SVG"))
    outer = SketchError("{path}: {error}", path="a {brace}.svg", error=inner)
    assert str(outer) == "a {brace}.svg: The SVG holds no strokes."
    assert translated(outer) == "a {brace}.svg: Die SVG enthält keine Striche."
    assert translated(SketchError("This file is empty.")) == "Diese Datei ist leer."
    assert translated(OSError("full")) == "full"


@pytest.mark.parametrize("spoken", ["de"], indirect=True)
def test_keys_are_the_same_and_are_called_as_the_language_does(spoken: str, desk: Desk) -> None:
    for command in COMMANDS:
        plain = QKeySequence.SequenceFormat.PortableText
        expected = [QKeySequence(key, plain).toString() for key in command.keys]
        assert list(desk.actions.first_keys(command.name)) == expected, command.name
    assert desk.actions.key("save") == "Strg+S"
    assert desk.actions["undo"].toolTip() == "Rückgängig   Strg+Z"


def test_the_language_is_the_one_chosen_else_the_first_of_the_system_that_there_is() -> None:
    assert chosen("es", ["de-DE"]) == "es"
    assert chosen("", ["fr-FR", "de-AT", "en"]) == "de"
    assert chosen("", ["C"]) == chosen("xx", []) == SOURCE


def test_a_choice_is_kept_and_holds_from_the_next_start_on(
    make_desk: Callable[[], Desk],
) -> None:
    first = make_desk()
    first.start()
    assert first.actions["language_system"].isChecked()
    first.actions["language_de"].trigger()
    assert first.message == LATER
    first.close()
    second = make_desk()
    assert second.settings.text("language", "") == "de"
    on = [name for name in second.actions if name.startswith("language_")
          and second.actions[name].isChecked()]  # fmt: skip
    assert on == ["language_de"]


# One that is read from right to left.


def test_the_window_is_mirrored_and_the_page_is_not(make_desk: Callable[[], Desk]) -> None:
    places, views = [], []
    for locale in (QLocale("en"), QLocale("he")):
        with longer(locale):
            desk = make_desk()
            desk.start()
            layout = desk.cards
            cards = (layout.title, layout.tools, layout.view_card, layout.suggestion_bar)
            places.append([card.geometry() for card in cards])
            views.append(desk.canvas.view.transform())
            assert desk.canvas.layoutDirection() == Qt.LayoutDirection.LeftToRight
            room = desk.cards.width()
            desk.close()
    assert [room - box.right() - 1 for box in places[0]] == [box.left() for box in places[1]]
    assert views[0] == views[1]


def test_a_card_that_grows_with_the_view_still_ends_at_its_edge(
    make_desk: Callable[[], Desk],
) -> None:
    with longer(QLocale("he")):
        desk = make_desk()
        desk.start()
        QApplication.processEvents()
        card, wide = desk.cards.view_card, desk.cards.view_card.width()
        desk.press(Qt.Key.Key_M)
        assert card.width() > wide
        QApplication.processEvents()
        assert card.geometry().right() == desk.cards.rect().right() - EDGE


def test_cards_change_sides_with_the_direction_of_reading(desk: Desk) -> None:
    desk.start()
    lasting = desk.cards.lasting
    before = [card.geometry() for card in lasting]
    desk.cards.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    room = desk.cards.width()
    assert [room - card.geometry().right() - 1 for card in lasting] == [box.x() for box in before]


def test_the_first_choice_is_at_the_side_where_reading_begins(
    make_desk: Callable[[], Desk],
) -> None:
    with longer(QLocale("he")):
        desk = make_desk()
        desk.start()
        desk.actions["pen_panel"].trigger()
        segments = desk.cards.pen.findChild(Segments)
        assert isinstance(segments, Segments)
        first, *_, last = segments.findChildren(QAbstractButton)
        assert first.x() > last.x()


# What models draw.


@pytest.mark.parametrize("spoken", OTHERS, indirect=True)
def test_every_class_has_a_word_of_its_own(spoken: str) -> None:
    names = tool().classes()
    assert len(names) > 300
    assert len({called(name) for name in names}) == len(names)


@pytest.mark.parametrize("spoken", ["de"], indirect=True)
def test_a_class_is_found_by_its_word_and_by_its_name_in_english(spoken: str, desk: Desk) -> None:
    field = ClassField(desk.app.theme, desk.cards)
    field.show_classes(("cat", "pig", "tree"), "")
    chosen_ones: list[str] = []
    field.chosen.connect(chosen_ones.append)
    line = field.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    for typed in ("Kat", "tree", ""):
        line.setText(typed)
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert chosen_ones == ["cat", "tree", ""]
    field.show_classes(("cat", "pig", "tree"), "pig")
    assert line.text() == "Schwein"
