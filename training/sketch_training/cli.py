"""`sketch-training prepare | train | evaluate | export | sheet`: from drawings to a model that the
app loads."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from importlib import import_module

from sketch_assistant import training_extra
from sketch_assistant.sketch.document import SketchError
from sketch_assistant.standard_streams import finished, said, show_controls

PROGRAM = "sketch-training"
DESCRIPTION = """Train the models of Sketch Assistant on your own drawings.

  sketch-training prepare cat.npz --out cats.npz           drawings -> one file with fixed splits
  sketch-training train cat.toml cats.npz --out runs/cat   that file -> checkpoints
  sketch-training export runs/cat/best.pt cats.npz --out bundles/cat
  sketch-training evaluate bundles/cat cat.npz --split test --json
  sketch-training sheet bundles/cat cat.npz --out cat.svg

Training stops at Ctrl-C and goes on when started again. Look at the sheet before you trust a loss.
"""
# As the help lists them: each is a file of `commands` and says there what it does.
COMMANDS = (
    "prepare",
    "compare",
    "train",
    "export",
    "evaluate",
    "recognisability",
    "ghosts",
    "manners",
    "whole",
    "writing",
    "own_hand",
    "recogniser",
    "reproduce",
    "sheet",
    "import_sketch_rnn_js",
    "teach",
)


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status: 0, 2 for bad input, 130 for Ctrl-C."""
    # libgomp spins for milliseconds by default, which starves every other program on the machine.
    os.environ.setdefault("GOMP_SPINCOUNT", "1000")
    show_controls()
    return finished(_status(words), PROGRAM)


def _status(words: Sequence[str] | None) -> int:
    try:
        options = _parser().parse_args(words)
        options.run(options)
        return 0
    except SystemExit as ended:  # argparse has said what there is to say
        return int(ended.code or 0)
    except SketchError as error:
        return said(f"{PROGRAM}: {error}", 2)
    except KeyboardInterrupt:
        return said("Stopped; the last checkpoint is whole and the same command resumes.", 130)
    except ImportError as error:
        if error.name not in ("torch", "onnx", "tqdm"):
            raise
        return said(f"{PROGRAM}: {training_extra.advice('Training')}", 2)
    except BrokenPipeError:  # whoever read the output has seen enough
        return 1
    except OSError as error:
        place = error.filename or "standard output"
        return said(f"{PROGRAM}: {error.strerror or error}: {place}.", 2)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        PROGRAM,
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name in COMMANDS:
        import_module(f".commands.{name}", __package__).add(commands)
    return parser
