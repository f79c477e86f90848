"""The program is killed a few times, and what must hold is checked by something that can fail."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

if not hasattr(os, "fork"):
    pytest.skip("the windows to be killed are forked", allow_module_level=True)

from benchmarks.kills.checks import Left, Log, verdict

DRAWN = [b'{"what": "window", "state": []}'] + [
    b'{"what": "drawn", "state": [%s]}' % b", ".join(b"%d" % n for n in range(count))
    for count in (1, 2, 3)
]


def log(*lines: bytes) -> Log:
    return Log().read(b"".join(line + b"\n" for line in lines))


def test_twelve_kills_lose_nothing() -> None:
    command = [sys.executable, "-m", "benchmarks.kills", "12", "--seed", "7"]
    root = Path(__file__).parents[2]
    ended = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "kills: 12" in ended.stdout


@pytest.mark.parametrize(
    ("copied", "saved", "found"),
    [
        ([(0, 1, 2)], [], {"kept": 1}),
        ([], [(0, 1, 2)], {"kept": 1}),
        ([(0, 1)], [], {"last stroke lost": 1}),
        ([(0,)], [(5, 6)], {"lost": 1}),
        ([], [], {"lost": 1}),
        ([(0, 1, 2), (0, 1, 2)], [], {"kept": 1, "two copies": 1}),
        ([(0, 1, 2), (0, 1)], [], {"kept": 1, "two copies": 1}),
    ],
)
def test_what_is_left_is_judged(
    copied: list[tuple[int, ...]], saved: list[tuple[int, ...]], found: dict[str, int]
) -> None:
    killed = log(*DRAWN)
    assert verdict(killed, Left(copied, set(saved), 0), [killed]) == found


def test_what_was_on_its_way_may_be_there_instead() -> None:
    going = log(*DRAWN, b'{"what": "coming", "state": [0, 1]}')
    assert verdict(going, Left([(0, 1)], set(), 0), [going]) == {"kept": 1}
    assert verdict(going, Left([(0,)], set(), 0), [going]) == {"lost": 1}
    gone = log(*DRAWN, b'{"what": "coming", "state": [0, 1, 2, 3]}', DRAWN[-1])
    assert verdict(gone, Left([(0, 1, 2, 3)], set(), 0), [gone]) == {"lost": 1}


def test_what_was_given_up_may_go_and_what_another_window_opened_may_change() -> None:
    nothing = Left([], set(), 0)
    given_up = log(*DRAWN, b'{"what": "discard", "state": null}')
    assert verdict(given_up, nothing, [given_up]) == {"kept": 1}
    killed, other = log(*DRAWN), log(b'{"what": "loaded", "state": [0, 1, 2]}')
    assert verdict(killed, nothing, [killed, other]) == {"kept": 1}
    assert verdict(killed, nothing, [killed]) == {"lost": 1}
