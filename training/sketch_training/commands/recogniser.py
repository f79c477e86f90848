"""`sketch-training recogniser train | export | evaluate`: what a drawing shows."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from .export import QUICKDRAW
from .sub_parser import Commands, sub_parser

TEXT = """Train, export or score a recogniser, which says what a drawing shows.

  sketch-training recogniser train training/recipes/recogniser.toml DATA.npz --out runs/recogniser
  sketch-training recogniser export runs/recogniser/last.pt DATA.npz --out models/recogniser
  sketch-training recogniser evaluate models/recogniser DATA.npz --split test

The program ranks what its models draw with the recogniser in models/recogniser. The judge of
training/recipes/judge.toml learns from other drawings and never ranks: it says how well that went
(sketch-training recognisability). Training takes as many steps as its recipe says; Ctrl-C stops
it and the same command goes on."""


def add(commands: Commands) -> None:
    """Add the command and its options."""
    group = sub_parser(commands, "recogniser", _nothing, TEXT)
    parts = group.add_subparsers(required=True, metavar="PART")
    _add_train(parts)
    _add_export(parts)
    _add_evaluate(parts)


def _add_train(commands: Commands) -> None:
    command = sub_parser(
        commands, "train", _train, "Train a recogniser. The folder receives last.pt."
    )
    command.add_argument("recipe", type=Path, metavar="RECIPE.toml")
    command.add_argument("data", type=Path, metavar="PREPARED.npz")
    command.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    command.add_argument("--threads", type=int, default=1, help="CPU threads (1)")


def _add_export(commands: Commands) -> None:
    command = sub_parser(
        commands,
        "export",
        _export,
        """Write a recogniser's bundle from a checkpoint.

Compares torch with ONNX Runtime first and writes nothing when they differ. The manifest receives
the figures on the test split.""",
    )
    command.add_argument("checkpoint", type=Path, metavar="last.pt")
    command.add_argument("data", type=Path, metavar="PREPARED.npz")
    command.add_argument("--out", type=Path, required=True, metavar="BUNDLE")
    command.add_argument("--attribution", default=QUICKDRAW, help="of the training data")
    command.add_argument("--licence", default="CC BY 4.0", help="of the training data")
    command.add_argument(
        "--test-file", default="DATA.npz", help="what the figures' command should name as its data"
    )


def _add_evaluate(commands: Commands) -> None:
    command = sub_parser(
        commands,
        "evaluate",
        _evaluate,
        """Score a recogniser with ONNX Runtime and the files that ship.

top_1, top_5: share of the drawings whose class is its first guess, or among its first five; also of
their first 25, 50 and 75 % of points. ms: milliseconds of one core, for one
drawing and for each of nine.
--index adds the figures by the rank that another recogniser gave: 20 and worse are mostly junk.""",
    )
    command.add_argument("bundle", type=Path, metavar="BUNDLE")
    command.add_argument("data", type=Path, metavar="PREPARED.npz")
    command.add_argument("--split", choices=("train", "valid", "test"), default="test")
    command.add_argument("--index", type=Path, help="CSV with class, split, position, rank")
    command.add_argument("--json", action="store_true", help="print JSON")


def _nothing(_options: argparse.Namespace) -> None:
    """Never called: a part is required."""


def _train(options: argparse.Namespace) -> None:
    import torch

    from ..data.drawings import load_prepared
    from ..recogniser.plan import load_plan
    from ..recogniser.training import train

    torch.set_num_threads(max(options.threads, 1))
    last = train(load_plan(options.recipe), load_prepared(options.data), options.out)
    print(f"checkpoint: {last}")


def _export(options: argparse.Namespace) -> None:
    from ..data.drawings import load_prepared
    from ..recogniser.export import Source, export
    from ..recogniser.learned import load_learned

    command = f"sketch-training recogniser evaluate {options.out} {options.test_file} --json"
    source = Source(options.attribution, options.licence, command)
    learned = load_learned(options.checkpoint)
    bundle = export(learned, load_prepared(options.data), source, options.out)
    print(f"{bundle.path}: {bundle.manifest.weights}")
    print(json.dumps(bundle.manifest.figures, indent=1))


def _evaluate(options: argparse.Namespace) -> None:
    from sketch_assistant.assist.bundle.recogniser_bundle import load

    from ..data.drawings import load_prepared
    from ..recogniser.evaluation import by_rank, chances_of, evaluate, known_ranks, labels_of

    bundle, drawings = load(options.bundle), load_prepared(options.data)[options.split]
    known = known_ranks(options.index, drawings, options.split) if options.index else None
    figures = evaluate(bundle, drawings)
    if known is not None:
        labels = labels_of(bundle, drawings)
        figures["by_rank"] = by_rank(chances_of(bundle, drawings), labels, known)
    if options.json:
        print(json.dumps(figures))
        return
    for key, value in figures.items():
        print(f"{key:14} {round(value, 4) if isinstance(value, float) else value}")
