"""Runs the program where the kernel counts what it asks of the network.

Started in a network namespace of its own, which has no way out: `python -m tests.watched SECONDS`
prints as JSON what was counted while the window was open for as long and `complete` ran beside it,
and how many of the same counters a look-up and a connection move, each tried afterwards.
"""

import contextlib
import fcntl
import json
import os
import socket
import struct
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PIG = ROOT / "resources" / "samples" / "pig.svg"
SET_FLAGS, UP = 0x8914, 1  # SIOCSIFFLAGS, IFF_UP


def watch(seconds: float) -> dict[str, object]:
    """What the program asked of the network, and what asking moves."""
    loopback_up()  # without it the kernel refuses IPv6 before it counts
    before = counters()
    window = subprocess.Popen(
        [sys.executable, "-m", "tests.watched", "window", str(seconds)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    out = Path.home() / "out"
    command = ["complete", str(PIG), "--count", "1", "--out", str(out)]
    completed = subprocess.run([sys.executable, "-m", "sketch_assistant", *command], cwd=ROOT)
    ghosts, _ = window.communicate()
    return {
        "asked": moved(before),
        "complete": completed.returncode,
        "window": window.returncode,
        "ghosts": int(ghosts),
        "look-up": moves(lambda: socket.getaddrinfo("example.org", 443)),
        "connection": moves(lambda: connect(socket.AF_INET, "192.0.2.1")),
        "connection by IPv6": moves(lambda: connect(socket.AF_INET6, "2001:db8::1")),
    }


def loopback_up() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, SET_FLAGS, struct.pack("16sH22x", b"lo", UP))


def counters() -> dict[str, int]:
    """Every packet and failed attempt of this namespace, by protocol."""
    found: dict[str, str] = {}
    for names, numbers in pairwise(Path("/proc/net/snmp").read_text().splitlines()):
        protocol, *values = numbers.split()
        if names.startswith(protocol) and values[0].lstrip("-").isdecimal():
            found |= dict(zip([protocol + n for n in names.split()[1:]], values, strict=True))
    for line in Path("/proc/net/snmp6").read_text().splitlines():
        name, value = line.split()
        found[name] = value
    return {name: int(value) for name, value in found.items()}


def moved(before: dict[str, int]) -> dict[str, int]:
    """The counters that are not what they were."""
    return {name: n - before[name] for name, n in counters().items() if n != before[name]}


def moves(ask: Callable[[], object]) -> int:
    before = counters()
    with contextlib.suppress(OSError):
        ask()
    return len(moved(before))


def connect(family: socket.AddressFamily, address: str) -> None:
    with socket.socket(family, socket.SOCK_STREAM) as tried:
        tried.connect((address, 443))


def window(seconds: float) -> None:
    """The program's own window: a hand draws, waits for ghosts, stays as long and closes it."""
    from PySide6.QtCore import QPoint, Qt, QTimer
    from PySide6.QtTest import QTest

    from sketch_assistant import app
    from sketch_assistant.ui.pen.canvas import Canvas

    application = app.prepared()

    def draw() -> None:
        shown = [each for each in application.topLevelWidgets() if each.isVisible()]
        canvases = [canvas for each in shown for canvas in each.findChildren(Canvas)]
        if not canvases:
            QTimer.singleShot(100, draw)
            return
        QTest.mousePress(canvases[0], Qt.MouseButton.LeftButton, pos=QPoint(400, 200))
        QTest.mouseMove(canvases[0], QPoint(440, 300))
        QTest.mouseRelease(canvases[0], Qt.MouseButton.LeftButton, pos=QPoint(410, 400))
        stay(canvases[0])

    def stay(canvas: Canvas, waited: int = 1) -> None:
        if canvas.session.ghosts:
            QTimer.singleShot(round(seconds * 1000), lambda: close(canvas))
            return
        if waited % 50 == 0:  # of so little nothing is shown that nobody asked for
            canvas.window().actions_["ask"].trigger()  # type: ignore[attr-defined]
        QTimer.singleShot(100, lambda: stay(canvas, waited + 1))

    def close(canvas: Canvas) -> None:
        print(len(canvas.session.ghosts), flush=True)
        canvas.session.history.setClean()
        canvas.window().close()

    QTimer.singleShot(0, draw)
    app.main()


if __name__ == "__main__":
    os.chdir(Path.home())
    if sys.argv[1] == "window":
        window(float(sys.argv[2]))
    else:
        print(json.dumps(watch(float(sys.argv[1]))))
