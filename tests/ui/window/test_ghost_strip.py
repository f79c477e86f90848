"""The thumbnails: hovered, tapped, and what they show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from sketch_assistant.sketch.document import Stroke
from sketch_assistant.ui.base.ghost import Ghost
from tests.ui.window.pointing import LEFT, click, hover

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk


def test_hovering_a_thumbnail_previews_it(desk: Desk) -> None:
    desk.ghosts()
    thumb = desk.cards.strip.thumbs[1]
    hover(thumb, True)
    assert desk.canvas.over.preview is desk.session.ghosts[1]
    assert desk.session.current == 0
    hover(thumb, False)
    assert desk.canvas.over.preview is None


def test_a_tap_makes_it_current_and_a_second_tap_keeps_it(desk: Desk) -> None:
    desk.ghosts()
    chosen = desk.session.ghosts[1]
    click(desk.cards.strip.thumbs[1])
    assert desk.session.ghost is chosen
    click(desk.cards.strip.thumbs[1])
    assert desk.strokes[1:] == chosen.strokes


def test_the_first_tap_on_the_current_one_keeps_nothing(desk: Desk) -> None:
    desk.ghosts()
    click(desk.cards.strip.thumbs[0])
    assert len(desk.strokes) == 1


def test_a_double_click_keeps_it(desk: Desk) -> None:
    desk.ghosts()
    chosen, thumb = desk.session.ghosts[1], desk.cards.strip.thumbs[1]
    QTest.mouseClick(thumb, LEFT)
    QTest.mouseDClick(thumb, LEFT)
    assert desk.strokes[1:] == chosen.strokes


def test_taking_a_thumbnail_ends_its_preview(desk: Desk) -> None:
    desk.ghosts()
    hover(desk.cards.strip.thumbs[1], True)
    click(desk.cards.strip.thumbs[1])
    click(desk.cards.strip.thumbs[1])
    assert desk.canvas.over.preview is None


def test_thumbnails_show_what_differs(desk: Desk) -> None:
    desk.ghosts()
    pictures = [thumb.grab().toImage() for thumb in desk.cards.strip.thumbs]
    assert pictures[0] != pictures[1]


def test_the_strip_fits_a_low_window(desk: Desk) -> None:
    desk.window.resize(900, 560)
    desk.ghosts()
    assert desk.cards.rect().contains(desk.cards.strip.geometry())
    assert desk.cards.strip.geometry().top() > desk.cards.suggestion_bar.geometry().bottom()


def test_thumbnails_show_the_drawing_in_progress_alone(desk: Desk) -> None:
    far = Stroke.through([(20, 20), (60, 700)])
    desk.session.edit("Draw", desk.session.sketch.adding(far))
    desk.ghosts()
    ghost = desk.session.ghost
    assert ghost is not None
    shown = desk.cards.strip._common[1]
    assert shown.left() < 100
    near = replace(ghost, about=desk.strokes[-1:])
    desk.session.set_ghosts((near, near))
    desk.follow()
    assert desk.cards.strip._common[1].left() > 200


def test_a_thumbnail_says_what_its_suggestion_comes_from(desk: Desk) -> None:
    lines = [Stroke.through([(300 + 40 * i, 300), (300 + 40 * i, 200)]) for i in range(3)]
    row = Ghost(tuple(lines), parts=(1, 1, 1), source="repetition")
    desk.ghosting.show((row, replace(row, source="model"), replace(row, source="symmetry")))
    desk.follow()
    posts, model, mirror = desk.cards.strip.thumbs
    assert "once more" in posts.toolTip()
    assert "mirror image" in mirror.accessibleName()
    assert "our own line" not in model.toolTip()
    plain = model.grab().toImage()
    corners = [each.grab().toImage().copy(7, 7, 12, 12) for each in (posts, mirror)]
    assert corners[0] != plain.copy(7, 7, 12, 12) != corners[1] != corners[0]


def test_a_candidate_about_other_strokes_is_seen_too(desk: Desk) -> None:
    """The first goes on with the last stroke alone, the second with a drawing far from it."""
    desk.ghosts()
    desk.draw_line(100)
    desk.draw_line(700)
    first, last = desk.strokes[0], desk.strokes[-1]
    beside, far = (Stroke.through([(x, 60.0), (x + 20.0, 90.0)]) for x in (740.0, 60.0))
    ghosts = Ghost((beside,), about=(last,)), Ghost((far,), about=(first, last))
    desk.session.set_ghosts(ghosts)
    desk.follow()
    for thumb in desk.cards.strip.thumbs:
        seen, ground = thumb.picture.toImage(), thumb.ground.toImage()
        assert seen != ground, "nothing of the candidate is in its picture"
