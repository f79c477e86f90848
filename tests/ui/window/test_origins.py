"""Each stroke remembers whose it is: drawn, accepted, or changed after it was accepted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from sketch_assistant.sketch.document import Sketch, Stroke
from sketch_assistant.sketch.formats.files import open_sketch
from sketch_assistant.ui.base.ghost import Ghost
from sketch_assistant.ui.paint.view import View

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

OWN = Stroke.through([(300, 200), (340, 260), (300, 320)])
TAKEN = Stroke.through([(500, 200), (560, 240), (500, 320)], origin="suggested")


@pytest.fixture
def both(desk: Desk) -> Desk:
    """A stroke that was drawn and one that was accepted, both selected."""
    desk.session.load(Sketch().adding(OWN, TAKEN), None)
    desk.canvas.set_view(View())
    desk.session.select([OWN, TAKEN])
    return desk


def origins(sketch: Sketch) -> list[str]:
    return [each.origin for each in sketch.strokes]


def nudge(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Right)


def steady(desk: Desk) -> None:
    desk.actions["steady"].trigger()
    desk.worker.work()
    desk.clock.now += 1
    desk.actions["accept"].trigger()


def cut(desk: Desk) -> None:
    desk.session.select(())
    desk.actions["eraser"].trigger()
    for x in (300, 500):
        desk.draw([(x + 5, 200), (x + 80, 262)])


def push(desk: Desk) -> None:
    desk.actions["push"].trigger()
    for x in (300, 500):
        desk.draw([(x, 210), (x + 40, 240)])


CHANGES: list[Callable[[Desk], object]] = [
    nudge,
    steady,
    cut,
    push,
    lambda desk: desk.press(Qt.Key.Key_4),
    lambda desk: desk.actions["mirror_across"].trigger(),
    lambda desk: desk.actions["align_left"].trigger(),
    lambda desk: desk.actions["thicker"].trigger(),
]


@pytest.mark.parametrize("change", CHANGES)
def test_what_was_accepted_says_that_it_was_changed(
    both: Desk, change: Callable[[Desk], object]
) -> None:
    change(both)
    assert set(origins(both.sketch)) == {"drawn", "changed"}
    before = len(both.strokes)
    both.actions["undo"].trigger()
    while len(both.strokes) != 2 and before != 2:
        both.actions["undo"].trigger()
    assert origins(both.sketch) == ["drawn", "suggested"]


@pytest.mark.parametrize("kept", ["group", "to_front", "duplicate"])
def test_what_leaves_line_and_ink_as_they_are_changes_nobody(both: Desk, kept: str) -> None:
    both.actions[kept].trigger()
    assert set(origins(both.sketch)) == {"drawn", "suggested"}


def test_what_a_model_redrew_of_an_own_stroke_was_accepted(both: Desk) -> None:
    both.ghosting.offer(Ghost((TAKEN,), ((OWN, (TAKEN,)),), "Redraw"))
    both.clock.now += 1
    both.ghosting.accept_all()
    assert origins(both.sketch) == ["suggested", "suggested"]


def test_it_is_kept_by_files_safety_copies_and_the_clipboard(
    make_desk: Callable[[], Desk], tmp_path: Path
) -> None:
    first = make_desk()
    first.start()
    first.session.load(Sketch().adding(OWN, TAKEN, TAKEN.in_ink(OWN.ink)), None)
    first.session.select(first.strokes[2:])
    nudge(first)
    wanted = ["drawn", "suggested", "changed"]
    first.actions["select_all"].trigger()
    first.actions["copy"].trigger()
    first.actions["paste"].trigger()
    assert origins(first.sketch) == 2 * wanted
    path = tmp_path / "saved.svg"
    first.dialogs.paths = [path]
    first.documents.save_as()
    assert origins(open_sketch(path)) == 2 * wanted
    first.actions["pen"].trigger()
    first.draw_line(700)
    first.crash()
    second = make_desk()
    second.start()
    second.cards.message.buttons[0].click()
    assert origins(second.sketch) == [*wanted, *wanted, "drawn"]


def test_it_is_exported_only_when_asked(both: Desk, tmp_path: Path) -> None:
    nudge(both)
    card = both.cards.export
    for ticked, wanted in ((False, ["drawn", "drawn"]), (True, ["drawn", "changed"])):
        path = tmp_path / f"{ticked}.svg"
        both.actions["export"].trigger()
        assert card.whose.isVisible()
        assert not card.origins.isChecked(), "each export is asked anew"
        card.origins.setChecked(ticked)
        both.dialogs.paths = [path]
        card.confirm()
        assert origins(open_sketch(path)) == wanted
        assert ("sketch:origin" in path.read_text()) == ticked
    both.actions["export"].trigger()
    card.choose("png")
    assert card.whose.isHidden()


def test_a_drawing_of_own_strokes_is_not_asked_about(desk: Desk) -> None:
    desk.draw_line(300)
    desk.actions["export"].trigger()
    assert desk.cards.export.whose.isHidden()
