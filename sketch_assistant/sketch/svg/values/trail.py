"""Where a path's pen is, and the cubics that it has drawn so far."""

from __future__ import annotations

import numpy as np

from ...document import Marks, SketchError
from ...limits import CURVES, STROKES, TOO_MANY_CURVES, TOO_MANY_STROKES
from ...lines.centreline import Indices, Places
from ...watched import passed

_CHUNK = 40_000  # Python numbers take ten times the room of an array's


class Trail:
    """`subpaths` are (k, 4) complex cubics each, k >= 1; `closed` are the numbers of those that end
    in z. Raises `SketchError` for more pieces than the limit."""

    def __init__(self) -> None:
        self.subpaths: list[Places] = []
        self.closed: set[int] = set()
        self.here = self._start = 0j
        self._handle: complex | None = None  # the last handle, for S and T
        self._handle_of = ""
        self._fresh = True  # nothing drawn since the last move
        self._open: list[complex] = []
        self._chunks: list[Places] = []
        self.count = 0  # of cubics
        self._within: list[int] = []  # numbers of cubics that end within an arc

    @property
    def inner(self) -> list[Marks]:
        """For each subpath, whether its cubics end within an arc, not at the end of a piece."""
        within = np.zeros(self.count, dtype=bool)
        within[self._within] = True
        return np.split(within, np.cumsum([len(subpath) for subpath in self.subpaths])[:-1])

    def move(self, place: complex) -> None:
        """Begin a subpath there."""
        self.finish()
        self.here = self._start = place
        self._handle, self._fresh = None, True

    def line(self, end: complex) -> None:
        """Straight to a place."""
        step = (end - self.here) / 3
        self._add(self.here + step, end - step, end)
        self._handle = None

    def cubic(self, first: complex, second: complex, end: complex) -> None:
        """To a place by two handles."""
        self._add(first, second, end)
        self._handle, self._handle_of = second, "C"

    def quadratic(self, handle: complex, end: complex) -> None:
        """To a place by one handle."""
        here = self.here
        self._add(here + (handle - here) * 2 / 3, end + (handle - end) * 2 / 3, end)
        self._handle, self._handle_of = handle, "Q"

    def arc(self, cubics: list[tuple[complex, complex, complex]]) -> None:
        """Along one arc: the handles and the end of each of its cubics."""
        for cubic in cubics:
            self._add(*cubic)
        self._within += range(self.count - len(cubics), self.count - 1)
        self._handle = None

    def arcs(self, cubics: Places, counts: Indices) -> None:
        """Along many arcs: cubics (k, 4), and how many each takes."""
        if len(cubics):
            within = np.ones(len(cubics), dtype=bool)
            within[np.cumsum(counts)[counts > 0] - 1] = False
            self._within += (self.count + np.flatnonzero(within)).tolist()
            self.extend(cubics, None, "")

    def extend(self, cubics: Places, handle: complex | None, kind: str) -> None:
        """Along cubics (k, 4); handle: the last one where S or T may mirror it, of that kind."""
        self._gather()
        self._chunks.append(cubics)
        self.here, self._fresh = complex(cubics[-1, 3]), False
        self._handle, self._handle_of = handle, kind
        self._counted(len(cubics))

    def reflected(self, kind: str) -> complex:
        """The handle that S (kind C) or T (kind Q) leaves out."""
        if self._handle is None or self._handle_of != kind:
            return self.here
        return 2 * self.here - self._handle

    def close(self) -> None:
        """Back to where the subpath began, which ends it."""
        if self.here != self._start or self._fresh:  # "M 5 5 Z" is a dot
            self.line(self._start)
        self.closed.add(len(self.subpaths))
        self.finish()
        self._handle = None

    def finish(self) -> None:
        """The subpath ends, wherever the pen is."""
        self._gather()
        if self._chunks:
            if len(self.subpaths) >= STROKES:
                raise SketchError(TOO_MANY_STROKES)
            self.subpaths.append(np.concatenate(self._chunks))
            self._chunks = []

    def _add(self, first: complex, second: complex, end: complex) -> None:
        self._open += (self.here, first, second, end)
        self.here, self._fresh = end, False
        self._counted(1)
        if len(self._open) >= _CHUNK:
            self._gather()
            passed()

    def _counted(self, more: int) -> None:
        self.count += more
        if self.count > CURVES:
            raise SketchError(TOO_MANY_CURVES)

    def _gather(self) -> None:
        if self._open:
            self._chunks.append(np.array(self._open, dtype=np.complex128).reshape(-1, 4))
            self._open = []
