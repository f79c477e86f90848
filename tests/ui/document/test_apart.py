"""A large file is read in a process of its own: what comes back is what the file holds."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.assist.running import own_python
from sketch_assistant.assist.sandbox.frames import Frame
from sketch_assistant.sketch.document import Ink, Layer, Sketch, SketchError, Stroke
from sketch_assistant.sketch.formats.files import save_sketch
from sketch_assistant.sketch.paper import Paper
from sketch_assistant.sketch.sentence import saved
from sketch_assistant.sketch.watched import UnwantedError, watched
from sketch_assistant.ui.document import apart, filing, handed

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99">'


@pytest.fixture
def stubborn(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """What the other process does instead of reading."""

    def use(code: str) -> None:
        monkeypatch.setattr(own_python, "part", lambda word: [sys.executable, "-c", code])

    return use


def awkward() -> Sketch:
    """All that a stroke, a layer and a page can carry."""
    rng = np.random.default_rng(3)
    marks = np.arange(40) % 7 == 0
    strokes = [
        Stroke(rng.uniform(0, 1, (40, 5)) * (500, 500, 1, 60, 2), Ink(2.5, "#2f5fd0", 0.4)),
        Stroke.through(rng.uniform(0, 500, (40, 2)), origin="suggested", corners=marks),
        replace(Stroke.through([(1, 2)]), groups=(3, 1)),
    ]
    layers = (
        Layer("a\nü", tuple(strokes[:2]), shown=False, opacity=0.5),
        Layer("", (), locked=True),
        Layer("Ink", tuple(strokes[2:] + strokes[:1])),
    )
    return Sketch(layers, 600.0, 400.0, Paper("#f6efdd", "dots", endless=True), 1)


def test_a_drawing_comes_over_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    sketch = awkward()
    monkeypatch.setattr(handed, "BATCH_STROKES", 2)
    frames, received = list(handed.handed(sketch)), handed.Received()
    assert len(frames) == 3
    assert all(map(received.take, frames))
    assert not received.take(Frame({"notes": []}))
    assert (received.sketch, received.sketch.active) == (sketch, 1)


@pytest.mark.parametrize("name", ["own.svg", "other.svg", "other.svgz", "many.ndjson"])
def test_a_file_reads_as_it_does_here(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "own.svg":
        save_sketch(awkward(), path)
    text = f"{HEAD}<path d='M0 0L9 9' stroke='red'/><text>x</text></svg>".encode()
    if name == "other.svg":
        path.write_bytes(text)
    if name == "other.svgz":
        path.write_bytes(gzip.compress(text))
    if name == "many.ndjson":
        path.write_text('{"drawing":[[[0,1,2],[0,1,2]]]}\n' * 90)
    there, here = apart.read(path), filing.read(path)
    assert there == here
    assert list(map(saved, there.reading.notes)) == list(map(saved, here.reading.notes))
    assert there.reading.sketch.active == here.reading.sketch.active
    assert there.own == (name == "own.svg")
    assert bool(there.reading.notes) == (name != "own.svg")


def test_it_says_how_far_it_is(tmp_path: Path) -> None:
    path = tmp_path / "many.svg"
    path.write_text(HEAD + "<path d='M0 0L9 9' stroke='red'/>" * 6000 + "</svg>")
    shares: list[float | None] = []
    with watched(shares.append):
        apart.read(path)
    told = [share for share in shares if share is not None]
    assert len(told) > 5
    assert told == sorted(told)


def test_what_is_wrong_is_said_as_here(tmp_path: Path) -> None:
    for name, text in (("bad.svg", "<html/>"), ("missing.svg", None), ("é\udcff.txt", "")):
        path = tmp_path / name
        if text is not None:
            path.write_text(text)
        with pytest.raises((SketchError, OSError)) as here:
            filing.read(path)
        with pytest.raises(type(here.value)) as there:
            apart.read(path)
        assert str(there.value) == str(here.value)
        assert saved(there.value) == saved(here.value), "to be said in another language"


def test_nobody_waits_for_one_that_hangs(
    tmp_path: Path, stubborn: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[apart.Process] = []

    class Kept(apart.Process):
        def __init__(self, *words: object) -> None:
            super().__init__(*words)  # type: ignore[arg-type]
            made.append(self)

    monkeypatch.setattr(apart, "Process", Kept)
    stubborn("import time; time.sleep(600)")
    looks = iter(range(3))

    def watch(share: float | None) -> None:
        if next(looks, None) is None:
            raise UnwantedError

    with watched(watch), pytest.raises(UnwantedError):
        apart.read(tmp_path / "large.svg")
    assert made[0]._process.poll() is not None


@pytest.mark.parametrize("code", ["pass", "print('x' * 99)", "import os; os.abort()"])
def test_one_that_dies_is_a_sentence(
    tmp_path: Path, stubborn: Callable[[str], None], code: str
) -> None:
    stubborn(code)
    with pytest.raises(SketchError, match=r"large\.svg could not be read"):
        apart.read(tmp_path / "large.svg")


def test_without_processes_it_is_read_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "own.svg"
    save_sketch(awkward(), path)
    monkeypatch.setattr(own_python, "part", lambda word: [str(tmp_path / "nothing")])
    assert apart.read(path) == filing.read(path)
