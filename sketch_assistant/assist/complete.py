"""Predict how an unfinished drawing goes on: a Request in, ranked candidates out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..sketch.document import (
    DEFAULT_COLOUR,
    DEFAULT_WIDTH,
    LARGEST_COORDINATE,
    Floats,
    Sketch,
    SketchError,
    Stroke,
)
from ..sketch.encoding import Floats32, from_stroke3, from_stroke5, to_stroke3
from ..sketch.simplify import simplify
from ..sketch.smooth import smooth
from . import ranking, size
from .bundle import Bundle
from .engine import Engine
from .focus import in_progress
from .mixture import draw_noise
from .temperature import DEFAULT_TEMPERATURE

# Points: what needs more to end has lost the thread, and a person is waiting.
LONGEST_ENDING = 100
LONGEST_DRAWING = 200  # points, from nothing
SHORTEST_ENDING = 40
# Some samples lose the thread: draw more than are shown and show the best.
DRAWN_PER_SHOWN = 3
# A drawing from nothing, or from a single dot, takes this share of the page.
SHARE_OF_PAGE = 0.4
GRID_DIGITS = 6
ROUGH_TOLERANCE = 0.002  # of the drawn part's longer side
MOST_RAW_POINTS = 2000  # a stroke
END_STATE, NEVER = 2, -1e9
CURVE_SPACING = 3.0  # pixels of the model between the points of a suggested stroke


@dataclass(frozen=True)
class Request:
    """Everything that influences the answer.

    model: name of an installed bundle. temperature: 0.01 to 1, as the paper has it (logits / tau,
    sigma * sqrt(tau)). label: a class that the model knows, "" for a guess from what is drawn. The
    same request gives the same strokes.
    """

    sketch: Sketch
    model: str
    temperature: float = DEFAULT_TEMPERATURE
    seed: int = 0
    count: int = 9
    label: str = ""


@dataclass(frozen=True)
class Candidate:
    """One way to go on: new strokes in canvas units, origin "suggested"; finished: the model
    ended."""

    strokes: tuple[Stroke, ...]
    finished: bool


@dataclass(frozen=True)
class Result:
    """Candidates, best first, for exactly `request.sketch`; provider: "CPU" or "CUDA"."""

    request: Request
    candidates: tuple[Candidate, ...]
    provider: str


def complete(request: Request, engine: Engine, bundle: Bundle) -> Result:
    """`request.count` endings of the drawing in progress, best first (see `assist.ranking`).
    Raises `SketchError`, `Cancelled`."""
    if not 0.01 <= request.temperature <= 2.0 or not 1 <= request.count <= 100:
        raise SketchError("The temperature must be 0.01 to 2 and the count 1 to 100.")
    label = bundle.manifest.label_of(request.label)
    labels = None if label is None else np.array([label], dtype=np.int64)
    engine.begin()
    encoding = bundle.manifest.encoding
    drawn = in_progress(request.sketch.strokes)
    place, lines = _placed(request.sketch, [stroke.xy for stroke in drawn])
    lines = _recent(lines, encoding.longest)
    if len(lines) and size.extent(lines) > 0.0:
        scale = size.pixels_per_unit(engine, bundle, lines, label)
    else:
        scale = encoding.extent
    rows = to_stroke3([simplify(line * scale, encoding.tolerance) for line in lines])
    rows = rows[-encoding.longest :]
    steps = int(np.clip(encoding.longest - len(rows), SHORTEST_ENDING, LONGEST_ENDING))
    steps = steps if lines else LONGEST_DRAWING
    rng, mixtures = np.random.default_rng(request.seed), bundle.manifest.mixtures
    noise = draw_noise(rng, steps, DRAWN_PER_SHOWN * request.count, mixtures)
    noise[0, :, END_STATE] = NEVER  # whoever asks wants at least one more stroke
    prefix = encoding.inputs(rows)[None]
    _, sampled = engine.decode(bundle, prefix, noise, request.temperature, labels=labels)
    sampled[..., :2] *= encoding.scale
    pen = lines[-1][-1] if lines else np.full(2, 0.5)
    place = replace(place, unit=place.unit / scale, origin=place.origin + pen * place.unit)
    ink = _Ink.of(drawn)
    endings = [_ending(each, bool(lines)) for each in sampled.swapaxes(0, 1)]
    best = [endings[i] for i in ranking.order(endings)[: request.count]]
    candidates = (
        Candidate(tuple(ink.stroke(place.of(line)) for line in found), ended)
        for found, ended in best
    )
    return Result(request, tuple(candidates), engine.provider)


@dataclass(frozen=True)
class _Place:
    """origin: canvas units (2,); unit: canvas units to one of the model's."""

    origin: Floats
    unit: float

    def of(self, line: Floats) -> Floats:
        """A line of the model's as a curve on the page."""
        curve: Floats = smooth(line, CURVE_SPACING) * self.unit + self.origin
        return curve


def _placed(page: Sketch, lines: list[Floats]) -> tuple[_Place, list[Floats]]:
    """The lines as parts of a unit square, rounded so that the same drawing at another size or
    place becomes the very same numbers; and where that square is on the page."""
    side = SHARE_OF_PAGE * min(page.width, page.height)
    if not lines:
        return _Place(np.array([page.width - side, page.height - side]) / 2, side), []
    points = np.vstack(lines)
    low, whole = points.min(axis=0), size.extent(lines)
    if whole == 0.0:
        return _Place(low, side), [np.zeros((1, 2))]
    return _Place(low, whole), [((line - low) / whole).round(GRID_DIGITS) for line in lines]


def _recent(lines: list[Floats], longest: int) -> list[Floats]:
    """The last lines that a model of this length can read, roughly simplified first: a hand's raw
    points are many times what matters."""
    thinned = [line[:: -(-len(line) // MOST_RAW_POINTS)] for line in lines]
    rough = [simplify(line, ROUGH_TOLERANCE) for line in thinned]
    points = np.cumsum([len(line) for line in reversed(rough)])
    return rough[-max(1, int((points <= longest).sum())) :]


def _ending(five: Floats32, lifted: bool) -> tuple[list[Floats], bool]:
    """The lines of sampled rows, in pixels from where the pen is, and whether they end."""
    rows = from_stroke5(five.astype(np.float64))
    # A lifted pen moves before it draws: a dot where it was lifted stands for what came before.
    whole = np.vstack([[[0.0, 0.0, 1.0]], rows]) if lifted else rows
    lines = from_stroke3(whole)[1 if lifted else 0 :]
    return lines, bool((five[:, 4] > 0.5).any())


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
        curve = np.clip(curve, -LARGEST_COORDINATE, LARGEST_COORDINATE)
        rest = np.tile([self.pressure, 0.0, 0.0], (len(curve), 1))
        return Stroke(np.hstack([curve, rest]), self.width, self.colour, "suggested")
