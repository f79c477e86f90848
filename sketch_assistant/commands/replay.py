"""`sketch-assistant replay`: show how a drawing was made, as GIF, SVG or MP4."""

from __future__ import annotations

from collections.abc import Sequence

from .arguments import Parser, between, whole
from .reading import add_number, chosen
from .streams import checked, deliver, ending, place

ENDINGS = (".gif", ".svg", ".mp4")
EXAMPLES = """examples:
  sketch-assistant replay pig.svg --out pig.gif
  sketch-assistant replay pig.svg --out pig.mp4 --speed 4 --pixels 1200
  sketch-assistant replay pig.svg --out pig.svg --length 10 --ghosts

Strokes are drawn as fast as they were, one after the other; what has no times has an even pace.
The ending of the name says the format: .gif, .svg, which moves in browsers, or .mp4, which takes
the program ffmpeg.
"""


def run(words: Sequence[str]) -> None:
    """Read words, write the film; silent when all went well."""
    options = parser().parse_args(words)
    out = checked(options.out, ENDINGS)
    sketch = chosen(options.file, options.number)
    from ..ui.document.replay.film import Wanted, film_of, found_encoder  # Qt, for films alone

    about = options.speed, options.length, options.pixels, options.ghosts
    wanted = Wanted(ending(out).lstrip("."), *about, found_encoder())
    deliver(film_of(sketch, wanted), out)


def parser() -> Parser:
    """The words of `replay`."""
    arguments = Parser(
        prog="sketch-assistant replay",
        description="Show how a drawing was made, as a film.",
        epilog=EXAMPLES,
    )
    add = arguments.add_argument
    add("file", metavar="IN", type=place, help="the drawing, .svg or .ndjson; - for standard input")
    add(
        "-o",
        "--out",
        metavar="OUT",
        type=place,
        required=True,
        help=".gif, .svg or .mp4; - for SVG on standard output",
    )
    pace = arguments.add_mutually_exclusive_group()
    pace.add_argument(
        "--speed",
        type=between(0.1, 1000.0),
        default=1.0,
        help="how many times as fast as it was drawn (default 1)",
    )
    pace.add_argument("--length", type=between(0.5, 600.0), help="how many seconds it lasts")
    add(
        "--pixels",
        type=whole(16, 4000),
        default=800,
        help="of the longer side of a GIF or MP4 (default 800)",
    )
    add("--ghosts", action="store_true", help="what was accepted is seen as it was offered")
    add_number(arguments)
    return arguments
