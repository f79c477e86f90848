"""Redraw and in-between, measured: does a redrawing keep what was drawn, is a film smooth?

The recogniser that ranks the redrawings also says here what they show; the judge of
`sketch-training recognisability` is another, where one was trained.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from sketch_assistant.assist.blend import blend
from sketch_assistant.assist.bundle.bundle import Bundle, installed
from sketch_assistant.assist.bundle.suited import with_latent
from sketch_assistant.assist.clean import redraw
from sketch_assistant.assist.paper.box import box, overlap
from sketch_assistant.assist.recogniser.onlooker import onlooker
from sketch_assistant.assist.recogniser.recognise import open_recogniser
from sketch_assistant.assist.recogniser.tidy import tidy
from sketch_assistant.assist.requests import BlendRequest, RedrawRequest
from sketch_assistant.assist.running.engine import Engine
from sketch_assistant.assist.sampling.ranking import Lines, Recogniser
from sketch_assistant.paths import shipped_models
from sketch_assistant.sketch.document import Floats, SketchError, Stroke, new_strokes
from sketch_assistant.sketch.lines.chamfer import chamfer

from .held_out import ABSENT, ROOT, held_out_drawings
from .report import Measure, Table, median

DRAWINGS, PAIRS, FRAMES = 500, 100, 11
JUDGE = ROOT / "runs" / "judge" / "bundle"
LOST = 5.0  # points that a redrawing may be recognised less often


def tables() -> list[Table]:
    """Redraw's table and in-between's."""
    drawings = held_out_drawings(DRAWINGS)
    recogniser = onlooker([shipped_models()])
    if not drawings or recogniser is None:
        return [Table("Redraw and in-between", (), ABSENT)]
    bundle = with_latent(installed([shipped_models()])[0])
    return [redrawn(drawings, bundle, recogniser), blended(drawings, bundle, recogniser)]


def redrawn(
    drawings: list[tuple[str, list[Floats]]], bundle: Bundle, recogniser: Recogniser
) -> Table:
    """At "how much" 100 % and tau 0.1, the class not told: what the first of nine takes shows."""
    engine, refused = Engine("cpu"), 0
    new: list[Lines] = []
    for seed, (_, lines) in enumerate(drawings):
        strokes = tuple(Stroke.through(line) for line in lines)
        try:
            answer = redraw(RedrawRequest(strokes, model="", seed=seed), engine, bundle, recogniser)
            new.append([stroke.xy for stroke in new_strokes(answer.takes[0].at(1.0))])
        except SketchError:  # left alone: what is seen is the drawing itself
            refused += 1
            new.append(lines)
    old: list[Lines] = [lines for _, lines in drawings]
    overlaps = np.array([overlap(a, b) for a, b in zip(old, new, strict=True)])
    gaps = [chamfer(a, b) / _size(a) for a, b in zip(old, new, strict=True)]
    names = [name for name, _ in drawings]
    before, after = (recognised(recogniser, each, names) for each in (old, new))
    measures = [
        Measure("drawings recognised at first guess", before, "%"),
        Measure("redrawings", after, "%", before - LOST, at_least=True),
        Measure("boxes overlap, mean", float(overlaps.mean()), "IoU", 0.8, at_least=True),
        Measure("  by 0.8 and more", 100 * float((overlaps >= 0.8).mean()), "% of them"),
        Measure("Chamfer distance", 100 * float(np.mean(gaps)), "% of size"),
        Measure("left alone, as not known", 100 * refused / len(drawings), "%"),
        *_judged(JUDGE, old, new, names),
    ]
    note = "how much 100 %, temperature 0.1, class not told, first of nine takes"
    return Table(f"Redraw, {len(drawings)} test drawings", tuple(measures), note)


def _judged(path: Path, old: list[Lines], new: list[Lines], names: list[str]) -> list[Measure]:
    """The same by a recogniser that ranked nothing, where one was trained."""
    if not path.is_dir():
        return []
    judge = open_recogniser(path)
    return [
        Measure("judge: drawings recognised", recognised(judge, old, names), "%"),
        Measure("judge: redrawings", recognised(judge, new, names), "%"),
    ]


def blended(
    drawings: list[tuple[str, list[Floats]]], bundle: Bundle, recogniser: Recogniser
) -> Table:
    """The largest step between neighbours of eleven frames, in mean steps, at one size."""
    engine, ratios = Engine("cpu"), []
    for seed in range(min(PAIRS, len(drawings) // 2)):
        one, other = (
            tuple(Stroke.through(line) for line in drawings[2 * seed + i][1]) for i in (0, 1)
        )
        answer = blend(
            BlendRequest(one, other, model="", count=FRAMES, seed=seed), engine, bundle, recogniser
        )
        steps = [chamfer(a, b) for a, b in pairwise([_unit(frame) for frame in answer.frames])]
        ratios.append(max(steps) / max(float(np.mean(steps)), 1e-12))
    measures = (
        Measure("largest step over the mean step, median", median(ratios), "×", 2),
        Measure("  mean", float(np.mean(ratios)), "×", 2),
        Measure("  at most 2", 100 * float((np.array(ratios) <= 2.0).mean()), "% of pairs"),
    )
    note = f"{FRAMES} frames, Chamfer distance, each frame at the same size and place"
    return Table(f"In-between, {len(ratios)} pairs of test drawings", measures, note)


def recognised(recogniser: Recogniser, drawings: Sequence[Lines], names: list[str]) -> float:
    """Per cent of drawings whose class is the recogniser's first guess."""
    chances = recogniser([tidy(lines) for lines in drawings])
    guesses = [recogniser.classes[i] for i in chances.argmax(axis=1).tolist()]
    return 100 * float(np.mean([a == b for a, b in zip(guesses, names, strict=True)]))


def _size(lines: Lines) -> float:
    low, high = box(lines)
    return max(float((high - low).max()), 1e-9)


def _unit(frame: tuple[Stroke, ...]) -> list[Floats]:
    lines = [stroke.xy for stroke in frame]
    low, high = box(lines)
    return [(line - (low + high) / 2) / _size(lines) for line in lines]
