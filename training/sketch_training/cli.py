"""`sketch-training prepare | train | evaluate | export | sheet`: from drawings to a model that the
app loads."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from sketch_assistant.assist.temperature import DEFAULT_TEMPERATURE
from sketch_assistant.sketch.document import SketchError

DESCRIPTION = """Train the models of Sketch Assistant on your own drawings.

  sketch-training prepare cat.npz --out cats.npz           drawings -> one file with fixed splits
  sketch-training train cat.toml cats.npz --out runs/cat   that file -> checkpoints
  sketch-training export runs/cat/best.pt cats.npz --out models/cat
  sketch-training evaluate models/cat cat.npz --split test --json
  sketch-training sheet models/cat cat.npz --out cat.svg

Training stops at Ctrl-C and goes on when started again. Look at the sheet before you trust a loss.
"""
QUICKDRAW = (
    "Quick, Draw! data © Google, CC BY 4.0 (https://quickdraw.withgoogle.com/data); "
    "a subset, partly re-simplified"
)


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status: 0, 2 for bad input, 130 for Ctrl-C."""
    options = _parser().parse_args(words)
    # libgomp spins for milliseconds by default, which starves every other program on the machine.
    os.environ.setdefault("GOMP_SPINCOUNT", "1000")
    try:
        options.run(options)
    except SketchError as error:
        print(f"sketch-training: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(
            "Stopped; the last checkpoint is whole and the same command resumes.", file=sys.stderr
        )
        return 130
    except ImportError as error:
        print(
            f"sketch-training needs {error.name}: pip install 'sketch-assistant[training]'",
            file=sys.stderr,
        )
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "sketch-training",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for add in (_add_prepare, _add_train, _add_export, _add_evaluate, _add_sheet):
        add(commands)
    return parser


def _command(commands: argparse._SubParsersAction, name: str, run, text: str):
    command = commands.add_parser(
        name,
        help=text.split(".")[0],
        description=text,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.set_defaults(run=run)
    return command


def _add_prepare(commands: argparse._SubParsersAction) -> None:
    command = _command(
        commands,
        "prepare",
        _prepare,
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


def _add_train(commands: argparse._SubParsersAction) -> None:
    command = _command(
        commands,
        "train",
        _train,
        """Train a model from a recipe and a prepared file.

The folder receives last.pt (resumes exactly where it stopped), best.pt (lowest validation loss) and
log.csv. Start the same command again to resume. Recipes are TOML; see training/recipes/ and
training/README.md for every key.""",
    )
    command.add_argument("recipe", type=Path, metavar="RECIPE.toml")
    command.add_argument("data", type=Path, metavar="PREPARED.npz")
    command.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    command.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    command.add_argument("--threads", type=int, default=0, help="CPU threads (all)")


def _add_export(commands: argparse._SubParsersAction) -> None:
    command = _command(
        commands,
        "export",
        _export,
        """Write a bundle that Sketch Assistant loads, from a checkpoint.

Compares torch with ONNX Runtime first and writes nothing when they differ by more than 1e-4.
Weights become int8 when that costs less than 0.5 % of the held-out loss. The manifest receives the
figures on the test split.""",
    )
    command.add_argument("checkpoint", type=Path, metavar="best.pt")
    command.add_argument("data", type=Path, metavar="PREPARED.npz")
    command.add_argument(
        "--out", type=Path, required=True, metavar="BUNDLE", help="folder to write"
    )
    command.add_argument(
        "--name", help="of the model; for a checkpoint of many classes, the one to export"
    )
    command.add_argument("--attribution", default=QUICKDRAW, help="of the training data")
    command.add_argument("--licence", default="CC BY 4.0", help="of the training data")
    command.add_argument(
        "--test-file", default="DATA.npz", help="what the figures' command should name as its data"
    )


def _add_evaluate(commands: argparse._SubParsersAction) -> None:
    command = _command(
        commands,
        "evaluate",
        _evaluate,
        """Score a bundle on drawings, with ONNX Runtime and the files that ship.

nll_per_point: nats per point, offsets in the data's own pixels, pen states and the end of the
drawing
included, padding excluded. l_r, l_kl: the paper's losses, offsets in units of the model's scale,
L_R
divided by n_max. --cuts also continues drawings cut at 25, 50 and 75 % of their points and put at a
random size, with the true scale given and with the scale inferred.""",
    )
    command.add_argument("bundle", type=Path, metavar="BUNDLE")
    command.add_argument("data", type=Path, metavar="DATA.npz", help="sketch-rnn .npz or .ndjson")
    command.add_argument("--split", choices=("train", "valid", "test"), default="test")
    command.add_argument("--cuts", action="store_true", help="also score unfinished drawings")
    command.add_argument("--json", action="store_true", help="print JSON")


def _add_sheet(commands: argparse._SubParsersAction) -> None:
    command = _command(
        commands,
        "sheet",
        _sheet,
        """Draw a 5 x 5 sheet (SVG): held-out drawings cut at half their points, black, and
        completed.

The first 25 of the split, by index. Turn it into a picture with: sketch-assistant convert.""",
    )
    command.add_argument("bundle", type=Path, metavar="BUNDLE")
    command.add_argument("data", type=Path, metavar="DATA.npz", help="sketch-rnn .npz or .ndjson")
    command.add_argument("--split", choices=("train", "valid", "test"), default="test")
    command.add_argument("--temperature", type=float, default=DEFAULT_TEMPERATURE)
    command.add_argument("--out", type=Path, required=True, metavar="SHEET.svg")


def _prepare(options: argparse.Namespace) -> None:
    from .drawings import save_prepared
    from .prepare import prepare

    splits, report = prepare(options.sources, options.longest, options.worst_rank, options.index)
    save_prepared(options.out, splits)
    for name, drawings in splits.items():
        points = int(drawings.lengths.sum())
        print(f"{name:6} {len(drawings):8,} drawings {points:10,} points")
    for reason, count in report.dropped.items():
        print(f"dropped {count:,}: {reason}")


def _train(options: argparse.Namespace) -> None:
    import torch

    from .drawings import load_prepared
    from .recipe import load_recipe
    from .train import train

    if options.threads:
        torch.set_num_threads(options.threads)
    device = options.device
    if device == "auto":
        device = "cuda" if torch.cuda.is_available() else "cpu"
    recipe = load_recipe(options.recipe)
    best = train(recipe, load_prepared(options.data), options.out, device)
    print(f"best checkpoint: {best}")


def _export(options: argparse.Namespace) -> None:
    from .checkpoint import load_checkpoint
    from .drawings import load_prepared
    from .export import Source, export

    checkpoint = load_checkpoint(options.checkpoint)
    name = options.name or checkpoint.recipe.name
    command = (
        f"sketch-training evaluate {options.out} {options.test_file} --split test --cuts --json"
    )
    source = Source(options.attribution, options.licence, command)
    bundle = export(checkpoint, load_prepared(options.data), name, source, options.out)
    print(f"{bundle.path}: {bundle.manifest.weights}")
    print(json.dumps(bundle.manifest.figures, indent=1))


def _evaluate(options: argparse.Namespace) -> None:
    from sketch_assistant.assist.bundle import load

    from .evaluate import evaluate, evaluate_cuts

    bundle, drawings = load(options.bundle), _drawings(options)
    quiet = options.json or not sys.stderr.isatty()
    figures: dict[str, object] = dict(evaluate(bundle, drawings, quiet))
    if options.cuts:
        figures["cuts"] = evaluate_cuts(bundle, drawings, quiet=quiet)
    if options.json:
        print(json.dumps(figures))
    else:
        for key, value in figures.items():
            print(f"{key:14} {value}")


def _sheet(options: argparse.Namespace) -> None:
    from sketch_assistant.assist.bundle import load

    from .sheet import write_sheet

    write_sheet(load(options.bundle), _drawings(options), options.temperature, options.out)
    print(options.out)


def _drawings(options: argparse.Namespace):
    from .prepare import read_split

    return read_split(options.data, options.split)
