"""Drawings as other programs write them: pairs, arrays, text in text, compressed, binary."""

from __future__ import annotations

import gzip
import io
import json
import struct
from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.sketch.document import Sketch, SketchError, Stroke
from sketch_assistant.sketch.formats.files import open_reading, open_readings
from sketch_assistant.sketch.quickdraw.ndjson import examine, read, write
from sketch_assistant.sketch.reading import Reading

LINE = b'{"word":"x","drawing":[[[10,60,90],[10,40,10]],[[20,80],[70,70]]]}'
STROKES = [[[10, 10], [60, 40], [90, 10]], [[20, 70], [80, 70]]]


def reading(*drawing: object) -> Reading:
    return examine(io.BytesIO(json.dumps({"drawing": drawing}).encode()))


def places(sketch: Sketch) -> list[list[list[float]]]:
    return [stroke.xy.tolist() for stroke in sketch.strokes]


def test_pairs_are_read_as_such() -> None:
    assert places(reading(*STROKES).sketch) == STROKES
    assert places(reading([[10, 20], [30, 40], [50, 60], [70, 80]]).sketch) == [
        [[10, 20], [30, 40], [50, 60], [70, 80]]
    ]
    assert places(reading([[10, 20]], [[5, 6], [7, 8]]).sketch) == [[[10, 20]], [[5, 6], [7, 8]]]


def test_columns_that_look_like_pairs_stay_columns() -> None:
    assert places(reading([[10, 60], [20, 70]]).sketch) == [[[10, 20], [60, 70]]]
    (stroke,) = reading([[10, 60], [20, 70], [0, 90]]).sketch.strokes
    assert stroke.points[:, 4].tolist() == [0.0, 0.09]


def test_three_pairs_whose_last_is_no_time_are_a_corner() -> None:
    assert places(reading([[10, 60], [20, 70], [90, 80]]).sketch) == [
        [[10, 60], [20, 70], [90, 80]]
    ]
    assert len(reading([[10, 60], [20, 70], [5, 80]]).sketch.strokes[0]) == 3


def test_the_rest_of_a_file_says_what_short_lines_are() -> None:
    short = {"drawing": [[[10, 60], [20, 70]]]}
    lines = [short, {"drawing": [[[1, 2], [3, 4], [5, 6], [7, 8]]]}]
    data = "\n".join(map(json.dumps, lines)).encode()
    assert places(examine(io.BytesIO(data)).sketch) == [[[10, 60], [20, 70]]]
    assert places(read(io.BytesIO(data)).sketches[0]) == [[[10, 60], [20, 70]]]
    lines[1] = {"drawing": [[[1, 2, 3, 4], [5, 6, 7, 8]]]}
    data = "\n".join(map(json.dumps, lines)).encode()
    assert places(examine(io.BytesIO(data)).sketch) == [[[10, 20], [60, 70]]]


@pytest.mark.parametrize(
    "data",
    [
        b"[" + LINE + b"," + LINE + b"]",
        b"\n[\n  " + LINE + b",\n  " + LINE + b"\n]\n",
        b"\xef\xbb\xbf[" + LINE + b"," + LINE + b"]",
        json.dumps([json.loads(LINE)] * 2, indent=2).encode(),
        (LINE + b"\n" + LINE).decode().encode("utf-16"),
        gzip.compress(LINE + b"\n" + LINE),
        gzip.compress(b"[" + LINE + b"," + LINE + b"]"),
    ],
)
def test_arrays_and_compressed_files_hold_the_same_drawings(data: bytes) -> None:
    found = read(io.BytesIO(data))
    assert not found.notes
    assert [places(sketch) for sketch in found.sketches] == [STROKES] * 2
    assert examine(io.BytesIO(data)).notes == ("This is the first of the 2 drawings in the file.",)


def test_one_drawing_over_many_lines() -> None:
    data = json.dumps(json.loads(LINE), indent=1).encode()
    assert places(read(io.BytesIO(data)).sketches[0]) == STROKES


def test_a_bad_drawing_of_an_array_is_named() -> None:
    note = read(io.BytesIO(b"[" + LINE + b', {"drawing": 7},' + LINE + b"]")).notes[0]
    assert note.startswith('Drawing 2 of the file has no "drawing"')


def test_drawings_as_text_in_text() -> None:
    quoted = {"word": "x", "drawing": json.dumps(json.loads(LINE)["drawing"])}
    assert places(examine(io.BytesIO(json.dumps(quoted).encode())).sketch) == STROKES


def test_strokes_without_points_are_left_out_and_said() -> None:
    found = reading([[], []], [[10, 60], [10, 40]], [])
    assert places(found.sketch) == [[[10, 10], [60, 40]]]
    assert found.notes == ("Strokes without points were left out.",)
    with pytest.raises(SketchError, match="without points"):
        reading([[], []])


def test_what_lies_beside_the_page_is_moved_onto_it() -> None:
    sketch = reading([[-50, 60], [-10, 40]]).sketch
    assert places(sketch) == [[[10, 10], [120, 60]]]
    assert (sketch.width, sketch.height) == (256, 256)
    (stroke,) = reading([[-5, 60, 61], [300, 40, 4], [0, 5, 9]]).sketch.strokes
    assert stroke.xy.tolist() == [[10, 300], [75, 40], [76, 4]]  # above nothing is missing
    assert stroke.points[:, 4].tolist() == [0, 0.005, 0.009]
    far = reading([[-1e6, 1e6, 0], [0, 1, 2]]).sketch.strokes[0]
    assert np.abs(far.xy).max() <= 1e6


@pytest.mark.parametrize(
    "columns",
    [
        [[0.1, 0.5, 0.9], [0.1, 0.4, 0.1]],
        [[-1.0, 0, 1], [0.5, 0.1, 0.2]],
        [[0, 1, 0], [0, 1, 1]],
        [[0.001, 0.002, 0.003], [0.001, 0.002, 0.001]],
    ],
)
def test_shares_of_a_page_fill_it(columns: list[list[float]]) -> None:
    sketch = reading(columns).sketch
    (stroke,) = sketch.strokes
    assert np.ptp(stroke.xy, axis=0).max() == pytest.approx(236.0)
    left, top, right, bottom = stroke.bounds
    assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx((128, 128))
    ratio = np.ptp(columns[1]) / np.ptp(columns[0])
    assert (bottom - top) / (right - left) == pytest.approx(ratio)


def test_dots_and_drawings_with_a_page_stay_where_they_are() -> None:
    assert places(reading([[0], [0]]).sketch) == [[[0, 0]]]
    stream = io.StringIO()
    write([Sketch(width=50, height=50).adding(Stroke.through([(-3, 0.5), (0.5, 0.2)]))], stream)
    assert places(examine(io.BytesIO(stream.getvalue().encode())).sketch) == [
        [[-3, 0.5], [0.5, 0.2]]
    ]


def test_corners_go_through() -> None:
    marks = np.array([True, False, True])
    line = Stroke.through([(1, 2), (30, 4), (50, 6)], corners=marks)
    before = Sketch(width=99, height=99).adding(line, Stroke.through([(1, 1), (9, 9)]))
    stream = io.StringIO()
    write([before], stream)
    assert examine(io.BytesIO(stream.getvalue().encode())).sketch == before


@pytest.mark.parametrize("corners", [7, [7], [[3]], [[-1]], [["a"]], [[True]], [[0.5]], [[0], [1]]])
def test_corners_that_are_none_are_passed_over(corners: object) -> None:
    entry = {"drawing": [[[1, 2, 3], [4, 5, 6]]], "corners": corners}
    (stroke,) = examine(io.BytesIO(json.dumps(entry).encode())).sketch.strokes
    assert stroke.corners is None


def binary(*drawings: list[list[list[int]]]) -> bytes:
    data = b""
    for strokes in drawings:
        data += struct.pack("<Q2sbIH", 7, b"GB", 1, 1_490_000_000, len(strokes))
        for xs, ys in strokes:
            data += struct.pack("<H", len(xs)) + bytes(xs) + bytes(ys)
    return data


def test_binary_files(tmp_path: Path) -> None:
    strokes = json.loads(LINE)["drawing"]
    (tmp_path / "a.bin").write_bytes(binary(strokes, strokes))
    (tmp_path / "a.bin.gz").write_bytes(gzip.compress(binary(strokes, strokes)))
    for name in ("a.bin", "a.bin.gz"):
        found = open_readings(tmp_path / name)
        assert [places(sketch) for sketch in found.sketches] == [STROKES] * 2
    (tmp_path / "cut.bin").write_bytes(binary(strokes)[:-1])
    with pytest.raises(SketchError, match=r"Drawing 1 of the file is cut short.*\.$"):
        open_reading(tmp_path / "cut.bin")


@pytest.mark.parametrize("name", ["a.ndjson.gz", "a.json", "a.json.gz", "A.NDJSON.GZ"])
def test_names_of_files(tmp_path: Path, name: str) -> None:
    data = gzip.compress(LINE) if name.lower().endswith("gz") else LINE
    (tmp_path / name).write_bytes(data)
    assert places(open_reading(tmp_path / name).sketch) == STROKES


def test_a_bomb_is_refused() -> None:
    with pytest.raises(SketchError, match="larger than"):
        read(io.BytesIO(gzip.compress(b" " * 60_000_000)))
