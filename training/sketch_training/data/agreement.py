"""How far our preparation of raw drawings agrees with what Google published of the same drawings.

sketch-rnn files carry no keys, so a raw drawing finds its published self by shape: as many strokes,
and every stroke's ends within 3 pixels, which no simplification moves. They carry no origin either,
so the two are laid over each other by the median of those ends.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sketch_assistant.sketch.document import Floats, SketchError
from sketch_assistant.sketch.encoding import from_stroke3

from .ink_files import read_ink
from .stroke_files import read_npz
from .stroke_rows import fit, fit_and_simplify

COLUMNS = ("class", "split", "position", "simplified_by")
NEAREST = 3.0  # pixels
TOLERANCE = 1.0  # pixels
_Candidates = tuple[list[list[Floats]], Floats]  # drawings (n) and their strokes' ends (n, ends, 2)


@dataclass(frozen=True)
class Agreement:
    """Drawings held both ways, and of those how many agree at every point; why the others do not:
    another number of points in some stroke, or a point elsewhere."""

    pairs: int
    agreeing: int
    other_points: int
    elsewhere: int


def compare(raw: Path, folder: Path, index: Path, every: int = 1) -> Agreement:
    """Compare the drawings of an ink file with a folder of sketch-rnn .npz, every so-manyth class.

    index: a CSV with class, split, position, simplified_by; only what "google" simplified counts.
    """
    by_name: dict[str, list[list[Floats]]] = {}
    for _, name, lines, _ in read_ink(raw):
        by_name.setdefault(name, []).append(lines)
    google = _of_google(index)
    verdicts = []
    for name in sorted(by_name)[::every]:
        path = folder / f"{name.replace(' ', '_')}.npz"
        published = _published(path, google.get(name, set()))
        verdicts += [_verdict(lines, published.get(len(lines))) for lines in by_name[name]]
    found = [each for each in verdicts if each != "absent"]
    if not found:
        raise SketchError(f"{folder} and {raw} have no drawing in common.")
    return Agreement(len(found), *(found.count(v) for v in ("agrees", "points", "elsewhere")))


def _of_google(index: Path) -> dict[str, set[tuple[str, int]]]:
    found: dict[str, set[tuple[str, int]]] = {}
    try:
        with index.open(newline="", encoding="utf-8") as stream:
            rows = csv.reader(stream)  # a DictReader takes three times as long
            head = next(rows)
            name, split, position, by = map(head.index, COLUMNS)
            for row in rows:
                if row[by] == "google":
                    found.setdefault(row[name], set()).add((row[split], int(row[position])))
    except (OSError, ValueError, IndexError, StopIteration, csv.Error) as error:
        raise SketchError(f"{index} is not an index of drawings.") from error
    return found


def _published(path: Path, google: set[tuple[str, int]]) -> dict[int, _Candidates]:
    """The drawings of a file by their number of strokes, with the ends of those."""
    found: dict[int, list[list[Floats]]] = {}
    for split, items in read_npz(path).items():
        for position, rows in enumerate(items):
            if (split, position) in google:
                lines = from_stroke3(rows)
                found.setdefault(len(lines), []).append(lines)
    return {n: (each, np.array([_ends(lines) for lines in each])) for n, each in found.items()}


def _verdict(raw: list[Floats], candidates: _Candidates | None) -> str:
    if candidates is None:
        return "absent"
    drawings, ends = candidates
    apart_by = _ends(fit(raw)) - ends
    shifts = np.median(apart_by, axis=1)
    far = np.abs(apart_by - shifts[:, None]).max(axis=(1, 2))
    best = int(np.argmin(far))
    if far[best] > NEAREST:
        return "absent"
    # The published origin is a whole pixel, so the shift between the two is one, too.
    theirs = [_bare(line + np.rint(shifts[best])) for line in drawings[best]]
    ours = [_bare(line) for line in fit_and_simplify(raw)]
    if any(len(a) != len(b) for a, b in zip(ours, theirs, strict=True)):
        return "points"
    apart = max(float(np.abs(a - b).max()) for a, b in zip(ours, theirs, strict=True))
    return "agrees" if apart <= TOLERANCE else "elsewhere"


def _ends(lines: Sequence[Floats]) -> Floats:
    return np.array([end for line in lines for end in (line[0], line[-1])])


def _bare(line: Floats) -> Floats:
    """A dot is one point or the same twice: the same ink."""
    return line[:1] if len(line) == 2 and (line[0] == line[1]).all() else line
