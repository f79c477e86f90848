"""Turn drawings from many files into one prepared file with fixed splits."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from tqdm import tqdm

from sketch_assistant.sketch.document import SketchError

from .drawings import SPLITS, Array, Drawings
from .stroke_files import path_class, read_ndjson, read_npz

Found = dict[str, dict[str, list[Array]]]  # split -> class -> drawings


@dataclass
class Report:
    """What was dropped and why: reason -> number of drawings."""

    dropped: dict[str, int] = field(default_factory=dict)

    def drop(self, reason: str) -> None:
        """Count one dropped drawing."""
        self.dropped[reason] = self.dropped.get(reason, 0) + 1


def prepare(
    sources: list[Path], longest: int, worst_rank: int, index: Path | None
) -> tuple[dict[str, Drawings], Report]:
    """Read every source (.npz or .ndjson) and keep drawings of 2 to `longest` points.

    index: a CSV with class, split, position, recogniser_rank; training drawings an independent
    recogniser ranks `worst_rank` or worse are dropped as junk; validation and test sets stay whole.
    """
    report, ranks = Report(), _ranks(index) if index else {}
    found: Found = {split: {} for split in SPLITS}
    for source in tqdm(sources, desc="reading", unit="file", disable=None):
        for name, split, position, rows in _drawings(source):
            if ranks.get((name, split, position), 0) >= worst_rank and split == "train":
                report.drop(f"recogniser rank {worst_rank} or worse")
            elif not 2 <= len(rows) <= longest and split == "train":
                report.drop(f"not 2 to {longest} points")
            else:
                found[split].setdefault(name, []).append(rows)
    classes = tuple(sorted({name for split in found.values() for name in split}))
    if not classes or not found["train"]:
        raise SketchError("There is no drawing to train on in these files.")
    return {split: _together(found[split], classes) for split in SPLITS}, report


def _drawings(source: Path) -> Iterator[tuple[str, str, int, Array]]:
    if source.suffix == ".npz":
        for split, items in read_npz(source).items():
            for position, rows in enumerate(items):
                yield path_class(str(source)), split, position, rows
    elif source.suffix == ".ndjson":
        for key, name, rows in read_ndjson(source):
            yield name, split_of(key), 0, rows
    else:
        raise SketchError(f"{source} is neither .npz nor .ndjson.")


def split_of(key: str) -> str:
    """The split of a drawing by its key: 90 % train, 5 % valid, 5 % test, the same on every run."""
    bucket = int.from_bytes(hashlib.sha256(key.encode()).digest()[:4], "big") % 100
    return "test" if bucket < 5 else "valid" if bucket < 10 else "train"


def _ranks(index: Path) -> dict[tuple[str, str, int], int]:
    try:
        with index.open(newline="", encoding="utf-8") as stream:
            return {
                (row["class"], row["split"], int(row["position"])): int(row["recogniser_rank"])
                for row in csv.DictReader(stream)
            }
    except (OSError, KeyError, ValueError) as error:
        raise SketchError(f"{index} is not an index of drawings.") from error


def _together(by_class: dict[str, list[Array]], classes: tuple[str, ...]) -> Drawings:
    rows = [each for name in classes for each in by_class.get(name, [])]
    counts = [len(by_class.get(name, [])) for name in classes]
    return Drawings(rows, np.repeat(np.arange(len(classes)), counts), classes)


def read_split(source: Path, split: str) -> list[Array]:
    """The drawings of one split of a .npz or .ndjson file, whatever their class, none dropped."""
    return [rows for _, where, _, rows in _drawings(source) if where == split and len(rows)]
