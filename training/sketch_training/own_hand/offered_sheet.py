"""A sheet of what is offered: scenes, and test drawings that nobody chose."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from sketch_assistant.assist.own_hand.offer import Offer
from sketch_assistant.assist.own_hand.offers import ASKED, offers
from sketch_assistant.sketch.cuts import HALF, cuts
from sketch_assistant.sketch.document import Floats, Sketch, Stroke

from ..pictures.svg import line, save, text
from .composed import MAKERS
from .trembling import trembling

COLUMNS, SIDE, INSET = 6, 150.0, 16.0
INK, NEXT, AFTER, REAL = "#1b1b1f", "#d9480f", "#f5b78f", "#9aa0a6"
TREMOR, PAGE = 0.02, 10_000.0


def write_offered(path: Path, drawings: list[list[Floats]], rng: np.random.Generator) -> None:
    """Two scenes of every kind, asked for more of the same; then each drawing cut at the lift
    nearest to half of its points with what is offered first, its confidence below, and the person's
    own next stroke in grey. Raises `SketchError`."""
    cells = list(_scenes(rng)) + [_drawing(lines) for lines in drawings]
    parts = [piece for i, cell in enumerate(cells) for piece in _placed(i, *cell)]
    rows = -(-len(cells) // COLUMNS)
    save(path, COLUMNS * SIDE, rows * SIDE, parts)


Cell = tuple[list[Floats], list[Floats], Offer | None]


def _scenes(rng: np.random.Generator) -> Iterator[Cell]:
    for make in MAKERS:
        for _ in range(2):
            scene = make(rng)
            there = trembling(scene.lines, TREMOR, rng)[: scene.kept]
            found = _first(there, asked=True)
            yield there, [], found if found and found.confidence >= ASKED else None


def _drawing(lines: list[Floats]) -> Cell:
    kept = cuts(lines, HALF)[0]
    return lines[:kept], lines[kept : kept + 1], _first(lines[:kept], asked=False)


def _first(lines: list[Floats], asked: bool) -> Offer | None:
    shift = np.array([PAGE / 2, PAGE / 2])  # rows end at the page, which these drawings do not have
    page = Sketch(width=PAGE, height=PAGE)
    strokes = [Stroke.through(each + shift) for each in lines]
    found = offers(page.adding(*strokes), most=1, asked=asked)
    return found[0] if found else None


def _placed(place: int, there: list[Floats], real: list[Floats], found: Offer | None) -> list[str]:
    row = [each.xy - PAGE / 2 for each in found.row] if found else []
    every = np.vstack([*there, *real, *row[:1]])
    low, size = every.min(axis=0), max(float(np.ptp(every, axis=0).max()), 1e-9)
    every = np.vstack([*there, *real, *(each for each in row if _near(each, low, size))])
    low, size = every.min(axis=0), max(float(np.ptp(every, axis=0).max()), 1e-9)
    corner = np.array([place % COLUMNS, place // COLUMNS]) * SIDE + INSET

    def drawn(lines: list[Floats], colour: str, width: float) -> list[str]:
        unit = (SIDE - 2 * INSET) / size
        return [line((each - low) * unit + corner, colour, width) for each in lines]

    shown = [each for each in row[1:] if (each >= low).all() and (each <= low + size).all()]
    parts = drawn(real, REAL, 4.0) + drawn(there, INK, 1.6) + drawn(shown, AFTER, 1.6)
    parts += drawn(row[:1], NEXT, 2.0)
    if found:
        words = f"{found.source} {found.confidence:.2f}"
        parts.append(text(corner[0] + SIDE / 2 - INSET, corner[1] + SIDE - INSET - 2, words, 9))
    return parts


def _near(each: Floats, low: Floats, size: float) -> bool:
    """Whether a stroke that follows lies so near that all else can still be seen."""
    return bool((each > low - 0.6 * size).all() and (each < low + 1.6 * size).all())
