"""`sketch-training recognisability`: how often what models draw is recognised."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from sketch_assistant.assist.requests import DEFAULT_TEMPERATURE

from .sub_parser import Commands, sub_parser

HEADS = ("top-1", "top-5", "ended")


def add(commands: Commands) -> None:
    """Add the command and its options."""
    command = sub_parser(
        commands,
        "recognisability",
        run,
        """Say how often what models draw is recognised, class by class.

Three kinds of drawings, the first COUNT of each class: drawn from nothing; the first ending that
the program suggests for a held-out drawing cut at half its points; and that drawing itself, whole.
A judge, a recogniser that had no part in drawing, looks at all of them: top-1, top-5 and the share
that the model ended by itself. The recogniser that ships ranks, as in the program, unless
--unranked; the judge must be another one.""",
    )
    command.add_argument("bundles", nargs="+", type=Path, metavar="BUNDLE")
    command.add_argument("--judge", type=Path, required=True, help="a recogniser's bundle")
    command.add_argument("--data", type=Path, required=True, metavar="PREPARED.npz")
    command.add_argument("--split", choices=("train", "valid", "test"), default="test")
    command.add_argument("--count", type=int, default=20, help="drawings of each class (20)")
    command.add_argument("--temperature", type=float, default=DEFAULT_TEMPERATURE)
    command.add_argument("--seed", type=int, default=0)
    command.add_argument("--recogniser", type=Path, default=Path("models/recogniser"))
    command.add_argument("--unranked", action="store_true", help="single ones, as they come")
    command.add_argument(
        "--unnamed", action="store_true", help="do not tell the class of unfinished drawings"
    )
    command.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> None:
    """Do what the options say; raises `SketchError` where that cannot be."""
    from sketch_assistant.assist.bundle.bundle import load
    from sketch_assistant.assist.recogniser.recognise import open_recogniser
    from sketch_assistant.sketch.document import SketchError

    from ..data.drawings import load_prepared
    from ..scores.recognisability import Trial, mean, recognisability

    if options.count < 1:
        raise SketchError("The count must be 1 or more.")
    if options.judge.resolve() == options.recogniser.resolve() and not options.unranked:
        raise SketchError("The judge must be another recogniser than the one that ranks.")
    judge = open_recogniser(options.judge)
    ranks = None if options.unranked else open_recogniser(options.recogniser)
    drawings = load_prepared(options.data)[options.split]
    if not len(drawings):
        raise SketchError(f"There is no {options.split} drawing in {options.data}.")
    trial = Trial(
        options.count, options.temperature, options.seed, options.unnamed, not options.unranked
    )
    quiet = options.json or not sys.stderr.isatty()
    classes: dict[str, Any] = {}
    for bundle in map(load, options.bundles):
        found = recognisability(bundle, drawings, judge, trial, ranks, quiet)
        before = f"{bundle.manifest.name}: " if bundle.manifest.labels else ""
        classes |= {before + name: figures for name, figures in found.items()}
    if options.json:
        print(json.dumps({"mean": mean(classes.values()), "classes": classes}))
    else:
        _print({**classes, f"mean of {len(classes)}": mean(classes.values())})


def _print(rows: dict[str, dict[str, dict[str, float]]]) -> None:
    width = max(map(len, rows))
    kinds = list(next(iter(rows.values())))
    print(f"{'':{width}}  " + "".join(f"{kind:>24}" for kind in kinds))
    print(f"{'class':{width}}  " + "".join(f"{head:>8}" for _ in kinds for head in HEADS))
    for name, figures in rows.items():
        print(f"{name:{width}}  " + "".join(_cells(figures[kind]) for kind in kinds))


def _cells(figures: dict[str, float]) -> str:
    if not figures["n"]:
        return f"{'–':>8}" * len(HEADS)
    return "".join(f"{figures[key]:8.3f}" for key in ("top_1", "top_5", "ended"))
