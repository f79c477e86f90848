"""Replacing a file: nothing unseen goes, whatever its name is and whatever other names it has."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sketch_assistant.sketch.atomic import UnseenError, digest, other_names, replace_file
from sketch_assistant.sketch.document import SketchError

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX names and links")


def test_the_digest_is_that_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    assert digest(path) == ""
    written = replace_file(path, b"one", seen="")
    assert digest(path) == written
    assert replace_file(path, b"two", seen=written) != written
    assert path.read_bytes() == b"two"


def test_what_was_not_seen_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    seen = replace_file(path, b"one")
    path.write_bytes(b"theirs")
    with pytest.raises(UnseenError, match="changed by another program"):
        replace_file(path, b"two", seen)
    assert path.read_bytes() == b"theirs"
    assert os.listdir(tmp_path) == ["a.svg"]


def test_a_deleted_file_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    seen = replace_file(path, b"one")
    path.unlink()
    replace_file(path, b"two", seen)
    assert path.read_bytes() == b"two"


def test_what_does_not_read_back_is_not_put_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.svg"
    path.write_bytes(b"former")
    fsync = os.fsync

    def losing(handle: int) -> None:
        fsync(handle)
        os.ftruncate(handle, 1)

    monkeypatch.setattr(os, "fsync", losing)
    with pytest.raises(SketchError, match="does not read back"):
        replace_file(path, b"new and long")
    assert path.read_bytes() == b"former"
    assert os.listdir(tmp_path) == ["a.svg"]


@pytest.mark.parametrize("letter", ["a", "é", "猪", "🐖"])
def test_names_up_to_the_limit_in_bytes(tmp_path: Path, letter: str) -> None:
    name = letter * (255 // len(letter.encode()))
    replace_file(tmp_path / name, b"x")
    assert os.listdir(tmp_path) == [name]
    with pytest.raises(SketchError, match=r"too long.*\.$"):
        replace_file(tmp_path / (name + letter), b"x")


@posix
def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff\xfe.svg")
    replace_file(tmp_path / name, b"x")
    assert os.listdir(tmp_path) == [name]


@posix
def test_a_loop_of_links_is_refused_and_stays(tmp_path: Path) -> None:
    itself, a, b = tmp_path / "itself", tmp_path / "a", tmp_path / "b"
    itself.symlink_to(itself)
    a.symlink_to(b)
    b.symlink_to(a)
    for loop in (itself, a, b, a / "c.svg"):
        with pytest.raises(SketchError, match=r"\.$"):
            replace_file(loop, b"x")
    assert sorted(os.listdir(tmp_path)) == ["a", "b", "itself"]
    assert all(each.is_symlink() for each in (itself, a, b))


@posix
def test_a_link_to_nothing_yet_makes_what_it_names(tmp_path: Path) -> None:
    link = tmp_path / "link.svg"
    link.symlink_to("real.svg")
    replace_file(link, b"x")
    assert link.is_symlink()
    assert (tmp_path / "real.svg").read_bytes() == b"x"


@posix
def test_other_names_are_counted_and_keep_the_former_content(tmp_path: Path) -> None:
    path, other = tmp_path / "a", tmp_path / "b"
    assert other_names(path) == 0
    path.write_bytes(b"former")
    other.hardlink_to(path)
    assert other_names(path) == 1
    replace_file(path, b"x")
    assert other.read_bytes() == b"former"
    assert other_names(path) == 0


def test_what_a_killed_program_left_is_swept_up_in_time(tmp_path: Path) -> None:
    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "a.svg"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "replace", killed)
        patch.setattr(Path, "unlink", killed)
        with pytest.raises(KeyboardInterrupt):
            replace_file(path, b"x")
    (left,) = tmp_path.iterdir()
    replace_file(path, b"y")
    assert left.exists()  # it may be another program that is saving now
    os.utime(left, (1, 1))
    replace_file(path, b"z")
    assert os.listdir(tmp_path) == ["a.svg"]
