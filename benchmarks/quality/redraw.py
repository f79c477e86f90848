"""Redraw, measured: does a redrawing keep what was drawn, and mend what a trembling hand drew?

The recogniser that ranks the redrawings also says here what they show; the judge of
`sketch-training recognisability` is another (training/judge).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sketch_assistant.assist.bundle.bundle import Bundle, installed
from sketch_assistant.assist.paper.box import box, overlap
from sketch_assistant.assist.paper.take import LAID_AT
from sketch_assistant.assist.recogniser.find_recogniser import find_recogniser
from sketch_assistant.assist.recogniser.recognise import open_recogniser
from sketch_assistant.assist.recogniser.tidy import tidy
from sketch_assistant.assist.redraw import redraw
from sketch_assistant.assist.requests import TIDY, RedrawRequest
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.sampling import latent
from sketch_assistant.assist.sampling.latent import Decoded
from sketch_assistant.assist.sampling.ranking import Lines, Recogniser
from sketch_assistant.assist.sampling.remember import drawn_again
from sketch_assistant.paths import shipped_models
from sketch_assistant.sketch.document import Floats, SketchError, Stroke, new_strokes
from sketch_assistant.sketch.lines.chamfer import chamfer
from sketch_assistant.sketch.lines.matching import matched
from sketch_assistant.sketch.lines.smooth import smooth
from sketch_assistant.sketch.lines.steady import steady

from ..held_out import ABSENT, ROOT, Named, held_out_drawings
from ..report import Measure, Table
from .steady import away, blurred, trembling

DRAWINGS = 500
JUDGE = ROOT / "training" / "judge"
LOST = 3.0  # points that a redrawing may be recognised less often
SHAKES = (0.01, 0.02, 0.03)  # of the size
BLURS = (0.01, 0.02, 0.03, 0.04)  # of the size: of these the Gaussian that comes nearest
TREMBLING = 150  # drawings


@dataclass(frozen=True)
class Setting:
    """What redraws. recogniser: ranks. judge: another, which ranks nothing."""

    engine: Engine
    bundle: Bundle
    recogniser: Recogniser
    judge: Recogniser


def settings() -> list[Setting]:
    """Of the models that ship and redraw: by a latent (before), then by a memory (after); none
    where no recogniser is installed."""
    recogniser = find_recogniser([shipped_models()])
    if recogniser is None:
        return []
    judge = open_recogniser(JUDGE)
    able = [each for each in installed([shipped_models()])[0] if each.manifest.redraws]
    able.sort(key=lambda each: each.manifest.remembers)
    return [Setting(Engine("cpu"), each, recogniser, judge) for each in able]


def tables() -> list[Table]:
    """A table for each model that redraws, and one of trembling drawings."""
    drawings, every = held_out_drawings(DRAWINGS), settings()
    if not drawings or not every:
        return [Table("Redraw", (), ABSENT)]
    made = [redrawn(drawings, each) for each in every]
    return [*made, *(mended(drawings[:TREMBLING], high, every[-1]) for high in SHAKES)]


def redrawn(drawings: Named, setting: Setting) -> Table:
    """At "how much" 100 % and tau 0.1, the class not told: what the first of nine takes shows, and
    what a single sample shows, unranked."""
    old: list[Lines] = [lines for _, lines in drawings]
    names = [name for name, _ in drawings]
    first = [_redrawn(lines, setting, i) for i, lines in enumerate(old)]
    new = [lines if each is None else each for lines, each in zip(old, first, strict=True)]
    single = [_single(lines, setting, i) for i, lines in enumerate(old)]
    before, after, alone = (recognised(setting.judge, each, names) for each in (old, new, single))
    gaps = [chamfer(a, b) / size(a) for a, b in zip(old, new, strict=True)]
    kept = [_kept(a, b) for a, b in zip(old, new, strict=True)]
    overlaps = [overlap(a, b) for a, b in zip(old, new, strict=True)]
    measures = (
        Measure("drawings recognised at first guess", before, "%"),
        Measure("redrawings", after, "%", before - LOST, at_least=True),
        Measure("a single sample, unranked", alone, "%"),
        Measure("Chamfer distance", 100 * float(np.mean(gaps)), "% of size", 2.0),
        Measure("parts kept", 100 * float(np.mean(kept)), "%", 95.0, at_least=True),
        Measure("boxes overlap, mean", float(np.mean(overlaps)), "IoU", 0.8, at_least=True),
        Measure("left alone, as not known", 100 * first.count(None) / len(first), "%"),
    )
    note = "how much 100 %, temperature 0.1, class not told, first of nine takes"
    title = f"Redraw by {setting.bundle.manifest.name!r}, {len(drawings)} test drawings"
    return Table(title, measures, note)


def mended(drawings: Named, high: float, setting: Setting) -> Table:
    """How near to the clean drawing a trembling one comes, redrawn as much as is seen first."""
    rows = [_mended(lines, high, setting, i) for i, (_, lines) in enumerate(drawings)]
    gaps = 100 * np.array([each for each in rows if each is not None]).mean(axis=0)
    shaky, model, calm, *gaussians = gaps.tolist()
    best = min(calm, *gaussians)
    measures = (
        Measure("mean distance to the clean drawing, trembling", shaky, "% of size"),
        Measure("steadied", calm, "% of size"),
        Measure("the best of four Gaussians", min(gaussians), "% of size"),
        Measure("redrawn", model, "% of size", best),
    )
    title = (
        f"Redraw by {setting.bundle.manifest.name!r}, {len(rows)} test drawings, {high:.0%} tremor"
    )
    note = f"how much {LAID_AT:.0%}, tremor as in `steady`, ink of the redrawing to the clean ink"
    return Table(title, measures, note)


def recognised(recogniser: Recogniser, drawings: Sequence[Lines], names: list[str]) -> float:
    """Per cent of drawings whose class is the recogniser's first guess."""
    chances = recogniser([tidy(lines) for lines in drawings])
    guesses = [recogniser.classes[i] for i in chances.argmax(axis=1).tolist()]
    return 100 * float(np.mean([a == b for a, b in zip(guesses, names, strict=True)]))


def size(lines: Lines) -> float:
    """The longer side of a drawing's box."""
    low, high = box(lines)
    return max(float((high - low).max()), 1e-9)


def _redrawn(lines: Lines, setting: Setting, seed: int, amount: float = 1.0) -> list[Floats] | None:
    """None where it is left alone: what is seen then is the drawing itself."""
    strokes = tuple(Stroke.through(line) for line in lines)
    asked = RedrawRequest(strokes, model="", seed=seed)
    try:
        answer = redraw(asked, setting.engine, setting.bundle, setting.recogniser)
    except SketchError:
        return None
    return [stroke.xy for stroke in new_strokes(answer.takes[0].at(amount))]


def _single(lines: Lines, setting: Setting, seed: int) -> Lines:
    """One sample, told no class; the drawing itself where it cannot be read."""
    engine, bundle, rngs = setting.engine, setting.bundle, latent.chances(1, seed)
    try:
        drawing = latent.pixels(lines, bundle.manifest.encoding)
        if bundle.manifest.remembers:
            made = drawn_again(engine, bundle, [drawing], TIDY, rngs, [None])
        else:
            mu, _ = latent.encode(engine, bundle, [drawing])
            made = latent.decode(engine, bundle, mu, TIDY, rngs, [None])
    except SketchError:
        return lines
    return _readable(made[0], lines)


def _readable(made: Decoded, lines: Lines) -> Lines:
    return made.lines if latent.readable(made.lines) else lines


def _kept(old: Lines, new: Lines) -> float:
    """The share of lines that have one in their place."""
    return len({pair.one for pair in matched(old, new, size(old))}) / len(old)


def _mended(lines: Lines, high: float, setting: Setting, seed: int) -> tuple[float, ...] | None:
    """Distances to the clean drawing: trembling, redrawn, steadied, and of each Gaussian."""
    large = size(lines)
    clean = [smooth(line, 3.0) for line in lines]
    rng = np.random.default_rng([11, seed])
    shaky = [trembling(line, large, high, rng) for line in clean]
    made = _redrawn(shaky, setting, seed, LAID_AT)
    if made is None:
        return None
    exchange = steady([Stroke.through(line) for line in shaky])
    calm = [new.xy for _, each in exchange for new in each]
    others = [[blurred(line, large, wide) for line in shaky] for wide in BLURS]
    return tuple(away(each, clean) / large for each in (shaky, made, calm, *others))
