"""Replace a file all at once: a crash, a full disk or a power cut leave the old one or the new."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
import time
from pathlib import Path

from .document import SketchError
from .sentence import Sentence

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_LEFT_SECONDS = 3600.0  # a file written aside that is older than this belongs to nobody any more


class UnseenError(SketchError):
    """The file holds what whoever saves has not seen: another program changed it."""


def digest(path: Path) -> str:
    """A checksum (SHA-256) of what a file holds; "" where there is no file. Raises `OSError`."""
    try:
        with open(path, "rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except (FileNotFoundError, NotADirectoryError):
        return ""


def replace_file(path: Path, data: bytes, seen: str | None = None) -> str:
    """Make data the content of path, which may be new, and return its digest.

    The bytes are on the disk, and were read back, before the name points to them. A symbolic link
    stays one, and the file keeps its permissions; a second name of it (a hard link) keeps the
    former content. seen: the digest of what may be replaced; None: whatever is there. Raises
    `SketchError` in one sentence when that cannot be done, `UnseenError` when the file holds
    something else than was seen; the former file is untouched then.
    """
    target = Path(os.path.realpath(path))
    # In the same folder, for only there a rename is one step; hidden, and new whatever happens. It
    # is short whatever the name is, whose bytes may be as many as the file system takes.
    family = f".{hashlib.sha256(os.fsencode(target.name)).hexdigest()[:8]}-"
    beside = target.with_name(f"{family}{secrets.token_hex(6)}.tmp")
    try:
        _check(path, target)
        _write(beside, data)
        with contextlib.suppress(FileNotFoundError):
            os.chmod(beside, target.stat().st_mode & 0o7777)
        if seen is not None and digest(target) not in ("", seen):
            raise UnseenError("{path} was changed by another program.", path=path)
        os.replace(beside, target)
        sync_folder(target.parent)
        _sweep(target.parent, family)
    except OSError as error:
        raise SketchError(_sentence(path, error)) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
    return hashlib.sha256(data).hexdigest()


def other_names(path: Path) -> int:
    """How many other names (hard links) a file has: they keep what it held before it is saved."""
    try:
        return path.stat().st_nlink - 1
    except OSError:
        return 0


def _check(path: Path, target: Path) -> None:
    if target.is_symlink():
        raise SketchError(
            "{path} is a link that leads back to itself; save under another name.", path=path
        )
    if target.is_dir():
        raise SketchError("{path} is a folder; a drawing needs the name of a file.", path=path)
    if not target.parent.is_dir():
        raise SketchError(
            "The folder {parent} does not exist, so nothing was saved in it.", parent=target.parent
        )
    if target.exists() and not target.is_file():
        raise SketchError("{path} is not an ordinary file, so nothing was saved in it.", path=path)
    if target.exists() and not os.access(target, os.W_OK):
        raise SketchError("{path} is marked as read-only; save under another name.", path=path)


def _write(path: Path, data: bytes) -> None:
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if path.read_bytes() != data:
        raise OSError(errno.EIO, "what was written does not read back")


_BINARY: int = getattr(os, "O_BINARY", 0)  # Windows would turn every newline into two characters


def sync_folder(folder: Path) -> None:
    """The new name itself on the disk; Windows has no such call and some file systems refuse."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(folder: Path, family: str) -> None:
    """Remove what a program that was killed while it saved the same file has left beside it."""
    with contextlib.suppress(OSError):
        for left in folder.glob(f"{family}*.tmp"):
            if time.time() - left.stat().st_mtime > _LEFT_SECONDS:
                left.unlink()


def _sentence(path: Path, error: OSError) -> str:
    if error.errno in _FULL:
        return Sentence(
            "There is no room left to save {path}; the former file is as it was.", path=path
        )
    if error.errno in _FORBIDDEN:
        return Sentence(
            "{path} cannot be saved: its folder is read-only or belongs to someone else.", path=path
        )
    if error.errno == errno.ENAMETOOLONG:
        return Sentence(
            "{path} cannot be saved: its name is too long for this disk; choose a shorter one.",
            path=path,
        )
    return Sentence(
        "{path} cannot be saved: {strerror}.", path=path, strerror=error.strerror or error
    )
