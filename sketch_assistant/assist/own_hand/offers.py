"""What the person's own hand would do next: a drawing in, offers out, the surest first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ...sketch.document import Sketch, Stroke
from ..requests import REPETITION, SYMMETRY
from .aligned import Aligned, aligned
from .candidates import SIGNS, Candidates, gathered
from .confidence import AGREE, LOOKED_AT, confidences
from .going_on import HALF, going_on
from .group import in_hand, latest
from .hatching import Hatching, hatching
from .mirrored import mirrored, symmetric
from .repeated import repeated
from .row import Page, following
from .shapes import Complexes, Shapes, apart, shapes
from .spread import Steps, older_of

SOURCES = (SYMMETRY, REPETITION)
Spread = Steps | Hatching  # what makes a row closer or wider, longer or shorter
MOST = 9
SURE = 0.8  # an offer is made by itself from here on
ASKED = 0.58  # to who asks for more of the same, from here on
TWICE, ON = 0.06, 0.3  # of the drawing, and of its radius: so near to a line it is that line again
HATCHED = 0.95  # how plainly hatching repeats itself
# How plainly a stroke goes on as a wave or a spiral, and as the other half of a shape; and how
# often people do so by themselves: hardly ever once they have lifted the pen.
PLAIN, HALVED, LIFTED = 0.9, 0.5, 0.05
# How often a confirmed offer is what people draw next; and what one is at most that nothing but
# itself speaks for: of those that seemed surer two of five were wrong.
KNOWN, UNCONFIRMED = 0.83, 0.79
MOST_CANDIDATES = 240
CLOSELY = 60  # candidates that are looked at closely
AROUND = 2.0  # radians: what turns so far from one to the next goes round in a ring of three
LIKELY = 0.05  # below it nobody wants to see it among others


@dataclass(frozen=True)
class Offer:
    """strokes: what comes next; follows: what comes after that, in order. source: of SOURCES.
    confidence: how probably the person would draw the first of them next. spread: what makes the
    row closer or wider, longer or shorter; None of what is no such row. chance: how probable it is
    beside a model, where it need not be sure by itself."""

    strokes: tuple[Stroke, ...]
    follows: tuple[Stroke, ...]
    source: str
    confidence: float
    spread: Spread | None = None
    chance: float = 0.0

    @property
    def row(self) -> tuple[Stroke, ...]:
        """All of it."""
        return self.strokes + self.follows


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
        found += _chosen(candidates, there, page, most, asked)
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


def _chosen(
    candidates: Candidates, there: Shapes, page: Page, most: int, asked: bool
) -> list[Offer]:
    sure, confirmed = confidences(candidates, there, asked)
    likely = np.argsort(-sure, kind="stable")[: (sure >= LIKELY).sum()][:CLOSELY]
    likely = likely[~_twice(candidates.picked(likely), there)]
    candidates, sure, confirmed = candidates.picked(likely), sure[likely], confirmed[likely]
    chance = sure.copy()
    if not asked and len(sure):  # one alone may come by itself, and only for two reasons
        sure = np.minimum(sure, UNCONFIRMED)
        sure[0] = KNOWN if confirmed[0] else sure[0]
    points = candidates.points(there)
    chosen: list[int] = []
    for i in range(len(points)):
        if len(chosen) == most:
            break
        if all(_gap(points[i], points[j]) > AGREE * there.diagonal for j in chosen):
            chosen.append(i)
    size = AGREE * there.diagonal
    plain = [_plainest(candidates, points, i, size) for i in chosen]
    found = [_offer(candidates, i, there, page) for i in plain]
    each = zip(found, chosen, strict=True)
    return [replace(o, confidence=float(sure[i]), chance=float(chance[i])) for o, i in each]


def _plainest(candidates: Candidates, points: Complexes, which: int, size: float) -> int:
    """Of all that say much the same as one, the one that turns and scales least: a row of straight
    posts is no ring, though each is also the one before it upside down."""
    if candidates.moves.mirrored[which] or not candidates.period[which]:
        return which
    kin = (candidates.period == candidates.period[which]) & ~candidates.moves.mirrored
    kin &= ~candidates.backwards
    same = [i for i in np.flatnonzero(kin).tolist() if _gap(points[i], points[which]) <= size]
    turns = [abs(candidates.moves.a[i] - 1.0) for i in same]
    return same[int(np.argmin(turns))] if same and abs(_turn(candidates, which)) > AROUND else which


def _turn(candidates: Candidates, which: int) -> float:
    return float(np.angle(candidates.moves.a[which]))


def _twice(candidates: Candidates, there: Shapes) -> NDArray[np.bool_]:
    """Which of them (m,) lie on ink that is there, as large strokes' own images do."""
    gaps = apart(candidates.points(there)[:, None, ::2], there.even[None, -LOOKED_AT:, ::2])
    radius = there.radius[candidates.source] * np.abs(candidates.moves.a)
    found: NDArray[np.bool_] = gaps.min(axis=1) < np.minimum(TWICE * there.diagonal, ON * radius)
    return found


def _offer(candidates: Candidates, which: int, there: Shapes, page: Page) -> Offer:
    row = following(candidates, which, there, page)
    source = SYMMETRY if candidates.moves.mirrored[which] else REPETITION
    spread = _steps(candidates, which, there) if len(row) > 1 else None
    return Offer(row[:1], row[1:], source, 0.0, spread)


def _steps(candidates: Candidates, which: int, there: Shapes) -> Steps | None:
    """Of what goes on by one move again and again."""
    period, moves = int(candidates.period[which]), candidates.moves
    if not period or moves.mirrored[which] or candidates.backwards[which]:
        return None
    older = older_of(there.centre[-period - 1 :]) if period > 1 else 1
    a, b = complex(moves.a[which]), complex(moves.b[which])
    return Steps(there.strokes[-period:], older, a, b)


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
        if all(_gap(points[i], points[j]) > AGREE * there.diagonal for j in kept):
            kept.append(i)
    return tuple(ordered[i] for i in kept[:most])


def _begin_alike(one: Offer, other: Offer, size: float) -> bool:
    first, second = shapes([one.strokes[0], other.strokes[0]]).even
    return _gap(first, second) <= size


def _gap(one: Complexes, other: Complexes) -> float:
    there, back = np.abs(one - other).mean(), np.abs(one - other[::-1]).mean()
    return float(min(there, back))
