"""What a recogniser on disk is worth: measured with ONNX Runtime on the files that ship."""

from __future__ import annotations

import csv
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sketch_assistant.assist.bundle.recogniser_bundle import RecogniserBundle
from sketch_assistant.assist.recogniser.recognise import recognise
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.sampling.ranking import Lines
from sketch_assistant.sketch.document import Floats, SketchError
from sketch_assistant.sketch.encoding import from_stroke3

from ..data.drawings import Drawings
from .scores import ranks, top

CUTS = (0.25, 0.5, 0.75)
RANKS = ((0, "0"), (1, "1 to 4"), (5, "5 to 19"), (20, "20 and worse"))
TIMED = 200  # drawings looked at one by one


def evaluate(
    bundle: RecogniserBundle, drawings: Drawings, clock: Callable[[], float] = time.process_time
) -> dict[str, Any]:
    """n, top_1, top_5 on whole drawings and on their first 25, 50 and 75 % of points; ms: of one
    core, for one drawing alone, and for each of nine together."""
    labels = labels_of(bundle, drawings)
    figures = {"n": len(drawings), **_right(chances_of(bundle, drawings), labels)}
    for cut in CUTS:
        chances = chances_of(bundle, drawings, cut)
        figures |= {f"{key}_at_{cut:.0%}": v for key, v in _right(chances, labels).items()}
    return {**figures, **_times(bundle, drawings, clock)}


def chances_of(bundle: RecogniserBundle, drawings: Drawings, share: float = 1.0) -> Floats:
    """Probabilities (n, classes) of drawings, or of their beginnings."""
    return recognise(Engine("cpu"), bundle, [_lines(rows, share) for rows in drawings.rows])


def by_rank(
    chances: Floats, labels: NDArray[np.int64], known: NDArray[np.int64]
) -> dict[str, dict[str, float]]:
    """For each band of ranks that another recogniser gave (n,): n, top_1, top_5 and the shares of
    all errors that lie there. Drawings of rank 20 and worse are mostly junk."""
    wrong = ranks(chances, labels)
    bands = {}
    for (low, name), (high, _) in zip(RANKS, (*RANKS[1:], (10**9, "")), strict=True):
        mine = (known >= low) & (known < high)
        bands[name] = {"n": int(mine.sum()), **_right(chances[mine], labels[mine])}
        for k in (1, 5):
            errors = max(int((wrong >= k).sum()), 1)
            bands[name][f"errors_{k}"] = int((wrong[mine] >= k).sum()) / errors
    return bands


def labels_of(bundle: RecogniserBundle, drawings: Drawings) -> NDArray[np.int64]:
    """(n,) each drawing's class as the recogniser numbers them. Raises `SketchError`."""
    place = {name: i for i, name in enumerate(bundle.manifest.classes)}
    unknown = [name for name in drawings.classes if name not in place]
    if unknown or not len(drawings):
        what = f"does not know {unknown[0]!r}" if unknown else "has no drawing to look at"
        raise SketchError(f"The recogniser {bundle.manifest.name!r} {what}.")
    return np.array([place[name] for name in drawings.classes])[drawings.labels]


def known_ranks(index: Path, drawings: Drawings, split: str) -> NDArray[np.int64]:
    """(n,) recogniser_rank of the index for the drawings of a whole split, in their order."""
    found: dict[str, list[tuple[int, int]]] = {}
    try:
        with index.open(newline="", encoding="utf-8") as stream:
            for row in csv.DictReader(stream):
                if row["split"] == split:
                    pair = int(row["position"]), int(row["recogniser_rank"])
                    found.setdefault(row["class"], []).append(pair)
    except (OSError, KeyError, ValueError) as error:
        raise SketchError(f"{index} is not an index of drawings.") from error
    ranked = [rank for name in drawings.classes for _, rank in sorted(found.get(name, []))]
    if len(ranked) != len(drawings):
        raise SketchError(f"{index} lists {len(ranked)} drawings of the {split} split, not these.")
    return np.array(ranked)


def _right(chances: Floats, labels: NDArray[np.int64]) -> dict[str, float]:
    return {f"top_{k}": top(chances, labels, k) for k in (1, 5)}


def _lines(rows: NDArray[np.float32], share: float) -> Lines:
    return from_stroke3(rows[: max(1, round(share * len(rows)))].astype(float))


def _times(
    bundle: RecogniserBundle, drawings: Drawings, clock: Callable[[], float]
) -> dict[str, float]:
    """Medians, rendering included. Processor time: what else the machine does is not counted."""
    engine, lines = Engine("cpu"), [_lines(rows, 1.0) for rows in drawings.rows[:TIMED]]
    recognise(engine, bundle, lines[:9])
    alone: list[float] = []
    nine: list[float] = []
    for i in range(len(lines)):
        for found, count in ((alone, 1), (nine, 9)):
            started = clock()
            recognise(engine, bundle, (lines[i:] + lines)[:count])
            found.append((clock() - started) * 1e3 / count)
    return {"ms": float(np.median(alone)), "ms_of_nine": float(np.median(nine))}
