"""A filter of system calls: what computing, waiting and talking through pipes need is let through;
all else, whatever it is, answers that it is not permitted
(https://docs.kernel.org/userspace-api/seccomp_filter.html).
"""

from __future__ import annotations

import ctypes
import errno
import platform
import sys
from dataclasses import dataclass

from . import kernel

# By name: the number on x86-64 and, from asm-generic/unistd.h, on 64-bit ARM.
ALLOWED = {
    # what is open already
    "read": (0, 63),
    "write": (1, 64),
    "readv": (19, 65),
    "writev": (20, 66),
    "close": (3, 57),
    "fstat": (5, 80),
    "lseek": (8, 62),
    # memory
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "munmap": (11, 215),
    "mremap": (25, 216),
    "madvise": (28, 233),
    "brk": (12, 214),
    # threads that are there already
    "futex": (202, 98),
    "sched_yield": (24, 124),
    "sched_getaffinity": (204, 123),
    "getcpu": (309, 168),
    "membarrier": (324, 283),
    "set_robust_list": (273, 99),
    "rseq": (334, 293),
    "getpid": (39, 172),
    "gettid": (186, 178),
    "getrusage": (98, 165),
    # the clock, chance, and the end
    "clock_gettime": (228, 113),
    "clock_getres": (229, 114),
    "clock_nanosleep": (230, 115),
    "gettimeofday": (96, 169),
    "nanosleep": (35, 101),
    "getrandom": (318, 278),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "sigaltstack": (131, 132),
    "restart_syscall": (219, 128),
    "exit": (60, 93),
    "exit_group": (231, 94),
}
NOT_EXECUTABLE = ("mmap", "mprotect")  # and what these give may not be run
_PROT_EXEC = 4


@dataclass(frozen=True)
class Machine:
    """audit: its AUDIT_ARCH. column: of ALLOWED. seccomp: the number of that call."""

    audit: int
    column: int
    seccomp: int


MACHINES = {"x86_64": Machine(0xC000003E, 0, 317), "aarch64": Machine(0xC00000B7, 1, 277)}

# struct seccomp_data, and the instructions of classic BPF that are used.
NUMBER, ARCHITECTURE, THIRD_WORD = 0, 4, 32
LOAD, IF_EQUAL, IF_ANY_BIT, RETURN = 0x20, 0x15, 0x45, 0x06
ALLOW, END, REFUSE = 0x7FFF0000, 0x80000000, 0x00050000 | errno.EPERM
_SET_FILTER, _EVERY_THREAD = 1, 1


class _Instruction(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_uint16),
        ("if_so", ctypes.c_uint8),
        ("if_not", ctypes.c_uint8),
        ("value", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_uint16), ("first", ctypes.POINTER(_Instruction)))


def restrict() -> None:
    """Every thread of this process is under the filter from now on. Raises `kernel.RefusedError`,
    also on a machine whose numbers are not known here."""
    machine = MACHINES.get(platform.machine())
    if machine is None or sys.maxsize < 2**32:
        raise kernel.RefusedError("a machine whose system calls are not known")
    lines = program(machine)
    made = (_Instruction * len(lines))(*(_Instruction(*line) for line in lines))
    kernel.gain_no_rights()
    kernel.call(
        machine.seccomp,
        ctypes.c_uint(_SET_FILTER),
        ctypes.c_uint(_EVERY_THREAD),
        ctypes.byref(_Program(len(lines), made)),
    )


def program(machine: Machine) -> list[tuple[int, int, int, int]]:
    """The filter: code, how many instructions to skip if so and if not, value."""
    allowed = {name: numbers[machine.column] for name, numbers in ALLOWED.items()}
    plain = [number for name, number in allowed.items() if name not in NOT_EXECUTABLE]
    careful = [allowed[name] for name in NOT_EXECUTABLE]
    # The last five: refuse; allow; then for `careful`: load the protection, look, and refuse.
    lines = [
        (LOAD, 0, 0, ARCHITECTURE),
        (IF_EQUAL, 1, 0, machine.audit),
        (RETURN, 0, 0, END),
        (LOAD, 0, 0, NUMBER),
    ]
    for place, number in enumerate(plain):
        lines.append((IF_EQUAL, len(plain) - place - 1 + len(careful) + 1, 0, number))
    for place, number in enumerate(careful):
        lines.append((IF_EQUAL, len(careful) - place - 1 + 2, 0, number))
    lines += [
        (RETURN, 0, 0, REFUSE),
        (RETURN, 0, 0, ALLOW),
        (LOAD, 0, 0, THIRD_WORD),
        (IF_ANY_BIT, 0, 1, _PROT_EXEC),
        (RETURN, 0, 0, REFUSE),
        (RETURN, 0, 0, ALLOW),
    ]
    return lines
