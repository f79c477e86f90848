"""The process that reads one large file for a window, see `ui.document.apart`.

It is told a path, says how far it is, and hands the drawing over as numbers and plain JSON. It ends
when it is done, or when nobody listens to it any more.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from ...assist.sandbox.frames import Frame, receive, send
from ...sketch.sentence import saved
from . import filing
from .handed import handed
from .telling import alone, ended_with, told


def main() -> None:
    """Read the file named in a frame on standard input; frames on standard output."""
    questions, answers = alone()
    asked = receive(questions)
    if asked is not None:
        ended_with(questions)
        for frame in read(Path(os.fsdecode(bytes.fromhex(asked.facts["path"]))), answers):
            send(answers, frame)


def read(path: Path, shares: BinaryIO) -> Iterator[Frame]:
    """What a file holds, or why it cannot be read; shares: where it is said how far it is."""
    found = told(lambda: filing.read(path), shares)
    if isinstance(found, Frame):
        yield found
        return
    yield from handed(found.reading.sketch)
    yield Frame(
        {"notes": list(map(saved, found.reading.notes)), "seen": found.seen, "own": found.own}
    )


if __name__ == "__main__":
    main()
