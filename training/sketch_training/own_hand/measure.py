"""Ask the person's own hand at every lift of the pen, and say how good its offers were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from sketch_assistant.assist.own_hand.offers import ASKED, SURE, last_aligned, offers
from sketch_assistant.assist.own_hand.shapes import shapes
from sketch_assistant.sketch.document import Sketch, Stroke

from .beside_a_model import Beside
from .cases import Case, spread
from .check import follows, is_copy
from .composed import GOING_ON, HALVES, LONE, MAKERS, TREMORS, Maker, scenes
from .rest import rest_offered
from .scene import Scene
from .trembling import nearly_aligned, trembling, unrelated


@dataclass(frozen=True)
class Seen:
    """confidence: of the first offer, 0 of none. first, any: whether the first and any of nine is
    the next stroke; later: whether the first is the next or a later one. copy, follows: what the
    check says of the next stroke."""

    confidence: float
    first: bool
    any: bool
    later: bool
    copy: bool
    follows: bool

    @property
    def offered(self) -> bool:
        """Whether it comes by itself."""
        return self.confidence >= SURE


def seen(case: Case, beside: Beside | None = None) -> Seen:
    """What came of asking once. beside: a model, whose votes may make the first offer sure."""
    found = offers(case.sketch)
    sure = found[0].confidence if found else 0.0
    if beside and found and sure < SURE and beside.agrees(case, found[0]):
        sure = SURE
    firsts = [each.strokes[0] for each in found]
    hits, later = case.hits(firsts), case.hits(firsts[:1], later=True)
    there = shapes(case.strokes[: case.kept]).even
    return Seen(
        sure,
        any(hits[:1]),
        any(hits),
        any(later),
        is_copy(there, case.truth[0]),
        follows(there, case.truth[0], case.diagonal),
    )


def figures(outcomes: Iterable[Seen]) -> dict[str, float]:
    """Shares, by what they are called; see the help of `sketch-training own-hand`."""
    every = list(outcomes)
    found = {"pen lifts": float(len(every))}
    found |= {"hit@1": _mean([each.first for each in every])}
    found |= {"hit@9": _mean([each.any for each in every])}
    sure = [each for each in every if each.offered]
    found["offered by itself: so many"] = float(len(sure))
    found["offered by itself"] = len(sure) / len(every)
    found["of these, the next stroke"] = _mean([each.first for each in sure])
    found["of these, the next or a later stroke"] = _mean([each.later for each in sure])
    for name, which in (("follows", "follows"), ("a copy, wherever", "copy")):
        some = [each for each in every if getattr(each, which)]
        found[f"next stroke {name}"] = len(some) / len(every)
        found[f"  {name}: among nine"] = _mean([each.any for each in some])
        found[f"  {name}: first"] = _mean([each.first for each in some])
        alone = [each.first and each.offered for each in some]
        found[f"  {name}: offered by itself"] = _mean(alone)
    return found


def composed_cases(
    rng: np.random.Generator, each: int, more: int = 0, makers: Sequence[Maker] = MAKERS
) -> Iterator[tuple[Scene, Case]]:
    """Scenes with tremor, cut where two (of rings three) examples are there."""
    for i, scene in enumerate(scenes(rng, each, makers)):
        shaky = trembling(scene.lines, TREMORS[i % len(TREMORS)], rng)
        strokes = tuple(map(Stroke.through, shaky))
        clean = shapes([Stroke.through(line) for line in scene.lines])
        for kept in range(scene.kept, min(scene.kept + 1 + more, len(strokes))):
            yield scene, Case(strokes, kept, clean.even[kept:], spread(clean))


def composed_figures(rng: np.random.Generator, each: int) -> dict[str, float]:
    """How many scenes go on rightly when asked, by kind, and by themselves; and how many pages of
    unrelated strokes get an offer either way."""
    right: dict[str, list[bool]] = {}
    alone, rest = [], []
    for scene, case in composed_cases(rng, each):
        right.setdefault(scene.name, []).append(continued(case, asked=True))
        alone.append(continued(case, asked=False))
        rest.append(rest_offered(case))
    found = {name: _mean(values) for name, values in right.items()}
    found["all scenes, asked"] = _mean([value for values in right.values() for value in values])
    found["all scenes, by itself"] = _mean(alone)
    found["of all that is to come of them, offered"] = float(np.mean(rest))
    pages = [Sketch().adding(*map(Stroke.through, unrelated(rng))) for _ in range(10 * each)]
    for name, asked in (("asked", True), ("by itself", False)):
        share = _mean([bool(plain(page, asked)) for page in pages])
        found[f"unrelated strokes: offered, {name}"] = share
    found |= _drawn_on_figures(rng, -(-each // 3))
    return found | _going_on_figures(rng, each) | _aligned_figures(rng, pages, 4 * each)


def _drawn_on_figures(rng: np.random.Generator, each: int) -> dict[str, float]:
    """Of scenes that the person goes on with for up to eight strokes: in how many a row comes by
    itself, and how often what comes so is the next stroke."""
    came, right = list[bool](), list[bool]()
    every = list(composed_cases(rng, each, more=8))
    for _, lifts in groupby(every, key=lambda pair: id(pair[0])):
        found = [(case, plain(case.sketch, asked=False)) for _, case in lifts]
        came.append(any(strokes for _, strokes in found))
        right += [hit for case, strokes in found for hit in case.hits(strokes)]
    return {
        "scenes drawn on: a row comes by itself": _mean(came),
        "  of what comes so, the next stroke": _mean(right),
    }


def _going_on_figures(rng: np.random.Generator, each: int) -> dict[str, float]:
    """How many strokes go on rightly when asked, by kind; and of those that are half of a shape,
    how often the other half is among what is offered."""
    right: dict[str, list[bool]] = {}
    for scene, case in composed_cases(rng, each, makers=GOING_ON):
        right.setdefault(scene.name, []).append(continued(case, asked=True))
    found = {name: _mean(values) for name, values in right.items()}
    found["all strokes that go on, asked"] = _mean([v for each in right.values() for v in each])
    halves = (case for _, case in composed_cases(rng, each, makers=HALVES))
    hits = [case.hits([e.strokes[0] for e in offers(case.sketch)]) for case in halves]
    found["half a shape: the other half among nine"] = _mean(list(map(any, hits)))
    faces = [continued(case, asked=True) for _, case in composed_cases(rng, each, makers=LONE)]
    return found | {"one ear: the other one first, asked": _mean(faces)}


def _aligned_figures(
    rng: np.random.Generator, pages: Sequence[Sketch], count: int
) -> dict[str, float]:
    """How many last strokes that are nearly aligned are offered nearer to what is meant than they
    were drawn; and of unrelated ones, how many are offered another place, at all and by itself."""
    nearer = []
    for i in range(count):
        lines, meant = nearly_aligned(rng)
        shaky = trembling(lines, TREMORS[i % len(TREMORS)] / 3.0, rng)
        page = Sketch().adding(*map(Stroke.through, shaky))
        found, wanted = last_aligned(page), shapes([Stroke.through(meant)]).even
        ways = shapes([page.strokes[-1], *([found.stroke] if found else [])]).even
        off = np.abs(ways[:, [0, -1]] - wanted[:, [0, -1]]).mean(axis=1)
        nearer.append(bool(found) and bool(off[-1] < off[0]))
    others = [found.confidence for page in pages if (found := last_aligned(page))]
    sure = [each >= SURE for each in others]
    return {
        "nearly aligned: offered nearer to what is meant": _mean(nearer),
        "unrelated strokes: offered aligned, asked": len(others) / len(pages),
        "unrelated strokes: offered aligned, by itself": sum(sure) / len(pages),
    }


def continued(case: Case, asked: bool) -> bool:
    """Whether what is offered first is the next stroke."""
    return any(case.hits(plain(case.sketch, asked)))


def plain(sketch: Sketch, asked: bool) -> list[Stroke]:
    """The first stroke of the first offer, where it is sure enough to be made."""
    found = offers(sketch, most=1, asked=asked)
    level = ASKED if asked else SURE
    return [each.strokes[0] for each in found if each.confidence >= level]


def _mean(values: list[bool]) -> float:
    return float(np.mean(values)) if values else 0.0
