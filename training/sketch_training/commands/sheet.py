"""`sketch-training sheet`: draw a sheet of completed drawings."""

from __future__ import annotations

import argparse
from pathlib import Path

from sketch_assistant.assist.requests import DEFAULT_TEMPERATURE

from .sub_parser import Commands, sub_parser


def add(commands: Commands) -> None:
    """Add the command and its options."""
    command = sub_parser(
        commands,
        "sheet",
        run,
        """Draw a 5 x 5 sheet (SVG): held-out drawings cut at half their points, black, then
completed.

The first 25 of the split, by index. Turn it into a picture with: sketch-assistant convert.""",
    )
    command.add_argument("bundle", type=Path, metavar="BUNDLE")
    command.add_argument(
        "data", type=Path, metavar="DATA", help="any file that prepare reads or made"
    )
    command.add_argument(
        "--class", dest="label", default="", help="what they are, for a model of many classes"
    )
    command.add_argument("--split", choices=("train", "valid", "test"), default="test")
    command.add_argument("--temperature", type=float, default=DEFAULT_TEMPERATURE)
    command.add_argument("--out", type=Path, required=True, metavar="SHEET.svg")


def run(options: argparse.Namespace) -> None:
    """Do what the options say; raises `SketchError` where that cannot be."""
    from sketch_assistant.assist.bundle.bundle import load

    from ..data.held_out import read_held_out
    from ..scores.sheet import write_sheet

    drawings = read_held_out([options.data], options.split).rows
    write_sheet(load(options.bundle), drawings, options.temperature, options.out, options.label)
    print(options.out)
