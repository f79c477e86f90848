"""Commands that read from one another, as programs of their own in a real pipeline."""

import contextlib
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from sketch_assistant.assist.library.library import ORIGIN
from sketch_assistant.sketch.formats.files import open_sketch
from sketch_assistant.sketch.sheet import CELL
from tests.command_lines import CAT, PIG, PROGRAM, ROOT, program, run, sentence

CUSTOM = '"name": "redraw"', '"name": "mine"'


def piped(*commands):
    """The exit code and the errors of each command, each reading what the one before writes."""
    running, source = [], subprocess.DEVNULL
    for words in commands:
        last = words is commands[-1]
        process = subprocess.Popen(
            [*PROGRAM, *map(str, words)],
            cwd=ROOT,
            stdin=source,
            stdout=subprocess.DEVNULL if last else subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        if source is not subprocess.DEVNULL:
            source.close()  # so that a writer notices when its reader has gone
        running.append(process)
        source = process.stdout
    errors = []
    for process in running:
        with process:
            errors.append((process.wait(timeout=60), process.stderr.read()))
    return errors


def test_redraw_then_vary_makes_a_sheet(tmp_path):
    sheet = tmp_path / "sheet.svg"
    done = piped(("redraw", CAT, "-"), ("vary", "-", "-o", sheet, "--count", 4))
    assert done == [(0, b""), (0, b"")]
    page = open_sketch(sheet)
    assert page.width == pytest.approx(2 * CELL)
    cells = {(int(s.bounds[0] // CELL), int(s.bounds[1] // CELL)) for s in page.strokes}
    assert len(cells) == 4


def test_steps_in_a_pipeline_are_the_steps_by_files(tmp_path):
    piped(("steady", PIG, "-"), ("redraw", "-", "-"), ("convert", "-", tmp_path / "piped.svg"))
    run("steady", PIG, tmp_path / "1.svg")
    run("redraw", tmp_path / "1.svg", tmp_path / "2.svg")
    assert (tmp_path / "piped.svg").read_bytes() == (tmp_path / "2.svg").read_bytes()


def test_a_step_that_fails_leaves_no_file(tmp_path):
    (first, said), (second, then) = piped(
        ("redraw", tmp_path / "absent.svg", "-"), ("vary", "-", "-o", tmp_path / "sheet.svg")
    )
    assert (first, second) == (2, 2)
    assert "absent.svg" in sentence(said)
    assert "standard input: This file is empty" in sentence(then)
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_refuses_ends_the_writer_silently(tmp_path):
    done = piped(("redraw", CAT, "-"), ("vary", "-", "-o", tmp_path / "sheet.docx"))
    assert done[0] in ((1, b""), (0, b""))  # the drawing may fit into the pipe before it closes
    assert done[1][0] == 2
    assert "sheet.docx" in sentence(done[1][1])


@pytest.fixture
def custom(tmp_path, monkeypatch):
    """A model from elsewhere, in the person's own folder."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    own = tmp_path / "data" / "sketch-assistant" / "models" / "mine"
    shutil.copytree(ROOT / "models" / "redraw", own)
    manifest = own / "manifest.json"
    manifest.write_text(manifest.read_text("utf-8").replace(*CUSTOM), encoding="utf-8")
    return "mine"


linux_only = pytest.mark.skipif(
    not Path("/proc/self/task").exists(), reason="looks processes up as Linux lists them"
)


def models(process):
    """The processes that it started to run a model."""
    found = []
    with contextlib.suppress(OSError):  # a process may be gone while it is looked at
        for task in Path(f"/proc/{process.pid}/task").iterdir():
            for child in map(int, (task / "children").read_text().split()):
                if b"sandbox.child" in Path(f"/proc/{child}/cmdline").read_bytes():
                    found.append(child)
    return found


@linux_only
def test_a_model_from_elsewhere_draws_the_same_in_its_own_process(custom, tmp_path):
    own = program("redraw", CAT, tmp_path / "own.svg", "--model", custom)
    assert (own.returncode, own.stderr) == (0, b"")
    assert run("redraw", CAT, tmp_path / "shipped.svg", "--model", "redraw") == 0
    assert (tmp_path / "own.svg").read_bytes() == (tmp_path / "shipped.svg").read_bytes()


@contextlib.contextmanager
def drawing_for_long(model, out):
    """A program at work and the process that its model runs in; both end with the test."""
    words = "generate", "--model", model, "--count", "10000", "--out", str(out)
    # Before it is written, the process is another one: that in which the model is checked.
    checked = out.parent / "data" / "sketch-assistant" / "models" / model / ORIGIN
    # A shell in the background ignores Ctrl-C, and so would its children.
    started = subprocess.Popen(
        [*PROGRAM, *words],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    with started:
        try:
            deadline, found = time.monotonic() + 60, []
            while not found and time.monotonic() < deadline:
                time.sleep(0.05)
                found = models(started) if checked.exists() else []
            time.sleep(0.5)
            assert started.poll() is None
            assert len(found) == 1
            yield started, found[0]
        finally:
            started.kill()


@linux_only
def test_a_model_whose_process_is_killed_is_one_sentence(custom, tmp_path):
    with drawing_for_long(custom, tmp_path / "many.ndjson") as (program, model):
        os.kill(model, signal.SIGKILL)
        assert "'mine' stopped unexpectedly" in sentence(program.stderr.read())
        assert program.wait(timeout=60) == 2
    assert not (tmp_path / "many.ndjson").exists()


@linux_only
def test_ctrl_c_ends_the_process_of_the_model_too(custom, tmp_path):
    with drawing_for_long(custom, tmp_path / "many.ndjson") as (program, model):
        program.send_signal(signal.SIGINT)
        assert program.stderr.read() == b"Stopped.\n"
        assert program.wait(timeout=60) == 130
        assert not Path(f"/proc/{model}").exists()
    assert not (tmp_path / "many.ndjson").exists()
