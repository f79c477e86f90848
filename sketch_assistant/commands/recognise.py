"""`sketch-assistant recognise`: what a drawing shows."""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np

from ..assist.onlooker import onlooker
from ..assist.ranking import Recogniser
from ..assist.tidy import tidy
from ..paths import model_roots
from ..sketch.document import Sketch, SketchError
from .arguments import Parser, whole
from .assisting import add_options
from .reading import add_number, chosen
from .streams import place, sketches

EXAMPLES = """examples:
  sketch-assistant recognise cat.svg
  sketch-assistant recognise drawings.ndjson --all --top 1
  sketch-assistant clean cat.svg - | sketch-assistant recognise - --json

--seed changes nothing: there is no chance in it.
"""


def run(words: Sequence[str]) -> None:
    """Read words, look, print the guesses."""
    options = parser().parse_args(words)
    drawings = sketches(options.file) if options.all else [chosen(options.file, options.number)]
    recogniser = onlooker(model_roots())
    if recogniser is None:
        raise SketchError("No recogniser is installed.")
    found = [_guesses(each, recogniser, options.top) for each in drawings]
    if options.json:
        facts = [[{"class": name, "probability": p} for name, p in each] for each in found]
        print(json.dumps(facts if options.all else facts[0], indent=2))
        return
    for each in found:
        lines = [f"{probability:6.1%}  {name}" for name, probability in each]
        print("  ".join(lines) if options.all else "\n".join(lines))


def _guesses(sketch: Sketch, recogniser: Recogniser, count: int) -> list[tuple[str, float]]:
    """The likeliest classes and their probabilities, best first. Raises `SketchError`."""
    if not sketch.strokes:
        raise SketchError("There is nothing on this page to recognise.")
    chances = recogniser([tidy([stroke.xy for stroke in sketch.strokes])])[0]
    best = np.argsort(-chances, kind="stable")[:count]
    return [(recogniser.classes[i], round(float(chances[i]), 4)) for i in best.tolist()]


def parser() -> Parser:
    """The words of `recognise`."""
    arguments = Parser(
        prog="sketch-assistant recognise",
        description="Say what a drawing shows, likeliest first.",
        epilog=EXAMPLES,
    )
    add = arguments.add_argument
    add("file", metavar="IN", type=place, help="the drawing, .svg or .ndjson; - for standard input")
    add("--top", type=whole(1, 345), default=3, help="how many guesses (default 3)")
    add("--all", action="store_true", help="every drawing of an .ndjson file, a line each")
    add_options(arguments)
    add_number(arguments)
    return arguments
