"""A training run on disk: one file that resumes it exactly, written so that it is always whole."""

from __future__ import annotations

import io
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from sketch_assistant.sketch.atomic import replace_file
from sketch_assistant.sketch.document import SketchError
from sketch_assistant.sketch.encoding import Encoding

from ..network.model import Sizes, SketchRNN
from .recipe import Recipe


@dataclass
class Checkpoint:
    """step: finished optimiser steps. weights: as trained; averaged: their moving average.
    best: lowest validation loss so far."""

    recipe: Recipe
    encoding: Encoding
    classes: tuple[str, ...]
    step: int
    weights: dict[str, torch.Tensor]
    averaged: dict[str, torch.Tensor]
    optimiser: dict[str, Any]
    best: float

    def model(self) -> SketchRNN:
        """The network with the averaged weights, in evaluation mode."""
        model = SketchRNN(self.recipe.sizes)
        model.load_state_dict(self.averaged)
        return model.eval()


def save_checkpoint(path: Path, checkpoint: Checkpoint) -> None:
    """Replace the file at once: a stop at any moment, or a full disk, leaves the former or the new.
    Raises `SketchError`."""
    record = {**vars(checkpoint), "recipe": asdict(checkpoint.recipe)}
    record["encoding"] = asdict(checkpoint.encoding)
    # In memory first: torch's own writer says nothing clear about a full disk.
    whole = io.BytesIO()
    torch.save(record, whole)
    replace_file(path, whole.getvalue())


def load_checkpoint(path: Path) -> Checkpoint:
    """Read a checkpoint (tensors and plain values only). Raises `SketchError` for anything else."""
    try:
        record = torch.load(path, map_location="cpu", weights_only=True)
        recipe = record["recipe"]
        record["recipe"] = Recipe(**{**recipe, "sizes": Sizes(**recipe["sizes"])})
        record["encoding"] = Encoding(**record["encoding"])
        return Checkpoint(**record)
    except Exception as error:  # torch raises many kinds for a file that is not its own
        raise SketchError(f"{path} is not a checkpoint of sketch-training.") from error
