"""The page of the drawing: its size, its paper, and growing it to hold what lies beyond it."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ...sketch.document import Sketch
from ..base.words import mark, tr
from ..shell.window import Window
from .bindings import Bindings

if TYPE_CHECKING:
    from ..panels.cards.page_card import PageCard

GROWN = mark("The page holds all ink now.")


class Pages:
    """Every change is one undo step. The card is made when it is first asked for."""

    def __init__(self, window: Window, bindings: Bindings) -> None:
        self._window, self._bindings = window, bindings
        self._canvas, self._session = window.canvas, window.canvas.session
        actions = window.actions_
        actions.bind("page_panel", self._toggle)
        actions.bind("page_grow", self._grow)
        actions.bind("page_turn", self._turn)
        window.cards.export.grow_wanted.connect(self._grow)

    @cached_property
    def card(self) -> PageCard:
        from ..panels.cards.page_card import PageCard  # the start need not load it

        card = PageCard(self._window.actions_, self._window.theme, self._window.cards)
        card.size_wanted.connect(self._size)
        card.endless_wanted.connect(lambda: self._paper({"endless": True}, True))
        card.lying_wanted.connect(self._lay)
        card.papered.connect(self._paper)
        card.colour_wanted.connect(self._choose_colour)
        self._session.sketch_changed.connect(lambda *_: card.show_page(self._session.sketch))
        card.show_page(self._session.sketch)
        return self._bindings.add_late(card)

    def _toggle(self) -> None:
        self._bindings.show_card(self.card, self.card.isHidden())

    def _size(self, name: str) -> None:
        from ...sketch.paging import sized

        sketch = self._session.sketch
        made = sized(sketch, name)
        self._edit(replace(made, paper=replace(made.paper, endless=False)))

    def _lay(self, lying: bool) -> None:
        from ...sketch.paging import turned

        self._edit(turned(self._session.sketch, lying))

    def _turn(self) -> None:
        from ...sketch.paging import is_lying

        self._lay(not is_lying(self._session.sketch))

    def _paper(self, changes: dict[str, Any], whole: bool) -> None:
        """whole: else a slider is on its way, and it is shown alone."""
        sketch = self._session.sketch
        made = replace(sketch, paper=replace(sketch.paper, **changes))
        if whole:
            self._edit(made)
        else:
            self._canvas.show_ink(made)

    def _choose_colour(self) -> None:
        chosen = self._window.dialogs.colour(self._session.sketch.paper.colour or "#ffffff")
        if chosen:
            self._paper({"colour": chosen}, True)
        self.card.show_page(self._session.sketch)

    def _grow(self) -> None:
        from ...sketch.paging import grown

        made = grown(self._session.sketch)
        if made is self._session.sketch:
            self._window.say(tr("All ink is on the page already."))
            return
        self._edit(made)
        self._canvas.viewing.zoom_to_fit()
        self._window.cards.export.show_cut("", "")
        self._window.say(tr(GROWN))

    def _edit(self, sketch: Sketch) -> None:
        if self._canvas.is_pen_down:
            return
        now = self._session.sketch
        if _page(sketch) != _page(now):
            self._session.edit("Page", sketch)
        else:  # a choice that was made again stays on
            self._canvas.show_ink(now)
            self.card.show_page(now)


def _page(sketch: Sketch) -> tuple[object, ...]:
    return sketch.width, sketch.height, sketch.paper
