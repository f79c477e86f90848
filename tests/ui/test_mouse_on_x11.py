"""Real X events, from an X server of our own: every position that the mouse was at is drawn."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TOOLS = ("Xvfb", "xdotool")
pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, TOOLS)), reason=f"needs {' and '.join(TOOLS)}"
)
ROOT = Path(__file__).parents[2]
PATH = [(100 + 20 * i, 200 + (i * i) % 37) for i in range(14)]


@pytest.fixture
def display() -> Iterator[str]:
    """Of an X server that only we know of."""
    readable, writable = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writable),
        "-screen",
        "0",
        "800x600x24",
        "-nolisten",
        "tcp",
    ]
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(command, pass_fds=[writable], stdout=quiet, stderr=quiet)
    os.close(writable)
    with server, os.fdopen(readable) as told:
        number = told.readline().strip()
        yield f":{number}"
        server.terminate()


def test_every_position_of_a_mouse_is_drawn(display: str) -> None:
    there = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "tests.ui.mouse_on_x11"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, env=there, stdout=pipe, stderr=pipe, text=True) as one:
        assert one.stdout is not None
        assert one.stderr is not None
        where = one.stdout.readline()
        if not where:
            pytest.skip(f"Qt cannot use X11 here: {one.stderr.read().strip()[:200]}")
        left, top = json.loads(where)
        subprocess.run(["xdotool", *_drawing(left, top)], env=there, check=True)
        drawn = json.loads(one.stdout.readline())
    assert drawn == [[float(x), float(y)] for x, y in PATH]


def _drawing(left: int, top: int) -> list[str]:
    """What xdotool is to do: all in one go, quicker than a window can paint."""
    words = list[str]()
    for i, (x, y) in enumerate(PATH):
        words += ["mousemove", str(left + x), str(top + y), *(["mousedown", "1"] if i == 0 else [])]
    return [*words, "mouseup", "1"]
