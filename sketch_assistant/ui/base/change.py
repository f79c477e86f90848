"""What an edit changed: the strokes taken away and the strokes put in."""

from __future__ import annotations

from dataclasses import dataclass

from ...sketch.document import Stroke
from ...sketch.past import in_common

Strokes = tuple[Stroke, ...]


@dataclass(frozen=True)
class Change:
    """The old strokes from start up to stop gave way to `replacement`.

    removed, added: those that really differ; the replacement may also hold old ones again.
    """

    start: int
    stop: int
    replacement: Strokes
    removed: Strokes
    added: Strokes
    on_top: bool  # nothing but new strokes above all others

    @property
    def touched(self) -> Strokes:
        """All strokes under or over which the picture changes."""
        return self.removed + self.added


def difference(before: Strokes, after: Strokes) -> Change:
    """The change from one painting order to another; strokes are compared by identity."""
    start = in_common(before, after)
    tail = in_common(before[start:][::-1], after[start:][::-1])
    stop, end = len(before) - tail, len(after) - tail
    old, new = before[start:stop], after[start:end]
    kept = {id(stroke) for stroke in old} & {id(stroke) for stroke in new}
    removed = tuple(stroke for stroke in old if id(stroke) not in kept)
    added = tuple(stroke for stroke in new if id(stroke) not in kept)
    if [id(s) for s in old if id(s) in kept] != [id(s) for s in new if id(s) in kept]:
        removed, added = old, new
    return Change(start, stop, new, removed, added, start == len(before))
