"""What the person's own hand would do next: a drawing in, offers out, the surest first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from ...sketch.document import Sketch, Stroke
from ..requests import REPETITION, SYMMETRY
from .aligned import Aligned, aligned
from .candidates import SIGNS, Candidates, gathered
from .choosing import chosen, offer_of
from .confidence import AGREE
from .going_on import HALF, going_on
from .group import in_hand, latest
from .hatching import Hatching, hatching
from .mirrored import mirrored, partner, symmetric
from .offer import Offer
from .repeated import repeated
from .row import Page
from .shapes import Shapes, gap, shapes

SOURCES = (SYMMETRY, REPETITION)
MOST = 9
SURE = 0.8  # an offer is made by itself from here on
ASKED = 0.6  # to who asks for more of the same, from here on
HATCHED = 0.95  # how plainly hatching repeats itself
# How plainly a stroke goes on as a wave or a spiral, and as the other half of a shape; and how
# often people do so by themselves: hardly ever once they have lifted the pen.
PLAIN, HALVED, LIFTED = 0.9, 0.5, 0.05
MOST_CANDIDATES = 240


def offers(
    sketch: Sketch,
    sources: Collection[str] = SOURCES,
    most: int = MOST,
    asked: bool = False,
) -> tuple[Offer, ...]:
    """Up to `most` offers for the drawing in progress, each another stroke. asked: the person wants
    more of the same; confidence says then how plainly the drawing repeats itself."""
    recent = latest(sketch.strokes)
    if not len(recent):
        return ()
    there, page = in_hand(recent), Page(sketch.width, sketch.height, recent)
    found = _hatched(there, asked) if REPETITION in sources else []
    found += _onwards(there, sources, page, asked)
    candidates = candidates_of(there, sources) if sources else None
    if candidates is not None:
        found += chosen(candidates, there, page, most, asked)
        best = partner(candidates, there) if asked else None
        if best is not None:
            made = offer_of(best, there, page)
            found.append(replace(made, confidence=ASKED, chance=LIFTED))
    return _different(found, there, most)


def last_aligned(sketch: Sketch) -> Aligned | None:
    """The last stroke as it was surely meant, see `aligned`."""
    recent = latest(sketch.strokes)
    return aligned(in_hand(recent)) if len(recent) else None


def halves(sketch: Sketch) -> tuple[Stroke, ...]:
    """The mirror images of all recent strokes whose partners are missing, across the one axis that
    most of the drawing speaks for; none of a drawing that has none."""
    there = in_hand(latest(sketch.strokes))
    found = mirrored(there) if len(there) else None
    if found is None:
        return ()
    best = found.moves.a, found.moves.b
    first = int(symmetric(found).argmax())
    same = np.flatnonzero((best[0] == best[0][first]) & (best[1] == best[1][first]))
    return tuple(found.moves.stroke(i, there.strokes[found.source[i]]) for i in same.tolist())


def candidates_of(there: Shapes, sources: Collection[str]) -> Candidates | None:
    """Everything that may come next; None for nothing."""
    found = [repeated(there) if len(there) > 1 else None, mirrored(there)]
    some = [each for each in found if each is not None]
    if not some:
        return None
    every = gathered(some)
    wanted = np.isin(np.where(every.moves.mirrored, SYMMETRY, REPETITION), list(sources))
    return _plausible(every.picked(wanted)) if wanted.any() else None


def _plausible(every: Candidates) -> Candidates:
    """Those whose moves fit best what is there, where they are many: a page is full of scrawls."""
    if len(every) <= MOST_CANDIDATES:
        return every
    off = every.signs[:, SIGNS.index("unlike")] + every.signs[:, SIGNS.index("asymmetric")]
    return every.picked(np.sort(np.argsort(off, kind="stable")[:MOST_CANDIDATES]))


def _hatched(there: Shapes, asked: bool) -> list[Offer]:
    found = hatching(there)
    if found is None:
        return []
    sure = HATCHED if asked else found.confidence
    lines = found.strokes()
    return [Offer(lines[:1], lines[1:], REPETITION, sure, found, found.confidence)]


def _onwards(there: Shapes, sources: Collection[str], page: Page, asked: bool) -> list[Offer]:
    """The last stroke, as it goes on itself."""
    found = going_on(there.strokes[-1])
    source = SYMMETRY if found and found.kind == HALF else REPETITION
    if found is None or source not in sources:
        return []
    row = [each for each in found.strokes if page.holds(each.xy[:, 0] + 1j * each.xy[:, 1])]
    plain = HALVED if source == SYMMETRY else PLAIN
    sure = plain if asked else LIFTED
    return [Offer(tuple(row[:1]), tuple(row[1:]), source, sure, chance=LIFTED)] if row else []


def _different(found: list[Offer], there: Shapes, most: int) -> tuple[Offer, ...]:
    """The surest of those that begin alike; hatching, which follows its outline, before others."""
    ordered = sorted(found, key=lambda each: -each.confidence)
    for i, hatched in enumerate(ordered):
        if isinstance(hatched.spread, Hatching):
            alike = [e for e in ordered[:i] if _begin_alike(e, hatched, AGREE * there.diagonal)]
            best = max([hatched.confidence, *(each.confidence for each in alike)])
            others = (each for each in ordered if each is not hatched and each not in alike)
            ordered = [replace(hatched, confidence=best), *others]
            ordered.sort(key=lambda each: -each.confidence)
            break
    points = shapes([each.strokes[0] for each in ordered]).even
    kept: list[int] = []
    for i in range(len(ordered)):
        if all(gap(points[i], points[j]) > AGREE * there.diagonal for j in kept):
            kept.append(i)
    return tuple(ordered[i] for i in kept[:most])


def _begin_alike(one: Offer, other: Offer, size: float) -> bool:
    first, second = shapes([one.strokes[0], other.strokes[0]]).even
    return gap(first, second) <= size
