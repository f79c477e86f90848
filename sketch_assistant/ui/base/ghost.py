"""A candidate beside the drawing, as a value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from ...sketch.document import Exchange, Stroke
from ...sketch.symmetry import Images, with_images

if TYPE_CHECKING:  # the start need not load it
    from ...assist.own_hand.offer import Spread

Strokes = tuple[Stroke, ...]
SUGGESTED = "Accept suggestion"  # the undo step of what comes by itself
ALIGNED = "Align"  # of the last stroke as it was meant


@dataclass(frozen=True)
class Ghost:
    """A candidate beside the drawing: strokes that are not ink until the person accepts them.

    exchange: what accepting it does where the strokes take the place of others; None: they are
    added. deed: the name of the undo step. at_once: it does not fade in, because a slider moves it.
    parts: how many of the strokes belong together as the next part, how many as the one after it …;
    where they are fewer than there are strokes, the others follow one by one. confidence: how
    probably it is what the person would draw next; 0 where nobody can tell. ended: whether the
    drawing is finished with it; else there is more to ask for. about: the strokes it goes on with.
    source: what it comes from, of `requests.SOURCES`; "" where that is plain. spread: of a row,
    what makes it closer or wider, longer or shorter. images: of a symmetry, in which every stroke
    is shown and becomes ink. rooms: the boxes of the page that its ink and the ink that gives way
    lie in, where whoever made it has worked them out.
    """

    strokes: tuple[Stroke, ...]
    exchange: Exchange | None = None
    deed: str = SUGGESTED
    at_once: bool = False
    parts: tuple[int, ...] = ()
    confidence: float = 0.0
    ended: bool = True
    about: tuple[Stroke, ...] = field(default=(), compare=False)
    source: str = ""
    spread: Spread | None = field(default=None, compare=False)
    images: Images = ()
    rooms: tuple[QRectF, QRectF] | None = field(default=None, compare=False)

    @cached_property
    def shown(self) -> tuple[tuple[int, Stroke], ...]:
        """What is seen: each stroke and its images, with the place of that stroke."""
        each = enumerate(self.strokes)
        if not self.images:
            return tuple(each)
        return tuple((i, one) for i, stroke in each for one in with_images(stroke, self.images))

    @property
    def seen(self) -> Strokes:
        """Each stroke and its images."""
        if not self.images:
            return self.strokes
        return tuple(stroke for _, stroke in self.shown)

    def inked(self, places: Collection[int]) -> Strokes:
        """What becomes ink when the strokes at these places are accepted."""
        return tuple(stroke for i, stroke in self.shown if i in places)

    def goes_on_from(self, before: Ghost | None) -> bool:
        """Whether it is what is left of the one before, moved to fit what was drawn since."""
        if before is None or len(self.about) <= len(before.about):
            return False
        return all(one is other for one, other in zip(before.about, self.about, strict=False))

    @property
    def part(self) -> int:
        """How many of the strokes are the next part."""
        return self.parts[0] if self.parts else 1

    def without(self, taken: Collection[int]) -> Ghost:
        """What is left when the strokes at these places are ink: it goes on with them as well."""
        pieces = [(() if i in taken else (each,)) for i, each in enumerate(self.strokes)]
        now = (*self.about, *(self.strokes[i] for i in taken))
        return replace(self.left(pieces), about=now)

    def left(self, pieces: Sequence[Sequence[Stroke]]) -> Ghost:
        """With these pieces in the place of each stroke; what is left of a part stays one."""
        spread = self._spread_of(pieces)
        if not self.parts:
            strokes = tuple(piece for some in pieces for piece in some)
            return replace(self, strokes=strokes, spread=spread)
        owners = [i for i, count in enumerate(self.parts) for _ in range(count)]
        owners += range(len(self.parts), len(self.parts) + len(self.strokes) - len(owners))
        counts: Counter[int] = Counter()
        for owner, some in zip(owners, pieces, strict=True):
            counts[owner] += len(some)
        strokes = tuple(piece for some in pieces for piece in some)
        parts = tuple(filter(None, counts.values()))
        return replace(self, strokes=strokes, parts=parts, spread=spread)

    def _spread_of(self, pieces: Sequence[Sequence[Stroke]]) -> Spread | None:
        """Of a row whose first strokes are gone; what has holes is a row no more."""
        gone = next((i for i, some in enumerate(pieces) if some), len(pieces))
        rest = zip(pieces[gone:], self.strokes[gone:], strict=True)
        whole = all(len(some) == 1 and some[0] is each for some, each in rest)
        return self.spread.after(gone) if self.spread and whole else None

    def spread_out(self, count: int, spacing: float) -> Ghost | None:
        """The row with so many strokes, so far apart, one part each; None of what is no row."""
        if self.spread is None:
            return None
        spread = self.spread.spaced(spacing)
        strokes = spread.strokes(count)
        parts = (1,) * len(strokes)
        return replace(self, strokes=strokes, parts=parts, spread=spread, at_once=True)

    @property
    def whole(self) -> bool:
        """Whether it is taken as a whole or not at all: all that was asked for, not suggested."""
        return self.exchange is not None or self.deed != SUGGESTED
