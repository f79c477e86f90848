"""However the drawing came to be what it is, the cached pixels are those of painting it afresh."""

from __future__ import annotations

from itertools import count

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QSize

from sketch_assistant.sketch.document import Sketch
from sketch_assistant.ui.paint.ink_cache import InkCache
from sketch_assistant.ui.paint.undo_pixels import UndoPixels
from sketch_assistant.ui.paint.view import View
from tests.ui.hands import drawing, line, scrawl
from tests.ui.paint.cached import SIZE, VIEWS, cache_of, settle, settled, shown


@pytest.mark.parametrize("view", VIEWS)
def test_any_history_of_edits_gives_the_pixels_of_painting_afresh(view: View) -> None:
    random = np.random.default_rng(3)
    past = [drawing(*scrawl(1, 30))]
    cache = cache_of(past[0], view)
    settle(cache)
    for step in range(24):
        choice = random.integers(0, 4)
        if choice == 0:
            past.append(past[-1].adding(*scrawl(100 + step)))
        elif choice == 1:
            gone = random.choice(len(past[-1].strokes), 3)
            past.append(past[-1].without(past[-1].strokes[i] for i in gone))
        elif choice == 2 and len(past) > 1:
            past.pop()  # undo
        else:
            past.append(past[0])  # quite another drawing
        cache.show(past[-1])
        if step % 8 == 0:
            assert (settled(cache) == settled(cache_of(past[-1], view))).all()
    assert (settled(cache) == settled(cache_of(past[-1], view))).all()


def test_edits_are_right_even_while_the_ink_is_still_being_painted() -> None:
    sketch = drawing(*scrawl(2, 60))
    cache = cache_of(sketch)
    past = [sketch]
    for step in range(8):
        cache.work(0.0005)
        past.append(past[-1].adding(*scrawl(step)).without([past[-1].strokes[3 * step]]))
        cache.show(past[-1])
    for sketch in reversed(past[3:]):
        cache.work(0.0005)
        cache.show(sketch)
    assert (settled(cache) == settled(cache_of(sketch))).all()


def test_undo_and_redo_restore_the_very_pixels() -> None:
    before = drawing(*scrawl(4, 40))
    after = before.adding(*scrawl(5))
    cache = cache_of(before)
    first = settled(cache)
    cache.show(after)
    second = settled(cache)
    assert (first != second).any()
    cache.show(before)
    assert not cache.busy, "undo is done at once"
    assert (shown(cache) == first).all()
    cache.show(after)
    assert (shown(cache) == second).all()


def test_undo_still_works_after_zooming_and_when_the_pixels_were_forgotten() -> None:
    before = drawing(*scrawl(4, 40))
    cache = cache_of(before)
    settle(cache)
    cache.show(before.adding(*scrawl(5)))
    cache.look(View(0.9, 10.0).transform(), SIZE, 1.0)
    settle(cache)
    cache.show(before)
    assert (settled(cache) == settled(cache_of(before, View(0.9, 10.0)))).all()


def test_panning_reuses_tiles_to_the_last_pixel() -> None:
    sketch = drawing(*scrawl(6, 30))
    cache = cache_of(sketch, View(0.8))
    settle(cache)
    for x in (-13.4, -400.0, 77.7):
        view = View(0.8, 0.0, x, 31.0)
        cache.look(view.transform(), SIZE, 1.0)
        assert (settled(cache) == settled(cache_of(sketch, view))).all()


def test_an_edit_asks_to_repaint_its_own_pixels_only() -> None:
    sketch = drawing(*scrawl(7, 20))
    cache = cache_of(sketch, View())
    before = settled(cache)
    region = cache.show(sketch.adding(line((300, 200), (330, 210), (360, 190))))
    box = region.boundingRect()
    changed = np.argwhere((shown(cache) != before).any(axis=2))
    assert len(changed)
    assert box.contains(*changed.min(axis=0)[::-1].tolist())
    assert box.contains(*changed.max(axis=0)[::-1].tolist())
    assert box.width() < 90
    assert box.height() < 50


def test_while_zooming_the_last_picture_stands_in() -> None:
    heavy = drawing(line((100, 200), (500, 200), width=40), *scrawl(8, 20))
    cache = cache_of(heavy, View())
    settle(cache)
    cache.scene.seconds_a_stroke = 1.0  # as on a slow machine: nothing can be painted at once
    cache.look(View().zoomed(1.4, QPointF(280, 200)).transform(), SIZE, 1.0)
    assert cache.busy
    assert shown(cache)[200, 280].mean() < 60, "the line under the cursor is still there"
    assert (settled(cache) == settled(cache_of(heavy, View().zoomed(1.4, QPointF(280, 200))))).all()


def test_while_zooming_out_the_overview_shows_the_whole_drawing() -> None:
    heavy = drawing(line((900, 700), (1100, 700), width=40), *scrawl(8, 20))
    close = View(6.0)
    cache = cache_of(heavy, close)
    cache.scene.seconds_a_stroke = 1.0
    settle(cache)
    cache.scene.seconds_a_stroke = 1.0
    cache.look(View(0.5).transform(), SIZE, 1.0)
    assert shown(cache)[350, 500].mean() < 90


def test_a_stroke_drawn_over_the_stand_in_is_seen_at_once() -> None:
    cache = cache_of(drawing(*scrawl(9, 20)), View())
    settle(cache)
    cache.scene.seconds_a_stroke = 1.0
    cache.look(View(1.3).transform(), SIZE, 1.0)
    cache.show(cache.sketch.adding(line((100, 100), (300, 100), width=30)))
    assert shown(cache)[130, 260].mean() < 60


def test_a_slice_of_work_is_short_and_the_ink_appears_whole() -> None:
    ticks = count(0.0, 0.001)
    cache = InkCache(drawing(*scrawl(10, 60)), lambda: next(ticks))
    cache.look(View(0.5).transform(), SIZE, 1.0)
    slices = 0
    while cache.busy:
        cache.work(0.005)
        slices += 1
    assert slices > 10
    assert (shown(cache) == settled(cache_of(cache.sketch, View(0.5)))).all()


def test_another_page_size_shows_another_sheet() -> None:
    cache = cache_of(Sketch(width=400, height=300), View())
    assert settled(cache)[350, 500].mean() < 240
    cache.show(Sketch(width=540, height=380))
    assert settled(cache)[350, 500].mean() > 240


def test_dark_changes_the_desk_and_not_the_paper() -> None:
    cache = cache_of(Sketch(width=400, height=300), View(1.0, 0.0, 100.0, 100.0))
    light = settled(cache)
    cache.set_dark(True)
    dark = settled(cache)
    assert dark[5, 5].mean() < 80 < light[5, 5].mean()
    assert (dark[200, 300] == light[200, 300]).all()


def test_memory_is_bounded_however_far_one_pans() -> None:
    cache = cache_of(drawing(*scrawl(11, 5)), View())
    for step in range(60):
        cache.look(View(1.0, 0.0, -300.0 * step, 0.0).transform(), SIZE, 1.0)
        settle(cache)
    assert len(cache._tiles) <= 24


def test_saved_pixels_are_forgotten_when_there_are_too_many() -> None:
    cache = cache_of(drawing(*scrawl(12, 5)), View())
    cache._undo_pixels = UndoPixels(kept_bytes=200_000)
    settle(cache)
    past = [cache.sketch]
    for seed in range(30):
        past.append(past[-1].adding(*scrawl(200 + seed)))
        cache.show(past[-1])
        assert cache._undo_pixels._bytes <= 200_000
    while past:
        cache.show(past.pop())
    assert (settled(cache) == settled(cache_of(cache.sketch, View()))).all()


def test_a_blank_window_is_no_error() -> None:
    cache = InkCache(drawing(*scrawl(13, 5)))
    cache.look(View().transform(), QSize(0, 0), 1.0)
    cache.show(cache.sketch.adding(*scrawl(14)))
    assert cache.work(0.01).isEmpty()


def test_a_drawing_just_opened_is_seen_while_it_is_painted() -> None:
    ticks = count()
    cache = InkCache(drawing(*scrawl(5, 60)), clock=lambda: float(next(ticks)))
    cache.look(VIEWS[1].transform(), SIZE, 1.0)
    blank, seen = shown(cache), []
    for _ in range(12):
        assert not cache.work(2.0).isEmpty()
        seen.append(int((shown(cache) != blank).any(axis=2).sum()))
    assert cache.busy
    assert 0 < seen[0] < seen[-1]
    settle(cache)
    assert (shown(cache) == settled(cache_of(cache.sketch))).all()


def test_a_zoom_shows_the_old_picture_until_the_new_one_is_there() -> None:
    ticks = count()
    cache = InkCache(drawing(*scrawl(5, 60)), clock=lambda: float(next(ticks)))
    cache.look(VIEWS[1].transform(), SIZE, 1.0)
    settle(cache)
    cache.look(VIEWS[2].transform(), SIZE, 1.0)
    stretched = shown(cache)
    assert cache.work(2.0).isEmpty()
    assert (shown(cache) == stretched).all()
