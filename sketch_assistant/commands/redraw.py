"""`sketch-assistant redraw`: redraw a drawing, as much as is wanted, in place."""

from __future__ import annotations

from collections.abc import Sequence

from ..assist.bundle.choose_model import REDRAWING
from ..assist.redraw import LAID_AT
from ..assist.requests import RedrawRequest
from ..sketch.document import SketchError, new_strokes
from ..sketch.selection.groups import inherited
from .arguments import Parser, between, whole
from .assisting import SHEETS, add_options, deliver_drawing, deliver_sheet, report
from .publish import publish
from .reading import add_number, drawn
from .streams import add_out, is_folder, output, place, svg
from .turn import Turn

MOST = 99
BEST_OF = 9  # takes, also where only one is wanted: nobody waits for the first here
EXAMPLES = """examples:
  sketch-assistant redraw wobbly.svg clean.svg
  sketch-assistant redraw wobbly.svg clean.svg --how-much 1
  sketch-assistant redraw wobbly.svg takes.png --count 9
  sketch-assistant redraw wobbly.svg takes --count 9 --seed 7
  sketch-assistant redraw cat.svg - | sketch-assistant vary - -o sheet.svg

--how-much 0 is the drawing itself, 0.2 the same lines steadied, 0.6 the model's laid on them, 1 the
model's drawing. Takes after the first keep less to the own lines. With --count above 1 they come on
one sheet, or as 01.svg, 02.svg … where OUT is a folder: a name without an ending, made if new. The
same seed gives the same strokes.
"""


def run(words: Sequence[str]) -> None:
    """Read words, redraw, write the drawing or the sheet."""
    options = parser().parse_intermixed_args(words)
    out = output(options, SHEETS if options.count > 1 else (".svg",), folder=options.count > 1)
    sketch = drawn(options.file, options.number)
    request = RedrawRequest(
        sketch.strokes,
        model=options.model,
        label=options.label,
        temperature=options.temperature,
        seed=options.seed,
        count=max(options.count, BEST_OF),
    )
    with Turn(options.model, REDRAWING) as turn:
        answer = turn.desk.redraw(request)
    amount = _how_much(options.how_much, options.label)
    changes = [inherited(each.at(amount)) for each in answer.takes[: options.count]]
    if not changes:
        raise SketchError("The model has nothing to say about this drawing.")
    if options.count == 1:
        deliver_drawing(sketch.exchanging(changes[0]), out)
    elif is_folder(out):
        redrawn = [sketch.exchanging(each) for each in changes]
        publish({f"{i:02}.svg": svg(each) for i, each in enumerate(redrawn, 1)}, out)
    else:
        deliver_sheet([new_strokes(each) for each in changes], out)
    about = {
        "class": options.label or answer.guess or None,
        "how_much": amount,
        "takes": len(changes),
    }
    known = f", taken for {answer.guess}" if answer.guess else ""
    report(
        turn.facts(options, out, about),
        f"Redrawn{known}, in {turn.seconds:.2f} s: {out}",
        options.json,
        out,
    )


def _how_much(asked: float | None, label: str) -> float:
    """Where nobody says: a clean version of the own lines, but all of it where it should be
    something."""
    if asked is not None:
        return asked
    return 1.0 if label else LAID_AT


def parser() -> Parser:
    """The words of `redraw`."""
    arguments = Parser(
        prog="sketch-assistant redraw",
        description="Redraw a drawing in its own place, as much as is wanted.",
        epilog=EXAMPLES,
    )
    add = arguments.add_argument
    add("file", metavar="IN", type=place, help="the drawing, .svg or .ndjson; - for standard input")
    add_out(arguments, ".svg; with --count above 1 also .png, .pdf or a folder")
    add("--class", dest="label", default="", help="what it is; else it goes by what it looks like")
    add(
        "--how-much",
        type=between(0.0, 1.0),
        metavar="A",
        help=f"from 0, your own lines, to 1, the model's (default {LAID_AT}; with --class 1)",
    )
    add("--count", type=whole(1, MOST), default=1, help="how many takes (default 1)")
    add_options(arguments, tau=0.1)
    add_number(arguments)
    return arguments
