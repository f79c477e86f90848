"""Sheets of test drawings redrawn, varied and blended, not chosen: `python docs/redrawn_sheets.py
FOLDER` writes three SVGs for each model that redraws."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from benchmarks.held_out import Named, held_out_drawings
from benchmarks.quality.redraw import Setting, settings
from sketch_assistant.assist.blend import blend
from sketch_assistant.assist.paper.box import box
from sketch_assistant.assist.redraw import redraw
from sketch_assistant.assist.requests import BlendRequest, RedrawRequest, VaryRequest
from sketch_assistant.assist.vary import vary
from sketch_assistant.sketch.document import Floats, SketchError, Stroke, new_strokes

CELL, SPACE = 80.0, 14.0
REDRAWN, BLENDED, VARIED, FRAMES = 25, 12, 5, 9
Row = list[list[Floats]]  # drawings, each lines


def main(folder: Path) -> None:
    """Write all sheets."""
    folder.mkdir(parents=True, exist_ok=True)
    drawings = held_out_drawings(REDRAWN + 2 * BLENDED + VARIED, seed=2)
    for setting in settings():
        name = setting.bundle.manifest.name
        first, rest = drawings[:REDRAWN], drawings[REDRAWN:]
        pairs = [_redrawn(lines, setting) for _, lines in first]
        rows = [[x for pair in pairs[i : i + 5] for x in pair] for i in range(0, REDRAWN, 5)]
        _write(folder / f"redrawn-{name}.svg", rows)
        _write(folder / f"varied-{name}.svg", [_varied(each, setting) for _, each in rest[:VARIED]])
        _write(folder / f"blended-{name}.svg", _blended(rest[VARIED:], setting))


def _redrawn(lines: list[Floats], setting: Setting) -> Row:
    """A drawing and its redrawing."""
    asked = RedrawRequest(_strokes(lines), model="")
    try:
        take = redraw(asked, setting.engine, setting.bundle, setting.recogniser).takes[0]
    except SketchError:
        return [lines, []]
    return [lines, _lines(new_strokes(take.at(1.0)))]


def _varied(lines: list[Floats], setting: Setting) -> Row:
    asked = VaryRequest(_strokes(lines), model="")
    made = vary(asked, setting.engine, setting.bundle, setting.recogniser)
    return [lines, *map(_lines, made.takes)]


def _blended(drawings: Named, setting: Setting) -> list[Row]:
    rows = []
    for (_, one), (_, other) in zip(drawings[::2], drawings[1::2], strict=True):
        asked = BlendRequest(_strokes(one), _strokes(other), model="", count=FRAMES)
        made = blend(asked, setting.engine, setting.bundle, setting.recogniser)
        rows.append([_lines(each) for each in made.frames])
    return rows


def _write(path: Path, rows: Sequence[Row]) -> None:
    """An SVG with a drawing in each cell."""
    step = CELL + SPACE
    width, height = step * max(map(len, rows)) + SPACE, step * len(rows) + SPACE
    parts = [
        _placed(lines, SPACE + step * column, SPACE + step * row)
        for row, drawings in enumerate(rows)
        for column, lines in enumerate(drawings)
        if lines
    ]
    path.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}">'
        f'<rect width="{width:g}" height="{height:g}" fill="#fff"/>'
        '<g fill="none" stroke="#222" stroke-linecap="round" stroke-linejoin="round">'
        f"{''.join(parts)}</g></svg>\n"
    )


def _placed(lines: list[Floats], left: float, top: float) -> str:
    low, high = box(lines)
    unit = CELL / max(float((high - low).max()), 1e-9)
    shift = (np.array([CELL, CELL]) - (high - low) * unit) / 2.0 + [left, top]
    points = [
        " ".join(f"{x:.1f},{y:.1f}" for x, y in (line - low) * unit + shift) for line in lines
    ]
    return "".join(f'<polyline points="{each}"/>' for each in points)


def _strokes(lines: Sequence[Floats]) -> tuple[Stroke, ...]:
    return tuple(Stroke.through(line) for line in lines)


def _lines(strokes: Sequence[Stroke]) -> list[Floats]:
    return [stroke.xy for stroke in strokes]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
