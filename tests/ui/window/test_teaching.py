import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from sketch_assistant import training_extra
from sketch_assistant.assist import own_python
from sketch_assistant.ui.teaching import Teaching

TEACHER = (sys.executable, str(Path(__file__).parent / "teacher.py"))


class Shelf:
    def __init__(self):
        self.added = []

    def add(self, path):
        self.added.append(path)


@pytest.fixture
def shelf():
    return Shelf()


@pytest.fixture
def teaching(desk, tmp_path, shelf):
    assistant = desk.app.assistant
    made = Teaching(desk.window, assistant, tmp_path, shelf.add, TEACHER, lambda: True)
    desk.actions["teach"].trigger()
    yield made
    made.close()


def card(teaching):
    return teaching._card


def begun(teaching, qtbot, name="my suns", source="suns.svg"):
    teaching.teach([Path(source)])
    qtbot.waitUntil(lambda: "40 drawings" in card(teaching).words.text(), timeout=20_000)
    card(teaching).name.setText(name)
    teaching.start()


def test_drawings_are_shown_as_training_sees_them(teaching, qtbot):
    teaching.teach([Path("suns.svg")])
    qtbot.waitUntil(lambda: "40 drawings" in card(teaching).words.text(), timeout=20_000)
    assert "2 cannot be used" in card(teaching).words.text()
    assert card(teaching).buttons["Teach"].isEnabled()
    assert card(teaching).name.text() == "suns"


def test_progress_pause_and_stop_and_keep(teaching, qtbot, shelf):
    begun(teaching, qtbot)
    qtbot.waitUntil(lambda: "Step 20 of 100" in card(teaching).words.text(), timeout=20_000)
    assert "about 2 min left" in card(teaching).words.text()
    teaching.pause()
    assert card(teaching).buttons["Pause"].text() == "Go on"
    qtbot.waitUntil(lambda: "Step 30" in card(teaching).words.text(), timeout=20_000)
    card(teaching).stop_wanted.emit()
    qtbot.waitUntil(lambda: bool(shelf.added), timeout=20_000)
    assert "7.50 nats a point, 8.00 before" in card(teaching).words.text()
    assert not teaching.running


def test_cancelling_keeps_nothing(teaching, qtbot, shelf):
    begun(teaching, qtbot)
    qtbot.waitUntil(lambda: "Step 20" in card(teaching).words.text(), timeout=20_000)
    card(teaching).cancel_wanted.emit()
    qtbot.waitUntil(lambda: not teaching.running, timeout=20_000)
    assert shelf.added == []
    assert "Nothing was kept" in card(teaching).words.text()


def test_a_teacher_that_crashes_is_one_sentence(teaching, qtbot, desk):
    begun(teaching, qtbot, name="crash")
    qtbot.waitUntil(lambda: not teaching.running, timeout=20_000)
    assert "stopped unexpectedly" in card(teaching).words.text()


def test_what_the_teacher_cannot_use_is_its_own_sentence(teaching, qtbot):
    teaching.teach([Path("empty.svg")])
    qtbot.waitUntil(lambda: "no drawing to learn" in card(teaching).words.text(), timeout=20_000)
    assert not teaching.running


def test_closing_the_window_ends_the_teacher(teaching, qtbot):
    begun(teaching, qtbot)
    qtbot.waitUntil(lambda: "Step 20" in card(teaching).words.text(), timeout=20_000)
    process = teaching._process
    teaching.close()
    assert process.state() == process.ProcessState.NotRunning
    assert teaching._process is None


def test_a_name_is_needed(teaching, qtbot):
    begun(teaching, qtbot, name="  ")
    assert "name first" in card(teaching).words.text()
    assert not teaching.running


def test_the_teacher_is_started_without_the_working_folder(desk, tmp_path, shelf):
    made = Teaching(desk.window, desk.app.assistant, tmp_path, shelf.add)
    assert made._program == own_python.command("sketch_training")


def test_without_torch_it_says_how_to_add_it(desk, tmp_path, shelf):
    made = Teaching(desk.window, desk.app.assistant, tmp_path, shelf.add, TEACHER, lambda: False)
    made.begin()
    assert training_extra.command() in made._card.words.text()
    assert not made._card.buttons["Copy the command"].isHidden()
    made._card.copy_wanted.emit()
    assert QApplication.clipboard().text() == training_extra.command()


def test_a_frozen_program_offers_no_command(desk, tmp_path, shelf, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    made = Teaching(desk.window, desk.app.assistant, tmp_path, shelf.add, TEACHER, lambda: True)
    made.begin()
    assert all(button.isHidden() for button in made._card.buttons.values())
