"""The network that keeps ghosts off handwriting: what it learns from, and that it learns."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.assist.ghosts.row_numbers import row_numbers
from sketch_assistant.assist.ghosts.small_network import WRITING, load, shipped
from sketch_assistant.sketch.document import Floats
from sketch_training.ghosts.characters import boxed, compound, straightened
from sketch_training.ghosts.row_learning import composed, learn, levelled, rows

ANGLES = np.linspace(0.0, 2.0 * np.pi, 24)
RING = np.column_stack([np.cos(ANGLES), np.sin(ANGLES)])
FACE = [RING * 100.0, RING * 8.0 + (-40, -30), RING * 8.0 + (40, -30)]
LETTERS = [
    [np.array([[0.0, 0], [0, 100]]), np.array([[-30.0, 30], [30, 30]])],
    [np.array([[0.0, 0], [40, 100], [80, 0]])],
    [np.array([[0.0, 0], [0, 100], [50, 100]])],
]


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(0)


def test_a_compound_fills_one_box_with_two_to_four_characters(rng: np.random.Generator) -> None:
    for _ in range(20):
        made = compound(LETTERS, rng)
        points = np.vstack(made)
        assert 2 <= len(made) <= 8
        assert points.min() >= -1e-9
        assert points.max() <= 1.2


def test_straightened_strokes_run_right_or_down(rng: np.random.Generator) -> None:
    for letter in LETTERS:
        for line in straightened(letter, rng):
            across, down = (line[-1] - line[0]).tolist()
            assert 0.7 * across + down > -0.2


def test_the_numbers_do_not_depend_on_size_place_or_points() -> None:
    row = [line for letter in LETTERS for line in letter]
    moved = [np.repeat(line, 2, axis=0) * 7.0 + (300, -20) for line in row]
    assert row_numbers(moved) == pytest.approx(row_numbers(row), abs=1e-6)
    assert np.isfinite(row_numbers([RING[:1], RING[:1]])).all()


def test_it_learns_letters_from_faces_and_keeps_what_it_learned(
    tmp_path: Path, rng: np.random.Generator
) -> None:
    def shaken(lines: list[Floats]) -> list[Floats]:
        return [line + rng.normal(0.0, 1.0, line.shape) for line in lines]

    known = rows(composed(LETTERS, 120, rng), [shaken(FACE) for _ in range(120)])
    network = levelled(learn(known, epochs=8), known.inputs[~known.written], 0.05)
    network.save(tmp_path / "writing.npz")
    kept = load(tmp_path / "writing.npz")
    answers = np.array([kept(each) > 0.0 for each in known.inputs])
    assert answers[known.written].mean() > 0.8
    assert answers[~known.written].mean() <= 0.07


def test_what_ships_fits_the_numbers() -> None:
    assert isinstance(shipped(WRITING)(row_numbers(boxed(FACE)[0])), float)
