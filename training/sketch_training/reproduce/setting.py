"""What all experiments share: the drawings, the budget and where things go."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..data.drawings import Array, Drawings
from ..loop.checkpoint import Checkpoint, load_checkpoint
from ..loop.recipe import Recipe
from ..loop.train import train
from ..network.model import Sizes

PICTURES = Sizes(encoder=128, decoder=256, latent=64)
TABLE = Sizes(encoder=48, decoder=96, latent=64, mixtures=10)
WEIGHTS = (1.0, 0.5, 0.25)  # w_KL of the paper's table


@dataclass(frozen=True)
class Setting:
    """data: the prepared file, for the report. runs: keeps checkpoints, so that experiments share
    models and resume. out: receives the reports. steps: of each model that is branched off a
    common start, start_steps of that; 0 for an experiment's own. drawings: how many of the test
    split, the first by index. bundles: the shipped models. clock: seconds."""

    splits: dict[str, Drawings]
    data: Path
    runs: Path
    out: Path
    steps: int = 0
    start_steps: int = 0
    drawings: int = 8
    seed: int = 0
    bundles: Path = Path("models")
    pictures: Sizes = PICTURES
    table: Sizes = TABLE
    clock: Callable[[], float] = time.monotonic

    def test(self, name: str) -> list[Array]:
        """The first test drawings of a class."""
        return self.splits["test"].only([name]).rows[: self.drawings]

    def trained(self, recipe: Recipe, folder: str) -> Checkpoint:
        """The model of a recipe as it ends: trained now, gone on with, or found in `runs`."""
        train(recipe, self.splits, self.runs / folder)
        return load_checkpoint(self.runs / folder / "last.pt")

    def seconds(self, folder: str) -> float:
        """How long the training in a folder of `runs` took, by its log."""
        from ..loop.log import read

        return sum(float(row["s"]) for row in read(self.runs / folder / "log.csv")[-1:])
