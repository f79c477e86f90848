"""The recogniser that looks on while a model draws, where one is installed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...sketch.document import SketchError
from ..sampling.ranking import Recogniser
from .recognise import open_recogniser

# Of their folders among the models: of drawings, and of those that are begun.
NAME, BEGUN = "recogniser", "begun"


def find_recogniser(roots: Sequence[Path], name: str = NAME) -> Recogniser | None:
    """The recogniser of this name in the first of these folders that has a usable one. None: nobody
    looks, and models draw as well as they can without."""
    for root in roots:
        if (root / name).is_dir():
            try:
                return open_recogniser(root / name)
            except SketchError:
                continue
    return None
