"""Redrawing by its key: nine in place, an amount, a card that follows, and nothing lost."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt

from sketch_assistant.assist.redraw import LAID_AT
from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.placing import united
from sketch_assistant.ui.panels.cards.redraw_card import RedrawCard
from tests.ui.window.answers import redrawn, work


def test_redraw_shows_one_at_once_and_then_nine_in_its_place(desk, drawn):
    desk.actions["redraw"].trigger()
    desk.worker.work()
    assert [each.count for each in desk.assist_desk.requests][:1] == [1]
    work(desk)
    assert [each.count for each in desk.assist_desk.requests] == [1, 9]
    assert len(desk.session.ghosts) == 9
    assert desk.cards.card(RedrawCard).isVisible()
    desk.clock.now += 1.0
    desk.actions["accept"].trigger()
    assert len(desk.session.sketch.strokes) == 2
    assert desk.session.history.undoText() == "Redraw"
    desk.session.history.undo()
    assert desk.session.sketch.strokes == drawn


def test_another_selection_is_redrawn_from_the_beginning(desk, drawn):
    desk.actions["redraw"].trigger()
    work(desk)
    assert len(desk.session.ghosts) == 9
    desk.session.select(drawn[:1])
    desk.actions["redraw"].trigger()
    assert desk.session.ghost is None, "it is about other strokes"
    work(desk)
    assert [each.count for each in desk.assist_desk.requests] == [1, 9, 1, 9]
    assert desk.assist_desk.requests[-1].strokes == drawn[:1]


def test_beside_keeps_the_original(desk, drawn):
    desk.actions["redraw"].trigger()
    work(desk)
    desk.clock.now += 1.0
    desk.actions["accept_beside"].trigger()
    assert len(desk.session.sketch.strokes) == 4


def test_it_opens_with_the_models_line_laid_on_the_own(desk, drawn):
    desk.actions["redraw"].trigger()
    work(desk)
    widths = [ghost.strokes[0].ink.width for ghost in desk.session.ghosts]
    assert widths == pytest.approx([1.0 + LAID_AT] * 9)


def test_how_much_needs_no_model(desk, drawn):
    desk.actions["redraw"].trigger()
    work(desk)
    asked = len(desk.assist_desk.requests)
    desk.cards.card(RedrawCard).amount.moved.emit(0.5)
    desk.cards.card(RedrawCard).amount.set_value(0.5)
    desk.cards.card(RedrawCard).amount.moved.emit(0.5)
    assert desk.session.ghost.strokes[0].ink.width == pytest.approx(1.5)
    assert len(desk.assist_desk.requests) == asked


def test_escape_leaves_the_drawing_as_it_was(desk, drawn):
    desk.actions["redraw"].trigger()
    work(desk)
    desk.actions["dismiss"].trigger()
    assert desk.session.ghost is None
    assert not desk.cards.card(RedrawCard).isVisible()
    assert desk.session.sketch.strokes == drawn


def test_nothing_changes_under_the_pen(desk, drawn):
    desk.actions["redraw"].trigger()
    desk.session.pen.come()
    work(desk)
    assert desk.session.ghost is None
    desk.session.pen.leave()
    work(desk)
    assert desk.session.ghost is not None


def test_suggestions_keep_silent_while_something_is_redrawn(desk, drawn):
    desk.actions["redraw"].trigger()
    work(desk)
    desk.assist_desk.completions.clear()
    desk.ghosting.accepted.emit(True)
    desk.clock.now += 5.0
    desk.suggesting.pace.plan()
    work(desk)
    assert desk.assist_desk.completions == []


@pytest.mark.parametrize("sentence", ["It does not know what this is.", "The model is gone."])
def test_what_cannot_be_redrawn_is_one_sentence(desk, drawn, sentence):
    def fails(request):
        raise SketchError(sentence)

    desk.assist_desk.answers["redraw"] = fails
    desk.actions["redraw"].trigger()
    work(desk)
    assert desk.cards.message.message.text == sentence
    assert desk.session.sketch.strokes == drawn


def test_an_empty_page_has_nothing_to_redraw(desk):
    desk.actions["redraw"].trigger()
    assert "nothing to redraw" in desk.cards.message.message.text


def test_the_card_of_redrawing_lies_beside_what_is_redrawn_and_follows_it(desk, drawn):
    desk.actions["redraw"].trigger()
    work(desk)
    card, view = desk.cards.card(RedrawCard), desk.canvas.view
    left, top, right, bottom = united(drawn[:2])

    def ink():
        ends = [QPointF(*desk.canvas.view.to_window(*at)) for at in ((left, top), (right, bottom))]
        return QRectF(*ends).toAlignedRect()

    before = card.geometry()
    assert not before.intersects(ink())
    for other in desk.cards.lasting:
        assert not before.intersects(other.geometry())
    desk.canvas.set_view(view.panned(150, 90))
    assert card.pos() - before.topLeft() == QPoint(150, 90)
    desk.canvas.set_view(view)
    desk.window.resize(900, 700)
    assert desk.cards.free().contains(card.geometry())


def test_escape_closes_one_thing_at_a_time(desk, drawn):
    desk.actions["models"].trigger()
    assert desk.cards.models.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.cards.models.isVisible()
    assert desk.session.selection == drawn[:2]


def test_a_slider_that_moves_while_it_is_redrawn_is_followed(desk, drawn):
    def slow(request):
        if request.count > 1:
            desk.cards.card(RedrawCard).amount.set_value(0.5)
        return redrawn(request)

    desk.assist_desk.answers["redraw"] = slow
    desk.actions["redraw"].trigger()
    work(desk)
    assert len(desk.session.ghosts) == 9
    assert desk.session.ghost.strokes[0].ink.width == pytest.approx(1.5)


def test_what_was_dismissed_meanwhile_does_not_come_back_by_itself(desk, drawn):
    def slow(request):
        if request.count > 1:
            desk.actions["dismiss"].trigger()
        return redrawn(request)

    desk.assist_desk.answers["redraw"] = slow
    desk.actions["redraw"].trigger()
    work(desk)
    assert [each.count for each in desk.assist_desk.requests] == [1, 9]
    assert desk.session.ghost is None


def test_a_class_that_is_chosen_is_what_is_drawn(desk, drawn):
    desk.actions["redraw"].trigger()
    work(desk)
    desk.cards.card(RedrawCard).classes.chosen.emit("pig")
    work(desk)
    assert [each.label for each in desk.assist_desk.requests] == ["", "", "pig"]


def test_other_nine_are_of_the_drawing_whose_ghost_was_had_back(desk, drawn):
    for strokes in (drawn[:1], drawn[1:2]):
        desk.session.select(strokes)
        desk.actions["redraw"].trigger()
        work(desk)
    desk.actions["previous"].trigger()
    assert [old for old, _ in desk.session.ghost.exchange] == list(drawn[:1])
    desk.actions["redraw_again"].trigger()
    work(desk)
    assert desk.assist_desk.requests[-1].strokes == drawn[:1]


def test_nothing_is_begun_under_the_pen(desk, drawn):
    desk.session.pen.come()
    desk.actions["redraw"].trigger()
    desk.session.pen.leave()
    work(desk)
    assert desk.assist_desk.requests == []


def test_only_what_takes_the_place_of_strokes_can_be_kept_beside_them(desk, drawn):
    beside = desk.actions["accept_beside"]
    desk.ghosts()
    assert not beside.isEnabled(), "a suggestion goes on"
    desk.session.select(drawn[:2])
    desk.actions["redraw"].trigger()
    work(desk)
    assert beside.isEnabled()
    desk.actions["dismiss"].trigger()
    assert not beside.isEnabled()
