"""A poster in the making: ten layers, a picture of 24 megapixels, all drawn twelve times around."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from sketch_assistant.sketch.document import PAGE_HEIGHT, PAGE_WIDTH, Layer, Sketch
from sketch_assistant.sketch.reference import Reference, laid
from sketch_assistant.ui.base.pictures import encoded

from ..clocks import measured
from ..report import Table
from .canvas import POINTS, WAYS, scattered
from .hand import Hand

LAYERS, STROKES = 10, 200  # strokes a layer
FAINT = (1, 4, 7)  # layers that show through
PICTURE = (6000, 4000)  # pixels
DRAWN = 25  # strokes
LIMIT = 3.0  # milliseconds from a pen event until it is painted


def tables() -> list[Table]:
    """With the picture under the ink, and over it; on the top layer, and below others."""
    under = _picture()
    return [
        _table("under the ink", under, LAYERS - 1),
        _table("over the ink", replace(under, above=True), LAYERS - 1),
        _table("under the ink, drawn on the fifth layer", under, 5),
    ]


def _table(where: str, reference: Reference, place: int) -> Table:
    hand = Hand.before(_drawing(reference, place))
    hand.picture_comes()
    hand.settle()
    once, _ = hand.draw_at_ease(scattered(DRAWN, seed=7))
    hand.session.set_symmetry(kind="radial", ways=WAYS)
    hand.settle()
    around, gaps = hand.draw_at_ease(scattered(DRAWN, seed=8))
    undo = hand.timed([hand.session.undo] * DRAWN)
    measures = (
        measured("pen event to painted, 99 in 100", once, 99, LIMIT),
        measured(f"drawn {WAYS} times around, half of them", around, 50),
        measured(f"drawn {WAYS} times around, 99 in 100", around, 99, LIMIT),
        measured("  longest gap after the pen has lifted", gaps, 100),
        measured("  undo of it, longest", undo, 100, 16),
    )
    note = f"{LAYERS} layers of {STROKES} strokes of {POINTS} points, {len(FAINT)} of them faint"
    return Table(f"A poster, its picture of 24 megapixels {where}", measures, note)


def _drawing(reference: Reference, place: int) -> Sketch:
    strokes = scattered(LAYERS * STROKES, seed=6)
    layers = tuple(
        Layer(
            f"Layer {i}",
            tuple(strokes[i * STROKES : (i + 1) * STROKES]),
            opacity=0.6 if i in FAINT else 1.0,
        )
        for i in range(LAYERS)
    )
    return Sketch(layers, active=place, reference=reference)


def _picture() -> Reference:
    """Soft colours with grain, as of a photograph."""
    across, down = PICTURE
    rng = np.random.default_rng(5)
    grain = rng.integers(60, 220, (30, 45, 4), dtype=np.uint8)
    small = QImage(grain.data, 45, 30, QImage.Format.Format_RGB32)
    image = small.scaled(QSize(across, down), mode=Qt.TransformationMode.SmoothTransformation)
    data, kind = encoded(image)
    return laid(data, kind, PICTURE, (PAGE_WIDTH, PAGE_HEIGHT))
