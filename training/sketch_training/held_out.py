"""Drawings to score, with their classes, from whatever files hold them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np

from sketch_assistant.sketch.document import SketchError

from .drawings import Array, Drawings, load_prepared
from .prepare import split_of
from .stroke_files import path_class, read_ndjson, read_npz

Named = list[tuple[str, Array]]


def read_held_out(sources: list[Path], split: str, classes: list[str] | None = None) -> Drawings:
    """The drawings of one split of prepared files, sketch-rnn .npz (the class is the file's name)
    and .ndjson, none dropped; classes: only these. Raises `SketchError`, also when there is
    none."""
    found = [each for source in sources for each in _named(source, split) if len(each[1])]
    names = tuple(sorted({name for name, _ in found}))
    index = {name: i for i, name in enumerate(names)}
    labels = np.array([index[name] for name, _ in found], dtype=np.int64)
    drawings = Drawings([rows for _, rows in found], labels, names)
    if not found:
        raise SketchError(f"There is no {split} drawing in {', '.join(map(str, sources))}.")
    return drawings.only([each.replace("_", " ") for each in classes]) if classes else drawings


def _named(source: Path, split: str) -> Named:
    if source.suffix == ".ndjson":
        return [(name, rows) for key, name, rows in read_ndjson(source) if split_of(key) == split]
    if _is_prepared(source):
        drawings = load_prepared(source)[split]
        names = [drawings.classes[label] for label in drawings.labels.tolist()]
        return list(zip(names, drawings.rows, strict=True))
    return [(path_class(str(source)), rows) for rows in read_npz(source)[split]]


def _is_prepared(source: Path) -> bool:
    try:
        with zipfile.ZipFile(source) as archive:
            return "classes.npy" in archive.namelist()
    except (OSError, zipfile.BadZipFile):
        return False
