"""Redraw, variations, in-between, analogy and guesses by their keys, with a desk that plays."""

from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt

from sketch_assistant.sketch.document import Ink, Sketch, SketchError, Stroke
from sketch_assistant.sketch.placing import united
from sketch_assistant.ui.panels.cards.analogy_card import AnalogyCard
from sketch_assistant.ui.panels.cards.blend_card import BlendCard
from sketch_assistant.ui.panels.cards.redraw_card import RedrawCard
from sketch_assistant.ui.panels.cards.vary_card import VaryCard
from tests.ui.window.conftest import line

DOWN = np.array([0, 1, 0, 0, 0])
NEW = Stroke.through([(10, 10), (60, 90)], origin="suggested")


class Take:
    """Takes the place of the last stroke; the amount is its width."""

    def __init__(self, strokes, shift=0.0):
        self.strokes, self.shift = strokes, shift

    def at(self, amount):
        made = Stroke.through(
            [(self.shift, 0), (self.shift + 50, 50)], Ink(1.0 + amount), "suggested"
        )
        return tuple((old, (made,) if old is self.strokes[-1] else ()) for old in self.strokes)


def redrawn(request):
    takes = tuple(Take(request.strokes, 10.0 * i) for i in range(request.count))
    return SimpleNamespace(request=request, takes=takes, provider="CPU", guess="cat")


@pytest.fixture
def drawn(desk):
    strokes = (line(100), line(140), line(600))
    desk.session.edit("Draw", Sketch().adding(*strokes))
    desk.session.select(strokes[:2])
    desk.worker.jobs.clear()
    desk.assist_desk.answers["redraw"] = redrawn
    return strokes


def work(desk):
    for _ in range(4):
        desk.worker.work()


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


def varied(request):
    takes = tuple((Stroke.through([(i, 0), (i, 50)]),) for i in range(request.count))
    return SimpleNamespace(request=request, takes=takes, provider="CPU", guess="")


def test_a_variation_takes_the_place_of_the_selection(desk, drawn):
    desk.assist_desk.answers["vary"] = varied
    desk.actions["vary_panel"].trigger()
    work(desk)
    desk.cards.card(VaryCard).grid.chosen.emit(4)
    assert desk.session.ghost.strokes[0].xy[0, 0] == 4.0
    desk.clock.now += 1.0
    desk.actions["accept"].trigger()
    assert len(desk.session.sketch.strokes) == 2


def test_the_card_shows_the_variations_and_none_of_the_last_time(desk, drawn):
    desk.assist_desk.answers["vary"] = varied
    desk.actions["vary_panel"].trigger()
    work(desk)
    card = desk.cards.card(VaryCard)
    shown = [take.strokes for take in card.grid.children() if hasattr(take, "strokes")]
    assert [each[0].xy[0, 0] for each in shown] == list(range(9))
    desk.actions["vary_panel"].trigger()
    desk.actions["vary_panel"].trigger()
    assert not any(getattr(take, "strokes", ()) for take in card.grid.children())


def test_variations_from_nothing_are_added(desk, drawn):
    desk.session.select(())
    desk.assist_desk.answers["vary"] = varied
    desk.actions["vary_panel"].trigger()
    work(desk)
    assert desk.assist_desk.requests[-1].strokes == ()
    desk.cards.card(VaryCard).grid.chosen.emit(0)
    desk.clock.now += 1.0
    desk.actions["accept"].trigger()
    assert len(desk.session.sketch.strokes) == 4


def test_more_like_one_of_them(desk, drawn):
    desk.assist_desk.answers["vary"] = varied
    desk.actions["vary_panel"].trigger()
    work(desk)
    first = desk.assist_desk.requests[-1]
    desk.cards.card(VaryCard).grid.more_like.emit(2)
    work(desk)
    again = desk.assist_desk.requests[-1]
    assert again.strokes[0].xy[0, 0] == 2.0
    assert again.spread < first.spread


def test_a_slider_asks_for_the_same_nine_otherwise(desk, drawn):
    desk.assist_desk.answers["vary"] = varied
    desk.actions["vary_panel"].trigger()
    work(desk)
    first, card = desk.assist_desk.requests[-1], desk.cards.card(VaryCard)
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
    desk.assist_desk.answers["vary"] = varied
    desk.actions["vary_panel"].trigger()
    work(desk)
    desk.dialogs.paths = [tmp_path / f"sheet{ending}"]
    desk.cards.card(VaryCard).sheet_wanted.emit()
    start = {".svg": b"<", ".png": b"\x89PNG", ".pdf": b"%PDF"}[ending]
    assert (tmp_path / f"sheet{ending}").read_bytes().startswith(start)


def blended(request):
    def at(position):
        return (Stroke.through([(600 * position, 0), (600 * position, 50)], origin="suggested"),)

    frames = tuple(at(i / 10) for i in range(11))
    return SimpleNamespace(request=request, frames=frames, provider="CPU", at=at)


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


def low(request):
    """Frames as large as the drawings, at the places of both and of one between."""
    first, second = request.first, request.second
    between = tuple(each.along(each.points + 30 * DOWN) for each in first)
    return SimpleNamespace(
        request=request, frames=(first, between, second), provider="CPU", at=lambda x: between
    )


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


def test_closing_a_card_takes_its_ghost_away(desk, drawn):
    desk.assist_desk.answers["blend"] = blended
    desk.actions["blend_panel"].trigger()
    desk.cards.card(BlendCard).second.fill(drawn[2:])
    work(desk)
    desk.actions["blend_panel"].trigger()
    assert desk.session.ghost is None


def analogous(request):
    take = tuple((old, (NEW,) if old is request.c[-1] else ()) for old in request.c)
    return SimpleNamespace(request=request, takes=(take,), provider="CPU")


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


def test_guesses_are_shown_in_the_panel_and_pinned_by_a_press(desk, drawn):
    desk.assist_desk.seen = [("pig", 0.7), ("cat", 0.2), ("dog", 0.01)]
    desk.actions["suggestion_panel"].trigger()
    work(desk)
    chips = desk.cards.suggestion_panel.guesses
    assert chips.isVisible()
    assert [chip._words for chip in chips._chips] == ["pig 70%", "cat 20%"]
    desk.suggesting.choice.set_model("cat")
    chips.chosen.emit("pig")
    assert desk.suggesting.choice.model == "pig"


def test_nobody_looks_while_the_panel_is_closed_or_the_pen_down(desk, drawn):
    desk.assist_desk.seen = [("pig", 0.7)]
    work(desk)
    assert desk.app.recognising.guesses == ()
    desk.session.pen.come()
    desk.app.recognising.recognise()
    assert not any("guesses" in repr(job) for job in desk.worker.jobs)
    desk.session.pen.leave()


def test_escape_closes_one_thing_at_a_time(desk, drawn):
    desk.actions["models"].trigger()
    assert desk.cards.models.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.cards.models.isVisible()
    assert desk.session.selection == drawn[:2]


def applied(request):
    take = tuple((old, (NEW,)) for old in request.strokes)
    return SimpleNamespace(request=request, takes=(take,), provider="CPU")


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
