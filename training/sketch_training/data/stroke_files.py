"""Read drawings made by others: Google's sketch-rnn .npz and Quick, Draw! .ndjson."""

from __future__ import annotations

import io
import json
import pickle
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from sketch_assistant.sketch.document import Floats, SketchError
from sketch_assistant.sketch.encoding import to_stroke3

from .drawings import SPLITS, Array
from .stroke_rows import (
    check_rows,
    content_key,
    path_class,
    prepared_rows,
)

LARGEST_FILE = 2_000_000_000
LARGEST_MEMBER = 4_000_000_000
LONGEST_TEXT = 50_000_000  # of one drawing, bytes


_UNREADABLE = (OSError, zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError)
_NO_ARRAYS = (
    ValueError,
    pickle.UnpicklingError,
    EOFError,
    TypeError,
    AttributeError,
    IndexError,
    KeyError,
    MemoryError,
)


class _ArraysOnly(pickle.Unpickler):
    """Admits what numpy needs to rebuild object arrays and nothing else: a file cannot run code."""

    _allowed = frozenset(
        (module, name)
        for module in ("numpy", "numpy.core.multiarray", "numpy._core.multiarray")
        for name in ("_reconstruct", "ndarray", "dtype", "scalar")
    )

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in self._allowed and (module, name) != ("_codecs", "encode"):
            raise pickle.UnpicklingError(f"{module}.{name} is not allowed")
        return super().find_class(module, name)


def read_npz(path: Path) -> dict[str, list[Array]]:
    """The splits of a sketch-rnn .npz: {"train": [rows (n, 3)…], "valid": …, "test": …}.

    Raises `SketchError` for files of another kind and for pickles that hold anything but arrays.
    """
    found = read_members(path, SPLITS, "a sketch-rnn .npz with train, valid and test")
    return {
        name: [check_rows(rows, f"{path}, {name}[{i}]") for i, rows in enumerate(items)]
        for name, items in found.items()
    }


def read_members(path: Path, names: Sequence[str], kind: str) -> dict[str, Any]:
    """The arrays of an .npz by these names; pickles may hold arrays and nothing else."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise SketchError(f"{path} is larger than 2 GB.")
        with zipfile.ZipFile(path) as archive:
            return {name: _member(archive, name, path) for name in names}
    except _UNREADABLE as error:
        raise SketchError(f"{path} is not {kind}.") from error


def member_names(path: Path) -> frozenset[str]:
    """The names of an .npz's arrays; none where it is no .npz."""
    try:
        with zipfile.ZipFile(path) as archive:
            return frozenset(name.removesuffix(".npy") for name in archive.namelist())
    except _UNREADABLE:
        return frozenset()


def _member(archive: zipfile.ZipFile, name: str, path: Path) -> Any:
    if archive.getinfo(f"{name}.npy").file_size > LARGEST_MEMBER:
        raise SketchError(f"{path} unpacks to more than 4 GB.")
    stream = io.BytesIO(archive.read(f"{name}.npy"))
    try:
        items = _array(stream)
        iter(items)
    except _NO_ARRAYS as error:
        raise SketchError(f"{path} does not hold plain arrays in {name!r}.") from error
    return items


def _array(stream: io.BytesIO) -> Any:
    first = np.lib.format.read_magic(stream) == (1, 0)
    lib = np.lib.format
    read_header = lib.read_array_header_1_0 if first else lib.read_array_header_2_0
    _, _, dtype = read_header(stream)
    if dtype.hasobject:
        return _ArraysOnly(stream, encoding="latin1").load()
    stream.seek(0)
    return lib.read_array(stream, allow_pickle=False)


def read_ndjson(path: Path) -> Iterator[tuple[str, str, Array]]:
    """(key, class, stroke-3 rows) of each drawing of a Quick, Draw! file, raw or simplified; where
    the file has no key, its content is the key.

    Raw drawings are prepared as Quick, Draw! prepares its own.
    """
    for key, name, lines, raw, where in read_lines(path):
        rows = prepared_rows(lines, where) if raw else check_rows(to_stroke3(lines), where)
        yield key or content_key(rows), name, rows


def read_lines(path: Path) -> Iterator[tuple[str, str, list[Floats], bool, str]]:
    """(key, class, lines [(n, 2)…], whether they are raw, place) of each drawing of an .ndjson.

    Raw are strokes with times and drawings larger than Quick, Draw!'s square.
    """
    try:
        with path.open("rb") as stream:
            number = 0
            while line := stream.readline(LONGEST_TEXT + 1):
                number += 1
                if line.strip():
                    yield _drawing(line, f"{path}, line {number}")
    except OSError as error:
        raise SketchError(f"{path} cannot be read.") from error


def _drawing(line: bytes, where: str) -> tuple[str, str, list[Floats], bool, str]:
    if len(line) > LONGEST_TEXT:
        raise SketchError(f"{where} is longer than {LONGEST_TEXT:,} bytes.")
    try:
        record = json.loads(line)
        strokes = record["drawing"]
        lines = [np.array(stroke[:2], dtype=np.float64).T for stroke in strokes if stroke[0]]
        timed = any(len(stroke) > 2 for stroke in strokes)
    except (ValueError, KeyError, TypeError, IndexError, RecursionError, OverflowError) as error:
        raise SketchError(f"{where} is not a Quick, Draw! drawing.") from error
    if any(each.ndim != 2 or each.shape[1] != 2 for each in lines):
        raise SketchError(f"{where} has a stroke whose x and y differ in length.")
    large = any(np.abs(each).max() > 256 for each in lines)
    key, name = record.get("key_id", ""), record.get("word", path_class(where))
    return str(key), str(name), lines, timed or large, where
