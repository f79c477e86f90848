"""The main job: an unfinished drawing in, candidates out."""

import threading
import time
from dataclasses import replace

import numpy as np
import pytest

from sketch_assistant.assist.bundle.bundle import load
from sketch_assistant.assist.by_hand import repeated
from sketch_assistant.assist.complete import complete, signs
from sketch_assistant.assist.ghosts import drawn as module
from sketch_assistant.assist.ghosts.drawn import Drawn, go_on
from sketch_assistant.assist.own_hand.offers import SURE, Offer
from sketch_assistant.assist.recognised import chances_of, recognised
from sketch_assistant.assist.requests import MODEL, REPETITION, CompleteRequest
from sketch_assistant.assist.result import Candidate, Result
from sketch_assistant.assist.running.runner import Cancelled
from sketch_assistant.assist.sampling.setting import Place
from sketch_assistant.paths import shipped_models
from sketch_assistant.sketch.document import Ink, Sketch, SketchError, Stroke
from tests.assist.pigs import half_a_pig


def _ask(engine, pig, sketch, **changes):
    return complete(replace(CompleteRequest(sketch, model="pig", seed=7), **changes), engine, pig)


def test_nine_candidates_that_continue_the_drawing(engine, pig):
    sketch = half_a_pig()
    result = _ask(engine, pig, sketch)
    assert len(result.candidates) == 9
    assert result.request.sketch is sketch
    assert result.provider == "CPU"
    for candidate in result.candidates:
        assert candidate.strokes
        assert all(stroke.origin == "suggested" for stroke in candidate.strokes)
        middle = np.median(np.vstack([stroke.xy for stroke in candidate.strokes]), axis=0)
        assert np.hypot(*(middle - [300, 300])) < 400
    starts = {candidate.strokes[0].points[0, 0] for candidate in result.candidates}
    assert len(starts) == 9


def test_every_candidate_says_what_belongs_together(engine, pig):
    result = _ask(engine, pig, half_a_pig())
    for each in result.candidates:
        assert sum(each.parts) == len(each.strokes)
        assert 1 <= min(each.parts) <= max(each.parts) <= 3
    nothing = _ask(engine, pig, Sketch())
    assert {each.parts for each in nothing.candidates} == {()}


def test_the_same_seed_gives_the_same_strokes(engine, pig):
    sketch = half_a_pig()
    first, again = _ask(engine, pig, sketch), _ask(engine, pig, sketch)
    assert first.candidates == again.candidates
    assert _ask(engine, pig, sketch, seed=8).candidates != first.candidates


@pytest.mark.parametrize(("scale", "x", "y"), [(0.25, 0, 0), (4.0, -900, 500), (1.0, 3000, -77)])
def test_ghosts_do_not_depend_on_size_or_place(engine, pig, scale, x, y):
    plain = _ask(engine, pig, half_a_pig())
    moved = _ask(engine, pig, half_a_pig(scale, x, y))
    assert len(plain.candidates) == len(moved.candidates)
    for one, other in zip(plain.candidates, moved.candidates, strict=True):
        assert [len(s) for s in one.strokes] == [len(s) for s in other.strokes]
        for a, b in zip(one.strokes, other.strokes, strict=True):
            np.testing.assert_allclose(a.xy * scale + [x, y], b.xy, atol=0.5 * scale)


def test_low_temperature_is_less_varied(engine, pig):
    def spread(temperature):
        found = _ask(engine, pig, half_a_pig(), temperature=temperature).candidates
        return np.std([c.strokes[0].xy[0] for c in found], axis=0).sum()

    assert spread(0.05) < spread(1.0)


def test_suggestions_wear_the_last_strokes_ink(engine, pig):
    points = np.array([[0, 0, 0.4, 0, 0], [50, 80, 0.6, 0, 0.1], [90, 20, 0.6, 0, 0.2]])
    sketch = half_a_pig().adding(
        Stroke(points + np.array([300, 300, 0, 0, 0]), Ink(7.0, "#aa0000"))
    )
    stroke = _ask(engine, pig, sketch, count=1).candidates[0].strokes[0]
    assert (stroke.ink.width, stroke.ink.colour) == (7.0, "#aa0000")
    assert 0.4 <= stroke.points[0, 2] <= 1.0


def test_from_nothing_it_draws_on_the_page(engine, pig):
    page = Sketch()
    for candidate in _ask(engine, pig, page).candidates:
        points = np.vstack([stroke.xy for stroke in candidate.strokes])
        assert (np.abs(np.median(points, axis=0) - [page.width / 2, page.height / 2]) < 400).all()


@pytest.mark.parametrize(
    "points",
    [
        [[5.0, 5.0]],
        [[5.0, 5.0]] * 50,
        np.cumsum(np.random.default_rng(0).normal(size=(100_000, 2)), axis=0),
        [[-1e6, -1e6], [1e6, 1e6]],
        [[0.0, 0.0], [1e-9, 0.0]],
    ],
    ids=["dot", "many-at-one-place", "100,000 points", "huge", "tiny"],
)
def test_strange_strokes_are_survived(engine, pig, points):
    result = _ask(engine, pig, Sketch().adding(Stroke.through(points)))
    assert len(result.candidates) == 9
    assert all(np.isfinite(s.xy).all() for c in result.candidates for s in c.strokes)


@pytest.mark.parametrize(
    "changes", [{"temperature": float("nan")}, {"temperature": 0.0}, {"count": 0}]
)
def test_impossible_wishes_are_one_sentence(engine, pig, changes):
    with pytest.raises(SketchError, match="temperature"):
        _ask(engine, pig, half_a_pig(), **changes)


def test_work_can_be_cancelled_at_any_moment(engine, pig):
    _ask(engine, pig, half_a_pig())
    for wait in (0.0, 0.001, 0.005, 0.02):
        stopped = []

        def ask(stopped=stopped):
            try:
                _ask(engine, pig, half_a_pig(), count=100, temperature=1.0)
            except Cancelled:
                stopped.append(True)

        thread = threading.Thread(target=ask)
        thread.start()
        while engine._running is None:
            time.sleep(0.0001)
        time.sleep(wait)
        engine.cancel()
        thread.join()
        assert stopped
    assert _ask(engine, pig, half_a_pig()).candidates


def test_unranked_ones_come_as_they_are_drawn(engine, pig):
    nine = _ask(engine, pig, half_a_pig(), ranked=False).candidates
    best = _ask(engine, pig, half_a_pig()).candidates
    assert len(nine) == 9
    assert nine != best


def test_a_drawing_that_could_be_whole_is_more_probably_finished(engine, pig):
    sketch = half_a_pig()
    found = _ask(engine, pig, sketch)
    assert not found.silent
    assert signs(found.request, engine, pig) == found.signs
    lines = [stroke.xy for stroke in found.candidates[0].strokes]
    whole = signs(
        CompleteRequest(sketch.adding(*map(Stroke.through, lines)), model="pig"), engine, pig
    )
    assert found.candidates[0].finished
    assert whole.end > found.signs.end
    assert whole.finished > found.finished
    assert _ask(engine, pig, Sketch(), count=1).finished == 0.0


def test_what_the_own_hand_offers_makes_the_same_of_a_models_surer(engine, pig, monkeypatch):
    sketch = half_a_pig()
    alone = _ask(engine, pig, sketch, sources=(MODEL,)).candidates
    meant = alone[-1].strokes[:1]
    offer = Offer(meant, (), REPETITION, 0.5, chance=0.5)
    monkeypatch.setattr("sketch_assistant.assist.by_hand.offers", lambda *about: (offer,))
    monkeypatch.setattr("sketch_assistant.assist.by_hand.ASKED", 1.0)
    both = {
        each.strokes[0].xy.tobytes(): each.confidence
        for each in _ask(engine, pig, sketch).candidates
    }
    assert both[meant[0].xy.tobytes()] > 2 * alone[-1].confidence


def test_what_loses_the_thread_is_its_next_part_alone(engine, pig, monkeypatch):
    zigzag = np.column_stack([np.arange(40) % 2 * 10.0, np.arange(40) * 0.5])
    dash = np.array([[5.0, 0], [50, 3], [90, 0]])
    told = [([dash, dash + 9.0], True), ([dash + 50.0, dash], False), ([dash - 50.0, zigzag], True)]
    monkeypatch.setattr("sketch_assistant.assist.ghosts.begun.go_on", lambda *about: told)
    monkeypatch.setattr(
        "sketch_assistant.assist.ghosts.votes.cover", lambda far, first, count: [0, 1, 2]
    )
    found = _ask(engine, pig, half_a_pig(), count=3).candidates
    assert [len(each.strokes) for each in found] == [2, 1, 1]
    assert [each.finished for each in found] == [True, False, False]


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
    found = _ask(engine, pig, half_a_pig()).candidates
    sure = [each.confidence for each in found]
    assert sure == sorted(sure, reverse=True)
    assert 0.0 < sure[-1] < sure[0] < 1.0


def test_a_recogniser_has_a_say_in_which_endings_come_first(engine, pig):
    likes, sketch = Likes(), half_a_pig()
    found = complete(CompleteRequest(sketch, model="pig", seed=7), engine, pig, likes).candidates
    left = [middle(each.strokes[0].xy) < 300 for each in found]
    plain = [middle(each.strokes[0].xy) < 300 for each in _ask(engine, pig, sketch).candidates]
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
    _ask(engine, pig, half_a_pig())
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


def test_what_is_chosen_is_gone_on_with_and_nothing_else(engine, pig):
    half = half_a_pig()
    far = Stroke.through([[900, 700], [1000, 700]])
    chosen = half.strokes
    found = _ask(engine, pig, half.adding(far), chosen=chosen)
    assert found.about == chosen
    assert found.candidates[0].strokes[0] == _ask(engine, pig, half).candidates[0].strokes[0]


def test_writing_gets_nothing_unless_somebody_asks(engine, pig):
    letter = ([[0, 0], [0, 100]], [[-30, 30], [30, 30]])
    word = [Stroke.through(np.add(line, (95 * i, 0))) for i in range(6) for line in letter]
    page = Sketch().adding(*word)
    quiet = _ask(engine, pig, page, asked=False)
    assert quiet.writing
    assert quiet.candidates == ()
    assert _ask(engine, pig, page).candidates


def test_no_model_is_asked_about_writing_that_nobody_asked_about(engine, pig, monkeypatch):
    letter = ([[0, 0], [0, 100]], [[-30, 30], [30, 30]])
    word = [Stroke.through(np.add(line, (95 * i, 0))) for i in range(6) for line in letter]
    monkeypatch.setattr(engine, "decode", None)
    monkeypatch.setattr(engine, "guess", None)
    everything = load(shipped_models() / "everything")
    assert _ask(engine, everything, Sketch().adding(*word), asked=False).writing


def test_a_page_of_thousands_of_strokes_is_no_trouble(engine, pig):
    dots = [Stroke.through([[10 + 5 * (i // 25), 5 * (i % 25)], [12 + 5 * (i // 25), 5]])
            for i in range(5000)]  # fmt: skip
    across = Stroke.through([[0, 0], [1100, 780]])
    page = Sketch().adding(*dots, across, *half_a_pig().strokes)
    assert _ask(engine, pig, page).candidates
    unasked = _ask(engine, pig, page, asked=False)
    assert unasked.silent  # so much looks finished


def test_only_what_is_surely_repeated_stands_beside_what_a_model_draws(engine, pig, monkeypatch):
    """With less the first was right less often, and more lines were drawn twice."""
    lines = [Stroke.through([[700 + i, 100], [700 + i, 200]]) for i in range(2)]
    made = [
        Offer((line,), (), "repetition", chance)
        for line, chance in zip(lines, (SURE, SURE - 0.01), strict=True)
    ]
    monkeypatch.setattr("sketch_assistant.assist.by_hand.offers", lambda *about: tuple(made))
    found = _ask(engine, pig, half_a_pig()).candidates
    shown = [each.strokes[0] for each in found]
    assert lines[0] in shown
    assert lines[1] not in shown
    alone = repeated(CompleteRequest(half_a_pig(), model="pig")).candidates
    assert [each.strokes[0] for each in alone] == lines  # where nothing else is, all of it


def test_for_who_asks_a_plain_row_stands_second_and_for_others_it_does_not(engine, pig):
    posts = [Stroke.through([[100 + 30 * i, 300], [100 + 30 * i, 200]]) for i in range(3)]
    page = Sketch().adding(*posts)
    sources = ("model", "repetition")
    found = _ask(engine, pig, page, sources=sources).candidates
    assert [each.source for each in found[:2]] == ["model", "repetition"]
    assert found[1].strokes[0].xy[:, 0] == pytest.approx([190, 190], abs=1)
    assert found[1].spread is not None
    assert found[0].confidence >= found[1].confidence
    unasked = _ask(engine, pig, page, sources=sources, asked=False).candidates
    assert all(each.source == "model" for each in unasked)


def test_the_last_stroke_as_it_was_meant_comes_last_and_takes_its_place(engine, pig):
    lines = [[[100, 100], [200, 100]], [[203, 102], [200, 200]]]
    page = Sketch().adding(*(Stroke.through(line) for line in lines))
    found = _ask(engine, pig, page, sources=("model", "alignment")).candidates
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
    quiet = _ask(engine, pig, half_a_pig(), asked=False)
    assert quiet.silent
    assert (quiet.candidates, drawn) == ((), [])
    assert quiet.signs is not None
    asked = _ask(engine, pig, half_a_pig())
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
