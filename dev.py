#!/usr/bin/env python3
"""Two commands do everything on a fresh machine: `python3 dev.py run` and `python3 dev.py test`.

Standard library only, for Linux, macOS and Windows, and readable by older Pythons, so that they can
be told what is missing. Everything is installed into .venv beside this file, and a stamp in there
remembers what was, so that a second start takes no set-up time, unless a library was damaged since.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from sketch_assistant.system_libraries import installing_all

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "installed"
PROJECT, LIBRARY = "sketch_assistant", "library:"
SAMPLE = ROOT / "resources" / "samples" / "pig.svg"
OUT = ROOT / "out"

PINNED = "--constraint"
TEST_EXTRAS = ("dev", "training")
CHECKS = {
    "format": ["ruff", "format", "--check"],
    "lint": ["ruff", "check"],
    "types": ["mypy"],
    "import contracts": ["lint-imports"],
    "tests": ["pytest"],
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
    options = ["--class", "pig", "--count", "9", "--seed", "7", "--out", str(OUT)]
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
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in recipes())).hexdigest()
    wanted = {digest, *extras, *(["display"] if has_display() else [])}
    if wanted <= done(digest):
        return
    with alone():
        have = done(digest)  # again: another start may have been at it
        if not wanted <= have:
            bring(wanted, have, extras)


def recipes() -> list[Path]:
    """The files that say what is installed, and in which versions."""
    return [file for file in (ROOT / "pyproject.toml", ROOT / "constraints.txt") if file.exists()]


def bring(wanted: set[str], have: set[str], extras: tuple[str, ...]) -> None:
    """Make or mend .venv until it has what is wanted; the stamp never says what is only begun."""
    pip = {LIBRARY + "pip"}
    if not usable() or pip & stamped() - intact():
        make()
    whole = intact()
    stamp(pip & whole)
    damaged = {name: place for name, place in libraries().items() if LIBRARY + name not in whole}
    if damaged:
        mend(damaged)
    if damaged or wanted - have != {"display"}:
        pins = [word for file in recipes()[1:] for word in (PINNED, str(file))]
        install(*pins, "--editable", f".[{','.join(extras)}]" if extras else ".")
    if sys.platform.startswith("linux"):
        check_qt()
    # A library that is not as its own record says even now is not looked at later.
    stamp(wanted | have | intact())


def done(digest: str) -> set[str]:
    """What the stamp says was installed; nothing where that is no longer so."""
    words = stamped()
    if digest not in words or not usable():
        return set()
    recorded = {word for word in words if word.startswith(LIBRARY)}
    return words if recorded <= intact() else set()


def stamped() -> set[str]:
    """The words of the stamp."""
    return set(STAMP.read_text(encoding="utf-8").split()) if STAMP.exists() else set()


def stamp(words: set[str]) -> None:
    """Remember that these are there."""
    STAMP.write_text(" ".join(sorted(words)), encoding="utf-8")


def usable() -> bool:
    """.venv was made here, to the end, of a Python that is still there: its scripts hold absolute
    paths."""
    try:
        lines = (VENV / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return False
    facts = dict(line.split(" = ", 1) for line in lines if " = " in line)
    whole = STAMP.exists() and PYTHON.exists() and Path(facts.get("executable", PYTHON)).exists()
    return whole and str(VENV) in facts.get("command", "")


def make() -> None:
    """An empty .venv; the stamp is its last file."""
    print("Setting up .venv. The first time takes a few minutes.", flush=True)
    STAMP.unlink(missing_ok=True)
    if subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)]).returncode:
        sys.exit("The folder .venv could not be made; Python says why above.")
    stamp(set())


def libraries() -> dict[str, Path]:
    """Of each installed library its name and the folder that describes it."""
    places = [*VENV.glob("lib/python*/site-packages"), VENV / "Lib" / "site-packages"]
    found = [info for place in places for info in place.glob("[!~]*.dist-info")]
    return {info.name.split("-")[0]: info for info in found}


def intact() -> set[str]:
    """A word for each library whose files are all there in their full size."""
    return {LIBRARY + name for name, info in libraries().items() if is_whole(info)}


def is_whole(info: Path) -> bool:
    """Whether the files of a library, less what Python compiled, are as its record says."""
    try:
        with open(info / "RECORD", encoding="utf-8", newline="") as record:
            files = [(name, size) for name, _, size in csv.reader(record) if size]
        return bool(files) and all(
            os.stat(os.path.join(info.parent, name)).st_size == int(size)
            for name, size in files
            if not name.endswith(".pyc")
        )
    except (OSError, ValueError):
        return False


def mend(damaged: dict[str, Path]) -> None:
    """Install these again, over what is left of them."""
    print(f"Mending {', '.join(sorted(damaged))} in .venv.", flush=True)
    words = ["--editable", "."] if damaged.pop(PROJECT, None) else []
    versions = {
        name: info.stem.partition("-")[2].partition("+")[0] for name, info in damaged.items()
    }
    words += [f"{name}=={version}" for name, version in versions.items()]
    install("--ignore-installed", "--no-deps", *words)


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """One start at a time sets up; another waits here until that one ends, however it does."""
    with open(ROOT / "pyproject.toml", "rb") as held:
        if not locked(held):
            print("Another start is setting up .venv: waiting for it.", flush=True)
            while not locked(held):
                time.sleep(0.5)
        yield


def locked(held: BinaryIO) -> bool:
    """Whether this process has the file for itself now, until it is closed."""
    try:
        if sys.platform == "win32":
            import msvcrt

            held.seek(2**30)  # beyond its end: what is locked cannot be read by others
            msvcrt.locking(held.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:  # a file system without locks
        pass
    return True


def install(*what: str) -> None:
    """Have pip install into the environment, or leave with one sentence. Versions that are pinned
    and not to be had for this Python or system give way to the newest that are."""
    command = [str(PYTHON), "-m", "pip", "install", "--retries=2", *what]
    result = subprocess.run(command, stderr=subprocess.PIPE, text=True)
    if result.returncode == 0:
        return
    if any(sign in result.stderr for sign in OFFLINE_SIGNS):
        sys.exit(
            "Libraries that Sketch Assistant needs must be downloaded, and the network cannot be "
            "reached: connect, then run the same command again."
        )
    if what[0] == PINNED:
        print(
            "Not all versions of constraints.txt are to be had for this Python and system: the "
            "newest that fit are installed instead.",
            flush=True,
        )
        install(*what[2:])
        return
    sys.exit(f"{result.stderr}\nThe libraries could not be installed; pip says why above.")


def check_qt() -> None:
    """Qt's wheel expects some libraries of the system: install them, or say how."""
    missing = why_qt_does_not_load()
    if missing:
        install_system_packages(installing_all(), f"Qt needs a system library ({missing})")
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
