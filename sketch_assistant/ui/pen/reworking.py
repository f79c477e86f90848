"""Strokes that a drag exchanges: seen at once, and one undo step when the pen has left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...sketch.document import Exchange, Floats, Sketch, Stroke

if TYPE_CHECKING:
    from .canvas import Canvas


class Reworking:
    """What became of which stroke since the pen came down; the session knows nothing of it yet."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._sketch: Sketch = canvas.session.sketch
        self._made: dict[int, tuple[Stroke, tuple[Stroke, ...]]] = {}  # by the stroke's identity
        self._first: dict[int, int] = {}  # of what is new: the stroke that it was

    def exchange(self, strokes: Exchange, within: Floats | None = None) -> None:
        """Show these in the place of those; they may be exchanged again. within: a box (1, 4) of
        the page beside which all stays as it is to the eye."""
        if not strokes:
            return
        for old, new in strokes:
            first = self._first.pop(id(old), id(old))
            whole, pieces = self._made.get(first, (old, (old,)))
            at = next(i for i, each in enumerate(pieces) if each is old)
            self._made[first] = whole, (*pieces[:at], *new, *pieces[at + 1 :])
            self._first.update((id(each), first) for each in new)
        self._sketch = self._sketch.exchanging(strokes)
        self._canvas.show_ink(self._sketch, within)

    def finish(self, deed: str) -> None:
        """The pen leaves: one step of undo with this name, if there is anything."""
        made = tuple(self._made.values())
        if made:
            self._canvas.session.exchange(deed, made)

    def cancel(self) -> None:
        """It was not meant."""
        self._canvas.show_ink(self._canvas.session.sketch)
