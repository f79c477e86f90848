"""Held-out drawings cut at a lift of the pen: what was drawn, and what the person drew next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sketch_assistant.sketch.cuts import cuts
from sketch_assistant.sketch.document import Floats, Sketch, SketchError, Stroke
from sketch_assistant.sketch.encoding import from_stroke3

from ..data.drawings import Drawings
from ..data.sources import read_source

Named = tuple[str, list[Floats]]  # a class, and the lines of a drawing of it


@dataclass(frozen=True)
class Cut:
    """lines: of the whole drawing [(n, 2)…]. kept: so many of them were there; as many as there
    are for a drawing that is finished. word: its class."""

    word: str
    lines: list[Floats]
    kept: int

    @property
    def sketch(self) -> Sketch:
        """What is there."""
        return Sketch().adding(*map(Stroke.through, self.lines[: self.kept]))

    @property
    def diagonal(self) -> float:
        """Of the whole drawing."""
        return float(np.hypot(*np.ptp(np.vstack(self.lines), axis=0)))

    @property
    def quarter(self) -> int:
        """Of the drawing's points in which the cut lies: 0 to 3."""
        points = [len(line) for line in self.lines]
        return min(3, int(4 * sum(points[: self.kept]) / sum(points)))


def cut_drawings(
    drawings: Sequence[Named], limit: int, way: str, rng: np.random.Generator | None = None
) -> list[Cut]:
    """The cuts of up to `limit` drawings, evenly picked, of those that can be cut; rng: only one
    cut of each, any of them."""
    able = [each for each in drawings if len(each[1]) > 1]
    picked = np.unique(np.linspace(0, len(able) - 1, limit).astype(int)) if able else ()
    some = [able[i] for i in picked]
    found = [(word, lines, cuts(lines, way)) for word, lines in some]
    if rng is not None:
        found = [(word, lines, [int(rng.choice(places))]) for word, lines, places in found]
    return [Cut(word, lines, kept) for word, lines, places in found for kept in places]


def prepared(drawings: Drawings) -> list[Named]:
    """The drawings as they were prepared."""
    names = [drawings.classes[label] for label in drawings.labels.tolist()]
    lines = [from_stroke3(rows.astype(np.float64)) for rows in drawings.rows]
    return list(zip(names, lines, strict=True))


def raw(
    sources: Sequence[Path], classes: Sequence[str] | None = None, split: str = ""
) -> list[Named]:
    """The drawings as a hand drew them; classes: only these. split: "" for every one. Raises
    `SketchError`, also where there is none."""
    wanted = None if classes is None else {each.replace("_", " ") for each in classes}
    items = [item for source in sources for item in read_source(source, _refuse)]
    some_split = [each for each in items if split in ("", each.split)]
    found = [(item.name, item.lines) for item in some_split if item.lines is not None]
    some = [(name, lines) for name, lines in found if wanted is None or name in wanted]
    if not some:
        raise SketchError(f"There is no raw drawing of these in {', '.join(map(str, sources))}.")
    return some


def _refuse(sentence: str) -> None:
    raise SketchError(sentence)
