"""Every format of drawings, right and broken, through the one reader."""

import json
import struct

import numpy as np
import pytest

from sketch_assistant.sketch.document import Layer, Sketch, SketchError, Stroke
from sketch_assistant.sketch.formats.files import save_sketch
from sketch_training.data.ink_files import read_ink
from sketch_training.data.quickdraw_binary import read_binary
from sketch_training.data.sources import read_source
from sketch_training.data.stroke_files import read_ndjson
from sketch_training.data.stroke_rows import content_key, prepared_rows


def binary(*drawings: list[list[tuple[int, int]]]) -> bytes:
    out = b""
    for key, strokes in enumerate(drawings, start=7):
        out += struct.pack("<Q2sbIH", key, b"DE", 1, 0, len(strokes))
        for stroke in strokes:
            x, y = zip(*stroke, strict=True)
            out += struct.pack("<H", len(stroke)) + bytes(x) + bytes(y)
    return out


def test_binary_files_are_read(tmp_path):
    (tmp_path / "alarm_clock.bin").write_bytes(
        binary([[(0, 0), (255, 10)], [(5, 5), (6, 5)]], [[(1, 1), (2, 2)]])
    )
    (key, rows), (other, _) = read_binary(tmp_path / "alarm_clock.bin")
    np.testing.assert_array_equal(rows, [[255, 10, 1], [-250, -5, 0], [1, 0, 1]])
    assert (key, other) == ("7", "8")
    assert {item.name for item in read_source(tmp_path / "alarm_clock.bin", print)} == {
        "alarm clock"
    }


@pytest.mark.parametrize("cut", [5, 18, 20, 22])
def test_a_truncated_binary_names_the_drawing(tmp_path, cut):
    whole = binary([[(0, 0), (1, 1)]])
    (tmp_path / "x.bin").write_bytes(whole + whole[:cut])
    with pytest.raises(SketchError, match=r"x\.bin: Drawing 2 of the file is cut short"):
        list(read_binary(tmp_path / "x.bin"))


def ink_file(path, ink, columns=("x", "y", "t_ms", "stroke"), **more):
    drawings = np.empty(len(ink), dtype=object)
    drawings[:] = ink
    np.savez(path, ink=drawings, columns=np.array(columns), **more)
    return path


INK = np.array([[0, 0, 0, 0], [100, 0, 9, 0], [0, 50, 20, 1], [0, 60, 21, 1]], dtype=np.float32)


def test_ink_files_are_read_and_prepared(tmp_path):
    path = ink_file(tmp_path / "x.npz", [INK, INK[:2]], word=np.array(["cat", "dog"]))
    ((_, name, lines, _), _) = read_ink(path)
    assert (name, [len(line) for line in lines]) == ("cat", [2, 2])
    first, second = read_source(path, print)
    np.testing.assert_array_equal(first.rows[:, 2], [1, 0, 1])
    assert first.rows[0, 0] == 255
    assert second.name == "dog"


def test_bad_ink_names_the_place(tmp_path):
    broken = INK.copy()
    broken[1, 0] = np.nan
    with pytest.raises(SketchError, match=r"ink\[1\] has a coordinate"):
        list(read_source(ink_file(tmp_path / "a.npz", [INK, broken]), print))
    with pytest.raises(SketchError, match=r"ink\[0\] has not one number"):
        list(read_source(ink_file(tmp_path / "b.npz", [INK[:, :3]]), print))
    with pytest.raises(SketchError, match="another number of drawings"):
        list(read_source(ink_file(tmp_path / "c.npz", [INK], word=np.array(["a", "b"])), print))


def page(*layers: list[list[tuple[float, float]]]) -> Sketch:
    return Sketch(
        tuple(
            Layer(f"L{i}", tuple(Stroke(np.array([[*p, 1, 0, 0] for p in line])) for line in lines))
            for i, lines in enumerate(layers)
        ),
        300.0,
        300.0,
    )


def test_folders_of_svg_are_read(tmp_path):
    folder = tmp_path / "alarm_clock"
    folder.mkdir()
    save_sketch(page([[(0.0, 0.0), (90.0, 10.0)]], [[(5.0, 5.0), (9.0, 50.0)]]), folder / "a.svg")
    (folder / "b.svg").write_text("<svg")
    refused: list[str] = []
    (item,) = read_source(tmp_path, refused.append)
    assert (item.name, len(item.rows)) == ("alarm clock", 3)
    assert len(refused) == 1
    assert "b.svg" in refused[0]
    assert len(list(read_source(folder / "a.svg", refused.append, by_layer=True))) == 2


def test_an_empty_folder_is_one_sentence(tmp_path):
    with pytest.raises(SketchError, match="no SVG file"):
        list(read_source(tmp_path, print))


def test_without_a_key_the_content_decides_the_split(tmp_path):
    line = {"word": "cat", "drawing": [[[0, 255, 3], [0, 10, 9]]]}
    path = tmp_path / "x.ndjson"
    path.write_text("\n".join([json.dumps(line)] * 2))
    first, second = read_source(path, print)
    assert first.split == second.split
    ((key, _, rows), _) = read_ndjson(path)
    assert key == content_key(rows)
    assert content_key(first.rows) == content_key(second.rows + 0.2)


def test_lines_without_end_are_refused():
    zigzag = np.zeros((20_000, 2))
    zigzag[::2, 0] = 1.0
    with pytest.raises(SketchError, match=r"here has lines longer"):
        prepared_rows([zigzag], "here")
