"""`sketch-assistant repeat`: go on with what a drawing repeats, without a model."""

from __future__ import annotations

import time
from collections.abc import Sequence

from ..assist.own_hand.offers import ASKED, offers
from ..assist.requests import REPETITION
from ..sketch.document import SketchError
from .arguments import Parser, whole
from .assisting import deliver_drawing, report, so_many
from .reading import add_number, chosen
from .streams import add_out, output, place

EXAMPLES = """examples:
  sketch-assistant repeat posts.svg fence.svg
  sketch-assistant repeat posts.svg fence.svg --count 5
  sketch-assistant repeat shading.svg - | sketch-assistant mirror - both.svg

The last strokes are looked at: one or a group of up to eight that repeat earlier ones, moved,
turned or scaled, and hatching inside an outline. The row ends where it meets what is there, or at
the end of the page. There is no chance in it and no model.
"""
MOST = 60


def run(words: Sequence[str]) -> None:
    """Read words, repeat, write the drawing."""
    options = parser().parse_intermixed_args(words)
    out = output(options)
    sketch = chosen(options.file, options.number)
    began = time.perf_counter()
    found = [e for e in offers(sketch, (REPETITION,), 1, asked=True) if e.confidence >= ASKED]
    if not found:
        raise SketchError("Nothing in this drawing repeats itself plainly enough to go on with.")
    row = found[0].row[: options.count]
    seconds = time.perf_counter() - began
    deliver_drawing(sketch.adding(*sketch.numbered(row)), out)
    facts = {
        "strokes": len(row),
        "confidence": round(found[0].confidence, 3),
        "seconds": round(seconds, 4),
        "file": str(out),
    }
    sentence = f"{so_many(len(row))} more of the same, in {seconds:.2f} s: {out}"
    report(facts, sentence, options.json, out)


def parser() -> Parser:
    """The words of `repeat`."""
    arguments = Parser(
        prog="sketch-assistant repeat",
        description="Go on with what a drawing repeats; no model is needed.",
        epilog=EXAMPLES,
    )
    add = arguments.add_argument
    add("file", metavar="IN", type=place, help="the drawing, .svg or .ndjson; - for standard input")
    add_out(arguments, ".svg")
    add("--count", type=whole(1, MOST), metavar="N", help="so many strokes at most (the whole row)")
    add("--json", action="store_true", help="print what was done as JSON")
    add_number(arguments)
    return arguments
