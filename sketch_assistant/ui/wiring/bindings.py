"""What every action does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from ...sketch.origins import are_told
from ..base.theme import ThemeChoice
from ..base.words import figure, mark, tr, translated
from ..ghosts.ghosting import Ghosting
from ..ghosts.suggesting import Suggesting
from ..panels.cards.suggestion_panel import CONFIDENCES, DELAYS, TEMPERATURES, confidently
from ..panels.widgets.card import Card
from ..panels.widgets.late_card import LateCard
from ..shell.window import Window
from .showing import MODES, Showing

C = TypeVar("C", bound=LateCard)

NEXT_THEMES = {
    ThemeChoice.SYSTEM: (ThemeChoice.LIGHT, mark("Light theme.")),
    ThemeChoice.LIGHT: (ThemeChoice.DARK, mark("Dark theme.")),
    ThemeChoice.DARK: (ThemeChoice.SYSTEM, mark("The theme follows the system.")),
}
TURN = 15.0  # degrees


class Bindings:
    """Connects the window's actions to the objects that do the work."""

    def __init__(self, window: Window, ghosting: Ghosting, suggesting: Suggesting) -> None:
        self._window, self._cards = window, window.cards
        self._canvas, self._session = window.canvas, window.canvas.session
        self._ghosting, self._suggesting = ghosting, suggesting
        self._actions = window.actions_
        self._showing = Showing(window, ghosting, suggesting)
        for bind in (self._file, self._edit, self._draw, self._view, self._suggest):
            bind()

    def dismiss(self) -> None:
        """Esc: what lies over the page closes, then the ghost, a message, the selection."""
        for card in self._cards.passing:
            if not card.isHidden():
                self.show_card(card, False)
                return
        if self._ghosting.dismiss():
            return
        if self._cards.message.message:
            self._cards.message.close_top()
        elif self._canvas.tools.picks:
            self._actions["pick_colour"].trigger()
        elif self._canvas.tools.selecting.active:
            self._canvas.cancel()
        else:
            self._session.select(())

    def show_card(self, card: Card, shown: bool) -> None:
        """Open or close one of the passing cards; the keyboard goes back to the drawing."""
        for other in self._cards.passing if shown else ():
            other.setVisible(other is card)
        card.setVisible(shown)
        if shown:
            if card is self._cards.suggestion_panel:
                self._cards.suggestion_panel.refresh()
            card.adjustSize()
            card.raise_()
        self._cards.settle()
        self._canvas.setFocus()
        if shown and isinstance(card, LateCard):
            card.take_keyboard()
        self._showing.show_actions()

    def add_late(self, card: C) -> C:
        """A card that is made now, for it is asked for the first time."""
        self._cards.add_late(card)
        card.closed.connect(partial(self.show_card, card, False))
        return card

    def show_settings(self) -> None:
        """Settings were taken over from a file: show them."""
        self._showing.show_pen()
        self._cards.suggestion_panel.refresh()

    def set_tool(self, tool: str) -> None:
        """ "pen", "eraser" or "select"."""
        self._canvas.tool = tool
        self._showing.show_pen()

    def toggle_card(self, card: Card) -> None:
        """Open one of the passing cards, or close it."""
        self.show_card(card, card.isHidden())

    def show_pen(self) -> None:
        """What a tool does has changed."""
        self._showing.show_pen()

    def _file(self) -> None:
        documents, bind = self._window.documents, self._actions.bind
        bind("new", self._unless_drawing(documents.new))
        bind("open", self._unless_drawing(documents.open))
        bind("save", documents.save)
        bind("save_as", documents.save_as)
        bind("export", self._toggle_export)
        bind("print", self._unless_drawing(documents.exporting.print_out))
        bind("quit", self._window.close)
        self._cards.export.wanted.connect(self._export)
        self._cards.export.cancelled.connect(lambda: self.show_card(self._cards.export, False))

    def _edit(self) -> None:
        bind = self._actions.bind
        bind("undo", self._unless_drawing(self._session.undo))
        bind("redo", self._unless_drawing(self._session.redo))
        bind("clear", self._unless_drawing(self._clear))

    def _draw(self) -> None:
        bind = self._actions.bind
        bind("pen", partial(self.set_tool, "pen"))

    def _view(self) -> None:
        bind, canvas = self._actions.bind, self._canvas
        bind("zoom_in", canvas.viewing.zoom_in)
        bind("zoom_out", canvas.viewing.zoom_out)
        bind("fit", lambda: canvas.viewing.zoom_to_fit(0.0))
        bind("actual", self._actual_size)
        bind("rotate_left", lambda: canvas.viewing.rotate_by(-TURN))
        bind("rotate_right", lambda: canvas.viewing.rotate_by(TURN))
        bind("upright", canvas.viewing.reset_rotation)
        bind("mirror_view", self._unless_drawing(canvas.viewing.mirror))
        bind("panels", lambda: self._cards.show_bare(self._actions["panels"].isChecked()))
        bind("full_screen", self._full_screen)
        bind("theme", self._next_theme)

    def _suggest(self) -> None:
        bind, ghosting, suggesting = self._actions.bind, self._ghosting, self._suggesting
        bind("ask", suggesting.ask)
        bind("go_on", lambda: suggesting.ask(self._session.selection))
        bind("snooze", suggesting.snooze)
        bind("accept", ghosting.accept)
        bind("accept_all", ghosting.accept_all)
        bind("keep_part", lambda: self._take_whole(False))
        bind("keep_whole", lambda: self._take_whole(True))
        bind("accept_next", ghosting.accept_next)
        bind("dismiss", self.dismiss)
        bind("next", ghosting.next)
        bind("previous", ghosting.previous)
        bind("calmer", lambda: self._change_temperature(-1))
        bind("wilder", lambda: self._change_temperature(1))
        bind("sooner", lambda: self._change_delay(-1))
        bind("later", lambda: self._change_delay(1))
        bind("surer", lambda: self._change_confident(1))
        bind("bolder", lambda: self._change_confident(-1))
        bind("next_model", lambda: suggesting.choice.step(1))
        bind("previous_model", lambda: suggesting.choice.step(-1))
        bind("suggestion_panel", lambda: self.toggle_card(self._cards.suggestion_panel))
        for name, mode in MODES.items():
            bind(name, partial(suggesting.set_mode, mode))

        strip, canvas = self._cards.strip, self._canvas
        strip.hovered.connect(self._preview)
        strip.picked.connect(ghosting.make_current)
        strip.taken.connect(lambda _: ghosting.accept())
        canvas.ghost_tapped.connect(ghosting.accept_stroke)
        canvas.ghost_dismissed.connect(ghosting.dismiss)
        self._cards.suggestion_panel.left.connect(canvas.setFocus)

    def _preview(self, place: int) -> None:
        ghosts = self._session.ghosts
        self._canvas.over.show_preview(ghosts[place] if 0 <= place < len(ghosts) else None)

    def _unless_drawing(self, act: Callable[[], object]) -> Callable[[], object]:
        """Under the pen nothing changes."""
        return lambda: None if self._canvas.is_pen_down else act()

    def _toggle_export(self) -> None:
        from ..document.picture import beyond, cut_off  # not needed before somebody exports

        sketch = self._session.sketch
        self._cards.export.show_cut(*map(translated, (cut_off(sketch), beyond(sketch))))
        self._cards.export.show_origins(are_told(sketch))
        self.toggle_card(self._cards.export)

    def _export(self, format: str, scale: int, *options: bool) -> None:
        self.show_card(self._cards.export, False)
        self._cards.export.reference.setChecked(False)
        self._window.documents.exporting.export(format, scale, *options)

    def _clear(self) -> None:
        if self._session.sketch.open_strokes:
            sketch = self._session.sketch
            self._session.edit("Erase everything", sketch.without(sketch.open_strokes))

    def _actual_size(self) -> None:
        canvas = self._canvas
        canvas.set_view(canvas.view.zoomed(1.0 / canvas.view.scale, canvas.viewing.middle()))

    def _full_screen(self) -> None:
        window = self._window
        window.showNormal() if window.isFullScreen() else window.showFullScreen()

    def _next_theme(self) -> None:
        choice, sentence = NEXT_THEMES[self._window.theme.choice]
        self._window.theme.choose(choice)
        self._window.say(tr(sentence))

    def _take_whole(self, whole: bool) -> None:
        self._ghosting.take_whole(whole)
        self._showing.show_actions()

    def _change_temperature(self, steps: int) -> None:
        low, high, step = TEMPERATURES
        wanted = round((self._suggesting.wishes.temperature + steps * step) / step) * step
        self._suggesting.set_temperature(min(max(wanted, low), high))
        chosen = figure(self._suggesting.wishes.temperature, ".2f")
        self._window.say(tr("Temperature {temperature}", temperature=chosen))

    def _change_confident(self, steps: int) -> None:
        low, high, step = CONFIDENCES
        wanted = round((self._suggesting.wishes.confident + steps * step) / step) * step
        self._suggesting.set_confident(min(max(wanted, low), high))
        self._window.say(
            tr("Suggestions {confident}", confident=confidently(self._suggesting.wishes.confident))
        )

    def _change_delay(self, steps: int) -> None:
        low, high, step = DELAYS
        wanted = round((self._suggesting.pace.delay + steps * step) / step) * step
        self._suggesting.pace.set_delay(min(max(wanted, low), high))
        self._window.say(
            tr(
                "Suggestions after {delay} seconds of rest",
                delay=figure(self._suggesting.pace.delay, ".1f"),
            )
        )
