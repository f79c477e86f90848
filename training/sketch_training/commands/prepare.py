"""`sketch-training prepare`: turn drawings into one prepared file."""

from __future__ import annotations

import argparse
from pathlib import Path

from .sub_parser import Commands, sub_parser


def add(commands: Commands) -> None:
    command = sub_parser(
        commands,
        "prepare",
        run,
        """Turn drawings into one prepared file.

Reads Google's sketch-rnn .npz (its own train, valid and test are kept) and Quick, Draw! .ndjson,
raw or simplified (split by each drawing's key: 90 % train, 5 % valid, 5 % test). Raw drawings are
aligned, scaled to 255, resampled at 1 pixel and simplified with epsilon 2, as Quick, Draw! does it.
Prints what was kept and what was dropped.""",
    )
    command.add_argument("sources", nargs="+", type=Path, metavar="FILE", help=".npz or .ndjson")
    command.add_argument("--out", type=Path, required=True, help="the prepared .npz to write")
    command.add_argument(
        "--longest", type=int, default=250, help="drop training drawings with more points (250)"
    )
    command.add_argument(
        "--index",
        type=Path,
        help="CSV with class, split, position, recogniser_rank, to drop junk from training",
    )
    command.add_argument(
        "--worst-rank", type=int, default=20, help="with --index: ranks from here on are junk (20)"
    )


def run(options: argparse.Namespace) -> None:
    from ..drawings import save_prepared
    from ..prepare import prepare

    splits, report = prepare(options.sources, options.longest, options.worst_rank, options.index)
    save_prepared(options.out, splits)
    for name, drawings in splits.items():
        points = int(drawings.lengths.sum())
        print(f"{name:6} {len(drawings):8,} drawings {points:10,} points")
    for reason, count in report.dropped.items():
        print(f"dropped {count:,}: {reason}")
