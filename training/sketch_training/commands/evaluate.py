"""`sketch-training evaluate`: score a bundle on drawings."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from sketch_assistant.sketch.document import SketchError

from .sub_parser import Commands, sub_parser


def add(commands: Commands) -> None:
    """Add the command and its options."""
    command = sub_parser(
        commands,
        "evaluate",
        run,
        """Score a bundle on drawings, with ONNX Runtime and the files that ship.

nll_per_point: nats per point, offsets in the data's own pixels, pen states and the end of the
drawing included, padding excluded. l_r, l_kl: the paper's losses, offsets in units of the model's
scale, L_R divided by n_max. A model of many classes is told each drawing's class (the file's name,
or what the file says); a table says the nll_per_point of each.

--cuts also continues drawings cut at 25, 50 and 75 % of their points and put at a random size, with
the true scale given and with the scale inferred. --long also scores pages composed of all these
drawings: nats per point on points 1 to 300 and on the rest, up to 1,000.""",
    )
    command.add_argument("bundle", type=Path, metavar="BUNDLE")
    command.add_argument(
        "data", type=Path, nargs="+", metavar="DATA", help="any file that prepare reads or made"
    )
    command.add_argument("--split", choices=("train", "valid", "test"), default="test")
    command.add_argument("--classes", nargs="+", metavar="CLASS", help="only drawings of these")
    command.add_argument("--unnamed", action="store_true", help="do not tell the model the class")
    command.add_argument(
        "--without-latent", action="store_true", help="do not encode the drawing first"
    )
    command.add_argument(
        "--scale",
        type=_scale,
        default=1.0,
        metavar="NUMBER|best",
        help="of the drawings for the model (1); best: likeliest on the validation split",
    )
    command.add_argument("--cuts", action="store_true", help="also score unfinished drawings")
    command.add_argument("--long", action="store_true", help="also score pages of many drawings")
    command.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> None:
    """Do what the options say; raises `SketchError` where that cannot be."""
    from sketch_assistant.assist.bundle.bundle import load

    figures = _figures(load(options.bundle), options)
    if options.json:
        print(json.dumps(figures))
    else:
        for key, value in figures.items():
            _print(key, value)


def _figures(bundle: Any, options: argparse.Namespace) -> dict[str, Any]:
    from ..data.held_out import read_held_out
    from ..scores.evaluate import by_class, evaluate_cuts, labels_of, sized, summary
    from ..scores.long_drawings import evaluate_long
    from ..scores.scoring import score

    quiet = options.json or not sys.stderr.isatty()
    drawings = read_held_out(options.data, options.split, options.classes)
    labels = None if options.unnamed else labels_of(bundle.manifest, drawings)
    scale = _chosen_scale(bundle, options)
    rows = sized(drawings.rows, scale)
    scores = score(bundle, rows, labels, not options.without_latent, quiet)
    figures: dict[str, Any] = dict(summary(bundle, scores, scale))
    if scale != 1.0:
        figures["scale"] = scale
    if len(drawings.classes) > 1:
        figures["classes"] = by_class(bundle, scores, drawings, scale)
    if options.cuts:
        figures["cuts"] = evaluate_cuts(bundle, drawings.rows, labels, quiet=quiet)
    if options.long:
        figures["long"] = evaluate_long(bundle, drawings.rows, scale=scale, quiet=quiet)
    return figures


def _chosen_scale(bundle: Any, options: argparse.Namespace) -> float:
    from ..data.held_out import read_held_out
    from ..scores.evaluate import best_scale, labels_of

    if options.scale is not None:
        return float(options.scale)
    if options.split == "valid":
        raise SketchError("--scale best chooses on the validation split; evaluate another one.")
    valid = read_held_out(options.data, "valid", options.classes)
    labels = None if options.unnamed else labels_of(bundle.manifest, valid)
    return best_scale(bundle, valid.rows, labels)


def _scale(word: str) -> float | None:
    if word == "best":
        return None
    number = float(word)
    if not 1e-3 <= number <= 1e3:
        raise argparse.ArgumentTypeError("the scale must be 0.001 to 1000, or best")
    return number


def _print(key: str, value: Any, indent: int = 0) -> None:
    if isinstance(value, dict):
        print(f"{'':{indent}}{key}")
        for each, inner in value.items():
            _print(each, inner, indent + 2)
    else:
        shown = f"{value:.4f}" if isinstance(value, float) else value
        print(f"{'':{indent}}{key:{max(1, 24 - indent)}} {shown}")
