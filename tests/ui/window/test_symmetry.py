"""Drawing along guides: live, in one step of undo, and with ghosts that follow."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from sketch_assistant.sketch.document import Sketch, Stroke
from tests.ui.hands import Pixels, pixels
from tests.ui.window.desk import Desk
from tests.ui.window.lines import line

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def mirrored(desk: Desk) -> Desk:
    desk.actions["symmetry"].trigger()
    assert desk.session.symmetry.kind == "vertical"
    return desk


def picture(desk: Desk) -> Pixels:
    return pixels(desk.canvas.grab().toImage())


def darkest(desk: Desk, x: float, y: float) -> int:
    at = desk.pixel(x, y)
    return int(picture(desk)[at.y() - 2 : at.y() + 3, at.x() - 2 : at.x() + 3].min())


def test_a_stroke_and_its_image_are_one_step(mirrored: Desk) -> None:
    mirrored.draw_line(300)
    one, other = mirrored.strokes
    assert np.allclose(one.xy[:, 0] + other.xy[:, 0], mirrored.sketch.width)
    mirrored.session.history.undo()
    assert not mirrored.strokes
    mirrored.session.history.redo()
    assert len(mirrored.strokes) == 2


def test_the_image_is_seen_while_the_pen_is_down_and_after(mirrored: Desk) -> None:
    width = mirrored.sketch.width
    QTest.mousePress(mirrored.canvas, Qt.MouseButton.LeftButton, pos=mirrored.pixel(300, 200))
    for y in range(210, 320, 10):
        QTest.mouseMove(mirrored.canvas, mirrored.pixel(300, y))
    assert darkest(mirrored, 300, 250) < 80
    assert darkest(mirrored, width - 300, 250) < 80
    QTest.mouseRelease(mirrored.canvas, Qt.MouseButton.LeftButton, pos=mirrored.pixel(300, 320))
    assert darkest(mirrored, width - 300, 250) < 80
    mirrored.canvas.landing.now()
    assert darkest(mirrored, width - 300, 250) < 80


def test_what_is_repainted_for_the_images_shows_what_a_whole_repaint_does(desk: Desk) -> None:
    desk.actions["symmetry_radial"].trigger()
    desk.draw([(500, 250), (540, 300), (520, 360)])
    settled = picture(desk)
    desk.canvas.update()
    assert (picture(desk) == settled).all()
    assert len(desk.strokes) == 6


def test_off_again_a_stroke_is_one(mirrored: Desk) -> None:
    mirrored.press(Qt.Key.Key_Y)
    mirrored.draw_line(300)
    assert len(mirrored.strokes) == 1
    assert mirrored.message == "Symmetry is off."


def test_ghosts_follow_and_are_kept_with_their_images(mirrored: Desk) -> None:
    mirrored.draw_line(300)
    mirrored.rest()
    mirrored.worker.work()
    mirrored.clock.now += 1
    ghost = mirrored.session.ghost
    assert ghost is not None
    assert len(ghost.seen) == 2 * len(ghost.strokes)
    count = len(mirrored.strokes)
    assert mirrored.ghosting.accept_next()
    assert len(mirrored.strokes) == count + 2
    one, other = mirrored.strokes[-2:]
    assert np.allclose(one.xy[:, 0] + other.xy[:, 0], mirrored.sketch.width)
    mirrored.session.history.undo()
    assert len(mirrored.strokes) == count


def test_drawn_along_the_image_of_a_ghost_the_rest_of_it_stays(mirrored: Desk) -> None:
    mirrored.draw_line(300)
    mirrored.rest()
    mirrored.worker.work()
    ghost = mirrored.session.ghost
    assert ghost is not None
    mirrored.draw(ghost.seen[1].xy.tolist())
    left = mirrored.session.ghost
    assert left is not None
    assert len(left.strokes) == len(ghost.strokes) - 1


def test_the_axes_go_through_the_selection_until_another_drawing_comes(desk: Desk) -> None:
    desk.session.edit("Draw", desk.sketch.adding(line(100)))
    assert not desk.actions["symmetry_selection"].isEnabled()
    desk.session.select(desk.strokes)
    desk.actions["symmetry_selection"].trigger()
    desk.actions["symmetry_vertical"].trigger()
    assert desk.session.symmetry.centre(desk.sketch) == pytest.approx((101.5, 260.0))
    desk.session.load(Sketch(), None)
    assert desk.session.symmetry.centre(desk.sketch) == pytest.approx(
        (desk.sketch.width / 2, desk.sketch.height / 2)
    )


def test_the_card_shows_and_sets_it(desk: Desk) -> None:
    desk.press(Qt.Key.Key_S, CONTROL | Qt.KeyboardModifier.AltModifier)
    card = desk.app.bound.symmetry.card
    assert card.isVisible()
    assert desk.session.symmetry.kind == "vertical"
    QTest.mousePress(card.ways, Qt.MouseButton.LeftButton, pos=QPoint(card.ways.width() - 3, 30))
    QTest.mouseRelease(card.ways, Qt.MouseButton.LeftButton, pos=QPoint(card.ways.width() - 3, 30))
    assert (desk.session.symmetry.kind, desk.session.symmetry.ways) == ("radial", 12)
    for _ in range(12):
        desk.actions["symmetry_fewer"].trigger()
    assert (desk.session.symmetry.ways, card.ways.value) == (2, 2)


def test_it_is_no_part_of_the_drawing(mirrored: Desk) -> None:
    assert not mirrored.session.history.canUndo()
    assert mirrored.sketch == Sketch()


def test_a_held_stroke_snaps_on_both_sides(mirrored: Desk) -> None:
    held = Stroke.through([(100, 100), (200, 101), (300, 100)])
    canvas, drawing = mirrored.canvas, mirrored.canvas.tools.drawing
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=mirrored.pixel(*held.xy[0]))
    for x in range(100, 310, 10):
        QTest.mouseMove(canvas, mirrored.pixel(x, 100))
    drawing._snap()
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=mirrored.pixel(300, 100))
    assert len(mirrored.strokes) == 2
    mirrored.session.history.undo()
    assert len(mirrored.strokes) == 2
    mirrored.session.history.undo()
    assert not mirrored.strokes
