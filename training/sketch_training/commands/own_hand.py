"""`sketch-training own-hand`: how good the ghosts from the person's own hand are."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from .sub_parser import Commands, sub_parser

NAME_WIDTH = 44

DESCRIPTION = """\
Say how good the ghosts from the person's own hand are: mirrored and repeated, no model.

Scenes that repeat themselves, made in code, with a tremor of 1 to 3 % of each stroke's size, after
two examples, of rings three: how often what is offered first is the next stroke, when more of the
same is asked for and by itself, and how much of all that is to come lies in that row; where the
person goes on for eight strokes, in how many scenes a row comes by itself, and how often that is
the next stroke; and how many pages of unrelated strokes get an offer.

With DATA, held-out drawings, evenly picked, at every pen lift (up to 40 of a drawing): hit@1 and
hit@9, the first offer's first stroke and that of any of nine lie within 5 % of the whole drawing's
diagonal of the person's next one (mean of both directed mean nearest distances, 16 points evenly on
each). What is sure enough to be offered by itself, and how often that is the next stroke, or that
or a later one. Next strokes that follow: a move that lays an earlier stroke on it (within 3 %) also
lays another stroke that is there on a third, judged with the next stroke in hand; a copy: like an
earlier stroke under any similarity or mirror image, wherever it lies; and how many of them are
among nine, first, and offered by itself.

--beside a model, that is asked as the window asks it without a class: what comes by itself is then
also what its votes agree with.

--motifs instead keeps half of the drawings (up to 2,000, of 4 to 20 strokes) as motifs and draws N
of them again, elsewhere, turned, larger or smaller, with tremor and in another order: how often the
rest is found after half of the strokes, and how often something else is offered, also of drawings
that nobody kept.

--sheet draws, as SVG, what is offered: scenes, then the drawings, cut at half, with the person's
own next stroke in grey; nothing is chosen.

--fit prints both columns of assist/own_hand/weights.py that suit these drawings and these
scenes."""


def add(commands: Commands) -> None:
    """Add the command and its options."""
    command = sub_parser(commands, "own-hand", run, DESCRIPTION)
    command.add_argument(
        "data", type=Path, nargs="*", metavar="DATA", help="any file that prepare reads or made"
    )
    command.add_argument("--split", choices=("train", "valid", "test"), default="valid")
    command.add_argument("--limit", type=int, default=400, metavar="N", help="drawings (400)")
    command.add_argument(
        "--scenes", type=int, default=30, metavar="N", help="of each kind (30); 0 for none"
    )
    command.add_argument(
        "--motifs", type=int, default=0, metavar="N", help="things drawn again (none)"
    )
    command.add_argument("--beside", type=Path, metavar="BUNDLE", help="a model that votes, too")
    command.add_argument(
        "--recogniser", type=Path, default=Path("models/begun"), help="looks on (shipped one)"
    )
    command.add_argument("--seed", type=int, default=0)
    command.add_argument("--sheet", type=Path, metavar="SHEET.svg", help="draw what is offered")
    command.add_argument("--fit", action="store_true", help="print fitted constants")
    command.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> None:
    """Do what the options say; raises `SketchError` where that cannot be."""
    import numpy as np

    from sketch_assistant.sketch.document import SketchError

    from ..own_hand.cases import read_lines
    from ..own_hand.motif_figures import motif_figures
    from ..own_hand.offered_sheet import write_offered

    if options.limit < 1 or options.scenes < 0:
        raise SketchError("The limit must be 1 or more, and scenes 0 or more.")
    drawings = read_lines(options.data, options.split, options.limit) if options.data else []
    if options.sheet:
        write_offered(options.sheet, drawings, np.random.default_rng(options.seed))
        print(options.sheet)
        return
    if options.fit:
        print(json.dumps(_fitted(options, drawings), indent=2))
        return
    found: dict[str, dict[str, float]] = {}
    if options.scenes:
        found["scenes"] = _scenes(options)
    if drawings and options.motifs:
        rng = np.random.default_rng(options.seed)
        found["motifs"] = motif_figures(drawings, options.motifs, rng)
    elif drawings:
        found["drawings"] = _drawings(options, drawings)
    print(json.dumps(found)) if options.json else _print(found)


def _drawings(options: argparse.Namespace, drawings: list[Any]) -> dict[str, float]:
    from ..own_hand.beside_a_model import Beside
    from ..own_hand.cases import cases
    from ..own_hand.measure import figures, seen

    model = Beside.opened(options.beside, options.recogniser) if options.beside else None
    return figures(seen(case, model) for case in cases(drawings))


def _scenes(options: argparse.Namespace) -> dict[str, float]:
    import numpy as np

    from ..own_hand.measure import composed_figures

    return composed_figures(np.random.default_rng(options.seed), options.scenes)


def _fitted(options: argparse.Namespace, drawings: list[Any]) -> dict[str, dict[str, float]]:
    import numpy as np

    from ..own_hand.cases import cases
    from ..own_hand.fit import weights
    from ..own_hand.measure import composed_cases, unrelated

    rng, found = np.random.default_rng(options.seed), {}
    if drawings:
        found["people"] = weights(cases(drawings))
    if options.scenes:
        scenes = [case for _, case in composed_cases(rng, options.scenes, more=1)]
        pages = [unrelated(rng) for _ in range(5 * options.scenes)]
        found["scenes"] = weights([*scenes, *cases(pages)])
    return found


def _print(found: dict[str, dict[str, float]]) -> None:
    for title, figures in found.items():
        print(title)
        for name, value in figures.items():
            digits = 0 if name == "pen lifts" or name.endswith("so many") else 3
            print(f"  {name:{NAME_WIDTH}}{value:9.{digits}f}")
