"""A ghost that is scribbled out: whether it was, and what comes of it."""

from __future__ import annotations

import numpy as np

from ....sketch.document import Floats, Stroke
from ...base.ghost import Ghost
from ...base.session import Session
from ...base.words import mark, tr
from .outcome import Outcome

TURNS = 5  # sharp reversals
CROSSINGS = 4  # of the ghost's lines
COVERED = 0.6  # of the ghost, so that shading a corner of it is not taken for scribbling it out
LONGEST_SECONDS = 3.0
_MOST_POINTS = 200
SCRIBBLED = mark("The suggestion was scribbled out. Redo brings the scribble itself back.")


def is_scribble(drawn: Stroke, ghost: Ghost | None) -> bool:
    """Whether a stroke goes to and fro over the ghost: many sharp turns, crossing it many times."""
    if (
        not (ghost and ghost.strokes)
        or len(drawn) < 2 * TURNS
        or drawn.points[-1, 4] > LONGEST_SECONDS
    ):
        return False
    path = _coarse(drawn.xy)
    if _reversals(path) < TURNS or _covered(ghost, path) < COVERED:
        return False
    return sum(crossings(path, _coarse(each.xy)) for each in ghost.strokes) >= CROSSINGS


def scribbled_out(session: Session, stroke: Stroke) -> Outcome:
    """Dismiss the ghost and take the scribble away again; redo brings it back."""
    session.leave_to_redo("Draw", session.sketch.adding(stroke))
    return Outcome(dismissed=True, message=tr(SCRIBBLED))


def _covered(ghost: Ghost, path: Floats) -> float:
    """The part of the ghost's points inside the box of the path."""
    points = np.vstack([each.xy for each in ghost.strokes])
    inside = (points >= path.min(axis=0)) & (points <= path.max(axis=0))
    return float(inside.all(axis=1).mean())


def crossings(a: Floats, b: Floats) -> int:
    """How often two polylines cross."""
    if len(a) < 2 or len(b) < 2:
        return 0
    a_from_b = _side(b[:-1, None], b[1:, None], a[None])
    b_from_a = _side(a[:-1, None], a[1:, None], b[None])
    apart = a_from_b[:, :-1] != a_from_b[:, 1:]
    across = b_from_a[:, :-1] != b_from_a[:, 1:]
    return int((apart & across.T).sum())


def _side(start: Floats, end: Floats, points: Floats) -> np.ndarray:
    """On which side of each line the points lie."""
    along, to = end - start, points - start
    return along[..., 0] * to[..., 1] - along[..., 1] * to[..., 0] > 0.0


def _coarse(xy: Floats) -> Floats:
    """At most some 200 points: what matters here is large."""
    return xy[:: max(1, -(-len(xy) // _MOST_POINTS))]


def _reversals(path: Floats) -> int:
    """How often the path turns back: its main direction changes sign between long runs."""
    spread = path - path.mean(axis=0)
    _, _, axes = np.linalg.svd(spread, full_matrices=False)
    along = spread @ axes[0]
    least = 0.25 * (along.max() - along.min())
    turns, extreme, direction = 0, along[0], 0
    for place in along.tolist():
        away = place - extreme
        if abs(away) > least and away * direction <= 0:
            turns += direction != 0
            direction = 1 if away > 0 else -1
            extreme = place
        elif away * direction > 0:
            extreme = place
    return turns
