"""The making of the drawing as a film, through the window."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sketch_assistant.assist.running import own_python
from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.ui.document.replay import film, making
from sketch_assistant.ui.document.replay.film import MISSING

if TYPE_CHECKING:
    from sketch_assistant.ui.panels.cards.replay_card import ReplayCard
    from tests.ui.window.desk import Desk


@pytest.fixture
def card(desk: Desk) -> ReplayCard:
    """Opened over a drawing of one stroke."""
    desk.draw_line(300)
    desk.actions["replay"].trigger()
    desk.worker.work()
    return desk.app.bound.replaying.card


def choose(desk: Desk, *actions: object) -> None:
    for action in actions:
        action.trigger()  # type: ignore[attr-defined]
    desk.worker.work()


def test_the_card_says_how_long_the_film_is(desk: Desk, card: ReplayCard) -> None:
    assert card.isVisible()
    assert "1 stroke in " in card.length.text()
    choose(desk, card.paces[5])
    assert card.seconds == 15.0
    assert "in 15.0 seconds" in card.length.text()
    desk.draw_line(400)
    desk.worker.work()
    assert "2 strokes in 15.0" in card.length.text()
    choose(desk, card.paces[2])
    assert (card.seconds, card.speed) == (None, 4.0)


def test_ghosts_can_be_shown_where_anything_was_accepted(desk: Desk, card: ReplayCard) -> None:
    assert not card.ghosts.isEnabled()
    desk.ghosts()
    desk.ghosting.accept_all()
    desk.worker.work()
    assert card.ghosts.isEnabled()


def test_a_film_is_made_beside_the_window(
    desk: Desk, card: ReplayCard, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(desk, card.paces[4], card.sizes[0])
    path = tmp_path / "film.gif"
    desk.dialogs.paths = [path]
    QTest.mouseClick(card.make_button, Qt.MouseButton.LeftButton)
    assert desk.dialogs.asked == ["Untitled.gif"]
    assert desk.message == "Making film.gif: 0%"
    assert not card.isVisible()
    desk.draw_line(400)  # drawing goes on
    qtbot.waitUntil(lambda: desk.message == "Made film.gif.")
    assert path.read_bytes().startswith(b"GIF89a")
    assert desk.documents.modified


def test_it_can_be_cancelled_and_leaves_nothing(
    desk: Desk, card: ReplayCard, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[making.Process] = []

    class Kept(making.Process):
        def __init__(self, *words: object) -> None:
            super().__init__(*words)  # type: ignore[arg-type]
            made.append(self)

    monkeypatch.setattr(making, "Process", Kept)
    choose(desk, card.paces[7])
    desk.dialogs.paths = [tmp_path / "film.gif"]
    card.confirmed.emit()
    qtbot.waitUntil(lambda: bool(made))
    desk.cards.message.buttons[0].click()
    assert desk.message is None
    qtbot.waitUntil(lambda: made[0]._process.poll() is not None)
    assert not (tmp_path / "film.gif").exists()


def test_what_goes_wrong_is_one_sentence(
    desk: Desk, card: ReplayCard, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.dialogs.paths = [tmp_path / "missing" / "film.gif", tmp_path / "film.gif"]
    choose(desk, card.paces[4])
    card.confirmed.emit()
    qtbot.waitUntil(lambda: "does not exist" in (desk.message or ""))
    dies = [sys.executable, "-c", "import os; os.abort()"]
    monkeypatch.setattr(own_python, "part", lambda word: dies)
    card.confirmed.emit()
    qtbot.waitUntil(lambda: "ended unexpectedly" in (desk.message or ""))


def test_a_missing_ffmpeg_is_said_before_it_is_asked_for(
    desk: Desk, card: ReplayCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(film, "found_encoder", lambda: "")
    choose(desk, card.formats[1])
    assert card.length.text() == MISSING
    assert not card.make_button.isEnabled()
    choose(desk, card.formats[2])
    assert card.make_button.isEnabled()
    assert not any(action.isEnabled() for action in card.sizes), "an SVG has none"


def test_an_empty_page_has_no_making(desk: Desk) -> None:
    assert not desk.actions["replay"].isEnabled()
    desk.session.load(Sketch().adding(Stroke.through([(1, 1), (50, 60)])), None)
    assert desk.actions["replay"].isEnabled()
