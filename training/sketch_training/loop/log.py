"""The figures of a training run: log.csv for programs, log.svg for people."""

from __future__ import annotations

import csv
import os
from collections.abc import Mapping
from pathlib import Path

from sketch_assistant.sketch.document import SketchError

from ..pictures.line_plot import Curves, save_plot

Row = dict[str, str]


def log(folder: Path, figures: Mapping[str, float]) -> None:
    """Add the figures of one step to folder/log.csv and draw folder/log.svg anew. Rows of later
    steps belong to a run that was stopped and has been resumed from before; they go."""
    path = folder / "log.csv"
    row = {key: f"{value:.6g}" for key, value in figures.items()}
    rows = [each for each in read(path) if int(each["step"]) < figures["step"]] + [row]
    names = list(dict.fromkeys(name for each in rows for name in each))
    beside = path.with_suffix(".part")
    try:
        with beside.open("w", newline="", encoding="utf-8") as stream:
            writer = csv.DictWriter(stream, names, restval="")
            writer.writeheader()
            writer.writerows(rows)
        os.replace(beside, path)
    except OSError as error:
        raise SketchError(f"{path} cannot be written: {error.strerror or error}.") from error
    _plot(folder / "log.svg", rows)


def read(path: Path) -> list[Row]:
    """The rows so far, none where there is no log. Raises `SketchError` for another file."""
    if not path.exists():
        return []
    try:
        with path.open(newline="", encoding="utf-8") as stream:
            rows = list(csv.DictReader(stream))
        return [row for row in rows if int(row["step"]) >= 0]
    except (OSError, UnicodeDecodeError, csv.Error, KeyError, ValueError, TypeError) as error:
        raise SketchError(f"{path} is not a log of sketch-training; move it away.") from error


def _plot(path: Path, rows: list[Row]) -> None:
    def curve(name: str) -> tuple[list[float], list[float]]:
        known = [row for row in rows if row.get(name)]
        return [float(row["step"]) for row in known], [float(row[name]) for row in known]

    def pair(name: str) -> Curves:
        return {"validation": curve(name), "training": curve(f"train_{name}")}

    panels = {"nats per point (offsets in pixels)": pair("nll_per_point")}
    if any(curve("l_kl")[1]):
        panels["KL per number of the latent (nats)"] = pair("l_kl")
    save_plot(path, panels)
