"""Drawings of the test split of ../shared/data, which nothing was chosen by."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from sketch_assistant.sketch.document import Floats
from sketch_assistant.sketch.encoding import from_stroke3

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data" / "quickdraw"
ABSENT = "../shared/data/quickdraw is not here"

Named = list[tuple[str, list[Floats]]]


def held_out_drawings(count: int, seed: int = 0) -> Named:
    """Class and lines [(n, 2)…] in pixels of `count` test drawings, chosen by chance; none where
    there is no data."""
    sys.path.insert(0, str(ROOT / "training"))
    from sketch_training.data.stroke_files import read_npz

    found: Named = []
    for path in sorted(DATA.glob("*.npz")):
        name = path.stem.replace("_", " ")
        found += [(name, from_stroke3(rows)) for rows in read_npz(path)["test"] if len(rows) > 1]
    chosen = np.random.default_rng(seed).permutation(len(found))[:count]
    return [found[i] for i in chosen.tolist()]
