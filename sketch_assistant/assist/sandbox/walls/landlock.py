"""Landlock: after it no file can be opened, made, shortened, renamed or removed by any path, no TCP
port be used, and no other process be signalled
(https://docs.kernel.org/userspace-api/landlock.html).
"""

from __future__ import annotations

import ctypes
import os

from . import kernel

CREATE_RULESET, RESTRICT_SELF = 444, 446  # the same number on every machine
_VERSION = 1  # a flag: which version is there?
_FILES = {1: 13, 2: 14, 3: 15, 5: 16}  # rights to files that a version knows, so many lowest bits
_CONNECTIONS, _SCOPES = 4, 6  # the versions that added them
_ALL_TCP, _SOCKETS_AND_SIGNALS = 0b11, 0b11


class _Ruleset(ctypes.Structure):
    """struct landlock_ruleset_attr; versions before 4 and 6 know its beginning only."""

    _fields_ = (
        ("files", ctypes.c_uint64),
        ("connections", ctypes.c_uint64),
        ("scopes", ctypes.c_uint64),
    )


def restrict() -> None:
    """This thread and those that it starts lose every right that Landlock knows of, for good: there
    is no rule that grants one. Raises `kernel.RefusedError`."""
    version = kernel.call(CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(_VERSION))
    bits = max(count for since, count in _FILES.items() if since <= version)
    wanted = _Ruleset((1 << bits) - 1, _ALL_TCP, _SOCKETS_AND_SIGNALS)
    size = 24 if version >= _SCOPES else 16 if version >= _CONNECTIONS else 8
    rules = kernel.call(
        CREATE_RULESET, ctypes.byref(wanted), ctypes.c_size_t(size), ctypes.c_uint32(0)
    )
    try:
        kernel.gain_no_rights()
        kernel.call(RESTRICT_SELF, ctypes.c_int(rules), ctypes.c_uint32(0))
    finally:
        os.close(rules)
