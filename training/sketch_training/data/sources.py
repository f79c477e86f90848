"""Every format of drawings there is, read into one: the ending of a name, or a folder, decides."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sketch_assistant.sketch.document import Floats, SketchError
from sketch_assistant.sketch.encoding import to_stroke3

from .drawings import Array
from .ink_files import is_ink, read_ink
from .quickdraw_binary import read_binary
from .stroke_files import read_lines, read_npz
from .stroke_rows import check_rows, content_key, path_class, prepared_rows
from .svg_drawings import read_svg, svg_files

ENDINGS = ".npz, .ndjson, .bin, .svg or a folder of SVG files"
Refused = Callable[[str], None]


@dataclass(frozen=True)
class Item:
    """One drawing of a source: class, split, position in its split (sketch-rnn .npz only), prepared
    stroke-3 rows, and the lines as they were drawn where those differ."""

    name: str
    split: str
    position: int
    rows: Array
    lines: list[Floats] | None = None


def read_source(source: Path, refused: Refused, by_layer: bool = False) -> Iterator[Item]:
    """The drawings of a file or folder. refused: told in a sentence of each bad file in a folder;
    everything else that is wrong raises `SketchError`."""
    if source.is_dir():
        return _folder(source, refused, by_layer)
    ending = source.suffix.lower()
    if ending == ".npz":
        return _ink(source) if is_ink(source) else _sketch_rnn(source)
    if ending == ".svg":
        return _svg(source, by_layer)
    if ending == ".ndjson":
        return _ndjson(source)
    if ending == ".bin":
        return _binary(source)
    raise SketchError(f"{source} is not {ENDINGS}.")


def split_of(key: str) -> str:
    """The split of a drawing by its key: 90 % train, 5 % valid, 5 % test, the same on every run."""
    bucket = int.from_bytes(hashlib.sha256(key.encode()).digest()[:4], "big") % 100
    return "test" if bucket < 5 else "valid" if bucket < 10 else "train"


def _sketch_rnn(source: Path) -> Iterator[Item]:
    for split, items in read_npz(source).items():
        for position, rows in enumerate(items):
            yield Item(path_class(str(source)), split, position, rows)


def _ndjson(source: Path) -> Iterator[Item]:
    for key, name, lines, raw, where in read_lines(source):
        if raw:
            yield _raw(key, name, lines, where)
        else:
            yield _item(key, name, check_rows(to_stroke3(lines), where))


def _binary(source: Path) -> Iterator[Item]:
    for key, rows in read_binary(source):
        yield _item(key, path_class(str(source)), rows)


def _ink(source: Path) -> Iterator[Item]:
    for key, name, lines, where in read_ink(source):
        yield _raw(key, name, lines, where)


def _svg(source: Path, by_layer: bool) -> Iterator[Item]:
    for name, lines, where in read_svg(source, by_layer):
        yield _raw("", name, lines, where)


def _folder(folder: Path, refused: Refused, by_layer: bool) -> Iterator[Item]:
    for path in svg_files(folder):
        try:
            yield from list(_svg(path, by_layer))
        except SketchError as error:
            refused(str(error))


def _raw(key: str, name: str, lines: list[Floats], where: str) -> Item:
    return _item(key, name, prepared_rows(lines, where), lines)


def _item(key: str, name: str, rows: Array, lines: list[Floats] | None = None) -> Item:
    return Item(name, split_of(key or content_key(rows)), 0, rows, lines)
