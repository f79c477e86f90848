"""What a lesson remembers besides its checkpoints, in the work folder."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sketch_assistant.assist.bundle.bundle import Bundle
from sketch_assistant.sketch.atomic import replace_file
from sketch_assistant.sketch.document import SketchError

from ..data.drawings import Array
from .lesson import Lesson
from .parting import content

FILE, DRAWINGS, LAST, BEST = "lesson.json", "drawings.npz", "last.pt", "best.pt"
OURS = (FILE, DRAWINGS, LAST, BEST, "log.csv", "log.svg")


@dataclass(frozen=True)
class Memory:
    """key: of the lesson (see `key_of`). label: the class of the starting model that the lesson
    starts as, "" for none. shows: the class of the result. before: figures of the starting model
    on the test part. seconds: spent so far. stage: how many times the rate was lowered. waited:
    validations since the lowest loss."""

    key: str
    label: str = ""
    shows: str = ""
    before: dict[str, Any] | None = None
    seconds: float = 0.0
    stage: int = 0
    waited: int = 0

    def save(self, work: Path) -> None:
        """Raises `SketchError`."""
        replace_file(work / FILE, json.dumps(asdict(self), indent=1).encode())


def remembered(lesson: Lesson, key: str) -> Memory | None:
    """What the work folder knows of this lesson; None where it knows nothing. Raises `SketchError`
    where it holds another one."""
    path = lesson.work / FILE
    if not path.exists():
        if any((lesson.work / name).exists() for name in OURS):
            raise SketchError(f"{lesson.work} holds other training; choose another work folder.")
        return None
    try:
        memory = Memory(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise SketchError(f"{path} cannot be read; choose another work folder.") from error
    if memory.key != key:
        raise SketchError(f"{lesson.work} holds another lesson; choose another work folder.")
    return memory


def key_of(lesson: Lesson, rows: Sequence[Array], start: Bundle | None) -> str:
    """The same for the same drawings, seed, class and start: what two calls must share for one to
    go on with what the other began."""
    digest = hashlib.sha256()
    for each in sorted(map(content, rows)):
        digest.update(each)
    source = sorted(start.manifest.sha256.items()) if start else []
    digest.update(repr((lesson.seed, lesson.longest, lesson.shows, source)).encode())
    return digest.hexdigest()


def forget(work: Path) -> None:
    """Remove what lessons wrote to the folder, and the folder when nothing else is in it."""
    for name in OURS:
        (work / name).unlink(missing_ok=True)
    if work.is_dir() and not any(work.iterdir()):
        work.rmdir()
