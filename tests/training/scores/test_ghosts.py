"""How often a ghost is what the person drew next: what counts as a hit, and the command."""

from __future__ import annotations

import json

import numpy as np
import pytest

from sketch_assistant.assist.ghosts.finish import Signs
from sketch_assistant.assist.ghosts.votes import confidence
from sketch_assistant.assist.requests import CompleteRequest
from sketch_assistant.assist.result import Candidate, Result
from sketch_assistant.sketch.document import SketchError, Stroke
from sketch_assistant.sketch.encoding import to_stroke3
from sketch_training.cli import main
from sketch_training.data.drawings import Drawings
from sketch_training.ghosts.cut import Cut, cut_drawings, prepared, raw
from sketch_training.ghosts.figures import area, by_class, figures
from sketch_training.ghosts.fit import confidence_fit, finish_fit
from sketch_training.ghosts.outcome import NONE, Outcome, outcome
from sketch_training.ghosts.told_apart import told_apart
from tests.one_class import PIG_MODEL

# The diagonal is 100: a stroke of 60 across and one of 80 down, side by side with others.
LINES = [
    np.array([[0.0, 0], [60, 0]]),
    np.array([[0.0, 0], [0, 80]]),
    np.array([[60.0, 0], [0, 80]]),
]


def suggested(cut, *firsts, **facts):
    """What was suggested: candidates that begin with these lines, and go on anyhow."""
    anyhow = Stroke.through(np.array([[900.0, 900], [950, 900]]))
    candidates = tuple(Candidate((Stroke.through(line), anyhow), True, 0.5) for line in firsts)
    return Result(CompleteRequest(cut.sketch, model="any"), candidates, "CPU", **facts)


def test_a_hit_is_a_first_stroke_within_a_twentieth_of_the_drawing():
    cut = Cut("angle", LINES, 1)
    near, far = LINES[1] + [4.9, 0], LINES[1] + [5.3, 0]
    found = outcome(cut, suggested(cut, far, near, LINES[2]), NONE)
    assert found.hits.tolist() == [False, True, False]


def test_a_hit_at_one_is_the_first_shown_and_at_nine_any_of_nine():
    cut = Cut("angle", LINES, 1)
    far = LINES[1] + [50.0, 0]
    first = outcome(cut, suggested(cut, LINES[1], far), NONE)
    ninth = outcome(cut, suggested(cut, *[far] * 8, LINES[1]), NONE)
    tenth = outcome(cut, suggested(cut, *[far] * 9, LINES[1]), NONE)
    shares = figures([first, ninth, tenth, tenth])
    assert (shares["hit@1"], shares["hit@9"]) == (0.25, 0.5)


class Sees:
    """A judge that takes what is broad for an angle."""

    classes = ("angle", "line")

    def __call__(self, drawings):
        sides = [np.ptp(np.vstack(lines), axis=0) for lines in drawings]
        return np.array([[width, height] for width, height in sides]) / 1000.0


def test_what_ghosts_finished_is_told_from_what_people_did():
    cut = Cut("angle", LINES, 1)
    ours = outcome(cut, suggested(cut, LINES[1]), NONE)
    assert len(ours.first) == 2
    found = told_apart([cut, cut], [ours, ours], Sees())
    assert found["told from people's by the judge"] == 0.0
    assert found["recognised by the judge, as people went on"] == 0.0
    assert found["recognised by the judge, with the first ghost"] == 1.0
    with pytest.raises(SketchError, match="knows no 'pig'"):
        told_apart([Cut("pig", LINES, 1)], [ours], Sees())


def test_hits_are_counted_class_by_class():
    cut = Cut("angle", LINES, 1)
    right = outcome(cut, suggested(cut, LINES[1]), NONE)
    wrong = outcome(cut, suggested(cut, LINES[1] + [50.0, 0]), NONE)
    found = by_class(["pig", "cat", "pig"], [right, wrong, wrong])
    assert (found["hit@1, pig"], found["hit@9, cat"], found["cuts, pig"]) == (0.5, 0.0, 2.0)


def test_a_part_that_is_there_already_is_drawn_twice():
    cut = Cut("angle", LINES, 2)
    again = outcome(cut, suggested(cut, LINES[1] + [5.5, 0]), NONE)
    fresh = outcome(cut, suggested(cut, LINES[1] + [6.5, 0], LINES[0]), NONE)
    assert (again.twice, fresh.twice) == (True, False)
    assert not again.person_twice
    double = Cut("line", [LINES[0], LINES[0] + [0, 0.5], LINES[1]], 1)
    assert outcome(double, suggested(double, LINES[1]), NONE).person_twice


def test_quarters_go_by_the_points_that_are_there():
    lines = [np.zeros((count, 2)) for count in (1, 5, 3, 1)]
    assert [Cut("", lines, kept).quarter for kept in (1, 2, 3)] == [0, 2, 3]


def test_finished_is_told_apart_by_how_often_the_whole_one_is_above():
    assert area(np.array([0.5, 0.9]), np.array([0.1, 0.5])) == 0.875
    assert area(np.array([0.3]), np.array([0.3])) == 0.5


def test_confidence_is_fitted_to_how_often_it_was_right():
    rng = np.random.default_rng(0)
    evidence = rng.normal(size=(4000, 9))
    hits = rng.random((4000, 9)) < 1.0 / (1.0 + np.exp(-(0.7 * evidence - 1.2)))
    outcomes = [
        Outcome(0, hit, confidence(each), False, False, NONE, NONE)
        for hit, each in zip(hits, evidence, strict=True)
    ]
    assert confidence_fit(outcomes) == pytest.approx((0.7, -1.2), abs=0.05)


def test_calibration_and_silence_are_counted():
    over, going = Signs(0.99, 0.9, 8), Signs(0.01, 0.2, 1)

    def one(hit, sure, cut, whole):
        return Outcome(0, np.array([hit]), np.array([sure]), False, False, cut, whole)

    found = figures(
        [one(True, 0.7, over, over), one(False, 0.7, going, going), one(True, 0.1, going, over)]
    )
    assert found["calibration error"] == pytest.approx((2 * 0.2 + 0.9) / 3)
    assert found["left alone, of whole drawings"] == pytest.approx(2 / 3)
    assert found["left alone, of cut ones"] == pytest.approx(1 / 3)
    assert found["of these, hit@1 lost"] == 1.0
    assert found["told apart by it"] == pytest.approx(6 / 9)


def test_the_weights_of_being_finished_are_fitted():
    rng = np.random.default_rng(0)
    weights = np.array([0.5, 0.3, 2.0, -2.5])
    outcomes: list[Outcome] = []
    while len(outcomes) < 2000:  # a whole and an unfinished one each, as the weights have it
        pair: dict[bool, Signs] = {}
        while len(pair) < 2:
            signs = Signs(rng.uniform(0.01, 0.9), rng.uniform(0.05, 1), int(rng.integers(1, 9)))
            chance = 1.0 / (1.0 + np.exp(-(signs.numbers @ weights[:3] + weights[3])))
            pair.setdefault(bool(rng.random() < chance), signs)
        outcomes.append(Outcome(0, np.zeros(1), np.ones(1), False, False, pair[False], pair[True]))
    assert finish_fit(outcomes)[:3] == pytest.approx(weights[:3], abs=0.3)


def test_drawings_of_one_stroke_are_passed_over_and_the_rest_evenly_picked():
    drawings = [("l", LINES[:1]), *[("l", [line * k for line in LINES[:2]]) for k in range(1, 10)]]
    picked = cut_drawings(drawings, 3, "half")
    assert [each.diagonal / 100 for each in picked] == pytest.approx([1, 5, 9])
    assert [each.kept for each in picked] == [1, 1, 1]
    assert len(cut_drawings(drawings, 99, "half")) == 9
    assert cut_drawings(drawings[:1], 9, "half") == []


def test_any_lift_is_one_of_every_lift():
    drawings = [("l", LINES)] * 40
    assert len(cut_drawings(drawings, 40, "lifts")) == 80
    kept = [each.kept for each in cut_drawings(drawings, 40, "lifts", np.random.default_rng(0))]
    assert len(kept) == 40
    assert set(kept) == {1, 2}


def test_prepared_drawings_and_those_of_a_hand(tmp_path):
    rows = to_stroke3(LINES).astype(np.float32)
    drawings = Drawings([rows], np.array([1]), ("cat", "angle"))
    ((word, lines),) = prepared(drawings)
    assert word == "angle"
    assert [len(line) for line in lines] == [2, 2, 2]
    hand = np.column_stack([np.linspace(400, 700, 50), np.linspace(0, 1, 50), np.arange(50)])
    file = tmp_path / "hand.ndjson"
    record = {"word": "angle", "key_id": "1", "drawing": [hand.T.tolist(), hand.T.tolist()]}
    file.write_text(json.dumps(record))
    ((word, lines),) = raw([file], ["angle"])
    assert (word, len(lines), len(lines[0])) == ("angle", 2, 50)
    with pytest.raises(SketchError, match="no raw drawing"):
        raw([file], ["cat"])


def test_the_command_prints_its_figures(prepared, capsys):
    about = ["ghosts", str(PIG_MODEL), str(prepared), "--limit", "3"]
    assert main([*about, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["untold"]  # a model of one class is told none
    assert found["untold"]["cuts"] == 3
    assert 0.0 <= found["untold"]["hit@1"] <= found["untold"]["hit@9"] <= 1.0
    assert main([*about, "--unranked", "--fit"]) == 0
    printed = capsys.readouterr().out
    assert "hit@9" in printed
    assert "SLOPE" in printed
    assert main([*about[:-1], "0"]) == 2
