"""`sketch-assistant models`: list, show, check, add and remove models."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from ..assist.bundle.bundle import Bundle, find
from ..assist.library import library
from ..assist.library.archive import pack
from ..assist.library.library import usable
from ..paths import model_roots, user_models
from ..sketch.document import SketchError
from .arguments import Parser

EXAMPLES = """examples:
  sketch-assistant models
  sketch-assistant models show everything --json
  sketch-assistant models check bird.sketchmodel
  sketch-assistant models add bird.sketchmodel
  sketch-assistant models add my-model-folder --replace
  sketch-assistant models pack bird bird.sketchmodel
  sketch-assistant models remove bird

What is added is checked first and runs in a process of its own. Your models lie in
  {folder}
and go before shipped ones of the same name.
"""
DEEDS = ("list", "show", "check", "add", "remove", "pack")


def run(words: Sequence[str]) -> None:
    """Do one deed; a sentence on stderr for each model that cannot be used."""
    options = parser().parse_args(words)
    wanted = {"list": 0, "pack": 2}.get(options.deed, 1)
    if len(options.what) != wanted:
        count = ("no name", "one name or path", "a name and a file")[wanted]
        raise SketchError(f"models {options.deed} takes {count}.")
    {
        "list": _list,
        "show": _show,
        "check": _check,
        "add": _add,
        "remove": _remove,
        "pack": _pack,
    }[options.deed](options)


def parser() -> Parser:
    """The words of `models`."""
    arguments = Parser(
        prog="sketch-assistant models",
        description="The installed models, by the name that --model takes: list, show, check, add, "
        "remove, pack.",
        epilog=EXAMPLES.format(folder=user_models()),
    )
    add = arguments.add_argument
    add("deed", nargs="?", choices=DEEDS, default="list", metavar="DEED", help=", ".join(DEEDS))
    add("what", nargs="*", metavar="NAME|PATH", help="a model's name, or a folder or file")
    add("--replace", action="store_true", help="add: one of yours of the same name gives way")
    add("--json", action="store_true", help="print what is found or done as JSON")
    return arguments


def _list(options: argparse.Namespace) -> None:
    bundles, problems = usable(model_roots(), _today())
    facts = [described(bundle) for bundle in bundles]
    print(_json(facts) if options.json else listed(facts))
    for problem in problems:
        print(problem, file=sys.stderr)


def _show(options: argparse.Namespace) -> None:
    bundle = find(options.what[0], model_roots())
    facts = described(bundle)
    known = library.origin(bundle)
    facts["origin"] = "shipped" if known is None else vars(known)
    if options.json:
        print(_json(facts))
        return
    score = facts["figures"].get("nll_per_point")
    lines = (
        ("name", facts["name"]),
        ("classes", _some(facts["classes"])),
        ("network", f"{_network(facts)}, {facts['weights']}, {facts['bytes'] / 1e6:.1f} MB"),
        ("held-out", f"{score} nats a point" if score else "not measured"),
        ("data", f"{facts['attribution']} ({facts['licence']})"),
        ("from", "shipped with the program" if known is None else f"{known.source}, {known.added}"),
        ("path", facts["path"]),
    )
    print("\n".join(f"{key:9} {value}" for key, value in lines))


def _check(options: argparse.Namespace) -> None:
    _tell_of_missing_walls()
    report = library.examined(Path(options.what[0]))
    facts = {**report.facts(), "walls": sorted(library.walls().layers)}
    print(_json(facts) if options.json else report.text())
    if report.problem:
        raise SketchError(f"{options.what[0]} cannot be used as a model.")


def _add(options: argparse.Namespace) -> None:
    _tell_of_missing_walls()
    bundle = library.add(Path(options.what[0]), user_models(), _today(), options.replace)
    _done(options, "added", bundle.manifest.name, bundle.path)


def _tell_of_missing_walls() -> None:
    """Before a model from elsewhere is run."""
    sentence = library.walls().sentence
    if sentence:
        print(sentence, file=sys.stderr, flush=True)


def _remove(options: argparse.Namespace) -> None:
    library.remove(options.what[0], user_models())
    _done(options, "removed", options.what[0], user_models())


def _pack(options: argparse.Namespace) -> None:
    bundle = find(options.what[0], model_roots())
    out = Path(options.what[1])
    pack(bundle, out)
    _done(options, "packed", bundle.manifest.name, out)


def _done(options: argparse.Namespace, deed: str, name: str, path: Path) -> None:
    facts = {"deed": deed, "name": name, "path": str(path)}
    print(_json(facts) if options.json else f"{name} is {deed}: {path}")


def _today() -> str:
    return date.today().isoformat()


def _json(facts: object) -> str:
    return json.dumps(facts, indent=2, ensure_ascii=False)


def _some(names: Sequence[str], most: int = 8) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def described(bundle: Bundle) -> dict[str, Any]:
    """What a person chooses by, ready for JSON; bytes: of all files together."""
    manifest = bundle.manifest
    return {
        "name": manifest.name,
        "classes": list(manifest.classes),
        "architecture": manifest.architecture,
        "network": manifest.network,
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
    classes = facts["architecture"].get("classes", 1)
    return facts["network"] + (f", {classes} classes" if classes > 1 else "")
