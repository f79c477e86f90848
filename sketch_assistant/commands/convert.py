"""`sketch-assistant convert`: turn a drawing into another format."""

from __future__ import annotations

import gzip
from collections.abc import Sequence

from ..sketch.formats.table import all_written, text_of
from ..sketch.svg.write import PROFILES
from .arguments import Parser, whole
from .reading import add_number, chosen, every
from .streams import checked, deliver, ending, ndjson, place, svg

PICTURES = (".png", ".pdf")
EXAMPLES = """examples:
  sketch-assistant convert drawing.svg drawing.png
  sketch-assistant convert drawing.svg outlines.svg --profile exact
  sketch-assistant convert drawings.ndjson third.svg --number 3
  sketch-assistant convert drawings.ndjson pages.pdf
  sketch-assistant convert icon.svg strokes.ndjson
  sketch-assistant convert drawings.ndjson - --number 3 | sketch-assistant redraw - third.svg

The endings of the names say the formats: .svg, .svgz and .ndjson are read; .svg, .svgz, .ndjson,
.png and .pdf written. All drawings of an .ndjson become pages of a PDF.
"""


def run(words: Sequence[str]) -> None:
    """Read words, write the file; silent when all went well."""
    options = parser().parse_args(words)
    kind = ending(checked(options.out, (*all_written(), *PICTURES)))
    if kind == ".ndjson" and options.number is None:
        deliver(ndjson(every(options.file)), options.out)
        return
    if kind == ".pdf" and options.number is None:
        from .pictures import pages

        deliver(pages(every(options.file), options.whole), options.out)
        return
    sketch = chosen(options.file, options.number)
    if kind == ".png":
        from .pictures import page  # Qt is loaded for pictures alone

        deliver(page(sketch, options.scale, options.whole), options.out)
    elif kind == ".pdf":
        from .pictures import pages

        deliver(pages([sketch], options.whole), options.out)
    elif kind == ".svg":
        deliver(svg(sketch, options.profile), options.out)
    elif kind == ".svgz":
        deliver(gzip.compress(svg(sketch, options.profile), mtime=0), options.out)
    else:
        deliver(text_of(sketch, kind).encode(), options.out)


def parser() -> Parser:
    """The words of `convert`."""
    arguments = Parser(
        prog="sketch-assistant convert",
        description="Turn a drawing into another format.",
        epilog=EXAMPLES,
    )
    add = arguments.add_argument
    add("file", metavar="IN", type=place, help="the drawing, .svg or .ndjson; - for standard input")
    add(
        "out",
        metavar="OUT",
        type=place,
        help=".svg, .svgz, .ndjson, .png or .pdf; - for SVG on standard output",
    )
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
    add("--whole", action="store_true", help="a PNG or PDF also of the ink beyond the page")
    add_number(arguments)
    return arguments
