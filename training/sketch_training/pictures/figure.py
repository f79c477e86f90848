"""Rows of drawings with a heading above each column and a name beside each row, as one SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from sketch_assistant.sketch.document import Floats
from sketch_assistant.sketch.encoding import Reals, from_stroke3

from . import svg

CELL, MARGIN, WIDTH = 96.0, 9.0, 1.6
TOP, LEFT = 24.0, 96.0
INK = "#1b1b1f"
COLD_TO_HOT = ("#1864ab", "#7048e8", "#c2255c", "#e03131")


@dataclass(frozen=True)
class Cell:
    """One drawing, stroke-3 rows (n, 3). given: how many of its rows are black, not coloured."""

    rows: Reals
    colour: str = INK
    given: int = 0


@dataclass
class Figure:
    """names: beside the rows of cells. headings: above the columns. None is an empty cell."""

    headings: Sequence[str] = ()
    names: list[str] = field(default_factory=list)
    rows: list[Sequence[Cell | None]] = field(default_factory=list)

    def add(self, name: str, cells: Sequence[Cell | None]) -> None:
        """One more row."""
        self.names.append(name)
        self.rows.append(cells)

    def save(self, path: Path) -> None:
        """Write an SVG; every drawing fills its cell."""
        left, top = LEFT if any(self.names) else 0.0, TOP if any(self.headings) else 0.0
        parts = [
            svg.text(left + (i + 0.5) * CELL, top - 8, words)
            for i, words in enumerate(self.headings)
        ]
        for j, (name, cells) in enumerate(zip(self.names, self.rows, strict=True)):
            corner = np.array([left, top + j * CELL])
            parts.append(svg.text(left - 8, corner[1] + CELL / 2 + 4, name, anchor="end"))
            for i, cell in enumerate(cells):
                if cell is not None and len(cell.rows):
                    parts += _lines(cell, corner + np.array([i * CELL, 0.0]))
        columns = max((len(cells) for cells in self.rows), default=0)
        svg.save(path, left + columns * CELL, top + len(self.rows) * CELL, parts)


def _lines(cell: Cell, corner: Floats) -> list[str]:
    points = np.vstack([np.zeros((1, 2)), np.cumsum(cell.rows[:, :2], axis=0)])
    low, high = points.min(axis=0), points.max(axis=0)
    scale = (CELL - 2 * MARGIN) / max(float((high - low).max()), 1.0)
    shift = corner + (CELL - scale * (low + high)) / 2
    parts, seen = [], 0
    for line in from_stroke3(cell.rows):
        black = min(max(cell.given + 1 - seen, 0), len(line))
        placed = line * scale + shift
        if black > 0:
            parts.append(svg.line(placed[:black], INK, WIDTH))
        if black < len(line):
            parts.append(svg.line(placed[max(black - 1, 0) :], cell.colour, WIDTH))
        seen += len(line)
    return parts
