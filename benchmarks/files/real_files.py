"""Real SVG files as this program and as librsvg draw them: how much of their ink agrees.

Filled shapes come in as their outlines, so of the other picture's ink only the edge must be met:
of each file the share of our ink that lies on theirs and the share of their edge that lies on ours,
within REACH pixels (OUTLINED where shapes came in as outlines, whose lines have a width of their
own), and the lesser of the two is what agrees. Text and pictures, which are left out
and said to be, are taken out of what librsvg gets; backgrounds, which are left out too, are not.
"""

from __future__ import annotations

import random
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.formats.files import open_reading
from sketch_assistant.ui.document.picture import picture

from ..held_out import ROOT
from ..report import Measure, Table

SHARED = ROOT.parent / "shared" / "data" / "svg"
ICONS = Path("/usr/share/icons")  # of Debian's adwaita-icon-theme and others
PIXELS = 512  # of the longer side
REACH, OUTLINED = 2, 5  # pixels
FAINT = 24  # of 255: what covers less is no ink
MOST_ICONS = 800
ABSENT = "needs ../shared/data/svg or icons in /usr/share/icons, and rsvg-convert (librsvg2-bin)"

_WORDS = re.compile(rb"<(text|image)\b(?:[^>]*/>|.*?</\1\s*>)", re.DOTALL)

Mask = NDArray[np.bool_]


def tables() -> Iterator[Table]:
    """One table a source, and one of all."""
    sources = _sources()
    if not sources or shutil.which("rsvg-convert") is None:
        yield Table("Real files beside librsvg", (), f"not run: {ABSENT}")
        return
    everything: list[float] = []
    for name, paths in sources.items():
        agreed, refused, blank = _compared(paths)
        everything += agreed
        note = f"{len(paths)} files, {refused} refused by one of the two, {blank} blank in both"
        yield _table(f"Real files beside librsvg: {name}", agreed, note)
    yield _table("Real files beside librsvg: all", everything, f"{len(everything)} compared")


def _sources() -> dict[str, list[Path]]:
    found = {each.name: sorted(each.rglob("*.svg")) for each in sorted(SHARED.glob("*/"))}
    icons = sorted(path for path in ICONS.rglob("*.svg") if not path.is_symlink())
    if icons:
        chosen = random.Random(0).sample(icons, min(MOST_ICONS, len(icons)))
        found["icons of this computer, filled"] = sorted(chosen)
    return {name: paths for name, paths in found.items() if paths}


def _compared(paths: Sequence[Path]) -> tuple[list[float], int, int]:
    """What agrees in each file; how many were refused, and how many are blank."""
    agreed, refused, blank = [], 0, 0
    for path in paths:
        masks = _masks(path)
        if masks is None:
            refused += 1
        elif not masks[0].any() and not masks[1].any():
            blank += 1
        else:
            agreed.append(agreement(*masks))
    return agreed, refused, blank


def agreement(ours: Mask, theirs: Mask, reach: int = REACH) -> float:
    """Of two pictures (h, w): the lesser of the share of our ink on theirs and of the edge of
    theirs on ours."""
    edge = theirs & ~_shrunk(theirs)
    return min(_covered(ours, theirs, reach), _covered(edge, ours, reach))


def _covered(part: Mask, whole: Mask, reach: int) -> float:
    return float((part & _grown(whole, reach)).sum() / part.sum()) if part.any() else 0.0


def _grown(mask: Mask, reach: int) -> Mask:
    """With everything that is so near in both directions."""
    for axis in (0, 1):
        padded = np.pad(mask, [(reach, reach) if axis == each else (0, 0) for each in (0, 1)])
        size = mask.shape[axis]
        shifted = [padded.take(range(i, i + size), axis) for i in range(2 * reach + 1)]
        mask = np.any(shifted, axis=0)
    return mask


def _shrunk(mask: Mask) -> Mask:
    """Without what has no ink right beside it; ink at the border of the page ends there."""
    padded = np.pad(mask, 1)
    return padded[:-2, 1:-1] & padded[2:, 1:-1] & padded[1:-1, :-2] & padded[1:-1, 2:]


def _masks(path: Path) -> tuple[Mask, Mask, int] | None:
    """Where our picture has ink, where librsvg's has, and how near is near enough."""
    try:
        reading = open_reading(path)
        sketch = reading.sketch
        scale = PIXELS / max(sketch.width, sketch.height)
        ours = picture(sketch, scale, transparent=True)
    except SketchError:
        return None
    size = ["-w", str(ours.width()), "-h", str(ours.height())]
    plain = _WORDS.sub(b"", path.read_bytes())
    done = subprocess.run(["rsvg-convert", *size], input=plain, capture_output=True, check=False)
    theirs = QImage.fromData(done.stdout)
    if done.returncode or theirs.size() != ours.size():
        return None
    outlined = any("outlines" in note for note in reading.notes)
    return _ink(ours), _ink(theirs), OUTLINED if outlined else REACH


def _ink(image: QImage) -> Mask:
    cover = image.convertToFormat(QImage.Format.Format_Alpha8)
    rows = np.frombuffer(cover.constBits(), np.uint8).reshape(cover.height(), -1)
    found: Mask = rows[:, : cover.width()] > FAINT
    return found


def _table(title: str, agreed: Sequence[float], note: str) -> Table:
    shares = np.array(agreed or [0.0]) * 100.0
    levels = (1, 5, 10, 25, 50)
    quantiles = np.percentile(shares, levels)
    measures = [
        Measure(f"ink that agrees, {level} % of the files have less", round(float(value), 1), "%")
        for level, value in zip(levels, quantiles, strict=True)
    ]
    for least in (99, 95, 90):
        share = round(float((shares >= least).mean() * 100.0), 1)
        measures.append(Measure(f"files in which {least} % agrees", share, "%"))
    return Table(title, tuple(measures), note)
