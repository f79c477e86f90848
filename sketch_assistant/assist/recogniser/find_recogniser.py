"""The recogniser that looks on while a model draws, where one is installed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...sketch.document import SketchError
from ..sampling.ranking import Recogniser
from .recognise import open_recogniser

NAME = "recogniser"  # of its folder among the models


def find_recogniser(roots: Sequence[Path]) -> Recogniser | None:
    """The recogniser in the first of these folders that has a usable one. None: nobody looks, and
    models draw as well as they can without."""
    for root in roots:
        if (root / NAME).is_dir():
            try:
                return open_recogniser(root / NAME)
            except SketchError:
                continue
    return None
