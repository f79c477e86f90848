"""The process that writes the file of one large drawing for a window, see `ui.document.apart`.

It is handed the drawing and told what is wanted. It ends when it is done, or when nobody listens to
it any more; the file is written whole or not at all.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ...assist.sandbox.frames import Frame
from ...sketch.document import Sketch
from ...sketch.sentence import saved
from . import filing
from .telling import asked_of_drawing


def main() -> None:
    """Write what comes on standard input; a frame on standard output."""
    asked_of_drawing(_written)


def _written(sketch: Sketch, path: Path, facts: dict[str, Any]) -> Frame:
    if "export" in facts:
        return Frame({"cut": saved(filing.export(sketch, path, *facts["export"]))})
    return Frame({"digest": filing.save(sketch, path, facts["seen"])})


if __name__ == "__main__":
    main()
