"""What moves while a slider moves, and what waits until it stands still."""

import pytest
from PySide6.QtCore import QRect

from sketch_assistant.assist.redraw import LAID_AT
from sketch_assistant.sketch.document import Stroke
from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.panels.cards.redraw_card import RedrawCard
from tests.ui.window.answers import work


@pytest.fixture
def offered(desk, drawn):
    """Nine takes on show."""
    desk.actions["redraw"].trigger()
    work(desk)
    return desk


def widths(desk):
    return [ghost.strokes[0].ink.width for ghost in desk.session.ghosts]


def test_only_the_ghost_on_the_page_follows_at_once(offered, qtbot):
    amount = offered.cards.card(RedrawCard).amount
    for value in (0.7, 0.4, 0.2):
        amount.set_value(value)
        amount.moved.emit(value)
    assert widths(offered) == pytest.approx([1.2] + [1.0 + LAID_AT] * 8)
    qtbot.waitUntil(lambda: widths(offered) == pytest.approx([1.2] * 9))


def test_another_take_is_as_much_of_the_model_as_the_slider_says(offered, qtbot):
    amount = offered.cards.card(RedrawCard).amount
    amount.set_value(0.5)
    amount.moved.emit(0.5)
    qtbot.waitUntil(lambda: widths(offered) == pytest.approx([1.5] * 9))
    offered.actions["next"].trigger()
    assert offered.session.ghost.strokes[0].ink.width == pytest.approx(1.5)
    assert offered.session.ghost.strokes[0].xy[0, 0] == 10.0


def test_one_had_back_follows_the_slider_too(offered):
    offered.actions["dismiss"].trigger()
    offered.actions["previous"].trigger()
    offered.cards.card(RedrawCard).amount.set_value(0.3)
    offered.cards.card(RedrawCard).amount.moved.emit(0.3)
    assert offered.session.ghost.strokes[0].ink.width == pytest.approx(1.3)


def test_a_temperature_is_asked_for_when_it_stands_still(offered, qtbot):
    requests, temperature = offered.assist_desk.requests, offered.cards.card(RedrawCard).temperature
    before = len(requests)
    for value in (0.2, 0.5, 0.9):
        temperature.set_value(value)
        temperature.moved.emit(value)
        work(offered)
    assert len(requests) == before
    qtbot.waitUntil(lambda: bool(offered.worker.jobs))
    work(offered)
    assert [each.temperature for each in requests[before:]] == pytest.approx([0.9])


def test_to_draw_on_takes_the_question_back(desk, drawn):
    desk.actions["redraw"].trigger()
    desk.session.edit("Draw", desk.session.sketch.adding(Stroke.through([(0, 0), (9, 9)])))
    work(desk)
    assert desk.session.ghost is None
    assert not desk.suggesting.is_hushed()


def test_a_job_nobody_waits_for_is_not_begun(desk, drawn):
    desk.actions["redraw"].trigger()
    desk.session.edit("Draw", desk.session.sketch.adding(Stroke.through([(0, 0), (9, 9)])))
    cancelled = desk.assist_desk.cancelled
    work(desk)
    assert desk.assist_desk.requests == []
    assert cancelled == 0, "what others asked goes on"


def at(x: float) -> Ghost:
    return Ghost((Stroke.through([(x, 500), (x + 60, 500)]),), None, "In-between", at_once=True)


def test_the_card_beside_the_ghost_stays_while_it_is_moved(desk, qtbot):
    desk.session.set_ghosts((at(300.0),))
    desk.follow()
    card = desk.cards.ghost
    assert card.isVisible()
    place: QRect = card.geometry()
    for x in (400.0, 500.0, 600.0):
        desk.session.set_ghosts((at(x),))
    assert card.geometry() == place
    qtbot.waitUntil(lambda: card.x() > place.x() + 50)


def test_of_what_is_taken_as_a_whole_no_stroke_is_next(desk):
    desk.session.set_ghosts((Ghost(at(300.0).strokes),))
    assert desk.actions["accept_next"].isEnabled()
    desk.session.set_ghosts((at(300.0),))
    assert not desk.actions["accept_next"].isEnabled()


def test_a_card_of_its_own_takes_the_place_of_the_ghosts(offered, qtbot):
    assert offered.cards.card(RedrawCard).isVisible()
    offered.cards.card(RedrawCard).amount.moved.emit(0.5)
    qtbot.wait(150)
    assert not offered.cards.ghost.isVisible()


def test_of_two_questions_the_last_is_answered(desk, drawn):
    desk.actions["redraw"].trigger()
    desk.session.select(drawn[2:])
    desk.actions["redraw"].trigger()
    work(desk)
    assert {each.strokes for each in desk.assist_desk.requests} == {drawn[2:]}
    assert [old for old, _ in desk.session.ghost.exchange] == [drawn[2]]
