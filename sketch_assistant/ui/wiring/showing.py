"""Keeps what the cards and actions show in step with the drawing, the ghosts and the pen."""

from __future__ import annotations

from ...sketch.document import BRUSHES
from ...sketch.selection.inks import look
from ..ghosts.ghosting import Ghosting
from ..ghosts.scheduler import Mode
from ..ghosts.suggesting import Suggesting
from ..paint.view import View
from ..pen.hand.pen import Pointer
from ..pen.hand.stabiliser import Steadying
from ..pen.tools.erasing import Takes
from ..pen.tools.pushing import Does
from ..shell.window import Window
from .ghost_cards import GhostCards

ROWS = ("longer", "shorter", "wider", "closer")
MODES = {"mode_resting": Mode.RESTING, "mode_asked": Mode.ASKED, "mode_off": Mode.OFF}


class Showing:
    """Reads the state and shows it; changes none of it."""

    def __init__(self, window: Window, ghosting: Ghosting, suggesting: Suggesting) -> None:
        self._canvas, self._session = window.canvas, window.canvas.session
        self._cards, self._actions = window.cards, window.actions_
        self._ghosting, self._suggesting = ghosting, suggesting
        self._canvas.view_changed.connect(self._show_view)
        self._canvas.message.connect(window.say)
        self._canvas.session.pen.left.connect(self.show_actions)
        self._session.loaded.connect(self.show_actions)
        self._session.history.indexChanged.connect(lambda _: self._stepped())
        self._session.selection_changed.connect(self.show_pen)
        suggesting.changed.connect(self.show_actions)
        self.show_pen()
        self._ghost_cards = GhostCards(window, self.show_actions)

    def show_pen(self) -> None:
        """What the tools do; while something is selected, what that looks like."""
        canvas, erasing = self._canvas, self._canvas.tools.erasing
        selected = self._session.selection
        ink, mixed = look(selected) if selected else (canvas.pen_ink, frozenset())
        self._cards.tools.show_palette(canvas.colours.palette)
        self._cards.tools.show_pen(ink, "colour" in mixed)
        self._cards.tools.show_eraser(erasing.takes)
        self._cards.tools.show_push(canvas.tools.pushing.does)
        self._cards.pen.show_tool(canvas.tool)
        self._cards.pen.show_ink(ink)
        for brush in BRUSHES:
            self._actions[f"brush_{brush}"].setChecked(ink.brush == brush)
        self._cards.pen.eraser_size.set_value(erasing.size)
        self._cards.pen.push_size.set_value(canvas.tools.pushing.size)
        self._cards.pen.steadiness.set_value(canvas.stabiliser)
        self.show_actions()

    def show_actions(self) -> None:
        """Which actions can be done now, and which are on."""
        for name, on in self._enabled().items():
            self._actions[name].setEnabled(on)
        for name, on in self._checked().items():
            self._actions[name].setChecked(on)

    def _stepped(self) -> None:
        """A step was done or undone; of a stroke that ends the pen is about to be seen to leave."""
        if not self._session.pen.is_down:
            self.show_actions()

    def _enabled(self) -> dict[str, bool]:
        session, ghost = self._session, self._session.ghost
        return {
            "undo": session.history.canUndo(),
            "redo": session.history.canRedo(),
            "clear": bool(session.sketch.open_strokes),
            "print": bool(session.sketch.strokes),
            "replay": bool(session.sketch.strokes),
            "accept_all": ghost is not None,
            "accept_next": ghost is not None and not ghost.whole,
            **{f"row_{way}": ghost is not None and ghost.spread is not None for way in ROWS},
            "next": ghost is not None,
            "previous": self._ghosting.can_step_back,
            "go_on": self._may_ask and bool(session.selection),
            "snooze": self._suggesting.pace.mode is Mode.RESTING,
            "ask": self._may_ask,
        }

    @property
    def _may_ask(self) -> bool:
        return self._suggesting.pace.mode is not Mode.OFF and bool(self._suggesting.choice.model)

    def _checked(self) -> dict[str, bool]:
        cards, canvas = self._cards, self._canvas
        return {
            "pen": canvas.tool == "pen",
            "eraser": canvas.tool == "eraser",
            "push": canvas.tool == "push",
            **{f"push_{does}": canvas.tools.pushing.does is does for does in Does},
            **{f"steady_{how}": canvas.steadying is how for how in Steadying},
            "steady_mouse": canvas.steadies_mouse,
            "pressure": canvas.pressing[Pointer.PEN].senses,
            "erase_parts": canvas.tools.erasing.takes is Takes.PARTS,
            "erase_whole": canvas.tools.erasing.takes is Takes.WHOLE,
            "select": canvas.tool == "select",
            "mirror_view": canvas.view.mirrored,
            "hold_snaps": canvas.hold_snaps,
            "touch_draws": canvas.touch_draws,
            "pick_colour": canvas.tools.picks,
            "layers_panel": cards.layers.isVisible(),
            "pen_panel": cards.pen.isVisible(),
            "suggestion_panel": cards.suggestion_panel.isVisible(),
            **{name: card.isVisible() for name, card in cards.assists.items()},
            "models": cards.models.isVisible(),
            "lost": cards.lost.isVisible(),
            "shortcuts": cards.shortcuts.isVisible(),
            "snooze": self._suggesting.pace.snoozes,
            "keep_part": not self._ghosting.takes_whole,
            "keep_whole": self._ghosting.takes_whole,
            **{name: self._suggesting.pace.mode is mode for name, mode in MODES.items()},
        }

    def _show_view(self, view: View) -> None:
        self._cards.view_card.show_view(view.scale, view.angle, view.mirrored)
        self._actions["mirror_view"].setChecked(view.mirrored)
