"""`sketch-assistant vary`: other takes of a drawing, or of a class from nothing."""

from __future__ import annotations

from collections.abc import Sequence

from ..assist.bundle.choose_model import ANYTHING, REDRAWING
from ..assist.requests import VaryRequest
from ..assist.vary import MOST
from ..sketch.document import SketchError
from .arguments import Parser, between, whole
from .assisting import SHEETS, add_options, deliver_sheet, report
from .reading import add_number, drawn
from .streams import add_out, output, place
from .turn import Turn

EXAMPLES = """examples:
  sketch-assistant vary cat.svg sheet.svg
  sketch-assistant vary cat.svg sheet.pdf --count 16 --spread 0.8
  sketch-assistant vary --class owl -o owls.png
  sketch-assistant redraw cat.svg - | sketch-assistant vary - -o sheet.svg

No two takes are alike. The same seed gives the same sheet.
"""


def run(words: Sequence[str]) -> None:
    """Read words, draw the takes, write the sheet."""
    options = parser().parse_intermixed_args(words)
    if options.file is None and not (options.label or options.model):
        raise SketchError("Name a drawing to vary, or say with --class what to draw from nothing.")
    out = output(options, SHEETS)
    strokes = drawn(options.file, options.number).strokes if options.file else ()
    request = VaryRequest(
        strokes,
        model=options.model,
        label=options.label,
        spread=options.spread,
        temperature=options.temperature,
        seed=options.seed,
        count=options.count,
    )
    with Turn(options.model, REDRAWING if strokes else ANYTHING) as turn:
        answer = turn.desk.vary(request)
    if not answer.takes:
        raise SketchError("The model has no other take of this; try a higher --spread.")
    deliver_sheet(answer.takes, out)
    about = {
        "class": options.label or answer.guess or None,
        "spread": options.spread,
        "takes": len(answer.takes),
    }
    few = "" if len(answer.takes) == options.count else " (more would be alike)"
    sentence = f"{len(answer.takes)} takes{few}, in {turn.seconds:.2f} s: {out}"
    report(turn.facts(options, out, about), sentence, options.json, out)


def parser() -> Parser:
    """The words of `vary`."""
    arguments = Parser(
        prog="sketch-assistant vary",
        description="Draw other takes of a drawing, or of a class from nothing, on one sheet.",
        epilog=EXAMPLES,
    )
    add = arguments.add_argument
    add("file", nargs="?", metavar="IN", type=place, help=".svg or .ndjson; - for standard input")
    add_out(arguments, ".svg, .png or .pdf")
    add("--class", dest="label", default="", help="what it is; alone: what to draw from nothing")
    add(
        "--spread",
        type=between(0.0, 1.0),
        default=0.5,
        metavar="S",
        help="from 0, hardly another, to 1, another of its kind (default 0.5)",
    )
    add("--count", type=whole(1, MOST), default=9, help="how many takes (default 9)")
    add_options(arguments, tau=0.3)
    add_number(arguments)
    return arguments
