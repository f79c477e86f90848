"""A damaged journal: cut anywhere, any bit turned, odd though its sums are right."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from sketch_assistant.sketch.document import Sketch
from sketch_assistant.sketch.safety.contents import Contents
from sketch_assistant.sketch.safety.records import MAGIC, MARK, framed
from tests.sketch.safety.drawn import history, journal, old_journal, one_by_one

FLIPS = 5000


def drawing(data: bytes) -> Sketch | None:
    return Contents(data).sketch


def test_cut_at_every_byte_it_gives_the_last_whole_state(tmp_path: Path) -> None:
    states = [state for state in history() if state.strokes]
    data, ends = journal(tmp_path, states)
    for length in range(len(data) + 1):
        whole = [state for state, end in zip(states, ends, strict=True) if end <= length]
        assert drawing(data[:length]) == (whole[-1] if whole else None), length


def test_any_turned_bit_costs_one_stroke_at_most(tmp_path: Path) -> None:
    states = one_by_one(10)
    data, _ = journal(tmp_path, states)
    all_strokes, rng = states[-1].strokes, random.Random(5)
    for _ in range(FLIPS):
        place = rng.randrange(8 * len(data))
        damaged = bytearray(data)
        damaged[place // 8] ^= 1 << place % 8
        found = drawing(bytes(damaged))
        assert found is not None, place
        assert len(found.strokes) >= len(all_strokes) - 1, place
        assert all(any(s == known for known in all_strokes) for s in found.strokes), place


def test_a_lost_run_of_bytes_costs_the_records_it_lies_in(tmp_path: Path) -> None:
    states = one_by_one(12)
    data, ends = journal(tmp_path, states)
    start, stop = ends[4] + 3, ends[7] - 3  # in the 6th, 7th and 8th stroke
    for replacement in (b"", bytes(stop - start), b"\xff" * (stop - start), MARK * 9):
        found = Contents(data[:start] + replacement + data[stop:])
        assert found.sketch is not None
        assert found.sketch.strokes == states[-1].strokes[:5] + states[-1].strokes[8:]
        assert found.missing == 3


def test_damage_in_a_large_record_does_not_cost_all_of_it(tmp_path: Path) -> None:
    (*_, state) = one_by_one(500, points=2)
    data, _ = journal(tmp_path, [state])
    damaged = bytearray(data)
    damaged[len(data) // 2] ^= 1
    found = drawing(bytes(damaged))
    assert found
    assert len(found.strokes) >= 400


def test_the_format_without_marks_is_still_read(tmp_path: Path) -> None:
    states = history()
    for count in range(1, len(states) + 1):
        found = Contents(old_journal(states[:count]))
        assert found.sketch == states[count - 1]
        assert found.document == Path("/tmp/pig.svg")
    data = old_journal(states[:2])
    assert drawing(data + b"torn") == states[1]
    assert drawing(old_journal(states[:6])[:-3]) == states[4]


RIGHT = {"page": [100, 100], "layers": [["Ink", [0, 2]]]}
ODD: dict[str, Any] = {
    "a number": 5,
    "a list": [RIGHT],
    "nothing": None,
    "no page": {"layers": [["Ink", [0, 1]]]},
    "a page of words": {**RIGHT, "page": ["wide", "high"]},
    "an endless page": {**RIGHT, "page": [1e400, 1]},
    "a page for three": {**RIGHT, "page": [1, 1, 1]},
    "a name that is none": {**RIGHT, "layers": [[["Ink"], [0, 1]]]},
    "a layer of words": {**RIGHT, "layers": [["Ink", "strokes"]]},
    "half a run": {**RIGHT, "layers": [["Ink", [0]]]},
    "a huge run": {**RIGHT, "layers": [["Ink", [0, 10**15]]]},
    "a run beyond all": {**RIGHT, "layers": [["Ink", [0, 10**30]]]},
    "many huge runs": {**RIGHT, "layers": [["Ink", [0, 10**6] * 99]]},
    "a run of halves": {**RIGHT, "layers": [["Ink", [0.5, 1.5]]]},
    "layers that are none": {**RIGHT, "layers": 7},
    "a stroke without points": {**RIGHT, "strokes": [[0, 1, "#000000", "drawn"]]},
    "a stroke of more points than there are": {**RIGHT, "strokes": [[9, 1, "#000000", "drawn"]]},
    "a stroke of minus one": {**RIGHT, "strokes": [[-1, 1, "#000000", "drawn"]]},
    "a colour that is none": {**RIGHT, "strokes": [[1, 1, 7, "drawn"]]},
    "a width that is none": {**RIGHT, "strokes": [[1, "wide", "#000000", "drawn"]]},
    "an origin that is none": {**RIGHT, "strokes": [[1, 1, "#000000", ["drawn"]]]},
    "a first that is none": {**RIGHT, "first": "one", "strokes": [[1, 1, "#000000", "drawn"]]},
    "a document that is none": {"document": ["pig.svg"]},
}


@pytest.mark.parametrize("name", ODD)
def test_a_record_that_is_odd_is_passed_over(tmp_path: Path, name: str) -> None:
    state = one_by_one(2)[-1]
    data, _ = journal(tmp_path, [state])
    odd = framed(json.dumps(ODD[name]).encode() + b"\n" + bytes(40))
    found = Contents(data + odd)
    assert found.sketch == state
    assert found.damaged == 1


@pytest.mark.parametrize(
    "payload",
    [b"", b"{", b"\xff\xfe", b"[" * 100_000, b'{"a":' * 100_000, b"1" * 6000, b'{"strokes":[]}'],
    ids=["empty", "half", "no text", "deep list", "deep object", "long number", "no strokes"],
)
def test_a_payload_that_is_odd_is_passed_over(tmp_path: Path, payload: bytes) -> None:
    state = one_by_one(2)[-1]
    data, _ = journal(tmp_path, [state])
    assert drawing(data + framed(payload)) == state
    assert drawing(MAGIC + framed(payload)) is None


def test_strokes_without_a_state_are_a_drawing(tmp_path: Path) -> None:
    (*_, state) = one_by_one(100)
    data, _ = journal(tmp_path, [state])
    found = drawing(data[: data.rindex(MARK)])  # the last record lists the layers
    assert found
    assert found.strokes == state.strokes[:64]
