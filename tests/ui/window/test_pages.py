"""The page in the window: its size and paper on a card, and ink beyond it at export."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from sketch_assistant.sketch.paging import is_lying, outside, size_of
from sketch_assistant.sketch.paper import MILLIMETRE
from tests.ui.window.desk import Desk
from tests.ui.window.lines import line

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def paged(desk: Desk) -> Desk:
    desk.actions["page_panel"].trigger()
    return desk


def test_size_orientation_and_paper_are_one_step_each(paged: Desk) -> None:
    card = paged.app.bound.pages.card
    card.sizes["A5"].trigger()
    assert size_of(paged.sketch) == "A5"
    card.ways[False].trigger()
    assert not is_lying(paged.sketch)
    card.rulings["isometric"].trigger()
    card.colours["#22242c"].trigger()
    assert (paged.sketch.paper.ruling, paged.sketch.paper.colour) == ("isometric", "#22242c")
    card.sizes["Endless"].trigger()
    assert paged.sketch.paper.endless
    assert card.sizes["Endless"].isChecked()
    for _ in range(5):
        paged.session.history.undo()
    assert size_of(paged.sketch) == "A4"
    assert not paged.session.history.canUndo()
    assert card.sizes["A4"].isChecked()


def test_a_choice_made_again_stays_on_and_is_no_step(paged: Desk) -> None:
    card = paged.app.bound.pages.card
    card.sizes["A4"].trigger()
    card.ways[True].trigger()
    card.rulings["plain"].trigger()
    assert not paged.session.history.canUndo()
    assert card.sizes["A4"].isChecked()
    assert card.ways[True].isChecked()
    assert card.rulings["plain"].isChecked()


def test_the_spacing_is_one_step(paged: Desk) -> None:
    card = paged.app.bound.pages.card
    card.rulings["grid"].trigger()
    slider, before = card.spacing, paged.session.history.count()
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(60, slider.height() - 10))
    for x in range(60, 200, 9):
        QTest.mouseMove(slider, QPoint(x, slider.height() - 10))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(200, slider.height() - 10))
    assert paged.session.history.count() == before + 1
    assert paged.sketch.paper.spacing == pytest.approx(slider.value * MILLIMETRE)


def test_any_colour(paged: Desk) -> None:
    paged.dialogs.colours = ["#123456", None]
    card = paged.app.bound.pages.card
    card.colour_wanted.emit()
    assert paged.sketch.paper.colour == "#123456"
    card.colour_wanted.emit()
    assert paged.sketch.paper.colour == "#123456"


def test_ink_beyond_the_page_is_said_at_export_and_the_page_grows(desk: Desk) -> None:
    beyond = [line(-50), line(-90), line(3000)]
    desk.session.edit("Draw", desk.sketch.adding(*beyond))
    desk.press(Qt.Key.Key_E, CONTROL)
    card = desk.cards.export
    assert "3 strokes reach beyond the page" in card.about.text()
    assert card.grow.isVisible()
    card.grow.click()
    assert not outside(desk.sketch)
    assert not card.grow.isVisible()
    assert "beyond" not in card.about.text()
    desk.session.history.undo()
    assert len(outside(desk.sketch)) == 3


def test_page_and_paper_survive_saving(paged: Desk) -> None:
    card = paged.app.bound.pages.card
    card.sizes["Letter"].trigger()
    card.rulings["dots"].trigger()
    card.colours["#f6efdd"].trigger()
    before = paged.sketch
    paged.dialogs.paths = [paged.folder / "page.svg"]
    paged.press(Qt.Key.Key_S, CONTROL)
    text = (paged.folder / "page.svg").read_text()
    assert text.count("#f6efdd") == 2  # for browsers, and for Inkscape
    assert "<rect" not in text
    paged.documents.open(paged.folder / "page.svg")
    QTest.qWait(50)
    assert paged.sketch == before
    assert paged.sketch is not before
