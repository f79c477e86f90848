"""Nothing moves by itself where the system was told so."""

from __future__ import annotations

import plistlib
from pathlib import Path

import pytest

from sketch_assistant.ui.base.motion import look, wanted


def never() -> str:
    raise AssertionError("GNOME is not there to be asked")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (".config/kdeglobals", "[General]\nColorScheme=Breeze\n[KDE]\nAnimationDurationFactor=0\n"),
        (".config/gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n"),
        (".config/gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n"),
    ],
)
def test_desktops_of_linux_say_it_in_files(tmp_path: Path, name: str, text: str) -> None:
    assert wanted("linux", tmp_path, {}, never)
    path = tmp_path / name
    path.parent.mkdir(parents=True)
    path.write_text(text)
    assert not wanted("linux", tmp_path, {}, never)
    path.write_text(text.replace("=0", "=1").replace("=false", "=true"))
    assert wanted("linux", tmp_path, {}, never)
    path.write_bytes(b"\xff[[nonsense")
    assert wanted("linux", tmp_path, {}, never)


def test_gnome_is_asked(tmp_path: Path) -> None:
    gnome = {"XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}
    assert not wanted("linux", tmp_path, gnome, lambda: "false\n")
    assert wanted("linux", tmp_path, gnome, lambda: "true\n")
    assert wanted("linux", tmp_path, gnome, lambda: "")


def test_macos_says_it_in_a_property_list(tmp_path: Path) -> None:
    path = tmp_path / "Library" / "Preferences" / "com.apple.universalaccess.plist"
    assert wanted("darwin", tmp_path, {}, never)
    path.parent.mkdir(parents=True)
    path.write_bytes(plistlib.dumps({"reduceMotion": True}))
    assert not wanted("darwin", tmp_path, {}, never)
    path.write_bytes(b"nonsense")
    assert wanted("darwin", tmp_path, {}, never)


def test_this_system_answers() -> None:
    look().join(30.0)
