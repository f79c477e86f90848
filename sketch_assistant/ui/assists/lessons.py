"""A lesson: where it is kept, and what is to be said of it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from ...sketch.document import Sketch
from ..base.words import figure, tr

# Of fewer drawings so few are held out that they do not tell whether the model got better.
ENOUGH = 30


def looked_at(count: int, left_out: int) -> str:
    """What is to be said of drawings that were looked at, before they are learned from."""
    one = "1 drawing, as the model will see it."
    said = [tr("%n drawings, as the model will see them.", "", count, one=one)]
    if left_out:
        said.append(tr("%n cannot be used.", "", left_out))
    if count < ENOUGH:
        said.append(tr("{enough} or more would show whether it gets better.", enough=ENOUGH))
    return " ".join(said)


def stepped(step: int, steps: int, left: float | None) -> str:
    """How far a lesson is. left: seconds; None where nobody can tell."""
    if not left:
        return tr("Step {step} of {steps}. You can draw on meanwhile.", step=step, steps=steps)
    return tr(
        "Step {step} of {steps}, about {minutes} min left. You can draw on meanwhile.",
        step=step,
        steps=steps,
        minutes=max(1, round(left / 60)),
    )


def judged(before: float | None, after: float | None, count: int) -> str:
    """What is to be said of a lesson of count drawings. before, after: nats a point on drawings
    that the model never learned from; None where they are not known."""
    if not (before and after):
        return tr("It has learned your drawings.")
    if count < ENOUGH:
        return tr(
            "It has been taught. Of %n drawings too few are held out to tell whether it got "
            "better; {enough} or more would.",
            "",
            count,
            one="It has been taught. Of 1 drawing too few are held out to tell whether it got "
            "better; {enough} or more would.",
            enough=ENOUGH,
        )
    figures = {"after": figure(after, ".2f"), "before": figure(before, ".2f")}
    if after < before:
        return tr(
            "It has learned your drawings: it expects lines of yours at {after} nats a point, "
            "{before} before.",
            **figures,
        )
    return tr(
        "It did not get better: it expects lines of yours at {after} nats a point, {before} "
        "before. More drawings, or another start, may help.",
        **figures,
    )


def lesson_folder(runs: Path, about: Sequence[str]) -> Path:
    """Where a lesson about this is kept: a folder of its own, the same for the same words."""
    digest = hashlib.sha256("\0".join(about).encode(errors="surrogateescape")).hexdigest()
    return runs / f"lesson-{digest[:16]}"


def stamped(source: Path) -> str:
    """A file or folder as it is now: drawings that have changed since are another lesson's."""
    paths = [source, *sorted(source.rglob("*.svg"))] if source.is_dir() else [source]
    return repr([(str(each), each.stat().st_mtime_ns) for each in paths if each.exists()])


def copied(sketch: Sketch, folder: Path) -> Path:
    """A drawing as it is now, in a file of its own."""
    from ...sketch.formats.files import save_sketch

    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "this_drawing.svg"
    save_sketch(sketch, path)
    return path
