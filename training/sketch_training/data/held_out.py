"""Held-out drawings, with their classes, from whatever files hold them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from sketch_assistant.sketch.document import SketchError

from .drawings import Array, Drawings, load_prepared
from .sources import read_source
from .stroke_files import member_names

Named = list[tuple[str, Array]]


def read_held_out(sources: list[Path], split: str, classes: list[str] | None = None) -> Drawings:
    """The drawings of one split of prepared files and of all that `read_source` reads, none dropped
    but those without a point; classes: only these. Raises `SketchError`, also when there is
    none."""
    wanted = None if classes is None else [each.replace("_", " ") for each in classes]
    found = [each for source in sources for each in _named(source, split) if len(each[1])]
    names = tuple(sorted({name for name, _ in found}))
    missing = [each for each in wanted or () if each not in names]
    if missing or not found:
        what = f"{split} drawing of {missing[0]}" if missing else f"{split} drawing"
        raise SketchError(f"There is no {what} in {', '.join(map(str, sources))}.")
    index = {name: i for i, name in enumerate(names)}
    labels = np.array([index[name] for name, _ in found], dtype=np.int64)
    drawings = Drawings([rows for _, rows in found], labels, names)
    return drawings.only(wanted) if wanted else drawings


def _named(source: Path, split: str) -> Named:
    if "classes" in member_names(source):
        drawings = load_prepared(source)[split]
        names = [drawings.classes[label] for label in drawings.labels.tolist()]
        return list(zip(names, drawings.rows, strict=True))
    items = read_source(source, _refuse)
    return [(item.name, item.rows) for item in items if item.split == split]


def _refuse(sentence: str) -> None:
    raise SketchError(sentence)
