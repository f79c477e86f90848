"""Many drawings end to end, so that a batch of them is taken and varied by a few array
operations."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sketch_assistant.assist.bundle.raster import Points

from ..data.drawings import Array, Drawings


@dataclass(frozen=True)
class Pile:
    """places (p, 2) in pixels; drawn (p,): whether ink leads here; lengths (n,) in points; labels
    (n,)."""

    places: Array
    drawn: NDArray[np.bool_]
    lengths: NDArray[np.int64]
    labels: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.labels)

    def __add__(self, other: Pile) -> Pile:
        pairs = zip(vars(self).values(), vars(other).values(), strict=True)
        return Pile(*(np.concatenate(pair) for pair in pairs))

    def pick(self, picked: NDArray[np.int64]) -> tuple[Points, NDArray[np.int64]]:
        """The points of some drawings, and of each point how many precede it in its drawing."""
        lengths = self.lengths[picked]
        owner = np.repeat(np.arange(len(picked)), lengths)
        nth = np.arange(len(owner)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        starts = np.cumsum(self.lengths) - self.lengths
        index = starts[picked][owner] + nth
        return Points(self.places[index], self.drawn[index], owner, len(picked)), nth


def pile(drawings: Drawings, keep: NDArray[np.bool_] | None = None) -> Pile:
    """The drawings, or those to keep."""
    picked = np.arange(len(drawings)) if keep is None else np.flatnonzero(keep)
    rows = [drawings.rows[i] for i in picked]
    lengths = np.array([len(each) + 1 for each in rows], dtype=np.int64)
    places = [np.cumsum(each[:, :2], axis=0) for each in rows]
    origins = [np.vstack([np.zeros((1, 2)), each]) for each in places]
    return Pile(
        np.concatenate(origins or [np.zeros((0, 2))]).astype(np.float32),
        np.concatenate([_drawn(each) for each in rows] or [np.zeros(0, dtype=np.bool_)]),
        lengths,
        drawings.labels[picked],
    )


def _drawn(rows: Array) -> NDArray[np.bool_]:
    """The first row leads from the origin; a later one draws unless the pen was lifted before."""
    return np.concatenate([[False, True], rows[:-1, 2] < 0.5])[: len(rows) + 1]
