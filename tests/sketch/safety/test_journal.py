"""Nothing drawn is ever lost: the journal, cut anywhere, killed at any moment."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.sketch.document import INK_LAYER, Layer, Sketch, SketchError
from sketch_assistant.sketch.layering import LONGEST_NAME
from sketch_assistant.sketch.safety.file import JournalFile
from sketch_assistant.sketch.safety.journal import Journal
from sketch_assistant.sketch.safety.records import MAGIC
from sketch_assistant.sketch.safety.recovery import copies, read
from tests.sketch.safety.drawn import history, stroke, wait_long


def orphans(folder: Path) -> list[Path]:
    return [copy.path for copy in copies(folder, time.time())]


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal(tmp_path / "recovery")
    yield journal
    journal.close()


def test_every_state_reads_back_identical(kept: Journal) -> None:
    for state in history():
        kept.record(state)
        kept.flush()
        assert kept.path is not None
        assert read(kept.path).sketch == state


def test_all_that_is_unusual_about_a_stroke_reads_back(kept: Journal) -> None:
    plain = stroke(1)
    faint = plain.inked(opacity=0.25)
    bent = replace(plain, corners=np.arange(len(plain)) % 3 == 0)
    grouped = [replace(each, groups=(3, 12)) for each in (plain, faint, bent)]
    strokes = (plain, faint, bent, replace(bent, ink=faint.ink), *grouped)
    kept.record(Sketch().adding(*strokes))
    kept.flush()
    assert kept.path is not None
    assert read(kept.path).sketch.strokes == strokes


def test_layers_read_back_as_they_are(
    kept: Journal, random_sketch: Callable[[int], Sketch]
) -> None:
    for seed in range(20):
        kept.record(random_sketch(seed))
        kept.flush()
        assert kept.path is not None
        assert read(kept.path).sketch == random_sketch(seed)


def test_the_layer_that_is_drawn_on_is_recovered(kept: Journal) -> None:
    layered = Sketch((Layer("A", (stroke(1),)), Layer("B")))
    for active, found in ((0, 0), (-1, 1)):
        kept.record(replace(layered, active=active))
        kept.flush()
        assert kept.path is not None
        assert read(kept.path).sketch.place == found


def test_a_name_that_no_window_gives_is_cleaned(kept: Journal) -> None:
    kept.record(Sketch((Layer("A\u200f\x07" + "a" * 9999, (stroke(1),)), Layer("\u202e"))))
    kept.flush()
    assert kept.path is not None
    names = [layer.name for layer in read(kept.path).sketch.layers]
    assert names == ["A" + "a" * (LONGEST_NAME - 1), INK_LAYER]


def test_a_stroke_drawn_costs_one_small_record(kept: Journal) -> None:
    many = Sketch((Layer(strokes=tuple(stroke(seed) for seed in range(300))),))
    kept.record(many)
    kept.flush()
    assert kept.path is not None
    before = kept.path.stat().st_size
    kept.record(many.adding(stroke(999)))
    kept.flush()
    assert kept.path.stat().st_size - before < 12 * 5 * 8 + 200


@pytest.mark.parametrize("content", [b"", b"hello", MAGIC, MAGIC + b"\xff" * 30])
def test_a_file_that_is_no_journal_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.journal"
    path.write_bytes(content)
    with pytest.raises(SketchError, match=r"^[^\n]*\.$"):
        read(path)


def test_a_journal_in_use_is_nobodys_orphan(kept: Journal, tmp_path: Path) -> None:
    kept.record(history()[1])
    kept.flush()
    assert orphans(tmp_path / "recovery") == []


def test_saving_leaves_nothing_to_recover(kept: Journal, tmp_path: Path) -> None:
    kept.record(history()[1])
    kept.flush()
    kept.restart(tmp_path / "pig.svg")
    assert list((tmp_path / "recovery").iterdir()) == []
    kept.record(history()[4])
    kept.flush()
    assert kept.path is not None
    found = read(kept.path)
    assert (found.sketch, found.document) == (history()[4], tmp_path / "pig.svg")
    kept.close()
    assert list((tmp_path / "recovery").iterdir()) == []


def test_what_is_recorded_is_written_when_that_returns(
    kept: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program may be killed right then."""
    wait_long(monkeypatch)
    for state in history():
        kept.record(state)
        assert kept.path is not None
        assert read(kept.path).sketch == state


def test_its_thread_writes_by_itself(kept: Journal) -> None:
    kept.record(history()[4])
    deadline = time.monotonic() + 60
    while kept.path is None or not _reads_as(kept.path, history()[4]):
        assert time.monotonic() < deadline
        time.sleep(0.001)


def _reads_as(path: Path, sketch: Sketch) -> bool:
    try:
        return read(path).sketch == sketch
    except SketchError:  # it is being written
        return False


def test_no_drawing_no_file(kept: Journal, tmp_path: Path) -> None:
    kept.close()
    assert not (tmp_path / "recovery").exists()
    assert orphans(tmp_path / "recovery") == []


def test_an_empty_journal_is_removed_in_time(tmp_path: Path) -> None:
    path = tmp_path / "old.journal"
    path.write_bytes(MAGIC)
    assert orphans(tmp_path) == []
    assert path.exists()
    os.utime(path, (1, 1))
    assert orphans(tmp_path) == []
    assert not path.exists()


def test_a_failing_disk_is_told_once_and_survived(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    kept = Journal(tmp_path, told.append)
    kept.record(history()[1])
    kept.flush()
    with monkeypatch.context() as patch:
        patch.setattr(JournalFile, "_append", _half_write)
        for _ in range(2):
            kept.record(history()[4])
            kept.flush()
    assert len(told) == 1
    assert "no space left" in told[0]
    kept.record(history()[5])
    kept.flush()
    assert kept.path is not None
    assert read(kept.path).sketch == history()[5]


def _half_write(self: JournalFile, data: bytes) -> None:
    self._stream.write(b"\x10\x00\x00\x00torn")
    raise OSError(28, "No space left on device")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    told: list[str] = []
    kept = Journal(tmp_path / "file" / "recovery", told.append)
    kept.record(history()[1])
    kept.flush()
    assert len(told) == 1
    kept.close()


DRAWS_FOREVER = """
import sys
from pathlib import Path
import numpy as np
from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.sketch.safety.journal import Journal

sketch, kept, rng = Sketch(), Journal(Path(sys.argv[1])), np.random.default_rng(0)
while True:
    points = np.full((40, 5), len(sketch.strokes), dtype=float)
    sketch = sketch.adding(Stroke(points))
    kept.record(sketch)
    kept.flush()
    print(len(sketch.strokes), flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("strokes", [1, 7, 40])
def test_killed_while_drawing_every_finished_stroke_is_there(tmp_path: Path, strokes: int) -> None:
    command = [sys.executable, "-c", DRAWS_FOREVER, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        drawn = [int(process.stdout.readline()) for _ in range(strokes)][-1]
        process.send_signal(signal.SIGKILL)
        process.stdout.read()
    (left,) = orphans(tmp_path)
    found = read(left).sketch.strokes
    assert len(found) >= drawn
    assert [each.points[0, 0] for each in found] == list(range(len(found)))
