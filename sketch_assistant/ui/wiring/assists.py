"""Redraw, variations, in-between and analogy: their cards, their questions, their actions."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

from ...assist.desk import AssistDesk
from ...sketch.document import SketchError, Stroke
from ..assists.analogies import Analogies
from ..assists.blending import Blending
from ..assists.redrawing import Redrawing
from ..assists.varying import Varying
from ..base.asking import Asking
from ..base.worker import Worker
from ..document.sheets import save_sheet
from ..ghosts.assistant import Assistant
from ..ghosts.ghosting import Ghosting
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
        assistant: Assistant,
        desk: AssistDesk,
        worker: Worker,
    ) -> None:
        self._window, self._bindings = window, bindings
        stage, session = window.stage, window.canvas.session
        seeds = itertools.count(1)
        askings = [Asking(worker, desk.cancel_others, session.pen, window) for _ in range(4)]
        self.redrawing = Redrawing(window, ghosting, assistant, desk, askings[0], seeds)
        about = session, ghosting
        self.varying = Varying(
            *about, assistant, desk, askings[1], stage.vary, seeds, self._save_sheet
        )
        self.blending = Blending(*about, desk, askings[2], stage.blend, assistant)
        self.analogies = Analogies(*about, desk, askings[3], stage.analogy, assistant)
        assistant.is_hushed = self._have_the_page
        for each in (self.varying, self.blending, self.analogies):
            each.failed.connect(window.complain)
        self.analogies.said.connect(window.say)
        for name, card in (
            ("vary_panel", stage.vary),
            ("blend_panel", stage.blend),
            ("analogy_panel", stage.analogy),
            ("models", stage.models),
            ("teach", stage.teach),
        ):
            window.actions_.bind(name, self._toggling(card))
            card.closed.connect(lambda card=card: bindings.show_card(card, False))
        for card in (stage.blend, stage.analogy):
            card.refused.connect(window.say)
        stage.models.teach_wanted.connect(lambda: bindings.show_card(stage.teach, True))
        window.actions_.bind("accept_beside", lambda: ghosting.accept_all(beside=True))
        window.actions_["redraw_again"].setEnabled(False)
        for signal in (stage.vary.classes.left, stage.analogy.left, stage.redraw.classes.left):
            signal.connect(window.canvas.setFocus)

    def _toggling(self, card: Card) -> Callable[[], None]:
        return lambda: self._bindings.show_card(card, card.isHidden())

    def _have_the_page(self) -> bool:
        """Whether one of these is at work there, so that nothing is suggested unasked."""
        stage = self._window.stage
        cards = (stage.vary, stage.blend, stage.analogy)
        return self.redrawing.has_the_page or any(not card.isHidden() for card in cards)

    def _save_sheet(self, takes: tuple[tuple[Stroke, ...], ...]) -> Path | None:
        """Ask where, write the takes there, say so."""
        path = self._window.canvas.session.path
        try:
            saved = save_sheet(takes, self._window.dialogs, path.parent if path else Path.home())
        except SketchError as error:
            self._window.complain(str(error))
            return None
        if saved is not None:
            self._window.say(f"The sheet is saved as {saved.name}.")
        return saved
