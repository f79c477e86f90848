"""The small sign of what a suggestion comes from; the model's have none."""

from __future__ import annotations

from PySide6.QtCore import QLineF

from ....assist.requests import ALIGNMENT, MOTIFS, REPETITION, SYMMETRY

LEFT, TOP = 8.0, 8.0  # logical pixels
_LINES = {
    # Two wings about an axis; three posts of a row; a bookmark; two lines that meet.
    SYMMETRY: ((4, 0, 4, 8), (2, 2, 0, 7), (0, 7, 2, 7), (6, 2, 8, 7), (8, 7, 6, 7)),
    MOTIFS: ((1, 0, 7, 0), (7, 0, 7, 8), (7, 8, 4, 5), (4, 5, 1, 8), (1, 8, 1, 0)),
    ALIGNMENT: ((0, 0, 8, 4), (8, 4, 0, 8), (4, 0, 8, 0), (8, 0, 8, 3)),
    REPETITION: ((0, 1, 0, 8), (4, 1, 4, 8), (8, 1, 8, 8)),
}


def source_sign(source: str) -> list[QLineF]:
    """Lines from the corner of a thumbnail; none for a source without a sign."""
    return [QLineF(LEFT + x, TOP + y, LEFT + u, TOP + v) for x, y, u, v in _LINES.get(source, ())]
