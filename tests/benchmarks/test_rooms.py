"""How the code is laid out, measured on a small package."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.rooms import circles, modules, private_names, rendered


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Three files, two of which import each other, one of them for types alone."""
    room = tmp_path / "house" / "room"
    room.mkdir(parents=True)
    for folder in (room, room.parent):
        (folder / "__init__.py").write_text('"""A place."""\n')
    (room / "bed.py").write_text("from . import lamp\nfrom ..door import key\n")
    (room / "lamp.py").write_text(
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from .bed import x\n"
    )
    (room.parent / "door.py").write_text("def key():\n    first = 1\n    return first\n")
    return room.parent


def test_who_imports_whom_and_in_which_circle(package: Path) -> None:
    found = modules(package)
    assert found["house.room.bed"].imports == {"house.room.lamp", "house.door"}
    assert circles(found) == [("house.room.bed", "house.room.lamp")]


def test_rooms_files_and_functions_are_counted(package: Path) -> None:
    said = rendered("house", modules(package))
    assert said.startswith("house: 2 rooms, 3 files, 8 lines")
    assert "functions: 3 lines in the middle, 0 over 45; longest: house.door.key:1 3" in said
    assert "circles: 1" in said


def test_private_names_of_others_are_counted_and_a_tests_own_are_not() -> None:
    code = "from a import _b, c\nclass D:\n    def e(self):\n        self._f = c._g.__class__\n"
    found = private_names(code + "setattr(c, '_h', '_ not a name')\n")
    assert sorted(found) == ["_b", "_g", "_h"]
