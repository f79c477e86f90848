"""What the commands of the assists have in common: options, and how results leave."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..sketch.document import Sketch, Stroke
from ..sketch.sheet import sheet
from .arguments import LARGEST_SEED, temperature, whole
from .streams import STREAM, deliver, ending, svg, tell

SHEETS = (".svg", ".png", ".pdf")


def add_options(arguments: argparse.ArgumentParser, tau: float | None = None) -> None:
    """--model, --temperature where it matters (tau: its default), --seed, --json."""
    add = arguments.add_argument
    if tau is not None:
        add("--model", default="", help="one that can do this; default: the one that does it best")
        add(
            "--temperature",
            type=temperature,
            default=tau,
            metavar="T",
            help=f"0.01 (tidy, all alike) to 1 (wild); default {tau:g}",
        )
    add("--seed", type=whole(0, LARGEST_SEED), default=0, help="which chance (default 0)")
    add("--json", action="store_true", help="print what was done as JSON")


def so_many(strokes: int) -> str:
    """A number of strokes in words."""
    return "1 stroke" if strokes == 1 else f"{strokes} strokes"


def deliver_sheet(drawings: Sequence[Sequence[Stroke]], out: Path, columns: int = 0) -> None:
    """Drawings in rows, as SVG, PNG or PDF. Raises `SketchError`."""
    kind = ending(out)
    if kind == ".svg":
        data = svg(sheet(drawings, columns))
    elif kind == ".png":
        from .pictures import gallery  # Qt is loaded for pictures alone

        data = gallery([Sketch().adding(*each) for each in drawings], columns)
    else:
        from .pictures import document

        data = document(drawings)
    deliver(data, out)


def deliver_drawing(sketch: Sketch, out: Path) -> None:
    """One drawing as SVG. Raises `SketchError`."""
    deliver(svg(sketch), out)


def report(facts: dict[str, Any], sentence: str, as_json: bool, out: Path) -> None:
    """Say what was done, where it does not mix with a drawing; without a file and without --json
    nothing needs to be said."""
    if as_json:
        tell(json.dumps(facts, indent=2, ensure_ascii=False), out)
    elif out != STREAM:
        tell(sentence, out)
