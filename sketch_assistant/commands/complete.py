"""`sketch-assistant complete`: continue a drawing in several ways, as SVG files and a contact
sheet."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..assist.bundle.choose_model import ANYTHING
from ..assist.requests import DEFAULT_TEMPERATURE, ONWARDS, SOURCES, CompleteRequest
from ..assist.result import Candidate, Result
from ..sketch.cuts import WAYS
from ..sketch.document import Sketch, SketchError
from ..sketch.selection.groups import inherited
from . import complete_many
from .arguments import LARGEST_SEED, MOST_COMPLETIONS, Parser, temperature, whole
from .publish import publish
from .reading import add_number, chosen
from .streams import STREAM, place, svg
from .turn import Turn

LAYER, MODEL = "Suggested", "everything"
EXAMPLES = """examples:
  sketch-assistant complete pig.svg --out endings
  sketch-assistant complete pig.svg --class pig --count 4 --temperature 0.2 --out endings
  sketch-assistant complete pig.svg --class pig --seed 7 --out endings --json
  sketch-assistant complete palm.svg --class "palm tree" --out endings
  sketch-assistant complete fence.svg --sources symmetry,repetition --out endings
  sketch-assistant complete many.ndjson --out results.ndjson --cuts half --told

The same seed gives the same strokes. The new strokes are in a layer of their own, "Suggested".

An --out that ends in .ndjson takes every drawing of an .ndjson file and writes a line of JSON for
each as it comes: key_id, word, cut (how many strokes were there), guess, finished (how probably
nothing is missing), silent (whether the window would leave it alone) and candidates, best first,
each with its new strokes as drawing [[xs, ys] ...] in the file's own coordinates, confidence (how
probably the next part is this), part (how many strokes that is) and source (model, symmetry,
repetition, motifs or alignment). A line that is no drawing is
passed over and named.
"""
MANY = ".ndjson"


def run(words: Sequence[str]) -> None:
    """Read words, write the files, print what was written."""
    options = parser().parse_args(words)
    if options.out == STREAM or options.out.suffix.lower() == MANY:
        complete_many.run(options)
        return
    if options.cuts or options.told:
        raise SketchError("--cuts and --told are for an --out that ends in .ndjson.")
    turn = Turn(options.model, ANYTHING)
    sketch = chosen(options.file, options.number)
    request = CompleteRequest(
        sketch,
        model=options.model,
        temperature=options.temperature,
        seed=options.seed,
        count=options.count,
        label=options.label,
        sources=options.sources,
    )
    with turn:
        started = time.perf_counter()
        result = turn.desk.complete(request)
        seconds = time.perf_counter() - started
    files = written(sketch, result.candidates)
    publish(files, options.out)
    facts = report(result, seconds, [options.out / name for name in files])
    print(json.dumps(facts, indent=2) if options.json else summary(facts))


def parser() -> Parser:
    """The words of `complete`."""
    arguments = Parser(
        prog="sketch-assistant complete",
        description="Continue a drawing in several ways: DIR/01.svg, 02.svg … and DIR/sheet.png.\n"
        "Or many drawings, as lines of JSON: RESULTS.ndjson.",
        epilog=EXAMPLES,
    )
    _add_what(arguments)
    _add_how(arguments)
    add_number(arguments)
    return arguments


def _add_what(arguments: Parser) -> None:
    add = arguments.add_argument
    add("file", metavar="IN", type=place, help="the drawing, .svg or .ndjson; - for standard input")
    add(
        "--model",
        default=MODEL,
        help=f"what it should become; see sketch-assistant models (default {MODEL})",
    )
    add(
        "--class",
        dest="label",
        default="",
        help="what it is, for a model of many classes; else it goes by what is drawn",
    )
    add(
        "--out",
        required=True,
        type=place,
        metavar="DIR",
        help="folder for the files, made if new; or RESULTS.ndjson; - for those on standard output",
    )
    add(
        "--sources",
        type=sources,
        default=ONWARDS,
        metavar="S,…",
        help=f"what ghosts may come from, of {', '.join(SOURCES)} (default all but the last, the "
        "last stroke as it was surely meant)",
    )


def _add_how(arguments: Parser) -> None:
    add = arguments.add_argument
    add("--cuts", choices=WAYS, help="of many, cut: at the pen lift nearest the half, or at each")
    add("--told", action="store_true", help="of many, tell the model each one's word")
    add("--count", type=whole(1, MOST_COMPLETIONS), default=9, help="how many ways (default 9)")
    add(
        "--temperature",
        type=temperature,
        default=DEFAULT_TEMPERATURE,
        metavar="T",
        help=f"0.01 (tidy, all alike) to 1 (wild); default {DEFAULT_TEMPERATURE}",
    )
    add("--seed", type=whole(0, LARGEST_SEED), default=0, help="which chance (default 0)")
    add("--json", action="store_true", help="print what was done as JSON")


def written(sketch: Sketch, candidates: Sequence[Candidate]) -> dict[str, bytes]:
    """The files by name: the drawing with each candidate in a layer of its own, and the sheet."""
    from .pictures import endings  # Qt is loaded once there is something to show

    completed = [_completed(sketch, each) for each in candidates]
    files = {f"{number:02}.svg": svg(each) for number, each in enumerate(completed, 1)}
    return {**files, "sheet.png": endings(completed)}


def _completed(sketch: Sketch, found: Candidate) -> Sketch:
    if found.replaces:
        exchange = tuple((old, found.strokes) for old in found.replaces)
        return sketch.exchanging(inherited(exchange))
    return sketch.adding(*sketch.numbered(found.strokes), layer=LAYER)


def report(result: Result, seconds: float, files: Sequence[Path]) -> dict[str, Any]:
    """What was done, ready for JSON; seconds: loading the model and sampling."""
    request = result.request
    return {
        "model": request.model,
        "class": request.label or result.guess or None,
        "provider": result.provider,
        "temperature": request.temperature,
        "seed": request.seed,
        "seconds": round(seconds, 4),
        "files": [str(path) for path in files],
        "completions": [
            {
                "file": str(path),
                "strokes": len(each.strokes),
                "finished": each.finished,
                "source": each.source,
            }
            for path, each in zip(files, result.candidates, strict=False)
        ],
    }


def summary(facts: dict[str, Any]) -> str:
    """The report for a person."""
    completions = facts["completions"]
    lines = [
        f"{len(completions)} ways to finish a {facts['class'] or facts['model']}, in "
        f"{facts['seconds']:.2f} s on the "
        f"{facts['provider']} (seed {facts['seed']}, temperature {facts['temperature']:g}):"
    ]
    for each in completions:
        strokes = "1 new stroke" if each["strokes"] == 1 else f"{each['strokes']} new strokes"
        lines.append(f"  {each['file']}  {strokes}{'' if each['finished'] else ', not finished'}")
    return "\n".join([*lines, f"  {facts['files'][-1]}  all of them side by side"])


def sources(text: str) -> tuple[str, ...]:
    """An argument type: what ghosts may come from, names with commas between them."""
    names = tuple(each.strip() for each in text.split(","))
    for name in names:
        if name not in SOURCES:
            known = ", ".join(SOURCES)
            raise argparse.ArgumentTypeError(f"{name!r} is no source of ghosts; there are {known}")
    return names
