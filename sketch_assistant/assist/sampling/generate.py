"""Draw from nothing: each drawing is the best of several that the model tried."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...sketch.document import Floats, SketchError
from ...sketch.encoding import Floats32, from_stroke3, from_stroke5
from ..bundle.bundle import Bundle
from ..bundle.manifest import Manifest
from ..requests import GenerateRequest
from ..running.runner import Runner
from . import ranking
from .mixture import draw_noise
from .ranking import Recogniser
from .temperature import warmed

MOST = 10_000
LONGEST = 150  # points; what needs more has lost the thread
TRIES = 4  # of each drawing in a round
ROUNDS = 5  # at most, until a try is good enough
GOOD = 0.5  # probability of its class
TOGETHER = 32  # drawings in one call of the engine
END_STATE, NEVER = 2, -1e9
# How strongly a class matters (see `Manifest.guided`): chosen on validation drawings.
GUIDANCE = 2.0


@dataclass(frozen=True)
class Drawing:
    """lines: polylines (n, 2) in the model's pixels. label: the class, or the model's name where it
    has no one class. ended: by itself. probability: that the recogniser gives the class; None
    without one that knows it."""

    lines: tuple[Floats, ...]
    label: str
    ended: bool
    probability: float | None = None


@dataclass
class _Work:
    """A drawing in the making. random numbers of its own: it does not depend on its neighbours."""

    label: str
    rng: np.random.Generator
    best: Drawing | None = None


def generate(
    request: GenerateRequest,
    engine: Runner,
    bundle: Bundle,
    recogniser: Recogniser | None = None,
    rounds: int = ROUNDS,
    tries: int = TRIES,
) -> Iterator[Drawing]:
    """`request.count` drawings, as they are done; rounds: of tries, fewer for someone who waits;
    tries: of each in a round, one in one round for drawings as they come. Raises `SketchError`,
    `Cancelled`."""
    if not 0.01 <= request.temperature <= 2.0 or not 1 <= request.count <= MOST:
        raise SketchError(
            "The temperature must be 0.01 to 2 and the count 1 to {most}.", most=format(MOST, ",")
        )
    engine.begin()
    names = labels(request, bundle.manifest)
    for start in range(0, request.count, TOGETHER):
        numbers = range(start, min(start + TOGETHER, request.count))
        works = [_Work(names[i], np.random.default_rng([request.seed, i])) for i in numbers]
        for _ in range(rounds):
            if unfinished := [work for work in works if not _is_good(work.best)]:
                _try(unfinished, tries, request.temperature, engine, bundle, recogniser)
        yield from (work.best for work in works if work.best)


def labels(request: GenerateRequest, manifest: Manifest) -> list[str]:
    """What each drawing is of: of many classes, every one once before any comes twice. Raises
    `BundleError` for a class that the model does not know."""
    label = manifest.label_of(request.label)
    if label is None and manifest.labels:
        turns = np.random.default_rng([request.seed, MOST]).permutation(manifest.labels)
        return [manifest.classes[turns[i % len(turns)]] for i in range(request.count)]
    if label is None and len(manifest.classes) != 1:
        return [manifest.name] * request.count
    return [manifest.classes[label or 0]] * request.count


def _is_good(drawing: Drawing | None) -> bool:
    if drawing is None or not drawing.ended:
        return False
    if drawing.probability is None:
        return not ranking.scribbles(drawing.lines)
    return drawing.probability >= GOOD


def _try(
    works: Sequence[_Work],
    count: int,
    temperature: float,
    engine: Runner,
    bundle: Bundle,
    recogniser: Recogniser | None,
) -> None:
    """One round: a few more tries of each, of which the best so far stays."""
    mixtures = bundle.manifest.mixtures
    noise = np.concatenate([draw_noise(each.rng, LONGEST, count, mixtures) for each in works], 1)
    names = [work.label for work in works for _ in range(count)]
    sampled = _sample(warmed(noise, temperature), names, temperature, engine, bundle)
    tries = [_drawing(five, name) for five, name in zip(sampled, names, strict=True)]
    tries = _seen(tries, bundle.manifest, recogniser)
    for i, work in enumerate(works):
        former = [work.best] if work.best else []
        work.best = _best([*former, *tries[i * count : (i + 1) * count]])


def _sample(
    noise: Floats32, names: Sequence[str], temperature: float, engine: Runner, bundle: Bundle
) -> Floats32:
    """Stroke-5 rows (n, s, 5) from nothing, offsets in pixels."""
    manifest = bundle.manifest
    noise[0, :, END_STATE] = NEVER  # an empty page is no drawing
    start = manifest.encoding.inputs(np.zeros((0, 3)))
    labels = [manifest.classes.index(name) for name in names] if manifest.labels else []
    # Of one kind they go on from one prefix: those that have ended leave the others more time.
    labels = labels[:1] if len(set(labels)) == 1 else labels
    prefix = np.repeat(start[None], max(len(labels), 1), axis=0)
    known = np.array(labels, dtype=np.int64) if labels else None
    guidance = GUIDANCE if labels else 1.0
    _, rows = engine.decode(bundle, prefix, noise, temperature, labels=known, guidance=guidance)
    rows[..., :2] *= manifest.encoding.scale
    return rows.swapaxes(0, 1)


def _drawing(five: Floats32, label: str) -> Drawing:
    lines = from_stroke3(from_stroke5(five.astype(np.float64)))
    return Drawing(tuple(lines), label, bool((five[:, 4] > 0.5).any()))


def _seen(tries: list[Drawing], manifest: Manifest, recogniser: Recogniser | None) -> list[Drawing]:
    """With what the recogniser thinks of them. A model of several classes that is told none may
    draw any of them."""
    several = () if manifest.labels else manifest.classes
    if recogniser is None or not ranking.knows(recogniser, several or manifest.classes):
        return tries
    wanted = [dict.fromkeys(several or (each.label,), 1.0) for each in tries]
    chances = ranking.probabilities(recogniser, [each.lines for each in tries], wanted)
    return [replace(each, probability=float(p)) for each, p in zip(tries, chances, strict=True)]


def _best(tries: Sequence[Drawing]) -> Drawing:
    known = [each.probability for each in tries if each.probability is not None]
    wanted = np.array(known) if len(known) == len(tries) else None
    return tries[ranking.order([(each.lines, each.ended) for each in tries], wanted)[0]]
