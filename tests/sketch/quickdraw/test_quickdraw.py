"""Quick, Draw! files in and out, and one sentence naming the line for a bad one."""

from __future__ import annotations

import io
import json
import math
from collections.abc import Callable
from itertools import pairwise
from typing import BinaryIO

import numpy as np
import pytest

from sketch_assistant.sketch.document import Layer, Sketch, SketchError, Stroke
from sketch_assistant.sketch.quickdraw import data as ndjson_data
from sketch_assistant.sketch.quickdraw import ndjson as quickdraw
from sketch_assistant.sketch.quickdraw.ndjson import examine, write

SIMPLIFIED = {"word": "cat", "drawing": [[[0, 255], [10, 20]], [[5, 5, 9], [0, 200, 7]]]}
RAW = {
    "word": "cat",
    "key_id": "1",
    "drawing": [
        [[400.5, 410, 420], [300, 310, 305], [0, 16, 33]],
        [[500, 501], [300, 301], [900, 950]],
    ],
}


BAD = [
    b"{",
    b"[1, 2",
    b"hello",
    b"\xfe\x00\xff",
    b"NaN",
    b"[" * 100_000,
    b'{"word": "\\ud83d", "drawing": [[[1], [2]]]}',
    b'{"word": "\xed\xa0\x80", "drawing": [[[1], [2]]]}',
    b'{"drawing": "[[[1,2],["}',
    b'{"drawing": [[[1, 2, 3], [4, 5, 6], [7, 8, 9], [1, 2, 3]]]}',
    b'{"drawing": [[[1, 2]], [[1, 2, 3], [4, 5, 6]]]}',
    b"7",
    b"[]",
    b"{}",
    b'{"drawing": 7}',
    b'{"drawing": [7]}',
    b'{"drawing": [[]]}',
    b'{"drawing": [[[1, 2, 3]]]}',
    b'{"drawing": [[[1, 2], [3]]]}',
    b'{"drawing": [[[], []]]}',
    b'{"drawing": [[[1], [2], [3], [4]]]}',
    b'{"drawing": [[["1"], ["2"]]]}',
    b'{"drawing": [[[true], [false]]]}',
    b'{"drawing": [[[null], [2]]]}',
    b'{"drawing": [[[NaN], [2]]]}',
    b'{"drawing": [[[Infinity], [2]]]}',
    b'{"drawing": [[[1], [2], [NaN]]]}',
    b'{"drawing": [[[1e999], [2]]]}',
    b'{"drawing": [[[1e30], [2]]]}',
    b'{"drawing": [[[-1000001], [2]]]}',
    b'{"drawing": [[[1' + b"0" * 5000 + b"], [2]]]}",
    b'{"drawing": [{"0": [1], "1": [2]}]}',
]


def lines(*entries: object) -> io.BytesIO:
    return io.BytesIO("\n".join(json.dumps(entry) for entry in entries).encode())


def read(stream: BinaryIO) -> tuple[Sketch, ...]:
    """The drawings, of which nothing was left out."""
    found = quickdraw.read(stream)
    assert not found.notes
    return found.sketches


def written(*sketches: Sketch) -> list[dict[str, list[list[list[float]]]]]:
    stream = io.StringIO()
    write(sketches, stream)
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_simplified_drawings_lie_on_their_square() -> None:
    (sketch,) = read(lines(SIMPLIFIED))
    assert (sketch.width, sketch.height) == (256, 256)
    assert [stroke.xy.tolist() for stroke in sketch.strokes] == [
        [[0, 10], [255, 20]],
        [[5, 0], [5, 200], [9, 7]],
    ]
    assert (sketch.strokes[0].points[:, 2:] == [1, 0, 0]).all()


def test_raw_drawings_keep_time_since_each_stroke_began() -> None:
    (sketch,) = read(lines(RAW))
    assert sketch.strokes[0].points[:, 4].tolist() == [0, 0.016, 0.033]
    assert sketch.strokes[1].points[:, 4] == pytest.approx([0, 0.05])
    assert sketch.strokes[0].xy[0].tolist() == [400.5, 300]


def test_a_page_is_large_enough_for_the_drawing() -> None:
    (sketch,) = read(lines(RAW))
    assert sketch.width > 501
    assert sketch.height > 310


def test_several_drawings_and_empty_lines() -> None:
    stream = lines(SIMPLIFIED, RAW)
    data = b"\n\n" + stream.getvalue().replace(b"\n", b"\r\n\r\n") + b"\n"
    assert [len(sketch.strokes) for sketch in read(io.BytesIO(data))] == [2, 2]


def test_opening_takes_the_first_and_tells_of_the_others() -> None:
    reading = examine(lines(SIMPLIFIED, RAW, RAW))
    assert reading.sketch == read(lines(SIMPLIFIED))[0]
    assert "first of the 3" in reading.notes[0]
    assert not examine(lines(SIMPLIFIED)).notes


def test_time_that_runs_backwards_stands_still() -> None:
    (sketch,) = read(lines({"drawing": [[[0, 1, 2], [0, 0, 0], [50, 20, 1e300]]]}))
    assert sketch.strokes[0].points[:2, 4].tolist() == [0, 0]
    assert math.isfinite(sketch.strokes[0].points[2, 4])


def test_drawings_without_time_are_written_without_it() -> None:
    (line,) = written(Sketch((Layer(strokes=(Stroke.through([[1.234, 2], [3, 4]]),)),)))
    assert line["drawing"] == [[[1.23, 3], [2, 4]]]


def test_small_pages_get_more_decimals() -> None:
    (line,) = written(Sketch((Layer(strokes=(Stroke.through([[1.23456, 2]]),)),), 24, 24))
    assert line["drawing"] == [[[1.2346], [2]]]


def test_drawings_with_time_are_written_with_it_and_it_only_goes_on() -> None:
    timed = Stroke(np.array([[0, 0, 1, 0, 0], [5, 5, 1, 0, 0.25]]))
    still = Stroke.through([[9, 9]])
    (line,) = written(Sketch((Layer(strokes=(timed, still, timed)),)))
    times = [stroke[2] for stroke in line["drawing"]]
    assert times[0] == [0, 250]
    assert times[2][1] - times[2][0] == 250
    assert all(before[-1] < after[0] for before, after in pairwise(times))


@pytest.mark.parametrize("seed", range(20))
def test_what_is_written_is_read_again(seed: int, random_sketch: Callable[[int], Sketch]) -> None:
    before = random_sketch(seed)
    stream = io.StringIO()
    write([before, before], stream)
    first, second = read(io.BytesIO(stream.getvalue().encode()))
    assert first == second
    assert (first.width, first.height) == pytest.approx((before.width, before.height), abs=0.01)
    for old, new in zip(before.strokes, first.strokes, strict=True):
        assert new.xy == pytest.approx(old.xy, abs=0.0051)
        elapsed = old.points[:, 4] - old.points[0, 4]
        assert new.points[:, 4] == pytest.approx(elapsed, abs=0.0011)


@pytest.mark.parametrize("bad", BAD)
def test_a_bad_line_costs_that_line_and_is_named(bad: bytes) -> None:
    good = json.dumps(SIMPLIFIED).encode()
    found = quickdraw.read(io.BytesIO(good + b"\n\n" + bad + b"\n" + good))
    assert len(found.sketches) == 2
    (note,) = found.notes
    assert note.startswith("Line 3 ")
    assert note.endswith("; it was left out.")
    opened = examine(io.BytesIO(bad + b"\n" + good + b"\n" + good))
    assert opened.sketch == found.sketches[0]
    assert opened.notes[0] == "This is the first of the 2 drawings in the file."
    assert opened.notes[1].startswith("Line 1 ")


@pytest.mark.parametrize("bad", BAD)
def test_a_file_of_bad_lines_alone_is_refused_in_a_sentence(bad: bytes) -> None:
    for reader in (quickdraw.read, examine):
        with pytest.raises(SketchError, match=r"^((Line|Drawing) 1 .*|This file is empty)\.$"):
            reader(io.BytesIO(bad))


def test_what_is_mostly_no_drawing_is_refused() -> None:
    data = json.dumps(SIMPLIFIED).encode() + b"\nword" * 1001
    with pytest.raises(SketchError, match=r"^More than 1,000 .* Line 2 .*\.$"):
        quickdraw.read(io.BytesIO(data))


@pytest.mark.parametrize("data", [b"", b"\n \n\t\r\n"])
def test_an_empty_file_holds_no_drawing(data: bytes) -> None:
    with pytest.raises(SketchError, match="empty"):
        read(io.BytesIO(data))


@pytest.mark.parametrize("page", [7, [1], [0, 5], [5, -5], ["5", 5], [True, 5], [1e9, 5], None])
def test_a_page_that_is_none_is_passed_over(page: object) -> None:
    assert read(lines({**SIMPLIFIED, "page": page}))[0].width == 256


def test_a_drawing_of_nothing_is_a_page() -> None:
    (sketch,) = read(lines({"drawing": []}))
    assert not sketch.strokes


@pytest.mark.parametrize(("name", "limit"), [("POINTS", 9), ("DRAWINGS", 1), ("FILE_BYTES", 99)])
def test_limits(name: str, limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ndjson_data if name == "FILE_BYTES" else quickdraw, name, limit)
    with pytest.raises(SketchError, match=r"more than|larger than"):
        read(lines(SIMPLIFIED, RAW))


@pytest.mark.parametrize("seed", range(60))
def test_any_damage_ends_in_drawings_or_a_sentence(seed: int) -> None:
    rng = np.random.default_rng(seed)
    data = bytearray(lines(RAW, SIMPLIFIED).getvalue())
    for _ in range(3):
        data[int(rng.integers(len(data)))] = int(rng.choice(list(b'[]{},:"0e-x\n')))
    try:
        sketches = quickdraw.read(io.BytesIO(bytes(data))).sketches
    except SketchError as error:
        sketches = ()
        told = str(error)
    else:
        told = ""
    assert bool(sketches) != told.endswith(".")
