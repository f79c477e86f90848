"""Steadying in the window: a ghost in place, a slider that is live, one undo step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sketch_assistant.sketch.document import Exchange, Ink, Layer, Sketch, SketchError, Stroke
from sketch_assistant.sketch.lines import steady as sketch_steady
from sketch_assistant.sketch.watched import UnwantedError, passed
from sketch_assistant.ui.assists import steadying
from sketch_assistant.ui.assists.steadying import DEED, FIRST, NOTHING, Steady
from sketch_assistant.ui.panels.cards.steady_card import SteadyCard
from tests.ui.window.pointing import button, click

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


def shaky(left: float, seed: int, colour: str = "#2b5fd9") -> Stroke:
    """A line of tremor, with pressure."""
    random = np.random.default_rng(seed)
    at = np.linspace(0, 1, 60)
    xy = np.column_stack([left + 200 * at, 300 + 30 * np.sin(3 * at)]) + random.normal(
        0, 1.5, (60, 2)
    )
    rest = np.column_stack([0.3 + 0.5 * at, np.zeros(60), at])
    return Stroke(np.hstack([xy, rest]), Ink(4.0, colour))


def roughness(stroke: Stroke) -> float:
    return float(np.abs(np.diff(stroke.xy, 2, axis=0)).sum())


@pytest.fixture
def shaken(desk: Desk) -> Desk:
    """Three shaky lines in two layers, and suggestions that come only when asked for."""
    desk.actions["mode_asked"].trigger()
    layers = (Layer("Below", (shaky(150, 1), shaky(400, 2))), Layer("Above", (shaky(700, 3),)))
    desk.session.load(Sketch(layers), None)
    desk.worker.work()
    return desk


def steady(desk: Desk) -> None:
    """Ask for it, and wait long enough to be believed."""
    desk.press(Qt.Key.Key_F)
    desk.worker.work()
    desk.clock.now += 1


def slide(desk: Desk, part: float) -> None:
    slider = desk.cards.card(SteadyCard).amount
    at = slider.rect().center()
    at.setX(round(8 + part * (slider.width() - 16)))
    QTest.mousePress(slider, LEFT, pos=at)
    QTest.mouseRelease(slider, LEFT, pos=at)


def test_the_selection_is_steadied_in_place_in_one_step(shaken: Desk) -> None:
    before = shaken.sketch
    first, second, third = before.strokes
    shaken.session.select([first, third])
    steady(shaken)
    assert shaken.sketch is before, "a ghost is not ink"
    ghost = shaken.session.ghost
    assert ghost is not None
    assert ghost.deed == DEED
    assert [old for old, _ in ghost.exchange or ()] == [first, third]
    shaken.press(Qt.Key.Key_Tab)
    below, above = shaken.sketch.layers
    assert below.strokes[1] is second
    for old, new in ((first, below.strokes[0]), (third, above.strokes[0])):
        assert roughness(new) < 0.6 * roughness(old)
        assert (new.ink.width, new.ink.colour) == (old.ink.width, old.ink.colour)
        assert new.points[0, 2] < 0.5 < new.points[-1, 2]
    assert shaken.session.selection == (below.strokes[0], above.strokes[0])
    assert shaken.session.history.undoText() == "Steady"
    shaken.press(Qt.Key.Key_Z, CTRL)
    assert shaken.sketch is before
    assert shaken.session.selection == (first, third)


def test_without_a_selection_it_is_everything(shaken: Desk) -> None:
    strokes = shaken.strokes
    steady(shaken)
    assert shaken.session.ghost
    assert tuple(old for old, _ in shaken.session.ghost.exchange or ()) == strokes
    shaken.press(Qt.Key.Key_Escape)
    assert shaken.session.ghost is None
    assert shaken.strokes == strokes
    assert not shaken.session.history.canUndo()


def test_on_an_empty_page_it_says_so(desk: Desk) -> None:
    desk.actions["steady"].setEnabled(True)
    desk.actions["steady"].trigger()
    assert desk.message == NOTHING
    assert not desk.worker.jobs
    desk.session.select(())
    desk.draw_line(300)
    assert desk.actions["steady"].isEnabled()


@pytest.fixture
def crowd(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """So many strokes that it is said how far it is."""
    monkeypatch.setattr(steadying, "MANY", 100)
    desk.actions["mode_asked"].trigger()
    desk.session.load(Sketch().adding(*(shaky(150 + i, i) for i in range(101))), None)
    desk.worker.work()
    return desk


def test_of_very_many_it_says_how_far_it_is(crowd: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    steadied, said = sketch_steady.steady, []

    def half_done(strokes: tuple[Stroke, ...]) -> Exchange:
        passed(0.5)
        QApplication.processEvents()
        said.append(crowd.message)
        return steadied(strokes)

    monkeypatch.setattr(sketch_steady, "steady", half_done)
    crowd.press(Qt.Key.Key_F)
    assert crowd.message == "Steadying 101 strokes: 0%"
    crowd.worker.work()
    assert said == ["Steadying 101 strokes: 50%"]
    QApplication.processEvents()
    assert crowd.message is None


def test_of_very_many_it_can_be_cancelled(crowd: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    crowd.press(Qt.Key.Key_F)
    ended: list[str] = []
    steadied = sketch_steady.steady

    def told_to_stop(strokes: tuple[Stroke, ...]) -> Exchange:
        click(next(each for each in crowd.cards.message.buttons if each.text() == "Cancel"))
        try:
            return steadied(strokes)
        except UnwantedError:
            ended.append("cut short")
            raise

    monkeypatch.setattr(sketch_steady, "steady", told_to_stop)
    crowd.worker.work()
    assert ended == ["cut short"]
    assert crowd.message is None
    assert crowd.session.ghost is None
    monkeypatch.undo()
    steady(crowd)
    assert crowd.session.ghost is not None, "the next one is taken again"


def test_another_amount_is_not_steadied_anew(shaken: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    steady(shaken)
    monkeypatch.setattr(sketch_steady, "steady", lambda strokes: pytest.fail("steadied anew"))
    slide(shaken, 0.5)
    shaken.worker.work()
    assert shaken.session.ghost
    assert shaken.session.ghost.at_once


def test_the_slider_is_live_and_does_not_fade(shaken: Desk) -> None:
    steady(shaken)
    assert shaken.cards.card(SteadyCard).amount.value == pytest.approx(FIRST)
    rough = []
    for part in (0.0, 0.5, 1.0):
        slide(shaken, part)
        shaken.worker.work()
        ghost = shaken.session.ghost
        assert ghost is not None
        assert ghost.at_once
        assert len(shaken.session.ghosts) == 1
        rough.append(roughness(ghost.strokes[0]))
    assert rough[0] > rough[1] > rough[2]
    assert rough[0] == pytest.approx(roughness(shaken.strokes[0]), rel=0.05)
    shaken.press(Qt.Key.Key_Tab)
    assert roughness(shaken.strokes[0]) == pytest.approx(rough[2])
    assert shaken.session.history.count() == 1


def test_the_amount_is_kept_for_the_next_time(shaken: Desk) -> None:
    steady(shaken)
    slide(shaken, 0.25)
    shaken.press(Qt.Key.Key_Escape)
    shaken.worker.work()
    assert shaken.session.ghost is None, "what was dismissed does not come back by itself"
    steady(shaken)
    assert shaken.cards.card(SteadyCard).amount.value == pytest.approx(0.25)


def test_of_many_wishes_the_last_is_fulfilled(shaken: Desk) -> None:
    steady(shaken)
    for part in (0.1, 0.3, 0.6, 0.9):
        slide(shaken, part)
    jobs = [getattr(each, "job", each) for each in shaken.worker.jobs]
    assert [job.amount for job in jobs if isinstance(job, Steady)] == pytest.approx([0.1])
    shaken.worker.work()
    assert shaken.session.ghost
    expected = Steady(shaken.sketch, shaken.strokes, 0.9)()
    assert shaken.session.ghost.strokes[0] == expected.ghost.strokes[0]


def test_a_late_answer_is_dropped(shaken: Desk) -> None:
    shaken.press(Qt.Key.Key_F)
    shaken.session.edit("Erase", shaken.sketch.without(shaken.strokes[:1]))
    shaken.worker.work()
    assert shaken.session.ghost is None
    steady(shaken)
    assert shaken.session.ghost is not None, "the next one is taken again"


def test_drawing_on_dismisses_it_as_a_whole(shaken: Desk) -> None:
    steady(shaken)
    shaken.draw(shaken.strokes[0].xy.tolist())
    assert shaken.session.ghost is None
    assert len(shaken.strokes) == 4


def test_the_card_takes_the_place_of_the_other_and_keeps_away_from_the_lines(shaken: Desk) -> None:
    shaken.session.select(shaken.strokes[:1])
    steady(shaken)
    cards = shaken.cards
    assert cards.card(SteadyCard).isVisible()
    assert not cards.ghost.isVisible()
    assert not cards.strip.isVisible()
    assert not cards.selection.isVisible()
    frame = shaken.canvas.selected.frame(1 / shaken.canvas.view.scale)
    lines: QRect = shaken.canvas.view.transform().mapRect(frame).toAlignedRect()
    assert not cards.card(SteadyCard).geometry().intersects(lines)
    place = cards.card(SteadyCard).pos()
    shaken.canvas.set_view(shaken.canvas.view.panned(25, 10))
    assert (cards.card(SteadyCard).pos() - place).manhattanLength() == pytest.approx(35, abs=3)
    shaken.press(Qt.Key.Key_Escape)
    assert not cards.card(SteadyCard).isVisible()
    assert cards.selection.isVisible()


@pytest.mark.parametrize(("name", "kept"), [("accept", True), ("dismiss", False)])
def test_its_buttons(shaken: Desk, name: str, kept: bool) -> None:
    before = shaken.sketch
    steady(shaken)
    click(button(shaken.cards.card(SteadyCard), name, shaken))
    assert shaken.session.ghost is None
    assert (shaken.sketch is not before) == kept


def test_a_suggestion_gives_way_and_none_mixes_in(desk: Desk) -> None:
    desk.ghosts()
    steady(desk)
    assert len(desk.session.ghosts) == 1
    assert desk.session.ghost
    assert desk.session.ghost.deed == DEED
    desk.rest()
    desk.worker.work()
    assert len(desk.session.ghosts) == 1


def test_under_the_pen_nothing_begins(shaken: Desk) -> None:
    QTest.mousePress(shaken.canvas, LEFT, pos=shaken.pixel(500, 500))
    shaken.actions["steady"].trigger()
    jobs = [getattr(each, "job", each) for each in shaken.worker.jobs]
    assert not any(isinstance(job, Steady) for job in jobs)
    QTest.mouseRelease(shaken.canvas, LEFT, pos=shaken.pixel(500, 500))


@pytest.mark.parametrize(
    ("fails", "told"),
    [
        (SketchError("Too much."), "Too much."),
        (ValueError("a fault"), "That did not work (ValueError: a fault)."),
    ],
)
def test_what_cannot_be_steadied_is_told_and_nothing_is_lost(
    shaken: Desk, monkeypatch: pytest.MonkeyPatch, fails: Exception, told: str
) -> None:
    def failing(strokes: tuple[Stroke, ...]) -> Exchange:
        raise fails

    with monkeypatch.context() as patch:
        patch.setattr("sketch_assistant.sketch.lines.steady.steady", failing)
        steady(shaken)
    assert shaken.session.ghost is None
    assert shaken.message == told
    shaken.cards.message.close_top()
    assert shaken.message is None, "it is told once"
    steady(shaken)
    assert shaken.session.ghost is not None
