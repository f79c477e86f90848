"""Ghosts from the own hand in the window: at once, beside the model's, pulled, switched off."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from sketch_assistant.assist.requests import ALIGNMENT, MODEL, REPETITION, CompleteRequest
from sketch_assistant.assist.result import Candidate, Result
from sketch_assistant.ui.base.ghost import ALIGNED
from sketch_assistant.ui.ghosts.scheduler import Mode
from sketch_assistant.ui.pen.hand.pen import Sample
from tests.ui.window.lines import line

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def hatch(desk: Desk, lines: int = 5) -> None:
    """A box and lines across it, drawn with the mouse."""
    box = [(200, 200), (500, 200), (500, 400), (200, 400), (200, 200)]
    dense = [
        (a[0] + (b[0] - a[0]) * i / 8, a[1] + (b[1] - a[1]) * i / 8)
        for a, b in pairwise(box)
        for i in range(8)
    ]
    desk.draw([*dense, box[0]])
    for i in range(lines):
        x = 230 + 25 * i
        desk.draw([(x, 202), (x, 260), (x, 330), (x, 398)])


def at_once(desk: Desk) -> None:
    desk.hand.work()
    desk.clock.now += 1


def corner(desk: Desk) -> None:
    """A box and three lines, of which the last nearly meets the one before it."""
    hatch(desk, 0)
    desk.draw([(560, 200), (660, 202), (760, 200)])
    desk.draw([(760, 200), (762, 300), (760, 400)])
    desk.draw([(764, 403), (660, 440), (510, 480)])
    at_once(desk)


@pytest.fixture
def hatched(desk: Desk) -> Desk:
    hatch(desk)
    at_once(desk)
    return desk


def xs(desk: Desk) -> list[float]:
    assert desk.session.ghost
    return [float(each.xy[:, 0].mean()) for each in desk.session.ghost.strokes]


def test_a_row_comes_without_a_rest_and_without_a_model(hatched: Desk) -> None:
    assert hatched.assist_desk.completions == []
    assert hatched.session.ghost
    assert hatched.session.ghost.source == REPETITION
    assert xs(hatched)[:2] == pytest.approx([355, 380], abs=3)
    assert hatched.session.ghost.part == 1


def test_tab_takes_one_shift_tab_the_row(hatched: Desk) -> None:
    before, row = len(hatched.sketch.strokes), len(xs(hatched))
    hatched.press(Qt.Key.Key_Tab)
    assert len(hatched.sketch.strokes) == before + 1
    assert xs(hatched)[0] == pytest.approx(380, abs=3)
    hatched.clock.now += 1
    hatched.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert len(hatched.sketch.strokes) == before + row


def test_the_models_ghosts_come_beside_it(hatched: Desk) -> None:
    row = hatched.session.ghost
    hatched.rest()
    hatched.worker.work()
    assert hatched.session.ghost is row
    assert {each.source for each in hatched.session.ghosts} == {REPETITION, MODEL}


def test_an_answer_to_another_drawing_is_dropped(desk: Desk) -> None:
    hatch(desk)
    desk.session.history.undo()
    at_once(desk)
    assert desk.session.ghost is None


@pytest.mark.parametrize("off", ["mode", "snooze", "own", "asked"])
def test_off_is_off(desk: Desk, off: str) -> None:
    if off in ("mode", "asked"):
        desk.suggesting.set_mode(Mode.OFF if off == "mode" else Mode.ASKED)
    elif off == "snooze":
        desk.suggesting.snooze()
    else:
        desk.actions["own_hand"].trigger()
        desk.actions["aligns"].trigger()
    hatch(desk)
    assert not desk.hand.jobs
    assert desk.session.ghost is None


def test_what_is_off_is_no_source_of_the_models_answer_either(desk: Desk) -> None:
    desk.actions["own_hand"].trigger()
    desk.draw_line(300)
    desk.rest()
    desk.worker.work()
    assert desk.assist_desk.completions[-1].sources == (MODEL, ALIGNMENT)
    assert not desk.settings.flag("own_hand", True)


def test_the_last_stroke_is_offered_as_it_was_meant_and_takes_its_place(desk: Desk) -> None:
    corner(desk)
    ghost = desk.session.ghost
    assert ghost
    assert (ghost.source, ghost.deed) == (ALIGNMENT, ALIGNED)
    desk.press(Qt.Key.Key_Tab)
    assert len(desk.sketch.strokes) == 4
    assert desk.sketch.strokes[3].xy[0] == pytest.approx(desk.sketch.strokes[2].xy[-1], abs=0.6)
    desk.session.history.undo()
    assert desk.sketch.strokes[3].xy[0] == pytest.approx((764, 403), abs=1)


def test_what_goes_on_comes_before_the_stroke_as_it_was_meant(desk: Desk) -> None:
    corner(desk)
    desk.rest()
    desk.worker.work()
    assert desk.session.ghost
    assert desk.session.ghost.source == MODEL


def test_beside_what_goes_on_the_stroke_as_it_was_meant_is_not_offered(desk: Desk) -> None:
    def both(request: CompleteRequest) -> Result:
        onwards = Candidate((line(800, "suggested"),), False, 1.0, source=REPETITION)
        meant = replace(onwards, source=ALIGNMENT, replaces=request.sketch.strokes[-1:])
        return Result(request, (meant, onwards), "", about=request.sketch.strokes)

    desk.assist_desk.by_hand = both  # type: ignore[method-assign]
    desk.draw_line(300)
    at_once(desk)
    assert [each.source for each in desk.session.ghosts] == [REPETITION]


# The row is pulled


def knob(desk: Desk) -> QPoint:
    at = desk.canvas.knob.box().center()
    assert not desk.canvas.knob.box().isEmpty()
    return at.toPoint()


def pull(desk: Desk, by: float, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    start = knob(desk)
    way = QPointF(by * desk.canvas.view.scale, 0.0)
    end = (QPointF(start) + way).toPoint()
    QTest.mousePress(desk.canvas, LEFT, held, start)
    pulled = desk.canvas.knob.move(_sample(end), held)
    desk.canvas.row_pulled.emit(pulled)
    QTest.mouseRelease(desk.canvas, LEFT, held, end)


def _sample(at: QPoint) -> Sample:
    return Sample(float(at.x()), float(at.y()), 1.0, 0.0, 0.0)


def test_the_row_is_pulled_shorter_and_longer_and_no_stroke_is_drawn(hatched: Desk) -> None:
    row, before = xs(hatched), hatched.sketch
    pull(hatched, -75)
    assert xs(hatched) == pytest.approx(row[:-3], abs=0.5)
    pull(hatched, 50)
    assert xs(hatched) == pytest.approx(row[:-1], abs=0.5)
    assert hatched.sketch is before
    assert not hatched.canvas.knob.held


def test_with_shift_it_is_pulled_wider(hatched: Desk) -> None:
    pull(hatched, -100)
    row = xs(hatched)
    pull(hatched, -40, SHIFT)
    closer = xs(hatched)
    assert len(closer) == len(row)
    assert closer[-1] < row[-1] - 20
    assert closer[1] - closer[0] < row[1] - row[0]


def test_keys_do_the_same(hatched: Desk) -> None:
    row = xs(hatched)
    hatched.actions["row_shorter"].trigger()
    assert len(xs(hatched)) == len(row) - 1
    hatched.actions["row_longer"].trigger()
    assert len(xs(hatched)) == len(row)
    hatched.actions["row_shorter"].trigger()
    hatched.actions["row_wider"].trigger()
    assert xs(hatched)[1] - xs(hatched)[0] == pytest.approx(1.1 * (row[1] - row[0]), abs=0.5)
    hatched.actions["row_closer"].trigger()
    assert xs(hatched)[1] - xs(hatched)[0] == pytest.approx(row[1] - row[0], abs=0.5)


def test_what_is_left_of_a_row_is_pulled_as_well(hatched: Desk) -> None:
    row = xs(hatched)
    hatched.press(Qt.Key.Key_Tab)
    pull(hatched, -50)
    assert xs(hatched) == pytest.approx(row[1:-2], abs=0.5)


def test_what_is_no_row_has_no_knob(desk: Desk) -> None:
    desk.ghosts()
    assert desk.session.ghost
    assert desk.canvas.knob.box().isEmpty()
    assert not desk.actions["row_longer"].isEnabled()
