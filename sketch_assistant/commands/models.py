"""`sketch-assistant models`: which bundles are installed, and what is wrong with the others."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

from ..assist.bundle import Bundle, installed
from ..paths import model_roots, user_models
from .arguments import Parser

EXAMPLES = """examples:
  sketch-assistant models
  sketch-assistant models --json

Put a model's folder (manifest.json and its .onnx files) into
  {folder}
to install it; one of your own goes before a shipped one of the same name.
"""


def run(words: Sequence[str]) -> None:
    """Print the list; a sentence on stderr for each bundle that cannot be used."""
    options = parser().parse_args(words)
    bundles, problems = installed(model_roots())
    facts = [described(bundle) for bundle in bundles]
    print(json.dumps(facts, indent=2, ensure_ascii=False) if options.json else listed(facts))
    for problem in problems:
        print(problem, file=sys.stderr)


def parser() -> Parser:
    """The words of `models`."""
    arguments = Parser(
        prog="sketch-assistant models",
        description="List the installed models, by the name that --model takes.",
        epilog=EXAMPLES.format(folder=user_models()),
    )
    arguments.add_argument("--json", action="store_true", help="print the list as JSON")
    return arguments


def described(bundle: Bundle) -> dict[str, Any]:
    """What a person chooses by, ready for JSON; bytes: of all files together."""
    manifest = bundle.manifest
    return {
        "name": manifest.name,
        "classes": list(manifest.classes),
        "architecture": manifest.architecture,
        "weights": manifest.weights,
        "bytes": sum(each.stat().st_size for each in bundle.path.iterdir() if each.is_file()),
        "figures": manifest.figures,
        "attribution": manifest.attribution,
        "licence": manifest.licence,
        "path": str(bundle.path),
    }


def listed(facts: list[dict[str, Any]]) -> str:
    """The list for a person, a line a model."""
    if not facts:
        return f"No models are installed; put their folders into {user_models()}."
    width = max(len(each["name"]) for each in facts)
    return "\n".join(
        f"{each['name']:{width}}  {_network(each)}, {each['weights']}, "
        f"{each['bytes'] / 1e6:.1f} MB  {each['path']}"
        for each in facts
    )


def _network(facts: dict[str, Any]) -> str:
    """Its kind and size, and how many classes it can be told."""
    size = facts["architecture"]
    cell = {"layer_norm": "layer-norm LSTM", "hyper": "HyperLSTM"}.get(size.get("cell"), "LSTM")
    classes = size.get("classes", 1)
    return f"{cell} {size['decoder']}" + (f", {classes} classes" if classes > 1 else "")
