"""A person's drawings, from whatever files hold them, as they look after preparation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sketch_assistant.sketch.document import SketchError, Stroke
from sketch_assistant.sketch.encoding import from_stroke3
from sketch_assistant.sketch.formats.files import open_sketch

from ..data.drawings import Array
from ..data.sources import read_source
from ..data.stroke_rows import prepared_rows
from ..data.svg_drawings import svg_files
from .apart import apart

MOST = 5000  # drawings
APART, LAYERS, WHOLE = "apart", "layers", "whole"  # what of an SVG is one drawing
PAGES = (APART, LAYERS, WHOLE)


@dataclass(frozen=True)
class Drawn:
    """One drawing: stroke-3 rows in pixels, its longer side 255, and where it comes from."""

    rows: Array
    place: str


@dataclass
class Gathered:
    """dropped: place -> why, of drawings that training cannot use. refused: a sentence for each
    file, or rest of one, that cannot be read."""

    drawings: list[Drawn] = field(default_factory=list)
    dropped: dict[str, str] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)


def gather(sources: Sequence[Path], page: str, longest: int) -> Gathered:
    """Every usable drawing of 2 to `longest` points. page: what of an SVG is one drawing: strokes
    that lie "apart" from the others, each of its "layers" or the "whole" of it. Raises
    `SketchError` when there is none."""
    found = Gathered()
    for path in _files(sources, found):
        try:
            for rows, place in _read(path, page):
                _sort(Drawn(rows, place), longest, found)
        except SketchError as error:
            found.refused.append(str(error))
        if len(found.drawings) >= MOST:
            found.refused.append(f"Only the first {MOST:,} drawings are used.")
            del found.drawings[MOST:]
            break
    if not found.drawings:
        raise SketchError(_nothing(found))
    return found


def _files(sources: Iterable[Path], found: Gathered) -> Iterator[Path]:
    """Files, those of a folder among them, none twice."""
    seen = set[Path]()
    for source in sources:
        try:
            for path in svg_files(source) if source.is_dir() else [source]:
                if path.resolve() not in seen:
                    seen.add(path.resolve())
                    yield path
        except SketchError as error:
            found.refused.append(str(error))


def _read(path: Path, page: str) -> Iterator[tuple[Array, str]]:
    if path.suffix.lower() == ".svg":
        parts = _parts(path, page)
        for i, strokes in enumerate(parts):
            place = f"{path.name}, drawing {i + 1}" if len(parts) > 1 else path.name
            yield prepared_rows([stroke.xy for stroke in strokes], str(path)), place
        return
    for i, item in enumerate(read_source(path, _refuse)):
        yield item.rows, f"{path.name}, drawing {i + 1}"


def _parts(path: Path, page: str) -> list[Sequence[Stroke]]:
    sketch = open_sketch(path)
    if page == LAYERS:
        return [layer.strokes for layer in sketch.layers if layer.strokes]
    if not sketch.strokes:
        raise SketchError(f"{path} holds no line.")
    return [*apart(sketch.strokes)] if page == APART else [sketch.strokes]


def _sort(drawn: Drawn, longest: int, found: Gathered) -> None:
    reason = _unusable(drawn.rows, longest)
    if reason:
        found.dropped[drawn.place] = reason
    else:
        found.drawings.append(drawn)


def _unusable(rows: Array, longest: int) -> str:
    """Why a drawing teaches nothing; empty for one that does."""
    if all(len(line) < 2 or not (line != line[0]).any() for line in from_stroke3(rows)):
        return "only dots"
    if len(rows) > longest:
        return f"more than {longest} points"
    return "a single straight line" if len(rows) < 2 else ""


def _nothing(found: Gathered) -> str:
    reasons = [*found.dropped.values()]
    if reasons:
        usual = max(reasons, key=reasons.count)
        return f"There is no drawing to learn from: all {len(reasons):,} were left out, {usual}."
    if found.refused:
        return f"There is no drawing to learn from: {found.refused[0]}"
    return "There is no drawing to learn from; choose files that hold some."


def _refuse(sentence: str) -> None:
    raise SketchError(sentence)
