"""What is large on the clipboard is read as a file is: beside the window, which may cancel."""

from __future__ import annotations

import tempfile
from pathlib import Path

from ...sketch.document import SketchError
from .opening import Opening, Outcome, Take

NAME = "what was copied"


def read_apart(large: Path | bytes, opening: Opening, take: Take) -> None:
    """Read a file, or the content of an SVG or .ndjson file, and hand it to take."""
    if isinstance(large, Path):
        opening.read(large, take)
        return
    folder = tempfile.TemporaryDirectory(prefix="sketch-assistant-")
    ending = ".ndjson" if large.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in b"{[" else ".svg"
    path = Path(folder.name) / f"{NAME}{ending}"
    path.write_bytes(large)
    opening.read(path, lambda outcome: take(_nameless(outcome, path)), over=folder.cleanup)


def _nameless(outcome: Outcome, path: Path) -> Outcome:
    """Nobody knows the folder that it was in for a moment."""
    if isinstance(outcome, SketchError):
        return SketchError(str(outcome).replace(str(path), NAME.capitalize()))
    return outcome
