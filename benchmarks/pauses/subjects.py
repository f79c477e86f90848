"""Test drawings of a hand, with its own times, for `benchmarks.pauses`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from sketch_assistant.sketch.document import Floats

from ..held_out import ROOT

DATA = ROOT.parent / "shared" / "data" / "quickdraw_raw_timed.npz"
FEWEST_STROKES, MOST_STROKES = 3, 12


@dataclass(frozen=True)
class Subject:
    """A test drawing: lines (n, 3) of x, y and milliseconds."""

    name: str
    lines: list[Floats]


def subjects(count: int, seed: int) -> list[Subject]:
    """So many test drawings of a hand, each of another class."""
    found = list(_test_drawings())
    chosen: dict[str, Subject] = {}
    for i in np.random.default_rng(seed).permutation(len(found)).tolist():
        chosen.setdefault(found[i].name, found[i])
    return list(chosen.values())[:count]


def _test_drawings() -> Iterator[Subject]:
    sys.path.insert(0, str(ROOT / "training"))
    from sketch_training.data.sources import split_of
    from sketch_training.data.stroke_files import read_members

    members = read_members(DATA, ("ink", "word", "key_id", "columns"), "timed ink")
    names = [str(name) for name in members["columns"]]
    places = [names.index(name) for name in ("x", "y", "t_ms")]
    for ink, word, key in zip(members["ink"], members["word"], members["key_id"], strict=True):
        cuts = np.flatnonzero(np.diff(ink[:, names.index("stroke")])) + 1
        if split_of(str(key)) == "test" and FEWEST_STROKES <= len(cuts) + 1 <= MOST_STROKES:
            yield Subject(str(word), np.split(ink[:, places].astype(np.float64), cuts))
