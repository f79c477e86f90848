"""`sketch-assistant generate`: draw from nothing, as many drawings as wanted."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from ..assist.bundle.choose_model import ANYTHING
from ..assist.requests import DEFAULT_TEMPERATURE, GenerateRequest
from ..assist.sampling.generate import GOOD, MOST, Drawing
from ..sketch.document import Sketch, Stroke
from ..sketch.lines.smooth import smooth
from ..sketch.quickdraw.ndjson import simplified
from ..sketch.sheet import WIDTH
from ..sketch.sheet import sheet as rows
from .arguments import LARGEST_SEED, Parser, temperature, whole
from .streams import checked, deliver, ending, place, svg, tell
from .turn import Turn

ENDINGS = (".ndjson", ".svg", ".png")
SPACING = 6.0  # pixels of the model between the points of a curve
EXAMPLES = """examples:
  sketch-assistant generate --model everything --class pig --count 25 --out pigs.svg
  sketch-assistant generate --model everything --class "palm tree" --count 9 --out palms.png
  sketch-assistant generate --model everything --count 345 --seed 7 --out all.ndjson

The ending of the name says the format: .ndjson (Quick, Draw!, one drawing a line), or .svg or .png
for a sheet of them all. Without --class a model of many classes draws each of them once before it
draws any twice. The same seed gives the same drawings, and a smaller count the first of them.
"""


def run(words: Sequence[str]) -> None:
    """Read words, draw, write the file, print what was written."""
    options = parser().parse_args(words)
    kind = ending(checked(options.out, ENDINGS))
    turn = Turn(options.model, ANYTHING)
    request = GenerateRequest(
        model=options.model,
        label=options.label,
        count=options.count,
        temperature=options.temperature,
        seed=options.seed,
    )
    with turn:
        started = time.perf_counter()
        made = turn.desk.generate(request)
        drawings = list(_told(made, request.count))
        seconds = time.perf_counter() - started
    deliver(content(drawings, kind), options.out)
    facts = report(request, drawings, turn.desk.provider, seconds, options.out)
    tell(json.dumps(facts, indent=2) if options.json else summary(facts), options.out)


def parser() -> Parser:
    """The words of `generate`."""
    arguments = Parser(
        prog="sketch-assistant generate",
        description="Draw from nothing, as often as wanted, into one file.",
        epilog=EXAMPLES,
    )
    add = arguments.add_argument
    add("--model", required=True, help="which model draws; see sketch-assistant models")
    add("--class", dest="label", default="", help="what, for a model of many classes")
    add("--out", required=True, type=place, metavar="FILE", help=".ndjson, .svg or .png; - for SVG")
    add("--count", type=whole(1, MOST), default=9, help="how many drawings (default 9)")
    add(
        "--temperature",
        type=temperature,
        default=DEFAULT_TEMPERATURE,
        metavar="T",
        help=f"0.01 (tidy, all alike) to 1 (wild); default {DEFAULT_TEMPERATURE}",
    )
    add("--seed", type=whole(0, LARGEST_SEED), default=0, help="which chance (default 0)")
    add("--json", action="store_true", help="print what was done as JSON")
    return arguments


def content(drawings: Sequence[Drawing], ending: str) -> bytes:
    """The file's bytes. Raises `SketchError` for more drawings than fit on a picture."""
    if ending == ".ndjson":
        lines = (
            simplified(each.lines, each.label, number, recognised(each))
            for number, each in enumerate(drawings, 1)
        )
        return "".join(lines).encode()
    if ending == ".svg":
        return svg(sheet(drawings))
    from .pictures import gallery  # Qt is loaded for pictures alone

    return gallery([Sketch().adding(*_strokes(each)) for each in drawings])


def recognised(drawing: Drawing) -> bool:
    """Whether it is whole and, where a recogniser looked, taken for what it should be."""
    known = drawing.probability
    return drawing.ended and (known is None or known >= GOOD)


def sheet(drawings: Sequence[Drawing]) -> Sketch:
    """All drawings in rows on one page, as wide as it is high."""
    return rows([_strokes(each) for each in drawings], width=WIDTH)


def _strokes(drawing: Drawing) -> list[Stroke]:
    """The drawing as curves."""
    return [Stroke.through(smooth(line, SPACING)) for line in drawing.lines]


def _told(drawings: Iterable[Drawing], count: int) -> Iterator[Drawing]:
    """The same drawings; a person who waits at a terminal sees how far it is."""
    shown = sys.stderr.isatty() and count > 100
    for number, drawing in enumerate(drawings, 1):
        if shown and (number % 10 == 0 or number == count):
            end = "\n" if number == count else ""
            print(f"\r{number:,} of {count:,}", end=end, file=sys.stderr, flush=True)
        yield drawing


def report(
    request: GenerateRequest, drawings: Sequence[Drawing], provider: str, seconds: float, out: Path
) -> dict[str, Any]:
    """What was done, ready for JSON. recognised: None where no recogniser looked."""
    seen = [each for each in drawings if each.probability is not None]
    return {
        "model": request.model,
        "class": request.label or None,
        "provider": provider,
        "temperature": request.temperature,
        "seed": request.seed,
        "seconds": round(seconds, 4),
        "file": str(out),
        "drawings": len(drawings),
        "classes": len({each.label for each in drawings}),
        "ended": sum(each.ended for each in drawings),
        "recognised": sum(map(recognised, seen)) if seen else None,
    }


def summary(facts: dict[str, Any]) -> str:
    """The report for a person."""
    count = facts["drawings"]
    text = (
        f"{count:,} drawing{'' if count == 1 else 's'} by the model {facts['model']}, in "
        f"{facts['seconds']:.2f} s on the {facts['provider']} (seed {facts['seed']}, temperature "
        f"{facts['temperature']:g}): {facts['file']}"
    )
    unended = count - facts["ended"]
    return f"{text}\n{unended:,} of them did not come to an end." if unended else text
