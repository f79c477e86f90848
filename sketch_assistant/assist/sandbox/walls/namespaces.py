"""Namespaces of its own: no network interface, no shared memory of others, no sight of their
processes."""

from __future__ import annotations

import os
import select
import signal

from . import kernel

_USER, _NETWORK, _MESSAGES, _PROCESSES = 0x10000000, 0x40000000, 0x08000000, 0x20000000


def enter() -> None:
    """Go on in new ones. Only a child can be in a new namespace of processes: this process waits
    for it and ends as it does. Before any thread is started. Raises `kernel.RefusedError`."""
    kernel.gain_no_rights()
    kernel.unshare(_USER | _NETWORK | _MESSAGES | _PROCESSES)
    ended, held = os.pipe()  # the writing end closes with the process that waits
    child = os.fork()
    if child:
        _end_as(child)
    os.close(held)
    kernel.end_with_parent(signal.SIGKILL)
    if select.select([ended], [], [], 0)[0]:  # it was ended before it could be asked for
        os._exit(1)
    os.close(ended)


def _end_as(child: int) -> None:
    for stream in (0, 1):
        os.close(stream)  # whoever waits for the end of the child must not wait for ours
    _, status = os.waitpid(child, 0)
    os._exit(0 if status == 0 else 1)
