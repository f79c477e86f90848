"""Holding a file, so that another process can tell that it is in use."""

from __future__ import annotations

import sys
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

    _FAR_BYTE = 2**31 - 1  # beyond what is ever read: a held byte cannot be read by others there

    def hold(stream: BinaryIO, wait: bool) -> None:
        """Hold the file until it is closed or the process ends. Raises `BlockingIOError` when
        another one holds it."""
        stream.seek(_FAR_BYTE)
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError(error.errno, error.strerror) from error
        stream.seek(0)

else:
    import fcntl

    def hold(stream: BinaryIO, wait: bool) -> None:
        """Hold the file until it is closed or the process ends. Raises `BlockingIOError` when
        another one holds it."""
        fcntl.flock(stream, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
