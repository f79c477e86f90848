"""`sketch-assistant convert`: a drawing in one format in, another format out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..sketch import quickdraw
from ..sketch.atomic import replace_file
from ..sketch.document import SketchError
from ..sketch.files import open_sketches, save_sketch, save_text
from ..sketch.svg_write import PROFILES
from .arguments import Parser, whole
from .reading import add_number, chosen

ENDINGS = (".svg", ".ndjson", ".png")
EXAMPLES = """examples:
  sketch-assistant convert drawing.svg drawing.png
  sketch-assistant convert drawing.svg outlines.svg --profile exact
  sketch-assistant convert drawings.ndjson third.svg --number 3
  sketch-assistant convert icon.svg strokes.ndjson

The endings of the names say the formats: .svg and .ndjson are read, .svg, .ndjson and .png written.
"""


def run(words: Sequence[str]) -> None:
    """Read words, write the file; silent when all went well."""
    options = parser().parse_args(words)
    ending = options.out.suffix.lower()
    if ending not in ENDINGS:
        raise SketchError(f"{options.out} should end in .svg, .ndjson or .png.")
    if ending == ".ndjson" and options.number is None:
        sketches = open_sketches(options.file)
        save_text(options.out, lambda stream: quickdraw.write(sketches, stream))
        return
    sketch = chosen(options.file, options.number)
    if ending == ".png":
        from .pictures import page  # Qt is loaded for pictures alone

        replace_file(options.out, page(sketch, options.scale))
    else:
        save_sketch(sketch, options.out, options.profile)


def parser() -> Parser:
    """The words of `convert`."""
    arguments = Parser(
        prog="sketch-assistant convert",
        description="Turn a drawing into another format.",
        epilog=EXAMPLES,
    )
    add = arguments.add_argument
    add("file", metavar="IN", type=Path, help="the drawing, .svg or .ndjson")
    add("out", metavar="OUT", type=Path, help="the file to write, .svg, .ndjson or .png")
    add(
        "--profile",
        choices=PROFILES,
        default="editable",
        help="an SVG's look: paths with a width (default), or the filled outline of the ink",
    )
    add(
        "--scale",
        type=whole(1, 20),
        default=2,
        help="a PNG's size, in multiples of 96 dots an inch (default 2)",
    )
    add_number(arguments)
    return arguments
