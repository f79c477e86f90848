"""First steps, the tablet tester, and a report that tells nothing private."""

from __future__ import annotations

import getpass
import platform
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from sketch_assistant.bundled import LIBRARIES, licences
from sketch_assistant.ui.base import motion
from sketch_assistant.ui.panels.help.about_card import AboutCard
from sketch_assistant.ui.panels.help.first_drawing import scene
from sketch_assistant.ui.panels.help.first_steps_card import STEPS, FirstStepsCard
from sketch_assistant.ui.panels.help.tablet_card import TabletCard

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

ROOT = Path(__file__).parents[3]
PEN = QPointingDevice(
    "Pen <b>", 1, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen,
    QInputDevice.Capability.Pressure | QInputDevice.Capability.XTilt, 1, 3, "",
    QPointingDeviceUniqueId.fromNumericId(7),
)  # fmt: skip


def private(desk: Desk, tmp_path: Path) -> list[str]:
    """What nobody else is to know."""
    path = tmp_path / "Secret love letter.svg"
    desk.draw_line(300)
    desk.dialogs.paths = [path]
    desk.documents.save()
    return [
        "Secret",
        "love",
        str(tmp_path),
        "my own cat",
        platform.node(),
        str(Path.home()),
        PEN.name(),
    ]


def test_the_report_tells_nothing_private(desk: Desk, tmp_path: Path) -> None:
    desk.assist_desk.names = ["my own cat"]
    desk.suggesting.find_models()
    desk.worker.work()
    words = private(desk, tmp_path)
    desk.actions["about"].trigger()
    card = desk.window.findChild(AboutCard)
    assert isinstance(card, AboutCard)
    card.copy.click()
    copied = QApplication.clipboard().text()
    assert copied == card.report.toPlainText()
    for word in words:
        assert word not in copied
    assert getpass.getuser() not in copied.split()
    assert "Strokes: 1" in copied
    assert "1 of your own" in copied
    assert platform.python_version() in copied


def test_every_library_that_is_bundled_is_named_with_its_licence(desk: Desk) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    known = {name for names in LIBRARIES for name in names.split("|")}
    for line in project["dependencies"]:
        assert line.split(">")[0].split("=")[0].strip() in known
    assert all(version for _, version, _ in licences())
    desk.actions["about"].trigger()
    shown = {label.text() for label in desk.window.findChildren(QLabel)}
    for name, version, terms in licences():
        assert {name, version, terms} <= shown
    assert {"Model everything", "Model recogniser", "Model redraw"} <= shown
    assert any("Quick, Draw! data © Google" in words for words in shown)


def test_the_tester_shows_what_the_tablet_says(desk: Desk) -> None:
    desk.actions["tablet"].trigger()
    card = desk.window.findChild(TabletCard)
    assert isinstance(card, TabletCard)
    for i in range(60):
        at, kind = QPointF(10 + 4 * i, 50), QEvent.Type.TabletMove if i else QEvent.Type.TabletPress
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        event = QTabletEvent(kind, PEN, at, at, i / 60, 30.0, 0.0, 0.0, 0.0, 0.0, none, left, left)
        event.setTimestamp(1000 + 5 * (i if i < 40 else i + 6))
        QCoreApplication.sendEvent(card.pad, event)
    card.show_log()
    assert card.facts["Pointer"].text() == "pen"
    assert card.facts["Device"].toolTip() == "Pen <b>"
    assert card.facts["Rate"].text() == "200 a second"
    assert card.facts["Levels seen"].text() == "60"
    assert card.facts["Lost"].text() == "nothing", (
        "six reports are missing, but the pen stood still"
    )
    assert card.facts["Buttons"].text() == "tip"
    assert card._tilt.words == "30°"
    assert desk.strokes == (), "nothing of it is in the drawing"
    next(each for each in card.findChildren(QPushButton) if each.text() == "Begin again").click()
    card.show_log()
    assert card.facts["Rate"].text() == "–"


def test_the_first_start_shows_the_first_steps_once(make_desk: Callable[[], Desk]) -> None:
    first = make_desk()
    first.settings.put("welcomed", False)
    first.start()
    card = first.window.findChild(FirstStepsCard)
    assert isinstance(card, FirstStepsCard)
    assert card.isVisible()
    words = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "stays on this computer" in words
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert card.isHidden()
    assert first.window.focusWidget() is first.canvas
    first.close()
    second = make_desk()
    second.start()
    assert second.window.findChild(FirstStepsCard) is None
    second.actions["first_steps"].trigger()
    assert second.window.findChildren(FirstStepsCard)[0].isVisible()


def test_drawing_on_ends_the_first_steps(make_desk: Callable[[], Desk]) -> None:
    desk = make_desk()
    desk.settings.put("welcomed", False)
    desk.start()
    card = desk.window.findChildren(FirstStepsCard)[0]
    desk.draw_line(300)
    assert len(desk.strokes) == 1
    assert card.isHidden()
    desk.actions["first_steps"].trigger()
    desk.draw_line(400)
    assert card.isVisible(), "who asked for it draws beside it"


def test_the_steps_go_by_and_name_the_keys_that_there_are(desk: Desk) -> None:
    desk.actions.rebind({"accept": ["Q"]})
    desk.actions["first_steps"].trigger()
    card = desk.window.findChild(FirstStepsCard)
    assert isinstance(card, FirstStepsCard)
    now = [100.0]
    card.clock = lambda: now[0]
    card.go(1)
    now[0] += 3.6 * 0.6
    card.show_now()
    assert (card.chapter, card.page.key) == (1, "Q")
    now[0] += 3.6
    card.show_now()
    assert card.chapter == 2
    for key, chapter in ((Qt.Key.Key_Right, 3), (Qt.Key.Key_Right, 0), (Qt.Key.Key_Left, 3)):
        QTest.keyClick(card, key)
        assert card.chapter == chapter


def test_nothing_moves_where_the_system_wants_it_so(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setitem(motion._state, "moves", False)
    desk.actions["first_steps"].trigger()
    card = desk.window.findChild(FirstStepsCard)
    assert isinstance(card, FirstStepsCard)
    assert not card.frame.isActive()
    assert card.page.scene == scene(0, 1.0)
    desk.actions["first_steps"].trigger()
    desk.draw_line(300)
    desk.rest()
    desk.worker.work()
    qtbot.waitUntil(lambda: desk.canvas.over.ghosts.opacity > 0.0)  # it is outlined in later turns
    assert desk.canvas.over.ghosts.opacity == 1.0


def test_every_step_ends_where_the_next_begins() -> None:
    for chapter in range(len(STEPS)):
        for moment in range(101):
            seen = scene(chapter, moment / 100)
            assert all(0.0 <= line.share <= 1.0 for line in seen.lines)
            assert all(
                0 <= x <= 100 and 0 <= y <= 100 for line in seen.lines for x, y in line.points
            )
    ink = [
        {line.points for line in scene(chapter, 1.0).lines if line.ghost is None}
        for chapter in range(len(STEPS))
    ]
    assert ink[0] < ink[1] < ink[2] < ink[3]
    assert not [line for line in scene(3, 0.5).lines if line.ghost is not None], "off means off"
