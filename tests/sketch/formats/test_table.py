"""A format is a row of the table: files, dialogs and standard input know it from there."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import BinaryIO, TextIO

import pytest

from sketch_assistant.commands import convert, streams
from sketch_assistant.sketch.document import Sketch, SketchError, Stroke
from sketch_assistant.sketch.formats import files, table
from sketch_assistant.sketch.formats.files import open_sketch, save_sketch
from sketch_assistant.sketch.formats.table import Format
from sketch_assistant.sketch.reading import Reading, Readings


def examine(stream: BinaryIO) -> Reading:
    """One point a line."""
    points = [tuple(map(float, line.split()[1:])) for line in stream.read().splitlines()]
    return Reading(Sketch().adding(Stroke.through(points)))


def write(sketch: Sketch, stream: TextIO, profile: str) -> None:
    stream.writelines(f"dot {x} {y}\n" for x, y in sketch.strokes[0].xy)


DOTS = Format(
    (".dots",), (b"dot ",), examine, lambda stream: Readings((examine(stream).sketch,)), write
)


@pytest.fixture
def dots(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (table, files, streams):
        monkeypatch.setattr(module, "FORMATS", (*table.FORMATS, DOTS))


@pytest.mark.usefixtures("dots")
def test_a_row_makes_a_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = Sketch().adding(Stroke.through([(1.0, 2.0), (3.0, 4.0)]))
    save_sketch(drawn, tmp_path / "some.dots")
    found = open_sketch(tmp_path / "some.dots")
    assert (found.strokes[0].xy == drawn.strokes[0].xy).all()
    assert "*.dots" in table.patterns()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=BytesIO(b"dot 1 2\ndot 3 4\n")))
    assert (streams.reading(streams.STREAM).sketch.strokes[0].xy == found.strokes[0].xy).all()


@pytest.mark.usefixtures("dots")
def test_a_row_is_converted_to_and_from(tmp_path: Path) -> None:
    (tmp_path / "some.dots").write_text("dot 1.0 2.0\ndot 3.0 4.0\n")
    convert.run([str(tmp_path / "some.dots"), str(tmp_path / "some.svg")])
    convert.run([str(tmp_path / "some.svg"), str(tmp_path / "back.dots")])
    assert (tmp_path / "back.dots").read_text() == "dot 1.0 2.0\ndot 3.0 4.0\n"


def test_what_is_in_no_row_is_refused(tmp_path: Path) -> None:
    (tmp_path / "some.dots").write_text("dot 1 2\n")
    with pytest.raises(SketchError, match=r"should end in \.svg or \.ndjson"):
        open_sketch(tmp_path / "some.dots")
    with pytest.raises(SketchError, match=r"should end in \.svg or \.ndjson"):
        save_sketch(Sketch(), tmp_path / "some.bin")


def test_a_dialog_offers_what_can_be_read() -> None:
    offered = table.patterns().split()
    assert offered[:4] == ["*.svg", "*.svgz", "*.ndjson", "*.json"]
    assert {f"*{ending}" for each in table.FORMATS for ending in each.endings} < set(offered)
    assert offered[-1] == "*.gz"
