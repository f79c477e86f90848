"""`sketch-assistant motifs`: keep what you draw again and again, and find the rest of it."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from ..assist.motifs import motif_file
from ..assist.motifs.remembered import remembered
from ..paths import user_data
from ..sketch.document import SketchError
from .arguments import Parser
from .assisting import deliver_drawing, report, so_many
from .reading import add_number, chosen
from .streams import add_out, output, place

EXAMPLES = """examples:
  sketch-assistant motifs keep eye.svg --name eye
  sketch-assistant motifs list
  sketch-assistant motifs suggest half-an-eye.svg eye.svg
  sketch-assistant motifs remove eye

Motifs lie in one file of yours, or in --file FILE; nothing else is looked through, and nothing
leaves your computer.
"""


def run(words: Sequence[str]) -> None:
    """Read words, do what the first says."""
    options = parser().parse_args(words)
    options.act(options)


def parser() -> Parser:
    """The words of `motifs`."""
    arguments = Parser(
        prog="sketch-assistant motifs",
        description="Keep things that you draw again and again, and find the rest of them.",
        epilog=EXAMPLES,
    )
    acts = arguments.add_subparsers(required=True, metavar="list|keep|remove|suggest")
    for name, act in (("list", _list), ("keep", _keep), ("remove", _remove), ("suggest", _suggest)):
        one = acts.add_parser(name, description=act.__doc__)
        one.set_defaults(act=act)
        home = user_data() / motif_file.FILE
        one.add_argument("--file", dest="memory", type=Path, default=home, metavar="FILE")
        one.add_argument("--json", action="store_true", help="print what was done as JSON")
        if name in ("keep", "suggest"):
            one.add_argument("file", metavar="IN", type=place, help="the drawing; - for the stream")
            add_number(one)
        if name == "keep":
            one.add_argument("--name", required=True)
        if name == "remove":
            one.add_argument("name", metavar="NAME")
        if name == "suggest":
            add_out(one, ".svg")
    return arguments


def _list(options: argparse.Namespace) -> None:
    """Say which motifs are kept."""
    motifs = motif_file.load(options.memory).motifs
    found = [{"name": each.name, "strokes": len(each.strokes)} for each in motifs]
    if options.json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for each in found:
        print(f"{each['name']}  {each['strokes']} strokes")


def _keep(options: argparse.Namespace) -> None:
    """Keep a drawing by a name."""
    sketch = chosen(options.file, options.number)
    memory = motif_file.keep(options.memory, options.name, sketch.strokes)
    facts = {"name": options.name, "motifs": len(memory.motifs), "file": str(options.memory)}
    print(json.dumps(facts) if options.json else f"{options.name} is kept in {options.memory}.")


def _remove(options: argparse.Namespace) -> None:
    """Forget a motif."""
    memory = motif_file.remove(options.memory, options.name)
    facts = {"name": options.name, "motifs": len(memory.motifs), "file": str(options.memory)}
    print(json.dumps(facts) if options.json else f"{options.name} is removed.")


def _suggest(options: argparse.Namespace) -> None:
    """Add the rest of the motif that a drawing begins."""
    out = output(options)
    sketch = chosen(options.file, options.number)
    found = remembered(sketch.strokes, motif_file.load(options.memory), 1)
    if not found:
        raise SketchError("This drawing begins none of the motifs that are kept.")
    row = found[0].row
    deliver_drawing(sketch.adding(*sketch.numbered(row)), out)
    facts = {
        "strokes": len(row),
        "confidence": round(found[0].confidence, 3),
        "file": str(out),
    }
    report(facts, f"{so_many(len(row))} from memory: {out}", options.json, out)
