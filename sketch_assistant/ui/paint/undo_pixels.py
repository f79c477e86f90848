"""Pixels as they were before the last edits, so that undoing them is a copy, however dense the ink.

Without them, taking a stroke out of a thousand that cross it means painting the thousand again.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping

from ...sketch.document import Sketch
from .surface import Saved, Surface

_KEPT_BYTES = 24_000_000

Pixels = Mapping[Surface, Saved]


class UndoPixels:
    """For pairs of sketches: what changes on each surface in going from the one to the other."""

    def __init__(self, kept_bytes: int = _KEPT_BYTES) -> None:
        self._kept: OrderedDict[tuple[int, int], tuple[Sketch, Sketch, Pixels]] = OrderedDict()
        self._bytes, self._most = 0, kept_bytes

    def keep(self, shown: Sketch, other: Sketch, pixels: Pixels) -> None:
        """Remember the pixels that turn the picture of `shown` into that of `other`."""
        self.take(shown, other)
        self._kept[_key(shown, other)] = shown, other, pixels
        self._bytes += _size(shown, pixels)
        while self._bytes > self._most and self._kept:
            oldest, _, its_pixels = self._kept.popitem(last=False)[1]
            self._bytes -= _size(oldest, its_pixels)

    def take(self, shown: Sketch, other: Sketch) -> Pixels:
        """Those pixels, where they are still known; they are forgotten here."""
        found = self._kept.pop(_key(shown, other), None)
        if found is None:
            return {}
        self._bytes -= _size(found[0], found[2])
        return found[2]

    def clear(self) -> None:
        """Forget all: the surfaces are gone."""
        self._kept.clear()
        self._bytes = 0


def _key(shown: Sketch, other: Sketch) -> tuple[int, int]:
    """Of their layers: which of these is drawn on changes no pixel. Whoever holds the sketches
    keeps the ids from being used again."""
    return id(shown.layers), id(other.layers)


def _size(shown: Sketch, pixels: Pixels) -> int:
    """Bytes, those of the list of strokes too: where these are many, it is more than the pixels."""
    strokes = sum(len(layer.strokes) for layer in shown.layers)
    return 8 * strokes + sum(image.sizeInBytes() for saved in pixels.values() for _, image in saved)
