"""A is to B as C is to …: decode z_C + strength (z_B − z_A) (Ha & Eck 2017, section 4.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..sketch.document import LARGEST_COORDINATE, Floats, SketchError, Stroke
from ..sketch.encoding import Floats32
from . import latent, ranking
from .bundle import Bundle
from .complete import CURVE_SPACING
from .latent import Decoded
from .looks import SURE, label, look
from .onto import onto
from .ranking import Recogniser
from .runner import Runner

LARGEST_STRENGTH = 1.5
TRIES, TRIES_PER_TAKE = 6, 2
STRAY = 0.3  # of sigma: how far the latents of all tries but the first are from the sum
UNENDED, SCRIBBLED = 1.0, 0.7  # beside shares of the drawing's size
LONGEST = 160  # points


@dataclass(frozen=True)
class Analogy:
    """a, b, c: strokes of three drawings. strength: 0 to 1.5. count: takes. The same request gives
    the same strokes."""

    a: tuple[Stroke, ...]
    b: tuple[Stroke, ...]
    c: tuple[Stroke, ...]
    model: str
    strength: float = 1.0
    temperature: float = 0.1
    seed: int = 0
    count: int = 1


@dataclass(frozen=True)
class Analogous:
    """takes: best first, each strokes that lie where C is, in its ink."""

    request: object
    takes: tuple[tuple[Stroke, ...], ...]
    provider: str


def analogy(
    request: Analogy, runner: Runner, bundle: Bundle, recogniser: Recogniser | None = None
) -> Analogous:
    """Raises `SketchError` for drawings that make no analogy, `Cancelled`."""
    check(request.strength, request.temperature, request.count)
    if request.a == request.b:
        same = "three drawings are" if request.b == request.c else "first two drawings are"
        raise SketchError(f"The {same} the same, so there is no step from A to B to take.")
    runner.begin()
    step = step_between(request.a, request.b, runner, bundle)
    takes = stepped(
        request.c,
        _hints(request, bundle, recogniser),
        step * request.strength,
        request.temperature,
        request.seed,
        request.count,
        runner,
        bundle,
    )
    return Analogous(request, takes, runner.provider)


def check(strength: float, temperature: float, count: int) -> None:
    """Raises `SketchError` for numbers outside of what there is."""
    if not 0.0 <= strength <= LARGEST_STRENGTH:
        raise SketchError(f"The strength must be 0 to {LARGEST_STRENGTH}.")
    if not 0.01 <= temperature <= 2.0 or not 1 <= count <= 100:
        raise SketchError("The temperature must be 0.01 to 2 and the count 1 to 100.")


def step_between(
    a: tuple[Stroke, ...], b: tuple[Stroke, ...], runner: Runner, bundle: Bundle
) -> Floats32:
    """z_B − z_A (N_z,). Raises `SketchError`, `Cancelled`."""
    encoding = bundle.manifest.encoding
    drawings = [
        latent.pixels(latent.lines_of(strokes, f"Drawing {name}"), encoding)
        for name, strokes in (("A", a), ("B", b))
    ]
    mu, _ = latent.encode(runner, bundle, drawings)
    step: Floats32 = mu[1] - mu[0]
    return step


def stepped(
    strokes: tuple[Stroke, ...],
    hints: Sequence[int | None],
    step: Floats32,
    temperature: float,
    seed: int,
    count: int,
    runner: Runner,
    bundle: Bundle,
) -> tuple[tuple[Stroke, ...], ...]:
    """What a drawing becomes by a step (N_z,) of its latent, best first, in its place and ink.
    hints: labels that tries are told in turn, None for none."""
    lines = latent.lines_of(strokes, "Drawing C")
    drawing = latent.pixels(lines, bundle.manifest.encoding)
    mu, sigma = latent.encode(runner, bundle, [drawing])
    many = max(TRIES, TRIES_PER_TAKE * count)
    rngs = latent.chances(many, seed)
    strays = STRAY * np.stack([rng.standard_normal(mu.shape[1]) for rng in rngs])
    strays[0] = 0.0
    latents = (mu + step) * _shrunk(mu, step, many) + strays * sigma
    labels = [hints[i % len(hints)] for i in range(many)]
    tries = latent.decode(
        runner, bundle, latents.astype(np.float32), temperature, rngs, labels, LONGEST
    )
    placed = [onto(each.lines, lines, CURVE_SPACING) for each in tries]
    costs = [_fault(each) + gap for each, (_, gap) in zip(tries, placed, strict=True)]
    best = np.argsort(costs, kind="stable")[:count]
    return tuple(_inked(placed[i][0], strokes) for i in best)


def _shrunk(mu: Floats32, step: Floats32, count: int) -> Floats:
    """Factors (count, 1) from 1, the plain sum, down to that which makes the sum as long as z_C: a
    sum of latents lies farther out than any drawing does, and decodes the worse for it."""
    longer = float(np.linalg.norm(mu + step)) / max(float(np.linalg.norm(mu)), 1e-9)
    return np.linspace(1.0, 1.0 / max(longer, 1.0), count)[:, None]


def _hints(request: Analogy, bundle: Bundle, recogniser: Recogniser | None) -> list[int | None]:
    """The class of C where the step leads from one drawing of a class to another; where it leads
    to another class, no class at all or that one."""
    a, b, c = (
        label_of([stroke.xy for stroke in each], bundle, recogniser)
        for each in (request.a, request.b, request.c)
    )
    return [c, None, c] if a == b else [None, b, None]


def label_of(lines: list[Floats], bundle: Bundle, recogniser: Recogniser | None) -> int | None:
    if recogniser is None:
        return None
    seen = look(lines, recogniser, turning=False)
    name, chance = seen.best(recogniser.classes, bundle.manifest.classes)
    return label(name, bundle.manifest) if chance >= SURE else None


def _fault(each: Decoded) -> float:
    return UNENDED * (not each.ended) + SCRIBBLED * ranking.scribbles(each.lines)


def _inked(lines: Sequence[Floats], like: tuple[Stroke, ...]) -> tuple[Stroke, ...]:
    """Strokes through lines in canvas units, in the ink of others."""
    pressure = float(np.median(np.concatenate([each.points[:, 2] for each in like])))
    width = float(np.median([each.width for each in like]))
    made = []
    for line in lines:
        rest = np.tile([pressure, 0.0, 0.0], (len(line), 1))
        points = np.hstack([np.clip(line, -LARGEST_COORDINATE, LARGEST_COORDINATE), rest])
        made.append(Stroke(points, width, like[-1].colour, "suggested"))
    return tuple(made)
