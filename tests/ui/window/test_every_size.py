"""Every panel, card, message and question at every size of the window, in every language, with the
longest names.

Nothing is cut off, nothing lies beyond the window, and nothing over what it speaks of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from sketch_assistant.sketch.document import Sketch
from sketch_assistant.ui.base import language
from sketch_assistant.ui.base.colours.colour_question import ColourQuestion
from sketch_assistant.ui.base.dialogs import Dialogs, Unsaved
from sketch_assistant.ui.base.language import LANGUAGES
from sketch_assistant.ui.base.question import Question
from sketch_assistant.ui.panels.cards.blend_card import BlendCard
from sketch_assistant.ui.panels.cards.lost_card import LostCard
from sketch_assistant.ui.panels.cards.models_card import ModelsCard
from sketch_assistant.ui.panels.cards.shortcuts_card import ShortcutsCard
from sketch_assistant.ui.panels.cards.suggestion_bar import named
from sketch_assistant.ui.panels.cards.teach_card import TeachCard
from sketch_assistant.ui.panels.widgets.card import Card
from sketch_assistant.ui.panels.widgets.late_card import LateCard
from tests.ui.window import fitting
from tests.ui.window.answers import blended, work
from tests.ui.window.scenes import LONG, SCENES, WORD, bent, shown

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

SIZES = [(1024, 600), (1366, 768), (1600, 1000), (2560, 1440)]
OTHERS = [each for each in LANGUAGES if each != language.SOURCE]
# Every size in one language, and the smallest in all others: words are as long at every size.
CASES = [*((language.SOURCE, size) for size in SIZES), *((each, SIZES[0]) for each in OTHERS)]


def questions(desk: Desk) -> Iterator[Question]:
    """Those before something is lost, as `Dialogs` asks them."""
    asked: list[Question] = []
    dialogs = Dialogs(desk.window)

    def ask(question: Question) -> str:
        asked.append(question)
        return question.answer

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Question, "ask", ask)
        dialogs.unsaved(f"{WORD}{WORD}")
        dialogs.changed(f"{LONG}.svg")
    asked.append(ColourQuestion("#2b5fd9", desk.window))  # type: ignore[arg-type]
    yield from asked


def wrong(desk: Desk) -> Iterator[str]:
    """All that is not as it should be just now."""
    QApplication.processEvents()
    QApplication.processEvents()
    cards, room = shown(desk), desk.cards.rect()
    for card in cards:
        if not room.contains(card.geometry()):
            yield f"{type(card).__name__} at {card.geometry().getRect()} is beyond the window"
        yield from (f"{type(card).__name__}: {each}" for each in fitting.short(card))
    yield from crossing(cards)


def is_sheet(card: Card) -> bool:
    """Whether it is read in the middle of the window, over all that is under it."""
    late = isinstance(card, LateCard) and not card.aside
    return late or isinstance(card, ShortcutsCard | ModelsCard | LostCard)


def crossing(cards: list[Card]) -> Iterator[str]:
    """Cards that lie over one another, but for what is read in the middle of all."""
    beside = [card for card in cards if not is_sheet(card)]
    for i, one in enumerate(beside):
        for other in beside[i + 1 :]:
            if one.geometry().intersects(other.geometry()):
                yield f"{type(one).__name__} lies over {type(other).__name__}"


@pytest.mark.parametrize(("spoken", "size"), CASES, indirect=["spoken"], ids=str)
@pytest.mark.parametrize("scenes", SCENES)
def test_everything_can_be_read_and_nothing_lies_over_another(
    full: Desk, size: tuple[int, int], scenes: Callable[[Desk], Iterator[str]]
) -> None:
    full.window.resize(*size)
    full.canvas.viewing.zoom_to_fit()
    found = [f"{scene}: {each}" for scene in scenes(full) for each in wrong(full)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("spoken", "size"), CASES, indirect=["spoken"], ids=str)
def test_every_question_can_be_read_and_is_no_larger_than_the_window(
    full: Desk, size: tuple[int, int]
) -> None:
    full.window.resize(*size)
    for question in questions(full):
        question.setParent(full.cards)  # no window of its own, of which Qt would complain here
        question.show()
        question.adjustSize()
        QApplication.processEvents()
        assert not fitting.short(question), question.windowTitle()
        assert question.width() <= size[0] - 40
        assert question.height() <= size[1] - 40
        question.hide()


def test_every_card_is_in_a_scene(full: Desk) -> None:
    """Whoever makes a new card lets it be seen here."""
    seen: set[str] = set()
    for scenes in SCENES:
        for _ in scenes(full):
            seen |= {type(card).__name__ for card in shown(full)}
    assert {each.__name__ for each in kinds(Card)} - seen == set()


def kinds(kind: type[Card]) -> Iterator[type[Card]]:
    """All cards that there can be; what others are made of is named after them."""
    for each in kind.__subclasses__():
        yield from kinds(each)
        if each.__module__.endswith("_card") and not each.__subclasses__():
            yield each


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("drawn", [False, True])
def test_the_page_can_be_drawn_on_beside_the_lesson(
    desk: Desk, size: tuple[int, int], drawn: bool
) -> None:
    desk.window.resize(*size)
    if drawn:
        desk.draw_line(300)
    desk.canvas.viewing.zoom_to_fit()
    for step, ready in (("choose", False), ("choose", True), ("training", False)):
        desk.actions["teach"].trigger()
        desk.cards.card(TeachCard).show_step(step, ready)
        QApplication.processEvents()
        page = QRectF(0, 0, desk.sketch.width, desk.sketch.height)
        seen = desk.canvas.view.transform().mapRect(page).toAlignedRect()
        assert not seen.intersects(desk.cards.card(TeachCard).geometry())
        assert desk.cards.rect().contains(seen)
        desk.actions["teach"].trigger()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_row_of_in_betweens_lies_over_nothing_it_is_about(
    desk: Desk, size: tuple[int, int]
) -> None:
    desk.window.resize(*size)
    a, b = bent(120.0), bent(900.0, 600.0)
    desk.session.edit("Draw", Sketch().adding(a, b))
    desk.assist_desk.answers["blend"] = blended
    desk.session.select([a])
    desk.actions["blend_panel"].trigger()
    desk.cards.card(BlendCard).second.fill((b,))
    work(desk)
    QApplication.processEvents()
    card = desk.cards.card(BlendCard).geometry()
    ink = desk.canvas.view.transform().mapRect(desk.canvas.ink()).toAlignedRect()
    assert not card.intersects(ink)
    assert not desk.cards.selection.isVisible() or not card.intersects(
        desk.cards.selection.geometry()
    )


def test_an_empty_page_looks_like_nothing(desk: Desk) -> None:
    desk.assist_desk.classes = {"cat": ("cat", "pig")}
    desk.suggesting.find_models()
    desk.worker.work()
    desk.assist_desk.guess = "cat"
    for empty in ("clear", "undo", "new"):
        desk.ghosts()
        assert named(desk.suggesting).startswith("cat?")
        desk.dialogs.answers = [Unsaved.DISCARD]
        desk.actions[empty].trigger()
        assert not desk.strokes
        assert "?" not in named(desk.suggesting), empty
