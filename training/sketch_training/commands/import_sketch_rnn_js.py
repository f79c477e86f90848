"""`sketch-training import-sketch-rnn-js`: a published model as a bundle."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from .sub_parser import Commands, sub_parser


def add(commands: Commands) -> None:
    """Add the command and its options."""
    command = sub_parser(
        commands,
        "import-sketch-rnn-js",
        run,
        """Turn a published sketch-rnn model into a bundle that Sketch Assistant loads.

Reads the decoders of sketch-rnn-js and its relatives (NAME.gen.json); models with an encoder
(.vae.json) are refused. The model draws 200 drawings, which say how large they are in its own
pixels (or say so with --extent), what int8 weights cost, and its picture. To score it on drawings:

  sketch-training evaluate BUNDLE DATA.npz --scale best""",
    )
    command.add_argument("file", type=Path, metavar="NAME.gen.json")
    command.add_argument(
        "--out", type=Path, required=True, metavar="BUNDLE", help="folder to write"
    )
    command.add_argument("--name", help="of the model, and of the class that it draws")
    command.add_argument(
        "--extent",
        type=_extent,
        metavar="PIXELS",
        help="longer side of a finished drawing in the model's own pixels",
    )
    command.add_argument("--attribution", default="not stated", help="of the training data")
    command.add_argument("--licence", default="not stated", help="of the model")


def run(options: argparse.Namespace) -> None:
    """Do what the options say; raises `SketchError` where that cannot be."""
    from ..bundles.import_sketch_rnn_js import import_model
    from ..bundles.sketch_rnn_js import read_published

    published = read_published(options.file)
    if options.name:
        published = replace(published, name=options.name)
    bundle = import_model(
        published, options.out, options.extent, options.attribution, options.licence
    )
    manifest = bundle.manifest
    side = manifest.figures["extent_of_its_own"]
    print(f"{bundle.path}: {manifest.name}, {manifest.weights}, its drawings {side:g} pixels")


def _extent(word: str) -> float:
    number = float(word)
    if not 1.0 <= number <= 1e5:
        raise argparse.ArgumentTypeError("the extent must be 1 to 100,000 pixels")
    return number
