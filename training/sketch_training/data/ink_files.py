"""Read .npz files of ink: an array `ink` of drawings (n, columns) and the names in `columns`.

Columns x and y are needed; `stroke` numbers the strokes, a drawing without it is one stroke. Arrays
`word` and `key_id` give each drawing's class and key. Other columns (t_ms, pressure) are ignored.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sketch_assistant.sketch.document import Floats, SketchError

from .stroke_files import member_names, read_members
from .stroke_rows import path_class

KIND = "an .npz of ink and columns"


def is_ink(path: Path) -> bool:
    """Whether a file holds ink rather than sketch-rnn's train, valid and test."""
    return {"ink", "columns"} <= member_names(path)


def read_ink(path: Path) -> Iterator[tuple[str, str, list[Floats], str]]:
    """(key or empty, class, lines [(n, 2)…], place) of each drawing."""
    optional = member_names(path) & {"word", "key_id"}
    found = read_members(path, ("ink", "columns", *sorted(optional)), KIND)
    columns = [str(name) for name in found["columns"]]
    if not {"x", "y"} <= set(columns):
        raise SketchError(f"{path} has no columns x and y.")
    if any(len(found[name]) != len(found["ink"]) for name in optional):
        raise SketchError(f"{path} has words or keys for another number of drawings.")
    for i, ink in enumerate(found["ink"]):
        where = f"{path}, ink[{i}]"
        word = str(found["word"][i]) if "word" in found else path_class(str(path))
        key = str(found["key_id"][i]) if "key_id" in found else ""
        yield key, word, _lines(np.asarray(ink), columns, where), where


def _lines(ink: NDArray[Any], columns: list[str], where: str) -> list[Floats]:
    if ink.ndim != 2 or ink.shape[1] != len(columns) or ink.dtype.kind not in "iuf":
        raise SketchError(f"{where} has not one number for each of {', '.join(columns)}.")
    points = ink[:, [columns.index("x"), columns.index("y")]].astype(np.float64)
    if "stroke" not in columns or not len(ink):
        return [points] if len(points) else []
    cuts = np.flatnonzero(np.diff(ink[:, columns.index("stroke")])) + 1
    return np.split(points, cuts)
