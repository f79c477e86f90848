"""While another assist has the page nothing is suggested unasked, and afterwards it is again."""

import pytest

from sketch_assistant.ui.panels.cards.vary_card import VaryCard
from tests.ui.window.answers import blended, redrawn, varied, work

CARDS = ["vary", "blend", "analogy"]


@pytest.fixture
def playing(desk, drawn):
    desk.assist_desk.answers |= {"redraw": redrawn, "blend": blended, "vary": varied}
    return desk


def card(desk, name):
    """Open the card, or close it."""
    desk.actions[f"{name}_panel"].trigger()
    work(desk)


def redraw(desk):
    desk.actions["redraw"].trigger()
    work(desk)


def suggests(desk):
    """Whether a question follows a stroke."""
    desk.assist_desk.completions.clear()
    before = len(desk.strokes)
    desk.draw_line(300)
    assert len(desk.strokes) == before + 1
    desk.rest()
    work(desk)
    return bool(desk.assist_desk.completions)


@pytest.mark.parametrize("name", CARDS)
def test_an_open_card_hushes_and_a_closed_one_does_not(playing, name):
    assert suggests(playing)
    card(playing, name)
    assert not suggests(playing)
    card(playing, name)
    assert suggests(playing)


@pytest.mark.parametrize("name", CARDS)
def test_what_was_asked_before_a_card_came_is_cut(playing, name):
    playing.draw_line(300)
    playing.rest()
    card(playing, name)
    assert playing.session.ghost is None


@pytest.mark.parametrize("name", CARDS)
def test_a_redrawing_that_goes_leaves_an_open_card_alone(playing, name):
    card(playing, name)
    redraw(playing)
    playing.ghosting.dismiss()
    assert not suggests(playing)
    card(playing, name)
    assert suggests(playing)


@pytest.mark.parametrize("name", CARDS)
def test_a_card_that_goes_leaves_a_redrawing_alone(playing, name):
    card(playing, name)
    redraw(playing)
    card(playing, name)
    assert playing.ghosting.offers("Redraw")
    playing.assist_desk.completions.clear()
    playing.ghosting.accepted.emit(True)  # a stroke would take the ghost away
    playing.rest()
    work(playing)
    assert playing.assist_desk.completions == []
    playing.ghosting.dismiss()
    assert suggests(playing)


def test_one_card_that_goes_leaves_another_alone(playing):
    card(playing, "vary")
    card(playing, "blend")
    if not playing.cards.card(VaryCard).isHidden():
        card(playing, "vary")
    assert not suggests(playing)
