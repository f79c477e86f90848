"""The process that makes a film for a window, see `ui.document.replay.making`.

It is handed a drawing and told what is wanted, says how far it is, and writes the file. It ends
when it is done, or when nobody listens to it any more.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from ....assist.sandbox.frames import Frame, receive, send
from ....sketch.atomic import replace_file
from ..handed import Received
from ..telling import alone, ended_with, told
from .film import Wanted, film_of


def main() -> None:
    """Make the film of what comes on standard input; frames on standard output."""
    questions, answers = alone()
    drawing = Received()
    while (asked := receive(questions)) is not None and drawing.take(asked):
        pass
    if asked is not None:
        ended_with(questions)
        send(answers, told(lambda: _made(drawing, asked.facts), answers))


def _made(drawing: Received, facts: dict[str, Any]) -> Frame:
    path = Path(os.fsdecode(bytes.fromhex(facts["path"])))
    replace_file(path, film_of(drawing.sketch, Wanted(**facts["wanted"])))
    return Frame({"made": True})


if __name__ == "__main__":
    main()
