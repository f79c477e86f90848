"""Three people teach 'memory', from which the window starts, 200 drawings each, and one of them 30:
minutes on one thread, and what it is worth.

None of their drawings was in the training data of that model: cats and pigs of the test split, all
leaning to the right, chairs in perspective, and long drawings of sheep.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from sketch_assistant.paths import shipped_models
from sketch_assistant.sketch.document import Floats
from sketch_assistant.sketch.encoding import from_stroke3

from ..held_out import ABSENT, DATA, ROOT
from ..report import Measure, Table

MANY, FEW, MINUTES, LESS = 200, 30, 15.0, 0.01
LEAN = 0.35  # of the height, to the right

STROKES = DATA.parent / "strokes"
PEOPLE = {
    "leaning cats and pigs": [DATA / "cat.npz", DATA / "pig.npz"],
    "chairs": [STROKES / "chair_semantic_parts.npz"],
    "sheep": [STROKES / "aaron_sheep.npz"],
}


def tables() -> Iterator[Table]:
    """A table for each person and the first one's few; the reason where there is nothing to
    measure."""
    if not all(path.exists() for paths in PEOPLE.values() for path in paths):
        yield Table("Teaching", (), ABSENT)
        return
    for person in PEOPLE:
        yield _table(person, MANY)
    yield _table(next(iter(PEOPLE)), FEW)


def _table(person: str, count: int) -> Table:
    with tempfile.TemporaryDirectory() as scratch:
        began = time.perf_counter()
        told = _taught(_written(_drawings(person, count), Path(scratch)), Path(scratch))
        minutes = (time.perf_counter() - began) / 60
    before, after = told[-1]["before"], told[-1]["after"]
    measures = (
        Measure("time, from the command to the model", minutes, "min", MINUTES),
        Measure("held-out nll per point of the model before", before, "nats"),
        Measure("of the one taught", after, "nats"),
        Measure("less by", before - after, "nats", LESS, at_least=True),
    )
    steps = max(each.get("step", 0) for each in told)
    return Table(f"Teaching {count} {person}", measures, f"{steps} steps, one thread")


def _drawings(person: str, count: int) -> list[list[Floats]]:
    sys.path.insert(0, str(ROOT / "training"))
    from sketch_training.data.stroke_files import read_npz

    found = [from_stroke3(rows) for path in PEOPLE[person] for rows in read_npz(path)["test"]]
    if len(found) < count:  # a data set that the model has never seen any part of
        found += [from_stroke3(rows) for rows in read_npz(PEOPLE[person][0])["train"]]
    chosen = np.random.default_rng(0).permutation(len(found))[:count]
    lean = LEAN if person.startswith("leaning") else 0.0
    return [[line @ np.array([[1.0, 0.0], [-lean, 1.0]]) for line in found[i]] for i in chosen]


def _written(drawings: list[list[Floats]], folder: Path) -> Path:
    path = folder / "drawings.ndjson"
    with path.open("w", encoding="utf-8") as file:
        for lines in drawings:
            drawing = [np.rint(line).astype(int).T.tolist() for line in lines]
            file.write(json.dumps({"drawing": drawing}) + "\n")
    return path


def _taught(drawings: Path, folder: Path) -> list[dict[str, Any]]:
    """What the command told."""
    start = shipped_models() / "memory"
    words = ["--name", "mine", "--start-from", start, "--work", folder / "work", "--threads", "1"]
    command = ["-m", "sketch_training", "teach", drawings, *words, "--out", folder / "mine"]
    run = subprocess.run(
        [sys.executable, *map(str, command)],
        cwd=ROOT / "training",
        stdout=subprocess.PIPE,
        check=True,
    )
    return [json.loads(line) for line in run.stdout.splitlines()]
