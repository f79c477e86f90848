"""`sketch-training compare`: our preparation against Google's."""

from __future__ import annotations

import argparse
from pathlib import Path

from .sub_parser import Commands, sub_parser


def add(commands: Commands) -> None:
    """Add the command and its options."""
    command = sub_parser(
        commands,
        "compare",
        run,
        """Compare what `prepare` makes of raw drawings with what Google published of the same.

RAW is an .npz of ink, FOLDER holds sketch-rnn .npz files, a class each. Raw drawings find their
published selves by shape; only those that the index says Google simplified count. Drawings agree
when every stroke keeps as many points and each lies within 1 pixel.""",
    )
    command.add_argument("raw", type=Path, metavar="RAW.npz")
    command.add_argument("folder", type=Path, metavar="FOLDER")
    command.add_argument("--index", type=Path, required=True, help="CSV with simplified_by")
    command.add_argument("--every", type=int, default=1, help="only every so-manyth class (1)")


def run(options: argparse.Namespace) -> None:
    """Do what the options say; raises `SketchError` where that cannot be."""
    from sketch_assistant.sketch.document import SketchError

    from ..data.agreement import compare

    if options.every < 1:
        raise SketchError("--every must be 1 or more.")
    found = compare(options.raw, options.folder, options.index, options.every)
    share = 100 * found.agreeing / found.pairs
    print(f"{found.agreeing:,} of {found.pairs:,} drawings agree at every point: {share:.1f} %")
    print(f"{found.other_points:,} differ in the number of points of a stroke")
    print(f"{found.elsewhere:,} have a point more than 1 pixel away")
