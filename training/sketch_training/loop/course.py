"""A run on its way: what it keeps, scores and draws while it learns."""

from __future__ import annotations

from pathlib import Path

from ..data.drawings import Drawings
from .checkpoint import save_checkpoint
from .learner import Learner
from .log import log
from .progress import Progress
from .sample_sheet import save_sample_sheet
from .validation import validate

LAST, BEST = "last.pt", "best.pt"


class Course:
    """Everything goes into the folder. lowest: the best full validation loss so far."""

    def __init__(self, learner: Learner, valid: Drawings, folder: Path, lowest: float) -> None:
        self.learner, self.lowest = learner, lowest
        self._valid, self._folder = valid, folder
        self.last, self.best = folder / LAST, folder / BEST

    def validate(self, progress: Progress) -> None:
        """Score the averaged weights, tell it and keep the checkpoint, as the best if it is."""
        state, learner, trained = self.learner.state, self.learner, progress.figures()
        average = learner.average()
        figures = validate(state.recipe, average, self._valid, state.encoding, learner.device)
        better = figures["loss"] < self.lowest
        self.lowest = figures["loss"] if better else self.lowest
        now = learner.checkpoint(self.lowest)
        save_checkpoint(self.last, now)
        if better:
            save_checkpoint(self.best, now)
        seconds = progress.report(learner.step, figures, trained)
        row = {"step": learner.step, **trained, **figures, "bad": progress.bad, "s": seconds}
        log(self._folder, row)

    def sample(self) -> None:
        """Draw what it draws now."""
        state, step = self.learner.state, self.learner.step
        sheet = self._folder / "samples" / f"{step:06}.svg"
        average, seed = self.learner.average(), state.recipe.seed
        save_sample_sheet(sheet, average, state.encoding, self._valid, seed)

    def keep(self) -> None:
        """Keep where it is, so that the next run goes on from there."""
        save_checkpoint(self.last, self.learner.checkpoint(self.lowest))
