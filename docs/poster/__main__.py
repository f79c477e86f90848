"""A poster drawn from beginning to end in the real window: `python -m docs.poster FOLDER`.

A pen draws it, by tablet events, on five layers, from a reference, in symmetry, with the part
eraser, restyling, ghosts and cleaning up; a picture of the window is kept of each step. At the end
the drawing is saved, exported and shown by another program (rsvg-convert), whose picture is
compared with ours. Works without a display.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage

from docs.poster.steps import STEPS
from docs.poster.studio import Studio
from docs.real_window import run
from sketch_assistant.ui.document.picture import picture
from sketch_assistant.ui.document.replay.frames import pixels_of


def draw(folder: Path) -> None:
    """Step by step, with a picture of the window after each."""
    with tempfile.TemporaryDirectory() as scratch:
        studio = Studio(Path(scratch))
        for number, step in enumerate(STEPS, start=1):
            step(studio)
            studio.shoot(folder / f"{number:02}-{step.__name__.replace('_', '-')}.png")
            print(f"{step.__name__}: {len(studio.sketch.strokes)} strokes")
        finish(studio, folder)
        studio.leave()


def finish(studio: Studio, folder: Path) -> None:
    """Save, export, and compare with what another program shows."""
    studio.save(folder / "poster.svg")
    ours = picture(studio.sketch, 1.0)
    ours.save(str(folder / "poster.png"))
    exact = folder / "poster-exact.svg"
    studio.app.dialogs.save_path = lambda title, suggestion: exact  # type: ignore[method-assign]
    studio.app.documents.exporting.export("exact", 1, False)
    theirs = folder / "poster-rsvg.png"
    size = ["-d", "96", "-p", "96"]
    paper = ["-b", studio.sketch.paper.colour or "#ffffff"]
    subprocess.run(["rsvg-convert", *size, *paper, "-o", str(theirs), str(exact)], check=True)
    one, other = (
        pixels_of(each.convertToFormat(QImage.Format.Format_RGB32)).astype(int)
        for each in (ours, QImage(str(theirs)))
    )
    apart = np.abs(one - other).max(axis=2)
    sketch = studio.sketch
    print(f"{len(sketch.strokes)} strokes on {len(sketch.layers)} layers")
    kinds = [each.origin for each in sketch.strokes]
    print(", ".join(f"{kinds.count(kind)} {kind}" for kind in dict.fromkeys(kinds)))
    print(f"rsvg-convert: {np.mean(apart):.2f} of 255 apart on average, "
          f"{np.mean(apart > 40):.2%} of the pixels more than 40")  # fmt: skip


if __name__ == "__main__":
    sys.exit(run(draw, __doc__))
