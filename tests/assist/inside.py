"""Runs as the process of a model, with a payload in place of the model: it tries what it is told
and answers with what came of it. Its words are the walls that should be missing."""

import ctypes
import mmap
import os
import signal
import socket
import sys
import threading
from typing import Any

from sketch_assistant.assist.sandbox import answers as sandbox_answers
from sketch_assistant.assist.sandbox import child as sandbox_child
from sketch_assistant.assist.sandbox.frames import Frame
from sketch_assistant.assist.sandbox.walls import kernel, landlock, limits, namespaces, seccomp

TOLD: dict[str, Any] = {}
LIBC = ctypes.CDLL(None, use_errno=True)
ATTACH, INIT_IO_URING, MEMFD = 16, 425, {"x86_64": 319, "aarch64": 279}[os.uname().machine]


def checked(result):
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def read(path):
    with open(path, "rb") as stream:
        stream.read()


def write(path):
    with open(path, "wb") as stream:
        stream.write(b"mine")


def connect(family, address):
    with socket.socket(family, socket.SOCK_STREAM) as made:
        made.settimeout(1.0)
        made.connect(address)


def datagram(path):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as made:
        made.sendto(b"x", ("127.0.0.1", 9))


def fork(path):
    if os.fork() == 0:
        os._exit(0)


def thread(path):
    made = threading.Thread(target=lambda: None)
    made.start()
    made.join()


def executable_memory(path):
    mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC).close()


DEEDS = {
    "read a private file": read,
    "read the environment of the parent": lambda path: read(f"/proc/{TOLD['parent']}/environ"),
    "list a folder": lambda path: os.listdir(os.path.dirname(path)),
    "write a file": write,
    "make a file": lambda path: write(path + ".new"),
    "truncate a file": lambda path: os.truncate(path, 0),
    "delete a file": os.unlink,
    "rename a file": lambda path: os.rename(path, path + ".moved"),
    "link to a file": lambda path: os.link(path, path + ".link"),
    "make a folder": lambda path: os.mkdir(path + ".folder"),
    "change the rights of a file": lambda path: os.chmod(path, 0o777),
    "change the times of a file": lambda path: os.utime(path, (0, 0)),
    "learn the size of a file": os.stat,
    "change the folder": lambda path: os.chdir(os.path.dirname(path)),
    "reach a UNIX socket": lambda path: connect(socket.AF_UNIX, TOLD["unix"]),
    "reach an abstract UNIX socket": lambda path: connect(socket.AF_UNIX, TOLD["abstract"]),
    "reach a TCP port": lambda path: connect(socket.AF_INET, ("127.0.0.1", TOLD["port"])),
    "send a datagram": datagram,
    "fork": fork,
    "execute a program": lambda path: os.execv("/bin/true", ["true"]),
    "spawn a program": lambda path: os.posix_spawn("/bin/true", ["true"], {}),
    "start a thread": thread,
    "signal the parent": lambda path: os.kill(TOLD["parent"], 0),
    "signal itself": lambda path: os.kill(os.getpid(), signal.SIGCONT),
    "trace the parent": lambda path: checked(LIBC.ptrace(ATTACH, TOLD["parent"], None, None)),
    "make memory executable": executable_memory,
    "make a file in memory": lambda path: checked(LIBC.syscall(MEMFD, b"x", 0)),
    "use io_uring": lambda path: checked(LIBC.syscall(INIT_IO_URING, 1, None)),
    "take four gigabytes": lambda path: bytearray(4_000_000_000),
}


class Payload:
    """Answers with what came of each deed: "done", or the name of what was raised."""

    def __init__(self, engine):
        pass

    def answer(self, frame):
        TOLD.update(frame.facts)
        if "deed" not in TOLD:
            return Frame({"environment": dict(os.environ)})
        try:
            DEEDS[TOLD["deed"]](TOLD["path"])
        except (OSError, MemoryError, RuntimeError) as error:
            return Frame({"came": type(error).__name__})
        return Frame({"came": "done"})


def missing(*_):
    raise kernel.RefusedError


WALLS = {
    "namespaces": (namespaces, "enter"),
    "landlock": (landlock, "restrict"),
    "seccomp": (seccomp, "restrict"),
    "limits": (limits, "restrict"),
}


if __name__ == "__main__":
    for name in sys.argv[1:]:
        module, act = WALLS[name]
        setattr(module, act, missing)
    setattr(sandbox_answers, "Answers", Payload)  # noqa: B010 (mypy knows it as a type)
    sandbox_child.main()
