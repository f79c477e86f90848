"""`sketch-assistant complete`: a drawing in, several ways to go on out, as files."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..assist.complete import Candidate, Request, Result, complete
from ..assist.temperature import DEFAULT_TEMPERATURE
from ..sketch.document import Sketch
from .arguments import LARGEST_SEED, MOST_COMPLETIONS, Parser, temperature, whole
from .publish import publish
from .reading import add_number, chosen
from .streams import place, svg
from .studio import Studio

LAYER = "Suggested"
EXAMPLES = """examples:
  sketch-assistant complete pig.svg --model pig --out endings
  sketch-assistant complete pig.svg --model pig --count 4 --temperature 0.2 --out endings
  sketch-assistant complete pig.svg --model pig --seed 7 --out endings --json
  sketch-assistant complete palm.svg --model everything --class "palm tree" --out endings

The same seed gives the same strokes. The new strokes are in a layer of their own, "Suggested".
"""


def run(words: Sequence[str]) -> None:
    """Read words, write the files, print what was written."""
    options = parser().parse_args(words)
    studio = Studio(options.model, latent=False)
    sketch = chosen(options.file, options.number)
    request = Request(
        sketch, options.model, options.temperature, options.seed, options.count, options.label
    )
    with studio:
        started = time.perf_counter()
        result = complete(request, studio.runner, studio.bundle, studio.recogniser)
        seconds = time.perf_counter() - started
    files = written(sketch, result.candidates)
    publish(files, options.out)
    facts = report(result, seconds, [options.out / name for name in files])
    print(json.dumps(facts, indent=2) if options.json else summary(facts))


def parser() -> Parser:
    """The words of `complete`."""
    arguments = Parser(
        prog="sketch-assistant complete",
        description="Continue a drawing in several ways: DIR/01.svg, 02.svg … and DIR/sheet.png.",
        epilog=EXAMPLES,
    )
    add = arguments.add_argument
    add("file", metavar="IN", type=place, help="the drawing, .svg or .ndjson; - for standard input")
    add("--model", required=True, help="what it should become; see sketch-assistant models")
    add(
        "--class",
        dest="label",
        default="",
        help="what it is, for a model of many classes; else it goes by what is drawn",
    )
    add("--out", required=True, type=Path, metavar="DIR", help="folder for the files, made if new")
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
    add_number(arguments)
    return arguments


def written(sketch: Sketch, candidates: Sequence[Candidate]) -> dict[str, bytes]:
    """The files by name: the drawing with each candidate in a layer of its own, and the sheet."""
    from .pictures import endings  # Qt is loaded once there is something to show

    completed = [sketch.adding(*each.strokes, layer=LAYER) for each in candidates]
    files = {f"{number:02}.svg": svg(each) for number, each in enumerate(completed, 1)}
    return {**files, "sheet.png": endings(completed)}


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
            {"file": str(path), "strokes": len(each.strokes), "finished": each.finished}
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
