"""`sketch-assistant mirror`: the missing half of a drawing, without a model."""

from __future__ import annotations

import time
from collections.abc import Sequence

from ..assist.own_hand.offers import halves
from ..sketch.document import SketchError
from .arguments import Parser
from .assisting import deliver_drawing, report, so_many
from .reading import add_number, chosen
from .streams import add_out, output, place

EXAMPLES = """examples:
  sketch-assistant mirror one-ear.svg two-ears.svg
  sketch-assistant mirror half.svg - | sketch-assistant convert - whole.png

The axis, at any angle, is the one that most of the drawing speaks for: pairs of strokes, strokes
that are symmetric themselves. The last eight strokes without a partner get one. There is no chance
in it and no model.
"""


def run(words: Sequence[str]) -> None:
    """Read words, mirror, write the drawing."""
    options = parser().parse_intermixed_args(words)
    out = output(options)
    sketch = chosen(options.file, options.number)
    began = time.perf_counter()
    made = halves(sketch)
    if not made:
        raise SketchError("Every stroke of this drawing has its partner already.")
    seconds = time.perf_counter() - began
    deliver_drawing(sketch.adding(*sketch.numbered(made)), out)
    facts = {"strokes": len(made), "seconds": round(seconds, 4), "file": str(out)}
    report(facts, f"{so_many(len(made))} mirrored, in {seconds:.2f} s: {out}", options.json, out)


def parser() -> Parser:
    """The words of `mirror`."""
    arguments = Parser(
        prog="sketch-assistant mirror",
        description="Give strokes their missing partners across the drawing's axis; no model is "
        "needed.",
        epilog=EXAMPLES,
    )
    add = arguments.add_argument
    add("file", metavar="IN", type=place, help="the drawing, .svg or .ndjson; - for standard input")
    add_out(arguments, ".svg")
    add("--json", action="store_true", help="print what was done as JSON")
    add_number(arguments)
    return arguments
