"""Which endings are shown and which come first: votes, a second model, a recogniser and a guess."""

from dataclasses import replace

import numpy as np
import pytest

from sketch_assistant.assist.complete import complete
from sketch_assistant.assist.ghosts import drawn as module
from sketch_assistant.assist.ghosts.drawn import Drawn, go_on
from sketch_assistant.assist.recognised import chances_of, recognised
from sketch_assistant.assist.requests import CompleteRequest
from sketch_assistant.assist.sampling.setting import Place
from tests.assist.pigs import ask, half_a_pig


class Likes:
    """A recogniser that takes for the class what was last drawn on the left; notes what it saw."""

    classes = ("pig",)

    def __init__(self):
        self.seen = []

    def __call__(self, drawings):
        self.seen += drawings
        return np.array([[0.999 if self.likes(lines) else 0.001] for lines in drawings])

    @staticmethod
    def likes(lines):
        return middle(lines[-1]) < middle(lines[0])


def middle(line):
    """Across."""
    return (line[:, 0].min() + line[:, 0].max()) / 2


def test_the_surest_comes_first(engine, pig):
    found = ask(engine, pig, half_a_pig()).candidates
    sure = [each.confidence for each in found]
    assert sure == sorted(sure, reverse=True)
    assert 0.0 < sure[-1] < sure[0] < 1.0


def test_a_recogniser_has_a_say_in_which_endings_come_first(engine, pig):
    likes, sketch = Likes(), half_a_pig()
    found = complete(CompleteRequest(sketch, model="pig", seed=7), engine, pig, likes).candidates
    left = [middle(each.strokes[0].xy) < 300 for each in found]
    plain = [middle(each.strokes[0].xy) < 300 for each in ask(engine, pig, sketch).candidates]
    assert sum(plain) == sum(left)  # the same are shown
    # What it likes comes earlier, though many votes may outweigh it.
    assert np.flatnonzero(left).mean() < np.flatnonzero(plain).mean() - 0.5
    # It sees what was drawn, with the next part in its place and nothing beyond.
    assert [len(lines) for lines in likes.seen] == [2] + [3] * 9
    head, snout, _ = likes.seen[1]
    assert np.ptp(head, axis=0) == pytest.approx(np.ptp(snout, axis=0) * 100 / 30, rel=0.1)


def test_what_is_shown_is_what_was_voted_for(engine, pig, monkeypatch):
    answers = []

    def spy(*about):
        answers.append(go_on(*about))
        return answers[-1]

    monkeypatch.setattr("sketch_assistant.assist.ghosts.begun.go_on", spy)
    ask(engine, pig, half_a_pig())
    begun, endings = answers
    assert (len(begun), len(endings)) == (48, 9)
    voted, shown = ({lines[0][:9].tobytes() for lines, _ in each} for each in (begun, endings))
    assert len(shown) > 3
    assert shown <= voted


def test_what_a_second_model_draws_is_voted_for_and_shown_too(engine, pig, monkeypatch):
    answers = []

    def spy(drawn, names, noise, temperature, engine, bundle, *until):
        ends = go_on(drawn, names, noise, temperature, engine, bundle, *until)
        answers.append((bundle is pig, [lines[0][:9].tobytes() for lines, _ in ends]))
        return ends

    monkeypatch.setattr("sketch_assistant.assist.ghosts.begun.go_on", spy)
    second = replace(pig)
    found = complete(
        CompleteRequest(half_a_pig(), model="pig", seed=7), engine, pig, None, [second]
    )
    (mine, first), (its, other), *shown = answers
    assert (mine, len(first), its, len(other)) == (True, 48, False, 24)
    assert not set(first) & set(other)  # each draws its own
    assert [whose for whose, _ in shown] == [True, False]
    assert sum(len(some) for _, some in shown) == len(found.candidates) == 9
    assert set(shown[0][1]) <= set(first)
    assert set(shown[1][1]) <= set(other)


def test_nobody_votes_beside_what_is_not_ranked(engine, pig):
    request = CompleteRequest(half_a_pig(), model="pig", seed=7, ranked=False)
    assert (
        complete(request, engine, pig, None, [replace(pig)]).candidates
        == complete(request, engine, pig).candidates
    )


def test_a_recogniser_of_other_things_is_not_asked(engine, pig):
    likes = Likes()
    likes.classes = ("zebra",)
    found = complete(CompleteRequest(half_a_pig(), model="pig", seed=7), engine, pig, likes)
    assert likes.seen == []
    assert found.guess == ""


def test_a_guess_is_told_to_the_model_and_to_whoever_asked(engine, pig, monkeypatch):
    monkeypatch.setattr(module, "guess", lambda *about: {"pig": 1.0})
    assert (
        complete(CompleteRequest(half_a_pig(), model="pig", count=1), engine, pig, Likes()).guess
        == "pig"
    )
    told = CompleteRequest(half_a_pig(), model="pig", count=1, label="pig")
    assert complete(told, engine, pig, Likes()).guess == ""  # nothing to guess


class Sees:
    """A recogniser to which the drawing with its n-th part is so probably a cat and a dog."""

    classes = ("cat", "dog", "pig")

    def __call__(self, drawings):
        return np.array([[0.1 * i, 0.3, 0.6 - 0.1 * i] for i in range(len(drawings))])


def test_of_a_guess_each_class_counts_as_much_as_it_is_probable(pig):
    rows = np.array([[10.0, 0.0, 0.0], [0.0, 10.0, 1.0]])
    place = Place(np.zeros(2), 1.0)
    drawings = [[rows[:, :2]]] * 3
    chances = chances_of(Drawn(rows, place, "", {"cat": 0.4, "dog": 0.1}), pig.manifest)
    assert chances == {"pig": 1.0}  # a model of one class can mean no other
    many = {**pig.manifest.architecture, "classes": 3}
    manifest = replace(pig.manifest, classes=Sees.classes, architecture=many)
    chances = chances_of(Drawn(rows, place, "", {"cat": 0.4, "dog": 0.1}), manifest)
    np.testing.assert_allclose(recognised(drawings, chances, Sees()), [0.06, 0.14, 0.22])
    told = chances_of(Drawn(rows, place, "cat", {}), manifest)
    np.testing.assert_allclose(recognised(drawings, told, Sees()), [0.0, 0.1, 0.2], atol=1e-12)
    assert recognised(drawings, chances_of(Drawn(rows, place, "", {}), manifest), Sees()) is None
