"""The last candidates, so that a dismissed one can be had back."""

from __future__ import annotations

from dataclasses import dataclass

from ...sketch.document import Sketch
from ..base.ghost import Ghost

KEPT = 30  # candidates in all


@dataclass(frozen=True)
class GhostHistory:
    """Batches of candidates, oldest first, and the place last shown.

    A batch is what one answer brought; stepping walks through them all and stops at the oldest,
    while after the newest candidate comes the first of the newest batch again.
    """

    batches: tuple[tuple[Ghost, ...], ...] = ()
    batch: int = 0
    place: int = 0
    shown: bool = False

    @property
    def ghosts(self) -> tuple[Ghost, ...]:
        """The batch at the place last shown."""
        return self.batches[self.batch] if self.batches else ()

    @property
    def can_step_back(self) -> bool:
        """Whether `stepped(-1)` leads anywhere."""
        return bool(self.batches) and (not self.shown or self.batch > 0 or self.place > 0)

    def adding(self, ghosts: tuple[Ghost, ...]) -> GhostHistory:
        """Shows a new batch; the oldest candidates make room."""
        batches = [*self.batches, ghosts]
        spare = sum(map(len, batches)) - KEPT
        while spare > 0:
            first = batches.pop(0)
            if len(first) > spare:
                batches.insert(0, first[spare:])
            spare -= len(first)
        return GhostHistory(tuple(batches), len(batches) - 1, 0, True)

    def replacing(self, rest: tuple[Ghost, ...]) -> GhostHistory:
        """The candidate shown was partly used: `rest` is shown, its batch keeps the others."""
        others = self.ghosts[: self.place] + self.ghosts[self.place + 1 :]
        batches = self.batches[: self.batch] + self.batches[self.batch + 1 :]
        kept = GhostHistory(batches + ((others,) if others else ()), max(0, len(batches) - 1))
        return kept.adding(rest) if rest else kept.hidden()

    def renewed(self, ghosts: tuple[Ghost, ...]) -> GhostHistory:
        """The batch on show in another form, at the same place as far as it has one."""
        if not self.shown:
            return self.adding(ghosts)
        batches = (*self.batches[: self.batch], ghosts, *self.batches[self.batch + 1 :])
        return GhostHistory(batches, self.batch, min(self.place, len(ghosts) - 1), True)

    def fitting(self, sketch: Sketch) -> GhostHistory:
        """Without candidates that would take the place of strokes which are no longer there."""
        flat = [ghost for batch in self.batches for ghost in batch]
        if all(ghost.exchange is None for ghost in flat):
            return self
        there = set(map(id, sketch.strokes))
        lost = (g for g in flat if any(id(old) not in there for old, _ in g.exchange or ()))
        history = self
        for ghost in lost:
            history = history._without(ghost)
        return history

    def _without(self, ghost: Ghost) -> GhostHistory:
        """Less one candidate; if it was the one shown, nothing is."""
        batch, place = next(
            (b, p) for b, batch in enumerate(self.batches) for p, each in enumerate(batch)
            if each is ghost
        )  # fmt: skip
        if (batch, place) == (self.batch, self.place):
            return self.replacing(())
        rest = self.batches[batch][:place] + self.batches[batch][place + 1 :]
        batches = (*self.batches[:batch], *((rest,) if rest else ()), *self.batches[batch + 1 :])
        before = batch < self.batch and not rest
        earlier = batch == self.batch and place < self.place
        return GhostHistory(batches, self.batch - before, self.place - earlier, self.shown)

    def at(self, place: int) -> GhostHistory:
        """Shows another candidate of the same batch."""
        return GhostHistory(self.batches, self.batch, place, True)

    def hidden(self) -> GhostHistory:
        """Shows nothing; the place is remembered."""
        batch = min(self.batch, max(0, len(self.batches) - 1))
        place = min(self.place, len(self.batches[batch]) - 1) if self.batches else 0
        return GhostHistory(self.batches, batch, place, False)

    def stepped(self, direction: int) -> GhostHistory:
        """Shows the next (1) or previous (-1) candidate; from nothing shown, the last one again."""
        if not self.batches:
            return self
        if not self.shown:
            return GhostHistory(self.batches, self.batch, self.place, True)
        flat = [(b, p) for b, batch in enumerate(self.batches) for p in range(len(batch))]
        target = flat.index((self.batch, self.place)) + direction
        if target == len(flat):
            return GhostHistory(self.batches, len(self.batches) - 1, 0, True)
        return GhostHistory(self.batches, *flat[max(0, target)], True)
