"""The assists of the table: their cards, their questions, their actions."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from ...assist.desk import AssistDesk
from ...sketch.document import SketchError, Stroke
from ..assists.assist import Around, Assist, Assisting
from ..assists.model_library import ModelLibrary
from ..assists.table import ASSISTS
from ..assists.teaching import TEACH
from ..base.asking import Asking
from ..base.words import tr, translated
from ..base.worker import Worker
from ..document.sheets import save_sheet
from ..ghosts.ghosting import Ghosting
from ..ghosts.suggesting import Suggesting
from ..panels.widgets.card import Card
from ..panels.widgets.side_card import SideCard
from ..shell.window import Window
from .bindings import Bindings


class Assists(Mapping[str, Assisting]):
    """Connects them to the window; what decides for each, by the name of its command.

    lessons: the folder of what is being learned.
    """

    def __init__(
        self,
        window: Window,
        bindings: Bindings,
        ghosting: Ghosting,
        suggesting: Suggesting,
        desk: AssistDesk,
        worker: Worker,
        models: ModelLibrary,
        lessons: Path,
    ) -> None:
        self._window, self._bindings = window, bindings
        cards, session, seeds = window.cards, window.canvas.session, itertools.count(1)

        def around() -> Around:
            """With a question of its own."""
            asking = Asking(worker, desk.cancel_others, session.pen, window)
            add, save = partial(models.add, agreed=True), self._save_sheet
            return Around(
                window, ghosting, suggesting, desk, worker, asking, seeds, save, add, lessons
            )

        self._started = {each.command.name: self._start(each, around()) for each in ASSISTS}
        suggesting.is_hushed = lambda: any(each.has_the_page for each in self.values())
        window.actions_.bind("models", self._toggling(cards.models))
        cards.models.closed.connect(partial(bindings.show_card, cards.models, False))
        teach = cards.assists[TEACH.command.name]
        cards.models.teach_wanted.connect(lambda: bindings.show_card(teach, True))

    def __getitem__(self, name: str) -> Assisting:
        return self._started[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._started)

    def __len__(self) -> int:
        return len(self._started)

    def close(self) -> None:
        """Before the window goes."""
        for each in self.values():
            each.close()

    def _start(self, assist: Assist, around: Around) -> Assisting:
        """Connect an assist, its card and its action."""
        window, card = self._window, self._window.cards.assists[assist.command.name]
        started = assist.start(around, card)
        started.failed.connect(window.complain)
        started.said.connect(window.say)
        if isinstance(card, SideCard):
            window.actions_.bind(assist.command.name, self._toggling(card))
            card.closed.connect(partial(self._bindings.show_card, card, False))
        else:
            window.actions_.bind(assist.command.name, started.begin)
        return started

    def _toggling(self, card: Card) -> Callable[[], None]:
        return lambda: self._bindings.show_card(card, card.isHidden())

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
