"""The strokes in what was dropped or pasted: this window's selection, a file, another's SVG."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData

from ...sketch.document import SketchError, Stroke
from ...sketch.sentence import Sentence
from ..base.words import mark
from .clipboard import STROKES, SVG, SelectionData
from .opening import LARGE, is_large

# What other programs call SVG, some with a character set after it.
_FORMS = (SVG, "image/svg", "image/x-inkscape-svg", "application/svg+xml", "text/svg")
_NOTHING = mark("There are no strokes in it: copy or drop a selection, SVG or ndjson.")

_Reader = Callable[[], tuple[Stroke, ...]]


def holds_strokes(data: QMimeData) -> bool:
    """Whether it may be dropped where strokes are wanted."""
    return any(url.isLocalFile() for url in data.urls()) or any(_forms(data))


def strokes_in(data: QMimeData) -> tuple[Stroke, ...]:
    """The strokes themselves where they come from this window, else those of the most exact form
    that can be read. Raises `SketchError` where there is none."""
    if isinstance(data, SelectionData):
        return data.strokes
    trouble: SketchError | None = None
    for read in _readers(data):
        try:
            return read()
        except SketchError as error:
            trouble = trouble or error
    raise trouble or SketchError(_NOTHING)


def large_form(data: QMimeData) -> Path | bytes | None:
    """What would keep the window waiting: a large file, or the SVG or .ndjson that the strokes are
    read from; None where they are there in a moment."""
    if isinstance(data, SelectionData):
        return None
    if files := _files(data):
        return files[0] if is_large(files[0]) else None
    form = next(_forms(data), None)
    written = _bytes_of(data, form) if form else "".join(_text(data)).encode(errors="replace")
    return written if len(written) >= LARGE else None


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _readers(data: QMimeData) -> Iterator[_Reader]:
    """Every way to read it, the most exact first; some programs have only the text."""
    if files := _files(data):
        yield lambda: read_strokes(files[0])
        return
    for form in _forms(data):
        yield partial(_of_form, data, form)
    svg, ndjson = _text(data)
    if svg:
        yield lambda: _svg(svg.encode(errors="replace"))
    elif ndjson:
        yield lambda: _ndjson(ndjson.encode(errors="replace"))


def _text(data: QMimeData) -> tuple[str, str]:
    """Its text, as that of an SVG or of an .ndjson file, whichever it looks like; "" else."""
    text = data.text().rstrip("\0") if data.hasText() else ""
    if "<svg" in text or ":svg" in text:
        return text, ""
    return "", text if text.lstrip("\ufeff \t\r\n").startswith(("{", "[")) else ""


def _forms(data: QMimeData) -> Iterator[str]:
    """The names of the forms that are SVG."""
    if data.hasFormat(STROKES):
        yield STROKES
    for name in _FORMS:
        for form in data.formats():
            if form.partition(";")[0].strip().lower() == name:
                yield form


def _of_form(data: QMimeData, form: str) -> tuple[Stroke, ...]:
    return _svg(_bytes_of(data, form))


def _bytes_of(data: QMimeData, form: str) -> bytes:
    return _ended(bytes(data.data(form).data()))


def _ended(data: bytes) -> bytes:
    """Without the zeros that some clipboards end with; letters of two bytes stay whole."""
    wide = data[:2] in (b"\xff\xfe", b"<\0")
    kept = data.rstrip(b"\0")
    return kept + b"\0" if wide and len(kept) % 2 else kept


def _svg(written: bytes) -> tuple[Stroke, ...]:
    from ...sketch.svg.read import read

    return _some(read(io.BytesIO(written)).strokes, Sentence("The SVG"))


def _ndjson(written: bytes) -> tuple[Stroke, ...]:
    from ...sketch.quickdraw.ndjson import examine

    return _some(examine(io.BytesIO(written)).sketch.strokes, Sentence("The text"))


def read_strokes(path: Path) -> tuple[Stroke, ...]:
    """The strokes of a drawing on disk. Raises `SketchError`."""
    from ...sketch.formats.files import open_sketch

    return _some(open_sketch(path).strokes, path.name)


def _some(strokes: tuple[Stroke, ...], what: str) -> tuple[Stroke, ...]:
    if not strokes:
        raise SketchError("{what} holds no strokes.", what=what)
    return strokes
