"""Training, top to bottom: data, step, average, validate, checkpoint."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from pathlib import Path

from sketch_assistant.sketch.document import SketchError

from ..data.drawings import Drawings
from .batches import batches
from .checkpoint import load_checkpoint
from .course import LAST, Course
from .learner import Learner
from .progress import Progress
from .recipe import Recipe
from .start import chosen, first_checkpoint
from .stopping import stop_at_signal


def train(
    recipe: Recipe,
    splits: dict[str, Drawings],
    folder: Path,
    device: str = "cpu",
    clock: Callable[[], float] = time.monotonic,
) -> Path:
    """Train to recipe.steps, resuming from folder/last.pt when it is there. Returns the path of the
    best checkpoint by the full validation loss, folder/best.pt.

    A bad batch is reported and skipped. Ctrl-C and SIGTERM end the step, save last.pt and raise
    KeyboardInterrupt. The folder also receives log.csv, log.svg and samples/STEP.svg.
    """
    train_set = chosen(recipe, splits["train"])
    valid_set = chosen(recipe, splits["valid"], "validate with")
    _make(folder / "samples" if recipe.sample_every else folder)
    last = folder / LAST
    state = load_checkpoint(last) if last.exists() else first_checkpoint(recipe, train_set)
    if state.recipe != recipe:
        raise SketchError(f"{last} belongs to another recipe; choose another folder.")

    course = Course(Learner(state, device), valid_set, folder, state.best)
    learner = course.learner
    progress = Progress(recipe, state.step, state.encoding.scale, clock)
    source = batches(recipe, train_set, state.encoding, state.step)
    with stop_at_signal() as stop:
        while learner.step < recipe.steps:
            learned = learner.learn(*next(source))
            step = learner.step
            progress.note(step, learned)
            if _due(step, recipe.validate_every) or step == recipe.steps:
                course.validate(progress)
            if _due(step, recipe.sample_every):
                course.sample()
            if stop.asked and step < recipe.steps:
                course.keep()
                raise KeyboardInterrupt
    progress.close()
    return course.best if course.best.exists() or math.isfinite(course.lowest) else course.last


def _due(step: int, every: int) -> bool:
    return every > 0 and step % every == 0


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SketchError(f"The folder {folder} cannot be made: {error.strerror}.") from error
