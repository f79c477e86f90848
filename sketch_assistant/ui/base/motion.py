"""Whether things may move by themselves: not where the system was told that they should not."""

from __future__ import annotations

import os
import plistlib
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from configparser import ConfigParser, Error
from pathlib import Path

GNOME = ("gsettings", "get", "org.gnome.desktop.interface", "enable-animations")
CLIENT_AREA_ANIMATION = 0x1042  # SPI_GETCLIENTAREAANIMATION
PATIENCE = 2.0  # seconds for an answer of the desktop
_state = {"moves": True}  # until the system was asked


def moves() -> bool:
    """What the system said; yes before it has."""
    return _state["moves"]


def look() -> threading.Thread:
    """Ask the system, in a thread of its own: it may take its time."""
    thread = threading.Thread(target=_look, name="motion", daemon=True)
    thread.start()
    return thread


def wanted(
    platform: str, home: Path, environment: Mapping[str, str], ask: Callable[[], str]
) -> bool:
    """Whether a system wants animations. ask: what GNOME says, "" where there is none."""
    if platform == "win32":
        return _windows()
    if platform == "darwin":
        return not _mac(home / "Library" / "Preferences" / "com.apple.universalaccess.plist")
    config = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    if _entry(config / "kdeglobals", "KDE", "AnimationDurationFactor") in ("0", "0.0"):
        return False
    for version in ("gtk-4.0", "gtk-3.0"):
        said = _entry(config / version / "settings.ini", "Settings", "gtk-enable-animations")
        if said.lower() in ("0", "false"):
            return False
    return "false" not in (ask() if "GNOME" in environment.get("XDG_CURRENT_DESKTOP", "") else "")


def _look() -> None:
    _state["moves"] = wanted(sys.platform, Path.home(), os.environ, _ask)


def _ask() -> str:
    try:
        return subprocess.run(
            GNOME, capture_output=True, text=True, timeout=PATIENCE, check=False
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return ""


def _entry(path: Path, section: str, key: str) -> str:
    """A line of a desktop's file; "" where there is none."""
    parser = ConfigParser(strict=False, interpolation=None)
    try:
        parser.read_string(path.read_text(encoding="utf-8"))
        return parser.get(section, key, fallback="")
    except (OSError, UnicodeDecodeError, Error):
        return ""


def _mac(path: Path) -> bool:
    try:
        return bool(plistlib.loads(path.read_bytes()).get("reduceMotion", False))
    except (OSError, ValueError, plistlib.InvalidFileException):
        return False


def _windows() -> bool:
    if sys.platform != "win32":
        return True
    import ctypes

    on = ctypes.c_int(1)
    ctypes.windll.user32.SystemParametersInfoW(CLIENT_AREA_ANIMATION, 0, ctypes.byref(on), 0)
    return bool(on.value)
