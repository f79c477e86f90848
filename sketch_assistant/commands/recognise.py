"""`sketch-assistant recognise`: say what a drawing shows."""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np

from ..assist.recogniser.find_recogniser import find_recogniser
from ..assist.recogniser.tidy import tidy
from ..assist.sampling.ranking import Recogniser
from ..paths import shipped_models
from ..sketch.document import Sketch, SketchError
from .arguments import Parser, whole
from .assisting import add_options
from .reading import add_number, chosen, every
from .streams import called, place

EXAMPLES = """examples:
  sketch-assistant recognise cat.svg
  sketch-assistant recognise drawings.ndjson --all --top 1
  sketch-assistant redraw cat.svg - | sketch-assistant recognise - --json

A line a guess, likeliest first; with --all a line a drawing. --seed changes nothing: there is no
chance in it.
"""
Guesses = list[tuple[str, float]]


def run(words: Sequence[str]) -> None:
    """Read words, look, print the guesses."""
    options = parser().parse_intermixed_args(words)
    drawings = every(options.file) if options.all else (chosen(options.file, options.number),)
    if not any(each.strokes for each in drawings):
        raise SketchError(f"{called(options.file)} has nothing on its page to recognise.")
    recogniser = find_recogniser([shipped_models()])
    if recogniser is None:
        raise SketchError(
            "The recogniser that comes with the program is missing; install it again."
        )
    found = guesses(drawings, recogniser, options.top)
    if options.json:
        facts = [[{"class": name, "probability": p} for name, p in each] for each in found]
        print(json.dumps(facts if options.all else facts[0], indent=2, ensure_ascii=False))
        return
    for each in found:
        lines = [f"{probability:6.1%}  {name}" for name, probability in each]
        print("".join(f"{line:28}" for line in lines).rstrip() if options.all else "\n".join(lines))


def guesses(drawings: Sequence[Sketch], recogniser: Recogniser, count: int) -> list[Guesses]:
    """The likeliest classes of each drawing and their probabilities, best first; none of an empty
    page."""
    seen = [each for each in drawings if each.strokes]
    chances = iter(recogniser([tidy([s.xy for s in each.strokes]) for each in seen]))
    return [_best(next(chances), recogniser, count) if each.strokes else [] for each in drawings]


def _best(chances: np.ndarray, recogniser: Recogniser, count: int) -> Guesses:
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
