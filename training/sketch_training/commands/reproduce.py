"""`sketch-training reproduce`: the paper's experiments as reports."""

from __future__ import annotations

import argparse
from pathlib import Path

from .sub_parser import Commands, sub_parser

NAMES = (
    "loss-table",
    "reconstruction",
    "interpolation",
    "analogies",
    "endings",
    "one-class",
    "shipped",
)


def add(commands: Commands) -> None:
    """Add the command and its options."""
    command = sub_parser(
        commands,
        "reproduce",
        run,
        """Repeat an experiment of the sketch-rnn paper and write a report with figures.

Trains the models it needs, small ones by default (a few minutes each on one core), keeps them in
--runs and finds them there the next time; Ctrl-C stops, the same command goes on. `shipped` trains
none: it takes those in models/. Shows the first drawings of the test split by index.""",
    )
    command.add_argument("name", choices=(*NAMES, "all"))
    command.add_argument("--data", type=Path, required=True, metavar="PREPARED.npz")
    command.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="for reports")
    command.add_argument(
        "--runs", type=Path, default=Path("runs/reproduce"), help="keeps models (runs/reproduce)"
    )
    command.add_argument("--steps", type=_positive, default=0, help="of each model (40 or 150)")
    command.add_argument(
        "--start-steps", type=_positive, default=0, help="of their common start (600 or 1600)"
    )
    command.add_argument("--drawings", type=_positive, default=8, help="of the test split (8)")
    command.add_argument("--seed", type=int, default=0)
    command.add_argument("--threads", type=_positive, default=1, help="CPU threads (1)")


def run(options: argparse.Namespace) -> None:
    """Do what the options say; raises `SketchError` where that cannot be."""
    import torch

    from ..data.drawings import load_prepared
    from ..reproduce.experiments import reproduce
    from ..reproduce.setting import Setting

    torch.set_num_threads(options.threads)
    setting = Setting(
        load_prepared(options.data),
        options.data,
        options.runs,
        options.out,
        options.steps,
        options.start_steps,
        options.drawings,
        options.seed,
    )
    for path in reproduce(NAMES if options.name == "all" else (options.name,), setting):
        print(path)


def _positive(word: str) -> int:
    number = int(word)
    if number < 1:
        raise ValueError
    return number
