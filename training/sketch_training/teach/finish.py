"""From the best weights of a lesson to a bundle that the program loads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sketch_assistant.assist.bundle.bundle import LARGEST_FILE, Bundle
from sketch_assistant.sketch.document import SketchError

from ..bundles.export import Source, export
from ..data.drawings import Drawings
from ..loop.checkpoint import Checkpoint, load_checkpoint
from ..scores.evaluate import evaluate
from .beginning import labels_for
from .lesson import Lesson
from .memory import BEST, DRAWINGS, Memory


@dataclass(frozen=True)
class Outcome:
    """Nats per point on the test part, of the starting model and of the bundle."""

    bundle: Bundle
    before: dict[str, Any] | None
    after: dict[str, Any]


def before(start: Bundle, label: str, test: Drawings) -> dict[str, Any]:
    """Figures of the starting model on the test part, told what the lesson starts as."""
    labels = labels_for(start, label, len(test))
    plain = evaluate(start, test.rows, labels, latent=False)
    figures: dict[str, Any] = {"nll_per_point": plain["nll_per_point"]}
    if start.manifest.latent:
        figures["with_latent"] = evaluate(start, test.rows, labels)["nll_per_point"]
    return figures


def finish(
    lesson: Lesson, memory: Memory, splits: dict[str, Drawings], start: Bundle | None
) -> Outcome:
    """Write the bundle. Raises `SketchError` when nothing was learned, and as `export` does."""
    best = load_checkpoint(lesson.work / BEST)
    if not best.step:
        raise SketchError(_nothing_learned(memory))
    source = _source(lesson, memory, best, start)
    # What a person taught is kept, however large the model that it started from.
    bundle = export(best, splits, lesson.name, source, lesson.out, LARGEST_FILE)
    figures = bundle.manifest.figures
    after = {"nll_per_point": figures["nll_per_point"]}
    if "with_latent" in figures:
        after["with_latent"] = figures["with_latent"]["nll_per_point"]
    return Outcome(bundle, memory.before, after)


def _nothing_learned(memory: Memory) -> str:
    if memory.stage == 0:
        return "The model has learned nothing yet, so there was nothing to keep; give it more time."
    return (
        "These drawings taught the model nothing that it did not know; add more of them, or start "
        "from another model."
    )


def _source(lesson: Lesson, memory: Memory, best: Checkpoint, start: Bundle | None) -> Source:
    attribution, licence = lesson.attribution, lesson.licence
    command = f"sketch-training evaluate {lesson.out.name} {DRAWINGS} --split test --cuts --json"
    if best.recipe.sizes.conditional:
        command += " --without-latent"
    if start is None:
        return Source(attribution, licence, command)
    theirs = start.manifest
    attribution += f"; started from the model {theirs.name!r}: {theirs.attribution}"
    licence += f"; {theirs.licence} for what it started from"
    taught = {"start": theirs.name, "label": memory.label, **(memory.before or {})}
    return Source(attribution, licence, command, {"started_from": taught})
