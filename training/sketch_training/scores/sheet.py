"""A sheet of completions to look at: 5 x 5 held-out drawings, the given half black, the rest
coloured."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from sketch_assistant.assist.bundle.bundle import Bundle
from sketch_assistant.assist.bundle.choose_model import beside
from sketch_assistant.assist.complete import complete
from sketch_assistant.assist.recogniser.find_recogniser import BEGUN, find_recogniser
from sketch_assistant.assist.requests import CompleteRequest
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.sketch.document import Ink, Sketch, Stroke
from sketch_assistant.sketch.encoding import from_stroke3
from sketch_assistant.sketch.formats.files import save_sketch

from ..data.drawings import Array

SIDE = 5
CELL, MARGIN, WIDTH = 110.0, 9.0, 1.2
GIVEN, SUGGESTED = "#1b1b1f", "#d9480f"


def write_sheet(
    bundle: Bundle, drawings: list[Array], temperature: float, path: Path, label: str = ""
) -> None:
    """Complete the first 25 drawings cut at half their points, each by the candidate that the
    window would show first, and save one SVG. label: what they are, "" for a guess."""
    looking, second = find_recogniser([bundle.path.parent], BEGUN), beside(bundle)
    engine, sheet = Engine(), Sketch(width=SIDE * CELL, height=SIDE * CELL)
    strokes: list[Stroke] = []
    for i, rows in enumerate(drawings[: SIDE * SIDE]):
        half = _cut_after_a_stroke(rows)
        given = Sketch().adding(*(Stroke.through(line) for line in from_stroke3(half)))
        request = CompleteRequest(
            given, model=bundle.manifest.name, temperature=temperature, seed=i, label=label
        )
        found = complete(request, engine, bundle, looking, second).candidates
        new = found[0].strokes if found else ()
        corner = np.array([i % SIDE, i // SIDE]) * CELL
        strokes += _into_cell([*given.strokes, *new], corner)
    save_sketch(sheet.adding(*strokes), path)


def _cut_after_a_stroke(rows: Array) -> Array:
    """The rows up to the end of the stroke that holds the middle point, or that middle point when
    nothing would be left to do: people stop between strokes."""
    middle = max(len(rows) // 2, 1)
    lifts = np.flatnonzero(rows[:, 2] > 0.5) + 1
    whole = [int(lift) for lift in lifts if middle <= lift < len(rows)]
    return rows[: whole[0]] if whole else rows[:middle]


def _into_cell(strokes: list[Stroke], corner: np.ndarray) -> list[Stroke]:
    points = np.vstack([stroke.xy for stroke in strokes])
    low, high = points.min(axis=0), points.max(axis=0)
    scale = (CELL - 2 * MARGIN) / max(float((high - low).max()), 1.0)
    shift = corner + (CELL - scale * (low + high)) / 2
    return [
        Stroke.through(
            stroke.xy * scale + shift,
            Ink(WIDTH, SUGGESTED if stroke.origin == "suggested" else GIVEN),
        )
        for stroke in strokes
    ]
