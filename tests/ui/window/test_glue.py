"""What only holds while the parts are connected as they are, seen in the real window."""

import pytest

from sketch_assistant.assist.desk import AssistDesk
from sketch_assistant.assist.requests import CompleteRequest, VaryRequest
from sketch_assistant.sketch.document import Ink, Sketch, Stroke
from sketch_assistant.ui.assists import redrawing
from sketch_assistant.ui.panels.cards.redraw_card import RedrawCard
from tests.ui.window.answers import redrawn, work


def test_how_the_hand_is_steadied_is_there_on_the_next_day(make_desk):
    first = make_desk()
    first.start()
    first.canvas.stabiliser, first.canvas.hold_snaps = 0.35, not first.canvas.hold_snaps
    first.close()
    second = make_desk()
    second.start()
    assert second.canvas.stabiliser == pytest.approx(0.35)
    assert second.canvas.hold_snaps is first.canvas.hold_snaps


def test_the_pen_card_lies_beside_the_tools(desk):
    desk.actions["pen_panel"].trigger()
    card, tools = desk.cards.pen.geometry(), desk.cards.tools.geometry()
    assert tools.right() < card.left() < tools.right() + 40
    assert card.top() >= tools.top() > 0


@pytest.mark.parametrize(("kept", "follows"), [(redrawing.KEPT, True), (3, False)])
def test_ghosts_had_back_follow_the_slider_as_long_as_they_are_remembered(
    desk, monkeypatch, kept, follows
):
    monkeypatch.setattr(redrawing, "KEPT", kept)
    drawn = Stroke.through([(100, 200), (103, 320)])
    desk.session.edit("Draw", Sketch().adding(drawn))
    desk.assist_desk.answers["redraw"] = redrawn
    for _ in range(2):  # the second nine take the places of the first
        desk.session.select((drawn,))
        desk.actions["redraw"].trigger()
        work(desk)
        desk.clock.now += 1.0
    assert len(desk.session.ghosts) == 9
    desk.cards.card(RedrawCard).amount.set_value(0.5)
    desk.cards.card(RedrawCard).amount.moved.emit(0.5)
    desk.app.assists["redraw"]._blend(range(9))
    followed = [ghost.strokes[0].ink.width == pytest.approx(1.5) for ghost in desk.session.ghosts]
    assert all(followed) is follows


@pytest.fixture
def real(tmp_path, models_and_pig):
    """The real models, and one of one class."""
    made = AssistDesk([models_and_pig], tmp_path)
    made.models()
    yield made
    made.release()


def faint(width):
    """A wavy line at little pressure."""
    points = [(300 + 20 * i, 300 + (60 if i % 4 < 2 else 0), 0.31) for i in range(12)]
    return Stroke.through([point[:2] for point in points], Ink(width, "#aa0000")).along(
        [(*point, 0.0, 0.0) for point in points]
    )


def test_variations_have_the_ink_of_what_they_vary(real):
    strokes = (faint(2.0), faint(5.5), faint(9.0))
    takes = real.vary(VaryRequest(strokes, model="redraw", label="cat", count=2)).takes
    made = [stroke for take in takes for stroke in take]
    assert made
    assert {stroke.ink.width for stroke in made} == {5.5}
    assert {stroke.ink.colour for stroke in made} == {"#aa0000"}
    assert {round(float(p), 3) for s in made for p in s.points[:, 2]} == {0.31}


def test_suggestions_are_drawn_with_the_persons_pressure_and_the_last_ink(real):
    sketch = Sketch().adding(faint(2.0), faint(5.5))
    found = real.complete(CompleteRequest(sketch, model="pig", count=2)).candidates
    made = [stroke for each in found for stroke in each.strokes]
    assert made
    assert {stroke.ink.width for stroke in made} == {5.5}
    assert {round(float(p), 3) for s in made for p in s.points[:, 2]} == {0.31}
