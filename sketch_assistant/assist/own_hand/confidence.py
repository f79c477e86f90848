"""How probably a candidate is what the person draws next: a logistic regression of what speaks for
it, fitted."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...sketch.document import Floats
from .candidates import KINDS, SIGNS, Candidates
from .shapes import Complexes, Integers, Shapes
from .weights import WEIGHTS

Halves = NDArray[np.complex64]

LOOKED_AT = 24  # strokes that a candidate may lie on, the last ones
EXACT = 0.08  # of its radius: a repeated stroke is so much unlike the one it repeats
AGREE = 0.03  # of the drawing: candidates so near say much the same
# Candidates that agree count by how they were found.
GROUPS: tuple[tuple[str, ...], ...] = (
    ("up", "free", "back"),
    ("mirror", "mirror back", "flip x", "flip y"),
    ("row", "run", "curve"),
    ("axis",),
)
AMONG = ("up", "free", "row", "run", "curve", "axis")
NAMES = (
    *SIGNS,
    *("agree repeated", "agree mirrored", "agree in a run", "agree on an axis"),
    *("agree, squared", "repeated and mirrored"),
    *("exact", "exact, kept up", "exact, next to it", "exact, upright", "exact, of a group"),
    *("exact, like no other", "exact, kept up, agreed"),
    *AMONG,
    *("drawn already", "nearly drawn already", "apart from ink"),
    *("size", "log size", "log size, of an axis", "log strokes"),
    *("ends elsewhere", "outside", "always"),
)


def confidences(
    candidates: Candidates, there: Shapes, asked: bool = False
) -> tuple[Floats, Floats]:
    """(m,) of candidates for what comes after the strokes that are there, and how much of the
    drawing's symmetry says the same. asked: of someone who wants more of the same, not of someone
    who draws whatever comes next."""
    seen = evidence(candidates, there)
    odds = seen @ np.array([WEIGHTS[name][int(asked)] for name in NAMES])
    return 1.0 / (1.0 + np.exp(-odds)), seen[:, NAMES.index("agree on an axis")]


def evidence(candidates: Candidates, there: Shapes) -> Floats:
    """(m, NAMES): what speaks for each and against it."""
    # Half as many digits are enough here, and half as much to move through memory.
    size, small = there.diagonal, candidates.points(there)[:, ::2].astype(np.complex64)
    gaps = _gaps(small, there.even[-LOOKED_AT:, ::2].astype(np.complex64)) / size
    near = ((gaps.min(axis=3).mean(axis=1) + gaps.min(axis=1).mean(axis=2)) / 2.0).min(axis=1)
    agree = _agreement(small[:, ::2] / np.float32(size), candidates)
    total, source = agree.sum(axis=1), candidates.source
    sign = dict(zip(SIGNS, candidates.signs.T, strict=True))
    exact = np.exp(-sign["unlike"] / EXACT) * (candidates.period > 0)
    radius, axis = there.radius[source] / size, candidates.kind == KINDS.index("axis")
    long = np.log(radius + 0.005)
    columns = [
        *candidates.signs.T,
        *agree.T,
        total**2,
        agree[:, 0] * agree[:, 1],
        exact,
        exact * sign["kept up"],
        exact * sign["next to it"],
        exact * (candidates.kind == KINDS.index("up")),
        exact * (candidates.period > 1) * (1.0 - sign["backwards"]),
        exact * sign["no other"],
        exact * sign["kept up"] * (agree[:, 0] + agree[:, 2]),
        *(candidates.kind == KINDS.index(name) for name in AMONG),
        *(np.exp(-near / 0.02), np.exp(-near / 0.06), near),
        *(radius, long, long * axis, np.full(len(near), np.log(len(there)))),
        _ends(there, source, gaps[:, [0, -1]].min(axis=(2, 3))),
        _outside(candidates.points(there), there) / size,
        np.ones(len(near)),
    ]
    return np.column_stack(columns).astype(np.float64)


def _gaps(points: Halves, others: Halves) -> NDArray[np.float32]:
    """From each point of each (m, p) to each of others (n, q): (m, p, n, q)."""
    found: NDArray[np.float32] = np.abs(points.reshape(-1, 1) - others.reshape(1, -1))
    return found.reshape(*points.shape, *others.shape)


def _agreement(points: Halves, candidates: Candidates) -> Floats:
    """How many others say much the same as each, by how they were found: (m, GROUPS)."""
    there, back = np.zeros((2, len(points), len(points)), dtype=np.float32)
    for one, other in zip(points.T, points.T[::-1], strict=True):
        # Point by point: what is worked on stays small enough for the processor's memory.
        there += np.abs(one[:, None] - one) / points.shape[1]
        back += np.abs(one[:, None] - other) / points.shape[1]
    alike = np.exp(-np.minimum(there, back) / AGREE)
    group = np.array([next(i for i, g in enumerate(GROUPS) if kind in g) for kind in KINDS])
    member = group[candidates.kind][:, None] == np.arange(len(GROUPS))
    found: Floats = np.log1p(alike @ member)
    return found


def _ends(there: Shapes, source: Integers, gaps: Floats) -> Floats:
    """How differently a candidate's ends, so far (m, 2) from ink, touch it than its source's."""
    ends = there.even[:, [0, -1]]
    used, place = np.unique(source, return_inverse=True)
    seen = there.even.ravel()
    own = np.empty((len(used), 2))
    for row, i in enumerate(used.tolist()):
        others = np.delete(seen, np.s_[i * there.even.shape[1] : (i + 1) * there.even.shape[1]])
        away = np.abs(ends[i][:, None] - others).min(axis=1) if len(others) else np.full(2, np.inf)
        own[row] = away / there.diagonal
    one, other = (np.sort(np.minimum(each, 0.2), axis=1) for each in (own[place], gaps))
    found: Floats = np.abs(one - other).sum(axis=1)
    return found


def _outside(points: Complexes, there: Shapes) -> Floats:
    """How far each (m, p) leaves the box around the drawing, canvas units."""
    x, y, inner = points.real, points.imag, there.even
    beyond = np.maximum(
        np.maximum(inner.real.min() - x, x - inner.real.max()),
        np.maximum(inner.imag.min() - y, y - inner.imag.max()),
    )
    found: Floats = np.maximum(beyond, 0.0).max(axis=1)
    return found
