"""A recogniser's training on disk: one file that resumes it, written so that it is always whole."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from sketch_assistant.sketch.document import SketchError

from .network import Recogniser
from .plan import Plan, plan_of


@dataclass
class Learned:
    """step: finished steps; seconds: they took. averaged: moving average of the weights."""

    plan: Plan
    classes: tuple[str, ...]
    step: int
    seconds: float
    weights: dict[str, torch.Tensor]
    averaged: dict[str, torch.Tensor]
    optimiser: dict[str, Any]

    def network(self) -> Recogniser:
        """With the averaged weights, in evaluation mode."""
        network = Recogniser(len(self.classes), self.plan.widths, self.plan.blocks)
        network.load_state_dict(self.averaged)
        return network.eval()


def save_learned(path: Path, learned: Learned) -> None:
    """Write beside and rename, so that a stop at any moment leaves the former file or the new."""
    beside = path.with_suffix(".part")
    try:
        torch.save({**vars(learned), "plan": asdict(learned.plan)}, beside)
        os.replace(beside, path)
    except (OSError, RuntimeError) as error:
        beside.unlink(missing_ok=True)
        raise SketchError(f"The checkpoint {path} could not be written: {error}.") from error


def load_learned(path: Path) -> Learned:
    """Read what `save_learned` wrote (tensors and plain values only). Raises `SketchError`."""
    try:
        record = torch.load(path, map_location="cpu", weights_only=True)
        record["plan"] = plan_of(record["plan"], str(path))
        record["classes"] = tuple(record["classes"])
        return Learned(**record)
    except Exception as error:  # torch raises many kinds for a file that is not its own
        raise SketchError(f"{path} is not a recogniser's checkpoint.") from error
