"""How another process of this program is started, so that nobody else's files run in it.

`python -m` puts the working folder first among the places that modules come from: whatever lies
beside a downloaded drawing would run. Here a process finds its modules where this one did, Python's
own first, and never in the folder that it happens to be started in.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

RUN_A_MODEL, READ_A_FILE = "--run-a-model", "--read-a-file"
WRITE_A_FILE, MAKE_A_FILM = "--write-a-file", "--make-a-film"
# What a process of its own does, by the word with which a frozen program starts itself for it.
PARTS = {
    RUN_A_MODEL: "sketch_assistant.assist.sandbox.child",
    READ_A_FILE: "sketch_assistant.ui.document.reader",
    WRITE_A_FILE: "sketch_assistant.ui.document.writer",
    MAKE_A_FILM: "sketch_assistant.ui.document.replay.maker",
}
ROOT = Path(__file__).resolve().parents[3]
# Without -S Python would run what the .pth files of its packages say, and look in more places.
ISOLATED = ("-I", "-S")
BEGIN = (
    "import json, runpy, sys; sys.path += json.loads(sys.argv.pop(1)); "
    "runpy.run_module(sys.argv.pop(1), run_name='__main__', alter_sys=True)"
)


def command(module: str) -> list[str]:
    """What starts a module as a program; its words are appended."""
    return [sys.executable, *ISOLATED, "-c", BEGIN, json.dumps(_places()), module]


def part(word: str) -> list[str]:
    """What starts a part of this program, one of PARTS, as a process of its own."""
    return [sys.executable, word] if getattr(sys, "frozen", False) else command(PARTS[word])


def _places() -> list[str]:
    """Of modules: this program's folder, then those of this process without the working folder."""
    here = os.path.realpath(os.getcwd())
    others = [each for each in sys.path if os.path.isabs(each) and os.path.realpath(each) != here]
    return list(dict.fromkeys([str(ROOT), *others]))
