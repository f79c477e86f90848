"""Paths of strokes that are on show: they are painted again and again while a ghost fades in."""

from __future__ import annotations

from collections.abc import Sequence

from ....sketch.document import Stroke
from ..ink_paths import InkPaths, Paths


class ShownPaths:
    """paths: makes them, and keeps what they are made of."""

    def __init__(self, paths: InkPaths) -> None:
        self._paths = paths
        self._shown: dict[int, tuple[Stroke, Paths]] = {}

    def of(self, stroke: Stroke) -> Paths:
        """Made when they are first asked for."""
        if id(stroke) not in self._shown:
            self._shown[id(stroke)] = stroke, tuple(self._paths.of(stroke))
        return self._shown[id(stroke)][1]

    def keep(self, strokes: Sequence[Stroke]) -> None:
        """No others are on show any more."""
        there = set(map(id, strokes))
        self._shown = {key: each for key, each in self._shown.items() if key in there}
