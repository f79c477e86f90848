"""The cards of the ghosts follow them in small steps, and nothing is done twice."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication

from sketch_assistant.sketch.document import Stroke
from sketch_assistant.ui.base.change import Cause
from sketch_assistant.ui.base.theme import ThemeChoice
from sketch_assistant.ui.paint import ink_paths
from sketch_assistant.ui.panels.cards.strip import Strip
from sketch_assistant.ui.panels.widgets import card
from tests.ui.window.desk import Desk

Painted = list[object]


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> Painted:
    """The ghosts of the thumbnails that were painted."""
    found: Painted = []
    paint = Strip._painted

    def counted(strip: Strip, ghost: Any) -> Any:
        found.append(ghost)
        return paint(strip, ghost)

    monkeypatch.setattr(Strip, "_painted", counted)
    return found


def _come(desk: Desk) -> None:
    """Candidates, and nothing has followed them yet."""
    desk.ghosts()
    desk.actions["dismiss"].trigger()
    desk.follow()
    desk.actions["ask"].trigger()
    desk.worker.work()
    assert len(desk.session.ghosts) == 2


def test_one_thumbnail_is_painted_a_turn_and_none_is_seen_before_all_are(
    desk: Desk, painted: Painted
) -> None:
    _come(desk)
    painted.clear()
    most = 0
    while desk.cards.strip.isHidden():
        before = len(painted)
        QApplication.processEvents()
        most = max(most, len(painted) - before)
    assert most == 1
    assert len(painted) == 2
    assert all(not thumb.picture.isNull() for thumb in desk.cards.strip.thumbs)


def test_nothing_follows_while_the_pen_is_down(desk: Desk, painted: Painted) -> None:
    _come(desk)
    painted.clear()
    desk.session.pen.come()
    desk.follow()
    assert not painted
    assert desk.cards.strip.isHidden()
    assert desk.cards.ghost.isHidden()
    desk.session.pen.leave()
    desk.follow()
    assert desk.cards.strip.isVisible()
    assert desk.cards.ghost.isVisible()


def test_stepping_paints_no_thumbnail_and_marks_another(desk: Desk, painted: Painted) -> None:
    desk.ghosts()
    painted.clear()
    desk.actions["next"].trigger()
    desk.follow()
    assert not painted
    assert [each.isChecked() for each in desk.cards.strip.thumbs] == [False, True]


def test_the_shadow_is_ready_before_the_strip_comes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.ghosts()
    desk.actions["dismiss"].trigger()
    hidden: list[bool] = []
    paint = card._Shadow._painted

    def noted(shadow: Any, ratio: float) -> Any:
        if shadow._card is desk.cards.strip:
            hidden.append(desk.cards.strip.isHidden())
        return paint(shadow, ratio)

    monkeypatch.setattr(card._Shadow, "_painted", noted)
    desk.cards.strip._shadow._look = None
    desk.actions["ask"].trigger()
    desk.worker.work()
    desk.follow()
    assert hidden == [True]


def test_what_goes_takes_its_cards_along(desk: Desk) -> None:
    desk.ghosts()
    desk.actions["dismiss"].trigger()
    assert desk.cards.strip.isHidden()
    assert desk.cards.ghost.isHidden()


def test_with_other_colours_the_thumbnails_have_other_edges(desk: Desk, painted: Painted) -> None:
    desk.ghosts()
    painted.clear()
    desk.app.theme.choose(ThemeChoice.DARK)
    desk.follow()
    assert len(painted) == 2


def test_what_is_kept_is_outlined_no_more(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.ghosts()
    desk.canvas.grab()
    outlined: list[object] = []
    outlines = ink_paths.outlines

    def counted(stroke: Stroke) -> Any:
        outlined.append(stroke)
        return outlines(stroke)

    monkeypatch.setattr(ink_paths, "outlines", counted)
    desk.actions["accept"].trigger()
    desk.canvas.grab()
    assert len(desk.strokes) == 3
    assert not outlined


def test_what_is_kept_is_seen_before_the_cache_has_it(desk: Desk) -> None:
    desk.ghosts()
    desk.actions["accept"].trigger()
    assert desk.canvas.cache.sketch is not desk.session.sketch
    soon = desk.canvas.grab().toImage()
    desk.canvas.landing.now()
    while desk.canvas.is_refining:
        desk.canvas.cache.work(1.0)
    assert desk.canvas.cache.sketch is desk.session.sketch
    assert desk.canvas.grab().toImage() == soon


def test_where_what_is_kept_lies_the_page_is_painted_anew(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[QRegion] = []
    monkeypatch.setattr(desk.canvas._pixels, "update", told.append)
    kept = desk.session.sketch.adding(Stroke.through([(300, 200), (300, 320)]))
    desk.session.edit("Keep", kept, cause=Cause.ACCEPT)
    assert any(region.contains(desk.pixel(300, 260)) for region in told)
