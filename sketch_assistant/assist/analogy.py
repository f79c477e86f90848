"""A is to B as C is to …: decode z_C + strength (z_B − z_A) (Ha & Eck 2017, section 4.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..sketch.document import Exchange, Floats, SketchError, Stroke
from ..sketch.encoding import Floats32
from ..sketch.sentence import Sentence
from .bundle.bundle import Bundle
from .paper.expectation import expectation
from .paper.laid_over import onto
from .recogniser.looks import SURE, label, look
from .requests import AnalogyRequest, FeatureRequest
from .running.runner import Runner
from .sampling import latent, ranking
from .sampling.latent import Decoded
from .sampling.pen import Pen
from .sampling.ranking import Lines, Recogniser
from .sampling.setting import CURVE_SPACING

LARGEST_STRENGTH = 1.5
TRIES, TRIES_PER_TAKE = 6, 2
STRAY = 0.3  # of sigma: how far the latents of all tries but the first are from the sum
UNENDED, SCRIBBLED = 1.0, 0.7  # beside shares of the drawing's size
LONGEST = 160  # points
EXPECTED = 4  # further tries, of what is expected on paper


@dataclass(frozen=True)
class Step:
    """From drawing A to drawing B. vector: z_B − z_A (N_z,). a, b: their lines (n, 2), pixels."""

    vector: Floats32
    a: Lines
    b: Lines


@dataclass(frozen=True)
class Analogous:
    """takes: best first, each what takes the place of every stroke of C, in its ink; all that takes
    no certain one's place comes with the last."""

    request: AnalogyRequest | FeatureRequest
    takes: tuple[Exchange, ...]
    provider: str


def analogy(
    request: AnalogyRequest, runner: Runner, bundle: Bundle, recogniser: Recogniser | None = None
) -> Analogous:
    """Raises `SketchError` for drawings that make no analogy, `Cancelled`."""
    check(request.strength, request.temperature, request.count)
    if request.a == request.b:
        if request.b == request.c:
            raise SketchError(
                "The three drawings are the same, so there is no step from A to B to take."
            )
        raise SketchError(
            "The first two drawings are the same, so there is no step from A to B to take."
        )
    runner.begin()
    step = step_between(request.a, request.b, runner, bundle)
    hints = _hints(request, bundle, recogniser)
    return Analogous(
        request, stepped(request, request.c, hints, step, runner, bundle), runner.provider
    )


def check(strength: float, temperature: float, count: int) -> None:
    """Raises `SketchError` for numbers outside of what there is."""
    if not 0.0 <= strength <= LARGEST_STRENGTH:
        raise SketchError(
            "The strength must be 0 to {largest_strength}.", largest_strength=LARGEST_STRENGTH
        )
    if not 0.01 <= temperature <= 2.0 or not 1 <= count <= 100:
        raise SketchError("The temperature must be 0.01 to 2 and the count 1 to 100.")


def step_between(
    a: tuple[Stroke, ...], b: tuple[Stroke, ...], runner: Runner, bundle: Bundle
) -> Step:
    """The step from A to B. Raises `SketchError`, `Cancelled`."""
    drawings = [
        latent.pixels(
            latent.lines_of(strokes, Sentence("Drawing {name}", name=name)),
            bundle.manifest.encoding,
        )
        for name, strokes in (("A", a), ("B", b))
    ]
    mu, _ = latent.encode(runner, bundle, drawings)
    return Step(mu[1] - mu[0], *drawings)


def stepped(
    asked: AnalogyRequest | FeatureRequest,
    strokes: tuple[Stroke, ...],
    hints: Sequence[int | None],
    step: Step,
    runner: Runner,
    bundle: Bundle,
) -> tuple[Exchange, ...]:
    """What a drawing becomes by a step, best first, in its place and ink. hints: labels that tries
    are told in turn, None for none. Raises `SketchError`, `Cancelled`."""
    lines = latent.lines_of(strokes, Sentence("Drawing C"))
    expected = expectation(step.a, step.b, lines, asked.strength, bundle.manifest.encoding)
    drawings = [latent.pixels(lines, bundle.manifest.encoding)]
    drawings += [expected.drawing] if expected is not None else []
    mu, sigma = latent.encode(runner, bundle, drawings)
    sums = max(TRIES, TRIES_PER_TAKE * asked.count)
    many = sums + EXPECTED * (expected is not None)
    rngs = latent.chances(many, asked.seed)
    strays = STRAY * np.stack([rng.standard_normal(mu.shape[1]) for rng in rngs])
    strays[0] = 0.0
    by = step.vector * np.float32(asked.strength)
    middles = np.vstack([(mu[0] + by) * _shrunk(mu[:1], by, sums), *[mu[1:]] * (many - sums)])
    latents = (middles + strays * sigma[0]).astype(np.float32)
    labels = [hints[i % len(hints)] for i in range(many)]
    tries = latent.decode(runner, bundle, latents, asked.temperature, rngs, labels, LONGEST)
    placed = [onto(each.lines, lines, CURVE_SPACING) for each in tries[:sums]]
    costs = [_fault(each) + gap for each, (_, gap) in zip(tries, placed, strict=False)]
    best = np.argsort(costs, kind="stable")[: asked.count]
    nothing: list[tuple[Stroke, ...]] = [()] * len(strokes)
    takes = [_exchange(strokes, nothing, placed[i][0]) for i in best]
    if expected is not None:
        made = expected.drawn([each.lines for each in tries], strokes)
        takes.insert(0, _exchange(strokes, *made))
    return tuple(takes[: asked.count])


def _exchange(
    strokes: tuple[Stroke, ...], kept: Sequence[tuple[Stroke, ...]], new: Sequence[Floats]
) -> Exchange:
    """What takes the strokes' places; new lines come with the last, in the ink of all."""
    last = (*kept[-1], *Pen.of(strokes).strokes(new))
    return tuple(zip(strokes, (*kept[:-1], last), strict=True))


def _shrunk(mu: Floats32, step: Floats32, count: int) -> Floats:
    """Factors (count, 1) from 1, the plain sum, down to that which makes the sum as long as z_C: a
    sum of latents lies farther out than any drawing does, and decodes the worse for it."""
    longer = float(np.linalg.norm(mu + step)) / max(float(np.linalg.norm(mu)), 1e-9)
    return np.linspace(1.0, 1.0 / max(longer, 1.0), count)[:, None]


def _hints(
    request: AnalogyRequest, bundle: Bundle, recogniser: Recogniser | None
) -> list[int | None]:
    """The class of C where the step leads from one drawing of a class to another; where it leads
    to another class, no class at all or that one."""
    a, b, c = (
        label_of([stroke.xy for stroke in each], bundle, recogniser)
        for each in (request.a, request.b, request.c)
    )
    return [c, None, c] if a == b else [None, b, None]


def label_of(lines: list[Floats], bundle: Bundle, recogniser: Recogniser | None) -> int | None:
    """The class that lines look like, as the model numbers it; None where that is not sure."""
    if recogniser is None:
        return None
    seen = look(lines, recogniser, turning=False)
    name, chance = seen.best(recogniser.classes, bundle.manifest.classes)
    return label(name, bundle.manifest) if chance >= SURE else None


def _fault(each: Decoded) -> float:
    return UNENDED * (not each.ended) + SCRIBBLED * ranking.scribbles(each.lines)
