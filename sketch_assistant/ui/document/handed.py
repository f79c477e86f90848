"""A drawing handed from one process of this program to another: numbers and plain JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from ...assist.sandbox.frames import Frame
from ...sketch.document import Sketch, Stroke
from ...sketch.paper import Paper
from ...sketch.reference import Reference
from ...sketch.safety.spelled import bare_layer, spelled, strokes_of, unusual

BATCH_STROKES, BATCH_POINTS = 64, 50_000  # of a frame: it becomes strokes again in a moment


def handed(sketch: Sketch) -> Iterator[Frame]:
    """The page, then the strokes in batches."""
    page = {
        "page": [sketch.width, sketch.height],
        "paper": sketch.paper.saved(),
        "reference": sketch.reference and sketch.reference.saved(),
        "active": sketch.active,
        "layers": [[each.name, len(each.strokes), unusual(each)] for each in sketch.layers],
    }
    yield Frame({}, {"page": np.frombuffer(json.dumps(page).encode(), np.uint8)})
    for batch in _batches(sketch.every_stroke):
        arrays = {
            "points": np.concatenate([stroke.points for stroke in batch]),
            "corners": np.concatenate([_corners(stroke) for stroke in batch]),
        }
        yield Frame({"strokes": [spelled(stroke, cornered=False) for stroke in batch]}, arrays)


class Received:
    """What of a drawing has come so far."""

    def __init__(self) -> None:
        self._page = Frame()
        self._strokes: list[Stroke] = []

    def take(self, frame: Frame) -> bool:
        """Whether this was a part of it."""
        if "page" in frame.arrays:
            self._page = frame
        elif "strokes" in frame.facts:
            corners = frame.arrays["corners"].astype(bool)
            rows, points = frame.facts["strokes"], frame.arrays["points"]
            self._strokes += strokes_of(rows, points, corners)
        else:
            return False
        return True

    @property
    def sketch(self) -> Sketch:
        """All of it."""
        page, rest = json.loads(self._page.arrays["page"].tobytes()), iter(self._strokes)
        layers = tuple(
            replace(bare_layer(name, unusual), strokes=tuple(islice(rest, count)))
            for name, count, unusual in page["layers"]
        )
        width, height = page["page"]
        picture = page["reference"] and Reference.read(page["reference"])
        paper = Paper.read(page["paper"])
        return Sketch(layers, width, height, paper, page["active"], picture)


def _corners(stroke: Stroke) -> NDArray[np.uint8]:
    marks = np.zeros(len(stroke), bool) if stroke.corners is None else stroke.corners
    return marks.astype(np.uint8)


def _batches(strokes: Sequence[Stroke]) -> Iterator[list[Stroke]]:
    batch: list[Stroke] = []
    points = 0
    for stroke in strokes:
        batch.append(stroke)
        points += len(stroke)
        if len(batch) == BATCH_STROKES or points >= BATCH_POINTS:
            yield batch
            batch, points = [], 0
    if batch:
        yield batch
