"""What two lists of strokes share is found once, and let go with the drawing."""

from __future__ import annotations

import random

import pytest

from sketch_assistant.sketch import in_common as asked
from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.sketch.in_common import forget, in_common, longer


def strokes(count: int) -> tuple[Stroke, ...]:
    return tuple(Stroke.through([(x, 0.0)]) for x in range(count))


@pytest.fixture(autouse=True)
def _fresh() -> None:
    forget()


def test_it_is_counted_by_identity() -> None:
    one, other = strokes(4), strokes(4)
    assert one == other
    assert in_common(one, other) == 0
    for count in range(5):
        mixed = one[:count] + other[count:]
        assert in_common(one, mixed) == in_common(mixed, one) == count
        assert in_common(one, one[:count]) == in_common(one[:count], one) == count


def test_many_questions_at_random_are_answered_right() -> None:
    rng, lists = random.Random(0), [strokes(9)]
    for _ in range(300):
        base = rng.choice(lists)
        cut, more = base[: rng.randrange(len(base) + 1)], strokes(rng.randrange(3))
        lists = [*lists[-8:], longer(cut, more)]
        for _ in range(6):
            a, b = rng.choice(lists), rng.choice(lists)
            pairs = list(zip(a, b, strict=False))
            plain = next((i for i, (x, y) in enumerate(pairs) if x is not y), len(pairs))
            assert in_common(a, b) == plain


def test_of_a_stroke_just_drawn_nothing_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    def compared(*_: object) -> bool:
        raise AssertionError("thousands of strokes, at every one that is drawn")

    before = Sketch().adding(*strokes(50))
    after = before.adding(*strokes(1))
    monkeypatch.setattr(asked, "is_not", compared)
    assert in_common(before.layers[0].strokes, after.layers[0].strokes) == 50


def test_strokes_of_another_drawing_are_not_held() -> None:
    one, other = strokes(3), strokes(3)
    assert in_common(one, other) == 0
    assert asked._ANSWERS._last == ()
    in_common(one, one[:2])
    assert asked._ANSWERS._last
    forget()
    assert asked._ANSWERS._last == ()
