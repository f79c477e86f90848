"""How command lines are read: one sentence about a mistake, and numbers within their limits."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import Any, NoReturn

MOST_COMPLETIONS = 99
LARGEST_SEED = 2**32 - 1


class Parser(argparse.ArgumentParser):
    """Ends with exit code 2 and one sentence, not the whole usage; keeps examples as laid out."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")

    def _print_message(self, message: str, file: Any = None) -> None:
        """Unlike argparse's own, not silent where it cannot be written."""
        stream = file or sys.stderr
        if stream is not None:
            stream.write(message)


def whole(low: int, high: int) -> Callable[[str], int]:
    """An argument type: a whole number from low to high."""

    def parse(text: str) -> int:
        number = int(text) if text.strip().lstrip("+-").isdecimal() else low - 1
        if not low <= number <= high:
            raise argparse.ArgumentTypeError(f"{text} is not a whole number from {low} to {high}")
        return number

    return parse


def temperature(text: str) -> float:
    """An argument type: how freely a model draws."""
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0.01 <= number <= 1.0:  # also refuses nan
        raise argparse.ArgumentTypeError(f"{text} is not a number from 0.01 to 1")
    return number


def between(low: float, high: float) -> Callable[[str], float]:
    """An argument type: a number from low to high."""

    def parse(text: str) -> float:
        try:
            number = float(text)
        except ValueError:
            number = low - 1.0
        if not low <= number <= high:  # also refuses nan
            raise argparse.ArgumentTypeError(f"{text} is not a number from {low:g} to {high:g}")
        return number

    return parse
