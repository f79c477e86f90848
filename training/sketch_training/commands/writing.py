"""`sketch-training writing`: the network that keeps ghosts off handwriting."""

from __future__ import annotations

import argparse
from pathlib import Path

from .sub_parser import Commands, sub_parser


def add(commands: Commands) -> None:
    """Add the command and its options."""
    command = sub_parser(
        commands,
        "writing",
        run,
        """Teach a small network to tell rows of characters from the beginnings of drawings, and
write it to a file; the one that ships is
sketch_assistant/assist/ghosts/writing.npz. Of the characters rows are made,
too, of scripts that are not among them: of straight strokes, and of several parts in one box. It
learns from the training splits; how much must speak for writing, the validation split of the
drawings as a hand drew them says: a share of them is taken for writing. `sketch-training manners`
measures it.""",
    )
    command.add_argument("data", type=Path, nargs="+", metavar="DATA", help="as for ghosts")
    command.add_argument("--writing", type=Path, required=True, metavar="NPZ", help="characters")
    command.add_argument(
        "--raw", type=Path, required=True, metavar="INK.npz", help="drawings as a hand drew them"
    )
    command.add_argument("--out", type=Path, required=True, metavar="NPZ")
    command.add_argument(
        "--rows", type=int, default=14000, metavar="N", help="of each kind (14000)"
    )
    command.add_argument("--seed", type=int, default=0)


def run(options: argparse.Namespace) -> None:
    """Do what the options say; raises `SketchError` where that cannot be."""
    import numpy as np

    from sketch_assistant.sketch.document import SketchError
    from sketch_assistant.sketch.encoding import from_stroke3

    from ..data.held_out import read_held_out
    from ..data.stroke_files import read_npz
    from ..ghosts.cut import prepared, raw
    from ..ghosts.row_learning import composed, learn, levelled, rows
    from ..ghosts.writing import beginnings

    if options.rows < 1:
        raise SketchError("The number of rows must be 1 or more.")
    rng = np.random.default_rng(options.seed)
    known = [from_stroke3(np.asarray(each, float)) for each in read_npz(options.writing)["train"]]
    written = composed(known, options.rows, rng)
    prepared_ones = prepared(read_held_out(options.data, "train", None))
    drawn = [
        *beginnings(prepared_ones, options.rows, rng),
        *beginnings(raw([options.raw], split="train"), options.rows, rng),
    ]
    network = learn(rows(written, drawn), options.seed)
    unseen = rows([], beginnings(raw([options.raw], split="valid"), options.rows, rng))
    levelled(network, unseen.inputs).save(options.out)
