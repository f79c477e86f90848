"""Variations: asked by their key, chosen from nine, in place or added."""

import pytest

from sketch_assistant.sketch.document import SketchError
from sketch_assistant.ui.panels.cards.vary_card import VaryCard
from tests.ui.window.answers import varied, work


def opened(desk):
    """The card, with nine variations."""
    desk.assist_desk.answers["vary"] = varied
    desk.actions["vary_panel"].trigger()
    work(desk)
    return desk.cards.card(VaryCard)


def test_a_variation_takes_the_place_of_the_selection(desk, drawn):
    opened(desk).grid.chosen.emit(4)
    assert desk.session.ghost.strokes[0].xy[0, 0] == 4.0
    desk.clock.now += 1.0
    desk.actions["accept"].trigger()
    assert len(desk.session.sketch.strokes) == 2


def test_the_card_shows_the_variations_and_none_of_the_last_time(desk, drawn):
    card = opened(desk)
    shown = [take.strokes for take in card.grid.children() if hasattr(take, "strokes")]
    assert [each[0].xy[0, 0] for each in shown] == list(range(9))
    desk.actions["vary_panel"].trigger()
    desk.actions["vary_panel"].trigger()
    assert not any(getattr(take, "strokes", ()) for take in card.grid.children())


def test_variations_from_nothing_are_added(desk, drawn):
    desk.session.select(())
    opened(desk)
    assert desk.assist_desk.requests[-1].strokes == ()
    desk.cards.card(VaryCard).grid.chosen.emit(0)
    desk.clock.now += 1.0
    desk.actions["accept"].trigger()
    assert len(desk.session.sketch.strokes) == 4


def test_more_like_one_of_them(desk, drawn):
    opened(desk)
    first = desk.assist_desk.requests[-1]
    desk.cards.card(VaryCard).grid.more_like.emit(2)
    work(desk)
    again = desk.assist_desk.requests[-1]
    assert again.strokes[0].xy[0, 0] == 2.0
    assert again.spread < first.spread


def test_a_slider_asks_for_the_same_nine_otherwise(desk, drawn):
    card, first = opened(desk), desk.assist_desk.requests[-1]
    card.spread.set_value(1.0)
    card.wanted.emit()
    work(desk)
    again = desk.assist_desk.requests[-1]
    assert (first.spread, again.spread) == (0.5, 1.0)
    assert again.seed == first.seed


def test_what_fails_is_told_and_nothing_is_awaited_any_more(desk, drawn):
    def failing(request):
        raise SketchError("The model cannot vary that.")

    desk.assist_desk.answers["vary"] = failing
    desk.actions["vary_panel"].trigger()
    assert desk.cards.card(VaryCard).about.text()
    work(desk)
    assert desk.cards.message.message.text == "The model cannot vary that."
    assert desk.cards.card(VaryCard).about.text() == ""


@pytest.mark.parametrize("ending", [".svg", ".png", ".pdf"])
def test_a_sheet_of_them(desk, drawn, tmp_path, ending):
    opened(desk)
    desk.dialogs.paths = [tmp_path / f"sheet{ending}"]
    desk.cards.card(VaryCard).sheet_wanted.emit()
    start = {".svg": b"<", ".png": b"\x89PNG", ".pdf": b"%PDF"}[ending]
    assert (tmp_path / f"sheet{ending}").read_bytes().startswith(start)


def test_the_class_that_is_chosen_is_what_is_varied(desk, drawn):
    opened(desk).classes.chosen.emit("pig")
    work(desk)
    assert [each.label for each in desk.assist_desk.requests] == ["", "pig"]


def test_another_selection_is_varied_as_much_as_the_slider_says(desk, drawn):
    opened(desk).grid.more_like.emit(2)
    work(desk)
    desk.actions["vary_panel"].trigger()
    desk.session.select(drawn[2:])
    desk.actions["vary_panel"].trigger()
    work(desk)
    asked = desk.assist_desk.requests[-1]
    assert asked.strokes == drawn[2:]
    assert asked.spread == desk.cards.card(VaryCard).spread.value


def test_nine_others_take_the_ghost_of_the_last_nine_away(desk, drawn):
    opened(desk).grid.chosen.emit(4)
    assert desk.session.ghost is not None
    desk.cards.card(VaryCard).others_wanted.emit()
    work(desk)
    assert desk.session.ghost is None


def test_from_nothing_it_draws_what_the_model_is_told(desk, drawn):
    desk.assist_desk.classes["pig"] = ("pig", "tree")
    desk.suggesting.find_models()
    work(desk)
    desk.suggesting.choice.set_model("pig")
    desk.suggesting.choice.set_label("tree")
    desk.assist_desk.answers["vary"] = varied
    for selected, label in ((drawn[:2], ""), ((), "tree")):
        desk.session.select(selected)
        desk.actions["vary_panel"].trigger()
        work(desk)
        assert desk.assist_desk.requests[-1].label == label
        desk.actions["vary_panel"].trigger()
