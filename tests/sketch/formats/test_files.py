"""Files: opened by their ending, saved all at once, and one sentence when that cannot be."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sketch_assistant.sketch.atomic import replace_file
from sketch_assistant.sketch.document import Layer, Sketch, SketchError, Stroke
from sketch_assistant.sketch.formats.files import (
    open_reading,
    open_readings,
    open_sketch,
    save_sketch,
)

SKETCH = Sketch((Layer(strokes=(Stroke.through([[1, 2], [30, 40]]),)),))
ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
posix = pytest.mark.skipif(os.name != "posix", reason="POSIX permissions and links")


def refusal(action: Callable[[], object]) -> str:
    with pytest.raises(SketchError) as caught:
        action()
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return sentence


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("name", ["a.svg", "a.SVG", "ü b.svg"])
@pytest.mark.parametrize("profile", ["editable", "exact"])
def test_svg_files(tmp_path: Path, name: str, profile: str) -> None:
    save_sketch(SKETCH, tmp_path / name, profile)
    assert open_sketch(tmp_path / name) == SKETCH
    assert open_readings(tmp_path / name).sketches == (SKETCH,)
    assert names(tmp_path) == [name]


def test_ndjson_files(tmp_path: Path) -> None:
    save_sketch(SKETCH, tmp_path / "a.ndjson")
    assert open_sketch(tmp_path / "a.ndjson") == SKETCH
    lines = (tmp_path / "a.ndjson").read_text(encoding="utf-8")
    (tmp_path / "a.ndjson").write_text(lines * 3, encoding="utf-8")
    assert open_readings(tmp_path / "a.ndjson").sketches == (SKETCH,) * 3
    assert open_reading(tmp_path / "a.ndjson").notes


def test_lines_end_alike_everywhere(tmp_path: Path) -> None:
    save_sketch(SKETCH, tmp_path / "a.svg")
    assert b"\r" not in (tmp_path / "a.svg").read_bytes()


@pytest.mark.parametrize("name", ["a", "a.txt", "a.svg.bak", ".svg", "a.png"])
def test_an_ending_that_is_not_known(tmp_path: Path, name: str) -> None:
    assert ".svg or .ndjson" in refusal(lambda: open_sketch(tmp_path / name))
    assert ".svg or .ndjson" in refusal(lambda: save_sketch(SKETCH, tmp_path / name))
    assert not names(tmp_path)


def test_a_missing_file(tmp_path: Path) -> None:
    assert "There is no file" in refusal(lambda: open_sketch(tmp_path / "a.svg"))


def test_a_folder_for_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.svg").mkdir()
    assert "folder" in refusal(lambda: open_sketch(tmp_path / "a.svg"))
    assert "folder" in refusal(lambda: save_sketch(SKETCH, tmp_path / "a.svg"))


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text("<svg>", encoding="utf-8")
    assert "a.svg: This SVG file is broken" in refusal(lambda: open_sketch(tmp_path / "a.svg"))
    (tmp_path / "b.ndjson").write_text("{", encoding="utf-8")
    assert "b.ndjson: Line 1" in refusal(lambda: open_sketch(tmp_path / "b.ndjson"))


def test_a_missing_folder(tmp_path: Path) -> None:
    assert "does not exist" in refusal(lambda: save_sketch(SKETCH, tmp_path / "b" / "a.svg"))
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert "does not exist" in refusal(lambda: save_sketch(SKETCH, tmp_path / "file" / "a.svg"))


def failing(*codes: int) -> Callable[..., None]:
    def fail(*arguments: object, **options: object) -> None:
        raise OSError(codes[0], os.strerror(codes[0]))

    return fail


@pytest.mark.parametrize("step", ["fsync", "replace", "open"])
@pytest.mark.parametrize(
    ("code", "says"),
    [
        (errno.ENOSPC, "no room"),
        (errno.EFBIG, "no room"),
        (errno.EACCES, "read-only"),
        (errno.EROFS, "read-only"),
        (errno.EIO, "cannot be saved"),
        (errno.ENAMETOOLONG, "cannot be saved"),
    ],
)
def test_a_failure_leaves_the_former_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int, says: str
) -> None:
    path = tmp_path / "a.svg"
    path.write_bytes(b"former")
    monkeypatch.setattr(os, step, failing(code))
    sentence = refusal(lambda: save_sketch(SKETCH, path))
    monkeypatch.undo()
    assert says in sentence
    assert path.read_bytes() == b"former"
    assert names(tmp_path) == ["a.svg"]


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_what_is_not_an_ordinary_file() -> None:
    assert "ordinary" in refusal(lambda: replace_file(Path("/dev/full"), b"x"))


@posix
@pytest.mark.skipif(ROOT, reason="root may write anywhere")
def test_read_only_folders_and_files(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_bytes(b"former")
    path.chmod(0o444)
    assert "read-only" in refusal(lambda: save_sketch(SKETCH, path))
    path.chmod(0o644)
    tmp_path.chmod(0o555)
    try:
        assert "read-only" in refusal(lambda: save_sketch(SKETCH, path))
    finally:
        tmp_path.chmod(0o755)
    assert path.read_bytes() == b"former"


@posix
def test_a_full_disk(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_bytes(b"former")
    script = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from sketch_assistant.sketch.atomic import replace_file\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "replace_file(Path(sys.argv[1]), bytes(5000))\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=False
    )
    assert "There is no room left" in ended.stderr
    assert path.read_bytes() == b"former"
    assert names(tmp_path) == ["a.svg"]


@posix
def test_permissions_and_links_stay(tmp_path: Path) -> None:
    real = tmp_path / "real.svg"
    real.write_bytes(b"former")
    real.chmod(0o640)
    (tmp_path / "link.svg").symlink_to(real)
    save_sketch(SKETCH, tmp_path / "link.svg")
    assert (tmp_path / "link.svg").is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert open_sketch(real) == SKETCH


@posix
def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    replace_file(tmp_path / "a.svg", b"x")
    assert (tmp_path / "a.svg").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_long_names(tmp_path: Path) -> None:
    name = "a" * 240 + ".svg"
    replace_file(tmp_path / name, b"x")
    assert names(tmp_path) == [name]


@posix
def test_bytes_and_name_are_on_the_disk_in_that_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    fsync, replace = os.fsync, os.replace

    def synced(handle: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        fsync(handle)

    def replaced(source: Path, target: Path) -> None:
        done.append("name")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "replace", replaced)
    replace_file(tmp_path / "a.svg", b"x")
    assert done == ["file", "name", "folder"]


def test_a_drawing_too_large_to_save_leaves_the_former_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_sketch(SKETCH, tmp_path / "a.svg")
    monkeypatch.setattr("sketch_assistant.sketch.svg.write.POINTS", 1)
    refusal(lambda: save_sketch(Sketch(SKETCH.layers), tmp_path / "a.svg"))
    assert open_sketch(tmp_path / "a.svg") == SKETCH


def test_a_compressed_file_holds_the_same_drawing(tmp_path: Path) -> None:
    sketch = Sketch().adding(Stroke.through([(1, 2), (30, 40)]))
    path = tmp_path / "boat.SVGZ"
    save_sketch(sketch, path)
    first = path.read_bytes()
    assert first.startswith(b"\x1f\x8b")
    assert open_sketch(path).strokes == sketch.strokes
    save_sketch(sketch, path)
    assert path.read_bytes() == first
