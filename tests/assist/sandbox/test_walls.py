"""What a model's process can do once its code is somebody else's, tried from inside it."""

import os
import socket
import sys

import pytest

from sketch_assistant.assist.running import own_python
from sketch_assistant.assist.sandbox.frames import Frame
from sketch_assistant.assist.sandbox.process import Process, environment
from sketch_assistant.assist.sandbox.walls import seccomp
from sketch_assistant.assist.sandbox.walls.protection import (
    LANDLOCK,
    LIMITS,
    ONLY_LANDLOCK,
    ONLY_SECCOMP,
    SECCOMP,
    TIME_ONLY,
    protection,
)

if sys.platform != "linux":
    pytest.skip("the walls are those of Linux", allow_module_level=True)

from tests.assist.inside import DEEDS

BY_LANDLOCK = (
    "read a private file",
    "read the environment of the parent",
    "list a folder",
    "write a file",
    "make a file",
    "truncate a file",
    "delete a file",
    "rename a file",
    "make a folder",
    "execute a program",
    "spawn a program",
    "reach a TCP port",
)
REFUSED = dict.fromkeys(DEEDS, "PermissionError")
REFUSED |= {"start a thread": "RuntimeError", "take four gigabytes": "MemoryError"}


class Inside:
    """A process with a payload, and things for it to reach."""

    def __init__(self, tmp_path, *missing):
        self.file = tmp_path / "private.txt"
        self.file.write_text("a secret")
        self.file.chmod(0o600)
        self.process = Process([*own_python.command("tests.assist.inside"), *missing])
        ready = self.process.answer(30.0, lambda: False)
        self.layers = protection(ready.facts["layers"]).layers
        self.sockets = [self._listening(socket.AF_UNIX, str(tmp_path / "socket"))]
        self.sockets += [self._listening(socket.AF_UNIX, f"\0sketch-test-{os.getpid()}")]
        self.sockets += [self._listening(socket.AF_INET, ("127.0.0.1", 0))]

    def _listening(self, family, address):
        made = socket.socket(family, socket.SOCK_STREAM)
        made.bind(address)
        made.listen()
        return made

    def ask(self, **facts):
        self.process.put(Frame(facts))
        answer = self.process.answer(10.0, lambda: False)
        return "ended" if answer is None else answer.facts

    def came_of(self, deed):
        unix, abstract, tcp = (each.getsockname() for each in self.sockets)
        facts = {"parent": os.getpid(), "unix": unix, "port": tcp[1]}
        facts |= {"abstract": os.fsdecode(abstract), "path": str(self.file)}
        found = self.ask(deed=deed, **facts)
        return found if found == "ended" else found["came"]

    def close(self):
        self.process.end()
        for each in self.sockets:
            each.close()


@pytest.fixture
def inside(tmp_path):
    made = []

    def begin(*missing):
        made.append(Inside(tmp_path, *missing))
        return made[0]

    yield begin
    for each in made:
        each.close()


def needs(found, *layers):
    absent = set(layers) - found.layers
    if absent:
        pytest.skip(f"this kernel does not offer {', '.join(sorted(absent))}")


def untouched(tmp_path, found):
    there = sorted(each.name for each in tmp_path.iterdir())
    return (
        there == ["private.txt", "socket"]
        and found.file.read_text() == "a secret"
        and found.file.stat().st_mode & 0o777 == 0o600
    )


def test_nothing_can_be_done_behind_all_walls(inside, tmp_path):
    found = inside()
    needs(found, LANDLOCK, SECCOMP, LIMITS)
    assert {deed: found.came_of(deed) for deed in DEEDS} == REFUSED
    assert untouched(tmp_path, found)


def test_the_filter_alone_refuses_the_same(inside, tmp_path):
    found = inside("landlock", "namespaces")
    needs(found, SECCOMP, LIMITS)
    assert found.layers == {SECCOMP, LIMITS}
    assert {deed: found.came_of(deed) for deed in DEEDS} == REFUSED
    assert untouched(tmp_path, found)


def test_landlock_alone_keeps_files_programs_and_ports(inside, tmp_path):
    found = inside("seccomp", "namespaces", "limits")
    needs(found, LANDLOCK)
    assert found.layers == {LANDLOCK}
    assert {found.came_of(deed) for deed in BY_LANDLOCK} == {"PermissionError"}
    assert untouched(tmp_path, found)


def test_limits_alone_keep_files_closed_and_memory_small(inside, tmp_path):
    found = inside("seccomp", "namespaces", "landlock")
    needs(found, LIMITS)
    assert found.layers == {LIMITS}
    for deed in ("read a private file", "make a file", "reach a UNIX socket"):
        assert found.came_of(deed) == "OSError"
    assert found.came_of("take four gigabytes") == "MemoryError"
    assert untouched(tmp_path, found)


def test_without_walls_the_payload_does_succeed(inside, tmp_path):
    """Otherwise the tests above would prove nothing."""
    found = inside("seccomp", "landlock", "namespaces", "limits")
    for deed in ("read a private file", "change the rights of a file", "rename a file"):
        assert found.came_of(deed) == "done"
    assert not untouched(tmp_path, found)


def test_no_word_of_the_persons_environment_is_there(inside, monkeypatch):
    monkeypatch.setenv("A_SECRET", "token")
    found = inside().ask()["environment"]
    ours = {*environment(), "ORT_DISABLE_TELEMETRY", "LC_CTYPE"}  # the last one Python sets
    assert set(found) <= ours
    assert found["ORT_DISABLE_TELEMETRY"] == "1"


def test_a_person_is_told_what_is_missing():
    assert protection(["landlock", "seccomp", "limits"]).sentence == ""
    assert protection(["seccomp", "namespaces"]).sentence == ONLY_SECCOMP
    assert protection(["landlock"]).sentence == ONLY_LANDLOCK
    assert protection([]).sentence == protection(None).sentence == TIME_ONLY
    assert protection([["seccomp"], 7, "all"]).layers == frozenset()


@pytest.mark.parametrize("machine", seccomp.MACHINES)
def test_the_filter_lets_through_what_is_listed_and_nothing_else(machine):
    about = seccomp.MACHINES[machine]
    lines = seccomp.program(about)
    listed = {numbers[about.column] for numbers in seccomp.ALLOWED.values()}
    for number in (*range(600), 0x40000001):
        wanted = seccomp.ALLOW if number in listed else seccomp.REFUSE
        assert verdict(lines, number, about.audit) == wanted
    mapped = seccomp.ALLOWED["mmap"][about.column]
    assert verdict(lines, mapped, about.audit, protection=7) == seccomp.REFUSE
    assert verdict(lines, 0, 0x40000003) == seccomp.END  # of a 32-bit program


def verdict(lines, number, audit, protection=3):
    """What the filter says: classic BPF, run by hand."""
    words = {seccomp.NUMBER: number, seccomp.ARCHITECTURE: audit}
    words[seccomp.THIRD_WORD] = protection
    place = loaded = 0
    while True:
        code, if_so, if_not, value = lines[place]
        place += 1
        if code == seccomp.RETURN:
            return value
        if code == seccomp.LOAD:
            loaded = words[value]
        else:
            so = loaded == value if code == seccomp.IF_EQUAL else loaded & value
            place += if_so if so else if_not
