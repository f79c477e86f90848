"""`sketch-training export`: write a bundle from a checkpoint."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from .sub_parser import Commands, sub_parser

QUICKDRAW = (
    "Quick, Draw! data © Google, CC BY 4.0 (https://quickdraw.withgoogle.com/data); "
    "a subset, partly re-simplified"
)


def add(commands: Commands) -> None:
    """Add the command and its options."""
    command = sub_parser(
        commands,
        "export",
        run,
        """Write a bundle that Sketch Assistant loads, from a checkpoint.

Compares torch with ONNX Runtime first and writes nothing when they differ by more than 1e-4.
Weights become int8 when that costs less than 0.5 % of the held-out loss. The manifest receives the
figures on the test split. A checkpoint of many classes gives one of them, the one that --name is
of, or all of them in one bundle when --name is of none (--name everything). In place of a
checkpoint, the bundle of an LSTM or a transformer is written anew as this version makes it.""",
    )
    command.add_argument("checkpoint", type=Path, metavar="CHECKPOINT")
    command.add_argument("data", type=Path, metavar="PREPARED.npz")
    command.add_argument(
        "--out", type=Path, required=True, metavar="BUNDLE", help="folder to write"
    )
    command.add_argument(
        "--name", help="of the model; a class of a checkpoint of many: that one alone"
    )
    command.add_argument("--attribution", default=QUICKDRAW, help="of the training data")
    command.add_argument("--licence", default="CC BY 4.0", help="of the training data")
    command.add_argument(
        "--test-file", default="DATA.npz", help="what the figures' command should name as its data"
    )


def run(options: argparse.Namespace) -> None:
    """Do what the options say; raises `SketchError` where that cannot be."""
    from ..bundles.export import Source, export
    from ..data.drawings import load_prepared
    from ..loop.checkpoint import load_checkpoint
    from ..loop.from_bundle import checkpoint_of

    source = options.checkpoint
    checkpoint = checkpoint_of(source) if source.is_dir() else load_checkpoint(source)
    name = options.name or checkpoint.recipe.name
    command = (
        f"sketch-training evaluate {options.out} {options.test_file} --split test --cuts --json"
    )
    if checkpoint.recipe.sizes.conditional and checkpoint.recipe.latent_share < 1.0:
        command += " --without-latent"
    said = Source(options.attribution, options.licence, command)
    bundle = export(checkpoint, load_prepared(options.data), name, said, options.out)
    known = bundle.manifest.labels or 1
    print(f"{bundle.path}: {bundle.manifest.weights}, {known} class{'es' * (known > 1)}")
    print(json.dumps(bundle.manifest.figures, indent=1))
