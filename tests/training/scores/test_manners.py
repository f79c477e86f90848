"""Parts, scenes and writing: what is counted, and the command."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from sketch_assistant.assist.bundle.bundle import load
from sketch_assistant.assist.bundle.choose_model import beside
from sketch_assistant.assist.recogniser.recognise import open_recogniser
from sketch_assistant.paths import shipped_models
from sketch_assistant.sketch.encoding import to_stroke3
from sketch_training.cli import main
from sketch_training.data.drawings import Drawings, save_prepared
from sketch_training.ghosts.one_go import Timed, counted, fit
from sketch_training.ghosts.scenes import TIES, alone, picked_out, scenes
from sketch_training.ghosts.writing import beginnings, shown, taken, words

ANGLES = np.linspace(0.0, 2.0 * np.pi, 24)
RING = np.column_stack([np.cos(ANGLES), np.sin(ANGLES)])
HEAD, EYES = RING * 100.0, [RING * 8.0 + (-40, -30), RING * 8.0 + (40, -30)]
MOUTH = np.array([[-30.0, 40], [0, 55], [30, 40]])
FACE = [HEAD, *EYES, MOUTH]
LETTERS = [
    [np.array([[0.0, 0], [0, 100]]), np.array([[-30.0, 30], [30, 30]])],
    [np.array([[0.0, 0], [40, 100], [80, 0]])],
    [np.array([[0.0, 0], [0, 100], [50, 100]])],
]


def test_a_part_is_drawn_in_one_go_where_no_longer_pause_is_inside():
    quick = counted([Timed(FACE, np.array([2.0, 0.3, 2.0]))])
    slow = counted([Timed(FACE, np.array([2.0, 0.7, 2.0]))])
    assert (quick.parts, quick.several, quick.in_one_go, quick.like_people) == (3, 1, 1, 3)
    assert (slow.several, slow.in_one_go, slow.like_people) == (1, 0, 2)


def test_what_is_near_and_alike_is_found_to_be_drawn_in_one_go():
    rng = np.random.default_rng(0)
    drawn = []
    for _ in range(40):
        far = rng.random() < 0.5
        line = RING * 8.0 + ((60, 60) if far else (-20, -30))
        drawn.append(Timed([HEAD, EYES[0], line], np.array([1.0, 0.9 if far else 0.1])))
    assert fit(drawn)[0] < 0.0


def test_a_scene_ends_with_its_drawing_in_progress_and_holds_one_line_for_all():
    made = scenes([("face", FACE)] * 6, 12, np.random.default_rng(0))
    assert [each.tie for each in made[: len(TIES)]] == list(TIES)
    for scene in made:
        assert scene.strokes[-len(scene.current) :] == scene.current
        others = len(scene.strokes) - len(scene.current) - 1
        assert others % len(FACE) == 0
        assert 1 <= others // len(FACE) <= 4
    assert np.mean([picked_out(each) for each in made]) > 0.6
    assert all(alone([("face", FACE)] * 3, 3, np.random.default_rng(0)))


def test_rows_of_letters_are_taken_for_writing_and_faces_are_not():
    rng = np.random.default_rng(1)
    letters = [to_stroke3(lines) for lines in LETTERS]
    long = [written for count, written in taken(words(letters, 60, rng)) if count > 5]
    assert np.mean(long) > 0.9
    assert not any(drawn for _, drawn in taken(beginnings([("face", FACE)] * 20, 20, rng)))


def test_a_ghost_comes_on_a_face_and_none_on_a_word():
    bundle = load(shipped_models() / "everything")
    recogniser = open_recogniser(shipped_models() / "begun")
    word = [np.add(line, (120.0 * i, 0.0)) for i, each in enumerate(LETTERS) for line in each]
    face = [HEAD, *EYES]
    assert shown([word, face], bundle, recogniser, beside(bundle)) == [(4, False), (3, True)]


def test_the_command_prints_every_share(tmp_path: Path, capsys) -> None:
    rows = [to_stroke3(FACE).astype(np.float32)] * 8
    split = Drawings(rows, np.zeros(8, dtype=np.int64), ("face",))
    save_prepared(tmp_path / "faces.npz", dict.fromkeys(("train", "valid", "test"), split))
    ink = np.empty(60, dtype=object)
    for i in range(len(ink)):
        ink[i] = np.vstack([np.insert(line, 2, k, axis=1) for k, line in enumerate(FACE)])
    keys = np.array([str(i) for i in range(len(ink))])
    columns, word = np.array(["x", "y", "stroke"]), np.repeat("face", len(ink))
    np.savez(tmp_path / "raw.npz", ink=ink, word=word, columns=columns, key_id=keys)
    files = [str(tmp_path / "faces.npz"), "--raw", str(tmp_path / "raw.npz")]
    assert main(["manners", *files, "--limit", "8"]) == 0
    said = capsys.readouterr().out
    assert "single drawings taken for one          1.000 of 8" in said
    assert "drawings of a hand: taken for writing  0.000 of " in said


@pytest.mark.parametrize("wrong", [["--limit", "0"], ["--timed", "faces.npz"]])
def test_bad_wishes_are_one_sentence(tmp_path: Path, capsys, wrong: list[str]) -> None:
    rows = [to_stroke3(FACE).astype(np.float32)] * 4
    split = Drawings(rows, np.zeros(4, dtype=np.int64), ("face",))
    path = tmp_path / "faces.npz"
    save_prepared(path, dict.fromkeys(("train", "valid", "test"), split))
    words = [each.replace("faces.npz", str(path)) for each in wrong]
    assert main(["manners", str(path), *words]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
