"""The measure of ghosts from the person's own hand: scenes, the check, the figures."""

import json
from dataclasses import replace

import numpy as np
import pytest

from sketch_assistant.assist.own_hand.confidence import NAMES
from sketch_assistant.assist.own_hand.offers import offers
from sketch_assistant.assist.own_hand.shapes import shapes
from sketch_assistant.assist.own_hand.weights import WEIGHTS
from sketch_assistant.assist.result import Candidate, Result
from sketch_assistant.paths import shipped_models
from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_training.cli import main
from sketch_training.own_hand.beside_a_model import Beside
from sketch_training.own_hand.cases import cases
from sketch_training.own_hand.check import follows, is_copy
from sketch_training.own_hand.composed import scenes
from sketch_training.own_hand.fit import weights
from sketch_training.own_hand.measure import Seen, composed_figures, figures, plain, seen
from sketch_training.own_hand.trembling import trembling, unrelated


def even(lines):
    return shapes([Stroke.through(line) for line in lines]).even


def post(x, high=100.0):
    return np.array([[x, 0.0], [x, high]])


def test_every_kind_of_scene_has_examples_and_more_to_come():
    rng = np.random.default_rng(0)
    for scene in scenes(rng, 3):
        assert 2 <= scene.kept < len(scene.lines)
        assert all(np.isfinite(line).all() for line in trembling(scene.lines, 0.03, rng))
    assert 2 <= len(unrelated(rng)) <= 9


def test_scenes_go_on_and_unrelated_strokes_get_nothing():
    found = composed_figures(np.random.default_rng(4), 4)
    assert found["all scenes, asked"] >= 0.85
    assert found["unrelated strokes: offered, asked"] <= 0.1
    assert found["of all that is to come of them, offered"] >= 0.85
    assert found["scenes drawn on: a row comes by itself"] >= 0.8
    assert found["  of what comes so, the next stroke"] >= 0.9
    assert found["one ear: the other one first, asked"] >= 0.7


def test_of_unrelated_strokes_one_page_in_fifty_gets_an_offer_at_most():
    rng = np.random.default_rng(100)
    pages = [Sketch().adding(*map(Stroke.through, unrelated(rng))) for _ in range(300)]
    assert np.mean([bool(plain(page, asked=True)) for page in pages]) <= 0.02


def test_the_next_post_follows_and_a_scrawl_does_not():
    fence = even([post(0), post(30), post(60)])
    assert follows(fence, even([post(90)])[0], 140.0)
    assert not follows(fence, even([post(75)])[0], 140.0)
    assert is_copy(fence, even([post(500) * 1.5])[0])
    assert not is_copy(fence, even([[[0, 0], [50, 9], [12, 60], [80, 80]]])[0])


def test_a_mirror_image_follows_where_its_axis_is_known():
    eyes = [np.array([[s * 30.0, 0.0], [s * 44.0, 9.0], [s * 30.0, 14.0]]) for s in (-1, 1)]
    ears = [np.array([[s * 60.0, -60.0], [s * 80.0, -110.0], [s * 20.0, -70.0]]) for s in (-1, 1)]
    assert follows(even([*eyes, ears[0]]), even([ears[1]])[0], 200.0)
    assert not follows(even([ears[0]]), even([ears[1]])[0], 200.0)


def test_figures_count_what_was_seen():
    found = figures(
        [Seen(0.9, True, True, True, True, True), Seen(0.1, False, True, False, True, True)]
    )
    assert (found["hit@1"], found["hit@9"], found["offered by itself"]) == (0.5, 1.0, 0.5)
    assert found["of these, the next stroke"] == 1.0
    assert found["  follows: offered by itself"] == 0.5


def test_a_case_knows_what_comes_next_and_later():
    case = list(cases([[post(0), post(30), post(60), post(90)]]))[1]
    assert case.kept == 2
    assert case.hits([Stroke.through(post(60)), Stroke.through(post(90))]) == [True, False]
    assert case.hits([Stroke.through(post(90))], later=True) == [True]
    assert seen(case).follows


def test_what_a_models_votes_agree_with_counts_as_offered(monkeypatch):
    case = list(cases([[post(0), post(30), post(60), post(90)]]))[2]
    first = offers(case.sketch)[0].strokes

    def complete(request, *rest):
        ways = ((Stroke.through([[0, 0], [9, 0], [9, 9]]),), first)
        made = tuple(Candidate(each, False, 0.9, source="repetition") for each in ways)
        return Result(request, made, "CPU")

    monkeypatch.setattr("sketch_training.own_hand.beside_a_model.complete", complete)
    beside = Beside.opened(shipped_models() / "everything", shipped_models() / "begun")
    assert not seen(case).offered
    assert seen(case, beside).offered
    assert not beside.agrees(case, replace(offers(case.sketch)[0], chance=0.1))


def test_a_weight_is_fitted_for_everything_that_speaks():
    fitted = weights(
        cases([[post(30.0 * i) for i in range(6)], unrelated(np.random.default_rng(1))])
    )
    assert tuple(fitted) == NAMES == tuple(WEIGHTS)
    assert all(map(np.isfinite, fitted.values()))


def test_the_command_prints_scenes(capsys):
    assert main(["own-hand", "--scenes", "1", "--json"]) == 0
    assert "unrelated strokes: offered, asked" in json.loads(capsys.readouterr().out)["scenes"]


@pytest.mark.parametrize("words", [["--limit", "0"], ["--scenes", "-1"]])
def test_the_command_refuses_nonsense(words, capsys):
    assert main(["own-hand", *words]) == 2
    assert "1 or more" in capsys.readouterr().err


def test_the_sheet_shows_scenes_and_what_is_offered(tmp_path, capsys):
    assert main(["own-hand", "--sheet", str(tmp_path / "sheet.svg")]) == 0
    drawn = (tmp_path / "sheet.svg").read_text()
    assert drawn.count("repetition") > 10
    assert "#d9480f" in drawn
