"""A recogniser's training on disk: one file that resumes it, written so that it is always whole."""

from __future__ import annotations

import io
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from sketch_assistant.sketch.atomic import replace_file
from sketch_assistant.sketch.document import SketchError

from .network import Recogniser
from .plan import Plan, plan_of


@dataclass
class Learned:
    """step: finished steps. averaged: moving average of the weights."""

    plan: Plan
    classes: tuple[str, ...]
    step: int
    weights: dict[str, torch.Tensor]
    averaged: dict[str, torch.Tensor]
    optimiser: dict[str, Any]

    def network(self) -> Recogniser:
        """With the averaged weights, in evaluation mode."""
        network = Recogniser(len(self.classes), self.plan.widths, self.plan.blocks)
        network.load_state_dict(self.averaged)
        return network.eval()


def save_learned(path: Path, learned: Learned) -> None:
    """Replace the file at once: a stop at any moment, or a full disk, leaves the former or the new.
    Raises `SketchError`."""
    whole = io.BytesIO()
    torch.save({**vars(learned), "plan": asdict(learned.plan)}, whole)
    replace_file(path, whole.getvalue())


def load_learned(path: Path) -> Learned:
    """Read what `save_learned` wrote (tensors and plain values only). Raises `SketchError`."""
    try:
        record = torch.load(path, map_location="cpu", weights_only=True)
        record["plan"] = plan_of(record["plan"], str(path))
        record["classes"] = tuple(record["classes"])
        return Learned(**record)
    except Exception as error:  # torch raises many kinds for a file that is not its own
        raise SketchError(f"{path} is not a recogniser's checkpoint.") from error
