"""Many values of one drawing, one after the other, that share what did not change.

A layer's strokes are a tuple: quick to read, but a new one for each value, and the sum of them all
grows with the square of the strokes. A snapshot keeps them in chunks instead, and takes those of
the snapshot beside it as far as they hold the same strokes; where a few strokes differ, a chunk or
two are new.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, chain
from operator import is_

from .document import Sketch, Stroke
from .in_common import Strokes, forget, in_common

CHUNK = 128  # strokes: more make each snapshot's own chunk larger, fewer make it list more of them
RECENT = 3_000_000  # strokes of all drawings that are kept whole too: 8 bytes each

Chunks = tuple[Strokes, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """A drawing as chunks of strokes, and all else of it: itself, its layers without strokes."""

    layers: tuple[Chunks, ...]
    bare: Sketch


_NOTHING = Snapshot((), Sketch(()))


class Past:
    """Keeps drawings as snapshots. The last ones used come back as the very same value."""

    def __init__(self) -> None:
        self._last = _NOTHING
        self._recent: OrderedDict[Snapshot, Sketch] = OrderedDict()
        self._held = 0  # strokes of those

    def keep(self, sketch: Sketch) -> Snapshot:
        """A snapshot of a drawing that is like the one kept or taken before it."""
        if self._recent.get(self._last) is sketch:
            return self._last
        whole, none = self._recent.get(self._last, _NOTHING.bare), ((),) * len(sketch.layers)
        known = (*(layer.strokes for layer in whole.layers), *none)
        strokes, beside = (layer.strokes for layer in sketch.layers), (*self._last.layers, *none)
        layers = tuple(map(_chunked, strokes, beside, known))
        bare = replace(sketch, layers=tuple(replace(each, strokes=()) for each in sketch.layers))
        snapshot = Snapshot(layers, bare)
        self._remember(snapshot, sketch)
        return snapshot

    def take(self, snapshot: Snapshot) -> Sketch:
        """The drawing of a snapshot."""
        sketch = self._recent.get(snapshot) or _whole(snapshot)
        self._remember(snapshot, sketch)
        return sketch

    def clear(self) -> None:
        """Forget all drawings: snapshots of the next ones share nothing with them."""
        forget()
        self._recent.clear()
        self._last, self._held = _NOTHING, 0

    def _remember(self, snapshot: Snapshot, sketch: Sketch) -> None:
        self._last = snapshot
        if snapshot not in self._recent:
            self._held += _count(sketch)
        self._recent[snapshot] = sketch
        self._recent.move_to_end(snapshot)
        while self._held > RECENT and len(self._recent) > 1:
            self._held -= _count(self._recent.popitem(last=False)[1])


def _count(sketch: Sketch) -> int:
    return sum(len(layer.strokes) for layer in sketch.layers)


def _whole(snapshot: Snapshot) -> Sketch:
    layers = zip(snapshot.bare.layers, snapshot.layers, strict=True)
    made = (replace(each, strokes=tuple(chain.from_iterable(chunks))) for each, chunks in layers)
    return replace(snapshot.bare, layers=tuple(made))


def _chunked(strokes: Strokes, beside: Chunks, known: Strokes) -> Chunks:
    """The strokes as chunks, those beside where they hold the same strokes in a row. known: the
    strokes of those beside, as far as they are known."""
    ends = [0, *accumulate(map(len, beside))]
    same = bisect_right(ends, in_common(known, strokes)) - 1
    made = list(beside[:same])
    for piece in _pieces(strokes[ends[same] :], {id(chunk[0]): chunk for chunk in beside[same:]}):
        if made and len(made[-1]) + len(piece) <= CHUNK:
            made[-1] += piece
        else:
            made.append(piece)
    return tuple(made)


def _pieces(
    strokes: tuple[Stroke, ...], known: dict[int, tuple[Stroke, ...]]
) -> Iterator[tuple[Stroke, ...]]:
    """Known chunks, by the identity of their first stroke, and what lies between them."""
    start = at = 0
    while at < len(strokes):
        chunk = known.get(id(strokes[at]), ())
        end = at + len(chunk)
        if chunk and end <= len(strokes) and all(map(is_, chunk, strokes[at:end])):
            if start < at:
                yield strokes[start:at]
            yield chunk
            start = at = end
        else:
            at += 1
            if at - start == CHUNK:
                yield strokes[start:at]
                start = at
    if start < at:
        yield strokes[start:at]
