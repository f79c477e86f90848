"""Models from elsewhere in the window: what is said before one is run, and closing meanwhile."""

import threading

import pytest
from PySide6.QtWidgets import QLabel

from sketch_assistant.assist.bundle.manifest import BundleError
from sketch_assistant.assist.library import library
from sketch_assistant.assist.running.runner import Cancelled
from sketch_assistant.assist.sandbox.walls.protection import LIMITS, TIME_ONLY, Protection
from sketch_assistant.ui.base.worker import Worker
from tests.assist.hostile import harmless, write
from tests.ui.window.fakes import bundle


@pytest.fixture
def added(monkeypatch):
    """The models that were checked and added."""
    found = []

    def add(source, folder, today, replace=False, stopped=None):
        found.append(source)
        raise BundleError("That is all.")

    monkeypatch.setattr(library, "add", add)
    return found


def test_behind_full_walls_a_model_is_added_without_a_question(desk, added, monkeypatch):
    walls = Protection(frozenset(("landlock", "seccomp")))
    monkeypatch.setattr(library, "walls", lambda: walls)
    desk.app.model_library.add(desk.folder / "bird.sketchmodel")
    desk.worker.work()
    assert [each.name for each in added] == ["bird.sketchmodel"]


def test_where_walls_are_missing_the_person_is_told_before_it_is_run(desk, added, monkeypatch):
    monkeypatch.setattr(library, "walls", lambda: Protection(frozenset()))
    desk.app.model_library.add(desk.folder / "bird.sketchmodel")
    desk.worker.work()
    assert added == []
    message = desk.window.cards.message.message
    assert TIME_ONLY in message.text
    dict(message.choices)["Check and add it"]()
    desk.worker.work()
    assert [each.name for each in added] == ["bird.sketchmodel"]


def test_a_model_that_was_added_is_used_and_shown(desk, monkeypatch):
    monkeypatch.setattr(library, "walls", lambda: Protection(frozenset(("landlock", "seccomp"))))
    monkeypatch.setattr(library, "add", lambda *about, **more: bundle("zebra"))
    desk.actions["models"].trigger()
    desk.worker.work()
    before = desk.suggesting.choice.model
    desk.assist_desk.names = ["cat", "pig", "zebra"]
    desk.app.model_library.add(desk.folder / "zebra.sketchmodel")
    for _ in range(2):
        desk.worker.work()
    assert (before, desk.suggesting.choice.model) == ("cat", "zebra")
    assert "zebra" in shown(desk)
    desk.suggesting.set_confident(0.3)  # tells of a change that is none of the models'
    assert "zebra" in shown(desk)


def shown(desk):
    """The models on the card."""
    names = [each.manifest.name for each in desk.suggesting.choice.models]
    words = {label.text() for label in desk.cards.models.findChildren(QLabel)}
    return [name for name in names if name in words]


def test_the_card_says_which_walls_are_missing(desk, monkeypatch):
    monkeypatch.setattr(library, "walls", lambda: Protection(frozenset((LIMITS,))))
    desk.actions["models"].trigger()
    desk.worker.work()
    assert "only limits of time and memory" in desk.window.cards.models.walls.text()
    assert desk.window.cards.models.walls.isVisible()


def test_closing_does_not_wait_for_a_job_and_drops_the_others(qtbot):
    worker, begun, go, ran = Worker(), threading.Event(), threading.Event(), []

    def long():
        begun.set()
        go.wait(60)

    worker.submit(long)
    worker.submit(lambda: ran.append(True))
    qtbot.waitUntil(begun.is_set)
    thread = worker._thread
    closing = threading.Thread(target=worker.close)
    closing.start()
    closing.join(30)
    assert not closing.is_alive()
    go.set()
    thread.join(30)
    assert ran == []


def test_a_check_stops_when_the_window_closes(tmp_path):
    worker = Worker()
    worker.close()
    with pytest.raises(Cancelled):
        library.vet(write(tmp_path / "m", harmless()), worker.closing)


def test_the_model_that_is_chosen_to_begin_with_is_there_on_the_next_day(make_desk):
    first = make_desk()
    first.start()
    first.cards.models.use_wanted.emit("pig")
    first.suggesting.choice.set_model("cat")  # for this drawing
    first.close()
    second = make_desk()
    second.start()
    assert second.suggesting.choice.model == "pig"
