"""A row of posts or windows may look like writing: what is sure comes, and nothing else."""

import pytest

from sketch_assistant.assist import by_hand
from sketch_assistant.assist.requests import REPETITION, SYMMETRY, CompleteRequest
from sketch_assistant.sketch.document import Sketch, Stroke


@pytest.fixture(autouse=True)
def looks_like_writing(monkeypatch):
    monkeypatch.setattr(by_hand, "is_writing", lambda *_: True)


def posts(count, asked=False):
    lines = [[[200 + 40 * i, 500], [201 + 40 * i, 400]] for i in range(count)]
    page = Sketch().adding(*map(Stroke.through, lines))
    sources = (REPETITION, SYMMETRY)
    return by_hand.repeated(CompleteRequest(page, model="", sources=sources, asked=asked))


def test_six_posts_go_on_and_nothing_beside_them():
    found = posts(6)
    assert [each.source for each in found.candidates] == [REPETITION]
    assert found.candidates[0].strokes[0].xy[0, 0] > 430
    assert not found.writing


def test_fewer_are_left_alone():
    found = posts(4)
    assert (found.writing, found.candidates) == (True, ())
    assert posts(4, asked=True).candidates
