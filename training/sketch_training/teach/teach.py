"""A lesson from a person's files to a bundle, told and steered as it goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from sketch_assistant.assist.bundle.bundle import Bundle, load
from sketch_assistant.assist.bundle.manifest import MANIFEST
from sketch_assistant.sketch.document import SketchError

from ..data.drawings import Array, Drawings, save_prepared
from ..loop.checkpoint import Checkpoint, load_checkpoint
from ..loop.stopping import Stop
from .beginning import begin, kind_of, recipe_of
from .course import Course
from .finish import before, finish
from .gathering import gather
from .lesson import Lesson
from .memory import DRAWINGS, LAST, Memory, forget, key_of, remembered
from .messages import Messages
from .orders import Order, Orders
from .parting import parted
from .telling import tell_prepared


@dataclass(frozen=True)
class Prepared:
    """What training starts or goes on from."""

    start: Bundle | None
    splits: dict[str, Drawings]
    memory: Memory
    state: Checkpoint


def teach(
    lesson: Lesson,
    messages: Messages,
    orders: Orders,
    stop: Stop,
    clock: Callable[[], float],
) -> Order:
    """Teach, resuming what the work folder holds of this lesson. Returns how it ended: `GO_ON` when
    the bundle is written, `CANCEL` when nothing is kept, `LEAVE` when the same call resumes. Raises
    `SketchError`."""
    _check_folders(lesson)
    ready = _prepared(lesson, messages, clock)
    limit = 60.0 * lesson.minutes
    course = Course(ready.state, ready.splits, lesson.work, ready.memory, limit, messages, clock)
    order = course.run(orders, stop)
    if order in (Order.CANCEL, Order.LEAVE):
        if order is Order.CANCEL:
            forget(lesson.work)
        messages.tell("stopped", kept=order is Order.LEAVE, step=course.learner.step)
        return order
    messages.tell("finishing", step=course.learner.step)
    outcome = finish(lesson, course.memory, ready.splits, ready.start)
    messages.tell(
        "done",
        bundle=str(outcome.bundle.path),
        before=outcome.before and outcome.before["nll_per_point"],
        after=outcome.after["nll_per_point"],
        with_latent=[(each or {}).get("with_latent") for each in (outcome.before, outcome.after)],
        seconds=round(course.memory.seconds, 1),
    )
    return Order.GO_ON


def _check_folders(lesson: Lesson) -> None:
    """A bundle takes the place of the folder that it is written to; nothing else may be lost."""
    out = lesson.out
    if out.resolve() == lesson.work.resolve():
        raise SketchError("The bundle and the work need two folders.")
    if out.exists() and not (out / MANIFEST).is_file() and (out.is_file() or any(out.iterdir())):
        raise SketchError(f"{out} is there and no model; choose a new folder for the bundle.")
    try:
        lesson.work.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SketchError(
            f"The folder {lesson.work} cannot be made: {error.strerror or error}."
        ) from error


def _prepared(lesson: Lesson, messages: Messages, clock: Callable[[], float]) -> Prepared:
    """The drawings, parted and told, and the lesson as it is so far."""
    started = clock()
    found = gather(lesson.sources, lesson.page, lesson.longest)
    rows = [each.rows for each in found.drawings]
    start = load(lesson.start) if lesson.start else None
    memory = remembered(lesson, key_of(lesson, rows, start))
    splits = parted(rows, lesson.name, lesson.seed)
    tell_prepared(found, splits, messages)
    if memory is None:
        memory = _first_memory(lesson, rows, splits, start)
        splits = _named(splits, memory.shows)
        save_prepared(lesson.work / DRAWINGS, splits)
        memory = replace(memory, seconds=clock() - started)
        memory.save(lesson.work)
    if memory.before:
        messages.tell("before", **memory.before, label=memory.label)
    last = lesson.work / LAST
    if last.exists():
        state = load_checkpoint(last)
    else:
        recipe = recipe_of(lesson, start, len(splits["train"]))
        state = begin(recipe, _named(splits, memory.shows)["train"], start, memory.label)
    return Prepared(start, _named(splits, memory.shows), memory, state)


def _first_memory(
    lesson: Lesson, rows: list[Array], splits: dict[str, Drawings], start: Bundle | None
) -> Memory:
    key = key_of(lesson, rows, start)
    if start is None:
        return Memory(key, shows=lesson.shows or lesson.name)
    label, shows = kind_of(lesson, start, splits["train"])
    return Memory(key, label, shows, before(start, label, splits["test"]))


def _named(splits: dict[str, Drawings], shows: str) -> dict[str, Drawings]:
    return {part: replace(each, classes=(shows,)) for part, each in splits.items()}
