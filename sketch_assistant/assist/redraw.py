"""Redraw what is selected: conditional reconstruction (Ha & Eck 2017, section 4.1), in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..sketch.document import LARGEST_COORDINATE, Floats, SketchError
from ..sketch.lines.fairing import all_faired
from .bundle.bundle import Bundle
from .paper.box import Fit, box, curves, into_box
from .paper.take import LAID_AT, Take, takes
from .paper.tries import Aim, Try, best_tries, nearness
from .recogniser.looks import Look, label, look, turned
from .requests import TIDY, RedrawRequest
from .running.runner import Runner
from .sampling import latent
from .sampling.ranking import Recogniser
from .sampling.setting import CURVE_SPACING

__all__ = ["LAID_AT", "Redrawn", "Take", "redraw"]

# Of something that the recogniser hardly sees, a redrawing that it does not see either and that is
# not much nearer to the drawing than any place in its box: no redrawing.
FOREIGN = 0.8


@dataclass(frozen=True)
class Redrawn:
    """takes: the best first, freer ones last. guess: what the drawing was taken for, where the
    request does not say."""

    request: RedrawRequest
    takes: tuple[Take, ...]
    provider: str
    guess: str = ""


def redraw(
    request: RedrawRequest, runner: Runner, bundle: Bundle, recogniser: Recogniser | None = None
) -> Redrawn:
    """Raises `SketchError` for a selection that no model can redraw, `Cancelled`."""
    if not 0.01 <= request.temperature <= 2.0 or not 1 <= request.count <= 100:
        raise SketchError("The temperature must be 0.01 to 2 and the count 1 to 100.")
    lines = latent.lines_of(request.strokes)
    bundle.manifest.label_of(request.label)
    runner.begin()
    calm = _calm(lines, bundle)
    seen = look(calm, recogniser)
    upright = turned(calm, -seen.angle)
    name = _class(request, bundle, seen, recogniser)
    aim = Aim(
        latent.pixels(upright, bundle.manifest.encoding),
        label(name, bundle.manifest),
        _wanted(name, seen, recogniser),
        seen.chances,
    )
    tries = best_tries(
        aim, request.count, request.temperature, request.seed, runner, bundle, recogniser
    )
    if _is_foreign(next(each for each in tries if each.whole), aim):
        raise SketchError(
            "The model {name} does not know what this is, so it was left alone.",
            name=repr(bundle.manifest.name),
        )
    fit = into_box(aim.drawing, *box(upright))
    shown = [_on_page(each.lines, fit, seen.angle, lines) for each in tries[: request.count]]
    made = takes(request.strokes, shown, first_laid=_follows(request, bundle))
    return Redrawn(request, tuple(made), runner.provider, "" if request.label else name)


def _follows(request: RedrawRequest, bundle: Bundle) -> bool:
    """Whether the first redrawing comes from lying on the drawing's own lines: not where it should
    be another thing, or a freer one."""
    own = not request.label and request.temperature <= TIDY
    return own and bundle.manifest.remembers


def _calm(lines: list[Floats], bundle: Bundle) -> list[Floats]:
    """The lines without their tremor, for a model that would draw what it sees; a latent forgets
    it."""
    if not bundle.manifest.remembers:
        return lines
    low, high = box(lines)
    return all_faired(lines, float((high - low).max()))


def _class(
    request: RedrawRequest, bundle: Bundle, seen: Look, recogniser: Recogniser | None
) -> str:
    """What the redrawing should be of. The model is told a guess that is not sure, too: on
    validation drawings its redrawings are then nearer than when it is told nothing."""
    if request.label:
        return request.label.replace("_", " ").strip()
    classes = recogniser.classes if recogniser is not None else ()
    return seen.best(classes, bundle.manifest.classes)[0]


def _wanted(name: str, seen: Look, recogniser: Recogniser | None) -> int:
    """The place of the class among the recogniser's; of what it sees where it does not know it."""
    if recogniser is None or seen.chances is None:
        return 0
    classes = list(recogniser.classes)
    return classes.index(name) if name in classes else int(seen.chances.argmax())


def _is_foreign(best: Try, aim: Aim) -> bool:
    if aim.chances is None or aim.is_seen or best.known:
        return False
    return best.gap > FOREIGN * nearness(aim.drawing)


def _on_page(
    drawn: Sequence[Floats], fit: Fit, angle: float, lines: Sequence[Floats]
) -> list[Floats]:
    """The try as curves in canvas units, over the drawing and turned as it is."""
    made = curves(drawn, fit, CURVE_SPACING)
    if angle:
        low, high = box(lines)
        made = turned(made, angle, (low + high) / 2.0)
    return [np.clip(curve, -LARGEST_COORDINATE, LARGEST_COORDINATE) for curve in made]
