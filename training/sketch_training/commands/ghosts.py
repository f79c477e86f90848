"""`sketch-training ghosts`: how often a ghost is what the person drew next."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from sketch_assistant.assist.requests import DEFAULT_TEMPERATURE, MODEL, ONWARDS
from sketch_assistant.sketch.cuts import HALF, LIFTS

from .sub_parser import Commands, sub_parser

DESCRIPTION = """Say how often a ghost is what the person drew next.

Held-out drawings, evenly picked, are cut at the pen lift nearest to half of their points, and the
program is asked as the window asks it, told the class and not; a model of one class is told none.

hit@1, hit@9: a candidate's first stroke and the person's next one, 24 points evenly on each, lie
within 5 % of the whole drawing's diagonal of each other (mean of both directed mean nearest
distances); the candidate shown first, any of nine. By the quarter of the drawing's points in which
the cut lies, too.
drawn twice: the first candidate's first stroke lies within 6 % of one that is there; and how often
people do that.
finished: the mean probability that nothing is missing, of whole drawings and of cut ones; told
apart by it: the area under the curve. left alone: it looks finished, and how many of the cut ones
that are left alone lose a first ghost that was right.
silent because unsure: where the best candidate's confidence is below what the window shows by
itself; and how often the first one was right of what is shown, and of what is not; and of what is
surer than 80 %.
calibration error: of all candidates shown, by classes of confidence, the mean difference between
confidence and share of hits.
--judge says, too, how often drawings with the first ghost taken to its end are recognised, how
often as people went on, and how often it is surer of a person's (0.5: they cannot be told apart).
--fit prints the constants of assist/ghosts/votes.py and assist/ghosts/finish.py that suit these
drawings, told and not."""


def add(commands: Commands) -> None:
    """Add the command and its options."""
    command = sub_parser(commands, "ghosts", run, DESCRIPTION)
    command.add_argument("bundle", type=Path, metavar="BUNDLE")
    command.add_argument(
        "data", type=Path, nargs="+", metavar="DATA", help="any file that prepare reads or made"
    )
    command.add_argument("--split", choices=("train", "valid", "test"), default="valid")
    command.add_argument(
        "--raw", action="store_true", help="drawings as a hand drew them, of every split"
    )
    command.add_argument("--classes", nargs="+", metavar="CLASS", help="only drawings of these")
    command.add_argument("--by-class", action="store_true", help="the hits of each class, too")
    command.add_argument("--limit", type=int, default=400, metavar="N", help="drawings (400)")
    where = command.add_mutually_exclusive_group()
    where.add_argument("--every-lift", action="store_true", help="cut at every pen lift")
    where.add_argument("--any-lift", action="store_true", help="cut at one pen lift, any of them")
    told = command.add_mutually_exclusive_group()
    told.add_argument("--told", action="store_true", help="only told the class")
    told.add_argument("--untold", action="store_true", help="only not told")
    command.add_argument(
        "--unranked", action="store_true", help="nine as they are drawn, not the best of many"
    )
    command.add_argument(
        "--models-only", action="store_true", help="no ghosts from the drawing itself"
    )
    command.add_argument("--temperature", type=float, default=DEFAULT_TEMPERATURE)
    command.add_argument("--seed", type=int, default=0)
    command.add_argument(
        "--recogniser", type=Path, default=Path("models/begun"), help="looks on (shipped one)"
    )
    command.add_argument(
        "--judge",
        type=Path,
        metavar="BUNDLE",
        help="a recogniser that ranks nothing",
    )
    command.add_argument(
        "--alone", action="store_true", help="without the model that draws and votes beside it"
    )
    command.add_argument(
        "--finished-only", action="store_true", help="how finished they look, and no ghosts"
    )
    command.add_argument("--fit", action="store_true", help="print fitted constants, too")
    command.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> None:
    """Do what the options say; raises `SketchError` where that cannot be."""
    from sketch_assistant.assist.bundle.bundle import load
    from sketch_assistant.assist.bundle.choose_model import beside
    from sketch_assistant.assist.recogniser.recognise import open_recogniser
    from sketch_assistant.sketch.document import SketchError

    from ..ghosts.figures import by_class, figures, finished
    from ..ghosts.measure import Asked, measure, measure_finished
    from ..ghosts.told_apart import told_apart

    if options.limit < 1:
        raise SketchError("The limit must be 1 or more.")
    bundle, recogniser = load(options.bundle), open_recogniser(options.recogniser)
    judge = open_recogniser(options.judge) if options.judge else None
    others = () if options.alone else beside(bundle)
    cuts = _cuts(options)
    ways = [True] * (not options.untold) + [False] * (not options.told)
    found: dict[str, dict[str, float]] = {}
    everything: dict[str, list[Any]] = {}
    for told in ways if bundle.manifest.labels else [False]:
        sources = (MODEL,) if options.models_only else ONWARDS
        asked = Asked(told, not options.unranked, options.temperature, options.seed, sources)
        quiet = options.json or not sys.stderr.isatty()
        name = "told" if told else "untold"
        if options.finished_only:
            found[name] = finished(measure_finished(bundle, cuts, told, recogniser, quiet))
            continue
        outcomes = measure(bundle, cuts, asked, recogniser, others, quiet)
        found[name] = figures(outcomes)
        if options.by_class:
            found[name] |= by_class([cut.word for cut in cuts], outcomes)
        if judge:
            found[name] |= told_apart(cuts, outcomes, judge)
        everything[name] = outcomes
    if options.fit and everything:
        found["fit"] = _fit(everything)
    print(json.dumps(found)) if options.json else _print(found)


def _cuts(options: argparse.Namespace) -> list[Any]:
    """The drawings that the options choose, cut where they say. Raises `SketchError`."""
    import numpy as np

    from sketch_assistant.sketch.document import SketchError

    from ..data.held_out import read_held_out
    from ..ghosts.cut import cut_drawings, prepared, raw

    if options.raw:
        drawings = raw(options.data, options.classes)
    else:
        drawings = prepared(read_held_out(options.data, options.split, options.classes))
    way = LIFTS if options.every_lift or options.any_lift else HALF
    rng = np.random.default_rng(options.seed) if options.any_lift else None
    cuts = cut_drawings(drawings, options.limit, way, rng)
    if not cuts:
        raise SketchError("None of these drawings has two strokes, so none can be cut.")
    return cuts


def _fit(outcomes: dict[str, list[Any]]) -> dict[str, float]:
    from ..ghosts.fit import confidence_fit, finish_fit

    slope, level = confidence_fit([one for each in outcomes.values() for one in each])
    weights = {
        f"finish.py, {name} [{i}]": weight
        for name, each in outcomes.items()
        for i, weight in enumerate(finish_fit(each))
    }
    return {"SLOPE": slope, "LEVEL": level, **weights}


def _print(found: dict[str, dict[str, float]]) -> None:
    rows = dict.fromkeys(key for each in found.values() for key in each)
    print(f"{'':57}" + "".join(f"{name:>9}" for name in found))
    for key in rows:
        digits = 0 if key.startswith("cuts") or key.endswith("so many") else 3
        values = [f"{each[key]:.{digits}f}" if key in each else "–" for each in found.values()]
        print(f"{key:57}" + "".join(f"{value:>9}" for value in values))
