"""What every command's parser has in common."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Run = Callable[[argparse.Namespace], None]


def sub_parser(commands: Commands, name: str, run: Run, text: str) -> argparse.ArgumentParser:
    """A parser for `sketch-training NAME`; the first sentence of text is its line in the list."""
    command = commands.add_parser(
        name,
        help=text.split(".")[0],
        description=text,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.set_defaults(run=run)
    return command
