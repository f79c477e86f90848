"""What every action does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from .. import __version__
from .actions import COLOURS
from .assistant import Assistant
from .ghosting import Ghosting
from .menus import recent_menu
from .panels.assist_panel import DELAYS, TEMPERATURES
from .panels.card import Card
from .panels.message_bar import Message
from .panels.pen_card import WIDTHS
from .scheduler import Mode
from .theme import Look
from .window import TITLE, Window

MODES = {"mode_resting": Mode.RESTING, "mode_asked": Mode.ASKED, "mode_off": Mode.OFF}
LOOKS = {
    Look.SYSTEM: (Look.LIGHT, "Light theme."),
    Look.LIGHT: (Look.DARK, "Dark theme."),
    Look.DARK: (Look.SYSTEM, "The theme follows the system."),
}
TURN = 15.0  # degrees
STEADIER = 0.1
WIDER = 1.25  # a step of the pen's width


class Bindings:
    """Connects the window's actions to the objects that do the work."""

    def __init__(self, window: Window, ghosting: Ghosting, assistant: Assistant) -> None:
        self._window, self._stage = window, window.stage
        self._canvas, self._session = window.canvas, window.canvas.session
        self._ghosting, self._assistant = ghosting, assistant
        self._actions = window.actions_
        for bind in (self._file, self._edit, self._draw, self._view, self._suggest, self._help):
            bind()
        self._follow()

    def dismiss(self) -> None:
        """Esc: close what lies over the page, then the ghost, then a message."""
        for card in self._stage.passing:
            if not card.isHidden():
                self.show_card(card, False)
                return
        if not self._ghosting.dismiss():
            self._stage.message.close_top()

    def show_card(self, card: Card, shown: bool) -> None:
        """Open or close one of the passing cards; the keyboard goes back to the drawing."""
        for other in self._stage.passing if shown else ():
            other.setVisible(other is card)
        card.setVisible(shown)
        if shown:
            if card is self._stage.assist_panel:
                self._stage.assist_panel.refresh()
            card.adjustSize()
            self._stage.arrange()
            card.raise_()
        self._canvas.setFocus()
        self._show_checks()

    def open_recent(self) -> None:
        """A menu of the files last used, under the title."""
        menu = recent_menu(self._window.settings.recent(), self._open, self._window)
        title = self._stage.title
        menu.popup(title.mapToGlobal(QPoint(0, title.height() + 6)))

    def set_width(self, width: float) -> None:
        """Canvas units."""
        self._canvas.pen_width = min(max(width, WIDTHS[0]), WIDTHS[1])
        self.show_pen()

    def set_colour(self, colour: str) -> None:
        """#rrggbb; the pen is taken up."""
        self._canvas.pen_colour = colour
        self.set_tool("pen")
        self.show_pen()

    def set_tool(self, tool: str) -> None:
        """ "pen" or "eraser"."""
        self._canvas.tool = tool
        self._show_checks()

    def show_pen(self) -> None:
        """Show the pen as it is in the cards."""
        canvas = self._canvas
        self._stage.tools.show_pen(canvas.pen_width, canvas.pen_colour)
        self._stage.pen.width_slider.set_value(canvas.pen_width)
        self._stage.pen.steadiness.set_value(canvas.stabiliser)
        self._show_checks()

    def _file(self) -> None:
        documents, bind = self._window.documents, self._actions.bind
        bind("new", documents.new)
        bind("open", documents.open)
        bind("recent", self.open_recent)
        bind("save", documents.save)
        bind("save_as", documents.save_as)
        bind("export", lambda: self._toggle(self._stage.export))
        bind("quit", self._window.close)
        self._stage.export.wanted.connect(self._export)
        self._stage.export.cancelled.connect(lambda: self.show_card(self._stage.export, False))

    def _edit(self) -> None:
        bind = self._actions.bind
        bind("undo", self._unless_drawing(self._session.history.undo))
        bind("redo", self._unless_drawing(self._session.history.redo))
        bind("copy", self._copy)
        bind("clear", self._unless_drawing(self._clear))

    def _draw(self) -> None:
        bind, canvas = self._actions.bind, self._canvas
        for tool in ("pen", "eraser"):
            bind(tool, partial(self.set_tool, tool))
        bind("thinner", lambda: self.set_width(canvas.pen_width / WIDER))
        bind("thicker", lambda: self.set_width(canvas.pen_width * WIDER))
        for i, colour in enumerate(COLOURS.values(), start=1):
            bind(f"colour_{i}", partial(self.set_colour, colour))
        bind("colour", self._choose_colour)
        bind("pen_panel", lambda: self._toggle(self._stage.pen))
        bind("steadier", lambda: self._set_steadiness(canvas.stabiliser + STEADIER))
        bind("looser", lambda: self._set_steadiness(canvas.stabiliser - STEADIER))
        bind("touch_draws", self._toggle_touch)
        self._stage.pen.width_slider.moved.connect(self.set_width)
        self._stage.pen.steadiness.moved.connect(self._set_steadiness)

    def _view(self) -> None:
        bind, canvas = self._actions.bind, self._canvas
        bind("zoom_in", canvas.zoom_in)
        bind("zoom_out", canvas.zoom_out)
        bind("fit", canvas.zoom_to_fit)
        bind("actual", self._actual_size)
        bind("rotate_left", lambda: canvas.rotate_by(-TURN))
        bind("rotate_right", lambda: canvas.rotate_by(TURN))
        bind("upright", canvas.reset_rotation)
        bind("panels", lambda: self._stage.show_bare(self._actions["panels"].isChecked()))
        bind("full_screen", self._full_screen)
        bind("look", self._next_look)

    def _suggest(self) -> None:
        bind, ghosting, assistant = self._actions.bind, self._ghosting, self._assistant
        bind("ask", assistant.ask)
        bind("accept", ghosting.accept_all)
        bind("accept_next", ghosting.accept_next)
        bind("dismiss", self.dismiss)
        bind("next", ghosting.next)
        bind("previous", ghosting.previous)
        bind("calmer", lambda: self._change_temperature(-1))
        bind("wilder", lambda: self._change_temperature(1))
        bind("sooner", lambda: self._change_delay(-1))
        bind("later", lambda: self._change_delay(1))
        bind("next_model", lambda: assistant.step_model(1))
        bind("previous_model", lambda: assistant.step_model(-1))
        bind("assist_panel", lambda: self._toggle(self._stage.assist_panel))
        for name, mode in MODES.items():
            bind(name, partial(assistant.set_mode, mode))

    def _help(self) -> None:
        self._actions.bind("shortcuts", lambda: self._toggle(self._stage.shortcuts))
        self._actions.bind("about", self._about)

    def _follow(self) -> None:
        """Keep what the actions and cards show in step with the rest."""
        canvas, session, stage = self._canvas, self._session, self._stage
        canvas.view_changed.connect(lambda view: stage.view_card.show_view(view.scale, view.angle))
        canvas.view_changed.connect(self._place_ghost_card)
        stage.resized.connect(self._show_ghosts)
        session.ghosts_changed.connect(self._show_ghosts)
        session.history.canUndoChanged.connect(self._show_checks)
        session.history.canRedoChanged.connect(self._show_checks)
        self._assistant.changed.connect(self._show_checks)
        stage.strip.hovered.connect(self._preview)
        stage.strip.picked.connect(self._ghosting.make_current)
        stage.strip.taken.connect(lambda _: self._ghosting.accept_all())
        stage.assist_panel.left.connect(canvas.setFocus)
        canvas.ghost_tapped.connect(self._ghosting.accept_stroke)
        canvas.ghost_dismissed.connect(self._ghosting.dismiss)
        canvas.message.connect(self._window.say)
        canvas.pen_up.connect(self._show_checks)
        self.show_pen()
        self._show_ghosts()

    def _show_checks(self) -> None:
        session, actions = self._session, self._actions
        ghost = session.ghost is not None
        enabled = {
            "undo": session.history.canUndo(),
            "redo": session.history.canRedo(),
            "clear": bool(session.sketch.strokes),
            "accept_next": ghost,
            "next": ghost,
            "previous": self._ghosting.can_step_back,
            "ask": self._assistant.mode is not Mode.OFF and bool(self._assistant.model),
        }
        for name, on in enabled.items():
            actions[name].setEnabled(on)
        checked = {
            "pen": self._canvas.tool == "pen",
            "eraser": self._canvas.tool == "eraser",
            "touch_draws": self._canvas.touch_draws,
            "pen_panel": self._stage.pen.isVisible(),
            "assist_panel": self._stage.assist_panel.isVisible(),
            "shortcuts": self._stage.shortcuts.isVisible(),
            **{name: self._assistant.mode is mode for name, mode in MODES.items()},
        }
        for name, on in checked.items():
            actions[name].setChecked(on)

    def _show_ghosts(self) -> None:
        session, stage = self._session, self._stage
        shown = bool(session.ghosts)
        if shown:
            stage.strip.refresh(stage.strip_room())
            stage.ghost.show_place(session.current, len(session.ghosts))
        else:
            self._canvas.show_preview(None)
        stage.strip.setVisible(shown)
        stage.ghost.setVisible(shown)
        stage.arrange()
        self._place_ghost_card()
        self._show_checks()

    def _place_ghost_card(self) -> None:
        stage, ghost = self._stage, self._session.ghost
        if ghost is not None:
            stage.ghost.place_beside(stage.around_ghost(ghost), stage.free())

    def _preview(self, place: int) -> None:
        ghosts = self._session.ghosts
        self._canvas.show_preview(ghosts[place] if 0 <= place < len(ghosts) else None)

    def _unless_drawing(self, act: Callable[[], object]) -> Callable[[], object]:
        """Under the pen nothing changes."""
        return lambda: None if self._canvas.is_pen_down else act()

    def _toggle(self, card: Card) -> None:
        self.show_card(card, card.isHidden())

    def _open(self, path: Path) -> None:
        self._window.documents.open(path)

    def _export(self, format: str, scale: int, transparent: bool) -> None:
        self.show_card(self._stage.export, False)
        self._window.documents.export(format, scale, transparent)

    def _copy(self) -> None:
        from .clipboard import drawing_data  # writers that the start need not wait for

        QApplication.clipboard().setMimeData(drawing_data(self._session.sketch))
        self._window.say("The drawing is on the clipboard, as SVG and as a picture.")

    def _clear(self) -> None:
        if self._session.sketch.strokes:
            sketch = self._session.sketch
            self._session.edit("Erase everything", sketch.without(sketch.strokes))

    def _choose_colour(self) -> None:
        chosen = self._window.dialogs.colour(self._canvas.pen_colour)
        if chosen:
            self.set_colour(chosen)

    def _set_steadiness(self, amount: float) -> None:
        self._canvas.stabiliser = min(max(amount, 0.0), 1.0)
        self.show_pen()

    def _toggle_touch(self) -> None:
        self._canvas.touch_draws = self._actions["touch_draws"].isChecked()

    def _actual_size(self) -> None:
        canvas = self._canvas
        canvas.set_view(canvas.view.zoomed(1.0 / canvas.view.scale, canvas.middle()))

    def _full_screen(self) -> None:
        window = self._window
        window.showNormal() if window.isFullScreen() else window.showFullScreen()

    def _next_look(self) -> None:
        look, sentence = LOOKS[self._window.theme.look]
        self._window.theme.set_look(look)
        self._window.say(sentence)

    def _change_temperature(self, steps: int) -> None:
        low, high, step = TEMPERATURES
        wanted = round((self._assistant.temperature + steps * step) / step) * step
        self._assistant.set_temperature(min(max(wanted, low), high))
        self._window.say(f"Temperature {self._assistant.temperature:.2f}")

    def _change_delay(self, steps: int) -> None:
        low, high, step = DELAYS
        wanted = round((self._assistant.delay + steps * step) / step) * step
        self._assistant.set_delay(min(max(wanted, low), high))
        self._window.say(f"Suggestions after {self._assistant.delay:.1f} seconds of rest")

    def _about(self) -> None:
        self._stage.message.tell(
            Message(
                f"{TITLE} {__version__}. It draws with you, on this computer alone. "
                "The models learned from drawings of the Quick, Draw! dataset "
                "(Google, CC BY 4.0).",
                brief=False,
                choices=(("Close", lambda: None),),
            )
        )
