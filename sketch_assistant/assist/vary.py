"""Variations: other takes of a drawing, or of a class from nothing, no two alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..sketch.document import Floats, SketchError, Stroke
from ..sketch.encoding import Floats32
from ..sketch.lines.chamfer import chamfer
from ..sketch.lines.smooth import smooth
from .bundle.bundle import Bundle
from .paper.box import box, into_box
from .recogniser.looks import SURE, label
from .recogniser.tidy import tidy
from .requests import GenerateRequest, VaryRequest
from .running.runner import Runner
from .sampling import latent, ranking
from .sampling.generate import Drawing, generate
from .sampling.guess import shown
from .sampling.latent import Decoded
from .sampling.loosened import loosened
from .sampling.pen import Pen
from .sampling.ranking import Recogniser
from .sampling.remember import drawn_again
from .sampling.setting import CURVE_SPACING, SHARE_OF_PAGE

ALIKE = 0.022  # Chamfer distance as a share of the size: nearer ones are the same drawing twice
# Tries of each take, of a drawing and from nothing; the likelier ones are kept. From more of the
# latter come drawings that are clearer than people's, on validation drawings. Further rounds, where
# too few differ or are what they should be, only fill up what is missing.
ROUNDS, TRIES_PER_TAKE, TRIES_TO_FILL_UP, TRIES_FROM_NOTHING = 4, 3, 1, 1
# Of sigma, at the widest spread: how far a latent is from the drawing's mean; farther where it is
# not known what the drawing is, so that there is no other to go towards.
LOOSE, FREE = 1.0, 3.0
FARTHER = 0.5  # lines slip in each further round, as a share of what they slip in the first
TAMEST = 0.4  # of the spread, for the tamest of the tries: not every drawing bears all of it
MATTERS = 3.0  # how strongly the class does where a drawing is varied
MOST = 100
# Of the recogniser's probability: less, and it is another thing; more, and one is as good as the
# other.
DOUBT, LIKELY_ENOUGH = 0.05, 0.9


@dataclass(frozen=True)
class Varied:
    """takes: each strokes where the drawing is, or in the middle of the page; fewer than asked for
    where the model has no more that differ."""

    request: VaryRequest
    takes: tuple[tuple[Stroke, ...], ...]
    provider: str
    guess: str = ""


def vary(
    request: VaryRequest,
    runner: Runner,
    bundle: Bundle,
    recogniser: Recogniser | None = None,
) -> Varied:
    """Raises `SketchError`, `Cancelled`."""
    if not 0.01 <= request.temperature <= 2.0 or not 1 <= request.count <= MOST:
        raise SketchError("The temperature must be 0.01 to 2 and the count 1 to {most}.", most=MOST)
    if not 0.0 <= request.spread <= 1.0:
        raise SketchError("The spread must be 0 to 1.")
    runner.begin()
    guess = request.label
    if request.strokes:
        lines = latent.lines_of(request.strokes)
        low, high = box(lines)
        drawing = latent.pixels(lines, bundle.manifest.encoding)
        guessed = {guess: 1.0} if guess else shown(runner, bundle, drawing, recogniser)
        guess = _sure(guessed)
        rounds = _of_drawing(request, drawing, guessed, runner, bundle, recogniser)
    else:
        side = SHARE_OF_PAGE * min(request.page)
        middle = np.array(request.page) / 2.0
        low, high = middle - side / 2.0, middle + side / 2.0
        rounds = _from_nothing(request, runner, bundle, recogniser)
    found = differing(rounds, request.count)
    takes = tuple(_inked(lines, low, high, request.strokes) for lines in found)
    return Varied(request, takes, runner.provider, "" if request.label else guess)


def differing(rounds: Iterator[list[list[Floats]]], count: int) -> list[list[Floats]]:
    """The first drawings of rounds of them, best first, that are unlike all before them; more
    rounds are asked for while there are fewer than `count`."""
    found: list[list[Floats]] = []
    for drawings in rounds:
        for lines in drawings:
            own = _squared(lines)
            if len(found) < count and all(chamfer(own, _squared(x)) > ALIKE for x in found):
                found.append(lines)
        if len(found) >= count:
            break
    return found


def _squared(lines: Sequence[Floats]) -> list[Floats]:
    low, high = box(lines)
    unit = 1.0 / max(float((high - low).max()), 1e-9)
    return [(line - (low + high) / 2.0) * unit for line in lines]


def _sure(guessed: Mapping[str, float]) -> str:
    """The likeliest of classes, if it is likely enough; else empty."""
    name, chance = next(iter(guessed.items()), ("", 0.0))
    return name if chance >= SURE else ""


def _of_drawing(
    request: VaryRequest,
    drawing: list[Floats],
    guessed: Mapping[str, float],
    runner: Runner,
    bundle: Bundle,
    recogniser: Recogniser | None,
) -> Iterator[list[list[Floats]]]:
    """Rounds of takes, best of each first, in the model's pixels. guessed: the classes that it may
    show, and how probably."""
    bundle.manifest.label_of(request.label)
    draw, name = _remembered if bundle.manifest.remembers else _by_latents, _sure(guessed)
    for number in range(ROUNDS):
        tries = TRIES_TO_FILL_UP if number else TRIES_PER_TAKE
        rngs = latent.chances(tries * request.count, request.seed, number)
        drawn = draw(request, drawing, name, number, rngs, runner, bundle)
        sound = [list(x.lines) for x in drawn if x.ended and not ranking.scribbles(x.lines)]
        yield _likeliest(sound, guessed, recogniser)


def _remembered(
    request: VaryRequest,
    drawing: list[Floats],
    name: str,
    number: int,
    rngs: Sequence[np.random.Generator],
    runner: Runner,
    bundle: Bundle,
) -> list[Decoded]:
    """What the model draws from memories of the drawing whose lines have slipped, later rounds
    farther."""
    extent, free = bundle.manifest.encoding.extent, request.spread * (1.0 + number * FARTHER)
    spreads = free * np.linspace(TAMEST, 1.0, len(rngs))
    memories = [
        loosened(drawing, spread, extent, rng)
        for spread, rng in zip(spreads.tolist(), rngs, strict=True)
    ]
    labels = [label(name, bundle.manifest)] * len(rngs)
    return drawn_again(runner, bundle, memories, request.temperature, rngs, labels, MATTERS)


def _by_latents(
    request: VaryRequest,
    drawing: list[Floats],
    name: str,
    number: int,
    rngs: Sequence[np.random.Generator],
    runner: Runner,
    bundle: Bundle,
) -> list[Decoded]:
    """Decoded latents about the drawing's, on the way to another drawing of the kind and not to
    just any latent: those between are sound."""
    many, rng = len(rngs), np.random.default_rng([request.seed, number])
    mu, sigma = latent.encode(runner, bundle, [drawing])
    others = _others(request, name, rngs, runner, bundle) if name else mu
    ways = request.spread * rng.uniform(0.4, 1.0, (many, 1))
    loose = (LOOSE if name else FREE) * request.spread
    near = mu + loose * sigma * rng.standard_normal((many, mu.shape[1]))
    latents = (near + ways * (others - near)).astype(np.float32)
    known = [label(name, bundle.manifest)] * many
    return latent.decode(runner, bundle, latents, request.temperature, rngs, known)


def _others(
    request: VaryRequest,
    name: str,
    rngs: Sequence[np.random.Generator],
    runner: Runner,
    bundle: Bundle,
) -> Floats32:
    """The latents (n, N_z) of drawings of the class that the model draws from nothing."""
    count = len(rngs)
    none = np.zeros((count, bundle.manifest.latent), dtype=np.float32)
    labels = [label(name, bundle.manifest)] * count
    drawn = latent.decode(runner, bundle, none, max(request.temperature, 0.3), rngs, labels)
    usable = [x.lines for x in drawn if x.ended and latent.readable(x.lines)]
    if not usable:
        return none
    read = [latent.pixels(lines, bundle.manifest.encoding) for lines in usable]
    mu, _ = latent.encode(runner, bundle, read)
    return mu[np.arange(count) % len(mu)]


def _likeliest(
    drawings: list[list[Floats]], guessed: Mapping[str, float], recogniser: Recogniser | None
) -> list[list[Floats]]:
    """Those that look like what they should be, likeliest first; all where nobody can tell."""
    if recogniser is None or not drawings:
        return drawings
    wanted = {name: p for name, p in guessed.items() if name in recogniser.classes}
    if not wanted:
        return drawings
    seen = [tidy(lines) for lines in drawings]
    found = ranking.from_both_sides(recogniser, seen)
    chances = ranking.shares_of(found, recogniser.classes, [wanted] * len(drawings))
    likely = chances / max(wanted.values())
    order = np.argsort(-np.minimum(likely, LIKELY_ENOUGH), kind="stable")
    return [drawings[i] for i in order if likely[i] >= DOUBT]


def _from_nothing(
    request: VaryRequest, runner: Runner, bundle: Bundle, recogniser: Recogniser | None
) -> Iterator[list[list[Floats]]]:
    for number in range(ROUNDS):
        seed = request.seed + number * 1_000_003
        wish = GenerateRequest(
            model=request.model,
            label=request.label,
            temperature=request.temperature,
            seed=seed,
            count=request.count,
        )
        made = generate(wish, runner, bundle, recogniser, rounds=1, tries=TRIES_FROM_NOTHING)
        yield [list(x.lines) for x in made if _is_seen(x) and not ranking.scribbles(x.lines)]


def _is_seen(drawing: Drawing) -> bool:
    return drawing.probability is None or drawing.probability >= DOUBT


def _inked(
    lines: list[Floats], low: Floats, high: Floats, like: tuple[Stroke, ...]
) -> tuple[Stroke, ...]:
    """Curves in a box of the page, in the ink of other strokes."""
    fit = into_box(lines, low, high, stretch=1.0)
    return Pen.of(like).strokes(fit.of(smooth(line, CURVE_SPACING)) for line in lines)
