"""The assists that draw: their cards, their questions, their actions."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from functools import partial
from pathlib import Path

from ...assist.desk import AssistDesk
from ...sketch.document import SketchError, Stroke
from ..assists.card_assist import Around, Assist
from ..assists.redrawing import Redrawing
from ..assists.table import ASSISTS
from ..base.asking import Asking
from ..base.words import tr, translated
from ..base.worker import Worker
from ..document.sheets import save_sheet
from ..ghosts.ghosting import Ghosting
from ..ghosts.suggesting import Suggesting
from ..panels.widgets.card import Card
from ..shell.window import Window
from .bindings import Bindings


class Assists:
    """Connects them to the window."""

    def __init__(
        self,
        window: Window,
        bindings: Bindings,
        ghosting: Ghosting,
        suggesting: Suggesting,
        desk: AssistDesk,
        worker: Worker,
    ) -> None:
        self._window, self._bindings = window, bindings
        cards, session, seeds = window.cards, window.canvas.session, itertools.count(1)

        def asking() -> Asking:
            return Asking(worker, desk.cancel_others, session.pen, window)

        def around() -> Around:
            return Around(session, ghosting, suggesting, desk, asking(), seeds, self._save_sheet)

        self.redrawing = Redrawing(window, ghosting, suggesting, desk, asking(), seeds)
        for assist in ASSISTS:
            self._start(assist, around())
        suggesting.is_hushed = self._have_the_page
        for name, panel in (("models", cards.models), ("teach", cards.teach)):
            window.actions_.bind(name, self._toggling(panel))
            panel.closed.connect(partial(bindings.show_card, panel, False))
        cards.models.teach_wanted.connect(lambda: bindings.show_card(cards.teach, True))
        window.actions_.bind("accept_beside", lambda: ghosting.accept_all(beside=True))
        window.actions_["redraw_again"].setEnabled(False)
        cards.redraw.classes.left.connect(window.canvas.setFocus)

    def _start(self, assist: Assist, around: Around) -> None:
        """Connect an assist, its card and its action."""
        window, card = self._window, self._window.cards.assists[assist.command.name]
        started = assist.start(around, card)
        started.failed.connect(window.complain)
        started.said.connect(window.say)
        window.actions_.bind(assist.command.name, self._toggling(card))
        card.closed.connect(partial(self._bindings.show_card, card, False))
        card.refused.connect(window.say)
        card.typed.connect(window.canvas.setFocus)

    def _toggling(self, card: Card) -> Callable[[], None]:
        return lambda: self._bindings.show_card(card, card.isHidden())

    def _have_the_page(self) -> bool:
        """Whether one of these is at work there, so that nothing is suggested unasked."""
        cards = self._window.cards.assists.values()
        return self.redrawing.has_the_page or any(not card.isHidden() for card in cards)

    def _save_sheet(self, takes: tuple[tuple[Stroke, ...], ...]) -> Path | None:
        """Ask where, write the takes there, say so."""
        path = self._window.canvas.session.path
        try:
            saved = save_sheet(takes, self._window.dialogs, path.parent if path else Path.home())
        except SketchError as error:
            self._window.complain(translated(error))
            return None
        if saved is not None:
            self._window.say(tr("The sheet is saved as {name}.", name=saved.name))
        return saved
