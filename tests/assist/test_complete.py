"""The main job: an unfinished drawing in, candidates out."""

import threading
import time

import numpy as np
import pytest

from sketch_assistant.assist import complete as completing
from sketch_assistant.assist.complete import signs
from sketch_assistant.assist.requests import CompleteRequest
from sketch_assistant.assist.running.runner import Cancelled
from sketch_assistant.sketch.document import Ink, Sketch, SketchError, Stroke
from tests.assist.pigs import ask, half_a_pig

ANGLES = np.linspace(0.0, 2.0 * np.pi, 20)
RING = np.column_stack([np.cos(ANGLES), np.sin(ANGLES)])


def test_nine_candidates_that_continue_the_drawing(engine, pig):
    sketch = half_a_pig()
    result = ask(engine, pig, sketch)
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
    result = ask(engine, pig, half_a_pig())
    for each in result.candidates:
        assert sum(each.parts) == len(each.strokes)
        assert 1 <= min(each.parts) <= max(each.parts) <= 3
    nothing = ask(engine, pig, Sketch())
    assert {each.parts for each in nothing.candidates} == {()}


def test_the_same_seed_gives_the_same_strokes(engine, pig):
    sketch = half_a_pig()
    first, again = ask(engine, pig, sketch), ask(engine, pig, sketch)
    assert first.candidates == again.candidates
    assert ask(engine, pig, sketch, seed=8).candidates != first.candidates


@pytest.mark.parametrize(("scale", "x", "y"), [(0.25, 0, 0), (4.0, -900, 500), (1.0, 3000, -77)])
def test_ghosts_do_not_depend_on_size_or_place(engine, pig, scale, x, y):
    plain = ask(engine, pig, half_a_pig())
    moved = ask(engine, pig, half_a_pig(scale, x, y))
    assert len(plain.candidates) == len(moved.candidates)
    for one, other in zip(plain.candidates, moved.candidates, strict=True):
        assert [len(s) for s in one.strokes] == [len(s) for s in other.strokes]
        for a, b in zip(one.strokes, other.strokes, strict=True):
            np.testing.assert_allclose(a.xy * scale + [x, y], b.xy, atol=0.5 * scale)


def test_low_temperature_is_less_varied(engine, pig):
    def spread(temperature):
        found = ask(engine, pig, half_a_pig(), temperature=temperature).candidates
        return np.std([c.strokes[0].xy[0] for c in found], axis=0).sum()

    assert spread(0.05) < spread(1.0)


def test_suggestions_wear_the_last_strokes_ink(engine, pig):
    points = np.array([[0, 0, 0.4, 0, 0], [50, 80, 0.6, 0, 0.1], [90, 20, 0.6, 0, 0.2]])
    sketch = half_a_pig().adding(
        Stroke(points + np.array([300, 300, 0, 0, 0]), Ink(7.0, "#aa0000"))
    )
    stroke = ask(engine, pig, sketch, count=1).candidates[0].strokes[0]
    assert (stroke.ink.width, stroke.ink.colour) == (7.0, "#aa0000")
    assert 0.4 <= stroke.points[0, 2] <= 1.0


def test_from_nothing_it_draws_on_the_page(engine, pig):
    page = Sketch()
    for candidate in ask(engine, pig, page).candidates:
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
    result = ask(engine, pig, Sketch().adding(Stroke.through(points)))
    assert len(result.candidates) == 9
    assert all(np.isfinite(s.xy).all() for c in result.candidates for s in c.strokes)


def test_a_group_that_spans_the_page_is_gone_on_with_beside_thousands_of_strokes(engine, pig):
    rings = [
        Stroke.through(RING * 40 + (60 + i % 20 * 130, 60 + i // 20 * 130)) for i in range(200)
    ]
    page = Sketch().adding(*(ring for ring in rings for _ in range(25)))
    assert len(ask(engine, pig, page).candidates) == 9
    spanning = np.random.default_rng(0).uniform(0, 2600, (200, 8, 2))
    found = ask(engine, pig, page.adding(*map(Stroke.through, spanning)))
    assert len(found.candidates) == 9
    assert len(found.about) >= 200


@pytest.mark.parametrize(
    "changes", [{"temperature": float("nan")}, {"temperature": 0.0}, {"count": 0}]
)
def test_impossible_wishes_are_one_sentence(engine, pig, changes):
    with pytest.raises(SketchError, match="temperature"):
        ask(engine, pig, half_a_pig(), **changes)


def test_work_can_be_cancelled_at_any_moment(engine, pig):
    ask(engine, pig, half_a_pig())
    for wait in (0.0, 0.001, 0.005, 0.02):
        stopped = []

        def go_on_until_stopped(stopped=stopped):
            try:
                ask(engine, pig, half_a_pig(), count=100, temperature=1.0)
            except Cancelled:
                stopped.append(True)

        thread = threading.Thread(target=go_on_until_stopped)
        thread.start()
        while engine._running is None:
            time.sleep(0.0001)
        time.sleep(wait)
        engine.cancel()
        thread.join()
        assert stopped
    assert ask(engine, pig, half_a_pig()).candidates


@pytest.mark.parametrize(("voters", "drawn"), [(96, 48), (72, 36), (48, 24), (24, 18)])
def test_as_many_vote_as_are_asked_for_and_two_at_least_for_each_shown(
    engine, pig, monkeypatch, voters, drawn
):
    ways = []

    def begin(*args):
        ways.append(len(args[4]))
        return begun(*args)

    begun = completing.begin
    monkeypatch.setattr(completing, "begin", begin)
    assert len(ask(engine, pig, half_a_pig(), voters=voters).candidates) == 9
    assert ways == [drawn]


def test_unranked_ones_come_as_they_are_drawn(engine, pig):
    nine = ask(engine, pig, half_a_pig(), ranked=False).candidates
    best = ask(engine, pig, half_a_pig()).candidates
    assert len(nine) == 9
    assert nine != best


def test_a_drawing_that_could_be_whole_is_more_probably_finished(engine, pig):
    sketch = half_a_pig()
    found = ask(engine, pig, sketch)
    assert not found.silent
    assert signs(found.request, engine, pig) == found.signs
    lines = [stroke.xy for stroke in found.candidates[0].strokes]
    whole = signs(
        CompleteRequest(sketch.adding(*map(Stroke.through, lines)), model="pig"), engine, pig
    )
    assert found.candidates[0].finished
    assert whole.end > found.signs.end
    assert whole.finished > found.finished
    assert ask(engine, pig, Sketch(), count=1).finished == 0.0


def test_a_recogniser_looks_once_at_what_is_there(engine, pig):
    looked = []

    class Counting:
        classes = ("pig", *map(str, range(344)))

        def __call__(self, drawings):
            looked.append(len(drawings))
            return np.full((len(drawings), 345), 0.25)

    found = signs(CompleteRequest(half_a_pig(), model="pig"), engine, pig, Counting())
    assert (found.seen, looked) == (0.25, [1])
    assert found.whole is not None


def test_what_loses_the_thread_is_its_next_part_alone(engine, pig, monkeypatch):
    zigzag = np.column_stack([np.arange(40) % 2 * 10.0, np.arange(40) * 0.5])
    dash = np.array([[5.0, 0], [50, 3], [90, 0]])
    told = [([dash, dash + 9.0], True), ([dash + 50.0, dash], False), ([dash - 50.0, zigzag], True)]
    monkeypatch.setattr("sketch_assistant.assist.ghosts.begun.go_on", lambda *about: told)
    monkeypatch.setattr(
        "sketch_assistant.assist.ghosts.votes.cover", lambda far, first, count: [0, 1, 2]
    )
    found = ask(engine, pig, half_a_pig(), count=3).candidates
    assert [len(each.strokes) for each in found] == [2, 1, 1]
    assert [each.finished for each in found] == [True, False, False]


def test_what_is_chosen_is_gone_on_with_and_nothing_else(engine, pig):
    half = half_a_pig()
    far = Stroke.through([[900, 700], [1000, 700]])
    chosen = half.strokes
    found = ask(engine, pig, half.adding(far), chosen=chosen)
    assert found.about == chosen
    assert found.candidates[0].strokes[0] == ask(engine, pig, half).candidates[0].strokes[0]


def test_a_page_of_thousands_of_strokes_is_no_trouble(engine, pig):
    dots = [Stroke.through([[10 + 5 * (i // 25), 5 * (i % 25)], [12 + 5 * (i // 25), 5]])
            for i in range(5000)]  # fmt: skip
    across = Stroke.through([[0, 0], [1100, 780]])
    page = Sketch().adding(*dots, across, *half_a_pig().strokes)
    assert ask(engine, pig, page).candidates
    unasked = ask(engine, pig, page, asked=False)
    assert unasked.silent  # so much looks finished
