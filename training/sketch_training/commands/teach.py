"""`sketch-training teach`: a model of a person's own drawings."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from sketch_assistant import training_extra
from sketch_assistant.sketch.document import SketchError

from .sub_parser import Commands, sub_parser

if TYPE_CHECKING:
    from ..teach.lesson import Lesson
    from ..teach.messages import Messages

GENTLE = 10  # nicer by so much than the window that is drawn in meanwhile
BELOW_NORMAL = 0x4000  # the same on Windows
STDIN = 0

DESCRIPTION = """Teach a model your own drawings.

  sketch-training teach birds/ --name "my birds" --start-from models/everything --class bird \\
      --work runs/birds --out my_birds

Reads SVG, folders of SVG, Quick, Draw! .ndjson and all else that `prepare` reads. On an SVG every
group of strokes apart from the others is a drawing (--page). Of the drawings 70 % are learned from,
15 % decide when to stop and 15 % are never learned from: the figures before and after are theirs.

Prints one JSON object a line: prepared, before, step, valid, sample, saved, paused, resumed,
finishing, then done, stopped or error. Standard input takes a word a line: pause, resume, stop
(keep the best so far) and cancel (keep nothing). When it ends, and at Ctrl-C, the work folder keeps
what the same command resumes. The window's wizard is made of this command."""


def add(commands: Commands) -> None:
    """Add the command and its options."""
    command = sub_parser(commands, "teach", run, DESCRIPTION)
    command.add_argument("drawings", nargs="+", type=Path, metavar="DRAWING", help="or folder")
    command.add_argument("--name", default="my drawings", help="of the model (my drawings)")
    command.add_argument("--out", type=Path, metavar="BUNDLE", help="folder to write")
    command.add_argument("--work", type=Path, metavar="FOLDER", help="keeps what resumes")
    start = command.add_mutually_exclusive_group()
    start.add_argument("--start-from", type=Path, metavar="BUNDLE", help="a model to start from")
    start.add_argument("--from-nothing", action="store_true", help="start from no model")
    command.add_argument(
        "--class", dest="shows", default="", metavar="CLASS", help="that all drawings show"
    )
    command.add_argument("--minutes", type=float, default=12.0, help="at most, of training (12)")
    command.add_argument("--threads", type=int, default=0, help="CPU threads (all)")
    command.add_argument("--seed", type=int, default=0)
    command.add_argument(
        "--page",
        choices=("apart", "layers", "whole"),
        default="apart",
        help="what of an SVG is one drawing: strokes apart from others, a layer, or the whole",
    )
    command.add_argument(
        "--longest", type=int, default=250, help="leave out drawings with more points (250)"
    )
    command.add_argument("--attribution", help="of the drawings (the person who taught it)")
    command.add_argument("--licence", help="of the drawings (own)")
    command.add_argument(
        "--preview", action="store_true", help="tell how the drawings look when prepared, and end"
    )


def run(options: argparse.Namespace) -> None:
    """Do what the options say; raises `SketchError` where that cannot be."""
    from ..teach.messages import Messages

    messages = Messages(sys.stdout)
    try:
        lesson = _lesson(options)
        if options.preview:
            from ..teach.telling import preview

            preview(lesson, messages)
        else:
            _teach(lesson, options.threads, messages)
    except SketchError as error:
        messages.tell("error", sentence=str(error))
        raise
    except ImportError:
        messages.tell("error", sentence=training_extra.advice("Teaching"))
        raise


def _lesson(options: argparse.Namespace) -> Lesson:
    from ..teach.lesson import OWN, OWN_LICENCE, Lesson

    if not options.preview:
        if not (options.start_from or options.from_nothing):
            raise SketchError("Say --start-from a model or --from-nothing.")
        if not (options.out and options.work):
            raise SketchError("Say where to --out the model and where to --work.")
    return Lesson(
        tuple(options.drawings),
        options.out or Path(),
        options.work or Path(),
        options.name.strip(),
        options.start_from,
        options.shows.replace("_", " ").strip(),
        options.minutes,
        options.seed,
        options.page,
        options.longest,
        options.attribution or OWN,
        options.licence or OWN_LICENCE,
    )


def _teach(lesson: Lesson, threads: int, messages: Messages) -> None:
    import torch

    from ..loop.stopping import stop_at_signal
    from ..teach.orders import Order, Orders, listen
    from ..teach.teach import teach

    step_aside()
    if threads > 0:
        torch.set_num_threads(threads)
    orders = Orders()
    listen(orders, STDIN)
    with stop_at_signal() as stop:
        order = teach(lesson, messages, orders, stop, time.monotonic)
    if order is Order.LEAVE:
        raise KeyboardInterrupt


def step_aside() -> None:
    """This process gives way to those that a person works with."""
    if hasattr(os, "nice"):
        os.nice(GENTLE)
    elif sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), BELOW_NORMAL)
