"""Turn drawings from many files into one prepared file with fixed splits."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from tqdm import tqdm

from sketch_assistant.assist.sampling.ranking import Recogniser
from sketch_assistant.sketch.document import SketchError

from .before_after import SHOWN
from .drawings import SPLITS, Array, Drawings
from .duplicates import duplicates
from .junk import unrecognised
from .sources import Item, read_source

Found = dict[str, dict[str, list[Array]]]  # split -> class -> drawings


@dataclass
class Report:
    """What was dropped: reason -> number, and class -> reason -> number; files that could not be
    read, a sentence each; and the first drawings, to be shown."""

    dropped: dict[str, int] = field(default_factory=dict)
    by_class: dict[str, dict[str, int]] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    first: list[Item] = field(default_factory=list)

    def drop(self, reason: str, name: str, count: int = 1) -> None:
        """Count dropped drawings of a class."""
        self.dropped[reason] = self.dropped.get(reason, 0) + count
        mine = self.by_class.setdefault(name, {})
        mine[reason] = mine.get(reason, 0) + count


def prepare(
    sources: list[Path],
    longest: int,
    worst_rank: int,
    index: Path | None,
    by_layer: bool = False,
    recogniser: Recogniser | None = None,
) -> tuple[dict[str, Drawings], Report]:
    """Read every source and keep drawings of 2 to `longest` points.

    index: a CSV with class, split, position, recogniser_rank of the files in its folder; training
    drawings an independent recogniser ranks `worst_rank` or worse are dropped as junk. recogniser:
    so are those whose class is not among its first `worst_rank` guesses, in classes that it knows.
    What is in the test split, too, leaves validation and training, what is in validation leaves
    training; the test split stays whole but for drawings without a point.
    """
    report, ranks = Report(), _ranks(index) if index else {}
    found: Found = {split: {} for split in SPLITS}
    for source in tqdm(sources, desc="reading", unit="file", disable=None):
        # Another folder's file of the same class holds other drawings at the same positions.
        known = ranks if index and source.resolve().parent == index.resolve().parent else {}
        for item in read_source(source, report.refused.append, by_layer):
            reason = _unwanted(item, longest, worst_rank, known)
            if reason:
                report.drop(reason, item.name)
            else:
                found[item.split].setdefault(item.name, []).append(item.rows)
                report.first += [item] if len(report.first) < SHOWN else []
    classes = tuple(sorted({name for split in found.values() for name in split}))
    for name in tqdm(classes, desc="duplicates", unit="class", disable=None):
        _part(found, name, report)
    if recogniser is not None:
        for name in tqdm(classes, desc="junk", unit="class", disable=None):
            _sift(found["train"], name, recogniser, worst_rank, report)
    if not any(found["train"].values()):
        raise SketchError(_nothing(report))
    return {split: _together(found[split], classes) for split in SPLITS}, report


def _unwanted(
    item: Item, longest: int, worst_rank: int, ranks: dict[tuple[str, str, int], int]
) -> str | None:
    """Why a drawing is dropped; validation and test sets stay whole, but for empty drawings."""
    if not len(item.rows):
        return "no point"
    if item.split != "train":
        return None
    if ranks.get((item.name, item.split, item.position), 0) >= worst_rank:
        return f"recogniser rank {worst_rank} or worse"
    return None if 2 <= len(item.rows) <= longest else f"not 2 to {longest} points"


def _part(found: Found, name: str, report: Report) -> None:
    """Take out of training and validation what is in the splits after them."""
    for split, later in (("valid", ("test",)), ("train", ("valid", "test"))):
        rows = found[split].get(name, [])
        held_out = [each for other in later for each in found[other].get(name, [])]
        exact, near = duplicates(rows, held_out)
        for kind, which in (("exact", exact), ("near", near)):
            if which:
                report.drop(f"{kind} duplicate of a held-out drawing", name, len(which))
        if exact or near:
            found[split][name] = [r for i, r in enumerate(rows) if i not in exact | near]


def _sift(
    train: dict[str, list[Array]], name: str, recogniser: Recogniser, seen: int, report: Report
) -> None:
    """Take out of training what the recogniser does not take for a drawing of the class."""
    rows = train.get(name, [])
    junk = unrecognised(rows, name, recogniser, seen)
    if junk:
        report.drop(f"not among the recogniser's first {seen} guesses", name, len(junk))
        train[name] = [each for i, each in enumerate(rows) if i not in junk]


def _nothing(report: Report) -> str:
    if report.refused:
        return f"There is no drawing to train on; {report.refused[0]}"
    why = Counter(report.dropped).most_common(1)
    because = f": {why[0][1]:,} dropped, {why[0][0]}" if why else ""
    return f"There is no drawing to train on in these files{because}."


def _ranks(index: Path) -> dict[tuple[str, str, int], int]:
    try:
        with index.open(newline="", encoding="utf-8") as stream:
            return {
                (row["class"], row["split"], int(row["position"])): int(row["recogniser_rank"])
                for row in csv.DictReader(stream)
            }
    except (OSError, KeyError, ValueError, TypeError, csv.Error) as error:
        raise SketchError(f"{index} is not an index of drawings.") from error


def _together(by_class: dict[str, list[Array]], classes: tuple[str, ...]) -> Drawings:
    rows = [each for name in classes for each in by_class.get(name, [])]
    counts = [len(by_class.get(name, [])) for name in classes]
    return Drawings(rows, np.repeat(np.arange(len(classes)), counts), classes)
