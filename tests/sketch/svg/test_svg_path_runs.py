"""Long runs of one path command, read as arrays, beside the same commands one by one."""

from __future__ import annotations

import numpy as np
import pytest

from sketch_assistant.sketch.svg.values import path as svg_path
from sketch_assistant.sketch.svg.values import path_runs as svg_path_runs
from sketch_assistant.sketch.svg.values.number import array, numbers
from sketch_assistant.sketch.svg.values.path import PathReader

_ARGUMENTS = {"L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "M": 2, "Z": 0}


def scribble(rng: np.random.Generator) -> str:
    """Path data of every command, some of them often."""
    data = "M1 2"
    for kind in rng.choice(list(_ARGUMENTS), 8):
        letter = kind if rng.random() < 0.5 else kind.lower()
        times = 1 if kind == "Z" else int(rng.choice([1, 2, 40]))
        repeated = letter if kind not in "MZ" and rng.random() < 0.5 else " "
        data += letter + repeated.join(_one(kind, rng) for _ in range(times))
    return data


def _one(kind: str, rng: np.random.Generator) -> str:
    values = rng.uniform(-9, 9, _ARGUMENTS[kind]).round(2).tolist()
    if kind == "A":
        values[:2] = rng.uniform(5, 9, 2).round(2).tolist()
        values[3:5] = rng.integers(0, 2, 2).tolist()
    return " ".join(map(str, values))


@pytest.mark.parametrize("seed", range(40))
def test_runs_are_what_their_commands_are(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    data = scribble(np.random.default_rng(seed))
    monkeypatch.setattr(svg_path_runs, "_LONG", 10)
    monkeypatch.setattr(svg_path_runs, "_PIECE", 7)
    monkeypatch.setattr(svg_path, "_RUN", 30)
    quick = PathReader(data)
    monkeypatch.setattr(svg_path_runs, "_LONG", 10**9)
    monkeypatch.setattr(svg_path, "_RUN", 10**9)
    slow = PathReader(data)
    assert (quick.complete, quick.closed) == (slow.complete, slow.closed)
    assert len(quick.subpaths) == len(slow.subpaths)
    for one, other in zip(quick.subpaths, slow.subpaths, strict=True):
        assert one == pytest.approx(other, abs=1e-3)
    for mine, theirs in zip(quick.inner, slow.inner, strict=True):
        assert (mine == theirs).all()


@pytest.mark.parametrize(
    ("data", "complete", "last"),
    [
        ("M0 0L" + "1 2 " * 50 + "3", False, 1 + 2j),
        ("M0 0" + "l1 0" * 50 + "?" + "l1 0" * 50, False, 50),
        ("M0 0h" + "1 " * 60 + "z", True, 0),
        ("M0 0a" + "2 2 0 012.5 0 " * 40, True, 100),
        ("M" + "1 1 " * 40, True, 1 + 1j),
    ],
)
def test_mistakes_end_a_run(data: str, complete: bool, last: complex) -> None:
    path = PathReader(data)
    assert path.complete == complete
    assert path.subpaths[-1][-1, 3] == pytest.approx(last)


@pytest.mark.parametrize("text", ["1 2,3\n4", "1-2.5.5e3-1e-2+4", "", "  ", "1,,2", "5."])
def test_arrays_of_numbers_are_the_numbers(text: str) -> None:
    assert array(text * 3 + " 1", 99).tolist() == list(numbers(text * 3 + " 1"))


def test_an_array_is_not_much_longer_than_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sketch_assistant.sketch.svg.values.number._PIECE", 20)
    assert 50 <= len(array("12 " * 1000, 50)) < 70
    assert array("12 -3.5,1e-5-2 " * 9, 999).tolist() == [12, -3.5, 1e-5, -2] * 9
