"""Analogies: three slots, a strength, and steps that are kept."""

import pytest

from sketch_assistant.assist.requests import AnalogyRequest
from sketch_assistant.ui.panels.cards.analogy_card import AnalogyCard
from tests.ui.window.answers import NEW, analogous, applied, work
from tests.ui.window.lines import line


def test_an_analogy_takes_the_place_of_the_third(desk, drawn):
    desk.assist_desk.answers["analogy"] = analogous
    desk.actions["analogy_panel"].trigger()
    for slot, stroke in zip(
        (
            desk.cards.card(AnalogyCard).a,
            desk.cards.card(AnalogyCard).b,
            desk.cards.card(AnalogyCard).c,
        ),
        drawn,
        strict=True,
    ):
        slot.fill((stroke,))
    work(desk)
    assert desk.session.ghost.strokes == (NEW,)
    desk.clock.now += 1.0
    desk.actions["accept"].trigger()
    assert NEW in desk.session.sketch.strokes
    assert drawn[2] not in desk.session.sketch.strokes


def test_its_strength_is_live(desk, drawn):
    desk.assist_desk.answers["analogy"] = analogous
    desk.actions["analogy_panel"].trigger()
    for slot in (
        desk.cards.card(AnalogyCard).a,
        desk.cards.card(AnalogyCard).b,
        desk.cards.card(AnalogyCard).c,
    ):
        slot.fill(drawn[:1])
    work(desk)
    desk.cards.card(AnalogyCard).strength.set_value(1.25)
    desk.cards.card(AnalogyCard).strength_moved.emit(1.25)
    work(desk)
    assert desk.assist_desk.requests[-1].strength == pytest.approx(1.25)


def test_a_step_is_kept_by_its_name_and_applied_to_what_is_selected(desk, drawn):
    desk.assist_desk.answers["analogy"] = analogous
    desk.assist_desk.answers["apply"] = applied
    desk.actions["analogy_panel"].trigger()
    card = desk.cards.card(AnalogyCard)
    card.a.fill(drawn[:1])
    card.b.fill(drawn[1:2])
    card.saved.emit("a hat")
    work(desk)
    assert desk.message == "“a hat” is kept: it can be applied to any drawing."
    assert [each.name for each in desk.assist_desk.features()] == ["a hat"]
    desk.session.select(drawn[2:])
    card.feature_chosen.emit("a hat")
    work(desk)
    asked = desk.assist_desk.requests[-1]
    assert (asked.feature, asked.strokes) == ("a hat", drawn[2:])
    card.feature_dropped.emit("a hat")
    assert desk.assist_desk.features() == []


@pytest.fixture
def hat(desk, drawn):
    """A step that is kept, applied to the third stroke; its card."""
    desk.assist_desk.answers |= {"analogy": analogous, "apply": applied}
    desk.actions["analogy_panel"].trigger()
    card = desk.cards.card(AnalogyCard)
    card.a.fill(drawn[:1])
    card.b.fill(drawn[1:2])
    card.saved.emit("a hat")
    work(desk)
    desk.session.select(drawn[2:])
    card.feature_chosen.emit("a hat")
    work(desk)
    return card


def test_once_a_place_is_filled_the_analogy_counts_and_not_the_step_that_was_applied(
    desk, drawn, hat
):
    hat.a.fill(drawn[1:2])
    work(desk)
    assert isinstance(desk.assist_desk.requests[-1], AnalogyRequest)
    assert desk.assist_desk.requests[-1].a == drawn[1:2]


def test_a_card_that_was_closed_applies_no_step_any_more(desk, drawn, hat):
    desk.actions["analogy_panel"].trigger()
    desk.actions["analogy_panel"].trigger()
    hat.strength_moved.emit(0.5)
    work(desk)
    assert isinstance(desk.assist_desk.requests[-1], AnalogyRequest)


def test_where_the_third_is_not_on_the_page_the_fourth_is_added(desk, drawn):
    desk.assist_desk.answers["analogy"] = analogous
    desk.actions["analogy_panel"].trigger()
    card = desk.cards.card(AnalogyCard)
    elsewhere = (line(900),)  # as of a file
    for slot, strokes in ((card.a, drawn[:1]), (card.b, drawn[1:2]), (card.c, elsewhere)):
        slot.fill(strokes)
    work(desk)
    desk.clock.now += 1.0
    desk.actions["accept"].trigger()
    assert desk.strokes[:3] == drawn
    assert [each.points.tolist() for each in desk.strokes[3:]] == [NEW.points.tolist()]
