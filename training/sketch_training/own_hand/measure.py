"""Ask the person's own hand at every lift of the pen, and say how good its offers were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from sketch_assistant.assist.own_hand.offers import ASKED, SURE, offers
from sketch_assistant.assist.own_hand.shapes import shapes
from sketch_assistant.sketch.document import Sketch, Stroke

from .cases import Case, spread
from .check import follows, is_copy
from .composed import TREMORS, Scene, scenes, trembling, unrelated


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


def seen(case: Case) -> Seen:
    """What came of asking once."""
    found = offers(case.sketch)
    firsts = [each.strokes[0] for each in found]
    hits, later = case.hits(firsts), case.hits(firsts[:1], later=True)
    there = shapes(case.strokes[: case.kept]).even
    return Seen(
        found[0].confidence if found else 0.0,
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
    rng: np.random.Generator, each: int, more: int = 0
) -> Iterator[tuple[Scene, Case]]:
    """Scenes with tremor, cut where two (of rings three) examples are there."""
    for i, scene in enumerate(scenes(rng, each)):
        shaky = trembling(scene.lines, TREMORS[i % len(TREMORS)], rng)
        strokes = tuple(map(Stroke.through, shaky))
        clean = shapes([Stroke.through(line) for line in scene.lines])
        for kept in range(scene.kept, min(scene.kept + 1 + more, len(strokes))):
            yield scene, Case(strokes, kept, clean.even[kept:], spread(clean))


def composed_figures(rng: np.random.Generator, each: int) -> dict[str, float]:
    """How many scenes go on rightly when asked, by kind, and by themselves; and how many pages of
    unrelated strokes get an offer either way."""
    right: dict[str, list[bool]] = {}
    alone = []
    for scene, case in composed_cases(rng, each):
        right.setdefault(scene.name, []).append(continued(case, asked=True))
        alone.append(continued(case, asked=False))
    found = {name: _mean(values) for name, values in right.items()}
    found["all scenes, asked"] = _mean([value for values in right.values() for value in values])
    found["all scenes, by itself"] = _mean(alone)
    pages = [Sketch().adding(*map(Stroke.through, unrelated(rng))) for _ in range(10 * each)]
    for name, asked in (("asked", True), ("by itself", False)):
        share = _mean([bool(plain(page, asked)) for page in pages])
        found[f"unrelated strokes: offered, {name}"] = share
    return found


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
