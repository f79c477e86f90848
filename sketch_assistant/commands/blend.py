"""`sketch-assistant blend`: the drawings between two drawings."""

from __future__ import annotations

from collections.abc import Sequence

from ..assist.blend import MOST_FRAMES, PATHS
from ..assist.bundle.choose_model import REDRAWING
from ..assist.requests import SPHERICAL, BlendRequest
from ..sketch.document import Sketch
from .arguments import Parser, between, whole
from .assisting import SHEETS, add_options, deliver_drawing, deliver_sheet, report
from .reading import several
from .streams import add_out, output, place
from .turn import Turn

EXAMPLES = """examples:
  sketch-assistant blend cat.svg pig.svg film.svg
  sketch-assistant blend cat.svg pig.svg film.png --count 7 --path linear
  sketch-assistant blend cat.svg pig.svg half.svg --at 0.5

Without --at the drawings come in one row; the first and the last are the given ones. The same seed
gives the same strokes.
"""


def run(words: Sequence[str]) -> None:
    """Read words, blend, write the row or the one drawing."""
    options = parser().parse_intermixed_args(words)
    single = options.at is not None
    out = output(options, (".svg",) if single else SHEETS)
    first, second = several([options.first, options.second])
    request = BlendRequest(
        first.strokes,
        second.strokes,
        model=options.model,
        path=options.path,
        count=options.count,
        temperature=options.temperature,
        seed=options.seed,
    )
    with Turn(options.model, REDRAWING) as turn:
        answer = turn.desk.blend(request)
    if single:
        page = Sketch(width=first.width, height=first.height)
        deliver_drawing(page.adding(*answer.at(options.at)), out)
    else:
        deliver_sheet(answer.frames, out, columns=len(answer.frames))
    about = {
        "path": options.path,
        "at": options.at,
        "frames": 1 if single else len(answer.frames),
    }
    report(
        turn.facts(options, out, about),
        f"Blended in {turn.seconds:.2f} s: {out}",
        options.json,
        out,
    )


def parser() -> Parser:
    """The words of `blend`."""
    arguments = Parser(
        prog="sketch-assistant blend",
        description="Draw what lies between two drawings.",
        epilog=EXAMPLES,
    )
    add = arguments.add_argument
    add("first", metavar="FIRST", type=place, help=".svg or .ndjson; - for standard input")
    add("second", metavar="SECOND", type=place, help="the other drawing")
    add_out(arguments, ".svg, .png or .pdf; with --at .svg")
    add(
        "--path",
        choices=PATHS,
        default=SPHERICAL,
        help=f"of the latent, of a model that has one ({SPHERICAL})",
    )
    add("--count", type=whole(2, MOST_FRAMES), default=11, help="how many drawings (default 11)")
    add(
        "--at", type=between(0.0, 1.0), metavar="P", help="one drawing, from 0, FIRST, to 1, SECOND"
    )
    add_options(arguments, tau=0.1)
    return arguments
