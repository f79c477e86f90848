"""Replace a file all at once: a crash, a full disk or a power cut leave the old one or the new."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from pathlib import Path

from .document import SketchError

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def replace_file(path: Path, data: bytes) -> None:
    """Make data the content of path, which may be new.

    The bytes are on the disk before the name points to them. A link stays a link, and the file
    keeps its permissions. Raises `SketchError` in one sentence when that cannot be done; the former
    file is untouched then.
    """
    target = Path(os.path.realpath(path))
    _check(path, target)
    # In the same folder, for only there a rename is one step; hidden, and new whatever happens.
    beside = target.with_name(f".{target.name[:80]}.{secrets.token_hex(6)}.tmp")
    try:
        _write(beside, data)
        with contextlib.suppress(FileNotFoundError):
            os.chmod(beside, target.stat().st_mode & 0o7777)
        os.replace(beside, target)
        _sync_folder(target.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise SketchError(_sentence(path, error)) from error


def _check(path: Path, target: Path) -> None:
    if target.is_dir():
        raise SketchError(f"{path} is a folder; a drawing needs the name of a file.")
    if not target.parent.is_dir():
        raise SketchError(f"The folder {target.parent} does not exist, so nothing was saved in it.")
    if target.exists() and not target.is_file():
        raise SketchError(f"{path} is not an ordinary file, so nothing was saved in it.")
    if target.exists() and not os.access(target, os.W_OK):
        raise SketchError(f"{path} is marked as read-only; save under another name.")


def _write(path: Path, data: bytes) -> None:
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


_BINARY: int = getattr(os, "O_BINARY", 0)  # Windows would turn every newline into two characters


def _sync_folder(folder: Path) -> None:
    """The new name itself on the disk; Windows has no such call and some file systems refuse."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sentence(path: Path, error: OSError) -> str:
    if error.errno in _FULL:
        return f"There is no room left to save {path}; the former file is as it was."
    if error.errno in _FORBIDDEN:
        return f"{path} cannot be saved: its folder is read-only or belongs to someone else."
    return f"{path} cannot be saved: {error.strerror or error}."
