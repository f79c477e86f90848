"""The strokes in what was dropped or pasted: this window's selection, a file, another's SVG."""

from __future__ import annotations

import io
from pathlib import Path

from PySide6.QtCore import QMimeData

from ..sketch.document import SketchError, Stroke
from .clipboard import STROKES, SVG, SelectionData


def holds_strokes(data: QMimeData) -> bool:
    """Whether it may be dropped where strokes are wanted."""
    local = any(url.isLocalFile() for url in data.urls())
    return local or data.hasFormat(STROKES) or data.hasFormat(SVG)


def strokes_in(data: QMimeData) -> tuple[Stroke, ...]:
    """The strokes themselves where they come from this window, else those that are read. Raises
    `SketchError` for what cannot be read or holds no strokes."""
    if isinstance(data, SelectionData):
        return data.strokes
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files:
        return read_strokes(files[0])
    written = _svg(data)
    if not written:
        raise SketchError("There are no strokes in it: copy or drop a selection, SVG or ndjson.")
    from ..sketch.svg_read import read

    return _some(read(io.BytesIO(written)).strokes, "The SVG")


def _svg(data: QMimeData) -> bytes:
    """As exact as there is one; some programs have only the text."""
    for form in (STROKES, SVG):
        if data.hasFormat(form):
            return bytes(data.data(form).data())
    text = data.text()
    return text.encode() if text.lstrip().startswith(("<svg", "<?xml")) else b""


def read_strokes(path: Path) -> tuple[Stroke, ...]:
    """The strokes of a drawing on disk. Raises `SketchError`."""
    from ..sketch.files import open_sketch

    return _some(open_sketch(path).strokes, path.name)


def _some(strokes: tuple[Stroke, ...], what: str) -> tuple[Stroke, ...]:
    if not strokes:
        raise SketchError(f"{what} holds no strokes.")
    return strokes
