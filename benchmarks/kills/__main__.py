"""`python -m benchmarks.kills [COUNT]`: kill the program COUNT times, and look at what is left.

One window, or two at the same files, each killed at a random moment. The next ones find what the
last ones left. Exits with 1 when a drawing lost anything but the stroke under the pen, when
there are two copies of one, or when something cannot be read.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from .checks import Drawing, Left, Log, left, verdict
from .hand import Hand

LONGEST = 1.0  # seconds from a window's first sight to its end at most
EARLY = 0.1  # share of those that do not get so far
TRIALS = 25  # after which everything starts anew in an empty folder
BAD = "lost", "last stroke lost", "two copies", "unreadable", "an older copy lost"


def main() -> int:
    """Print how often what happened."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.kills", description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    rng, seen = random.Random(options.seed), Counter[str]()
    with contextlib.suppress(KeyboardInterrupt):
        while seen["kills"] < options.count:
            with tempfile.TemporaryDirectory() as folder:
                _trials(Path(folder), min(TRIALS, options.count - seen["kills"]), rng, seen)
            print(f"{seen['kills']} kills so far", file=sys.stderr, flush=True)
    for what, count in sorted(seen.items()):
        print(f"{what}: {count}")
    return int(any(seen[what] for what in BAD))


def _trials(folder: Path, kills: int, rng: random.Random, seen: Counter[str]) -> None:
    before: list[Drawing] = []
    while kills > 0:
        hands = [_Killed(folder, rng) for _ in range(min(kills, rng.choice((1, 1, 2))))]
        try:
            while sum(hand.is_dead() for hand in hands) < len(hands):
                time.sleep(0.001)
        except KeyboardInterrupt:
            for hand in hands:
                hand.kill()
            raise
        disk = left(folder)
        logs = [hand.log for hand in hands]
        for log in logs:
            found = verdict(log, disk, logs)
            seen.update(found)
            if any(found[what] for what in BAD):
                print(f"{dict(found)}: {log} {disk}", file=sys.stderr)
            seen.update(["kills", f"killed at: {log.deed}"])
        seen["unreadable"] += disk.unreadable
        seen["an older copy lost"] += _lost(before, disk, logs)
        seen["two windows"] += len(hands) == 2
        before = disk.copied
        kills -= len(hands)
    seen["files left aside"] += len(list(folder.glob(".*.tmp")))


def _lost(before: list[Drawing], disk: Left, logs: list[Log]) -> int:
    """How many copies that nobody opened are not there any more."""
    there = set(disk.copied) | disk.saved | set[Drawing]().union(*(log.loaded for log in logs))
    return sum(drawing not in there for drawing in before)


class _Killed:
    """A process with a window and a hand; log: what it told until its end."""

    def __init__(self, folder: Path, rng: random.Random) -> None:
        seed, self._rest = rng.getrandbits(30), rng.random() * LONGEST
        self._end = time.monotonic() + (self._rest if rng.random() < EARLY else 60.0)
        self._told, self._seen, self.log = b"", False, Log()
        self._pipe, writing = os.pipe()
        self._process = os.fork()  # everything is imported already: a start takes no second
        if not self._process:
            os.close(self._pipe)
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # meant for who counts
            try:
                Hand(folder, seed, writing).work()
            except BaseException:
                traceback.print_exc()
            finally:
                os._exit(1)
        os.close(writing)
        os.set_blocking(self._pipe, False)

    def is_dead(self) -> bool:
        """Kill it if its moment has come. Until then its log is read: it must not wait for room."""
        if not self._process:
            return True
        self._read()
        if not self._seen and b'"window"' in self._told:
            self._seen = True
            self._end = min(self._end, time.monotonic() + self._rest)
        if time.monotonic() < self._end:
            return False
        self.kill()
        return True

    def kill(self) -> None:
        """Now, unless it is dead already."""
        if not self._process:
            return
        os.kill(self._process, signal.SIGKILL)
        _, status = os.waitpid(self._process, 0)
        if not os.WIFSIGNALED(status):
            raise RuntimeError("a window ended by itself; what it said is above")
        self._read()
        os.close(self._pipe)
        self._process = 0
        self.log.read(self._told)

    def _read(self) -> None:
        with contextlib.suppress(BlockingIOError):
            while part := os.read(self._pipe, 65536):
                self._told += part


if __name__ == "__main__":
    sys.exit(main())
