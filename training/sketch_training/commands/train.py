"""`sketch-training train`: train a model from a recipe and a prepared file."""

from __future__ import annotations

import argparse
from pathlib import Path

from .sub_parser import Commands, sub_parser


def add(commands: Commands) -> None:
    """Add the command and its options."""
    command = sub_parser(
        commands,
        "train",
        run,
        """Train a model from a recipe and a prepared file.

The folder receives last.pt (resumes exactly where it stopped), best.pt (lowest full validation
loss), log.csv, its curves in log.svg, and every sample_every steps a sheet of what the model draws
in samples/. Ctrl-C or SIGTERM ends the step and saves; start the same command again to resume.
Recipes are TOML; see training/recipes/ and training/README.md for every key.""",
    )
    command.add_argument("recipe", type=Path, metavar="RECIPE.toml")
    command.add_argument("data", type=Path, metavar="PREPARED.npz")
    command.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    command.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    command.add_argument("--threads", type=int, default=0, help="CPU threads (all)")


def run(options: argparse.Namespace) -> None:
    """Do what the options say; raises `SketchError` where that cannot be."""
    import torch

    from sketch_assistant.sketch.document import SketchError

    from ..data.drawings import load_prepared
    from ..loop.recipe import load_recipe
    from ..loop.train import train

    if options.threads > 0:
        torch.set_num_threads(options.threads)
    device = options.device
    if device == "auto":
        device = "cuda" if torch.cuda.is_available() else "cpu"
    if device == "cuda" and not torch.cuda.is_available():
        raise SketchError("There is no CUDA device here; train with --device cpu.")
    recipe = load_recipe(options.recipe)
    best = train(recipe, load_prepared(options.data), options.out, device)
    print(f"best checkpoint: {best}")
