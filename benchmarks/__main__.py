"""`python -m benchmarks [SECTION …]`: all tables, or those named.

Figures that are compared are taken in turn in this one run, and reported as medians and ratios.
"""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module

from .report import machine, rendered

SECTIONS = {
    "speed": ("models.peer", "nine endings, beside a published sketch-rnn"),
    "ghosts": ("models.ghosts", "what nine ghosts of all that are drawn take"),
    "everything": ("models.everything", "the model of many classes: size and time of a step"),
    "canvas": ("page.canvas", "pen, undo, panning and zooming with 5,000 strokes"),
    "large": ("page.large", "20,000 strokes: pen, undo, panning, zooming, opening, saving, memory"),
    "poster": (
        "page.poster",
        "pen and undo: ten layers, a picture of 24 megapixels, symmetry",
    ),
    "selection": ("page.selection", "selecting, moving and steadying 500 and 5,000 strokes"),
    "undo": ("page.undo", "memory of 20,000 strokes with undo to the empty page"),
    "window": ("window.start", "start, first ghost, stutter and memory"),
    "opening": ("window.opening", "longest gap in the window while a file of 5 MB is opened"),
    "own_hand": ("models.own_hand", "ghosts from the drawing itself, on a page of 5,000 strokes"),
    "assists": ("models.assists", "redraw, in-between, analogy, variations: time to an answer"),
    "redraw": ("quality.redraw", "redraw on test drawings: what is kept, what is mended"),
    "between": ("quality.between", "in-between and variations of test drawings: what they show"),
    "analogies": ("quality.analogies", "head is to full as head is to …: kept, and added in place"),
    "steady": ("quality.steady", "steady on trembling test drawings: tremor gone, corners kept"),
    "ghost_gaps": ("window.ghosts", "longest gap in the window when ghosts come, are kept, go"),
    "gaps": ("window.assists", "longest gap in the window while the assists work"),
    "teach": (
        "models.teach",
        "three people teach a model 200 drawings, one 30: minutes, what for",
    ),
    "hostile": ("files.hostile", "files made to be slow or large: time and memory of reading them"),
    "sandbox": ("models.sandbox", "what a process of its own costs a model"),
    "files": ("files.real_files", "real SVG files beside librsvg: the ink that agrees"),
    "training": ("training.speed", "drawings a second in training, beside others"),
}


def main() -> int:
    """Print the tables; 1 when a target was missed."""
    listed = "; ".join(f"{name}: {text}" for name, (_, text) in SECTIONS.items())
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=listed)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(SECTIONS))
    names = parser.parse_args().sections or list(SECTIONS)
    for name in names:
        if name not in SECTIONS:
            parser.error(f"there is no section {name}; there are {', '.join(SECTIONS)}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(machine(), flush=True)
    passed = True
    for name in names:
        for table in import_module(f".{SECTIONS[name][0]}", __package__).tables():
            print(f"\n{rendered(table)}", flush=True)
            passed &= table.passed
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
