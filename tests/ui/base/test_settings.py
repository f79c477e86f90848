"""Settings outlive crashes, damage and newer versions, and can be given away."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from sketch_assistant.sketch.document import SketchError
from sketch_assistant.ui.base.settings import RECENT, Settings
from sketch_assistant.ui.base.settings_file import MOST_BYTES, VERSION


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "settings.json"


def test_what_was_put_is_there_at_the_next_start(qtbot: QtBot, path: Path) -> None:
    first = Settings(path)
    assert first.new
    geometry = QByteArray(b"\x00\xff where")
    for key, value in (("width", 2.5), ("word", "Ünï"), ("on", True), ("geometry", geometry)):
        first.put(key, value)
    first.put("keys", {"undo": ["Ctrl+U"]})
    first.add_recent(Path("/a/b.svg"))
    first.sync()
    second = Settings(path)
    assert second.number("width", 1.0, 0.0, 9.0) == 2.5
    assert second.text("word", "") == "Ünï"
    assert second.flag("on", False)
    assert second.data("geometry") == geometry
    assert second.table("keys") == {"undo": ("Ctrl+U",)}
    assert second.recent() == [Path("/a/b.svg")]
    assert not second.trouble
    assert not second.new


def test_it_is_written_without_being_asked_to(qtbot: QtBot, path: Path) -> None:
    settings = Settings(path)
    settings.put("mode", "off")
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: json.loads(path.read_text())["settings"] == {"mode": "off"})


@pytest.mark.skipif(sys.platform == "win32", reason="os._exit is as sudden there, but slower")
def test_it_outlives_a_crash(path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from PySide6.QtCore import *;"
        "from sketch_assistant.ui.base.settings import Settings;"
        "from sketch_assistant.ui.base.settings_file import MOST_BYTES;"
        "app = QCoreApplication([]); made = Settings(Path(sys.argv[1])); made.put('mode', 'off');"
        "QTimer.singleShot(1500, lambda: os._exit(9)); app.exec()"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert done.returncode == 9
    assert Settings(path).text("mode", "") == "off"


NEWER = json.dumps({"version": VERSION + 1, "settings": {"mode": "off"}}).encode()
DAMAGED = {
    "newer": NEWER,
    "cut off": NEWER[:20],
    "empty": b"",
    "bytes": bytes(range(256)),
    "a list": b"[1, 2]",
    "no version": b'{"settings": {}}',
    "no settings": b'{"version": 1, "settings": 3}',
    "deep": b"[" * 100_000,
    "huge": NEWER.replace(b"2", b"1") + b" " * MOST_BYTES,
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_what_cannot_be_used_is_kept_beside_and_said(
    qtbot: QtBot, path: Path, content: bytes
) -> None:
    path.parent.mkdir()
    path.with_suffix(".1.json").write_bytes(b"kept before")
    path.write_bytes(content)
    settings = Settings(path)
    assert settings.text("mode", "resting") == "resting"
    assert settings.trouble.count(".") >= 2
    assert "settings.2.json" in settings.trouble
    assert path.with_suffix(".2.json").read_bytes() == content
    assert path.with_suffix(".1.json").read_bytes() == b"kept before"
    settings.put("mode", "asked")
    settings.sync()
    assert Settings(path).text("mode", "") == "asked"


def test_values_of_another_kind_give_the_default(qtbot: QtBot, path: Path) -> None:
    path.parent.mkdir()
    deep: list[object] = []
    for _ in range(400):
        deep = [deep]
    odd = {
        "deep": deep,
        "a": [1],
        "b": {"x": 1},
        "c": None,
        "recent": [1, "", "/x.svg"],
        "keys": {"undo": "u"},
    }
    path.write_text(json.dumps({"version": 1, "settings": odd}))
    settings = Settings(path)
    for key in ("a", "b", "c", "missing"):
        assert settings.number(key, 2.0, 0.0, 9.0) == 2.0
        assert settings.text(key, "word") == "word"
        assert settings.data(key) is None
    assert settings.recent() == [Path("/x.svg")]
    assert settings.table("keys") == {}
    assert "deep" not in json.loads(settings.given_away())["settings"]


def test_two_windows_do_not_undo_each_other(qtbot: QtBot, path: Path) -> None:
    one, other = Settings(path), Settings(path)
    one.put("mode", "off")
    one.sync()
    other.put("look", "dark")
    other.sync()
    third = Settings(path)
    assert (third.text("mode", ""), third.text("look", "")) == ("off", "dark")


def test_a_folder_that_takes_nothing_is_said_once(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    settings = Settings(tmp_path / "file" / "settings.json")
    told: list[str] = []
    settings.told.connect(told.append)
    for mode in ("off", "asked"):
        settings.put("mode", mode)
        settings.sync()
    assert len(told) == 1
    assert settings.text("mode", "") == "asked"


def test_what_is_given_away_holds_nothing_private(qtbot: QtBot, path: Path) -> None:
    settings = Settings(path)
    settings.put("mode", "off")
    settings.add_recent(Path("/home/somebody/secret.svg"))
    settings.put("geometry", QByteArray(b"here"))
    assert json.loads(settings.given_away())["settings"] == {"mode": "off"}


def test_settings_of_a_file_replace_the_others(qtbot: QtBot, path: Path, tmp_path: Path) -> None:
    settings = Settings(path)
    settings.put("mode", "off")
    settings.put("delay", 2.0)
    settings.add_recent(Path("/mine.svg"))
    given = tmp_path / "given.json"
    given.write_text(json.dumps({"version": 1, "settings": {"mode": "asked", "recent": ["/x"]}}))
    before = settings.take(given)
    assert settings.text("mode", "") == "asked"
    assert settings.number("delay", 0.5, 0.0, 9.0) == 0.5, (
        "what the file leaves open is as at first"
    )
    assert settings.recent() == [Path("/mine.svg")]
    settings.sync()
    assert Settings(path).text("mode", "") == "asked"
    assert json.loads(before)["settings"] == {"mode": "off", "delay": 2.0}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_file_that_holds_none_changes_nothing(
    qtbot: QtBot, path: Path, tmp_path: Path, content: bytes
) -> None:
    settings = Settings(path)
    settings.put("mode", "off")
    given = tmp_path / "given.json"
    given.write_bytes(content)
    with pytest.raises(SketchError, match=r"^given\.json .*; your settings stay as they are\.$"):
        settings.take(given)
    assert settings.text("mode", "") == "off"
    with pytest.raises(SketchError, match="cannot be read"):
        settings.take(tmp_path / "none.json")


def test_the_list_of_files_is_short_and_each_is_in_it_once(qtbot: QtBot, path: Path) -> None:
    settings = Settings(path)
    for i in range(2 * RECENT):
        settings.add_recent(Path(f"/{i}.svg"))
    settings.add_recent(Path(f"/{2 * RECENT - 2}.svg"))
    assert settings.recent()[:2] == [Path(f"/{2 * RECENT - i}.svg") for i in (2, 1)]
    assert len(settings.recent()) == RECENT
