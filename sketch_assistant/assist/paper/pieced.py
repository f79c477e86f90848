"""Redrawings pieced together: for every line of a drawing the best that several tries made of it.

A model that is told the latent of a drawing draws most of its lines about where they were, but
seldom all of them in one try: a leg is missing here, an ear there. What one try lost another has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...sketch.document import Floats
from ...sketch.lines.chamfer import evenly, length_of
from ...sketch.lines.matching import COMPARED, Pair, along, matched
from ..sampling.ranking import Lines
from .box import box, into_box

# Mean distance between a line and what takes its place, at most, as a share of the drawing's size
# and of the line's length: a piece farther away is drawn nearer, one FAR times as far is none. The
# person's own line stays where there is none. Chosen on validation drawings.
NEAR, OF_ITSELF, FAR = 0.05, 0.06, 4.0
ENOUGH = 0.25  # of a drawing's length must be the model's, or it is no redrawing
SPARE = 1  # pieces laid for a line, besides as many as are wanted: the nearest before, not after
CLOSED = 0.3  # of its length, between the ends of a line whose ends are not laid on one another
LONGER = 1.7  # times the line, at most: what is longer curls
STRETCHED, TURNED = 1.5, np.radians(35.0)  # at most, when they are


@dataclass(frozen=True)
class _Piece:
    """A line (n, 2) in the place of another. gap: between them, of what it may be, before it was
    drawn nearer."""

    line: Floats
    gap: float


def pieced(drawing: Lines, tries: Sequence[Lines], size: float, count: int) -> list[list[Floats]]:
    """At most `count` redrawings, nearest first, each with a line for every line of the drawing; no
    piece is in two of them. All lines (n, 2) in the same units, those of size."""
    lengths = np.array([length_of(line) for line in drawing])
    offers = _offers(drawing, tries, size, count)
    made = []
    for nth in range(count):
        chosen = [each[nth].line if nth < len(each) else None for each in offers]
        redrawn = lengths[[each is not None for each in chosen]].sum()
        if not redrawn or redrawn < ENOUGH * lengths.sum():
            break
        made.append([own if new is None else new for own, new in zip(drawing, chosen, strict=True)])
    return made


def _offers(drawing: Lines, tries: Sequence[Lines], size: float, count: int) -> list[list[_Piece]]:
    """For each line the pieces that may take its place, nearest first; for a dot none."""
    found: list[list[tuple[Pair, Floats]]] = [[] for _ in drawing]
    for lines in tries:
        for pair in matched(drawing, lines, size):
            line, piece = drawing[pair.one], lines[pair.other]
            if 0.0 < length_of(piece) <= LONGER * length_of(line):
                found[pair.one].append((pair, piece))
    nearest = [sorted(each, key=lambda each: each[0].gap)[: count + SPARE] for each in found]
    laid = [
        [_laid(piece, drawing[pair.one], pair, size) for pair, piece in each] for each in nearest
    ]
    near = ([piece for piece in each if piece.gap <= FAR] for each in laid)
    return [sorted(each, key=lambda piece: piece.gap) for each in near]


def _laid(piece: Floats, line: Floats, pair: Pair, size: float) -> _Piece:
    """The piece with its ends on the line's ends, or of a closed line in its box."""
    if pair.turned:
        piece, pair = piece[::-1], replace(pair, turned=False)
    placed = _on_its_ends(piece, line)
    if placed is None:
        placed = into_box([piece], *box([line])).of(piece)
    count = max(len(placed), len(line), COMPARED)
    own = evenly(line, count)
    off = along(placed, pair, count) - own
    gap = float(np.hypot(*off.T).mean()) / min(NEAR * size, OF_ITSELF * length_of(line))
    return _Piece(placed if gap <= 1.0 else own + off / gap, gap)


def _on_its_ends(piece: Floats, line: Floats) -> Floats | None:
    """None where the ends lie together, or would turn or stretch it too much."""
    chord, wanted = piece[-1] - piece[0], line[-1] - line[0]
    if np.hypot(*wanted) < CLOSED * length_of(line) or np.hypot(*chord) < CLOSED * length_of(piece):
        return None
    ratio = complex(*wanted) / complex(*chord)
    if abs(np.log(abs(ratio))) > np.log(STRETCHED) or abs(np.angle(ratio)) > TURNED:
        return None
    spun = (piece - piece[0]) @ np.array([[ratio.real, ratio.imag], [-ratio.imag, ratio.real]])
    placed: Floats = spun + line[0]
    return placed
