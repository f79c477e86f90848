"""What a lesson tells of a person's drawings before it begins."""

from __future__ import annotations

from collections import Counter

from sketch_assistant.sketch.encoding import from_stroke3

from ..data.drawings import Drawings
from .gathering import Gathered, gather
from .lesson import Lesson
from .messages import Messages
from .parting import parted
from .samples import in_whole_pixels


def preview(lesson: Lesson, messages: Messages) -> None:
    """Tell how every drawing looks after preparation, and how many there are for what. Raises
    `SketchError` when they are too few."""
    found = gather(lesson.sources, lesson.page, lesson.longest)
    for each in found.drawings:
        lines = in_whole_pixels(from_stroke3(each.rows))
        messages.tell("drawing", place=each.place, points=len(each.rows), lines=lines)
    for place, reason in found.dropped.items():
        messages.tell("dropped", place=place, reason=reason)
    rows = [each.rows for each in found.drawings]
    tell_prepared(found, parted(rows, lesson.name, lesson.seed), messages)


def tell_prepared(found: Gathered, splits: dict[str, Drawings], messages: Messages) -> None:
    """Numbers of drawings and points, what was left out and why, and what could not be read."""
    messages.tell(
        "prepared",
        drawings=len(found.drawings),
        points=sum(len(each.rows) for each in found.drawings),
        **{part: len(each) for part, each in splits.items()},
        dropped=dict(Counter(found.dropped.values())),
        refused=found.refused,
    )
