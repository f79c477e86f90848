"""Predict how an unfinished drawing goes on: a Request in, ranked candidates out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..sketch.document import DEFAULT_COLOUR, DEFAULT_WIDTH, Floats, Sketch, SketchError, Stroke
from ..sketch.encoding import Floats32, from_stroke3, from_stroke5, to_stroke3
from ..sketch.simplify import simplify
from ..sketch.smooth import smooth
from . import size
from .bundle import Bundle
from .engine import Engine
from .focus import in_progress
from .mixture import draw_noise

LONGEST_ENDING = 200
SHORTEST_ENDING = 40
# A drawing from nothing, or from a single dot, takes this share of the page.
SHARE_OF_PAGE = 0.4
CURVE_SPACING = 3.0  # pixels of the model between the points of a suggested stroke


@dataclass(frozen=True)
class Request:
    """Everything that influences the answer.

    model: name of an installed bundle. temperature: 0.01 to 1, as the paper has it (logits / tau,
    sigma * sqrt(tau)). The same request gives the same strokes.
    """

    sketch: Sketch
    model: str
    temperature: float = 0.4
    seed: int = 0
    count: int = 9


@dataclass(frozen=True)
class Candidate:
    """One way to go on: new strokes in canvas units, origin "suggested"; finished: the model ended."""

    strokes: tuple[Stroke, ...]
    finished: bool


@dataclass(frozen=True)
class Result:
    """Candidates, best first, for exactly `request.sketch`; provider: "CPU" or "CUDA"."""

    request: Request
    candidates: tuple[Candidate, ...]
    provider: str


def complete(request: Request, engine: Engine, bundle: Bundle) -> Result:
    """Up to `request.count` endings of the drawing in progress. Raises `SketchError`, `Cancelled`."""
    if not 0.01 <= request.temperature <= 2.0 or not 1 <= request.count <= 100:
        raise SketchError("The temperature must be 0.01 to 2 and the count 1 to 100.")
    drawn = in_progress(request.sketch.strokes)
    lines = _recent([stroke.xy for stroke in drawn], bundle.manifest.encoding.longest)
    place = _placed(request, engine, bundle, lines)
    encoding = bundle.manifest.encoding
    rows = to_stroke3([simplify(line * place.scale, encoding.tolerance) for line in lines])
    rows = rows[-encoding.longest :]
    steps = int(np.clip(encoding.longest - len(rows), SHORTEST_ENDING, LONGEST_ENDING))
    noise = draw_noise(
        np.random.default_rng(request.seed), steps, request.count, bundle.manifest.mixtures
    )
    prefix = encoding.inputs(rows)[None]
    _, sampled = engine.decode(bundle, prefix, noise, request.temperature)
    sampled[..., :2] *= encoding.scale
    ink = _Ink.of(drawn)
    candidates = [
        _candidate(sampled[:, i], place, ink, bool(lines)) for i in range(sampled.shape[1])
    ]
    found = [each for each in candidates if each.strokes]
    found.sort(key=lambda each: not each.finished)
    return Result(request, tuple(found), engine.provider)


@dataclass(frozen=True)
class _Place:
    """scale: pixels a canvas unit. pen: where the pen was lifted, canvas units."""

    scale: float
    pen: tuple[float, float]


def _placed(request: Request, engine: Engine, bundle: Bundle, lines: list[Floats]) -> _Place:
    page = request.sketch
    pen = (page.width / 2, page.height / 2)
    scale = bundle.manifest.encoding.extent / (SHARE_OF_PAGE * min(page.width, page.height))
    if lines:
        pen = (float(lines[-1][-1, 0]), float(lines[-1][-1, 1]))
    if lines and size.extent(lines) > 0.0:
        scale = size.pixels_per_unit(engine, bundle, lines)
    return _Place(scale, pen)


def _recent(lines: list[Floats], longest: int) -> list[Floats]:
    """The last lines that a model of this length can read, simplified roughly first: a hand's raw
    points are many times what matters."""
    if not lines or (whole := size.extent(lines)) == 0.0:
        return lines[-longest:]
    rough = [simplify(line, whole / 500.0) for line in lines]
    points = np.cumsum([len(line) for line in reversed(rough)])
    return rough[-max(1, int((points <= longest).sum())) :]


def _candidate(five: Floats32, place: _Place, ink: _Ink, lifted: bool) -> Candidate:
    rows = from_stroke5(five.astype(np.float64))
    finished = bool((five[:, 4] > 0.5).any())
    if not len(rows):
        return Candidate((), finished)
    # A lifted pen moves before it draws: a dot where it was lifted stands for what came before.
    whole = np.vstack([[[0.0, 0.0, 1.0]], rows]) if lifted else rows
    lines = from_stroke3(whole)[1 if lifted else 0 :]
    curves = [smooth(line, CURVE_SPACING) / place.scale + place.pen for line in lines]
    return Candidate(tuple(ink.stroke(curve) for curve in curves), finished)


@dataclass(frozen=True)
class _Ink:
    """What suggestions are drawn with: the last stroke's, at the person's usual pressure."""

    width: float = DEFAULT_WIDTH
    colour: str = DEFAULT_COLOUR
    pressure: float = 1.0

    @classmethod
    def of(cls, drawn: Sequence[Stroke]) -> _Ink:
        if not drawn:
            return cls()
        pressure = float(np.median(np.concatenate([each.points[:, 2] for each in drawn[-5:]])))
        return cls(drawn[-1].width, drawn[-1].colour, pressure)

    def stroke(self, curve: Floats) -> Stroke:
        rest = np.tile([self.pressure, 0.0, 0.0], (len(curve), 1))
        return Stroke(np.hstack([curve, rest]), self.width, self.colour, "suggested")
