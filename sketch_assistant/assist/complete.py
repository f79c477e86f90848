"""Predict how an unfinished drawing goes on: a Request in, ranked candidates out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
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
from .focus import in_progress
from .generate import END_STATE, NEVER, Order, generate
from .guess import guess, meant
from .manifest import Manifest
from .mixture import draw_noise
from .ranking import Recogniser
from .runner import Runner
from .temperature import DEFAULT_TEMPERATURE, warmed

# Points: what needs more to end has lost the thread, and a person is waiting.
LONGEST_ENDING = 100
SHORTEST_ENDING = 40
# Some samples lose the thread: draw more than are shown and show the best.
DRAWN_PER_SHOWN = 3
# A recogniser chooses better and takes time, as much as drawing the third would.
SEEN_PER_SHOWN = 2
# A drawing from nothing, or from a single dot, takes this share of the page.
SHARE_OF_PAGE = 0.4
GRID_DIGITS = 6
ROUGH_TOLERANCE = 0.002  # of the drawn part's longer side
MOST_RAW_POINTS = 2000  # a stroke
CURVE_SPACING = 3.0  # pixels of the model between the points of a suggested stroke


@dataclass(frozen=True)
class Request:
    """Everything that influences the answer.

    model: name of an installed bundle. temperature: 0.01 to 1 (see `assist.temperature`). label: a
    class that the model knows, "" for a guess from what is drawn. The same request gives the same
    strokes.
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
    """Candidates, best first, for exactly `request.sketch`; provider: "CPU" or "CUDA". guess: the
    class that the drawing was taken for, where the request names none and the model knows many."""

    request: Request
    candidates: tuple[Candidate, ...]
    provider: str
    guess: str = ""


_Ending = tuple[list[Floats], bool]  # lines, and whether the model ended them by itself


def complete(
    request: Request, engine: Runner, bundle: Bundle, recogniser: Recogniser | None = None
) -> Result:
    """`request.count` endings of the drawing in progress, best first (see `assist.ranking`); of an
    empty page, drawings. Raises `SketchError`, `Cancelled`."""
    if not 0.01 <= request.temperature <= 2.0 or not 1 <= request.count <= 100:
        raise SketchError("The temperature must be 0.01 to 2 and the count 1 to 100.")
    engine.begin()
    drawn = in_progress(request.sketch.strokes)
    ink, guessed = _Ink.of(drawn), ""
    if drawn:
        place, lines = _placed(request.sketch, [stroke.xy for stroke in drawn])
        lines = _recent(lines, bundle.manifest.encoding.longest)
        found, guessed = _endings(request, place, lines, engine, bundle, recogniser)
    else:
        found = _drawings(request, engine, bundle, recogniser)
    candidates = (Candidate(tuple(map(ink.stroke, lines)), ended) for lines, ended in found)
    return Result(request, tuple(candidates), engine.provider, guessed)


def _drawings(
    request: Request, engine: Runner, bundle: Bundle, recogniser: Recogniser | None
) -> list[_Ending]:
    """Whole drawings in the middle of the page, in canvas units; of a model of many classes, each
    of another one."""
    page = np.array([request.sketch.width, request.sketch.height])
    side = SHARE_OF_PAGE * page.min()
    wish = Order(request.model, request.label, request.count, request.temperature, request.seed)
    found = []
    for each in generate(wish, engine, bundle, recogniser, rounds=1):
        points = np.vstack(each.lines)
        low, high = points.min(axis=0), points.max(axis=0)
        unit = side / max(float((high - low).max()), 1e-9)
        place = _Place((page - (low + high) * unit) / 2, unit)
        found.append(([place.of(line) for line in each.lines], each.ended))
    return found


def _endings(
    request: Request,
    place: _Place,
    lines: list[Floats],
    engine: Runner,
    bundle: Bundle,
    recogniser: Recogniser | None,
) -> tuple[list[_Ending], str]:
    """Ways to go on from lines that lie at a place, best first, in canvas units, and the class that
    was guessed."""
    manifest, encoding = bundle.manifest, bundle.manifest.encoding
    label = manifest.label_of(request.label)
    scale = encoding.extent
    if size.extent(lines) > 0.0:
        scale = size.pixels_per_unit(engine, bundle, lines, label)
    rows = to_stroke3([simplify(line * scale, encoding.tolerance) for line in lines])
    rows = rows[-encoding.longest :]
    place = replace(
        place, unit=place.unit / scale, origin=place.origin + lines[-1][-1] * place.unit
    )
    if recogniser is not None and not ranking.knows(recogniser, _may_be(manifest, label)):
        recogniser = None
    count = request.count * (DRAWN_PER_SHOWN if recogniser is None else SEEN_PER_SHOWN)
    names = [request.label] * count
    if label is None:
        names = meant(guess(engine, bundle, rows, recogniser), count)
    labels = [manifest.label_of(name) for name in names]
    endings = [_ending(each) for each in _sampled(request, rows, labels, engine, bundle)]
    wanted = [_may_be(manifest, each) for each in labels]
    shown = [endings[i] for i in _ranked(endings, rows, wanted, recogniser)[: request.count]]
    found = [([place.of(line) for line in each], ended) for each, ended in shown]
    return found, names[0] if label is None and len(set(names)) == 1 else ""


def _may_be(manifest: Manifest, label: int | None) -> tuple[str, ...]:
    """The classes that a drawing of this label may be of; none: anything."""
    if label is not None:
        return (manifest.classes[label],)
    return () if manifest.labels else manifest.classes


def _sampled(
    request: Request, rows: Floats, labels: list[int | None], engine: Runner, bundle: Bundle
) -> Floats32:
    """An ending of stroke-3 rows for each label: stroke-5 rows (n, s, 5), offsets in pixels."""
    encoding, mixtures = bundle.manifest.encoding, bundle.manifest.mixtures
    steps = int(np.clip(encoding.longest - len(rows), SHORTEST_ENDING, LONGEST_ENDING))
    rng = np.random.default_rng(request.seed)
    noise = draw_noise(rng, steps, len(labels), mixtures)
    noise[0, :, END_STATE] = NEVER  # whoever asks wants at least one more stroke
    noise = warmed(noise, request.temperature)
    known = [label for label in labels if label is not None]
    told = known if len(set(known)) > 1 else known[:1]  # the same for all is read once
    prefix = np.repeat(encoding.inputs(rows)[None], max(len(told), 1), axis=0)
    classes = np.array(told, dtype=np.int64) if told else None
    _, sampled = engine.decode(bundle, prefix, noise, request.temperature, labels=classes)
    sampled[..., :2] *= encoding.scale
    return sampled.swapaxes(0, 1)


def _ranked(
    endings: Sequence[_Ending],
    rows: Floats,
    wanted: Sequence[Collection[str]],
    recogniser: Recogniser | None,
) -> list[int]:
    """Indices of endings of the stroke-3 rows, best first."""
    if recogniser is None:
        return ranking.order(endings)
    drawn, pen = from_stroke3(rows), rows[:, :2].sum(axis=0)
    whole = [[*drawn, *(line + pen for line in lines)] for lines, _ in endings]
    return ranking.order(endings, ranking.probabilities(recogniser, whole, wanted))


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
    low, whole = np.vstack(lines).min(axis=0), size.extent(lines)
    if whole == 0.0:
        return _Place(low, SHARE_OF_PAGE * min(page.width, page.height)), [np.zeros((1, 2))]
    return _Place(low, whole), [((line - low) / whole).round(GRID_DIGITS) for line in lines]


def _recent(lines: list[Floats], longest: int) -> list[Floats]:
    """The last lines that a model of this length can read, roughly simplified first: a hand's raw
    points are many times what matters."""
    thinned = [line[:: -(-len(line) // MOST_RAW_POINTS)] for line in lines]
    rough = [simplify(line, ROUGH_TOLERANCE) for line in thinned]
    points = np.cumsum([len(line) for line in reversed(rough)])
    return rough[-max(1, int((points <= longest).sum())) :]


def _ending(five: Floats32) -> _Ending:
    """The lines of sampled rows, in pixels from where the pen is, and whether they end."""
    rows = from_stroke5(five.astype(np.float64))
    # A lifted pen moves before it draws: a dot where it was lifted stands for what came before.
    lines = from_stroke3(np.vstack([[[0.0, 0.0, 1.0]], rows]))[1:]
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
