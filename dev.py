#!/usr/bin/env python3
"""Two commands do everything on a fresh machine: `python3 dev.py run` and `python3 dev.py test`.

Standard library only, for Linux, macOS and Windows, and readable by older Pythons, so that they can
be told what is missing. Everything is installed into .venv beside this file, and a stamp in there
remembers what was, so that a second start takes no set-up time.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "installed"
SAMPLE = ROOT / "resources" / "samples" / "pig.svg"
OUT = ROOT / "out"

TEST_EXTRAS = ("dev", "training")
CHECKS = {
    "format": ["ruff", "format", "--check"],
    "lint": ["ruff", "check"],
    "types": ["mypy"],
    "import contracts": ["lint-imports"],
    "tests": ["pytest"],
}

# What Qt links to and its wheel does not bring; the Debian list was found in an empty Debian 12.
QT_LIBRARIES = {
    "apt-get": "apt-get install -y --no-install-recommends --no-upgrade libglib2.0-0 libgl1 "
    "libegl1 libdbus-1-3 libfontconfig1 fonts-dejavu-core libxkbcommon0 libxkbcommon-x11-0 "
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0",
    "dnf": "dnf install -y glib2 mesa-libGL mesa-libEGL dbus-libs fontconfig dejavu-sans-fonts "
    "libxkbcommon-x11 xcb-util-cursor xcb-util-wm xcb-util-keysyms",
    "pacman": "pacman -S --needed glib2 libglvnd dbus fontconfig ttf-dejavu libxkbcommon-x11 "
    "xcb-util-cursor xcb-util-wm xcb-util-keysyms",
}
LOAD_QT = "from PySide6 import QtSvg, QtWidgets"
# Qt's own message about its X11 plug-in names the wrong library; the loader names the right one.
LOAD_X11 = """
import ctypes, pathlib, PySide6
plugins = pathlib.Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"
ctypes.CDLL(str(plugins / "libqxcb.so"))
"""
OFFLINE_SIGNS = ("NewConnectionError", "NameResolutionError", "ConnectTimeoutError", "ProxyError")


def main() -> int:
    """Run one of the two commands; returns the exit status."""
    parser = argparse.ArgumentParser(
        description="Everything a fresh machine needs, in two commands."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="run|test")
    commands.add_parser("run", help="install what is missing, then open the window on a sample")
    commands.add_parser("test", help="install what is missing, then run every check")
    command = parser.parse_args().command
    os.chdir(str(ROOT))
    check_python()
    try:
        set_up(TEST_EXTRAS if command == "test" else ())
        return test() if command == "test" else run()
    except KeyboardInterrupt:
        return 130


def run() -> int:
    """The window on the sample; without a display the same job on files."""
    start = [str(PYTHON), "-m", "sketch_assistant"]
    if has_display():
        return subprocess.call([*start, str(SAMPLE)])
    print(
        "There is no display here: the sample is completed into out/, not in a window.", flush=True
    )
    options = ["--model", "pig", "--count", "9", "--seed", "7", "--out", str(OUT)]
    return subprocess.call([*start, "complete", str(SAMPLE), *options])


def test() -> int:
    """Every check, also after one has failed; 1 when any did."""
    failed = []
    for name, command in CHECKS.items():
        print(f"\n== {name}: {' '.join(command)}", flush=True)
        started = time.monotonic()
        if subprocess.call([str(BIN / command[0]), *command[1:]]):
            failed.append(name)
        print(f"-- {name}: {time.monotonic() - started:.0f} s", flush=True)
    print(f"\nFAILED: {', '.join(failed)}" if failed else "\nAll checks passed.")
    return 1 if failed else 0


def check_python() -> None:
    """End with one sentence where this Python cannot make the environment."""
    version = "{}.{}".format(*sys.version_info[:2])
    if sys.version_info < (3, 11):  # noqa: UP036 (the reason for this function)
        sys.exit(f"Sketch Assistant needs Python 3.11 or newer, and this is {version}.")
    if importlib.util.find_spec("ensurepip") is None:
        command = f"apt-get install -y --no-install-recommends python{version}-venv"
        install_system_packages({"apt-get": command}, "Python's venv module is missing")


def has_display() -> bool:
    """Whether a window can be opened; only Linux may be without a display."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def set_up(extras: tuple[str, ...]) -> None:
    """Make .venv hold the project with these extras; at once when the stamp says it does."""
    project = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    wanted = {project, *extras, *(["display"] if has_display() else [])}
    done = set(STAMP.read_text().split()) if usable() and STAMP.exists() else set()
    if project not in done:
        done = set()
    if wanted <= done:
        return
    if not usable():
        print("Setting up .venv. The first time takes a few minutes.", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
    STAMP.unlink(missing_ok=True)
    if wanted - done != {"display"}:
        install(f".[{','.join(extras)}]" if extras else ".")
    if sys.platform.startswith("linux"):
        check_qt()
    STAMP.write_text(" ".join(sorted(wanted | done)))


def usable() -> bool:
    """.venv runs and was made here: its scripts hold absolute paths."""
    config = VENV / "pyvenv.cfg"
    return PYTHON.exists() and config.exists() and str(VENV) in config.read_text()


def install(project: str) -> None:
    """Install the project into the environment, or leave with one sentence."""
    command = [str(PYTHON), "-m", "pip", "install", "--retries=2", "--editable", project]
    result = subprocess.run(command, stderr=subprocess.PIPE, text=True)
    if result.returncode == 0:
        return
    if any(sign in result.stderr for sign in OFFLINE_SIGNS):
        sys.exit(
            "The first start downloads the libraries that Sketch Assistant needs, and the network "
            "cannot be reached: connect, then run the same command again."
        )
    sys.exit(f"{result.stderr}\nThe libraries could not be installed; pip says why above.")


def check_qt() -> None:
    """Qt's wheel expects some libraries of the system: install them, or say how."""
    missing = why_qt_does_not_load()
    if missing:
        install_system_packages(QT_LIBRARIES, f"Qt needs a system library ({missing})")
        missing = why_qt_does_not_load()
    if missing:
        sys.exit(f"Qt still does not load: {missing}")


def why_qt_does_not_load() -> str:
    """The loader's last line, or nothing when all is well."""
    code = LOAD_QT + (LOAD_X11 if has_display() else "")
    result = subprocess.run([str(PYTHON), "-c", code], capture_output=True, text=True)
    return result.stderr.strip().splitlines()[-1] if result.returncode else ""


def install_system_packages(commands: dict[str, str], reason: str) -> None:
    """Run apt-get's command as root; otherwise end with the one command that helps."""
    installer = next((name for name in commands if shutil.which(name)), None)
    if installer is None:
        sys.exit(f"{reason}; please install it with your system's package manager.")
    if installer != "apt-get" or os.geteuid() != 0:
        sys.exit(f"{reason}. This command installs it:\n  sudo {commands[installer]}")
    print(f"{reason}: {commands[installer]}", flush=True)
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quietly)
    if subprocess.run(shlex.split(commands[installer]), env=quietly).returncode:
        sys.exit(f"{reason}, and it could not be installed; apt-get says why above.")


if __name__ == "__main__":
    sys.exit(main())
