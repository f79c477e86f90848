"""`sketch-assistant steady`: take the tremor out of a drawing, without a model."""

from __future__ import annotations

import time
from collections.abc import Sequence

from ..sketch.document import Exchange, Stroke
from ..sketch.lines.snap import snapped, towards
from ..sketch.lines.steady import part_way, steady
from ..sketch.origins import changed_after
from .arguments import Parser, between
from .assisting import add_options, deliver_drawing, report
from .reading import add_number, chosen
from .streams import add_out, output, place

EXAMPLES = """examples:
  sketch-assistant steady wobbly.svg calm.svg
  sketch-assistant steady wobbly.svg calm.svg --amount 0.5
  sketch-assistant steady plan.svg straight.svg --snap
  sketch-assistant steady wobbly.svg - | sketch-assistant redraw - clean.svg

Tremor goes and corners stay; what is nearly straight, round or closed becomes so. --snap makes each
stroke that is like one a line, circle, ellipse or polygon. --seed changes nothing: there is no
chance in it.
"""


def run(words: Sequence[str]) -> None:
    """Read words, steady, write the drawing."""
    options = parser().parse_intermixed_args(words)
    out = output(options)
    sketch = chosen(options.file, options.number)
    began = time.perf_counter()
    exchange: Exchange
    if options.snap:
        exchange = tuple((each, (_snapped(each, options.amount),)) for each in sketch.strokes)
    else:
        exchange = part_way(steady(sketch.strokes), options.amount)
    seconds = time.perf_counter() - began
    deliver_drawing(sketch.exchanging(changed_after(exchange)), out)
    changed = sum(new != (old,) for old, new in exchange)
    facts = {
        "strokes": len(exchange),
        "changed": changed,
        "amount": options.amount,
        "seed": options.seed,
        "seconds": round(seconds, 4),
        "file": str(out),
    }
    sentence = f"{changed} of {len(exchange)} strokes steadied, in {seconds:.2f} s: {out}"
    report(facts, sentence, options.json, out)


def _snapped(stroke: Stroke, amount: float) -> Stroke:
    shape = snapped(stroke)
    return stroke if shape is None else towards(stroke, shape, amount)


def parser() -> Parser:
    """The words of `steady`."""
    arguments = Parser(
        prog="sketch-assistant steady",
        description="Take the tremor out of a drawing; no model is needed.",
        epilog=EXAMPLES,
    )
    add = arguments.add_argument
    add("file", metavar="IN", type=place, help="the drawing, .svg or .ndjson; - for standard input")
    add_out(arguments, ".svg")
    add(
        "--amount",
        type=between(0.0, 1.0),
        default=1.0,
        metavar="A",
        help="from 0, as drawn, to 1 (default 1)",
    )
    add("--snap", action="store_true", help="make shapes of strokes that are like one")
    add_options(arguments)
    add_number(arguments)
    return arguments
