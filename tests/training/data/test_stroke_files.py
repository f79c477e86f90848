"""Files made by others: right, broken and hostile."""

import json
import pickle
import zipfile
from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.sketch.document import SketchError
from sketch_training.data.drawings import load_prepared, save_prepared
from sketch_training.data.held_out import read_held_out
from sketch_training.data.prepare import prepare
from sketch_training.data.sources import read_source, split_of
from sketch_training.data.stroke_files import read_ndjson, read_npz
from sketch_training.data.stroke_rows import fit_and_simplify

SHARED = Path(__file__).parents[3].parent / "shared" / "data"


def google_layout(path: Path, drawings: list[np.ndarray]) -> Path:
    items = np.empty(len(drawings), dtype=object)
    items[:] = drawings
    np.savez_compressed(path, train=items, valid=items, test=items)
    return path


def test_google_layout_is_read(tmp_path):
    rows = np.array([[1, 2, 0], [3, 4, 1]], dtype=np.int16)
    path = google_layout(tmp_path / "alarm_clock.npz", [rows, rows[:1]])
    found = read_npz(path)
    assert [len(each) for each in found["test"]] == [2, 1]
    np.testing.assert_array_equal(found["train"][0], rows)
    assert {item.name for item in read_source(path, print)} == {"alarm clock"}


class Evil:
    def __reduce__(self):
        return (Path.touch, (Path("/tmp/evil-was-here"),))


def test_a_pickle_that_would_run_code_is_refused(tmp_path):
    path = google_layout(tmp_path / "evil.npz", [np.zeros((1, 3)), Evil()])
    with pytest.raises(SketchError, match="plain arrays"):
        read_npz(path)
    assert not Path("/tmp/evil-was-here").exists()


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 broken", pickle.dumps({"a": 1}), b"\x00" * 100]
)
def test_other_files_are_one_sentence(tmp_path, content):
    path = tmp_path / "x.npz"
    path.write_bytes(content)
    with pytest.raises(SketchError, match="not a sketch-rnn"):
        read_npz(path)
    with pytest.raises(SketchError, match="not a prepared file"):
        load_prepared(path)


def test_a_truncated_member_is_one_sentence(tmp_path):
    path = tmp_path / "x.npz"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("train", "valid", "test"):
            archive.writestr(f"{name}.npy", b"\x93NUMPY\x01\x00v\x00{'descr'")
    with pytest.raises(SketchError, match="plain arrays"):
        read_npz(path)


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e30])
def test_numbers_that_are_no_offsets_are_refused(tmp_path, value):
    path = google_layout(tmp_path / "x.npz", [np.array([[value, 0, 1.0]])])
    with pytest.raises(SketchError, match="not a usable number"):
        read_npz(path)


def test_ndjson_raw_and_simplified(tmp_path):
    simple = {"word": "cat", "key_id": "1", "drawing": [[[0, 255], [0, 10]], [[5], [5]]]}
    raw = {"word": "cat", "key_id": "2", "drawing": [[[0, 50, 100], [0, 1, 0], [0, 10, 20]]]}
    path = tmp_path / "cats.ndjson"
    path.write_text(json.dumps(simple) + "\n\n" + json.dumps(raw) + "\n")
    (_, _, first), (_, word, second) = read_ndjson(path)
    np.testing.assert_array_equal(first, [[255, 10, 1], [-250, -5, 1]])
    assert word == "cat"
    assert second[:, 0].sum() == pytest.approx(255, abs=0.01)


@pytest.mark.parametrize(
    "line",
    ["{", "[1]", '{"drawing": 5}', '{"drawing": [[["a"], [1]]]}', '{"drawing": [[[1, 2], [1]]]}'],
)
def test_a_bad_line_is_named(tmp_path, line):
    path = tmp_path / "x.ndjson"
    path.write_text('{"drawing": [[[0, 1], [0, 1]]]}\n' + line)
    with pytest.raises(SketchError, match="line 2"):
        list(read_ndjson(path))


def test_splits_go_by_key(tmp_path):
    shares = [split_of(str(key)) for key in range(4000)]
    assert shares == [split_of(str(key)) for key in range(4000)]
    assert 0.87 < shares.count("train") / 4000 < 0.93


def test_an_empty_source_is_one_sentence(tmp_path):
    (tmp_path / "x.ndjson").write_text("")
    with pytest.raises(SketchError, match="no drawing"):
        prepare([tmp_path / "x.ndjson"], 250, 20, None)


def test_prepared_files_hold_no_pickles(splits, tmp_path):
    save_prepared(tmp_path / "p.npz", splits)
    found = load_prepared(tmp_path / "p.npz")
    np.testing.assert_array_equal(found["valid"].rows[3], splits["valid"].rows[3])
    assert found["test"].classes == ("house", "hut")


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared/data")
def test_real_drawings_are_read():
    found = read_held_out([SHARED / "quickdraw" / "pig.npz"], "test")
    assert len(found) == 177


def test_preparation_fits_and_simplifies():
    t = np.linspace(0, 2 * np.pi, 200)
    (line,) = fit_and_simplify([np.column_stack([np.cos(t), 0.5 * np.sin(t)]) * 7 + 100])
    assert np.ptp(line, axis=0).max() == pytest.approx(255)
    assert 10 < len(line) < 60
