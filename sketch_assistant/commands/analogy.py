"""`sketch-assistant analogy`: A is to B as C is to …"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence

from ..assist.analogy import LARGEST_STRENGTH, Analogous
from ..assist.bundle.choose_model import LATENT
from ..assist.features import Feature, Features
from ..assist.requests import AnalogyRequest, FeatureRequest
from ..paths import user_data
from ..sketch.document import Sketch, SketchError, Stroke, new_strokes
from .arguments import Parser, between
from .assisting import add_options, deliver_drawing, report
from .reading import several
from .streams import output, place
from .turn import Turn

EXAMPLES = """examples:
  sketch-assistant analogy cat-head.svg cat.svg pig-head.svg -o pig.svg
  sketch-assistant analogy cat-head.svg cat.svg pig-head.svg -o pig.svg --strength 1.3
  sketch-assistant analogy cat-head.svg cat.svg --keep "add a body"
  sketch-assistant analogy pig-head.svg --feature "add a body" -o pig.svg
  sketch-assistant analogy --list

The same seed gives the same strokes.
"""


def run(words: Sequence[str]) -> None:
    """Read words; list, keep or forget a step, or write the drawing."""
    arguments = parser()
    options = arguments.parse_intermixed_args(words)
    kept = Features(user_data())
    if options.list:
        _list(kept, options.json)
    elif options.forget:
        kept.remove(options.forget)
    else:
        wanted = 1 if options.feature else 2 if options.keep else 3
        if len(options.drawings) != wanted:
            arguments.error(f"this takes {wanted} drawing{'s' if wanted > 1 else ''}")
        _keep(options) if options.keep else _draw(options, kept)


def _list(kept: Features, as_json: bool) -> None:
    found = [{"name": each.name, "model": each.model} for each in kept.all()]
    if as_json:
        print(json.dumps(found, indent=2, ensure_ascii=False))
    else:
        print("\n".join(each["name"] for each in found) or "No step is kept yet.")


def _keep(options: argparse.Namespace) -> None:
    """Keep the step from A to B by its name."""
    a, b = (sketch.strokes for sketch in several(options.drawings))
    with Turn(options.model, LATENT) as turn:
        step = turn.desk.keep_feature(options.keep, a, b, turn.model)
    facts = {"kept": step.name, "model": step.model}
    sentence = f"{step.name!r} is kept, for the model {step.model!r}."
    print(json.dumps(facts, ensure_ascii=False) if options.json else sentence)


def _draw(options: argparse.Namespace, kept: Features) -> None:
    """Write the drawing that A, B and C, or C and a step that is kept, lead to."""
    options.out = None
    out = output(options)
    feature = kept.find(options.feature) if options.feature else None
    sketches = several(options.drawings)
    with Turn(feature.model if feature else options.model, LATENT) as turn:
        answer = _asked(options, feature, [sketch.strokes for sketch in sketches], turn)
    if not answer.takes:
        raise SketchError("The model has nothing to say about these drawings.")
    page = Sketch(width=sketches[-1].width, height=sketches[-1].height)
    deliver_drawing(page.adding(*new_strokes(answer.takes[0])), out)
    about = {
        "strength": options.strength,
        "feature": options.feature or None,
    }
    report(
        turn.facts(options, out, about),
        f"Drawn in {turn.seconds:.2f} s: {out}",
        options.json,
        out,
    )


def _asked(
    options: argparse.Namespace,
    feature: Feature | None,
    drawings: list[tuple[Stroke, ...]],
    turn: Turn,
) -> Analogous:
    how = {
        "model": turn.model,
        "strength": options.strength,
        "temperature": options.temperature,
        "seed": options.seed,
    }
    if feature:
        return turn.desk.apply(FeatureRequest(drawings[0], feature=feature.name, **how))
    return turn.desk.analogy(AnalogyRequest(*drawings, **how))


def parser() -> Parser:
    """The words of `analogy`."""
    arguments = Parser(
        prog="sketch-assistant analogy",
        description="A is to B as C is to …: draw the fourth.",
        epilog=EXAMPLES,
    )
    add = arguments.add_argument
    add(
        "drawings",
        nargs="*",
        type=place,
        metavar="DRAWING",
        help="A B C; A B with --keep; C with --feature; one of them may be - for standard input",
    )
    add("-o", "--out", dest="aim", type=place, metavar="OUT", help=".svg; - for standard output")
    add(
        "--strength",
        type=between(0.0, LARGEST_STRENGTH),
        default=1.0,
        metavar="S",
        help=f"how far to go, 0 to {LARGEST_STRENGTH} (default 1)",
    )
    add("--feature", default="", metavar="NAME", help="the step that is kept by this name")
    add("--keep", default="", metavar="NAME", help="keep the step from A to B by this name")
    add("--forget", default="", metavar="NAME", help="forget the step of this name")
    add("--list", action="store_true", help="list the steps that are kept")
    add_options(arguments, tau=0.1)
    return arguments
