"""`sketch-training whole`: the network that tells whole drawings from cut ones."""

from __future__ import annotations

import argparse
from pathlib import Path

from .sub_parser import Commands, sub_parser


def add(commands: Commands) -> None:
    """Add the command and its options."""
    command = sub_parser(
        commands,
        "whole",
        run,
        """Teach a small network to tell whole drawings from cut ones by what the recogniser makes
of them, and write it to a file; the one that ships is sketch_assistant/assist/ghosts/whole.npz. It
learns from the training split. `sketch-training ghosts --any-lift --fit` prints the constants of
assist/ghosts/finish.py that go with it.""",
    )
    command.add_argument("data", type=Path, nargs="+", metavar="DATA", help="as for ghosts")
    command.add_argument(
        "--recogniser", type=Path, default=Path("models/begun"), help="looks on (shipped one)"
    )
    command.add_argument("--out", type=Path, required=True, metavar="NPZ")
    command.add_argument("--drawings", type=int, default=30000, metavar="N", help="at most (30000)")
    command.add_argument("--seed", type=int, default=0)


def run(options: argparse.Namespace) -> None:
    """Do what the options say; raises `SketchError` where that cannot be."""
    import numpy as np

    from sketch_assistant.assist.recogniser.recognise import open_recogniser
    from sketch_assistant.sketch.document import SketchError

    from ..data.held_out import read_held_out
    from ..ghosts.cut import prepared
    from ..ghosts.whole_learning import learn, samples

    if options.drawings < 1:
        raise SketchError("The number of drawings must be 1 or more.")
    rng = np.random.default_rng(options.seed)
    known = prepared(read_held_out(options.data, "train", None))
    chosen = rng.permutation(len(known))[: options.drawings].tolist()
    recogniser = open_recogniser(options.recogniser)
    inputs, whole = samples([known[i] for i in chosen], recogniser, rng)
    if not len(inputs):
        raise SketchError("None of these drawings has two strokes, so none can be cut.")
    learn(inputs, whole, options.seed).save(options.out)
