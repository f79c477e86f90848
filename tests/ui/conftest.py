"""A canvas to draw on, and hands to draw with."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPointingDevice
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sketch_assistant.ui.base.session import Session
from sketch_assistant.ui.paint.view import View
from sketch_assistant.ui.pen.canvas import Canvas
from sketch_assistant.ui.pen.tools.erasing import Takes
from tests.ui.hands import Seconds, Stylus, let_go

# What a busy computer does late it does all the same.
for wait in (QtBot.waitUntil, QtBot.waitSignal):
    wait.__kwdefaults__ = {**(wait.__kwdefaults__ or {}), "timeout": 60_000}  # milliseconds


@pytest.fixture(autouse=True, scope="package")
def _what_was_there_stays() -> Iterator[None]:
    """Nothing is collected in a thread beside the window's, as in the program."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


@pytest.fixture(autouse=True)
def _earlier_windows_go(_what_was_there_stays: None) -> None:
    gc.collect()


@pytest.fixture(autouse=True)
def _fingers_off_the_keys(qapp: QApplication) -> Iterator[None]:
    yield
    let_go()


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session()


@pytest.fixture
def canvas(qtbot: QtBot, session: Session, seconds: Seconds) -> Iterator[Canvas]:
    """800 × 600, shown, at scale 1 with the page's corner at (0, 0); its clock is `seconds`."""
    made = Canvas(session, clock=seconds)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    made.stabiliser = 0.0
    made.set_view(View())
    yield made
    made.close()


@pytest.fixture
def whole_strokes(canvas: Canvas) -> None:
    """The eraser takes whole strokes."""
    canvas.tools.erasing.takes = Takes.WHOLE


@pytest.fixture
def stylus(canvas: Canvas) -> Stylus:
    return Stylus(canvas)


@pytest.fixture
def eraser_end(canvas: Canvas) -> Stylus:
    return Stylus(canvas, QPointingDevice.PointerType.Eraser)
