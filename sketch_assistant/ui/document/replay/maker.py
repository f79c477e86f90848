"""The process that makes a film for a window, see `ui.document.replay.making`.

It is handed a drawing and told what is wanted, says how far it is, and writes the file. It ends
when it is done, or when nobody listens to it any more.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ....assist.sandbox.frames import Frame
from ....sketch.atomic import replace_file
from ....sketch.document import Sketch
from ..telling import asked_of_drawing
from .film import Wanted, film_of


def main() -> None:
    """Make the film of what comes on standard input; frames on standard output."""
    asked_of_drawing(_made)


def _made(sketch: Sketch, path: Path, facts: dict[str, Any]) -> Frame:
    replace_file(path, film_of(sketch, Wanted(**facts["wanted"])))
    return Frame({"made": True})


if __name__ == "__main__":
    main()
