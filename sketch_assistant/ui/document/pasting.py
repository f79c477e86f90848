"""What is large on the clipboard is read as a file is: beside the window, which may cancel."""

from __future__ import annotations

import tempfile
from pathlib import Path

from ...sketch.document import SketchError
from ...sketch.sentence import Sentence
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
    """Nobody knows the file that it was in for a moment."""
    said = outcome.args[0] if isinstance(outcome, SketchError) else None
    if isinstance(said, Sentence) and str(said.values.get("path")) == str(path):
        return SketchError(said.text, **{**said.values, "path": Sentence("What was copied")})
    return outcome
