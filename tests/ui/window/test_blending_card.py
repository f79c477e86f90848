"""In-between: a ghost at any position, or the whole row on the page."""

import pytest

from sketch_assistant.sketch.document import Sketch
from sketch_assistant.sketch.placing import united
from sketch_assistant.ui.panels.cards.blend_card import BlendCard
from tests.ui.window.answers import DOWN, blended, low, work


def test_in_between_moves_a_ghost_and_keeps_any_position(desk, drawn):
    desk.assist_desk.answers["blend"] = blended
    desk.actions["blend_panel"].trigger()
    desk.cards.card(BlendCard).second.fill(drawn[2:])
    work(desk)
    desk.cards.card(BlendCard).moved.emit(0.25)
    assert desk.session.ghost.strokes[0].xy[0, 0] == 150.0
    desk.clock.now += 1.0
    desk.actions["accept"].trigger()
    assert len(desk.session.sketch.strokes) == 4
    assert desk.session.history.undoText() == "In-between"


def test_the_whole_film_on_the_page(desk, drawn):
    desk.assist_desk.answers["blend"] = blended
    desk.actions["blend_panel"].trigger()
    desk.cards.card(BlendCard).second.fill(drawn[2:])
    work(desk)
    desk.cards.card(BlendCard).laid_out.emit()
    assert len(desk.session.ghost.strokes) == 11


@pytest.mark.parametrize(("low_on_the_page", "above"), [(False, False), (True, True)])
def test_a_row_lies_under_both_drawings_or_above_them_where_the_page_ends(
    desk, drawn, low_on_the_page, above
):
    page = desk.session.sketch
    by = page.height - 330 if low_on_the_page else 0
    lowered = tuple(each.along(each.points + by * DOWN) for each in drawn)
    desk.session.edit("Move", Sketch().adding(*lowered))
    desk.session.select(lowered[:2])
    desk.assist_desk.answers["blend"] = low
    desk.actions["blend_panel"].trigger()
    desk.cards.card(BlendCard).second.fill(lowered[2:])
    work(desk)
    desk.cards.card(BlendCard).laid_out.emit()
    _, row_top, _, row_bottom = united(desk.session.ghost.strokes)
    _, top, _, bottom = united(lowered)
    assert (row_bottom < top) is above
    assert (row_top > bottom) is not above
    assert row_top >= 0
    assert row_bottom <= page.height


def test_closing_a_card_takes_its_ghost_away(desk, drawn):
    desk.assist_desk.answers["blend"] = blended
    desk.actions["blend_panel"].trigger()
    desk.cards.card(BlendCard).second.fill(drawn[2:])
    work(desk)
    desk.actions["blend_panel"].trigger()
    assert desk.session.ghost is None


def test_what_comes_once_the_card_is_closed_is_not_shown(desk, drawn):
    def slow(request):
        desk.actions["blend_panel"].trigger()
        return blended(request)

    desk.assist_desk.answers["blend"] = slow
    desk.actions["blend_panel"].trigger()
    desk.cards.card(BlendCard).second.fill(drawn[2:])
    work(desk)
    assert desk.cards.card(BlendCard).isHidden()
    assert desk.session.ghost is None


def test_when_an_end_changes_nothing_in_between_is_left_until_the_answer(desk, drawn):
    desk.assist_desk.answers["blend"] = blended
    desk.actions["blend_panel"].trigger()
    card = desk.cards.card(BlendCard)
    card.second.fill(drawn[2:])
    work(desk)
    desk.ghosting.dismiss()
    card.second.fill(drawn[1:2])
    assert not card.position.isEnabled()
    card.moved.emit(0.25)
    card.laid_out.emit()
    assert desk.session.ghost is None
    work(desk)
    assert desk.assist_desk.requests[-1].second == drawn[1:2]
    assert card.position.isEnabled()
    assert desk.session.ghost is not None


def test_what_lies_in_the_first_place_stays_when_the_card_is_opened_again(desk, drawn):
    desk.assist_desk.answers["blend"] = blended
    desk.actions["blend_panel"].trigger()
    card = desk.cards.card(BlendCard)
    assert card.first.strokes == drawn[:2]
    desk.actions["blend_panel"].trigger()
    desk.session.select(drawn[2:])
    desk.actions["blend_panel"].trigger()
    assert card.first.strokes == drawn[:2]
