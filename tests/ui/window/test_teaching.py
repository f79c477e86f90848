import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from sketch_assistant import training_extra
from sketch_assistant.assist.running import own_python
from sketch_assistant.ui.assists.teaching import Teaching

TEACHER = (sys.executable, str(Path(__file__).parent / "teacher.py"))


class ModelLibrary:
    def __init__(self):
        self.added = []
        self.problem = ""

    def add(self, path, then):
        self.added.append(path)
        then(self.problem)


@pytest.fixture
def shelf():
    return ModelLibrary()


@pytest.fixture
def teaching(desk, tmp_path, shelf):
    suggesting = desk.app.suggesting
    made = Teaching(desk.window, suggesting, tmp_path, shelf.add, TEACHER, lambda: True)
    desk.actions["teach"].trigger()
    yield made
    made.teacher.close()


def card(teaching):
    return teaching.card


def begun(teaching, qtbot, name="my suns", source="suns.svg"):
    teaching.teach([Path(source)])
    qtbot.waitUntil(lambda: "drawings, as" in card(teaching).words.text(), timeout=20_000)
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
    process = teaching.teacher.process
    teaching.teacher.close()
    assert process.state() == process.ProcessState.NotRunning
    assert teaching.teacher.process is None


def test_a_name_is_needed(teaching, qtbot):
    begun(teaching, qtbot, name="  ")
    assert "name first" in card(teaching).words.text()
    assert not teaching.running


def test_the_teacher_is_started_without_the_working_folder(desk, tmp_path, shelf):
    made = Teaching(desk.window, desk.app.suggesting, tmp_path, shelf.add)
    assert made.teacher.program == own_python.command("sketch_training")


def test_without_torch_it_says_how_to_add_it(desk, tmp_path, shelf):
    made = Teaching(desk.window, desk.app.suggesting, tmp_path, shelf.add, TEACHER, lambda: False)
    made.begin()
    assert training_extra.command() in made.card.words.text()
    assert not made.card.buttons["Copy the command"].isHidden()
    made.card.copy_wanted.emit()
    assert QApplication.clipboard().text() == training_extra.command()


def test_a_frozen_program_offers_no_command(desk, tmp_path, shelf, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    made = Teaching(desk.window, desk.app.suggesting, tmp_path, shelf.add, TEACHER, lambda: True)
    made.begin()
    assert all(button.isHidden() for button in made.card.buttons.values())


def taught(teaching, qtbot, shelf, **about):
    """A lesson to its end."""
    begun(teaching, qtbot, **about)
    qtbot.waitUntil(lambda: "Step 20" in card(teaching).words.text(), timeout=20_000)
    card(teaching).stop_wanted.emit()
    qtbot.waitUntil(lambda: bool(shelf.added), timeout=20_000)
    return card(teaching).words.text()


def test_a_model_that_got_worse_is_not_praised(teaching, qtbot, shelf):
    words = taught(teaching, qtbot, shelf, name="worse")
    assert "did not get better" in words
    assert "8.50 nats a point, 8.00 before" in words
    assert "has learned" not in words


def test_from_few_drawings_nothing_is_claimed(teaching, qtbot, shelf):
    teaching.teach([Path("few.svg")])
    qtbot.waitUntil(lambda: "12 drawings" in card(teaching).words.text(), timeout=20_000)
    assert "30 or more" in card(teaching).words.text()
    words = taught(teaching, qtbot, shelf, source="few.svg")
    assert "nats" not in words
    assert "too few" in words


def lessons(folder):
    return sorted(folder.glob("lesson-*"))


def test_a_lesson_that_failed_goes_on_where_it_was(teaching, qtbot, tmp_path, shelf):
    begun(teaching, qtbot, name="full")
    qtbot.waitUntil(lambda: not teaching.running, timeout=20_000)
    assert "The disk is full. What it has learned so far is kept" in card(teaching).words.text()
    (before,) = lessons(tmp_path)
    taught(teaching, qtbot, shelf, name="full")
    assert shelf.added == [before / "bundle"]
    assert lessons(tmp_path) == [], "it is among the models now"


def test_what_another_lesson_learned_stays(teaching, qtbot, tmp_path):
    begun(teaching, qtbot, name="crash")
    qtbot.waitUntil(lambda: not teaching.running, timeout=20_000)
    assert "is kept" in card(teaching).words.text()
    begun(teaching, qtbot, name="my suns")
    qtbot.waitUntil(lambda: "Step 20" in card(teaching).words.text(), timeout=20_000)
    assert len(lessons(tmp_path)) == 2
    assert all((each / "run" / "last.pt").exists() for each in lessons(tmp_path))


def test_what_cannot_be_added_stays_and_says_where(teaching, qtbot, tmp_path, shelf):
    shelf.problem = "The models' folder cannot be written."
    words = taught(teaching, qtbot, shelf)
    (kept,) = lessons(tmp_path)
    assert words.startswith(shelf.problem)
    assert str(kept / "bundle") in words


def test_a_name_that_is_taken_is_refused_before_an_hour_is_spent(teaching, qtbot):
    begun(teaching, qtbot, name="pig")
    assert "There is a model “pig” already" in card(teaching).words.text()
    assert not teaching.running


def test_it_leaves_the_pen_its_core(teaching, qtbot, monkeypatch):
    words = []
    monkeypatch.setattr(teaching.teacher, "run", words.extend)
    teaching.teach([Path("suns.svg")])
    card(teaching).name.setText("my suns")
    teaching.start()
    assert words[words.index("--threads") + 1] == "1"
