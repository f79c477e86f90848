"""The safety copies that nobody writes any more: drawings that were not saved."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ..atomic import digest
from ..document import Sketch, SketchError
from ..sentence import Sentence
from .contents import Contents, contents
from .file import SUFFIX, JournalFile
from .lock import hold

EMPTY_SECONDS = 60.0  # an empty journal younger than this may be one that is just begun
KEPT_DAYS = 400


class State(Enum):
    """How a copy stands to the file that its drawing belongs to."""

    UNSAVED = "there is no such file yet"
    NEWER = "the file is as it was when the copy was begun"
    OLDER = "the file was written since"
    ALONE = "the file is gone"
    BROKEN = "the copy cannot be read"


@dataclass(frozen=True)
class Copy:
    """A drawing found in a journal.

    document: the file it belongs to, if any; seen: the digest of that file when it was last read or
    written here. missing: strokes that are damaged. written: when, seconds since the epoch.
    saving: a file it was about to be saved as.
    """

    path: Path
    sketch: Sketch
    document: Path | None = None
    seen: str = ""
    missing: int = 0
    written: float = 0.0
    state: State = State.UNSAVED
    saving: Path | None = None


def read(path: Path) -> Copy:
    """The last state in a journal. Raises `SketchError` when the file holds none."""
    found = contents(path)
    if found.sketch is None:
        raise SketchError(_unreadable(path))
    return _copy(path, found)


def take_over(path: Path) -> tuple[JournalFile | None, Copy]:
    """Hold a copy, so that a drawing goes on in it and no other window can; None: it may only be
    read. Raises `SketchError` when another window holds it or nothing can be read."""
    try:
        file, found = JournalFile.old(path)
    except BlockingIOError as error:
        raise SketchError("This drawing is open in another window already.") from error
    except PermissionError:
        return None, read(path)
    except OSError as error:
        if error.errno == errno.EROFS:
            return None, read(path)
        raise SketchError(_unreadable(path)) from error
    if found.sketch is None:
        file.close()
        raise SketchError(_unreadable(path))
    return file, _copy(path, found)


def copies(folder: Path, now: float) -> list[Copy]:
    """Copies with a drawing that no running program holds, newest first. now: seconds since the
    epoch.

    Those without a drawing, or with the one that is in the file, are removed, unless they are so
    new that a program may be at them. Those that cannot be read stay.
    """
    found: list[Copy] = []
    for path in folder.glob(f"*{SUFFIX}") if folder.is_dir() else ():
        with contextlib.suppress(OSError):  # another window opened it or threw it away meanwhile
            found += _kept(path, now)
    return sorted(found, key=lambda copy: copy.written, reverse=True)


def remove(path: Path) -> None:
    """Remove a copy, unless another window has opened it meanwhile or it may not be removed."""
    if _is_free(path):
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def is_aged(copy: Copy, now: float) -> bool:
    """Whether the copy has been kept for as long as copies are."""
    return now - copy.written > KEPT_DAYS * 86400.0


def _kept(path: Path, now: float) -> Iterator[Copy]:
    if not _is_free(path):
        return
    written = path.stat().st_mtime
    try:
        copy = _copy(path, contents(path))
    except SketchError:
        copy = Copy(path, Sketch(), written=written, state=State.BROKEN)
    if copy.state is State.BROKEN or (copy.sketch.every_stroke and not _is_saved(copy)):
        yield copy
    elif now - written > EMPTY_SECONDS:
        path.unlink(missing_ok=True)


def _copy(path: Path, found: Contents) -> Copy:
    sketch, document, seen = found.sketch, found.document, found.seen
    state = State.BROKEN if sketch is None and found.damaged else _state(document, seen)
    written = path.stat().st_mtime
    about = found.missing, written, state, found.saving
    return Copy(path, sketch or Sketch(), document, seen, *about)


def _is_saved(copy: Copy) -> bool:
    """Whether its file holds the very same drawing, or the one it was about to be saved as."""
    from ..formats.files import open_sketch  # the readers are not needed where there is no copy

    for path in (copy.document, copy.saving):
        with contextlib.suppress(SketchError):
            if path is not None and open_sketch(path) == copy.sketch:
                return True
    return False


def _state(document: Path | None, seen: str) -> State:
    if document is None:
        return State.UNSAVED
    try:
        now = digest(document)
    except OSError:
        return State.OLDER  # it cannot be told, so it is not to be overwritten
    return State.ALONE if not now else State.NEWER if now == seen else State.OLDER


def _is_free(path: Path) -> bool:
    for mode in ("r+b", "rb"):  # the second for a folder that is read-only
        with contextlib.suppress(PermissionError, OSError):
            with path.open(mode) as stream:
                hold(stream, wait=False)
            return True
    return False


def _unreadable(path: Path) -> str:
    return Sentence(
        "The safety copy {name} is gone or holds no drawing that can be read.", name=path.name
    )
