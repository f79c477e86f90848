"""Read drawings made by others: Google's sketch-rnn .npz and Quick, Draw! .ndjson."""

from __future__ import annotations

import io
import json
import pickle
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sketch_assistant.sketch.document import Floats, SketchError
from sketch_assistant.sketch.encoding import to_stroke3
from sketch_assistant.sketch.simplify import simplify

from .drawings import SPLITS, Array

LARGEST_FILE = 2_000_000_000
LARGEST_MEMBER = 4_000_000_000
MOST_POINTS = 100_000


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
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise SketchError(f"{path} is larger than 2 GB.")
        with zipfile.ZipFile(path) as archive:
            return {name: _member(archive, name, path) for name in SPLITS}
    except (OSError, zipfile.BadZipFile, zlib.error, KeyError, EOFError) as error:
        raise SketchError(f"{path} is not a sketch-rnn .npz with train, valid and test.") from error


def _member(archive: zipfile.ZipFile, name: str, path: Path) -> list[Array]:
    if archive.getinfo(f"{name}.npy").file_size > LARGEST_MEMBER:
        raise SketchError(f"{path} unpacks to more than 4 GB.")
    stream = io.BytesIO(archive.read(f"{name}.npy"))
    try:
        version = np.lib.format.read_magic(stream)
        read_header = (
            np.lib.format.read_array_header_1_0
            if version == (1, 0)
            else np.lib.format.read_array_header_2_0
        )
        _, _, dtype = read_header(stream)
        if dtype.hasobject:
            items = _ArraysOnly(stream, encoding="latin1").load()
        else:
            stream.seek(0)
            items = np.lib.format.read_array(stream, allow_pickle=False)
    except (ValueError, pickle.UnpicklingError, EOFError, TypeError, AttributeError) as error:
        raise SketchError(f"{path} does not hold plain arrays in {name!r}.") from error
    return [check_rows(rows, f"{path}, {name}[{i}]") for i, rows in enumerate(items)]


def check_rows(rows: NDArray[Any], where: str) -> Array:
    """Stroke-3 rows as float32, or a `SketchError` that names the place."""
    rows = np.asarray(rows)
    if rows.ndim != 2 or rows.shape[1] != 3 or rows.dtype.kind not in "iuf":
        raise SketchError(f"{where} is not a stroke-3 drawing (rows of dx, dy, lifted).")
    if len(rows) > MOST_POINTS:
        raise SketchError(f"{where} has more than {MOST_POINTS:,} points.")
    rows = rows.astype(np.float32)
    if not np.isfinite(rows).all() or np.abs(rows[:, :2]).max(initial=0.0) > 1e6:
        raise SketchError(f"{where} has an offset that is not a usable number.")
    return rows


def read_ndjson(path: Path) -> Iterator[tuple[str, str, Array]]:
    """(key, class, stroke-3 rows) of each drawing of a Quick, Draw! file, raw or simplified.

    Raw drawings (strokes of x, y and t) are prepared as Quick, Draw! prepares its own.
    """
    try:
        with path.open("rb") as stream:
            for number, line in enumerate(stream, start=1):
                if line.strip():
                    yield _drawing(line, f"{path}, line {number}", number)
    except OSError as error:
        raise SketchError(f"{path} cannot be read.") from error


def _drawing(line: bytes, where: str, number: int) -> tuple[str, str, Array]:
    try:
        record = json.loads(line)
        strokes = record["drawing"]
        lines = [np.array(stroke[:2], dtype=np.float64).T for stroke in strokes if stroke[0]]
        raw = any(len(stroke) > 2 for stroke in strokes)
    except (ValueError, KeyError, TypeError, IndexError, RecursionError) as error:
        raise SketchError(f"{where} is not a Quick, Draw! drawing.") from error
    if any(each.ndim != 2 for each in lines):
        raise SketchError(f"{where} has a stroke whose x and y differ in length.")
    rows = check_rows(to_stroke3(fit_and_simplify(lines) if raw else lines), where)
    return str(record.get("key_id", number)), str(record.get("word", path_class(where))), rows


def path_class(where: str) -> str:
    """The class a file is named after: "…/alarm_clock.npz" is "alarm clock"."""
    return Path(where.split(",")[0]).stem.split(".")[0].replace("_", " ")


def fit_and_simplify(
    lines: list[Floats], extent: float = 255.0, tolerance: float = 2.0
) -> list[Floats]:
    """Quick, Draw!'s preparation: align to the top left, scale the longer side to extent, resample
    at 1 pixel, simplify by Ramer–Douglas–Peucker
    (github.com/googlecreativelab/quickdraw-dataset)."""
    if not lines:
        return []
    points = np.vstack(lines)
    low = points.min(axis=0)
    scale = extent / max(float((points.max(axis=0) - low).max()), 1e-9)
    return [simplify(resample((line - low) * scale), tolerance) for line in lines]


def resample(line: Floats, spacing: float = 1.0) -> Floats:
    """Points (m, 2) every `spacing` along a polyline (n, 2), its last point kept."""
    steps = np.hypot(*np.diff(line, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    if along[-1] <= spacing:
        return line[[0, -1]] if len(line) > 1 else line
    at = np.append(np.arange(0.0, along[-1], spacing), along[-1])
    return np.column_stack([np.interp(at, along, line[:, i]) for i in (0, 1)])
