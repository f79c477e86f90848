"""In-between and variations, measured: do they show one of the things they come from, and not both
over one another? Judged as in `redraw`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from sketch_assistant.assist.blend import Blended, blend
from sketch_assistant.assist.paper.box import box
from sketch_assistant.assist.recogniser.tidy import tidy
from sketch_assistant.assist.requests import BlendRequest, VaryRequest
from sketch_assistant.assist.sampling.ranking import Lines, Recogniser
from sketch_assistant.assist.vary import Varied, vary
from sketch_assistant.sketch.document import Floats, SketchError, Stroke
from sketch_assistant.sketch.lines.chamfer import chamfer

from ..held_out import ABSENT, Named, held_out_drawings
from ..report import Measure, Table, median
from .redraw import Setting, recognised, settings, size

PAIRS, FRAMES = 100, 9
QUARTERS = {25: 2, 50: 4, 75: 6}  # per cent of the way, and the frame there


def tables() -> list[Table]:
    """Of in-betweens by each model that redraws, and of variations by the one that makes them."""
    drawings, every = held_out_drawings(2 * PAIRS, seed=1), settings()
    if not drawings or not every:
        return [Table("In-between and variations", (), ABSENT)]
    films = [blended(drawings, setting) for setting in every]
    return [*films, varied(drawings, every[-1])]


def blended(drawings: Named, setting: Setting) -> Table:
    """Nine frames from one drawing to another, the classes not told."""
    pairs = list(zip(drawings[::2], drawings[1::2], strict=True))
    films = [_film(one[1], other[1], setting, i) for i, (one, other) in enumerate(pairs)]
    names = [(one[0], other[0]) for one, other in pairs]
    measures = [
        Measure(
            f"at {percent} % taken for one of the two",
            _either(setting.judge, [_lines(film.frames[at]) for film in films], names),
            "%",
            60.0,
            at_least=True,
        )
        for percent, at in QUARTERS.items()
    ]
    ends_seen = [[lines for _, lines in each] for each in (drawings[::2], drawings[1::2])]
    real = [_either(setting.judge, each, names) for each in ends_seen]
    measures.append(Measure("the drawings themselves", float(np.mean(real)), "%"))
    lines = [len(film.frames[4]) for film in films]
    ends = [(len(one[1]) + len(other[1])) / 2.0 for one, other in pairs]
    ratios = [_largest_step(film) for film in films]
    measures += [
        Measure(
            "strokes half-way, of the ends' mean", float(np.sum(lines) / np.sum(ends)), "×", 1.3
        ),
        Measure("largest step over the mean step, median", median(ratios), "×", 2.0),
        Measure("  at most 2", 100 * float((np.array(ratios) <= 2.0).mean()), "% of pairs"),
    ]
    title = f"In-between by {setting.bundle.manifest.name!r}, {len(pairs)} pairs of test drawings"
    return Table(title, tuple(measures), f"{FRAMES} frames, temperature 0.1")


def varied(drawings: Named, setting: Setting) -> Table:
    """Nine variations of each drawing, the class not told; and nine of its class from nothing."""
    asked = [VaryRequest(_strokes(lines), model="", seed=1) for _, lines in drawings]
    near = [_varied(each, setting) for each in asked]
    asked = [VaryRequest((), model="", label=name, seed=1) for name, _ in drawings]
    free = [_varied(each, setting) for each in asked]
    names = [name for name, _ in drawings]
    known = [
        (name, _takes(made)) for name, made in zip(names, near, strict=True) if made.guess == name
    ]
    measures = [
        Measure("drawings recognised", recognised(setting.judge, *_flat(drawings)), "%"),
        Measure("  taken for what they are", 100 * len(known) / len(near), "%"),
        Measure("  variations of those, recognised", _seen(known, setting), "%"),
    ]
    real = _certainty(setting.judge, [(name, [lines]) for name, lines in drawings])
    for what, found in (("variations", near), ("from nothing", free)):
        named = [(name, _takes(made)) for name, made in zip(names, found, strict=True)]
        auc = _auc(real, _certainty(setting.judge, named))
        measures += [
            Measure(f"{what}, recognised", _seen(named, setting), "%", 70.0, True),
            Measure("  of nine", float(np.mean([len(takes) for _, takes in named])), "come"),
            Measure("  told from people's by the judge's certainty", auc, "AUC", 0.65),
        ]
    title = f"Variations by {setting.bundle.manifest.name!r}, of {len(drawings)} test drawings"
    return Table(title, tuple(measures), "nine each, spread 0.5; AUC 0.5 cannot be told")


def _film(one: Lines, other: Lines, setting: Setting, seed: int) -> Blended:
    asked = BlendRequest(_strokes(one), _strokes(other), model="", count=FRAMES, seed=seed)
    return blend(asked, setting.engine, setting.bundle, setting.recogniser)


def _varied(asked: VaryRequest, setting: Setting) -> Varied:
    try:
        return vary(asked, setting.engine, setting.bundle, setting.recogniser)
    except SketchError:
        return Varied(asked, (), "")


def _takes(made: Varied) -> list[list[Floats]]:
    return [_lines(each) for each in made.takes]


def _seen(named: Sequence[tuple[str, Sequence[Lines]]], setting: Setting) -> float:
    """Per cent of drawings that the judge recognises."""
    several = [(name, lines) for name, takes in named for lines in takes]
    return recognised(setting.judge, *_flat(several))


def _either(judge: Recogniser, drawings: list[list[Floats]], names: list[tuple[str, str]]) -> float:
    chances = judge([tidy(lines) for lines in drawings])
    guesses = [judge.classes[i] for i in chances.argmax(axis=1).tolist()]
    return 100 * float(np.mean([a in both for a, both in zip(guesses, names, strict=True)]))


def _certainty(judge: Recogniser, named: Sequence[tuple[str, Sequence[Lines]]]) -> Floats:
    """The judge's probability of each drawing's own class (n,)."""
    flat = [(name, lines) for name, several in named for lines in several]
    chances = judge([tidy(lines) for _, lines in flat])
    places = [list(judge.classes).index(name) for name, _ in flat]
    found: Floats = chances[np.arange(len(flat)), places].astype(float)
    return found


def _auc(real: Floats, made: Floats) -> float:
    """How probably a real drawing is the surer one of a pair, or the made one, if that is more."""
    more = (real[:, None] > made).mean() + 0.5 * (real[:, None] == made).mean()
    return float(max(more, 1.0 - more))


def _flat(named: Sequence[tuple[str, Lines]]) -> tuple[list[Lines], list[str]]:
    return [lines for _, lines in named], [name for name, _ in named]


def _largest_step(film: Blended) -> float:
    """Over the mean step, each frame at the same size and place."""
    units = [_unit(_lines(frame)) for frame in film.frames]
    steps = [chamfer(a, b) for a, b in pairwise(units)]
    return max(steps) / max(float(np.mean(steps)), 1e-12)


def _unit(lines: list[Floats]) -> list[Floats]:
    low, high = box(lines)
    return [(line - (low + high) / 2.0) / size(lines) for line in lines]


def _strokes(lines: Lines) -> tuple[Stroke, ...]:
    return tuple(Stroke.through(line) for line in lines)


def _lines(strokes: Sequence[Stroke]) -> list[Floats]:
    return [stroke.xy for stroke in strokes]
