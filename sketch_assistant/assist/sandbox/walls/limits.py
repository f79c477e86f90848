"""Limits of memory, files and processes, on every POSIX system."""

from __future__ import annotations

import contextlib
import os

try:  # now, when files can be opened
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

MEMORY = 1_500_000_000  # bytes beyond what the runtime itself takes


def restrict(memory: int) -> None:
    """At most so many bytes of address space; and no file of any length, no further file, process
    or thread. Raises `OSError` where not all of it holds."""
    if resource is None:
        raise OSError("no limits")
    wanted = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NPROC: 0,
        resource.RLIMIT_NOFILE: 0,
    }
    for kind, most in wanted.items():
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))
    if any(resource.getrlimit(kind) != (most, most) for kind, most in wanted.items()):
        raise OSError("not all limits hold")


def mapped() -> int:
    """Bytes of address space in use."""
    try:
        with open("/proc/self/statm", encoding="ascii") as stream:
            return int(stream.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 4_000_000_000
