"""What the drawing looks like, as the panel says it: never of another drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sketch_assistant.sketch.document import Sketch
from tests.ui.window.answers import work

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk


def words(desk: Desk) -> list[str]:
    """The guesses that are seen."""
    return [chip.accessibleName() for chip in desk.cards.suggestion_panel.guesses.chips]


def test_a_guess_that_comes_after_the_drawing_has_changed_is_not_shown(desk: Desk) -> None:
    desk.draw_line(300)
    desk.worker.jobs.clear()
    seen = iter([("cat", 0.7), ("pig", 0.8)])

    def guesses(sketch: Sketch) -> tuple[tuple[str, float], ...]:
        if len(sketch.strokes) == 1:
            desk.draw_line(600)  # before the answer is there
        return (next(seen),)

    desk.assist_desk.guesses = guesses  # type: ignore[method-assign]
    desk.actions["suggestion_panel"].trigger()
    shown: list[list[str]] = []
    desk.app.recognising.changed.connect(lambda: shown.append(words(desk)))
    work(desk)
    assert shown[-1] == ["pig 80%"]
    assert ["cat 70%"] not in shown
