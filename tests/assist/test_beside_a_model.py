"""What the person's own lines offer beside a model, and what neither offers unasked."""

import numpy as np
import pytest

from sketch_assistant.assist.bundle.bundle import load
from sketch_assistant.assist.by_hand import agreed, repeated
from sketch_assistant.assist.ghosts.drawn import go_on
from sketch_assistant.assist.own_hand.offer import Offer
from sketch_assistant.assist.own_hand.offers import SURE
from sketch_assistant.assist.requests import MODEL, REPETITION, CompleteRequest
from sketch_assistant.assist.result import Candidate, Result
from sketch_assistant.paths import shipped_models
from sketch_assistant.sketch.document import Sketch, Stroke
from tests.assist.pigs import ask, half_a_pig


def test_what_the_own_hand_offers_makes_the_same_of_a_models_surer(engine, pig, monkeypatch):
    sketch = half_a_pig()
    alone = ask(engine, pig, sketch, sources=(MODEL,)).candidates
    meant = alone[-1].strokes[:1]
    offer = Offer(meant, (), REPETITION, 0.5, chance=0.5)
    monkeypatch.setattr("sketch_assistant.assist.by_hand.offers", lambda *about: (offer,))
    monkeypatch.setattr("sketch_assistant.assist.by_hand.ASKED", 1.0)
    both = {
        each.strokes[0].xy.tobytes(): each.confidence
        for each in ask(engine, pig, sketch).candidates
    }
    assert both[meant[0].xy.tobytes()] > 2 * alone[-1].confidence


def test_writing_gets_nothing_unless_somebody_asks(engine, pig):
    letter = ([[0, 0], [0, 100]], [[-30, 30], [30, 30]])
    word = [Stroke.through(np.add(line, (95 * i, 0))) for i in range(6) for line in letter]
    page = Sketch().adding(*word)
    quiet = ask(engine, pig, page, asked=False)
    assert quiet.writing
    assert quiet.candidates == ()
    assert ask(engine, pig, page).candidates


def test_no_model_is_asked_about_writing_that_nobody_asked_about(engine, pig, monkeypatch):
    letter = ([[0, 0], [0, 100]], [[-30, 30], [30, 30]])
    word = [Stroke.through(np.add(line, (95 * i, 0))) for i in range(6) for line in letter]
    monkeypatch.setattr(engine, "decode", None)
    monkeypatch.setattr(engine, "guess", None)
    everything = load(shipped_models() / "everything")
    assert ask(engine, everything, Sketch().adding(*word), asked=False).writing


def test_only_what_is_surely_repeated_stands_beside_what_a_model_draws(engine, pig, monkeypatch):
    """With less the first was right less often, and more lines were drawn twice."""
    lines = [Stroke.through([[700 + i, 100], [700 + i, 200]]) for i in range(2)]
    made = [
        Offer((line,), (), "repetition", chance)
        for line, chance in zip(lines, (SURE, SURE - 0.01), strict=True)
    ]
    monkeypatch.setattr("sketch_assistant.assist.by_hand.offers", lambda *about: tuple(made))
    found = ask(engine, pig, half_a_pig()).candidates
    shown = [each.strokes[0] for each in found]
    assert lines[0] in shown
    assert lines[1] not in shown
    alone = repeated(CompleteRequest(half_a_pig(), model="pig")).candidates
    assert [each.strokes[0] for each in alone] == lines  # where nothing else is, all of it


def test_what_is_probable_comes_by_itself_where_the_models_votes_agree(engine, pig, monkeypatch):
    tidy = {"temperature": 0.01, "asked": False}
    (best, *_) = ask(engine, pig, half_a_pig(), sources=(MODEL,), **tidy).candidates
    elsewhere = Stroke.through([[700, 100], [700, 200]])
    made = tuple(
        Offer((line,), (), REPETITION, 0.5, chance=chance)
        for line, chance in ((best.strokes[0], 0.5), (elsewhere, 0.79))
    )
    monkeypatch.setattr("sketch_assistant.assist.by_hand.offers", lambda *about: made)
    found = ask(engine, pig, half_a_pig(), **tidy).candidates
    (own,) = [each for each in found if each.source == REPETITION]
    assert own.strokes[0] is best.strokes[0]
    assert own.confidence >= SURE


def test_only_what_is_probable_itself_is_made_sure_by_votes():
    line = Stroke.through([[700, 100], [700, 200]])
    hand = [Offer((line,), (), REPETITION, chance, chance=chance) for chance in (0.3, 0.5, 0.5)]
    found = agreed(hand, np.array([0.9, 0.9, 0.5]))
    assert [each.confidence for each in found] == [0.3, SURE, 0.5]


def test_for_who_asks_a_plain_row_stands_second_and_for_others_it_does_not(engine, pig):
    posts = [Stroke.through([[100 + 30 * i, 300], [100 + 30 * i, 200]]) for i in range(3)]
    page = Sketch().adding(*posts)
    sources = ("model", "repetition")
    found = ask(engine, pig, page, sources=sources).candidates
    assert [each.source for each in found[:2]] == ["model", "repetition"]
    assert found[1].strokes[0].xy[:, 0] == pytest.approx([190, 190], abs=1)
    assert found[1].spread is not None
    assert found[0].confidence >= found[1].confidence
    unasked = ask(engine, pig, page, sources=sources, asked=False).candidates
    assert all(each.source == "model" for each in unasked)


def test_the_last_stroke_as_it_was_meant_comes_last_and_takes_its_place(engine, pig):
    lines = [[[100, 100], [200, 100]], [[203, 102], [200, 200]]]
    page = Sketch().adding(*(Stroke.through(line) for line in lines))
    found = ask(engine, pig, page, sources=("model", "alignment")).candidates
    assert found[-1].source == "alignment"
    assert found[-1].replaces == page.strokes[-1:]
    assert len(found) == 9
    (alone,) = repeated(CompleteRequest(page, model="", sources=("alignment",))).candidates
    assert alone.strokes[0].xy[0] == pytest.approx([200, 100])


def test_what_looks_finished_is_not_drawn_for_somebody_who_did_not_ask(engine, pig, monkeypatch):
    monkeypatch.setattr("sketch_assistant.assist.result.FINISHED", 0.0)
    monkeypatch.setattr("sketch_assistant.assist.complete.SURELY", 0.0)
    drawn = []
    monkeypatch.setattr(
        "sketch_assistant.assist.ghosts.begun.go_on",
        lambda *about: drawn.append(about) or go_on(*about),
    )
    quiet = ask(engine, pig, half_a_pig(), asked=False)
    assert quiet.silent
    assert (quiet.candidates, drawn) == ((), [])
    assert quiet.signs is not None
    asked = ask(engine, pig, half_a_pig())
    assert asked.candidates
    assert asked.signs == quiet.signs


def test_a_last_stroke_as_it_was_meant_makes_nothing_that_goes_on_surer():
    line = Stroke.through([[0, 0], [9, 9]])
    onward, aligned = (
        Candidate((line,), False, 0.1),
        Candidate((line,), False, 0.9, replaces=(line,)),
    )
    request = CompleteRequest(half_a_pig(), model="pig")
    assert Result(request, (onward, aligned), "CPU").sure == 0.1
    assert Result(request, (aligned,), "CPU").sure == 0.0
