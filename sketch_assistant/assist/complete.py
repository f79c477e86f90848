"""Predict how an unfinished drawing goes on: a request in, ranked candidates out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..sketch.document import Floats, SketchError, Stroke
from .bundle.bundle import Bundle
from .bundle.manifest import Manifest
from .by_hand import agreed, made, with_own_hand
from .ghosts import votes
from .ghosts.about import about
from .ghosts.begun import Begun, begin, beside, freely
from .ghosts.drawn import Drawn, Ending, ends, read
from .ghosts.finish import SURELY, Signs
from .ghosts.focus import in_progress
from .ghosts.part import parts
from .ghosts.whole import learned_from, whole
from .ghosts.writing import is_writing
from .motifs.motif_memory import Memory
from .own_hand.offer import Offer
from .recognised import as_wanted, chances_of, knows, recognised
from .requests import CompleteRequest, GenerateRequest
from .result import Candidate, Result
from .running.runner import Runner
from .sampling import ranking
from .sampling.generate import generate
from .sampling.pen import Pen
from .sampling.ranking import Recogniser
from .sampling.setting import SHARE_OF_PAGE, Place

# Points: what needs more to end has lost the thread, and a person is waiting.
LONGEST_ENDING = 100
SHORTEST_ENDING = 40
VOTERS_PER_SHOWN = 2  # of the first network, at least


def complete(
    request: CompleteRequest,
    engine: Runner,
    bundle: Bundle,
    recogniser: Recogniser | None = None,
    others: Sequence[Bundle] = (),
    memories: Sequence[Memory] = (),
) -> Result:
    """`request.count` endings of the drawing in progress, best first (see `assist.ghosts.votes`);
    of an empty page, drawings. others: models that draw and vote, too; they know the
    classes of the first. memories: of what the person drew before. Raises `SketchError`,
    `Cancelled`."""
    if not 0.01 <= request.temperature <= 2.0 or not 1 <= request.count <= 100:
        raise SketchError("The temperature must be 0.01 to 2 and the count 1 to 100.")
    engine.begin()
    strokes = _in_progress(request)
    pen = Pen.last(strokes)
    if strokes and not request.asked and is_writing(request.sketch.strokes, strokes):
        return Result(request, (), engine.provider, about=tuple(strokes), writing=True)
    if not strokes:
        found = _drawings(request, engine, bundle, recogniser)
        return Result(request, _candidates(pen, [], found, [0.0] * len(found)), engine.provider)
    strokes, drawn = _read(request, strokes, engine, bundle, recogniser)
    names = set(drawn.named(request.count))
    guessed = names.pop() if len(names) == 1 and not request.label else ""
    signs = _signs(drawn, engine, bundle, recogniser)
    result = Result(request, (), engine.provider, guessed, signs, tuple(strokes))
    if result.finished >= SURELY and not request.asked:
        return result
    begun = _begun(request, drawn, engine, [bundle, *others])
    hand, own = _by_hand(drawn, begun, made(request, memories), bundle.manifest.encoding.extent)
    endings, confidence = _endings(request, drawn, begun, bundle.manifest, recogniser, own)
    found = [([drawn.place.of(line) for line in each], ended) for each, ended in endings]
    lines = [stroke.xy for stroke in strokes]
    candidates = _candidates(pen, lines, found, confidence.tolist())
    return replace(result, candidates=with_own_hand(request, strokes, candidates, hand))


def _in_progress(request: CompleteRequest) -> list[Stroke]:
    """What to go on with, by what is chosen or by what lies where."""
    return list(request.chosen) or in_progress(request.sketch.strokes)


def _read(
    request: CompleteRequest,
    strokes: list[Stroke],
    engine: Runner,
    bundle: Bundle,
    recogniser: Recogniser | None,
) -> tuple[list[Stroke], Drawn]:
    """What to go on with, and as the model reads it. What is chosen is not questioned."""
    page, label = request.sketch, request.label
    if not request.chosen:
        return about(page, strokes, label, engine, bundle, recogniser)
    lines = [stroke.xy for stroke in strokes]
    return strokes, read(page, lines, label, engine, bundle, recogniser)


def signs(
    request: CompleteRequest, engine: Runner, bundle: Bundle, recogniser: Recogniser | None = None
) -> Signs | None:
    """`Result.signs` alone. Raises `SketchError`, `Cancelled`."""
    engine.begin()
    strokes = _in_progress(request)
    if not strokes:
        return None
    _, drawn = _read(request, strokes, engine, bundle, recogniser)
    return _signs(drawn, engine, bundle, recogniser)


def _signs(drawn: Drawn, engine: Runner, bundle: Bundle, recogniser: Recogniser | None) -> Signs:
    lines, looks, odds = drawn.lines, None, None
    chances = chances_of(drawn, bundle.manifest)
    if recogniser is not None and (learned_from(recogniser) or knows(recogniser, chances)):
        found = recogniser([lines])
        looks = as_wanted(found, chances, recogniser)
        odds = whole(found[0], lines)
    seen = votes.USUAL if looks is None else float(looks[0])
    return Signs(ends(drawn, engine, bundle), seen, len(lines), odds, bool(drawn.guessed))


def _candidates(
    pen: Pen, there: Sequence[Floats], found: Sequence[Ending], sure: Sequence[float]
) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(pen.strokes(lines), ended, confidence, parts(there, lines) if there else ())
        for (lines, ended), confidence in zip(found, sure, strict=True)
    )


def _drawings(
    request: CompleteRequest, engine: Runner, bundle: Bundle, recogniser: Recogniser | None
) -> list[Ending]:
    """Whole drawings in the middle of the page, in canvas units; of a model of many classes, each
    of another one."""
    page = np.array([request.sketch.width, request.sketch.height])
    side = SHARE_OF_PAGE * page.min()
    wish = GenerateRequest(
        model=request.model,
        label=request.label,
        temperature=request.temperature,
        seed=request.seed,
        count=request.count,
    )
    found = []
    for each in generate(wish, engine, bundle, recogniser, rounds=1):
        points = np.vstack(each.lines)
        low, high = points.min(axis=0), points.max(axis=0)
        unit = side / max(float((high - low).max()), 1e-9)
        place = Place((page - (low + high) * unit) / 2, unit)
        found.append(([place.of(line) for line in each.lines], each.ended))
    return found


def _endings(
    request: CompleteRequest,
    drawn: Drawn,
    begun: Sequence[Begun],
    manifest: Manifest,
    recogniser: Recogniser | None,
    own: Floats,
) -> tuple[list[Ending], Floats]:
    """Ways to go on, best first, in the model's pixels, and the confidence in each. own: how
    probable the own hand makes each way, in the order of `begun`."""
    extent = manifest.encoding.extent
    parts = [part for each in begun for part in each.parts]
    far = votes.apart(parts, extent)
    shares, shown = votes.votes(far), list(range(len(parts)))
    if request.ranked:
        shown = votes.cover(far, int(shares.argmax()), request.count)
    there, some = drawn.lines, [parts[i] for i in shown]
    seen = recognised([[*there, part] for part in some], chances_of(drawn, manifest), recogniser)
    repeated = votes.again(some, there, extent)
    evidence = votes.evidence(shares[shown], repeated, seen, own[shown])
    order = np.argsort(-evidence, kind="stable") if request.ranked else np.arange(len(shown))
    endings = _ended(begun, [shown[i] for i in order])
    return endings, votes.confidence(evidence)[order]


def _by_hand(
    drawn: Drawn, begun: Sequence[Begun], hand: Sequence[Offer], extent: float
) -> tuple[tuple[Offer, ...], Floats]:
    """What the own hand offers, surer where the ways to go on agree; and how probable it makes each
    way (k,) that lies in the same place."""
    place, parts = drawn.place, [part for each in begun for part in each.parts]
    lines = [(offer.strokes[0].xy - place.origin) / place.unit for offer in hand]
    far = votes.apart(parts, extent, lines)
    chances = np.array([offer.chance for offer in hand])
    return agreed(hand, votes.agreement(far)), votes.by_hand(far, chances)


def _begun(
    request: CompleteRequest, drawn: Drawn, engine: Runner, bundles: Sequence[Bundle]
) -> list[Begun]:
    """Of the first model, and of the others where the best is chosen."""
    room = bundles[0].manifest.encoding.longest - len(drawn.rows)
    steps = int(np.clip(room, SHORTEST_ENDING, LONGEST_ENDING))
    rng, tau = np.random.default_rng(request.seed), request.temperature
    if not request.ranked:
        return [begin(engine, bundles[0], drawn, tau, [tau] * request.count, steps, rng)]
    count = max(request.voters // 2, VOTERS_PER_SHOWN * request.count)
    ways = [freely(tau, count), *(_ways(tau, each, request.voters // 4) for each in bundles[1:])]
    pairs = zip(bundles, ways, strict=True)
    return [begin(engine, bundle, drawn, tau, each, steps, rng) for bundle, each in pairs]


def _ways(temperature: float, other: Bundle, count: int) -> list[float]:
    """So many temperatures of another network."""
    draw = freely if other.manifest.guided else beside
    return draw(temperature, count)


def _ended(begun: Sequence[Begun], best: Sequence[int]) -> list[Ending]:
    """The best of all ways, which are numbered through, to their end and in their order."""
    found: dict[int, Ending] = {}
    first = 0
    for each in begun:
        mine = [i for i in best if first <= i < first + len(each.parts)]
        if mine:
            ended = each.ended([i - first for i in mine])
            found |= {i: _sound(*one) for i, one in zip(mine, ended, strict=True)}
        first += len(each.parts)
    return [found[i] for i in best]


def _sound(lines: list[Floats], ended: bool) -> Ending:
    """An ending without what comes after the model has lost the thread: its next part alone, where
    it never ends or scribbles later."""
    sound = ended and not ranking.scribbles(lines[1:])
    return (lines, True) if sound else (lines[:1], False)
