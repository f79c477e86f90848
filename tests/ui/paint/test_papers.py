"""What the canvas shows below and between: paper, its lines, layers that show through."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import Layer, Sketch
from sketch_assistant.sketch.paper import Paper
from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.document.picture import picture
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from tests.ui.hands import Pixels, Stylus, line, pixels

CROSS = (
    line((100, 200), (300, 200), width=30),
    line((200, 100), (200, 300), width=30),
)


def seen(canvas: Canvas, qtbot: QtBot) -> Pixels:
    qtbot.waitUntil(lambda: not canvas.is_refining and not canvas.refining.slices.isActive())
    return pixels(canvas.grab().toImage())


def paper_of(image: QImage) -> tuple[int, ...]:
    return tuple(pixels(image)[5, 5].tolist())


@pytest.mark.parametrize("ruling", ["dots", "grid", "lines", "isometric"])
def test_lines_on_the_paper_are_seen_and_never_exported(
    canvas: Canvas, session: Session, qtbot: QtBot, ruling: str
) -> None:
    session.load(Sketch(width=600, height=400), None)
    canvas.set_view(View())
    plain = seen(canvas, qtbot)
    session.edit("Page", replace(session.sketch, paper=Paper(ruling=ruling, spacing=40)))
    ruled = seen(canvas, qtbot)
    assert (ruled[:380, :580] != plain[:380, :580]).any()
    assert (ruled[420:, 620:] == plain[420:, 620:]).all()  # not on the desk
    assert len(np.unique(pixels(picture(session.sketch)).reshape(-1, 3), axis=0)) == 1


def test_the_colour_of_the_page_is_seen_and_exported(
    canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    session.load(Sketch(width=600, height=400, paper=Paper("#204060")), None)
    canvas.set_view(View())
    assert seen(canvas, qtbot)[50, 50].tolist() == [0x20, 0x40, 0x60]
    assert paper_of(picture(session.sketch)) == (0x20, 0x40, 0x60)
    assert picture(session.sketch, transparent=True).pixelColor(5, 5).alpha() == 0


def test_an_endless_page_has_no_desk_and_its_picture_is_of_the_ink(
    canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    far = line((900, 900), (1000, 950))
    session.load(Sketch(width=300, height=200, paper=Paper(endless=True)).adding(far), None)
    canvas.set_view(View())
    assert (seen(canvas, qtbot) == [0xFD, 0xFD, 0xFB]).all()
    image = picture(session.sketch, 1.0)
    assert image.width() < 160
    assert pixels(image).min() < 60


def test_strokes_of_a_layer_that_shows_through_do_not_darken_each_other(
    canvas: Canvas, session: Session, qtbot: QtBot
) -> None:
    """On the canvas, after an edit, and in a picture."""
    session.load(Sketch((Layer("A", CROSS, opacity=0.5),)), None)
    canvas.set_view(View())
    for shown in (seen(canvas, qtbot), pixels(picture(session.sketch, 1.0))):
        middle, arm = shown[200, 200], shown[200, 120]
        assert (middle == arm).all()
        assert 120 < arm[0] < 160
    layers = (replace(session.sketch.layers[0], opacity=1.0),)
    session.edit("Layer opacity", replace(session.sketch, layers=layers))
    assert seen(canvas, qtbot)[200, 200].max() < 40
    session.history.undo()
    assert (seen(canvas, qtbot)[200, 200] == seen(canvas, qtbot)[200, 120]).all()


def test_drawing_on_a_layer_that_shows_through(
    canvas: Canvas, session: Session, stylus: Stylus, qtbot: QtBot
) -> None:
    session.load(Sketch((Layer("A", CROSS[:1], opacity=0.5),)), None)
    canvas.set_view(View())
    canvas.pen_ink = CROSS[1].ink
    stylus.draw([(200, 100), (200, 150), (200, 200), (200, 250), (200, 300)], 1.0)
    shown = seen(canvas, qtbot)
    assert (shown[200, 200] == shown[200, 120]).all()
    assert (shown[260, 200] == shown[200, 120]).all()
