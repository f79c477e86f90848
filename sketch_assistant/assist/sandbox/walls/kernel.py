"""Calls to the kernel of Linux that Python has no words for."""

from __future__ import annotations

import ctypes
import os
import sys

_NO_NEW_PRIVILEGES, _PARENT_DEATH_SIGNAL = 38, 1


class RefusedError(OSError):
    """The kernel has no such call, or does not grant it here."""


def call(number: int, *words: object) -> int:
    """A system call by its number. Raises `RefusedError`."""
    libc = _libc()
    result = int(libc.syscall(ctypes.c_long(number), *words))
    if result < 0:
        raise RefusedError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result


def unshare(kinds: int) -> None:
    """Leave the namespaces of these kinds for new ones. Raises `RefusedError`."""
    if _libc().unshare(kinds):
        raise RefusedError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def gain_no_rights() -> None:
    """Never again, by no program that is started. Raises `RefusedError`."""
    if _libc().prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        raise RefusedError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def end_with_parent(signal: int) -> None:
    """The process gets this signal when the one that made it is gone."""
    _libc().prctl(_PARENT_DEATH_SIGNAL, signal, 0, 0, 0)


def _libc() -> ctypes.CDLL:
    if not sys.platform.startswith("linux"):
        raise RefusedError("not Linux")
    return ctypes.CDLL(None, use_errno=True)
