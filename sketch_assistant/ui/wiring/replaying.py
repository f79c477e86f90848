"""The making of the drawing as a film: chosen on a card, made beside the window."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from ...sketch.document import Sketch, SketchError
from ..base.words import figure, tr, translated
from ..base.worker import Worker
from ..panels.cards.message_bar import Message
from ..shell.window import Window
from .bindings import Bindings

if TYPE_CHECKING:  # made when first asked for: the start does not wait for it
    from ..document.replay.film import Wanted
    from ..document.replay.making import Making
    from ..panels.cards.replay_card import ReplayCard

ABOUT = "replay"  # what the message is about that says how much is made


class Replaying:
    """The card is made when it is first asked for; how long a film lasts is found beside the
    window, as the film itself is made."""

    def __init__(self, window: Window, bindings: Bindings, worker: Worker) -> None:
        self._window, self._bindings, self._worker = window, bindings, worker
        self._session = window.canvas.session
        self._asked = 0  # how often a length was asked for: the last answer counts
        window.actions_.bind("replay", self._toggle)

    @cached_property
    def card(self) -> ReplayCard:
        """Made when it is first asked for."""
        from ..panels.cards.replay_card import ReplayCard

        card = ReplayCard(self._window.theme, self._window.cards)
        card.changed.connect(self._show)
        card.confirmed.connect(self._make)
        self._session.sketch_changed.connect(lambda _: None if card.isHidden() else self._show())
        return self._bindings.add_late(card)

    @cached_property
    def making(self) -> Making:
        """What makes films."""
        from ..document.replay.making import Making

        making, message = Making(self._window), self._window.cards.message
        making.going.connect(self._show_going)
        making.ended.connect(lambda: message.forget(ABOUT))
        making.made.connect(lambda name: self._window.say(tr("Made {name}.", name=name)))
        making.failed.connect(self._window.complain)
        return making

    def cancel(self) -> None:
        """The window closes."""
        if "making" in self.__dict__:
            self.making.cancel()

    def _toggle(self) -> None:
        if self.card.isHidden():
            self._show()
        self._bindings.toggle_card(self.card)

    def _show(self) -> None:
        """Say how long it lasts, once that is known."""
        from ...sketch.origins import are_told

        sketch, wanted = self._session.sketch, self._wanted()
        self.card.show_ghosts(are_told(sketch))
        self._asked += 1
        self.card.show_film("", "")
        self._worker.submit(partial(_length, sketch, wanted), partial(self._tell, self._asked))

    def _tell(self, number: int, outcome: object) -> None:
        if number == self._asked:
            words = outcome if isinstance(outcome, str) else ""
            self.card.show_film(words, "" if words else translated(outcome))

    def _wanted(self) -> Wanted:
        from ..document.replay.film import Wanted, found_encoder

        card = self.card
        encoder = found_encoder() if card.format == "mp4" else ""
        choices = card.format, card.speed, card.seconds, card.longest, card.ghosts.isChecked()
        return Wanted(*choices, encoder)

    def _make(self) -> None:
        documents, wanted = self._window.documents, self._wanted()
        suggestion = documents.folder / f"{documents.name}.{wanted.format}"
        path = self._window.dialogs.save_path(tr("Make a film of the drawing"), suggestion)
        if path is None:
            return
        self._session.settle()
        self._bindings.show_card(self.card, False)
        self.making.start(self._session.sketch, path, wanted)

    def _show_going(self, name: str, share: float) -> None:
        text = tr("Making {name}: {share}", name=name, share=figure(share, ".0%"))
        message = self._window.cards.message
        if not message.reword(ABOUT, text):
            message.tell(Message(text, ((tr("Cancel"), self.making.cancel),), about=ABOUT))


def _length(sketch: Sketch, wanted: Wanted) -> str:
    """What the card says of a film. Raises `SketchError` where it cannot be made."""
    from ..document.replay.film import MISSING, timed

    if wanted.format == "mp4" and not wanted.encoder:
        raise SketchError(MISSING)
    film = timed(sketch, wanted)
    return tr(
        "%n strokes in {length} seconds, and {rest} of rest",
        "",
        len(film.steps),
        one="1 stroke in {length} seconds, and {rest} of rest",
        length=figure(film.length, ".1f"),
        rest=figure(film.whole - film.length, ".0f"),
    )
