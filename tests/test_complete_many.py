"""Many drawings in, a line of endings for each out."""

import json

import numpy as np
import pytest

from sketch_assistant.sketch.quickdraw import ndjson as quickdraw
from tests.assist.pigs import half_a_pig
from tests.command_lines import feed, run, sentence


def line(*strokes, word="pig", key="7"):
    drawing = [np.asarray(each, dtype=float).T.tolist() for each in strokes]
    return json.dumps({"word": word, "key_id": key, "drawing": drawing})


pytestmark = pytest.mark.usefixtures("pig_ships")
PARTS = [stroke.xy for stroke in half_a_pig().strokes]
EAR = np.array([[240.0, 220], [230, 170], [270, 205]])


def results(path):
    return [json.loads(text) for text in path.read_text().splitlines()]


def complete(tmp_path, lines, *words):
    many, out = tmp_path / "many.ndjson", tmp_path / "results.ndjson"
    many.write_text("\n".join(lines) + "\n")
    code = run("complete", many, "--model", "pig", "--out", out, *words)
    return code, results(out) if out.exists() else []


def test_a_line_for_each_drawing_as_it_is(tmp_path, capsys):
    code, found = complete(tmp_path, [line(*PARTS), line(*PARTS, EAR, word="sow", key="8")])
    assert code == 0
    assert [(each["key_id"], each["word"], each["cut"]) for each in found] == [
        ("7", "pig", 2),
        ("8", "sow", 3),
    ]
    for each in found:
        assert list(each) == ["key_id", "word", "cut", "guess", "finished", "silent", "candidates"]
        assert 0.0 <= each["finished"] <= 1.0
        assert len(each["candidates"]) == 9
        for candidate in each["candidates"]:
            assert 0.0 <= candidate["confidence"] <= 1.0
            assert 1 <= candidate["part"] <= len(candidate["drawing"])
            assert all(len(xs) == len(ys) for xs, ys in candidate["drawing"])
    assert "2 results of 2 drawings." in capsys.readouterr().err


@pytest.mark.parametrize(("scale", "x", "y"), [(0.01, -5.0, 0.0), (40.0, 9000.0, -3000.0)])
def test_candidates_lie_in_the_files_own_coordinates(tmp_path, scale, x, y):
    moved = [part * scale + [x, y] for part in PARTS]
    _, (plain, other) = complete(tmp_path, [line(*PARTS), line(*moved)])
    for one, two in zip(plain["candidates"], other["candidates"], strict=True):
        first = np.array(one["drawing"][0]).T * scale + [x, y]
        np.testing.assert_allclose(np.array(two["drawing"][0]).T, first, atol=0.02 * 200 * scale)


def test_cuts(tmp_path, capsys):
    lines = [line(*PARTS, EAR, np.add(EAR, [90, 0])), line(PARTS[0])]
    _, halves = complete(tmp_path, lines, "--cuts", "half")
    assert [each["cut"] for each in halves] == [1]  # forty points each for head and snout
    assert "1 have no pen lift" in capsys.readouterr().err
    _, all_of_them = complete(tmp_path, lines, "--cuts", "lifts")
    assert [each["cut"] for each in all_of_them] == [1, 2, 3]
    _, (head,) = complete(tmp_path, [line(PARTS[0])])
    assert head["candidates"] == all_of_them[0]["candidates"]  # only what was there is seen


def test_a_bad_line_costs_that_line(tmp_path, capsys):
    broken = ["{", "[]", '{"word": "cat"}', '{"drawing": [[["a"], [1]]]}', ""]
    code, found = complete(tmp_path, [line(*PARTS, key="1"), *broken, line(*PARTS, key="2")])
    assert code == 0
    assert [each["key_id"] for each in found] == ["1", "2"]
    said = capsys.readouterr().err
    assert [f"Line {number} " in said for number in range(1, 8)] == [
        False,
        True,
        True,
        True,
        True,
        False,
        False,
    ]
    assert "lines passed over: 4" in said


def test_told_is_told_the_word(tmp_path, capsys):
    code, found = complete(tmp_path, [line(*PARTS), line(*PARTS, word="unicorn")], "--told")
    assert (code, len(found)) == (0, 1)
    assert "Line 2: The model 'pig' knows no class 'unicorn'" in capsys.readouterr().err


def test_nothing_usable_is_one_sentence(tmp_path, capsys):
    code, _ = complete(tmp_path, ["{"])
    assert code == 2
    assert "could be used" in capsys.readouterr().err


def test_what_is_read_is_not_written_over(tmp_path, capsys):
    many = tmp_path / "many.ndjson"
    many.write_text(line(*PARTS))
    assert run("complete", many, "--model", "pig", "--out", many) == 2
    sentence(capsys.readouterr().err)
    assert many.read_text() == line(*PARTS)


def test_through_a_pipe(monkeypatch, capsysbinary):
    feed(monkeypatch, line(*PARTS).encode())
    assert run("complete", "-", "--model", "pig", "--out", "-", "--count", 2) == 0
    (record,) = capsysbinary.readouterr().out.splitlines()
    assert len(json.loads(record)["candidates"]) == 2


def test_words_for_many_are_refused_for_one(tmp_path, capsys):
    pig = tmp_path / "pig.ndjson"
    pig.write_text(line(*PARTS))
    for words in (["--cuts", "half"], ["--told"]):
        assert run("complete", pig, "--model", "pig", "--out", tmp_path / "out", *words) == 2
        assert ".ndjson" in sentence(capsys.readouterr().err)


def test_a_line_without_word_or_key_has_neither():
    found = quickdraw.entry(b'{"drawing": [[[1, 2], [3, 4]]], "key_id": 5, "word": null}', 1)
    assert (found.word, found.key) == ("", "5")
