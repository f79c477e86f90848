"""The command line: a window by default, and every assist on files without one."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import InspectLoader
from importlib.util import find_spec
from pathlib import Path
from typing import cast

from . import __version__
from .assist.running.own_python import PARTS
from .commands.arguments import Parser
from .sketch.sentence import SketchError
from .standard_streams import finished, said, show_controls
from .system_libraries import advice

PROGRAM = "sketch-assistant"
# As the help lists them; a command says what it does in the first lines of its file.
COMMANDS = (
    "complete",
    "generate",
    "redraw",
    "steady",
    "repeat",
    "mirror",
    "motifs",
    "blend",
    "analogy",
    "vary",
    "recognise",
    "convert",
    "replay",
    "models",
)
EPILOG = """commands:
{commands}

examples:
  sketch-assistant                        an empty page
  sketch-assistant pig.svg                open a drawing
  sketch-assistant complete pig.svg --class pig --out endings
  sketch-assistant generate --model everything --class pig --count 25 --out pigs.svg
  sketch-assistant convert pig.svg pig.png
  sketch-assistant steady wobbly.svg - | sketch-assistant redraw - clean.svg
  sketch-assistant redraw cat.svg - | sketch-assistant vary - -o sheet.svg
  sketch-assistant COMMAND --help         what a command can do
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line; 0 when all went well, 2 after one sentence about bad input, 130 after
    Ctrl-C."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    show_controls()
    return finished(_status(words), PROGRAM)


def _status(words: Sequence[str]) -> int:
    try:
        return perform(words)
    except SketchError as error:
        return complain(str(error))
    except KeyboardInterrupt:
        return said("Stopped.", 130)
    except ImportError as error:
        if "cannot open shared object" not in str(error):
            raise
        return complain(advice(str(error)))
    except BrokenPipeError:  # whoever read the output has seen enough
        return 1
    except OSError as error:
        return complain(f"{error.strerror or error}: {error.filename or 'standard output'}.")


def perform(words: Sequence[str]) -> int:
    """Do what words say; returns the exit status, also of the end that argparse makes."""
    if len(words) == 1 and words[0] in PARTS:
        import_module(PARTS[words[0]]).main()
        return 0
    try:
        if words and words[0] in COMMANDS:
            # Only the command asked for is imported: the window must not wait for the others.
            import_module(f".commands.{words[0]}", __package__).run(words[1:])
            return 0
        return open_window(words)
    except SystemExit as ended:
        return int(ended.code or 0)


def open_window(words: Sequence[str]) -> int:
    """Show the drawings named in words; returns when the person closes the window."""
    files = [Path(name) for name in window_parser().parse_args(words).files]
    for path in files:
        if not path.is_file():
            names = ", ".join(COMMANDS)
            raise SketchError(f"There is no file {path} (and the commands are {names}).")
    if not can_show_windows():
        raise SketchError(
            "There is no display to open a window on; sketch-assistant complete works without one."
        )
    from .app import main as show  # Qt is not loaded for the sentences above

    return show(files)


class _WindowParser(Parser):
    """Looks at the commands only when its help is wanted."""

    def format_help(self) -> str:
        width = max(map(len, COMMANDS))
        listed = (f"  {name:{width}}  {said_of(name)}" for name in COMMANDS)
        self.epilog = EPILOG.format(commands="\n".join(listed))
        return super().format_help()


def window_parser() -> Parser:
    """The words that open the window, and the help that names the other commands."""
    parser = _WindowParser(
        prog="sketch-assistant",
        usage="sketch-assistant [FILE ...]\n       sketch-assistant COMMAND ...",
        description="Draw, and see how it could go on. Nothing leaves your computer.",
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="drawings to open (.svg, .ndjson)")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    return parser


def said_of(command: str) -> str:
    """What a command does, from the first sentence of its file, which is not run for that: all of
    them take half a second to import."""
    spec = find_spec(f".commands.{command}", __package__)
    assert spec is not None
    # Not asked of which class it is: that of a frozen program is of none that importlib has.
    code = cast(InspectLoader, spec.loader).get_code(spec.name)
    assert code is not None
    first = str(code.co_consts[0]).partition("\n\n")[0]
    return " ".join(first.partition("`: ")[2].split()).removesuffix(".")


def can_show_windows() -> bool:
    """False on a Linux machine without a screen, where Qt would abort the process."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in screens)


def complain(sentence: str) -> int:
    """Say what is wrong; returns the exit status for bad input."""
    return said(f"{PROGRAM}: {sentence}", 2)
