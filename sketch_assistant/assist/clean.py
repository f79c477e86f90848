"""Redraw what is selected: conditional reconstruction (Ha & Eck 2017, section 4.1), in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..sketch.chamfer import chamfer
from ..sketch.document import LARGEST_COORDINATE, Floats, SketchError, Stroke
from . import latent, ranking
from .box import box, curves, into_box
from .bundle import Bundle
from .complete import CURVE_SPACING
from .latent import Decoded
from .looks import SURE, Look, label, look, turned
from .ranking import Recogniser
from .runner import Runner
from .take import Take, new_strokes, takes

__all__ = ["Redraw", "Redrawn", "Take", "new_strokes", "redraw"]

TRIES = {1: 3}  # for so many takes; else
TRIES_PER_TAKE, FEWEST_TRIES = 2.5, 9
# Of the tries, those nearest to the drawing that the recogniser sees: all, while there is time.
SEEN_PER_TAKE, FEWEST_SEEN = 2.5, 3
LONGER, SPARE = 1.25, 12  # points of a redrawing: times the drawing's, and some
STRAY = 0.3  # of sigma: how far the latents of all tries but the first are from the mean
# A redrawing farther from the drawing than this share of its size, of something that the recogniser
# does not know either, is no redrawing.
FOREIGN, UNSEEN = 0.035, 0.12
# How a try is weighed: nats of the recogniser's surprise against shares of the size.
FAR = 12.0
UNENDED, SCRIBBLED = 3.0, 2.0
UNLIKELIEST, LIKELY_ENOUGH = 1e-3, 0.9


@dataclass(frozen=True)
class Redraw:
    """strokes: of one drawing. label: a class that the model knows, "" for what it looks like.
    temperature: 0.01 to 1. count: takes. The same request gives the same strokes."""

    strokes: tuple[Stroke, ...]
    model: str
    label: str = ""
    temperature: float = 0.1
    seed: int = 0
    count: int = 9


@dataclass(frozen=True)
class Redrawn:
    """takes: best first. guess: what the drawing was taken for, where the request does not say."""

    request: Redraw
    takes: tuple[Take, ...]
    provider: str
    guess: str = ""


def redraw(
    request: Redraw, runner: Runner, bundle: Bundle, recogniser: Recogniser | None = None
) -> Redrawn:
    """Raises `SketchError` for a selection that no model can redraw, `Cancelled`."""
    if not 0.01 <= request.temperature <= 2.0 or not 1 <= request.count <= 100:
        raise SketchError("The temperature must be 0.01 to 2 and the count 1 to 100.")
    lines = latent.lines_of(request.strokes)
    runner.begin()
    seen = look(lines, recogniser)
    upright = turned(lines, -seen.angle)
    drawing = latent.pixels(upright, bundle.manifest.encoding)
    name, sure = _class(request, bundle, seen, recogniser)
    tries = _tried(request, drawing, name, sure, runner, bundle)
    placed = [_placed(each, drawing) for each in tries]
    gaps = np.array([chamfer(each, drawing) for each in placed]) / bundle.manifest.encoding.extent
    order = _ranked(request, tries, placed, gaps, name, seen, recogniser)
    if gaps[order[0]] > FOREIGN and seen.chances is not None and seen.chances.max() < UNSEEN:
        raise SketchError(
            f"The model {bundle.manifest.name!r} does not know what this is, so it was left alone."
        )
    shown = [_on_page(tries[i], upright, seen.angle, lines) for i in order[: request.count]]
    guessed = name if not request.label else ""
    made = takes(request.strokes, shown)
    return Redrawn(request, tuple(made), runner.provider, guessed)


def _class(
    request: Redraw, bundle: Bundle, seen: Look, recogniser: Recogniser | None
) -> tuple[str, bool]:
    """What the redrawing should be of, and whether all tries are told. Raises `BundleError`."""
    if request.label:
        bundle.manifest.label_of(request.label)
        return request.label.replace("_", " ").strip(), True
    classes = recogniser.classes if recogniser is not None else ()
    name, chance = seen.best(classes, bundle.manifest.classes)
    return name, chance >= SURE


def _tried(
    request: Redraw,
    drawing: list[Floats],
    name: str,
    sure: bool,
    runner: Runner,
    bundle: Bundle,
) -> list[Decoded]:
    mu, sigma = latent.encode(runner, bundle, [drawing])
    few = max(FEWEST_TRIES, round(TRIES_PER_TAKE * request.count))
    count = TRIES.get(request.count, few)
    # The first tries are the same however many are wanted.
    rngs = latent.chances(count, request.seed)
    strays = np.stack([rng.standard_normal(mu.shape[1]) for rng in rngs]) * STRAY
    strays[0] = 0.0
    known = label(name, bundle.manifest)
    labels = [known if sure or i % 2 else None for i in range(count)]
    points = sum(map(len, drawing))
    longest = int(np.clip(LONGER * points + SPARE, 40, latent.LONGEST))
    latents = (mu + strays * sigma).astype(np.float32)
    return latent.decode(runner, bundle, latents, request.temperature, rngs, labels, longest)


def _placed(each: Decoded, drawing: Sequence[Floats]) -> list[Floats]:
    """A try in the box of the drawing, in the model's pixels."""
    fit = into_box(each.lines, *box(drawing))
    return [fit.of(line) for line in each.lines]


def _ranked(
    request: Redraw,
    tries: Sequence[Decoded],
    placed: Sequence[Sequence[Floats]],
    gaps: Floats,
    name: str,
    seen: Look,
    recogniser: Recogniser | None,
) -> list[int]:
    """Indices of tries, best first: near the drawing, ended, and seen as what it should be."""
    costs = FAR * gaps + np.array(
        [UNENDED * (not each.ended) + SCRIBBLED * ranking.scribbles(each.lines) for each in tries]
    )
    first = np.argsort(costs, kind="stable")
    if recogniser is None or seen.chances is None:
        return [int(i) for i in first]
    count = max(FEWEST_SEEN, round(SEEN_PER_TAKE * request.count))
    looked_at, others = first[:count], first[count:]
    classes = list(recogniser.classes)
    wanted = classes.index(name) if name in classes else int(seen.chances.argmax())
    # A model's own lines are as simple as those that the recogniser learned from.
    chances = recogniser([placed[i] for i in looked_at])[:, wanted]
    surprise = -np.log(np.clip(chances, UNLIKELIEST, LIKELY_ENOUGH))
    best = looked_at[np.argsort(costs[looked_at] + surprise, kind="stable")]
    return [int(i) for i in (*best, *others)]


def _on_page(
    each: Decoded, upright: Sequence[Floats], angle: float, lines: Sequence[Floats]
) -> list[Floats]:
    """The try as curves in canvas units, over the drawing and turned as it is."""
    made = curves(each.lines, into_box(each.lines, *box(upright)), CURVE_SPACING)
    if angle:
        low, high = box(lines)
        made = turned(made, angle, (low + high) / 2.0)
    return [np.clip(curve, -LARGEST_COORDINATE, LARGEST_COORDINATE) for curve in made]
