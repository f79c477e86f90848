"""A whole window, with a desk that answers when we say and a clock that we turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sketch_assistant import paths
from sketch_assistant.sketch.document import Layer, Sketch, Stroke
from sketch_assistant.sketch.formats.files import save_sketch
from sketch_assistant.ui.base import language, words
from sketch_assistant.ui.document import exporting, opening, recording
from tests.ui.window.answers import redrawn
from tests.ui.window.desk import Desk
from tests.ui.window.lines import line
from tests.ui.window.scenes import LONG, WORD, bent


@pytest.fixture(autouse=True)
def _patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small files are waited for, however busy the computer is, and pictures of any size; so is the
    disk."""
    monkeypatch.setattr(opening, "AT_ONCE", 60.0)
    monkeypatch.setattr(exporting, "MOST_PIXELS", 1_000_000_000)
    monkeypatch.setattr(recording, "LATE", 60_000)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    made.start()
    yield made
    made.close()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def make_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], Desk]]:
    """For a second start of the program, with what the first one left."""
    made: list[Desk] = []

    def make() -> Desk:
        desk = Desk(tmp_path)
        made.append(desk)
        return desk

    yield make
    for each in made:
        each.close()


@pytest.fixture
def drawn(desk: Desk) -> tuple[Stroke, ...]:
    """Three lines, two of them selected, and a desk that redraws."""
    strokes = (line(100), line(140), line(600))
    desk.session.edit("Draw", Sketch().adding(*strokes))
    desk.session.select(strokes[:2])
    desk.worker.jobs.clear()
    desk.assist_desk.answers["redraw"] = redrawn
    return strokes


@pytest.fixture
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The language of a window that is made after this; English where a test says nothing."""
    before, wanted = QLocale(), getattr(request, "param", language.SOURCE)
    language.speak(qapp, paths.resources() / "languages", wanted)
    yield wanted
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)
    words.write_like(words.PLAIN)


@pytest.fixture
def full(spoken: str, desk: Desk) -> Desk:
    """Ink over the whole page, on many layers, everything with the longest names."""
    desk.assist_desk.names = [LONG[:60], "cat", WORD]
    desk.assist_desk.classes = {"cat": (LONG, WORD, "cat", "pig")}
    desk.assist_desk.seen = [(LONG, 0.5), (WORD, 0.3), ("cat", 0.1)]
    desk.suggesting.find_models()
    desk.worker.work()
    layers = [Layer(f"{i} {LONG}", (bent(100.0 + 200 * i), bent(200.0 * i + 60))) for i in range(4)]
    path = desk.folder / f"{LONG}.svg"
    desk.session.load(Sketch((Layer(WORD * 2), *layers)), path)
    desk.settings.add_recent(path)
    desk.documents.titled.emit()
    desk.actions["mode_asked"].trigger()
    return desk


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A drawing of two strokes on disk."""
    path = tmp_path / "pig.svg"
    strokes = (Stroke.through([(10, 10), (50, 80)]), Stroke.through([(60, 20), (90, 90)]))
    save_sketch(Sketch().adding(*strokes), path)
    return path
