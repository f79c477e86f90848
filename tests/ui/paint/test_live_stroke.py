"""The box of a stroke under the pen is known while nothing is added to it."""

from __future__ import annotations

import pytest

from sketch_assistant.sketch.document import Ink, Point
from sketch_assistant.ui.paint.live_stroke import LiveStroke


def at(x: float, y: float = 50.0) -> Point:
    return Point(x, y, 0.5, 0.0, x / 100)


@pytest.fixture
def live() -> LiveStroke:
    stroke = LiveStroke(Ink(4.0))
    for x in range(0, 300, 3):
        stroke.add(at(x), at(x))
    return stroke


def test_a_stroke_that_rests_has_its_box_measured_once(
    live: LiveStroke, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = live.box()
    monkeypatch.setattr(LiveStroke, "_pieces", lambda _: pytest.fail("measured again"))
    assert live.box() == box


def test_the_box_grows_with_the_stroke(live: LiveStroke) -> None:
    before = live.box().right()
    live.add(at(400.0), at(400.0))
    assert live.box().right() > before + 90.0


def test_the_box_is_less_once_the_pen_did_not_go_on(live: LiveStroke) -> None:
    live.add(at(303.0), at(303.0), at(340.0))
    ahead = live.box().right()
    live.forget_ahead()
    assert live.box().right() < ahead - 30.0
