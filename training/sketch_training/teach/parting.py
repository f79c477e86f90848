"""A person's drawings in three parts: to learn from, to choose by and to be judged by."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np

from sketch_assistant.sketch.document import SketchError

from ..data.drawings import Array, Drawings
from ..data.duplicates import FEWEST as FEWEST_POINTS
from ..data.duplicates import NEAR, shape

HELD_OUT = 0.15  # of the drawings, for the validation and for the test part each
FEWEST = 10  # different drawings


def parted(rows: Sequence[Array], name: str, seed: int) -> dict[str, Drawings]:
    """The drawings as "train", "valid" and "test", by a hash of seed and content: the same drawings
    part alike whatever their order. Copies, and drawings that are nearly copies, keep together.
    Raises `SketchError` when there are too few."""
    groups = _groups(rows, seed)
    if len(groups) < FEWEST:
        raise SketchError(
            f"Teaching needs at least {FEWEST} different drawings; there "
            f"{'is' if len(groups) == 1 else 'are'} {len(groups)}."
        )
    share = max(1, round(HELD_OUT * len(rows)))
    parts: dict[str, list[int]] = {"test": [], "valid": [], "train": []}
    for group in groups:
        room = (part for part in ("test", "valid") if len(parts[part]) + len(group) <= share)
        parts[next(room, "train")] += group
    return {part: _drawings(rows, parts[part], name) for part in ("train", "valid", "test")}


def content(rows: Array) -> bytes:
    """What two drawings share when they are copies."""
    return hashlib.sha256(np.rint(rows).astype(np.int32).tobytes()).digest()


def _groups(rows: Sequence[Array], seed: int) -> list[list[int]]:
    """Indices of the drawings, copies together, in an order that depends on seed and content."""
    contents = [content(each) for each in rows]
    keys = [hashlib.sha256(str(seed).encode() + each).digest() for each in contents]
    groups: list[list[int]] = []
    exact: dict[bytes, int] = {}
    near: dict[int, list[tuple[int, Array]]] = {}  # strokes -> (group, shape of its first)
    for i in sorted(range(len(rows)), key=lambda i: keys[i]):
        known = near.setdefault(int((rows[i][:, 2] > 0.5).sum()), [])
        mine = shape(rows[i])
        group = exact.get(contents[i])
        if group is None and len(rows[i]) >= FEWEST_POINTS:
            group = _like(mine, known)
        if group is None:
            group = len(groups)
            groups.append([])
            known += [(group, mine)] if len(rows[i]) >= FEWEST_POINTS else []
        exact.setdefault(contents[i], group)
        groups[group].append(i)
    return groups


def _like(mine: Array, known: Sequence[tuple[int, Array]]) -> int | None:
    if not known:
        return None
    apart = np.abs(np.array([each for _, each in known]) - mine).max(axis=1)
    nearest = int(apart.argmin())
    return known[nearest][0] if apart[nearest] <= NEAR else None


def _drawings(rows: Sequence[Array], picked: list[int], name: str) -> Drawings:
    picked = sorted(picked, key=lambda i: content(rows[i]))
    return Drawings([rows[i] for i in picked], np.zeros(len(picked), np.int64), (name,))
