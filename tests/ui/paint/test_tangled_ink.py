"""A tangled line is painted in slices, whatever is done meanwhile."""

from __future__ import annotations

from itertools import count

import numpy as np
import pytest

from sketch_assistant.sketch.document import Stroke
from sketch_assistant.ui.paint.ink_cache import InkCache
from sketch_assistant.ui.paint.pixels import rectangles
from sketch_assistant.ui.paint.view import View
from tests.ui.hands import drawing, scrawl
from tests.ui.paint.cached import SIZE, VIEWS, WINDOW, cache_of, settle, settled, shown


def tangle(seed: int, points: int = 300) -> Stroke:
    """A line that goes up and down so often that it is painted in many parts."""
    return Stroke.through(np.random.default_rng(seed).uniform(20, 900, (points, 2)))


@pytest.fixture
def begun() -> InkCache:
    """A tangled line is on its way into it; each look at the clock takes a millisecond."""
    ticks = count(0.0, 0.001)
    cache = InkCache(drawing(*scrawl(15, 20)), lambda: next(ticks))
    cache.look(VIEWS[1].transform(), SIZE, 1.0)
    settle(cache)
    cache.show(cache.sketch.adding(tangle(1)))
    cache.work(0.005)
    return cache


def test_a_tangled_line_is_painted_in_slices_and_appears_whole(begun: InkCache) -> None:
    assert begun.busy
    before = cache_of(drawing(*begun.sketch.strokes[:-1]))
    where = np.zeros((SIZE.height(), SIZE.width()), bool)
    for each in rectangles(begun.unready([WINDOW])):
        where[each.top() : each.bottom() + 1, each.left() : each.right() + 1] = True
    assert where.any()
    assert (shown(begun)[where] == settled(before)[where]).all()
    assert (settled(begun) == settled(cache_of(begun.sketch))).all()
    assert begun.unready([WINDOW]).isEmpty()


@pytest.mark.parametrize("meanwhile", ["drawn", "tangled", "undone", "erased", "panned", "zoomed"])
def test_what_is_done_while_a_tangled_line_is_painted(begun: InkCache, meanwhile: str) -> None:
    sketch, view = begun.sketch, VIEWS[1]
    if meanwhile == "drawn":
        begun.show(sketch.adding(*scrawl(16)))
    elif meanwhile == "tangled":
        begun.show(sketch.adding(tangle(2)))
        begun.show(sketch)
        begun.show(sketch.adding(tangle(3)))
    elif meanwhile == "undone":
        before = drawing(*sketch.strokes[:-1])
        begun.show(before)
        assert (shown(begun) == settled(cache_of(before))).all(), "at once"
    elif meanwhile == "erased":
        begun.show(sketch.without(sketch.strokes[3:5]))
    elif meanwhile == "panned":
        view = View(0.6, 0.0, -213.0, 90.0)
    else:
        view = View(0.9, 10.0)
    begun.look(view.transform(), SIZE, 1.0)
    assert (settled(begun) == settled(cache_of(begun.sketch, view))).all()


def test_a_tangled_line_is_undone_by_copying_pixels_once_it_is_painted(begun: InkCache) -> None:
    settle(begun)
    before = drawing(*begun.sketch.strokes[:-1])
    begun.show(before)
    assert (settled(begun) == settled(cache_of(before))).all()
